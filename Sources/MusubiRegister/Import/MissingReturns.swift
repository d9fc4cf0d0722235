/// What did not come back: records in force of the departments that the files cover, which are asked about and never
/// removed, and the departments of which nothing came at all.
struct MissingReturns {
  private(set) var diagnostics: [Diagnostic] = []
  /// By the vocabulary's order, then by name. None where the command line names a department, as the files are then
  /// those of one.
  private(set) var silent: [String] = []

  init(
    _ base: MergeBase, _ returned: ReturnedRows, _ records: [ReturnedRecord], _ departments: FileDepartments,
    _ request: MergeRequest, _ names: inout DepartmentNames
  ) {
    var isReturned = Array(repeating: false, count: base.rows.count)
    for record in records {
      if case .record(let number) = record.target { isReturned[number] = true }
    }
    let answers = Answers(base, returned, records, departments, &names)
    // Made-up records are asked about only where made-up ones came back.
    let hasSamples = records.contains { record in
      if case .record(let number) = record.target { return base.isSample(number) }
      return false
    }
    var log = DiagnosticLog()
    var silent: Set<Department> = []
    for number in base.rows.indices where base.isActive(number) {
      guard hasSamples || !base.isSample(number) else { continue }
      guard let department = names.department(base.text(.department, number)) else { continue }
      if !answers.hold(department) { silent.insert(department) }
      guard !isReturned[number], request.department?.covers(department) ?? answers.covered.contains(department) else {
        continue
      }
      log.add(
        .importNotReturned,
        Diagnostic(
          .importNotReturned, at: base.location(nil, number), value: base.text(.title, number).excerpt,
          other: department.name))
    }
    diagnostics = log.diagnostics(ofFile: request.registerPath)
    if request.department == nil, !answers.areNone { self.silent = Self.inOrder(silent, request.vocabularies) }
  }

  private static func inOrder(_ departments: Set<Department>, _ vocabularies: Vocabularies) -> [String] {
    let listed = vocabularies.departments.map(\.department).filter(departments.contains)
    return listed.map(\.name) + departments.subtracting(listed).map(\.name).sorted()
  }
}

/// The departments of which something came.
private struct Answers {
  /// Those of which all is expected: a file of theirs returned a record that stays with them.
  private(set) var covered: Set<Department> = []
  /// Those that a row told of.
  private var heard: Set<Department> = []
  /// Those that a file speaks for, whatever it returned.
  private let speakers: Set<Department>

  var areNone: Bool { heard.isEmpty && speakers.isEmpty }

  /// Whether anything came of the department.
  func hold(_ department: Department) -> Bool {
    heard.contains(department) || speakers.contains { $0.covers(department) }
  }

  init(
    _ base: MergeBase, _ returned: ReturnedRows, _ records: [ReturnedRecord], _ departments: FileDepartments,
    _ names: inout DepartmentNames
  ) {
    speakers = departments.all
    var told: Set<Text> = []
    for record in records {
      let row = record.row(of: .department, returned)
      let name = row.map { returned.text(.department, $0) }
      guard case .record(let number) = record.target else {
        // A new record tells that its department answered, and nothing of its others.
        if let row, let name, !told.contains(name), !returned.assumes(.department, row) {
          told.insert(name)
          if let written = names.department(name) { heard.insert(written) }
        }
        continue
      }
      let isWritten = row.map { !returned.assumes(.department, $0) } ?? false
      let written = isWritten ? name.flatMap { names.department($0) } : nil
      guard let owner = names.department(base.text(.department, number)) else { continue }
      // What another department's file says of a record is no answer of its own.
      let isOwn = record.rows.contains { departments.speaker(returned.intake(of: $0))?.isKin(to: owner) ?? true }
      guard isOwn else { continue }
      heard.insert(owner)
      if written == nil || written == owner { covered.insert(owner) }
    }
  }
}
