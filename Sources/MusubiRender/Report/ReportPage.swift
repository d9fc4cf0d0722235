import MusubiRegister

/// The report as one page that needs nothing else: no script, no other file, readable on paper, opened from a mail.
package struct ReportPage {
  private let report: FindingsReport
  private var html = MarkupWriter()

  /// A page of ten thousand findings helps nobody and opens slowly; the table for Excel has all.
  private static let mostShown = 1_000

  /// What stands near the beginning of every report, so that one is never written over a file of another kind.
  package static let mark: StaticString = "<meta name=\"generator\" content=\"musubi report\">"

  package static func render(_ report: FindingsReport) -> [UInt8] {
    var page = ReportPage(report: report)
    page.write()
    return page.html.bytes
  }

  private init(report: FindingsReport) {
    self.report = report
  }

  private mutating func write() {
    let title = ReportWords.title(report.occasion)
    html.raw("<!DOCTYPE html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n")
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    html.raw("<meta name=\"robots\" content=\"noindex\">\n")
    html.raw(Self.mark)
    html.raw("\n<title>")
    html.text(report.files.count == 1 ? "\(title)：\(report.files[0])" : title)
    html.raw("</title>\n<style>\n")
    html.raw(ReportStyle.sheet)
    html.raw("</style>\n</head>\n<body>\n<main>\n<h1>")
    html.text(title)
    html.raw("</h1>\n")
    writeSummary()
    for group in FindingsReport.Group.allCases { write(group) }
    writeChanges()
    writeMatches()
    writeRules()
    html.raw("</main>\n</body>\n</html>\n")
  }

  // MARK: Summary

  private mutating func writeSummary() {
    html.element("p", ReportWords.state(report), class: "state")
    html.raw("<dl class=\"facts\">\n")
    fact("日付", report.date.text)
    if !report.files.isEmpty { fact("読んだファイル", report.files.joined(separator: "、")) }
    for group in FindingsReport.Group.allCases where group == .toMend || !report.findings(group).isEmpty {
      fact(ReportWords.name(group), "\(report.findings(group).count)件")
    }
    if let plan = report.plan {
      if plan.returned > 0 { fact("返ってきた協定・覚書", "\(plan.returned)件（変わらないもの\(plan.unchanged)件）") }
      for kind in ImportPlan.Change.Kind.allCases where plan.count(kind) > 0 {
        fact("一覧表への" + ReportWords.name(kind), "\(plan.count(kind))件")
      }
    }
    html.raw("</dl>\n")
    if let silent = report.plan?.silentDepartments, !silent.isEmpty {
      html.element("p", "回答のない所管課：" + silent.joined(separator: "、"))
    }
    html.element(
      "p", "連絡先など、公開しない項目の値が載っていることがあります。担当の中だけで扱ってください。", class: "soft")
  }

  private mutating func fact(_ name: String, _ value: String) {
    html.raw("<div><dt>")
    html.text(name)
    html.raw("</dt><dd>")
    html.text(value)
    html.raw("</dd></div>\n")
  }

  // MARK: Findings

  private mutating func write(_ group: FindingsReport.Group) {
    let findings = report.findings(group)
    guard !findings.isEmpty else { return }
    html.raw("<section>\n<h2>")
    html.text(ReportWords.name(group))
    html.raw("<small>")
    html.text("\(findings.count)件")
    html.raw("</small></h2>\n")
    html.element("p", ReportWords.lead(group, report.occasion))
    if findings.count > Self.mostShown {
      html.element("p", "はじめの\(Self.mostShown)件を示します。すべてはCSVの報告にあります。")
    }
    if group == .repaired {
      write(repairs: findings.prefix(Self.mostShown))
    } else {
      write(findings.prefix(Self.mostShown))
    }
    html.raw("</section>\n")
  }

  private mutating func write(_ findings: ArraySlice<Diagnostic>) {
    html.openTable(["場所", "内容", "直し方"])
    for finding in findings {
      html.raw("<tr><th scope=\"row\">")
      write(finding.location)
      html.raw("</th><td>")
      html.text(DiagnosticText.headline(finding, .japanese))
      html.raw("<p class=\"soft\">")
      html.text(DiagnosticText.rule(finding, .japanese))
      html.raw(" ")
      if let official = finding.code.official {
        html.element("span", official.rawValue, class: "tag")
        html.raw(" ")
      }
      html.element("span", finding.code.name, class: "code")
      html.raw("</p></td><td>")
      html.text(DiagnosticText.fix(finding, .japanese, for: report.reader))
      html.raw("</td></tr>\n")
    }
    html.closeTable()
  }

  private mutating func write(repairs findings: ArraySlice<Diagnostic>) {
    html.openTable(["場所", "ファイルの値", "読んだ値", "わけ"])
    for finding in findings {
      html.raw("<tr><th scope=\"row\">")
      write(finding.location)
      html.raw("</th>")
      html.cell("ファイルの値", "span", finding.value ?? "")
      html.cell("読んだ値", "ins", finding.repaired ?? "")
      html.raw("<td>")
      html.text(DiagnosticText.rule(finding, .japanese))
      if let official = finding.code.official {
        html.raw(" ")
        html.element("span", official.rawValue, class: "tag")
      }
      html.raw("</td></tr>\n")
    }
    html.closeTable()
  }

  /// The place as one finds it in Excel: the cell first, then sheet, heading and record.
  private mutating func write(_ location: Location?) {
    guard let location else { return html.text("全体") }
    let cell = location.cell
    if let place = cell?.address ?? cell.map({ "\($0.row)行目" }) ?? location.line.map({ "\($0)行目" }) {
      html.element("b", place)
      html.raw(" ")
    }
    if cell == nil, location.line == nil { html.text("ファイル全体 ") }
    if let heading = cell?.heading { html.text("「\(heading)」") }
    let parts = [
      cell?.record.flatMap { $0.isEmpty ? nil : $0 }, location.sheet.map { "シート「\($0)」" },
      report.files.count == 1 && report.files.first == location.file ? nil : location.file,
    ].compactMap { $0 }
    if !parts.isEmpty { html.element("span", parts.joined(separator: "、"), class: "soft") }
  }

  // MARK: Changes

  private mutating func writeChanges() {
    guard let changes = report.plan?.changes, !changes.isEmpty else { return }
    html.raw("<section>\n<h2>")
    html.text(report.occasion == .imported ? "一覧表の変更" : "取り込むと変わるところ")
    html.raw("</h2>\n")
    if changes.count > Self.mostShown {
      html.element("p", "はじめの\(Self.mostShown)件を示します。")
    }
    html.openTable(["協定・覚書", "変更", "前", "後"])
    for change in changes.prefix(Self.mostShown) {
      html.raw("<tr><th scope=\"row\">")
      html.element("b", change.id.isEmpty ? "新しい協定" : change.id)
      html.raw(" ")
      html.text(change.title)
      html.raw("</th><td>")
      html.text(ReportWords.name(change.kind) + (change.column.map { "：" + $0.heading } ?? ""))
      html.raw("</td>")
      if change.column == nil {
        html.raw("<td></td><td></td>")
      } else {
        html.cell("前", "del", change.before.excerpt)
        html.cell("後", "ins", change.after.excerpt)
      }
      html.raw("</tr>\n")
    }
    html.closeTable()
    html.raw("</section>\n")
  }

  private mutating func writeMatches() {
    guard let matches = report.plan?.matches, !matches.isEmpty else { return }
    html.raw("<section>\n<h2>管理番号のない行を、どの協定とみなしたか<small>")
    html.text("\(matches.count)件")
    html.raw("</small></h2>\n")
    html.element("p", "違っていたら、もとのファイルの管理番号の欄に、正しい番号か「新規（別）」を書いてください。")
    html.openTable(["場所", "みなした協定・覚書", "近さ", "一致した項目"])
    for match in matches.prefix(Self.mostShown) {
      html.raw("<tr><th scope=\"row\">")
      write(match.location)
      html.raw("</th><td>")
      html.element("b", match.id)
      html.raw(" ")
      html.text(match.title)
      html.raw("</td><td>")
      html.text("\(match.score)／100")
      html.raw("</td><td>")
      html.text(match.agreeing.map(\.heading).joined(separator: "、"))
      html.raw("</td></tr>\n")
    }
    html.closeTable()
    html.raw("</section>\n")
  }

  /// The official rules that the findings name.
  private mutating func writeRules() {
    let named = Set(report.diagnostics.compactMap(\.code.official))
    guard !named.isEmpty else { return }
    html.raw("<section>\n<h2>ルール番号の意味</h2>\n")
    html.element("p", "「行政データにおける機械可読性に関するルール」（令和8年3月31日）の番号です。ことばは短く言い換えています。")
    html.raw("<ul>\n")
    for rule in OfficialRule.allCases where named.contains(rule) {
      html.raw("<li>")
      html.element("span", rule.rawValue, class: "tag")
      html.raw(" ")
      html.text(rule.meaning.japanese)
      html.raw("</li>\n")
    }
    html.raw("</ul>\n</section>\n")
  }
}
