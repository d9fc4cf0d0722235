import MusubiPublish
import MusubiRegister

/// What is said of an import.
struct ImportSummary {
  let report: ImportReport

  /// No more records of a kind are shown on a terminal.
  private static let mostShown = 50
  /// The characters of a value that are shown.
  private static let longestValue = 40

  // MARK: For people

  /// What was read, and what it changes.
  var text: String {
    var lines = report.sheets.map { sheet in
      let name = sheet.name.map(DiagnosticText.visible).map { Words.say("（シート「\($0)」）", " (sheet “\($0)”)") } ?? ""
      let path = DiagnosticText.visible(sheet.path)
      return Words.say("\(path)\(name) \(sheet.records)件", "\(path)\(name): \(sheet.records) records")
    }
    let kinds: [(kind: ImportPlan.Change.Kind, name: String)] = [
      (.added, Words.say("追加", "Added")), (.changed, Words.say("変更", "Changed")), (.ended, Words.say("終了", "Ended")),
      (.resumed, Words.say("再開", "Resumed")), (.sampleRemoved, Words.say("見本の削除", "Samples removed")),
    ]
    for (kind, name) in kinds { lines += section(kind, name) }
    lines += matches
    let repairs = report.diagnostics.count { $0.repaired != nil }
    if report.plan.unchanged > 0 {
      lines.append(Words.say("変更なし \(report.plan.unchanged)件", "Unchanged: \(report.plan.unchanged)"))
    }
    if repairs > 0 {
      lines.append(
        Words.say(
          "書き方を整えた値 \(repairs)件（前と後は --report か --format json で見られます）",
          "Values written anew without loss: \(repairs) (--report and --format json show each)"))
    }
    if !report.plan.silentDepartments.isEmpty {
      let names = report.plan.silentDepartments.map { short(Text($0)) }.joined(separator: Words.say("、", ", "))
      lines.append(Words.say("回答のない所管課: \(names)", "Departments that returned nothing: \(names)"))
    }
    if report.removedReleases > 0 {
      lines.append(
        Words.say("見本の報道発表の削除 \(report.removedReleases)件", "Sample press releases removed: \(report.removedReleases)"))
    }
    return lines.joined(separator: "\n")
  }

  /// The last line: what was written, or why nothing was.
  var outcome: String {
    let errors = report.diagnostics.count { $0.severity == .error }
    let warnings = report.diagnostics.count { $0.severity == .warning }
    let doubts = warnings > 0 ? Words.say("確かめること \(warnings)件。", "\(warnings) to look at. ") : ""
    if report.hasErrors {
      return Words.say(
        "エラー\(errors)件。\(doubts)何も書き込んでいません。", "\(errors) errors. \(doubts)Nothing was written.")
    }
    let files = report.written.map(DiagnosticText.visible).joined(separator: Words.say("、", ", "))
    if report.isUnchanged, !report.written.isEmpty {
      return Words.say(
        "\(doubts)変わるところはありません。いまの管理番号を \(files) に控えました。",
        "\(doubts)Nothing changes. The present identifiers were kept in \(files).")
    }
    if report.isUnchanged {
      return Words.say("\(doubts)変わるところはありません。何も書き込んでいません。", "\(doubts)Nothing changes; nothing was written.")
    }
    if report.isDryRun {
      return Words.say("\(doubts)試しなので、何も書き込んでいません。", "\(doubts)A dry run; nothing was written.")
    }
    return Words.say("\(doubts)\(files) を書き換えました。", "\(doubts)Wrote \(files).")
  }

  private func section(_ kind: ImportPlan.Change.Kind, _ name: String) -> [String] {
    let changes = report.plan.changes.filter { $0.kind == kind }
    guard !changes.isEmpty else { return [] }
    if kind == .sampleRemoved { return changes.map { "\(name) \(short($0.before))（\(short(Text($0.id)))）" } }
    var lines = [Words.say("\(name) \(report.plan.count(kind))件", "\(name): \(report.plan.count(kind))")]
    var shown = 0
    var last: String?
    for change in changes {
      if change.id != last {
        guard shown < Self.mostShown else { break }
        shown += 1
        lines.append("  \(short(Text(change.id))) \(short(Text(change.title)))")
        last = change.id
      }
      if let column = change.column {
        lines.append("    \(column.heading): \(short(change.before)) → \(short(change.after))")
      }
    }
    let rest = report.plan.count(kind) - shown
    return rest > 0 ? lines + [Words.say("  ほか\(rest)件", "  and \(rest) more")] : lines
  }

  private var matches: [String] {
    let matches = report.plan.matches
    guard !matches.isEmpty else { return [] }
    let certain = matches.count { $0.score == 100 }
    let headline = Words.say(
      "管理番号のない行を見分けました \(matches.count)件（うち名称・締結先・締結時期がそろうもの\(certain)件）",
      "Rows recognised without an identifier: \(matches.count) (\(certain) by title, partners and date alike)")
    let shown = matches.filter { $0.score < 100 }.prefix(Self.mostShown).map { match in
      let reasons = match.agreeing.map(\.heading).joined(separator: "・")
      return Words.say(
        "  \(match.id) \(short(Text(match.title))) \(match.score)点（\(reasons)）",
        "  \(match.id) \(short(Text(match.title))) \(match.score) (\(reasons))")
    }
    return [headline] + shown
  }

  /// A value on one line, cut where it is long.
  private func short(_ text: Text) -> String {
    guard !text.isEmpty else { return Words.say("（空）", "(empty)") }
    let scalars = text.string.unicodeScalars.map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? " " : $0 }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.prefix(Self.longestValue))
    return String(view) + (scalars.count > Self.longestValue ? "…" : "")
  }

  // MARK: For programs

  /// One object, keys in a fixed order.
  var json: String {
    let plan = report.plan
    var members: [(String, String)] = [
      ("ok", report.hasErrors ? "false" : "true"), ("dryRun", report.isDryRun ? "true" : "false"),
      ("written", list(report.written.map(DiagnosticJSON.string))),
      (
        "sheets",
        list(
          report.sheets.map { sheet in
            object([
              ("file", DiagnosticJSON.string(sheet.path)), ("sheet", sheet.name.map(DiagnosticJSON.string)),
              ("records", String(sheet.records)),
            ])
          })
      ), ("returned", String(plan.returned)), ("unchanged", String(plan.unchanged)),
      ("silentDepartments", list(plan.silentDepartments.map(DiagnosticJSON.string))),
      ("assigned", list(report.assigned.map(DiagnosticJSON.string))),
      ("removedPressReleases", String(report.removedReleases)),
    ]
    for kind in ImportPlan.Change.Kind.allCases {
      members.append((kind.rawValue, list(plan.changes.filter { $0.kind == kind }.map(object))))
    }
    members.append(("matches", list(plan.matches.map(object))))
    members.append(("diagnostics", DiagnosticJSON.array(report.diagnostics, Words.language)))
    return "{\n" + members.map { "\(DiagnosticJSON.string($0.0)): \($0.1)" }.joined(separator: ",\n") + "\n}"
  }

  private func object(_ change: ImportPlan.Change) -> String {
    object(
      [
        ("id", DiagnosticJSON.string(change.id)), ("title", DiagnosticJSON.string(change.title)),
        ("column", change.column.map { DiagnosticJSON.string($0.key) }),
        ("heading", change.column.map { DiagnosticJSON.string($0.heading) }),
        ("before", DiagnosticJSON.string(change.before.string)), ("after", DiagnosticJSON.string(change.after.string)),
      ] + place(change.location))
  }

  private func object(_ match: ImportPlan.Match) -> String {
    object(
      [
        ("id", DiagnosticJSON.string(match.id)), ("title", DiagnosticJSON.string(match.title)),
        ("score", String(match.score)), ("agreeing", list(match.agreeing.map { DiagnosticJSON.string($0.key) })),
      ] + place(match.location))
  }

  private func place(_ location: Location?) -> [(String, String?)] {
    [
      ("file", location.map { DiagnosticJSON.string($0.file) }), ("sheet", location?.sheet.map(DiagnosticJSON.string)),
      ("row", location?.cell.map { String($0.row) }), ("cell", location?.cell?.address.map(DiagnosticJSON.string)),
    ]
  }

  private func object(_ members: [(String, String?)]) -> String {
    let present = members.compactMap { name, value in value.map { "\(DiagnosticJSON.string(name)): \($0)" } }
    return "{" + present.joined(separator: ", ") + "}"
  }

  private func list(_ items: [String]) -> String { "[" + items.joined(separator: ",\n  ") + "]" }
}
