/// Which columns leave the house. What is not public is erased from the records before a page is thought of, so no
/// template, chart or data file can show it.
package struct Disclosure: Sendable {
  package let publicColumns: Set<Column>

  package init(publicColumns: Set<Column>) {
    self.publicColumns = publicColumns
  }

  /// The domain's defaults: every column but those that are internal by nature.
  package static let standard = Disclosure(
    publicColumns: Set(Column.allCases.filter { $0.exposure == .public }))

  /// Columns that pages, addresses and counts are made of, and those that keep a guess or a sample from passing for a
  /// fact; they cannot be withheld.
  package static let structural: Set<Column> = [
    .id, .title, .partners, .concluded, .kind, .category, .department, .peacetime, .state, .provenance,
    .inferred,
  ]

  package func isPublic(_ column: Column) -> Bool {
    Self.structural.contains(column) || publicColumns.contains(column)
  }

  /// The agreement with every internal value erased. A new column needs a line here, since the initialiser asks for it.
  package func disclosed(_ agreement: Agreement) -> Agreement {
    func text(_ column: Column, _ value: Text) -> Text { isPublic(column) ? value : .empty }
    func value<Value>(_ column: Column, _ value: Value?) -> Value? { isPublic(column) ? value : nil }
    let showsNumbers = isPublic(.corporateNumbers)
    return Agreement(
      id: agreement.id, title: agreement.title,
      partners: agreement.partners.map { Agreement.Partner(name: $0.name, number: showsNumbers ? $0.number : nil) },
      concluded: agreement.concluded, term: value(.term, agreement.term) ?? Term(.notStated), kind: agreement.kind,
      category: agreement.category, summary: text(.summary, agreement.summary),
      background: text(.background, agreement.background), activities: text(.activities, agreement.activities),
      operation: text(.operation, agreement.operation), contact: text(.contact, agreement.contact),
      contactFrequency: value(.contactFrequency, agreement.contactFrequency),
      improvements: text(.improvements, agreement.improvements), issues: text(.issues, agreement.issues),
      needs: text(.needs, agreement.needs), dialogue: value(.dialogue, agreement.dialogue),
      department: agreement.department, hasPeacetimeActivity: agreement.hasPeacetimeActivity,
      isForExpenditure: isPublic(.expenditure) && agreement.isForExpenditure,
      goals: isPublic(.sdgs) ? agreement.goals : [], proposal: text(.proposal, agreement.proposal),
      sdgsPortal: text(.sdgsPortal, agreement.sdgsPortal), state: agreement.state,
      evaluation: disclosed(agreement.evaluation), provenance: agreement.provenance,
      // The names of withheld columns say something about what was withheld.
      inferred: agreement.inferred.filter(isPublic),
      remarks: text(.remarks, agreement.remarks), row: agreement.row)
  }

  private func disclosed(_ evaluation: Agreement.Evaluation) -> Agreement.Evaluation {
    Agreement.Evaluation(
      date: isPublic(.evaluationDate) ? evaluation.date : nil,
      effect: isPublic(.evaluationEffect) ? evaluation.effect : nil,
      effectReason: isPublic(.evaluationEffectReason) ? evaluation.effectReason : .empty,
      direction: isPublic(.evaluationDirection) ? evaluation.direction : nil,
      directionReason: isPublic(.evaluationDirectionReason) ? evaluation.directionReason : .empty)
  }
}
