/// Finds the bytes of a text that libcmark names only roughly.
struct MarkdownPlaces {
  private let source: UnsafeBufferPointer<UInt8>
  /// Where the lines begin as libcmark counts them: they end in LF, CR or CRLF.
  private let lineStarts: [Int]
  /// The run of lines looked at last: many findings may stand in one long block.
  private var block = 0..<0
  private var blockHasEscapedStar = false

  init(_ source: UnsafeBufferPointer<UInt8>) {
    self.source = source
    var starts = [0]
    for (index, byte) in source.enumerated() where byte == 0x0A || byte == 0x0D {
      let isInside = byte == 0x0D && index + 1 < source.count && source[index + 1] == 0x0A
      if !isInside { starts.append(index + 1) }
    }
    lineStarts = starts
  }

  /// The byte where the finding stands; nil when its author meant it so (a left-over `**` beside escaped stars).
  mutating func offset(of finding: MarkdownFindings.Finding) -> Int? {
    let line = lineStarts[min(max(finding.line, 1), lineStarts.count) - 1]
    let start = min(line + max(finding.column - 1, 0), source.count)
    guard !finding.needle.isEmpty else { return start }
    if !block.contains(line) { enterBlock(at: line) }
    if finding.code == .markdownStrongLeft, blockHasEscapedStar { return nil }
    return first(finding.needle, from: start) ?? first(finding.needle, from: line) ?? start
  }

  /// Takes the lines from `start` to the next blank one.
  private mutating func enterBlock(at start: Int) {
    var end = start
    var lineIsBlank = false
    while end < source.count {
      let byte = source[end]
      if byte == 0x0A {
        if lineIsBlank { break }
        lineIsBlank = true
      } else if byte != 0x20, byte != 0x09, byte != 0x0D {
        lineIsBlank = false
      }
      end += 1
    }
    block = start..<end
    blockHasEscapedStar = hasEscapedStar()
  }

  /// The needle in the block, not farther from `start` than a screen or two.
  private func first(_ needle: [UInt8], from start: Int) -> Int? {
    let lower = min(start, block.upperBound)
    return first(needle, in: lower..<min(lower + 4096, block.upperBound))
  }

  private func first(_ needle: [UInt8], in range: Range<Int>) -> Int? {
    guard let lead = needle.first else { return nil }
    var index = range.lowerBound
    while let next = source[index..<range.upperBound].firstIndex(of: lead) {
      if source[next..<range.upperBound].starts(with: needle) { return next }
      index = next + 1
    }
    return nil
  }

  private func hasEscapedStar() -> Bool {
    ["\\*", "&ast;", "&#42;", "&#x2a;", "&#x2A;", "&#X2A;"].contains { first(Array($0.utf8), in: block) != nil }
  }
}

/// Counts lines and characters from the beginning of a text on, as an editor does: lines end in LF.
struct MarkdownCursor {
  private(set) var line = 1
  private(set) var column = 1
  private let source: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(_ source: UnsafeBufferPointer<UInt8>) {
    self.source = source
  }

  /// Moves on to `offset`, which must not lie before the last one.
  mutating func advance(to offset: Int) {
    while index < min(offset, source.count) {
      if source[index] == 0x0A {
        line += 1
        column = 1
      } else if source[index] == EmphasisJoint.bytes[0], source[index...].starts(with: EmphasisJoint.bytes) {
        index += EmphasisJoint.bytes.count - 1
      } else if source[index] & 0xC0 != 0x80 {
        column += 1
      }
      index += 1
    }
  }
}
