import MusubiSite

/// The data files of the site. One list of columns makes them all.
package enum DataFile: String, Sendable, CaseIterable {
  case agreementsCSV = "agreements.csv"

  package var name: String { rawValue }

  /// Appends the bytes of the file to `out`.
  package func render(_ site: Site, into out: inout [UInt8]) {
    switch self {
    case .agreementsCSV: AgreementsCSV.render(site, into: &out)
    }
  }

  var title: String { "協定・覚書（CSV形式）" }
  var note: String { "UTF-8。1行目は項目名、2行目からデータです。日付はISO 8601、見本の行には「見本」と書いてあります。" }
}
