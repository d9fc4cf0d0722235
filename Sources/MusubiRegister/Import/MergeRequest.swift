/// What `Merge` needs to know: the register, the rows that came back, and how to take them.
package struct MergeRequest: Sendable {
  /// The managed register as it was read; nil where there is none yet.
  package var register: Table?
  /// Where the register lies, for messages.
  package var registerPath: String
  package var intakes: [Intake]
  package var vocabularies: Vocabularies
  /// What earlier imports changed.
  package var history: ChangesTable
  /// Identifiers that old addresses were made of, which are never given again.
  package var retired: [String]
  package var today: JapaneseDate
  /// The department whose records the files hold all of; nil where the rows themselves tell.
  package var department: Department?
  /// The columns whose empty cells empty the register's values instead of leaving them.
  package var clears: Set<Column>
  /// The made-up rows leave the register.
  package var replacesSamples: Bool
  /// Which columns leave the house: of the others no office is told what another one wrote.
  package var disclosure: Disclosure
  /// Who reads long registers.
  package var workers: any Workforce

  package init(
    register: Table?, registerPath: String, intakes: [Intake], vocabularies: Vocabularies,
    history: ChangesTable = .none, retired: [String] = [], today: JapaneseDate, department: Department? = nil,
    clears: Set<Column> = [], replacesSamples: Bool = false, disclosure: Disclosure = .standard,
    workers: any Workforce = OneWorker()
  ) {
    self.register = register
    self.registerPath = registerPath
    self.intakes = intakes
    self.vocabularies = vocabularies
    self.history = history
    self.retired = retired
    self.today = today
    self.department = department
    self.clears = clears
    self.replacesSamples = replacesSamples
    self.disclosure = disclosure
    self.workers = workers
  }
}

/// What came of a merge.
package struct MergeResult: Sendable {
  package let plan: ImportPlan
  /// The whole new register: rows that nothing was said of as they were, new ones at the end. Each cell knows the file
  /// it comes from.
  package let table: Table
  /// The identifiers that were given to new records, in their order.
  package let assigned: [String]
  /// Where the first of these records stands in the offices' files.
  package let firstAssigned: Location?
  /// The identifiers of the register that no line of the changes has kept yet, as such a line names them; empty for none.
  package let unrecorded: String
  /// Where the changed records stand in the offices' files, by the row of the register as it was.
  package let changedRows: [Int: Location]
}

extension Column {
  /// Whether an empty cell can be meant: not where a record needs a value, nor at the state, where 有効 says more.
  package var mayBeCleared: Bool { self != .id && self != .state && need != .always }
}
