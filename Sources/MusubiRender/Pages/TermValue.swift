import MusubiRegister

/// The term in words.
struct TermValue: Sendable {
  let parts: [Part]
  let untilLabel: String
  let until: DateValue?

  /// A piece of the words; a date or a cycle stays in one line with the particle after it.
  struct Part: Sendable {
    let text: String
    let isWhole: Bool

    static func whole(_ text: String) -> Part { Part(text: text, isWhole: true) }
    static func words(_ text: String) -> Part { Part(text: text, isWhole: false) }

    static let schema = Schema<Part>(
      "part of a term",
      [
        .text("text", "its words") { $0.text },
        .flag("isWhole", "a date or a cycle, which breaks only where it is too long") { $0.isWhole },
      ])
  }

  /// Nil where the source does not state the term.
  init?(_ term: Term) {
    let renewal = (term.cycle.map { "\($0)の" } ?? "") + "自動更新"
    var until: DateValue?
    switch term.extent {
    case .notStated: return nil
    case .open: parts = [term.isRenewed == true ? .whole(renewal) : .words("期限を定めない")]
    case .since(let start):
      parts = [.whole("\(start.text)から、"), .words("期限を定めない" + (term.isRenewed == true ? "（\(renewal)）" : ""))]
    case .until(let start, let end) where term.isRenewed == true:
      parts = (start.map { [.whole("\($0.text)から、")] } ?? []) + [.whole(renewal)]
      until = DateValue(end)
    case .until(let start, let end):
      parts = (start.map { [.whole("\($0.text)から")] } ?? []) + [.whole("\(end.text)まで")]
    }
    untilLabel = until == nil ? "" : "定められた期間は"
    self.until = until
  }

  static let schema = Schema<TermValue>(
    "term",
    [
      .list("parts", "the term in words, piece by piece", Part.schema) { $0.parts },
      .text("untilLabel", "what stands before the end; may be empty") { $0.untilLabel },
      .record("until", "the end of the term as written, where the words do not say it", DateValue.schema) { $0.until },
    ])
}

/// The words in which pages show a term.
package enum TermWords {
  /// The words for a term as the open data write it; nil where it is not stated or is no term.
  package static func shown(_ written: Text) -> String? {
    guard case .success(let term) = TermReader.read(written), let value = TermValue(term) else { return nil }
    let words = value.parts.map(\.text).joined()
    return words + (value.until.map { value.untilLabel + $0.date.text + "まで" } ?? "")
  }
}
