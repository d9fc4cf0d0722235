import MusubiRegister

/// The files that an import writes.
enum ImportFiles {
  static let changes = "content/changes.csv"

  /// In the order in which they take their places: the changes first, so that no identifier of the register is ever
  /// unknown to them; the register last. Where nothing changes, at most a line that keeps identifiers, so that a row struck
  /// out by hand afterwards is remembered; the second time none.
  static func make(
    _ project: Project, _ merged: MergedRegister, _ disclosure: Disclosure, today: JapaneseDate
  ) -> [FileSet.File] {
    let plan = merged.merge.plan
    var files: [FileSet.File] = []
    if !plan.changes.isEmpty || plan.returned > 0 && !merged.merge.unrecorded.isEmpty {
      let bytes = ChangesWriter.append(
        plan.changes, keeping: merged.merge.unrecorded, to: project.changes, on: today, disclosure: disclosure)
      files.append(FileSet.File(path: changes, bytes: bytes, old: project.changes?.bytes))
    }
    if merged.removedReleases > 0 {
      files.append(FileSet.File(path: merged.press.path, bytes: merged.press.bytes, old: project.press.bytes))
    }
    if !plan.changes.isEmpty {
      let table = merged.merge.table
      files.append(
        FileSet.File(
          path: project.register.path, bytes: table.csv(rows: 0..<table.rowCount, like: project.registerBytes)))
    }
    return files
  }
}

extension Project {
  /// The bytes of the register that we keep; none where there is none.
  fileprivate var registerBytes: [UInt8] {
    guard case .managed(let file) = register else { return [] }
    return file.bytes
  }
}
