import MusubiRegister
import MusubiSite

/// What an import makes of a project, in memory.
struct MergedRegister: Sendable {
  let merge: MergeResult
  /// The new register, read.
  let register: Register
  let press: SourceFile
  /// How many made-up press releases went.
  let removedReleases: Int
  let sheets: [ImportReport.Sheet]

  /// Nil where not everything could be merged; the faults of what could be read are told all the same. `rules` are those
  /// across records and on their texts; a build applies them itself.
  static func read(
    _ project: Project, _ offices: OfficeFiles, _ vocabularies: Vocabularies, _ disclosure: Disclosure,
    today: JapaneseDate, rules: (Register) -> [Diagnostic] = { _ in [] }
  ) -> Checked<MergedRegister?> {
    let request = offices.request
    let table = project.registerTable(importing: offices.files)
    let department = DepartmentName.find(request.department, vocabularies, table.value)
    let history = project.changes.map(ChangesTable.read) ?? Checked(.none)
    let sheets = SheetChoice.choose(files: offices.files, named: request.sheets, told: request.headings)
    var diagnostics = table.diagnostics + department.diagnostics + history.diagnostics.filter { $0.severity == .error }
    guard !diagnostics.hasErrors else { return Checked(nil, diagnostics + sheets.diagnostics) }
    diagnostics += sheets.diagnostics
    let isWhole = offices.isWhole && !sheets.hasErrors

    let intakes = sheets.value.map { sheet in
      IntakeReader.read(sheet, vocabularies: vocabularies, department: department.value?.name, workers: AllProcessors())
        .map { $0.assuming(sheet.recognition.positions[.department] == nil ? [.department] : []) }
    }
    let intakeFindings = intakes.flatMap(\.diagnostics)
    diagnostics +=
      table.value.map { UnchangedRepairs.removed(from: intakeFindings, register: $0) } ?? intakeFindings
    diagnostics += withoutRecords(intakes)
    let merging = MergeRequest(
      register: table.value, registerPath: project.register.path, intakes: intakes.map(\.value),
      vocabularies: vocabularies, history: history.value, retired: project.retiredIdentifiers, today: today,
      department: department.value, clears: request.clears, replacesSamples: request.replacesSamples,
      disclosure: disclosure, workers: AllProcessors())
    let merged = Merge.merge(merging)
    let register = Merge.check(merged.value, merging, rules: rules)
    let removal = request.replacesSamples ? SamplePress.removed(from: project.press) : nil
    diagnostics += removal?.diagnostics ?? []
    let press = removal?.value.file ?? project.press
    let removedReleases = removal?.value.count ?? 0
    let result = MergedRegister(
      merge: merged.value, register: register.value, press: press, removedReleases: removedReleases,
      sheets: zip(sheets.value, intakes).map { sheet, intake in
        ImportReport.Sheet(path: sheet.path, name: sheet.sheet.name, records: intake.value.rows.count)
      })
    let written =
      (merged.value.plan.changes.isEmpty ? [] : [project.changes]) + (removedReleases > 0 ? [project.press] : [])
    for file in written.compactMap({ $0 }) where String(validating: file.bytes, as: UTF8.self) == nil {
      diagnostics.append(Diagnostic(.registerRecoded, at: Location(file: file.path), value: file.path))
    }
    var found = (merged.diagnostics + register.diagnostics).withoutRepeats(of: diagnostics)
    // What was not read would seem not to have been returned.
    if !isWhole { found.removeAll { $0.code == .importNotReturned } }
    return Checked(isWhole ? result : nil, withoutOtherDepartments(diagnostics, found) + found)
  }

  /// What is said of a row of another department, without what the merge says with more reason: it knows the register's.
  private static func withoutOtherDepartments(_ diagnostics: [Diagnostic], _ found: [Diagnostic]) -> [Diagnostic] {
    struct Row: Hashable {
      let file: String
      let sheet: String?
      let row: Int?

      init?(_ diagnostic: Diagnostic) {
        guard let location = diagnostic.location else { return nil }
        (file, sheet, row) = (location.file, location.sheet, location.cell?.row)
      }
    }
    let codes: Set<DiagnosticCode> = [.importOtherEnded, .importOtherChanged, .importOtherReturned]
    let told = Set(found.filter { codes.contains($0.code) }.compactMap(Row.init))
    guard !told.isEmpty else { return diagnostics }
    return diagnostics.filter { $0.code != .departmentOther || Row($0).map { !told.contains($0) } ?? true }
  }

  /// Says which files hold headings and nothing below them, in no sheet. Where something there is at fault, that is enough.
  private static func withoutRecords(_ intakes: [Checked<Intake>]) -> [Diagnostic] {
    var known = Set(intakes.filter { !$0.value.rows.isEmpty || $0.hasErrors }.map(\.value.path))
    return intakes.map(\.value.path).filter { known.insert($0).inserted }.map { path in
      Diagnostic(.importNothingReturned, at: Location(file: path), value: path)
    }
  }

  /// What is said where identifiers are given without being written: they hold until the next file only.
  func provisional(isRelease: Bool) -> [Diagnostic] {
    guard let first = merge.assigned.first, let last = merge.assigned.last else { return [] }
    return [
      Diagnostic(
        .identifierProvisional, at: merge.firstAssigned, value: first, other: last, count: merge.assigned.count,
        severity: isRelease ? .error : nil)
    ]
  }
}

/// The department that the command line names.
enum DepartmentName {
  /// The bureau, or the bureau and section, of the vocabulary or of the register; spaces and width are folded.
  static func find(_ name: String?, _ vocabularies: Vocabularies, _ register: Table?) -> Checked<Department?> {
    guard let name else { return Checked(nil) }
    let wanted = Text(name).foldedString
    let listed = vocabularies.departments.map(\.department)
    let bureaus = Array(Set(listed.map(\.bureau))).sorted()
    if let known = listed.first(where: { $0.name == wanted }) { return Checked(known) }
    if bureaus.contains(wanted) { return Checked(Department(bureau: wanted, section: "")) }
    if registered(register).contains(wanted) { return Checked(Department.split(wanted, bureaus: bureaus)) }
    let near = NearMiss.best(for: wanted, among: listed.map(\.name) + bureaus)
    return Checked(nil, [Diagnostic(.departmentUnknown, value: name, suggestion: near)])
  }

  /// The departments that records name.
  private static func registered(_ table: Table?) -> Set<String> {
    guard let table else { return [] }
    let position = (0..<table.cellCount(row: 0)).first {
      table.text(row: 0, column: $0).trimmed.equals(Column.department.heading)
    }
    guard let position else { return [] }
    return Set((1..<max(table.rowCount, 1)).map { table.text(row: $0, column: position) }).reduce(into: []) {
      $0.insert($1.foldedString)
    }
  }
}
