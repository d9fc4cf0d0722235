/// A closed list of values that a column may hold, as the survey words them.
package protocol Choice: CaseIterable, Sendable, Hashable {
  /// The value as the register writes it.
  var name: String { get }
}

extension Choice {
  /// The value that the text names; width and spaces are folded, and a circled number alone stands for its line.
  package init?(_ text: Text) {
    guard let match = Self.exact(text) ?? Self.similar(text) else { return nil }
    self = match
  }

  private static func exact(_ text: Text) -> Self? { allCases.first { text.equals($0.name) } }

  private static func similar(_ text: Text) -> Self? {
    // No value of a closed list is longer.
    guard text.count <= 600 else { return nil }
    let folded = text.folded
    if folded.count == 1, let number = folded.first, (0x2460...0x2473).contains(number.value) {
      return allCases.first { $0.name.unicodeScalars.first == number }
    }
    return allCases.first { Text($0.name).folded == folded }
  }
}

/// Yes or no: 有・無.
package enum Presence: Choice {
  case present, absent
  package var name: String { self == .present ? "有" : "無" }
}

/// Whether an agreement is in force. An ended one keeps its page for ever.
package enum State: Choice {
  case active, ended
  package var name: String { self == .active ? "有効" : "終了" }
}

/// Where a row comes from. A made-up row says so everywhere.
package enum Provenance: Choice {
  case published, sample
  package var name: String { self == .published ? "公表資料" : "見本" }
}

/// What a department answers at the summing-up on the effect (source report, 3(2)イ).
package enum Effect: Choice {
  case achieved, largelyAchieved, hasIssues, other
  package var name: String {
    switch self {
    case .achieved: "① 連携により目的が達成できている"
    case .largelyAchieved: "② 課題はあるものの概ね達成できている"
    case .hasIssues: "③ 課題を抱えている"
    case .other: "④ その他"
    }
  }
}

/// What a department answers at the summing-up on the direction from here (source report, 3(2)イ).
package enum Direction: Choice {
  case unchanged, revised, ending, other
  package var name: String {
    switch self {
    case .unchanged: "① 現状のまま取組を継続"
    case .revised: "② 目標の見直し又は内容の改善を行い継続"
    case .ending: "③ 有効期間満了（期間延長せず）、解約予定等"
    case .other: "④ その他"
    }
  }
}
