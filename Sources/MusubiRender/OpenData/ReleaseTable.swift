import MusubiRegister
import MusubiSite

/// The press releases, one row each, with the agreements that they concern.
enum ReleaseTable {
  static let fields: [DataField] = [
    DataField("date", "日付", Wording("発表した日", "Day of the release")).with {
      $0.kind = .date
      $0.isRequired = true
    },
    DataField("title", "見出し", Wording("報道発表の見出し", "Title of the release")).with { $0.isRequired = true },
    DataField("address", "番地", Wording("報道発表のページかファイルの番地（URL）", "Address of the release")).with {
      $0.isRequired = true
      $0.pattern = DataPattern.address
    },
    DataField("agreements", "管理番号", Wording("関わる協定の管理番号", "Identifiers of the agreements")).with {
      $0.isList = true
      $0.isRequired = true
      $0.pattern = DataPattern.identifiers
    },
    DataField("provenance", "データ区分", Wording("公表資料か、見本か", "Published source or sample")).with {
      $0.isRequired = true
      $0.allowed = Provenance.allCases.map(\.name)
      $0.list = Column.provenance.key
    },
  ]

  /// The newest first, as on the pages.
  static func table(_ site: Site) -> DataTable {
    let order = site.pressYears.flatMap(\.releases)
    return DataTable(fields.map(\.key), count: order.count) { row in
      let release = site.press[order[row]]
      return [
        .string(release.date.iso), .text(release.title), .text(release.address),
        DataCell(joining: release.agreementIDs),
        .string((site.isSample(release) ? Provenance.sample : .published).name),
      ]
    }
  }
}
