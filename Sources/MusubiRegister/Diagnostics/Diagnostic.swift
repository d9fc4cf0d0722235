/// One fault found in the input: what kind, where, and the words that belong in its message.
package struct Diagnostic: Sendable, Hashable {
  package var code: DiagnosticCode
  /// The code's own severity unless a stricter build raised it.
  package var severity: Severity
  package var location: Location?
  /// The value as it was written.
  package var value: String?
  /// What is allowed or meant.
  package var expected: String?
  /// The other thing concerned: the place of the first of two equal ids, say.
  package var other: String?
  package var count: Int?
  /// The allowed value or name that the writer probably meant.
  package var suggestion: String?
  /// What the value was changed to, for a repair that loses nothing.
  package var repaired: String?

  package init(
    _ code: DiagnosticCode, at location: Location? = nil, value: String? = nil, expected: String? = nil,
    other: String? = nil, count: Int? = nil, suggestion: String? = nil, repaired: String? = nil,
    severity: Severity? = nil
  ) {
    self.code = code
    self.severity = severity ?? code.severity
    self.location = location
    self.value = value
    self.expected = expected
    self.other = other
    self.count = count
    self.suggestion = suggestion
    self.repaired = repaired
  }
}

extension [Diagnostic] {
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// The diagnostics in the order of their places: by file, line, column and cell; those of a whole file come after
  /// those of its lines, those without a place last. Of equal places the order is kept.
  package var inReadingOrder: [Diagnostic] {
    guard count > 1 else { return self }
    return enumerated().sorted { left, right in
      guard let first = left.element.location, let second = right.element.location else {
        let isSame = (left.element.location == nil) == (right.element.location == nil)
        return isSame ? left.offset < right.offset : right.element.location == nil
      }
      if first.file != second.file { return first.file < second.file }
      if first.sheet != second.sheet { return (first.sheet ?? "") < (second.sheet ?? "") }
      let (before, after) = (first.order, second.order)
      return before == after ? left.offset < right.offset : before < after
    }.map(\.element)
  }
}

extension Location {
  /// Where in its file or sheet the place stands, for comparing; a place without line or row stands behind all.
  fileprivate var order: (Int, Int, Int) {
    sheet == nil
      ? (line ?? .max, column ?? 0, cell?.index ?? -1) : (cell?.row ?? .max, cell?.index ?? -1, 0)
  }
}

extension [Diagnostic] {
  /// These without what stands at cells of which `earlier` tells an error already: one fault of a cell is enough.
  package func withoutRepeats(of earlier: [Diagnostic]) -> [Diagnostic] {
    let told = Set(earlier.lazy.filter { $0.severity == .error }.compactMap(\.bareCell))
    guard !told.isEmpty else { return self }
    return filter { diagnostic in diagnostic.bareCell.map { !told.contains($0) } ?? true }
  }

  /// These without what `earlier` says of the same cells already: two readers may look for one thing.
  package func withoutSame(as earlier: [Diagnostic]) -> [Diagnostic] {
    let told = Set(earlier.lazy.compactMap(Finding.init))
    guard !told.isEmpty else { return self }
    return filter { diagnostic in Finding(diagnostic).map { !told.contains($0) } ?? true }
  }
}

/// What was found at a cell, in whatever words.
private struct Finding: Hashable {
  let code: DiagnosticCode
  let cell: Location

  init?(_ diagnostic: Diagnostic) {
    guard let cell = diagnostic.bareCell else { return nil }
    (code, self.cell) = (diagnostic.code, cell)
  }
}

extension Diagnostic {
  /// The cell alone, without what is said of it; nil for what is about no cell.
  fileprivate var bareCell: Location? {
    guard var place = location, place.cell?.index != nil else { return nil }
    place.cell?.heading = nil
    place.cell?.record = nil
    return place
  }
}
