import MusubiRegister
import MusubiSite

/// The files in `content/documents/`: only those that the table calls public are opened at all.
struct DocumentFiles: Sendable {
  static let folder = "content/documents/"
  /// Larger files are refused; a phone would take minutes for them.
  static let mostBytes = 64 << 20

  /// The names in the folder.
  let names: [String]

  /// The names of what lies in the folder of a project, without reading it.
  static func list(_ project: String, _ fileSystem: FileSystem) throws(FileSystemError) -> DocumentFiles {
    let path = project + "/" + folder.dropLast()
    guard try fileSystem.exists(path) else { return DocumentFiles(names: []) }
    let names = try fileSystem.list(path).filter { $0.kind != .directory }.map(\.path.text).filter {
      !$0.hasPrefix(".")
    }
    return DocumentFiles(names: names)
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
      published.append(PublishedAttachment(attachment, bytes: bytes.count))
    }
    let known = Set(table.attachments.map(\.file.string))
    diagnostics += names.filter { !known.contains($0) }.map { name in
      Diagnostic(.attachmentUnlisted, at: Location(file: Self.folder + name), value: name)
    }
    return Checked(published, diagnostics)
  }
}
