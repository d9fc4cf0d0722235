extension Merge {
  /// The new register, read, with the faults that the import brings: those in the offices' cells, and those that a change
  /// makes elsewhere in its row. What was wrong before is for a check. `rules` are the rules across records.
  package static func check(
    _ result: MergeResult, _ request: MergeRequest, rules: (Register) -> [Diagnostic] = { _ in [] }
  ) -> Checked<Register> {
    let register = RegisterReader.read(
      result.table, vocabularies: request.vocabularies, workers: request.workers)
    let path = request.registerPath
    var known: Set<Fault>?
    let diagnostics = (register.diagnostics + rules(register.value)).compactMap { diagnostic -> Diagnostic? in
      guard let location = diagnostic.location, location.file == path else { return diagnostic }
      guard let cell = location.cell, diagnostic.severity == .error, let place = result.changedRows[cell.row - 1] else {
        return nil
      }
      let before = known ?? faults(request, rules)
      known = before
      return before.contains(Fault(diagnostic)) ? nil : diagnostic.moved(to: place, cell)
    }
    return Checked(register.value, diagnostics.inReadingOrder)
  }

  private static func faults(_ request: MergeRequest, _ rules: (Register) -> [Diagnostic]) -> Set<Fault> {
    guard let table = request.register else { return [] }
    let register = RegisterReader.read(table, vocabularies: request.vocabularies, workers: request.workers)
    return Set((register.diagnostics + rules(register.value)).map(Fault.init))
  }

  /// What makes two faults of one register the same.
  private struct Fault: Hashable {
    let code: DiagnosticCode
    let row: Int?
    let heading: String?

    init(_ diagnostic: Diagnostic) {
      code = diagnostic.code
      row = diagnostic.location?.cell?.row
      heading = diagnostic.location?.cell?.heading
    }
  }
}

extension Diagnostic {
  /// The fault in the office's row, under the heading that it concerns.
  fileprivate func moved(to place: Location, _ cell: Location.Cell) -> Diagnostic {
    var moved = self
    var place = place
    place.cell?.index = nil
    place.cell?.heading = cell.heading
    moved.location = place
    return moved
  }
}
