import MusubiRegister

/// A real agreement that the source report names, with nothing but what the report says of it, in our own words.
///
/// The report gives none of these agreements a term, a day, a corporate number or a press release: such cells are empty
/// or carry the mark of what the source does not state.
struct PublishedRow: Sendable {
  let id: String
  let title: String
  let partner: String
  /// The year that the report gives; nil where it gives none.
  let year: Int?
  let kind: String
  let category: String
  let department: String
  /// The index in `Figures.frequencies`; nil for the disaster agreement. Always our inference.
  let frequency: Int?
  let inferred: [Column]
  let summary: String
  var background = ""
  var activities = ""
  var operation = ""
  var improvements = ""
  let remarks: String

  /// What the cells of the register hold.
  var cells: [Column: String] {
    var cells: [Column: String] = [
      .id: id, .title: title, .partners: partner, .term: NotStated.mark, .kind: kind, .category: category,
      .summary: summary, .background: background, .activities: activities, .operation: operation,
      .improvements: improvements, .department: department, .state: State.active.name,
      .provenance: Provenance.published.name, .remarks: remarks,
    ]
    cells[.concluded] = year.map { JapaneseDate(year: $0).inLastEra } ?? NotStated.mark
    cells[.contactFrequency] = frequency.map { Figures.frequencies[$0] }
    cells[.inferred] = inferred.map(\.heading).joined(separator: "、")
    return cells
  }
}
