import MusubiPublish
import MusubiRegister
import MusubiRender
import MusubiSite

/// `docs/diagnostics.md`: every code, what it means and what to do, for those who look one up.
enum DiagnosticsDocument {
  /// Every code of the program, area by area, in the order of the pipeline.
  static let areas: [(name: Wording, codes: [DiagnosticCode])] = [
    (Wording("プロジェクトのフォルダ", "The project's folders"), DiagnosticCode.project),
    (
      Wording("表（一覧表・報道発表・公表値・語彙）", "Tables: register, press releases, published figures, vocabularies"),
      DiagnosticCode.register
    ),
    (Wording("局・課から届くファイル", "Files that offices send"), DiagnosticCode.office),
    (
      Wording("局・課から届く表（見出し・行・セル）", "Tables that offices send: headings, rows, cells"),
      DiagnosticCode.headings + DiagnosticCode.intake + DiagnosticCode.cells
    ),
    (Wording("指定したファイル", "Files named on the command line"), DiagnosticCode.officeInput),
    (Wording("取り込み", "Imports"), DiagnosticCode.imports + DiagnosticCode.importing),
    (Wording("文章と設定", "Documents and settings"), DiagnosticCode.documents),
    (Wording("全体の決まりと公開用の決まり", "Rules across records, and of a release"), DiagnosticCode.site),
    (Wording("報道発表の行", "Rows of press releases"), DiagnosticCode.pressDoubts),
    (Wording("設定の見直し", "Doubts about the settings"), DiagnosticCode.settingsDoubts),
    (Wording("番地の引き継ぎと過去の時点のデータ", "Addresses of old and tables of earlier days"), DiagnosticCode.permanence),
    (Wording("調査票", "Forms of the survey"), DiagnosticCode.survey),
    (Wording("協定書などの文書", "Texts of agreements"), DiagnosticCode.attachments),
    (Wording("テンプレート", "Templates"), DiagnosticCode.templates),
    (Wording("文章の中身（Markdown）", "Texts in Markdown"), DiagnosticCode.markdown),
    (Wording("リンク", "Links"), DiagnosticCode.links),
    (Wording("できたサイトの突き合わせ", "Proving a published site"), DiagnosticCode.verify),
    (Wording("ほかのサイトからのリンク", "Links from other sites"), DiagnosticCode.inbound),
    (Wording("入力の読み取りと出力", "Reading the input, writing the output"), DiagnosticCode.publish),
  ]

  static func text() -> String {
    let sections = areas.map { area in
      "## \(area.name.japanese) / \(area.name.english)\n\n" + area.codes.map(section).joined(separator: "\n")
    }
    return """
      # メッセージの一覧 / Diagnostics

      \(generatedNote("…Codes.swift"))
      メッセージには、かっこの中に `date-era` のような名前が付きます。名前は変わりません。**エラー**がひとつでもあれば、出力先は前のままです。
      **注意**は知らせるだけです（`--release` を付けると、エラーになるものがあります）。`{value}` などには、見つかった値が入ります。
      L1-01 などは「行政データにおける機械可読性に関するルール」（令和8年3月31日）の番号です。

      Each message carries a name in brackets, such as `date-era`, which never changes. With a single **error** the output
      stays as it was; a **warning** is only said (with `--release` some become errors). `{value}` and the like stand for
      what was found. L1-01 and the like are the identifiers of 行政データにおける機械可読性に関するルール (31 March 2026).

      \(sections.joined(separator: "\n"))
      """
  }

  private static func section(_ code: DiagnosticCode) -> String {
    """
    ### \(code.name)

    \(severity(code.severity))\(code.official.map { "・\($0.rawValue) \($0.meaning.japanese)" } ?? "")

    - \(code.headline.japanese)。\(code.rule.japanese)\(code.fix.japanese)
    - \(code.headline.english). \(code.rule.english) \(code.fix.english)
    \(code.officeFix.map { "- 所管課への報告では: \($0.japanese) / In a report to an office: \($0.english)\n" } ?? "")
    """
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "**エラー / error**"
    case .warning: "注意 / warning"
    case .note: "お知らせ / note"
    }
  }
}
