/// Immutable bytes that many `Text` values share, so that a register of 100,000 rows is one allocation, not two million.
package final class TextStorage: Sendable {
  package let bytes: [UInt8]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }
}

/// A run of valid UTF-8 inside shared bytes: what a cell or a document gives, without a copy.
///
/// Two texts are equal when their bytes are equal, wherever they lie.
package struct Text: Sendable {
  package let storage: TextStorage
  // A register of 100,000 rows holds two million texts, so each is kept to 16 bytes.
  private let lower: UInt32
  private let length: UInt32

  /// Where the run begins in `storage`, in bytes; a place in a file when the storage is a file's.
  package var offset: Int { Int(lower) }
  package var count: Int { Int(length) }

  /// The bytes of `storage` at `range`, which holds whole characters; clamped to the storage and to 4 GiB.
  package init(_ storage: TextStorage, _ range: Range<Int>) {
    let end = min(storage.bytes.count, Int(UInt32.max))
    let start = min(max(range.lowerBound, 0), end)
    self.storage = storage
    self.lower = UInt32(start)
    self.length = UInt32(min(max(range.upperBound, start), end) - start)
  }

  package init(_ string: String) {
    self.init(TextStorage(Array(string.utf8)))
  }

  package init(_ storage: TextStorage) {
    self.init(storage, 0..<storage.bytes.count)
  }

  package static let empty = Text(TextStorage([]))

  package var isEmpty: Bool { count == 0 }
  package var range: Range<Int> { offset..<(offset + count) }

  /// The text as a `String`; for messages and names, not for the rendering of many pages.
  package var string: String { withUTF8 { String(decoding: $0, as: UTF8.self) } }

  /// Gives the bytes to `body` without copying them.
  package func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try storage.bytes.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// The part of this text at byte positions `part`, counted from its beginning; clamped to it.
  package func slice(_ part: Range<Int>) -> Text {
    let lower = min(max(part.lowerBound, 0), count)
    let upper = min(max(part.upperBound, lower), count)
    return Text(storage, (offset + lower)..<(offset + upper))
  }
}

extension Text {
  /// Whether the text is exactly this string, byte for byte; makes no copy of either.
  package func equals(_ string: String) -> Bool {
    guard count == string.utf8.count else { return false }
    return withUTF8 { bytes in
      string.utf8.withContiguousStorageIfAvailable { bytes.isSame(as: $0) } ?? bytes.elementsEqual(string.utf8)
    }
  }

  /// Whether these words stand anywhere in the text, byte for byte.
  package func contains(_ words: StaticString) -> Bool {
    let wanted = UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount)
    return withUTF8 { ByteSearch.holds(wanted, in: $0) }
  }

  /// Whether the other text stands anywhere in this one, byte for byte.
  package func holds(_ part: Text) -> Bool {
    part.withUTF8 { wanted in withUTF8 { ByteSearch.holds(wanted, in: $0) } }
  }

  /// Whether every byte satisfies the condition; true for an empty text.
  package func allBytes(_ condition: (UInt8) -> Bool) -> Bool {
    withUTF8 { $0.allSatisfy(condition) }
  }

  /// The text for a message: as it is, or its beginning and … where it is longer than 400 bytes.
  package var excerpt: String {
    let limit = 400
    guard count > limit else { return string }
    // Cut before a character, not inside one: continuation bytes of UTF-8 are 10xxxxxx.
    let end = withUTF8 { bytes in (0...limit).last { bytes[$0] & 0xC0 != 0x80 } }
    return slice(0..<(end ?? 0)).string + "…"
  }
}

extension Text: Hashable {
  package static func == (left: Text, right: Text) -> Bool {
    guard left.count == right.count else { return false }
    return left.withUTF8 { first in right.withUTF8 { second in first.isSame(as: second) } }
  }

  package func hash(into hasher: inout Hasher) {
    withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes are those of another run of the same length; eight are compared at once.
  fileprivate func isSame(as other: UnsafeBufferPointer<UInt8>) -> Bool {
    let (left, right) = (UnsafeRawBufferPointer(self), UnsafeRawBufferPointer(other))
    var index = 0
    while index + 8 <= count {
      let first = left.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      guard first == right.loadUnaligned(fromByteOffset: index, as: UInt64.self) else { return false }
      index += 8
    }
    while index < count {
      guard self[index] == other[index] else { return false }
      index += 1
    }
    return true
  }
}

extension Text: ExpressibleByStringLiteral, CustomStringConvertible {
  package init(stringLiteral value: String) { self.init(value) }
  package var description: String { string }
}

extension Text {
  /// The text with each carriage return, alone or before a line feed, as a line feed: what Windows programs write between
  /// the lines of a cell, which HTML, JSON and a workbook would each tell otherwise.
  package var withLineFeeds: Text {
    let carriageReturn = UInt8(ascii: "\r")
    guard withUTF8({ ByteSearch.first(carriageReturn, in: $0, from: 0) < $0.count }) else { return self }
    return withUTF8 { bytes in
      var out: [UInt8] = []
      out.reserveCapacity(bytes.count)
      for (index, byte) in bytes.enumerated() {
        let isSecond = byte == UInt8(ascii: "\n") && index > 0 && bytes[index - 1] == carriageReturn
        if !isSecond { out.append(byte == carriageReturn ? UInt8(ascii: "\n") : byte) }
      }
      return Text(TextStorage(out))
    }
  }
}
