import Glibc
import MusubiRegister
import MusubiRender
import MusubiSite

/// The files of agreements that a site publishes: copied one by one, so that no two stand in memory.
struct PublishedDocuments: Sendable {
  let project: String
  let fileSystem: FileSystem
  let files: DocumentFiles
  let table: AttachmentTable
  let published: [PublishedAttachment]

  /// Their paths in the site.
  var paths: [String] { published.map(\.route.path) }

  /// Hands each to the sink.
  func copy(to sink: RenderPool.Sink) throws {
    for attachment in published {
      let path = project + "/" + DocumentFiles.folder + attachment.attachment.file.string
      guard let bytes = try fileSystem.read(path, limit: DocumentFiles.mostBytes), bytes.count == attachment.bytes
      else {
        // It changed while the site was made, and its size stands on a page already.
        throw FileSystemError(.read, path, ESTALE)
      }
      try bytes.withUnsafeBufferPointer { try sink(attachment.route.path, $0) }
    }
  }

  /// The findings on links, where one that leads nowhere leads to what the table calls internal, or does not name.
  func explaining(_ findings: [Diagnostic]) -> [Diagnostic] {
    let unpublished = Set(files.names).union(table.attachments.map(\.file.string))
      .subtracting(published.map { $0.attachment.file.string })
    guard !unpublished.isEmpty else { return findings }
    let directory = Route.attachment("").directory
    return findings.map { finding in
      guard finding.code == .linkBroken, let value = finding.value, value.hasPrefix(directory) else { return finding }
      let name = String(value.dropFirst(directory.count))
      guard unpublished.contains(name) else { return finding }
      return Diagnostic(.attachmentInternal, at: finding.location, value: name, count: finding.count)
    }
  }
}
