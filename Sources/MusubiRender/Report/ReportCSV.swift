import MusubiRegister

/// The findings as a table that Excel opens with a double click: UTF-8 with a byte order mark, CR LF, no formulas.
package enum ReportCSV {
  package static func render(_ report: FindingsReport) -> [UInt8] {
    var writer = CSVWriter(lineEnd: .crlf)
    writer.row(headings)
    for group in FindingsReport.Group.allCases {
      for diagnostic in report.findings(group) {
        writer.row(row(diagnostic, group, report.reader).map(SpreadsheetText.defused))
      }
    }
    return [0xEF, 0xBB, 0xBF] + writer.take()
  }

  package static let headings = [
    "扱い", "ファイル", "シート", "行", "列", "セル", "管理番号", "見出し", "値", "直した後", "内容", "決まり", "直し方", "ルール番号", "種類",
  ]

  private static func row(_ diagnostic: Diagnostic, _ group: FindingsReport.Group, _ reader: Reader) -> [String] {
    let location = diagnostic.location
    let cell = location?.cell
    return [
      ReportWords.name(group), location?.file ?? "", location?.sheet ?? "",
      cell.map { String($0.row) } ?? location?.line.map(String.init) ?? "",
      cell?.index.map(Location.Cell.letters) ?? "", cell?.address ?? "", cell?.record ?? "", cell?.heading ?? "",
      diagnostic.value ?? "", diagnostic.repaired ?? "", DiagnosticText.headline(diagnostic, .japanese),
      DiagnosticText.rule(diagnostic, .japanese), DiagnosticText.fix(diagnostic, .japanese, for: reader),
      diagnostic.code.official?.rawValue ?? "", diagnostic.code.name,
    ]
  }
}
