import MusubiPublish
import MusubiRegister

/// What `musubi verify` says at its end.
struct VerifySummary {
  let report: VerificationReport
  let site: String

  /// For people, when nothing differs: what was held against what.
  var text: String {
    Words.say(
      """
      \(site) に食い違いはありません。
        協定・覚書 \(report.agreements)件の\(report.columns)項目が、ページ、CSV、JSON、Excelで同じです（\(report.values)の値）
        データのファイル \(report.dataFiles)個のSHA-256が、公開したときのままです
        数えなおした数 \(report.figures)が、行の数と合っています
        ページ \(report.pages)、リンク \(report.links)がすべて届き、サイトマップと合っています
      \(rest)
      """,
      """
      \(site) agrees with itself.
        \(report.agreements) agreements, \(report.columns) columns: pages, CSV, JSON and workbook are the same \
      (\(report.values) values)
        \(report.dataFiles) data files have the SHA-256 they were published with
        \(report.figures) figures are the numbers of their rows
        \(report.pages) pages and \(report.links) links: every link lands, and the sitemap fits
      \(rest)
      """)
  }

  /// What was held against the build's own list of files, and what nobody proved.
  private var rest: String {
    guard let files = report.files else { return unlisted }
    return Words.say(
      """
        ファイル \(files)個が、文書や文章、絵も含めて、作ったときのままです
      確かめたのは、これらの食い違いだけです。もとの一覧表との一致は確かめていません
      """,
      """
        \(files) files, documents, texts and pictures among them, are as they were made
      Only these were compared. Not proved: that all of it is what the register says
      """)
  }

  /// Without that list.
  private var unlisted: String {
    Words.say(
      """
      確かめたのは、これらの食い違いだけです。作ったときのファイルの控え（\(Manifest.name)）がないか読めないため、データのほか、\
      文書のPDF、事例や説明の文章、絵と見た目が変わっていないかは確かめていません。もとの一覧表との一致も確かめていません
      """,
      """
      Only these were compared. The build's list of files (\(Manifest.name)) is not there or cannot be read, so what lies \
      beyond the data was not compared: the PDF documents, the running text, pictures and style sheets. Nor was it proved \
      that all of it is what the register says
      """)
  }

  /// For people, when something does.
  var faults: String {
    let count = report.diagnostics.count { $0.severity == .error }
    let words = Words.say("食い違いが\(count)件あります。", count == 1 ? "1 difference." : "\(count) differences.")
    return report.files == nil ? words + "\n" + unlisted : words
  }

  /// For programs: one object, keys in a fixed order.
  var json: String {
    let members: [(String, String)] = [
      ("ok", report.hasErrors ? "false" : "true"), ("agreements", String(report.agreements)),
      ("columns", String(report.columns)), ("values", String(report.values)), ("dataFiles", String(report.dataFiles)),
      ("figures", String(report.figures)), ("pages", String(report.pages)), ("links", String(report.links)),
      ("files", report.files.map(String.init) ?? "null"),
      ("diagnostics", DiagnosticJSON.array(report.diagnostics, Words.language)),
    ]
    return "{\n" + members.map { "\(DiagnosticJSON.string($0.0)): \($0.1)" }.joined(separator: ",\n") + "\n}"
  }
}
