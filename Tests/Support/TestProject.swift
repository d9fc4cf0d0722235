import MusubiRegister

/// A small project in memory: every part has a sound default, and a test replaces what it is about.
package struct TestProject: Sendable {
  package var rows: [Row]
  /// Lines of the press table below its headings: date, title, address, identifiers.
  package var press: [String] = []
  package var pressHeadings = "日付,見出し,番地,管理番号"
  /// Lines of the published totals below their headings: table, item, period, count.
  package var totals: [String] = []
  /// Lines of the changes below their headings: 日付,管理番号,変更,項目,前,後,資料.
  package var changes: [String] = []
  /// Lines of the redirects below their headings: 旧番地,扱い,新番地,理由,日付,名称.
  package var redirects: [String] = []
  package var snapshots: [SourceFile] = []
  /// The addresses of the site that was published before.
  package var addresses: Set<String> = []
  /// Where those of them led that only led on.
  package var forwards: [String: String] = [:]
  package var totalsHeadings = "図表,項目,時点,件数"
  package var cases: [SourceFile] = []
  package var pages: [SourceFile] = TestProject.neededPages.map { page($0, body: sections) }
  package var vocabulary = Vocabulary()
  package var settings = Settings()
  package var today = JapaneseDate(year: 2024, month: 4, day: 1)
  package var isRelease = false

  package init(_ rows: [Row] = [Row("K1")]) { self.rows = rows }

  /// The project with one part of it changed.
  package func with(_ change: (inout TestProject) -> Void) -> TestProject {
    var project = self
    change(&project)
    return project
  }

  /// A row of the register; what is not said is plain and sound.
  package struct Row: Sendable {
    package var cells: [Column: String]

    package init(_ id: String, _ cells: [Column: String] = [:]) {
      let plain: [Column: String] = [
        .id: id, .title: "協定\(id)", .partners: "株式会社あおば", .concluded: "令和3年6月8日", .term: "期限なし",
        .kind: "個別協定", .category: "環境", .summary: "内容です。", .contactFrequency: "年１回", .department: "環境局減量推進課",
      ]
      self.cells = plain.merging(cells) { $1 }
    }

    /// An agreement for disasters, which needs neither category nor contact frequency.
    package static func disaster(_ id: String, _ cells: [Column: String] = [:]) -> Row {
      Row(id, [.kind: "災害時協定", .category: "", .contactFrequency: ""].merging(cells) { $1 })
    }
  }

  package struct Vocabulary: Sendable {
    package var kinds = ["個別協定,individual,一つの事業", "災害時協定,disaster,災害のとき", "包括協定,comprehensive,多くの分野"]
    package var categories = [
      "1,生活・福祉,welfare,見守り", "3,環境,environment,脱炭素", "4,緊急,emergency,避難", "11,総合,comprehensive,包括",
    ]
    package var contactFrequencies = ["月１回以上,monthly", "年１回,yearly", "年１回未満,less"]
    package var departments = [
      "環境局,,environment", "環境局,減量推進課,environment-waste-reduction", "市民文化局,,civic-culture",
      "市民文化局,市民スポーツ室,civic-culture-sports",
    ]
    package var goals = ["3,すべての人に健康と福祉を", "11,住み続けられるまちづくりを", "17,パートナーシップで目標を達成しよう"]
  }

  package struct Settings: Sendable {
    /// Changes to what is public, such as `needs: public`.
    package var disclosure: [String] = []
    package var description = "見本市が企業、大学、地域の団体などと結んだ協定・覚書を、だれと、何のために結び、いま何をしているかまで公開しています。"
    package var base = "https://agreements.city.test/"
    package var isBaseConfirmed = true
    package var asOf = "2023-12-31"
    /// Lines of the block `security`; none leaves it out.
    package var security: [String] = []
    /// The forms that addresses of press releases have.
    package var pressShapes: [String] = []
    /// `context:` of some of the other sites, by their keys.
    package var contexts: [String: String] = [:]
    /// The other sites; `provisional` names the one that is not confirmed.
    package var provisional: String?
  }
}

extension TestProject {
  package static let neededPages = [
    "policy", "evaluation", "direction", "proposals", "sdgs", "data", "accessibility", "linking",
  ]

  /// The sections that templates link to; the page on the data needs them.
  private static let sections = ["contact", "licence", "cite"].map { "## 節 {#\($0)}\n\n本文です。\n" }
    .joined(separator: "\n")

  package static func page(_ slug: String, body: String = "## 見出し {#heading}\n\n本文です。\n") -> SourceFile {
    SourceFile(
      path: "content/pages/\(slug).md", text: "---\ntitle: \(slug)のページ\nlead: \(slug)のはじめに。\n---\n\n\(body)")
  }

  /// A case study; `agreement:` stands on line 7 of its file, `category:` on line 5.
  package static func caseStudy(
    _ slug: String, agreement: String = "K1", category: String = "環境", title: String? = nil
  ) -> SourceFile {
    SourceFile(
      path: "content/cases/\(slug).md",
      text: """
        ---
        title: "\(title ?? "事例" + slug)"
        lead: 事例のはじめに。
        since: 令和3年
        category: "\(category)"
        department: 環境局減量推進課
        agreement: "\(agreement)"
        ---

        ## 目的 {#purpose}

        本文です。

        """)
  }

  package var registerFile: SourceFile {
    let lines = rows.map { row in
      Column.allCases.map { "\"" + (row.cells[$0] ?? "").replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
    }
    let headings = Column.allCases.map(\.heading).joined(separator: ",")
    return table("content/register/agreements.csv", headings, lines)
  }

  package var pressFile: SourceFile { table("content/press.csv", pressHeadings, press) }

  package var totalsFile: SourceFile { table("content/published-totals.csv", totalsHeadings, totals) }

  package var changesFile: SourceFile { table("content/changes.csv", "日付,管理番号,変更,項目,前,後,資料", changes) }

  package var redirectsFile: SourceFile { table("content/redirects.csv", "旧番地,扱い,新番地,理由,日付,名称", redirects) }

  package var vocabularies: Checked<Vocabularies> {
    let file = { (name: String, headings: String, lines: [String]) in
      table("content/vocabulary/\(name).csv", headings, lines)
    }
    return VocabularyReader.read(
      kinds: file("kinds", "名称,slug,説明", vocabulary.kinds),
      categories: file("categories", "番号,名称,slug,主な内容", vocabulary.categories),
      contactFrequencies: file("contact-frequencies", "名称,slug", vocabulary.contactFrequencies),
      departments: file("departments", "局,課,slug", vocabulary.departments),
      goals: file("sdgs", "番号,名称", vocabulary.goals))
  }

  /// `content/site.yml`; `addresses` are the keys that the settings need.
  package func settingsFile(addresses: [String]) -> SourceFile {
    var lines = [
      "name: 協定・覚書一覧", "city: 見本市", "description: \(settings.description)",
      "base: {url: \"\(settings.base)\", confirmed: \(settings.isBaseConfirmed)}", "updated: 2024-03-29",
      "asOf: {label: 令和5年末, date: \(settings.asOf)}", "publisher: [見本市, 協働課]",
      "contact: {department: 市民文化局協働課, text: 市のホームページをご覧ください。}",
      "licence: {name: CC BY 2.1 JP, url: \"https://licence.test/\", confirmed: true}", "municipalityCode: \"141305\"",
    ]
    if !settings.disclosure.isEmpty { lines += ["disclosure:"] + settings.disclosure.map { "  " + $0 } }
    if !settings.security.isEmpty { lines += ["security:"] + settings.security.map { "  " + $0 } }
    lines.append("addresses:")
    for address in addresses {
      let isConfirmed = address != settings.provisional
      let host = isConfirmed ? "\(address.lowercased()).test" : "\(address.lowercased()).example.jp"
      let shapes = address == "pressReleases" ? settings.pressShapes.map { "\"\($0)\"" }.joined(separator: ", ") : ""
      let context = settings.contexts[address].map { ", context: \"\($0)\"" } ?? ""
      lines.append(
        "  \(address): {title: \(address), url: \"https://\(host)/\", confirmed: \(isConfirmed)\(context)"
          + (shapes.isEmpty ? "}" : ", shapes: [\(shapes)]}"))
    }
    return SourceFile(path: "content/site.yml", text: lines.joined(separator: "\n") + "\n")
  }

  private func table(_ path: String, _ headings: String, _ lines: [String]) -> SourceFile {
    SourceFile(path: path, text: ([headings] + lines).joined(separator: "\n") + "\n")
  }
}

extension Diagnostic {
  /// What was found and where, in short: `term-order E2`, `case-unknown-agreement content/cases/a.md:7`.
  package var finding: String {
    guard let location else { return code.name }
    if let address = location.cell?.address { return "\(code.name) \(address)" }
    return "\(code.name) \(location.file)" + (location.line.map { ":\($0)" } ?? "")
  }
}
