import Glibc
import MusubiRegister

/// A file that somebody names on the command line: what an office sent, wherever it lies.
package enum OfficeInput {
  /// The longest file that is read, in bytes.
  package static let maximumBytes = 256 << 20

  /// The file with the path as it was given; nil, and why, where there is none to be read. Throws only for a broken world.
  package static func read(
    _ path: String, _ fileSystem: FileSystem, limit: Int = maximumBytes
  ) throws(FileSystemError) -> Checked<SourceFile?> {
    func refused(_ code: DiagnosticCode, count: Int? = nil) -> Checked<SourceFile?> {
      Checked(nil, [Diagnostic(code, at: Location(file: path), value: path, count: count)])
    }
    guard !path.isEmpty, !path.utf8.contains(0), let status = try status(path, fileSystem) else {
      // What the arguments held instead of bytes that are no UTF-8.
      return refused(path.unicodeScalars.contains("\u{FFFD}") ? .officeFileNameUnreadable : .officeFileMissing)
    }
    guard status.kind == .file else { return refused(.officeFileNoFile) }
    guard status.size <= limit, let bytes = try fileSystem.read(path, limit: limit) else {
      return refused(.officeFileTooLarge, count: limit >> 20)
    }
    return Checked(SourceFile(path: path, bytes: bytes))
  }

  /// What the path leads to; nil where it leads nowhere: a file in place of a folder, a name too long, links in a circle.
  private static func status(_ path: String, _ fileSystem: FileSystem) throws(FileSystemError) -> FileStatus? {
    do {
      return try fileSystem.statusIfPresent(path, follow: true)
    } catch  where [ENOTDIR, ENAMETOOLONG, ELOOP].contains(error.number) {
      return nil
    }
  }
}
