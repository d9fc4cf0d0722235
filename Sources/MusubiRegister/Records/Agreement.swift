/// One agreement or memorandum: a row of the register, typed. Optional fields are nil, texts empty, where nothing is
/// stated.
///
/// An object, since tables ask for its fields many thousand times and a struct of this size would be copied each time.
package final class Agreement: Sendable {
  package let id: Text
  package let title: Text
  package let partners: [Partner]
  /// Nil where the source does not say (記載なし).
  package let concluded: JapaneseDate?
  package let term: Term
  /// Index in `Vocabularies.kinds`; nil only where the row is faulty.
  package let kind: Int?
  /// Index in `Vocabularies.categories`; nil for disaster agreements without one.
  package let category: Int?
  package let summary: Text
  package let background: Text
  package let activities: Text
  package let operation: Text
  package let contact: Text
  /// Index in `Vocabularies.contactFrequencies`.
  package let contactFrequency: Int?
  package let improvements: Text
  package let issues: Text
  package let needs: Text
  package let dialogue: Presence?
  /// Nil where the source does not say (記載なし).
  package let department: Department?
  package let hasPeacetimeActivity: Bool
  package let isForExpenditure: Bool
  package let goals: [Int]
  package let proposal: Text
  package let sdgsPortal: Text
  package let state: State
  package let evaluation: Evaluation
  package let provenance: Provenance
  /// Columns whose values the source does not state and that were inferred from its sums.
  package let inferred: [Column]
  package let remarks: Text
  /// The row of the table it was read from; 0 is the heading.
  package let row: Int

  package init(
    id: Text, title: Text, partners: [Partner], concluded: JapaneseDate?, term: Term, kind: Int?, category: Int?,
    summary: Text, background: Text, activities: Text, operation: Text, contact: Text, contactFrequency: Int?,
    improvements: Text, issues: Text, needs: Text, dialogue: Presence?, department: Department?,
    hasPeacetimeActivity: Bool, isForExpenditure: Bool, goals: [Int], proposal: Text, sdgsPortal: Text, state: State,
    evaluation: Evaluation, provenance: Provenance, inferred: [Column], remarks: Text, row: Int
  ) {
    self.id = id
    self.title = title
    self.partners = partners
    self.concluded = concluded
    self.term = term
    self.kind = kind
    self.category = category
    self.summary = summary
    self.background = background
    self.activities = activities
    self.operation = operation
    self.contact = contact
    self.contactFrequency = contactFrequency
    self.improvements = improvements
    self.issues = issues
    self.needs = needs
    self.dialogue = dialogue
    self.department = department
    self.hasPeacetimeActivity = hasPeacetimeActivity
    self.isForExpenditure = isForExpenditure
    self.goals = goals
    self.proposal = proposal
    self.sdgsPortal = sdgsPortal
    self.state = state
    self.evaluation = evaluation
    self.provenance = provenance
    self.inferred = inferred
    self.remarks = remarks
    self.row = row
  }

  package var isSample: Bool { provenance == .sample }
  package var isActive: Bool { state == .active }

  /// The day on which an ended agreement ended, where the term tells: not when it was renewed past its end, nor when it
  /// was ended before.
  package func endedOn(asOf today: JapaneseDate) -> JapaneseDate? {
    guard !isActive, term.isRenewed != true, let end = term.end, end.latest <= today else { return nil }
    return end
  }

  package struct Partner: Sendable, Hashable {
    package var name: Text
    package var number: CorporateNumber?
  }

  /// The summing-up (総括): what the department answered, and why.
  package struct Evaluation: Sendable {
    package var date: JapaneseDate?
    package var effect: Effect?
    package var effectReason: Text
    package var direction: Direction?
    package var directionReason: Text

    package var isEmpty: Bool { date == nil && effect == nil && direction == nil }
  }
}
