import MusubiPublish
import MusubiRegister

/// What is said at the end of a run.
struct Summary {
  let report: BuildReport
  /// Where the site went; nil for a check.
  let output: String?
  let milliseconds: Int

  /// For people: what was made, what changed, what agrees.
  var text: String {
    var lines: [String] = []
    if let output, let receipt = report.receipt {
      lines.append(headline(receipt, output))
      lines += changes(receipt.plan)
    } else {
      lines.append(
        Words.say("まちがいはありません（\(report.pages)ページ、\(seconds)秒）", "No faults (\(report.pages) pages, \(seconds) s)"))
    }
    lines.append(
      Words.say(
        "  協定・覚書 \(report.agreements)件（有効\(report.inForce)、終了\(report.agreements - report.inForce)）",
        "  \(report.agreements) agreements (\(report.inForce) in force, \(report.agreements - report.inForce) ended)"))
    lines.append(
      Words.say(
        "  公表値との照合 \(report.figures)の数字のうち\(report.agreeingFigures)が一致",
        "  \(report.agreeingFigures) of \(report.figures) figures agree with the published ones"))
    if let plan = report.plan {
      lines.append(
        Words.say(
          "  取り込み 追加\(plan.count(.added))、変更\(plan.count(.changed))、終了\(plan.count(.ended))、"
            + "変更なし\(plan.unchanged)（一覧表は書き換えていません）",
          "  Taken in: \(plan.count(.added)) added, \(plan.count(.changed)) changed, \(plan.count(.ended)) ended, "
            + "\(plan.unchanged) unchanged (the register itself stays as it is)"))
    }
    if report.samples > 0 {
      lines.append(
        Words.say(
          "  見本の行が\(report.samples)件あります。どのページにもその旨が出ます（--release では断ります）",
          "  \(report.samples) rows are samples, and every page says so (--release refuses them)"))
    }
    return lines.joined(separator: "\n")
  }

  /// For people, when there are faults.
  var faults: String {
    let errors = report.diagnostics.count { $0.severity == .error }
    let warnings = report.diagnostics.count { $0.severity == .warning }
    let kept = output == nil ? "" : Words.say("出力先は前のままです。", " The output stays as it was.")
    return Words.say(
      "エラー\(errors)件、注意\(warnings)件。\(kept)", "\(plural(errors, "error")), \(plural(warnings, "warning")).\(kept)")
  }

  /// For programs: one object, keys in a fixed order.
  var json: String {
    var members: [(String, String)] = [
      ("ok", report.hasErrors ? "false" : "true"),
      ("agreements", String(report.agreements)), ("inForce", String(report.inForce)),
      ("pages", String(report.pages)), ("samples", String(report.samples)), ("figures", String(report.figures)),
      ("agreeingFigures", String(report.agreeingFigures)), ("milliseconds", String(milliseconds)),
    ]
    if let receipt = report.receipt {
      let list = { (paths: [String]) in "[" + paths.map(DiagnosticJSON.string).joined(separator: ", ") + "]" }
      members += [
        ("bytes", String(receipt.plan.bytes)), ("created", list(receipt.plan.created)),
        ("changed", list(receipt.plan.changed)), ("removed", list(receipt.plan.removed)),
        ("unchanged", String(receipt.plan.unchanged.count)),
      ]
    }
    members.append(("diagnostics", DiagnosticJSON.array(report.diagnostics, Words.language)))
    return "{\n" + members.map { "\(DiagnosticJSON.string($0.0)): \($0.1)" }.joined(separator: ",\n") + "\n}"
  }

  private func headline(_ receipt: Receipt, _ output: String) -> String {
    let files = receipt.plan.created.count + receipt.plan.changed.count + receipt.plan.unchanged.count
    let size = "\(tenths(receipt.plan.bytes / 100_000)) MB"
    if case .unchanged = receipt.method {
      return Words.say(
        "変わったものはありません。\(output) はそのままです（\(files)ファイル、\(size)、\(seconds)秒）",
        "Nothing changed; \(output) is left as it is (\(files) files, \(size), \(seconds) s)")
    }
    return Words.say(
      "\(output) を公開しました（\(report.pages)ページ、\(files)ファイル、\(size)、\(seconds)秒）",
      "Published \(output) (\(report.pages) pages, \(files) files, \(size), \(seconds) s)")
  }

  private func changes(_ plan: Plan) -> [String] {
    guard !plan.isEmpty else { return [] }
    let counts = Words.say(
      "  追加\(plan.created.count)、変更\(plan.changed.count)、削除\(plan.removed.count)、変更なし\(plan.unchanged.count)",
      "  \(plan.created.count) added, \(plan.changed.count) changed, \(plan.removed.count) removed, "
        + "\(plan.unchanged.count) unchanged")
    // On a first build everything is new, and a list of it would say nothing.
    guard !plan.unchanged.isEmpty || !plan.changed.isEmpty || !plan.removed.isEmpty else { return [counts] }
    return [counts] + list(plan.created, "+") + list(plan.changed, "~") + list(plan.removed, "-")
  }

  private func list(_ paths: [String], _ mark: String) -> [String] {
    let shown = paths.prefix(5).map { "    \(mark) \($0)" }
    let more = paths.count - shown.count
    return more > 0 ? shown + [Words.say("    \(mark) ほか\(more)", "    \(mark) \(more) more")] : shown
  }

  private var seconds: String {
    let hundredths = (milliseconds + 5) / 10
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }

  private func plural(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }

  private func tenths(_ value: Int) -> String { "\(value / 10).\(value % 10)" }
}
