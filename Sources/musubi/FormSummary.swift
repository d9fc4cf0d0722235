import MusubiPublish
import MusubiRegister

/// What is said at the end of `musubi form`.
struct FormSummary {
  let report: FormReport
  let output: String

  func show(_ shared: SharedOptions) {
    guard shared.format == .text else { return Console.out(json) }
    for diagnostic in report.diagnostics where !shared.quiet || diagnostic.severity == .error {
      Console.err(Console.lines(diagnostic))
    }
    if report.hasErrors {
      Console.err(Words.say("調査票は作っていません。", "No form was written."))
    } else if !shared.quiet {
      Console.out(text)
    }
  }

  /// For people: how many, then each file with its counts.
  var text: String {
    guard !report.written.isEmpty else {
      return Words.say("調査票を作る所管課がありません。", "There is no department to make a form for.")
    }
    let rows = report.written.reduce(0) { $0 + $1.rows }
    let due = report.written.reduce(0) { $0 + $1.due }
    let headline = Words.say(
      "\(DiagnosticText.visible(output)) に調査票を\(report.written.count)件作りました（協定・覚書 \(rows)件、うち総括の対象 \(due)件）",
      "Wrote \(report.written.count) forms to \(DiagnosticText.visible(output)) (\(rows) agreements, \(due) of them due to be summed up)"
    )
    return ([headline] + report.written.map(line)).joined(separator: "\n")
  }

  private func line(_ form: FormReport.Written) -> String {
    Words.say(
      "  \(form.department)　協定・覚書 \(form.rows)件、総括 \(form.due)件",
      "  \(form.department): \(form.rows) agreements, \(form.due) due")
  }

  /// For programs: one object, keys in a fixed order.
  var json: String {
    let forms = report.written.map { form in
      "{\"path\": \(DiagnosticJSON.string(form.path)), \"department\": \(DiagnosticJSON.string(form.department)), "
        + "\"agreements\": \(form.rows), \"due\": \(form.due)}"
    }
    return """
      {
      "ok": \(report.hasErrors ? "false" : "true"),
      "forms": [\(forms.joined(separator: ",\n  "))],
      "diagnostics": \(DiagnosticJSON.array(report.diagnostics, Words.language))
      }
      """
  }
}
