/// Gathers the diagnostics of one reading.
///
/// Of each code the first ten thousand are kept and the rest counted, so that a hostile file with a fault in every byte
/// costs no more than a long report, and an error is never lost behind a million warnings.
package struct DiagnosticLog: Sendable {
  package static let maximumPerCode = 10_000

  private var kept: [Diagnostic] = []
  private var counts: [DiagnosticCode: Int] = [:]

  package init() {}

  /// Notes a fault; `diagnostic` is made only while there is room for its code.
  package mutating func add(_ code: DiagnosticCode, _ diagnostic: @autoclosure () -> Diagnostic) {
    guard hasRoom(for: code) else { return }
    kept.append(diagnostic())
  }

  /// Counts a fault and says whether it is to be kept; then `append` it.
  mutating func hasRoom(for code: DiagnosticCode) -> Bool {
    let count = counts[code, default: 0] + 1
    counts[code] = count
    return count <= Self.maximumPerCode
  }

  /// Keeps a diagnostic for which there is room.
  mutating func append(_ diagnostic: Diagnostic) {
    kept.append(diagnostic)
  }

  /// Adds what another reading found behind what this one has, as if one had found all.
  mutating func append(_ later: DiagnosticLog) {
    var rooms = later.counts.mapValues { _ in Self.maximumPerCode }
    for code in rooms.keys { rooms[code, default: 0] -= counts[code, default: 0] }
    for diagnostic in later.kept {
      let room = rooms[diagnostic.code] ?? 0
      rooms[diagnostic.code] = room - 1
      if room > 0 { kept.append(diagnostic) }
    }
    counts.merge(later.counts, uniquingKeysWith: +)
  }

  /// What was kept, in the order it was found, and a note for each code of which some were left out.
  package func diagnostics(of file: SourceFile) -> [Diagnostic] { diagnostics(ofFile: file.path) }

  /// The same for the file at `path`.
  package func diagnostics(ofFile path: String) -> [Diagnostic] {
    let crowded = counts.filter { $0.value > Self.maximumPerCode }.sorted { $0.key.name < $1.key.name }
    return kept
      + crowded.map { code, count in
        Diagnostic(
          .faultsOmitted, at: Location(file: path), value: code.name, count: count - Self.maximumPerCode)
      }
  }
}
