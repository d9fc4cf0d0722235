/// Which file each record came from that an import added, as `content/changes.csv` tells.
struct EarlierArrivals {
  private let files: [String: Text]

  init(_ history: ChangesTable) {
    var files: [String: Text] = [:]
    for entry in history.entries where entry.change.equals(ImportPlan.Change.Kind.added.name) {
      files[UsedIdentifiers.key(entry.id)] = entry.source
    }
    self.files = files
  }

  /// Whether the record was added from a file of the name that `path` ends with.
  func came(_ id: String, from path: String) -> Bool {
    files[UsedIdentifiers.key(Text(id))]?.equals(ChangesWriter.name(ofFile: path)) ?? false
  }
}
