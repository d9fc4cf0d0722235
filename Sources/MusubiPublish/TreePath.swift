/// A path below some folder, with forward slashes. Compared byte by byte, as the file system does: two spellings that
/// Unicode holds equal (が as one letter or as two) are two files.
package struct TreePath: Sendable {
  package let text: String

  package init(_ text: String) { self.text = text }

  /// The folder that holds it; nil at the top.
  var parent: TreePath? {
    text.utf8.lastIndex(of: UInt8(ascii: "/")).map { TreePath(String(text[..<$0])) }
  }

  /// Every folder on the way to it, the innermost first.
  var ancestors: [TreePath] {
    var ancestors: [TreePath] = []
    var next = parent
    while let folder = next {
      ancestors.append(folder)
      next = folder.parent
    }
    return ancestors
  }

  func appending(_ name: TreePath) -> TreePath { TreePath(text + "/" + name.text) }
}

extension TreePath: Hashable, Comparable {
  package static func == (left: TreePath, right: TreePath) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  package static func < (left: TreePath, right: TreePath) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

// MARK: - Paths that may be published

extension TreePath {
  /// Why a path may not be published.
  package enum Fault: Sendable, Hashable {
    case empty, absolute, emptyPart, upward, hidden, control, tooLong
  }

  /// Hidden names that have a meaning on the web.
  static let allowedHidden: Set<String> = [".well-known", ".nojekyll"]
  /// Bytes; Linux allows 4,096 for a whole path, and the output's own path needs room.
  static let longestPath = 1024
  /// Bytes; what Linux file systems allow for one name.
  static let longestName = 255

  /// What forbids publishing a file at this path, or nil: relative, without `..`, hidden or empty parts, of bounded
  /// length, and free of control characters, which would break the lines of the manifest.
  package var fault: Fault? {
    let bytes = text.utf8
    if bytes.isEmpty { return .empty }
    if bytes.count > Self.longestPath { return .tooLong }
    if bytes.first == UInt8(ascii: "/") { return .absolute }
    if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return .control }
    for part in bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      if part.isEmpty { return .emptyPart }
      if part.count > Self.longestName { return .tooLong }
      if part.elementsEqual("..".utf8) { return .upward }
      if part.first == UInt8(ascii: "."), !Self.allowedHidden.contains(String(Substring(part))) { return .hidden }
    }
    return nil
  }
}

/// A thing in a folder, or anywhere below it.
package struct TreeEntry: Sendable, Hashable {
  package let path: TreePath
  package let kind: FileKind

  package init(path: TreePath, kind: FileKind) {
    self.path = path
    self.kind = kind
  }
}
