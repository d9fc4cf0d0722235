/// The items of a record whose values were inferred, and what an answer makes of them: a value that the office changed is
/// its own, one that came back as it was tells nothing. A sheet that has the column 推定した項目 speaks for itself.
struct InferredItems {
  /// What 推定した項目 becomes; nil where it stays.
  let edit: RecordDifference.Edit?
  /// Items that came back as they were, with the row of the first.
  let untouched: [Column]
  let untouchedRow: Int?

  /// Nil where the record has none or nothing is to be said of them; `changed` are the cells that take another value.
  init?(_ record: ReturnedRecord, _ list: Text, _ changed: [RecordDifference.Edit], _ returned: ReturnedRows) {
    guard !list.isEmpty, !list.isNotStated, record.row(of: .inferred, returned) == nil else { return nil }
    var kept: [Text] = []
    var answer: Int?
    var untouched: [Column] = []
    var untouchedRow: Int?
    for part in list.parts {
      let column = Column(folding: part)
      if let edit = changed.first(where: { $0.column == column }) {
        answer = answer ?? edit.row
        continue
      }
      kept.append(part)
      if let column, let row = record.row(of: column, returned), !returned.text(column, row).isEmpty {
        untouched.append(column)
        untouchedRow = untouchedRow ?? row
      }
    }
    guard answer != nil || untouchedRow != nil else { return nil }
    edit = answer.map { row in
      RecordDifference.Edit(
        column: .inferred, row: row, text: Text(kept.map(\.string).joined(separator: "、")))
    }
    self.untouched = untouched
    self.untouchedRow = untouchedRow
  }
}
