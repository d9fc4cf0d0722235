/// Which department each returned file speaks for: the one of the command line, else the one that its title names, else
/// the one that clearly most of its records have in the register.
struct FileDepartments {
  private let byIntake: [Department?]

  init(
    _ base: MergeBase, _ returned: ReturnedRows, _ records: [ReturnedRecord], _ request: MergeRequest,
    _ names: inout DepartmentNames
  ) {
    if let department = request.department {
      byIntake = returned.intakes.map { _ in department }
      return
    }
    let titles = Self.titles(base, returned, request, &names)
    let majorities = Self.majorities(base, returned, records, &names)
    byIntake = returned.intakes.enumerated().map { titles[$0.offset] ?? majorities[$0.element.path] }
  }

  /// Nil where nothing tells.
  func speaker(_ intake: Int) -> Department? { byIntake[intake] }

  /// The departments that a file speaks for, each once.
  var all: Set<Department> { Set(byIntake.compactMap(\.self)) }

  // MARK: Titles

  /// By intake; a sheet without a title of its own has that of the others of its file, if they agree.
  private static func titles(
    _ base: MergeBase, _ returned: ReturnedRows, _ request: MergeRequest, _ names: inout DepartmentNames
  ) -> [Department?] {
    guard returned.intakes.contains(where: { $0.titleDepartment != nil }) else {
      return returned.intakes.map { _ in nil }
    }
    var known = Set(request.vocabularies.departments.map(\.department))
    for number in base.rows.indices {
      if let department = names.department(base.text(.department, number)) { known.insert(department) }
    }
    known.formUnion(known.map { Department(bureau: $0.bureau, section: "") })
    let own = returned.intakes.map { intake -> Department? in
      guard let title = intake.titleDepartment else { return nil }
      // More words may stand behind the name.
      let name = known.map(\.name).filter { title.hasPrefix($0) }.max { $0.count < $1.count }
      return name.flatMap { names.department(Text($0)) }
    }
    var ofFiles: [String: Set<Department>] = [:]
    for (intake, department) in zip(returned.intakes, own) {
      if let department { ofFiles[intake.path, default: []].insert(department) }
    }
    return zip(returned.intakes, own).map { intake, department in
      department ?? ofFiles[intake.path].flatMap { $0.count == 1 ? $0.first : nil }
    }
  }

  // MARK: Rows

  /// By file: the department in the register of two thirds of the records that the file returns, and of two at least.
  private static func majorities(
    _ base: MergeBase, _ returned: ReturnedRows, _ records: [ReturnedRecord], _ names: inout DepartmentNames
  ) -> [String: Department] {
    var counts: [String: [Department: Int]] = [:]
    for record in records {
      guard case .record(let number) = record.target, let department = names.department(base.text(.department, number))
      else { continue }
      for path in Set(record.rows.map(returned.path)) { counts[path, default: [:]][department, default: 0] += 1 }
    }
    return counts.compactMapValues { counts in
      // Two thirds have no equal.
      guard let most = counts.max(by: { $0.value < $1.value }), most.value >= 2 else { return nil }
      return most.value * 3 >= counts.values.reduce(0, +) * 2 ? most.key : nil
    }
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

  /// Whether one of the two covers the other: where the register names a bureau alone, any of its sections may be meant.
  func isKin(to other: Department) -> Bool { covers(other) || other.covers(self) }
}
