/// The records that today's imports wrote into `content/changes.csv` as new. The register has them too, unless an import
/// was cut off between the two files: run again, it gives them the same identifiers.
struct UnfinishedImport {
  private let ids: [Arrival: [Text]]

  private struct Arrival: Hashable {
    let title: Text
    let file: String
  }

  init(_ history: ChangesTable, on day: JapaneseDate) {
    var ids: [Arrival: [Text]] = [:]
    for entry in history.entries
    where entry.date == day && entry.change.equals(ImportPlan.Change.Kind.added.name) {
      ids[Arrival(title: entry.after, file: entry.source.string), default: []].append(entry.id)
    }
    self.ids = ids
  }

  /// The identifiers given today to records of this title out of the file at `path`.
  func ids(title: Text, file path: String) -> [Text] {
    ids.isEmpty ? [] : ids[Arrival(title: title.trimmed, file: ChangesWriter.name(ofFile: path))] ?? []
  }
}
