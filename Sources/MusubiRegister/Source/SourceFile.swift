/// One input file: its path as messages show it, its bytes, and enough to find the line and column of any of them.
package struct SourceFile: Sendable {
  /// The path relative to the project, with forward slashes: `content/register/agreements.csv`.
  package let path: String
  package let storage: TextStorage
  private let lines: LineIndex

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.storage = TextStorage(bytes)
    self.lines = bytes.withUnsafeBufferPointer { LineIndex($0) }
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  package var bytes: [UInt8] { storage.bytes }
  package var text: Text { Text(storage) }

  /// The place of byte `offset`: line and column from 1, the column counted in characters (Unicode scalars). LF, CR LF
  /// and CR end a line; a byte order mark is no character. An offset outside the file is the nearest one inside.
  package func location(at offset: Int) -> Location {
    let place = storage.bytes.withUnsafeBufferPointer { lines.place(of: offset, in: $0) }
    return Location(file: path, line: place.line, column: place.column)
  }
}
