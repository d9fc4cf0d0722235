import MusubiRegister
import MusubiSite

/// Words that the package, the catalogue and the pages share.
enum DataWords {
  static let keywords = ["協定", "覚書", "公民連携", "agreements", "public-private partnership"]
}

extension Site {
  /// What the data are, and that some of it is made up as long as it is.
  var dataDescription: String {
    settings.description + (hasSamples ? "【見本】で始まる協定は、形を示すための作りもので、実在しません。" : "")
  }

  /// What the agreements span: from the earliest conclusion to the day that the figures describe.
  var temporalCoverage: (start: JapaneseDate?, end: JapaneseDate?) {
    (agreements.compactMap(\.concluded).min()?.earliest, settings.asOf.day?.date)
  }
}
