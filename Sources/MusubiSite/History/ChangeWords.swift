import MusubiRegister

/// A change of one value in plain words: specific and short; of long texts only that they were written anew.
enum ChangeWords {
  static func describe(_ column: Column, from before: Text, to after: Text) -> (kind: Event.Kind, sentence: String) {
    // What was taken out of a public column because it told of a person does not live on in its history.
    if [.title, .partners, .department].contains(column), PersonalData.find(in: before) != nil {
      return (.changed, "\(name(column))の記載を改めました。")
    }
    return switch column {
    case .state: state(after)
    case .term: term(from: before, to: after)
    case .partners: (.changed, partners(from: before.parts.map(\.string), to: after.parts.map(\.string)))
    case .concluded, .evaluationDate: (.changed, dates(name(column), from: before, to: after))
    case .department where !before.isEmpty && !after.isEmpty:
      (.changed, "所管課が\(quoted(before))から\(quoted(after))に変わりました。")
    case .sdgs: (.changed, "SDGsの目標を\(moved(from: before, to: after))。")
    case .title, .kind, .category, .contactFrequency, .dialogue, .peacetime, .expenditure, .department,
      .evaluationEffect, .evaluationDirection, .provenance, .contact:
      (.changed, "\(name(column))を\(moved(from: before, to: after))。")
    case .id, .summary, .background, .activities, .operation, .improvements, .issues, .needs, .proposal, .sdgsPortal,
      .corporateNumbers, .evaluationEffectReason, .evaluationDirectionReason, .inferred, .remarks:
      (.changed, rewritten(name(column), column.kind == .markdown, from: before, to: after))
    }
  }

  /// What pages call the column.
  private static func name(_ column: Column) -> String {
    switch column {
    case .title: "名称"
    case .kind: "種別"
    case .category: "分野"
    case .background: "結んだ経緯"
    case .activities: "これまでの取組"
    case .operation: "いまの状況とこれから"
    case .improvements: "見直したこと"
    case .contactFrequency: "連絡の頻度"
    case .dialogue: "対面の対話"
    case .sdgsPortal: "SDGsポータルの番地"
    case .evaluationDate: "総括の日"
    case .evaluationEffect: "総括の「効果と課題」"
    case .evaluationDirection: "総括の「これからの方向」"
    case .inferred: "推定した項目"
    default: column.heading
    }
  }

  private static func state(_ after: Text) -> (Event.Kind, String) {
    State(after) == .ended ? (.ended, "終了しました。") : (.resumed, "再び有効になりました。")
  }

  /// 「環境」から「総合」に改めました, without the full stop.
  private static func moved(from before: Text, to after: Text) -> String {
    if before.isEmpty || before.isNotStated { return "\(quoted(after))と書き入れました" }
    if after.isEmpty || after.isNotStated { return "消しました（前は\(quoted(before))）" }
    return "\(quoted(before))から\(quoted(after))に改めました"
  }

  private static func rewritten(_ name: String, _ isProse: Bool, from before: Text, to after: Text) -> String {
    if before.isEmpty { return "\(name)を書き加えました。" }
    if after.isEmpty { return "\(name)の記載をなくしました。" }
    return isProse ? "\(name)の文を書き直しました。" : "\(name)の記載を改めました。"
  }

  /// A value in quotes, in one line; a long one is cut.
  private static func quoted(_ text: Text) -> String { quoted(text.string) }

  private static func quoted(_ text: String) -> String {
    let line = String(text.unicodeScalars.map { $0.properties.isWhitespace ? " " : Character($0) })
    return "「\(line.count > longest ? line.prefix(longest) + "…" : line)」"
  }

  /// In characters.
  private static let longest = 60

  // MARK: Partners

  private static func partners(from before: [String], to after: [String]) -> String {
    let gone = before.filter { !after.contains($0) }
    let new = after.filter { !before.contains($0) }
    let list = { (names: [String]) in names.map { quoted($0) }.joined() }
    switch (gone.count, new.count) {
    case (0, 0): return "締結先の並びを改めました。"
    case (0, _): return "締結先に\(list(new))が加わりました。"
    case (_, 0): return "締結先から\(list(gone))が外れました。"
    case (1, 1): return "締結先を\(list(gone))から\(list(new))に改めました。"
    default: return "締結先に\(list(new))が加わり、\(list(gone))が外れました。"
    }
  }

  // MARK: Dates and terms

  private static func dates(_ name: String, from before: Text, to after: Text) -> String {
    guard let new = date(after) else { return "\(name)を\(moved(from: before, to: after))。" }
    guard let old = date(before) else { return "\(name)を\(new.eraText)と書き入れました。" }
    return "\(name)を\(old.eraText)から\(new.eraText)に改めました。"
  }

  private static func date(_ text: Text) -> JapaneseDate? { try? DateReader.read(text).get() }

  /// A term whose end moves later, or goes, is renewed.
  private static func term(from before: Text, to after: Text) -> (Event.Kind, String) {
    guard let old = term(before), let new = term(after) else {
      return (.changed, "締結期間を\(moved(from: before, to: after))。")
    }
    switch (old.end, new.end) {
    case (let was?, let end?) where end > was:
      return (.renewed, "締結期間を\(until(was))から\(until(end))に延ばしました。")
    case (let was?, let end?) where end < was:
      return (.changed, "締結期間を\(until(was))から\(until(end))に縮めました。")
    case (let was?, nil) where new.extent != .notStated:
      return (.renewed, "締結期間を、\(until(was))から期限のないものに改めました。")
    case (nil, let end?) where old.extent != .notStated:
      return (.changed, "締結期間を、期限のないものから\(until(end))に改めました。")
    case (nil, let end?): return (.changed, "締結期間を\(until(end))と書き入れました。")
    case (_?, nil): return (.changed, "締結期間を\(moved(from: before, to: after))。")
    case _ where old.isRenewed != new.isRenewed:
      return (.changed, new.isRenewed == true ? "締結期間を自動更新に改めました。" : "締結期間を自動更新のないものに改めました。")
    default: return (.changed, "締結期間の記載を改めました。")
    }
  }

  private static func term(_ text: Text) -> Term? { try? TermReader.read(text).get() }

  /// 令和8年度末まで, or the day where it is no end of a fiscal year.
  private static func until(_ end: JapaneseDate) -> String {
    guard end.month == 3, end.day == 31 else { return "\(end.eraText)まで" }
    // The fiscal year is named for its first day.
    return "\(JapaneseDate(year: end.fiscalYear, month: 4, day: 1).eraYears)度末まで"
  }
}
