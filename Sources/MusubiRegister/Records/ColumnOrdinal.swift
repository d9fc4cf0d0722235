extension Column {
  /// The place of the column in `allCases`, as a number that the reading loop finds in one step. The cases stand in the
  /// order of their declaration, which lets the compiler reduce the switch to nothing; a test compares the two.
  package var ordinal: Int {
    switch self {
    case .id: 0
    case .title: 1
    case .partners: 2
    case .concluded: 3
    case .term: 4
    case .kind: 5
    case .category: 6
    case .summary: 7
    case .background: 8
    case .activities: 9
    case .operation: 10
    case .contact: 11
    case .contactFrequency: 12
    case .improvements: 13
    case .issues: 14
    case .needs: 15
    case .dialogue: 16
    case .department: 17
    case .peacetime: 18
    case .expenditure: 19
    case .sdgs: 20
    case .proposal: 21
    case .sdgsPortal: 22
    case .corporateNumbers: 23
    case .state: 24
    case .evaluationDate: 25
    case .evaluationEffect: 26
    case .evaluationEffectReason: 27
    case .evaluationDirection: 28
    case .evaluationDirectionReason: 29
    case .provenance: 30
    case .inferred: 31
    case .remarks: 32
    }
  }
}
