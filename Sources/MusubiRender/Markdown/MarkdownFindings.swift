import MusubiRegister

/// What the walk found worth saying, and where in the text it stands.
struct MarkdownFindings {
  struct Finding {
    var code: DiagnosticCode
    /// As libcmark counts; the column of inline text leaves out the markers of quotes and items on later lines.
    var line: Int
    var column: Int
    /// What stands at the place, to find it exactly; empty when line and column are exact.
    var needle: [UInt8] = []
    var value: String?
    var expected: String?
    var other: String?
    var count: Int?
  }

  /// More than these of one text would bury the first ones, and finding the place of each costs time.
  static let maximum = 200

  private var found: [Finding] = []
  private var others = 0

  mutating func add(_ finding: Finding) {
    if found.count < Self.maximum { found.append(finding) } else { others += 1 }
  }

  /// The diagnostics, in the order of the text. `source` is what was parsed, with its joints.
  func diagnostics(
    in source: UnsafeBufferPointer<UInt8>, locate: (_ line: Int, _ column: Int) -> Location
  ) -> [Diagnostic] {
    guard !found.isEmpty else { return [] }
    var places = MarkdownPlaces(source)
    var placed: [(offset: Int, finding: Finding)] = []
    for finding in found {
      if let offset = places.offset(of: finding) { placed.append((offset, finding)) }
    }
    placed.sort { $0.offset < $1.offset }
    var cursor = MarkdownCursor(source)
    var result = placed.map { offset, finding in
      cursor.advance(to: offset)
      return Diagnostic(
        finding.code, at: locate(cursor.line, cursor.column), value: finding.value, expected: finding.expected,
        other: finding.other, count: finding.count)
    }
    if others > 0 { result.append(Diagnostic(.markdownMore, at: locate(1, 1), count: others)) }
    return result
  }
}
