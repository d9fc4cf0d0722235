import Glibc
import MusubiRegister
import Synchronization

/// Writes the site: takes files in any order and from several threads, stages those that differ from the old site, and
/// exchanges old and new in one step. Until `commit` the old site is untouched; killed at any instant, the output is
/// the whole old tree or the whole new one, and the next `begin` clears away what is left.
///
/// `begin` → `accept` for each file → `finish` → `commit` or `abandon`. A writer that is dropped abandons.
package final class AtomicWriter: Sendable {
  private let fileSystem: FileSystem
  private let place: OutputPlace
  private let durable: Bool
  /// The folder that holds the output; nil when it may not be read.
  private let parent: Directory?
  /// Keeps the lock; the system frees it with the folder.
  private let locked: Directory
  private let output: Directory?
  private let previous: Manifest?
  private let state = Mutex(State())

  private struct State {
    /// Every path asked for, also while its file is being written.
    var taken: Set<TreePath> = []
    var accepted: [TreePath: Survey.Accepted] = [:]
    /// Folders on the way to an accepted file.
    var folders: Set<TreePath> = []
    var stagedFolders: Set<TreePath> = []
    var stage: Stage?
    var diagnostics: [Diagnostic] = []
    var failure: FileSystemError?
    var survey: Survey?
  }

  private init(
    fileSystem: FileSystem, place: OutputPlace, durable: Bool, parent: Directory?, locked: Directory,
    output: Directory?, previous: Manifest?
  ) {
    self.fileSystem = fileSystem
    self.place = place
    self.durable = durable
    self.parent = parent
    self.locked = locked
    self.output = output
    self.previous = previous
  }

  deinit { abandon() }
}

// MARK: - Begin

extension AtomicWriter {
  /// Starts a publication at `output`, which need not exist: takes the lock, heals what a killed build left, reads the
  /// manifest. The value is nil when a diagnostic says why there can be none: another build did not end within
  /// `patience` milliseconds, or the place is no folder. `durable` waits for the disk before the exchange, so that even
  /// a power cut leaves a whole site.
  package static func begin(
    output path: String, fileSystem: FileSystem = .live, durable: Bool = false, patience: Int = 3000
  ) throws(FileSystemError) -> Checked<AtomicWriter?> {
    let found = try OutputPlace.find(path, fileSystem)
    guard let place = found.value else { return Checked(nil, found.diagnostics) }
    var diagnostics: [Diagnostic] = []

    let parent = try openParent(of: place, fileSystem)
    var lockable = parent
    if lockable == nil { lockable = try openOutput(place, fileSystem) }
    guard let locked = lockable else { throw FileSystemError(.open, place.parent, EACCES) }
    switch try Lock.take(locked, fileSystem, patience: patience) {
    case .taken: break
    case .busy:
      return Checked(nil, [Diagnostic(.outputBusy, at: Location(file: place.shown), value: place.shown)])
    case .unsupported:
      diagnostics.append(Diagnostic(.outputUnlocked, at: Location(file: place.shown), value: place.shown))
    }

    let output = try openOutput(place, fileSystem)
    // Without a lock a stage may be another build's, at work this moment.
    if diagnostics.isEmpty {
      var leftovers: [String] = []
      if let parent {
        leftovers += try fileSystem.healStages(in: parent, prefix: place.stagePrefix, output: output)
      }
      if let output {
        leftovers += try fileSystem.healStages(in: output, prefix: OutputPlace.insidePrefix, output: output)
      }
      diagnostics += leftovers.map { Diagnostic(.stageLeft, at: Location(file: $0), value: $0) }
    }

    let (previous, isDamaged) =
      try output.map { output throws(FileSystemError) in
        try fileSystem.readManifest(output)
      } ?? (nil, false)
    if isDamaged {
      let manifest = place.shown + "/" + Manifest.name
      diagnostics.append(Diagnostic(.manifestDamaged, at: Location(file: manifest), value: manifest))
    }
    let writer = AtomicWriter(
      fileSystem: fileSystem, place: place, durable: durable, parent: parent, locked: locked, output: output,
      previous: previous)
    return Checked(writer, diagnostics)
  }

  private static func openParent(
    of place: OutputPlace, _ fileSystem: FileSystem
  ) throws(FileSystemError) -> Directory? {
    do {
      return try fileSystem.openDirectory(place.parent)
    } catch  where error.number == EACCES {
      return nil
    }
  }

  private static func openOutput(_ place: OutputPlace, _ fileSystem: FileSystem) throws(FileSystemError) -> Directory? {
    do {
      return try fileSystem.openDirectory(place.path)
    } catch  where error.number == ENOENT {
      return nil
    }
  }
}

// MARK: - Accept

extension AtomicWriter {
  /// Takes one file of the site. Safe from several threads at once. A path that may not be published, or that is taken,
  /// becomes a diagnostic of `finish`.
  package func accept(_ path: String, _ bytes: UnsafeRawBufferPointer) throws(FileSystemError) {
    let path = TreePath(path)
    guard register(path) else { return }
    let entry = Manifest.Entry(fingerprint: Fingerprint(bytes), length: bytes.count)
    do {
      let isUnchanged = try isPublished(path, entry, bytes)
      if !isUnchanged {
        let tree = try prepare(path)
        try fileSystem.writeFile(path.text, bytes, in: tree)
      }
      state.withLock { $0.accepted[path] = Survey.Accepted(entry: entry, isUnchanged: isUnchanged) }
    } catch {
      state.withLock { $0.failure = $0.failure ?? error }
      throw error
    }
  }

  package func accept(_ path: String, _ bytes: [UInt8]) throws(FileSystemError) {
    try bytes.withUnsafeBufferPointer { bytes throws(FileSystemError) in
      try accept(path, UnsafeRawBufferPointer(bytes))
    }
  }

  /// Notes the path as taken; false when that is refused.
  private func register(_ path: TreePath) -> Bool {
    let isInvalid = path.fault != nil
    return state.withLock { state in
      if isInvalid {
        state.diagnostics.append(
          Diagnostic(.pathInvalid, at: Location(file: path.text), value: path.text))
        return false
      }
      let above = path.ancestors.first(where: state.taken.contains)
      guard above == nil, !state.folders.contains(path), state.taken.insert(path).inserted else {
        state.diagnostics.append(
          Diagnostic(.pathDuplicate, at: Location(file: path.text), value: path.text, other: (above ?? path).text))
        return false
      }
      var next = path.parent
      while let folder = next, state.folders.insert(folder).inserted { next = folder.parent }
      return true
    }
  }

  /// Whether the old site has the same file, or, without a manifest, happens to have its bytes there.
  private func isPublished(
    _ path: TreePath, _ entry: Manifest.Entry, _ bytes: UnsafeRawBufferPointer
  ) throws(FileSystemError) -> Bool {
    guard let output else { return false }
    if let previous, previous.entries[path] != entry { return false }
    return try fileSystem.holds(bytes, path.text, in: output)
  }

  /// The staged tree with the folders that `path` needs.
  private func prepare(_ path: TreePath) throws(FileSystemError) -> Directory {
    try state.withLock { state throws(FileSystemError) in
      let stage = try openStage(&state)
      try makeFolders(for: path, &state, stage)
      return stage.tree
    }
  }

  private func makeFolders(for path: TreePath, _ state: inout State, _ stage: Stage) throws(FileSystemError) {
    guard let folder = path.parent, !state.stagedFolders.contains(folder) else { return }
    for folder in path.ancestors.reversed() where !state.stagedFolders.contains(folder) {
      try fileSystem.ensureDirectory(folder.text, in: stage.tree)
      state.stagedFolders.insert(folder)
    }
  }

  /// The stage, made at its first use: beside the output, or inside it where that cannot serve.
  private func openStage(_ state: inout State) throws(FileSystemError) -> Stage {
    if let stage = state.stage { return stage }
    let stage = try makeStage()
    state.stage = stage
    return stage
  }

  private func makeStage() throws(FileSystemError) -> Stage {
    guard let output else {
      guard let parent else { throw FileSystemError(.open, place.parent, EACCES) }
      return try Stage.make(in: parent, prefix: place.stagePrefix, fileSystem)
    }
    var reason = FileSystemError(.open, place.parent, EACCES)
    if let parent {
      do throws(FileSystemError) {
        guard try fileSystem.status(".", in: parent).device == fileSystem.status(".", in: output).device else {
          throw FileSystemError(.exchange, place.path, EXDEV)
        }
        return try Stage.make(in: parent, prefix: place.stagePrefix, fileSystem)
      } catch  where [EXDEV, EACCES, EPERM, EROFS].contains(error.number) {
        // The folder above is another disk or not ours to write in; the output may be.
        reason = error
      }
    }
    return try Stage.make(in: output, prefix: OutputPlace.insidePrefix, because: reason, fileSystem)
  }
}

// MARK: - Finish

extension AtomicWriter {
  /// Compares with the old site: what publishing would change, and why it may not. Call it after the last `accept`.
  package func finish() throws(FileSystemError) -> Checked<Plan> {
    let state = state.withLock { $0 }
    if let failure = state.failure { throw failure }
    var tree = try output.map { output throws(FileSystemError) in try fileSystem.tree(output) } ?? Tree()
    if let stage = state.stage, stage.insideBecause != nil {
      let own = TreePath(stage.name)
      tree.entries.removeAll { $0.path == own || $0.path.ancestors.contains(own) }
    }
    let survey = Survey.compare(
      accepted: state.accepted, folders: state.folders, previous: previous, tree: tree, output: place.shown)
    let diagnostics = state.diagnostics + survey.diagnostics
    if !diagnostics.hasErrors { self.state.withLock { $0.survey = survey.value } }
    return Checked(survey.value.plan, diagnostics)
  }
}

// MARK: - Commit

extension AtomicWriter {
  /// Publishes what `finish` found free of errors. `published` is told as soon as readers see the new site, before the
  /// old one is cleared away, which may take longer. Throws with the old site in place, except that a publication file
  /// by file may stop half-way; the next build completes it.
  package func commit(published: (Receipt) -> Void = { _ in }) throws(FileSystemError) -> Receipt {
    guard let survey = state.withLock({ $0.survey }) else {
      abandon()
      throw FileSystemError(.commit, place.path, ECANCELED)
    }
    guard survey.isDirty else {
      abandon()
      let receipt = Receipt(plan: survey.plan, method: .unchanged)
      published(receipt)
      return receipt
    }
    do {
      let stage = try fill(survey)
      let (method, used) = try replace(by: stage, survey)
      // From here on the site is published: what fails now is a leftover, and no longer this writer's to abandon.
      state.withLock { $0.stage = nil }
      published(Receipt(plan: survey.plan, method: method))
      return Receipt(plan: survey.plan, method: method, leftovers: clear(method, stage, used))
    } catch {
      abandon()
      throw error
    }
  }

  /// Completes the staged tree: old files that serve again, strangers' files, the manifest. Inside the output they
  /// stay where they are.
  private func fill(_ survey: Survey) throws(FileSystemError) -> Stage {
    let stage = try state.withLock { state throws(FileSystemError) in
      let stage = try openStage(&state)
      if let output, stage.insideBecause == nil {
        for path in survey.unchanged {
          try makeFolders(for: path, &state, stage)
          try fileSystem.carry(TreeEntry(path: path, kind: .file), from: output, to: stage.tree)
        }
        for entry in survey.strangers {
          try makeFolders(for: entry.path, &state, stage)
          if entry.kind == .directory {
            try fileSystem.ensureDirectory(entry.path.text, in: stage.tree)
            state.stagedFolders.insert(entry.path)
          } else {
            try fileSystem.carry(entry, from: output, to: stage.tree)
          }
        }
        try dress(stage.tree, like: output)
      }
      return stage
    }
    try fileSystem.writeFile(Manifest.name, survey.manifest.bytes, in: stage.tree)
    if durable { try fileSystem.syncAll(stage.tree) }
    return stage
  }

  /// Gives the new tree the old one's permissions and group, which a web server may rely on.
  private func dress(_ tree: Directory, like output: Directory) throws(FileSystemError) {
    let old = try fileSystem.status(".", in: output)
    let new = try fileSystem.status(".", in: tree)
    // The group first: changing it clears the set-group bit. A group that we may not give is the old owner's affair.
    if old.group != new.group { try? fileSystem.setGroup(old.group, of: tree.descriptor, tree.path) }
    if old.permissions != new.permissions {
      try fileSystem.setPermissions(old.permissions, of: tree.descriptor, tree.path)
    }
  }

  /// Puts the new site in the old one's place; gives how, and the stage that is left.
  private func replace(by stage: Stage, _ survey: Survey) throws(FileSystemError) -> (Receipt.Method, Stage) {
    guard let output else {
      guard let parent else { throw FileSystemError(.open, place.parent, EACCES) }
      try fileSystem.rename(Stage.treeName, in: stage.container, to: place.name, in: parent)
      if durable { try fileSystem.sync(parent) }
      return (.first, stage)
    }
    let publication = PerFilePublication(
      survey: survey, previous: previous, output: output, fileSystem: fileSystem)
    if let reason = stage.insideBecause {
      return (.perFile(reason), try publication.run(from: stage))
    }
    guard try fileSystem.status(place.path).isSame(as: fileSystem.status(".", in: output)) else {
      throw FileSystemError(.exchange, place.path, ESTALE)
    }
    let staging = Stage.Marker.staging.rawValue
    let ready = Stage.Marker.ready.rawValue
    try fileSystem.rename(staging, in: stage.container, to: ready, in: stage.container)
    do {
      try fileSystem.exchange(stage.tree.path, place.path)
    } catch  where Self.refusals.contains(error.number) {
      try fileSystem.rename(ready, in: stage.container, to: staging, in: stage.container)
      return (.perFile(error), try publication.run(from: stage))
    }
    if durable, let parent { try? fileSystem.sync(parent) }
    return (.exchanged, stage)
  }

  /// How a file system says that it cannot exchange folders, or not these.
  private static let refusals: Set<Int32> = [EINVAL, ENOSYS, EOPNOTSUPP, EXDEV, EPERM, EACCES, EBUSY]

  /// Clears away what the publication left; gives what stays.
  private func clear(_ method: Receipt.Method, _ stage: Stage, _ used: Stage) -> [String] {
    do {
      if method == .exchanged {
        return try fileSystem.sweepStage(stage.name, stage.container, in: stage.holder, into: stage.tree)
      }
      if used.holder !== stage.holder { try fileSystem.discardStage(used.name, in: used.holder) }
      try fileSystem.discardStage(stage.name, in: stage.holder)
      return []
    } catch {
      return [stage.holder.path(of: stage.name)]
    }
  }

  /// Gives up: removes the stage and leaves the old site as it was. Does nothing after `commit`.
  package func abandon() {
    let stage = state.withLock { state in
      defer {
        state.stage = nil
        state.survey = nil
      }
      return state.stage
    }
    if let stage { try? fileSystem.discardStage(stage.name, in: stage.holder) }
  }
}
