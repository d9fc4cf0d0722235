/// Finds lines and columns in bytes without a list of all lines: counts are kept for every kilobyte, so that any place
/// is found by looking at a few kilobytes at most, however long the lines are and however many.
struct LineIndex: Sendable {
  /// What lies before a block of the file.
  private struct Mark {
    var lineEnds: Int
    var characters: Int
    /// Where the line begins that reaches into the block.
    var lineStart: Int
  }

  private static let blockSize = 1024
  private let marks: [Mark]

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var marks: [Mark] = []
    marks.reserveCapacity(bytes.count / Self.blockSize + 1)
    let hasMark = bytes.starts(with: Self.byteOrderMark)
    var mark = Mark(lineEnds: 0, characters: hasMark ? -1 : 0, lineStart: hasMark ? Self.byteOrderMark.count : 0)
    var lower = 0
    repeat {
      marks.append(mark)
      let upper = min(lower + Self.blockSize, bytes.count)
      mark.characters += Self.characters(in: bytes, lower..<upper)
      Self.passLineEnds(bytes, lower..<upper, &mark)
      lower = upper
    } while lower < bytes.count
    self.marks = marks
  }

  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  func place(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (line: Int, column: Int) {
    let offset = min(max(offset, 0), bytes.count)
    var mark = block(at: offset)
    Self.passLineEnds(bytes, blockStart(offset)..<offset, &mark)
    let start = min(mark.lineStart, offset)
    return (mark.lineEnds + 1, characters(before: offset, bytes) - characters(before: start, bytes) + 1)
  }

  private func blockStart(_ offset: Int) -> Int { min(offset / Self.blockSize, marks.count - 1) * Self.blockSize }

  private func block(at offset: Int) -> Mark { marks[min(offset / Self.blockSize, marks.count - 1)] }

  private func characters(before offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    block(at: offset).characters + Self.characters(in: bytes, blockStart(offset)..<offset)
  }

  // Every byte of every file passes here, so eight are looked at together, as one number; `wordSize` at a time.
  private static let wordSize = 8

  /// How many bytes begin a character: all but the continuation bytes of UTF-8 (10xxxxxx).
  private static func characters(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var continuations = 0
    var index = range.lowerBound
    while range.upperBound - index >= wordSize {
      // Each byte of the sums counts its own column, and overflows after 255 words.
      let words = min((range.upperBound - index) / wordSize, 255)
      var sums: UInt64 = 0
      for word in 0..<words {
        let word = raw.loadUnaligned(fromByteOffset: index + word * wordSize, as: UInt64.self)
        sums &+= (word & ~(word << 1) & 0x8080_8080_8080_8080) >> 7
      }
      continuations += withUnsafeBytes(of: sums) { $0.reduce(0) { $0 + Int($1) } }
      index += words * wordSize
    }
    while index < range.upperBound {
      if bytes[index] & 0xC0 == 0x80 { continuations += 1 }
      index += 1
    }
    return range.count - continuations
  }

  private static func passLineEnds(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ mark: inout Mark
  ) {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = range.lowerBound
    // Most lines are long, so that eight words together hold no end.
    while index < range.upperBound {
      let end = min(index + 8 * wordSize, range.upperBound)
      var found: UInt64 = 0
      var word = index
      while word + wordSize <= end {
        found |= lineEnds(raw.loadUnaligned(fromByteOffset: word, as: UInt64.self))
        word += wordSize
      }
      while found != 0, index + wordSize <= end {
        if lineEnds(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) != 0 {
          passLineEndsSlowly(bytes, index..<index + wordSize, &mark)
        }
        index += wordSize
      }
      if word < end { passLineEndsSlowly(bytes, word..<end, &mark) }
      index = end
    }
  }

  /// Notes the line ends in `range`. A CR that a LF follows, beyond the range perhaps, leaves the ending to the LF.
  private static func passLineEndsSlowly(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ mark: inout Mark
  ) {
    for index in range where bytes[index] == UInt8(ascii: "\n") || bytes[index] == UInt8(ascii: "\r") {
      let next = index + 1
      if bytes[index] == UInt8(ascii: "\r"), next < bytes.count, bytes[next] == UInt8(ascii: "\n") { continue }
      mark.lineEnds += 1
      mark.lineStart = next
    }
  }

  /// Something but 0 where one of the eight bytes may be LF or CR, the highest of the few control characters that texts hold.
  @inline(__always)
  private static func lineEnds(_ word: UInt64) -> UInt64 {
    (word &- 0x0E0E_0E0E_0E0E_0E0E) & ~word & 0x8080_8080_8080_8080
  }
}
