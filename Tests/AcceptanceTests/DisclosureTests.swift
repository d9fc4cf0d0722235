import Foundation
import MusubiRegister
import Testing

/// What is internal reaches no byte of the output.
struct DisclosureTests {
  /// A marker for each cell; the ASCII twin also shows where text is escaped or made into an address.
  private static func marker(_ id: String, _ column: Column) -> String {
    "秘密-\(id)-\(column.key)、HIMITSU-\(id)-\(column.key)"
  }

  /// Parts of every marker, and the first as addresses and JSON escape it.
  private static let traces = ["秘密-", "HIMITSU", "himitsu", "%E7%A7%98", "%e7%a7%98", "\\u79d8", "&#31192;"]

  private static let internalColumns = Column.allCases.filter { $0.exposure == .internal }

  @Test func theColumnsThatAreInternalByDefaultAreThoseOfTheDomain() {
    #expect(
      Self.internalColumns == [
        .contact, .issues, .needs, .expenditure, .evaluationEffectReason, .evaluationDirectionReason, .remarks,
      ])
  }

  @Test func noByteOfTheOutputHoldsAnInternalValue() throws {
    let project = try TemporaryProject()
    var planted = 0
    try project.editRegister { id, column, value in
      guard Self.internalColumns.contains(column) else { return value }
      planted += 1
      return column.kind == .choice ? "有" : Self.marker(id, column)
    }
    #expect(planted == 531 * 7)
    try Self.plantPast(in: project)
    let outcome = try project.build("--format", "json")
    #expect(outcome.status == 0, "\(outcome.said)")
    let site = try project.site()
    #expect(Self.traces(in: site) == [])
    #expect(Self.traces.filter((outcome.out + outcome.err).contains) == [], "what the program says")

    // Not even by a length, an order or a count does an internal value show.
    try project.editRegister { _, column, value in Self.internalColumns.contains(column) ? "" : value }
    try Self.plantPast(in: project, isEmpty: true)
    #expect(try project.buildWhole().differences(to: site) == [])
  }

  /// Internal values in what is kept of earlier days; the same without them where `isEmpty`.
  private static func plantPast(in project: TemporaryProject, isEmpty: Bool = false) throws {
    let value = { (column: Column) in isEmpty ? "甲" : marker("K0001", column) }
    let changes = internalColumns.map { "2026-10-01,K0001,変更,\($0.heading),\(value($0)),\(value($0))二,届いた.xlsx\n" }
    try project.folder.write(
      "content/changes.csv",
      "日付,管理番号,変更,項目,前,後,資料\n" + (isEmpty ? [] : changes).joined()
        + "2026-10-01,K0001,変更,内容,\(value(.summary)),\(value(.summary))二,届いた.xlsx\n"
        + "2026-10-02,K0001,知らない,内容,\(value(.summary)),,届いた.xlsx\n2026-10-02,Z1,変更,協定・覚書の名称,\(value(.title)),,a\n")
    let columns = [Column.id, .title] + internalColumns
    let cells = internalColumns.map(value)
    try project.folder.write(
      "content/snapshots/2026-10-01.csv",
      columns.map(\.key).joined(separator: ",") + ",color\nK0001,名称,\(cells.joined(separator: ",")),HIMITSU\n")
    try project.folder.write(
      "content/redirects.csv", "旧番地,扱い,新番地,理由,日付,名称\nagreements/Z1.html,取下げ,,理由です。,2026-10-01,名称\n")
  }

  @Test func aColumnMadePublicShows() throws {
    let project = try TemporaryProject.small()
    try project.editRegister { Self.internalColumns.contains($1) && $1.kind != .choice ? Self.marker($0, $1) : $2 }
    #expect(try project.buildWhole().paths(holding: "HIMITSU") == [])
    try project.replace("disclosure: {}", with: "disclosure:\n  needs: public", in: TemporaryProject.settings)
    let site = try project.buildWhole()
    for row in try project.rows() {
      let id = row["管理番号"] ?? ""
      let forms = ["data/agreements-excel.csv", "data/agreements.csv", "data/agreements.json"]
      #expect(
        site.paths(holding: "HIMITSU-\(id)-needs") == ["agreements/\(id).html", "agreements/\(id).json"] + forms)
    }
    for column in Self.internalColumns where column != .needs {
      #expect(site.paths(holding: "HIMITSU-K0001-\(column.key)").isEmpty, "\(column)")
    }
  }

  /// The site with everything withheld that can be is the site of a register that never had it.
  @Test func aColumnWithheldBySettingsLeavesNoTraceEither() throws {
    let project = try TemporaryProject.small()
    let withheld = Column.allCases.filter { !Disclosure.structural.contains($0) }
    let settings = withheld.map { "  \($0.key): internal" }.joined(separator: "\n")
    try project.replace("disclosure: {}", with: "disclosure:\n" + settings, in: TemporaryProject.settings)
    try project.editRegister { id, column, value in
      switch column {
      case .summary, .background, .activities, .operation, .improvements, .proposal: Self.marker(id, column)
      case .sdgsPortal: "https://himitsu.example.jp/\(id)"
      case .sdgs: "3、17"
      case .contactFrequency: "年１回"
      case .dialogue, .expenditure: "有"
      case .term: "令和2年4月1日から令和9年3月31日まで、自動更新"
      case .evaluationDate: "令和5年3月"
      default: value
      }
    }
    let first = try project.build()
    #expect(first.status == 0, "\(first.said)")
    let site = try project.site()
    #expect(Self.traces(in: site) == [])
    #expect(site.files["data/contact-frequencies.csv"] == nil && site.files["data/categories.csv"] != nil)
    try project.editRegister { _, column, value in
      switch column {
      case .summary: "要約"
      case .term, .contactFrequency: NotStated.mark
      default: withheld.contains(column) ? "" : value
      }
    }
    let second = try project.build()
    #expect(second.status == 0, "\(second.said)")
    #expect(try project.site().differences(to: site) == [])
  }

  /// The first of the files that hold a trace of a marker, in their names or their bytes.
  private static func traces(in site: FileTree) -> [String] {
    let found = site.files.flatMap { path, bytes in
      traces.filter { path.contains($0) || bytes.holds($0) }.map { "\($0) in \(path)" }
    }
    return Array(found.sorted().prefix(20))
  }
}
