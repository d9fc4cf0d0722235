/// Records of one department that another one's file returns: what it would do to them is said, once for each record and
/// file.
enum OtherDepartments {
  static func check(
    _ base: MergeBase, _ returned: ReturnedRows, _ records: [ReturnedRecord], _ departments: FileDepartments,
    _ difference: RecordDifference, _ request: MergeRequest, _ names: inout DepartmentNames
  ) -> [Diagnostic] {
    var log = DiagnosticLog()
    for record in records {
      guard case .record(let number) = record.target, let owner = names.department(base.text(.department, number))
      else { continue }
      var told: Set<String> = []
      for row in record.rows {
        guard let speaker = departments.speaker(returned.intake(of: row)), !speaker.isKin(to: owner),
          told.insert(returned.path(row)).inserted
        else { continue }
        let edits = (difference.edits[number] ?? []).filter { returned.path($0.row) == returned.path(row) }
        let code = code(edits, ends: difference.ended.contains(number))
        log.add(
          code,
          Diagnostic(
            code, at: returned.location(nil, row, record: base.id(number)), value: base.text(.title, number).excerpt,
            expected: speaker.name, other: owner.name, count: edits.count))
      }
    }
    return log.diagnostics(ofFile: request.registerPath)
  }

  private static func code(_ edits: [RecordDifference.Edit], ends: Bool) -> DiagnosticCode {
    if ends, edits.contains(where: { $0.column == .state }) { return .importOtherEnded }
    return edits.isEmpty ? .importOtherReturned : .importOtherChanged
  }
}
