import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiSite

/// What is internal is gone before a page is thought of.
struct DisclosureTests {
  typealias Row = TestProject.Row

  /// Every column filled.
  private static let full = Row(
    "K1",
    [
      .partners: "甲会、乙会", .term: "2021-06-08から2030-03-31まで、1年ごとの自動更新", .background: "経緯", .activities: "取組",
      .operation: "運用", .contact: "見本太郎 044-000-0000", .improvements: "改善", .issues: "課題", .needs: "ニーズ",
      .dialogue: "有",
      .peacetime: "有", .expenditure: "有", .sdgs: "3、17", .proposal: "提案12", .sdgsPortal: "https://portal.test/1",
      .corporateNumbers: "8700110005901、", .state: "有効", .evaluationDate: "2023-10-01",
      .evaluationEffect: "① 連携により目的が達成できている", .evaluationEffectReason: "効果の理由", .evaluationDirection: "④ その他",
      .evaluationDirectionReason: "方向性の理由", .provenance: "公表資料", .inferred: "分類、現状の課題", .remarks: "備考",
    ])

  /// What an agreement holds under each column, as text; empty where there is nothing. Exhaustive, so that a new column
  /// cannot be forgotten here either.
  private func value(_ column: Column, _ agreement: Agreement) -> String {
    switch column {
    case .id: agreement.id.string
    case .title: agreement.title.string
    case .partners: agreement.partners.map(\.name.string).joined(separator: "、")
    case .concluded: agreement.concluded?.iso ?? ""
    case .term: agreement.term == Term(.notStated) ? "" : "\(agreement.term)"
    case .kind: agreement.kind.map(String.init) ?? ""
    case .category: agreement.category.map(String.init) ?? ""
    case .summary: agreement.summary.string
    case .background: agreement.background.string
    case .activities: agreement.activities.string
    case .operation: agreement.operation.string
    case .contact: agreement.contact.string
    case .contactFrequency: agreement.contactFrequency.map(String.init) ?? ""
    case .improvements: agreement.improvements.string
    case .issues: agreement.issues.string
    case .needs: agreement.needs.string
    case .dialogue: agreement.dialogue?.name ?? ""
    case .department: agreement.department?.name ?? ""
    case .peacetime: agreement.hasPeacetimeActivity ? "有" : "無"
    case .expenditure: agreement.isForExpenditure ? "有" : ""
    case .sdgs: agreement.goals.map(String.init).joined(separator: " ")
    case .proposal: agreement.proposal.string
    case .sdgsPortal: agreement.sdgsPortal.string
    case .corporateNumbers: agreement.partners.compactMap(\.number?.digits).joined(separator: " ")
    case .state: agreement.state.name
    case .evaluationDate: agreement.evaluation.date?.iso ?? ""
    case .evaluationEffect: agreement.evaluation.effect?.name ?? ""
    case .evaluationEffectReason: agreement.evaluation.effectReason.string
    case .evaluationDirection: agreement.evaluation.direction?.name ?? ""
    case .evaluationDirectionReason: agreement.evaluation.directionReason.string
    case .provenance: agreement.provenance.name
    case .inferred: agreement.inferred.map(\.heading).joined(separator: "、")
    case .remarks: agreement.remarks.string
    }
  }

  private func agreement(_ disclosure: [String]) throws -> Agreement {
    try #require(TestProject([Self.full]).with { $0.settings.disclosure = disclosure }.site.agreements.first)
  }

  @Test func theFullRowFillsEveryColumn() throws {
    let all = try #require(TestProject([Self.full]).sources.value.register.agreements.first)
    #expect(TestProject([Self.full]).findings.isEmpty)
    for column in Column.allCases { #expect(!value(column, all).isEmpty, "\(column)") }
  }

  @Test func everyInternalColumnIsErasedAndNothingElse() throws {
    let all = try #require(TestProject([Self.full]).sources.value.register.agreements.first)
    let shown = try agreement([])
    for column in Column.allCases where column != .inferred {
      let isInternal = column.exposure == .internal
      #expect(value(column, shown) == (isInternal ? "" : value(column, all)), "\(column)")
    }
    // The names of withheld columns are withheld too.
    #expect(value(.inferred, shown) == "分類")
  }

  @Test(arguments: Column.allCases.filter { !Disclosure.structural.contains($0) })
  func settingsDecideOverEachColumn(column: Column) throws {
    let all = try #require(TestProject([Self.full]).sources.value.register.agreements.first)
    #expect(value(column, try agreement(["\(column.key): internal"])) == "")
    let shown = value(column, try agreement(["\(column.key): public"]))
    #expect(shown == (column == .inferred ? "分類" : value(column, all)))
  }

  @Test(arguments: Column.allCases.filter(Disclosure.structural.contains))
  func structuralColumnsCannotBeWithheld(column: Column) throws {
    let project = TestProject([Self.full]).with { $0.settings.disclosure = ["\(column.key): internal"] }
    #expect(project.diagnostics.map(\.code.name) == ["disclosure-needed"])
    #expect(try !value(column, #require(project.site.agreements.first)).isEmpty)
    // Nor by other ways in, such as a list of columns without it.
    let none = Disclosure(publicColumns: [])
    let all = try #require(TestProject([Self.full]).sources.value.register.agreements.first)
    #expect(!value(column, none.disclosed(all)).isEmpty)
  }

  @Test func anInferredInternalColumnIsNamedOnceItIsPublic() throws {
    #expect(value(.inferred, try agreement(["issues: public"])) == "分類、現状の課題")
  }

  @Test func theSiteHoldsNoTableBehindItsRecords() {
    let site = TestProject([Self.full]).site
    #expect(site.register.table.rowCount == 0)
    #expect(site.register.written(.contact, of: site.agreements[0]).isEmpty)
  }

  /// “None” would be untrue where nothing may be counted.
  @Test func ofAWithheldColumnNothingIsCounted() {
    let project = TestProject([Row("K1", [.sdgs: "3"])]).with {
      $0.settings.disclosure = ["contactFrequency: internal", "sdgs: internal"]
      $0.totals = ["contact,年１回,R05,1", "contact,月１回以上,R05,7", "yearly,令和5年末,R05,1"]
      $0.isRelease = true
    }
    #expect(project.findings.isEmpty)
    let site = project.site
    #expect(site.contactFrequencies.groups.isEmpty && site.goals.groups.isEmpty)
    #expect(site.statistics.contactFrequencies.isEmpty)
    #expect(site.reconciliation.comparisons.map(\.figure.group) == ["yearly"])
  }

  @Test func withoutCorporateNumbersPartnersAreToldByName() {
    let rows = [
      Row("K1", [.partners: "甲会", .corporateNumbers: "8700110005901"]), Row("K2", [.partners: "甲会"]),
    ]
    let site = TestProject(rows).with { $0.settings.disclosure = ["corporateNumbers: internal"] }.site
    #expect(site.slugs(.partner) == ["p" + Slug.digest("甲会")])
  }
}
