import MusubiRegister

@testable import MusubiSite

/// A small site made in memory, of a few rows, three kinds, three categories, two frequencies and two departments.
struct SiteFixture {
  /// One agreement; what a test does not care about has a value that breaks no rule.
  struct Row {
    var id: String
    var title = ""
    var partners = "相手株式会社"
    var concluded = "令和3年6月8日"
    var term = "期限なし"
    var kind = "個別協定"
    var category = "環境"
    var frequency = "年１回"
    var department = "環境局減量推進課"
    var state = "有効"
    /// Columns of which a test says more, by heading.
    var others: [String: String] = [:]

    fileprivate func cell(_ column: Column) -> String {
      if let other = others[column.heading] { return other }
      let isDisaster = kind == "災害時協定"
      return switch column {
      case .id: id
      case .title: title.isEmpty ? "協定\(id)" : title
      case .partners: partners
      case .concluded: concluded
      case .term: term
      case .kind: kind
      case .category: isDisaster ? "" : category
      case .summary: "力を合わせます。"
      case .contactFrequency: isDisaster ? "" : frequency
      case .department: department
      case .state: state
      case .provenance: "公表資料"
      default: ""
      }
    }
  }

  var rows: [Row] = []
  /// Lines of the published totals: 図表,項目,時点,件数.
  var totals: [String] = []
  /// Lines of the press releases: 日付,見出し,番地,管理番号.
  var press: [String] = []
  var asOf = (label: "令和5年末", date: "2023-12-31")
  var base = "https://agreements.test/"
  /// Columns and their exposure: `contactFrequency: internal`.
  var disclosure: [String] = []
  var today = JapaneseDate(year: 2024, month: 4, day: 1)

  /// The site with every diagnostic of reading and building it.
  func build(isRelease: Bool = false) -> Checked<Site> {
    let settings = SiteSettings.read(SourceFile(path: "content/site.yml", text: settingsText))
    let vocabularies = Self.vocabularies
    let register = RegisterReader.read(registerFile, vocabularies: vocabularies.value)
    let press = PressReader.read(table("content/press.csv", "日付,見出し,番地,管理番号", press))
    let totals = PublishedTotalsReader.read(table("content/published-totals.csv", "図表,項目,時点,件数", totals))
    let sources = SiteSources(
      settings: settings.value, register: register.value, press: press.value, totals: totals.value, cases: [],
      documents: [])
    let site = SiteBuilder.build(sources, today: today, isRelease: isRelease)
    let read = settings.diagnostics + vocabularies.diagnostics + register.diagnostics + press.diagnostics
    // The documents that every site has are no concern of these tests.
    let built = site.diagnostics.filter { $0.code.name != "page-missing" }
    return Checked(site.value, read + totals.diagnostics + built)
  }

  private func table(_ path: String, _ heading: String, _ lines: [String]) -> SourceFile {
    SourceFile(path: path, text: ([heading] + lines).joined(separator: "\n") + "\n")
  }

  private var registerFile: SourceFile {
    let headings = Column.allCases.map(\.heading).joined(separator: ",")
    let lines = rows.map { row in
      Column.allCases.map { "\"" + row.cell($0).split(separator: "\"").joined(separator: "\"\"") + "\"" }.joined(
        separator: ",")
    }
    return table("content/register/agreements.csv", headings, lines)
  }

  private var settingsText: String {
    let addresses = SiteSettings.Address.allCases.map {
      "  \($0.rawValue): {title: \($0.rawValue), url: \"https://city.test/\", confirmed: true}"
    }
    let lines = [
      "name: 協定・覚書一覧", "city: 川崎市", "description: 協定・覚書の一覧です。", "base: {url: \"\(base)\", confirmed: true}",
      "asOf: {label: \(asOf.label), date: \(asOf.date)}", "publisher: [川崎市, 協働・連携推進課]",
      "contact: {department: 市民文化局協働・連携推進課, text: 市のホームページをご覧ください。}",
      "licence: {name: CC BY 2.1 JP, url: \"https://licence.test/\", confirmed: true}", "municipalityCode: \"141305\"",
      "disclosure: {\(disclosure.joined(separator: ", "))}", "addresses:",
    ]
    return (lines + addresses).joined(separator: "\n") + "\n"
  }

  private static let vocabularies = VocabularyReader.read(
    kinds: list("kinds.csv", "名称,slug,説明\n個別協定,individual,\n災害時協定,disaster,\n包括協定,comprehensive,\n"),
    categories: list("categories.csv", "名称,slug,主な内容\n環境,environment,\n緊急,emergency,\n総合,comprehensive,\n"),
    contactFrequencies: list("contact-frequencies.csv", "名称,slug\n年１回,yearly\n年１回未満,less\n"),
    departments: list("departments.csv", "局,課,slug\n環境局,,environment\n環境局,減量推進課,environment-reduction\n"),
    goals: list("sdgs.csv", "番号,名称\n11,住み続けられるまちづくりを\n"))

  private static func list(_ name: String, _ text: String) -> SourceFile {
    SourceFile(path: "content/vocabulary/" + name, text: text)
  }
}
