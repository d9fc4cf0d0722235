import MusubiRegister
import MusubiSite

/// The files in `content/documents/`: only those that the table calls public are opened at all.
struct DocumentFiles: Sendable {
  static let folder = "content/documents/"
  /// Larger files are refused; a phone would take minutes for them.
  static let mostBytes = 64 << 20

  /// The names of the ordinary files in the folder.
  let names: [String]
  /// The names of what is no ordinary file: links, folders, pipes.
  let others: [String]

  /// The names of what lies in the folder of a project, without reading it.
  static func list(_ project: String, _ fileSystem: FileSystem) throws(FileSystemError) -> DocumentFiles {
    let path = project + "/" + folder.dropLast()
    guard try fileSystem.exists(path) else { return DocumentFiles(names: [], others: []) }
    let entries = try fileSystem.list(path).filter { !$0.path.text.hasPrefix(".") }
    return DocumentFiles(
      names: entries.filter { $0.kind == .file }.map(\.path.text),
      others: entries.filter { $0.kind != .file }.map(\.path.text))
  }

  /// Looks at each public file: that it is there, and that it is a whole PDF which everyone can open. What the table does
  /// not name is said, and stays where it is.
  func check(
    _ table: AttachmentTable, _ project: String, _ fileSystem: FileSystem
  ) throws(FileSystemError) -> Checked<[PublishedAttachment]> {
    var published: [PublishedAttachment] = []
    var diagnostics: [Diagnostic] = []
    for attachment in table.attachments where attachment.isPublic {
      let name = attachment.file.string
      let place = table.location(of: attachment, AttachmentTable.Heading.file)
      if others.contains(name) {
        diagnostics.append(Diagnostic(.attachmentNotFile, at: place, value: name))
        continue
      }
      guard names.contains(name) else {
        diagnostics.append(Diagnostic(.attachmentMissing, at: place, value: attachment.file.excerpt))
        continue
      }
      guard let bytes = try fileSystem.read(project + "/" + Self.folder + name, limit: Self.mostBytes) else {
        diagnostics.append(
          Diagnostic(
            .attachmentTooLarge, at: place, value: name, expected: PaperSize.text(Self.mostBytes),
            other: ">" + PaperSize.text(Self.mostBytes)))
        continue
      }
      let file = PDFFile(bytes)
      guard file.isWhole else {
        diagnostics.append(Diagnostic(.attachmentForm, at: place, value: name))
        continue
      }
      if file.isEncrypted { diagnostics.append(Diagnostic(.attachmentLocked, at: place, value: name)) }
      if let author = file.author {
        diagnostics.append(Diagnostic(.attachmentAuthor, at: place, value: name, other: author))
      }
      if !file.risks.isEmpty {
        diagnostics.append(
          Diagnostic(.attachmentActive, at: place, value: name, other: file.risks.joined(separator: "、")))
      }
      published.append(PublishedAttachment(attachment, bytes: bytes.count))
    }
    let known = Set(table.attachments.map(\.file.string))
    diagnostics += names.filter { !known.contains($0) }.map { name in
      Diagnostic(.attachmentUnlisted, at: Location(file: Self.folder + name), value: name)
    }
    let told = Set(table.attachments.filter(\.isPublic).map(\.file.string))
    diagnostics += others.filter { !told.contains($0) }.map { name in
      Diagnostic(.attachmentNotFile, at: Location(file: Self.folder + name), value: name)
    }
    return Checked(published, diagnostics)
  }

  /// The assets that bear the name of a document which is not public.
  static func assets(_ paths: [String], like table: AttachmentTable) -> [Diagnostic] {
    let internals = Dictionary(
      table.attachments.filter { !$0.isPublic }.map { ($0.file.string.lowercased(), $0.file.string) },
      uniquingKeysWith: { first, _ in first })
    return paths.compactMap { path in
      let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
      return internals[name].map { Diagnostic(.attachmentAsset, at: Location(file: path), value: path, other: $0) }
    }
  }
}
