/// Records in force of the departments that the files cover, of which the files say nothing. They are asked about, never
/// removed.
enum MissingReturns {
  static func check(
    _ base: MergeBase, _ returned: ReturnedRows, _ records: [ReturnedRecord], _ request: MergeRequest
  ) -> [Diagnostic] {
    var isReturned = Array(repeating: false, count: base.rows.count)
    for record in records {
      if case .record(let number) = record.target { isReturned[number] = true }
    }
    var names = DepartmentNames(request.vocabularies)
    let covered = request.department == nil ? coveredByRows(base, returned, records, &names) : []
    // Made-up records are asked about only where made-up ones came back.
    let hasSamples = records.contains { record in
      if case .record(let number) = record.target { return base.isSample(number) }
      return false
    }
    var log = DiagnosticLog()
    for number in base.rows.indices where !isReturned[number] && base.isActive(number) {
      guard hasSamples || !base.isSample(number) else { continue }
      guard let department = names.department(base.text(.department, number)) else { continue }
      guard request.department?.covers(department) ?? covered.contains(department) else { continue }
      log.add(
        .importNotReturned,
        Diagnostic(
          .importNotReturned, at: base.location(nil, number), value: base.text(.title, number).excerpt,
          other: department.name))
    }
    return log.diagnostics(ofFile: request.registerPath)
  }

  /// The departments of the rows, or of the records that they are where the sheet does not say.
  private static func coveredByRows(
    _ base: MergeBase, _ returned: ReturnedRows, _ records: [ReturnedRecord], _ names: inout DepartmentNames
  ) -> Set<Department> {
    var covered: Set<Department> = []
    for record in records {
      var text = record.row(of: .department, returned).map { returned.text(.department, $0) } ?? .empty
      if text.isEmpty, case .record(let number) = record.target { text = base.text(.department, number) }
      if let department = names.department(text) { covered.insert(department) }
    }
    return covered
  }
}

/// Reads departments, remembering each spelling.
struct DepartmentNames {
  private let bureaus: [String]
  private var known: [Text: Department] = [:]

  init(_ vocabularies: Vocabularies) {
    bureaus = Array(Set(vocabularies.departments.map(\.department.bureau))).sorted()
  }

  mutating func department(_ text: Text) -> Department? {
    if text.isEmpty || text.isNotStated || text.count > 600 { return nil }
    if let department = known[text] { return department }
    let department = Department.split(text.foldedString, bureaus: bureaus)
    known[text] = department
    return department
  }
}

extension Department {
  /// Whether the other is this one, or a section of this bureau.
  func covers(_ other: Department) -> Bool {
    bureau == other.bureau && (section.isEmpty || section == other.section)
  }
}
