import MusubiRegister

/// The comparison of three trees: what the build accepted, what an earlier build wrote, and what is there now.
struct Survey: Sendable {
  /// One file of this build.
  struct Accepted: Sendable {
    let entry: Manifest.Entry
    /// The old file has the same bytes and serves again.
    let isUnchanged: Bool
  }

  let plan: Plan
  let manifest: Manifest
  /// Old files that serve again.
  let unchanged: [TreePath]
  /// Staged files, new or changed.
  let written: [TreePath]
  let removed: [TreePath]
  /// Folders that held files of ours and need not be there any more, each before what it holds.
  let vacated: [TreePath]
  /// What others put there: stays, and folders come before what they hold.
  let strangers: [TreeEntry]
  /// The manifest or the tree differs, so there is something to publish.
  let isDirty: Bool

  /// Compares, and refuses paths where a stranger's file would have to give way. A file is ours when the earlier
  /// manifest lists it; without a manifest, when its bytes are those that this build would write.
  static func compare(
    accepted: [TreePath: Accepted], folders: Set<TreePath>, previous: Manifest?, tree: Tree, output: String
  ) -> Checked<Survey> {
    let sorted = Sorting(accepted: accepted, folders: folders, previous: previous, tree: tree)
    let paths = accepted.keys.sorted()
    let unchanged = paths.filter { accepted[$0]?.isUnchanged == true }
    let written = paths.filter { accepted[$0]?.isUnchanged == false }
    let removed = sorted.ours.filter { accepted[$0] == nil }.sorted()
    let plan = Plan(
      created: written.filter { !sorted.ours.contains($0) }.map(\.text),
      changed: written.filter { sorted.ours.contains($0) }.map(\.text),
      unchanged: unchanged.map(\.text), removed: removed.map(\.text),
      bytes: accepted.values.reduce(0) { $0 + $1.entry.length })
    let manifest = Manifest(accepted.mapValues(\.entry))
    let survey = Survey(
      plan: plan, manifest: manifest, unchanged: unchanged, written: written, removed: removed,
      vacated: sorted.vacated, strangers: sorted.strangers, isDirty: !plan.isEmpty || previous != manifest)
    return Checked(survey, diagnostics(sorted.occupied, tree.unreadable, output: output))
  }

  /// How many occupied paths are named one by one.
  private static let named = 20

  private static func diagnostics(_ occupied: [TreePath], _ unreadable: [String], output: String) -> [Diagnostic] {
    var diagnostics = occupied.prefix(named).map { path in
      Diagnostic(.outputOccupied, at: Location(file: output + "/" + path.text), value: path.text)
    }
    if occupied.count > named {
      diagnostics.append(
        Diagnostic(.outputOccupiedMore, at: Location(file: output), count: occupied.count - named))
    }
    return diagnostics + unreadable.map { Diagnostic(.outputName, at: Location(file: $0), value: $0) }
  }
}

/// What stands in the old tree, sorted by whose it is.
private struct Sorting {
  var ours: Set<TreePath> = []
  var strangers: [TreeEntry] = []
  var vacated: [TreePath] = []
  /// Strangers where the new site wants to put something else.
  var occupied: [TreePath] = []

  init(
    accepted: [TreePath: Survey.Accepted], folders: Set<TreePath>, previous: Manifest?, tree: Tree
  ) {
    for entry in tree.entries where entry.kind == .file {
      let path = entry.path
      let isListed = previous.map { $0.entries[path] != nil } ?? (accepted[path]?.isUnchanged == true)
      if isListed { ours.insert(path) }
    }
    // Also folders of files that are gone: a publication that was killed may have deleted them.
    let ourFolders = Self.folders(of: previous.map { Set($0.entries.keys) } ?? ours)
    for entry in tree.entries where !ours.contains(entry.path) {
      if entry.kind == .directory && ourFolders.contains(entry.path) {
        if !folders.contains(entry.path) { vacated.append(entry.path) }
      } else if entry.path.text == Manifest.name {
        if entry.kind != .file { occupied.append(entry.path) }
      } else if accepted[entry.path] != nil
        || entry.kind != .directory && folders.contains(entry.path)
        || entry.path.ancestors.contains(where: { accepted[$0] != nil })
      {
        occupied.append(entry.path)
      } else {
        strangers.append(entry)
      }
    }
  }

  private static func folders(of files: Set<TreePath>) -> Set<TreePath> {
    var folders: Set<TreePath> = []
    for file in files {
      var next = file.parent
      while let folder = next, folders.insert(folder).inserted { next = folder.parent }
    }
    return folders
  }
}
