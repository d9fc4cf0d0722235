/// The marks that offices write into a cell to say that it is empty.
enum EmptyMark {
  /// The hyphens, dashes and strokes that look like a dash, the narrow and wide ones of keyboards among them.
  static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2010...0x2015, 0x2212, 0x2500, 0x30FC, 0xFF0D, 0xFF70: true
    default: false
    }
  }

  /// Whether the text is nothing but a dash, in whatever column.
  static func isDash(_ text: Text) -> Bool {
    guard text.count <= 12, text.withUTF8(mayBegin) else { return false }
    let scalars = text.folded
    return (1...3).contains(scalars.count) && scalars.allSatisfy(isDash)
  }

  /// Whether the text is a dash, or a word for nothing in a column of which only a value is of use. 「なし」 in a text is an
  /// answer, as in 現状の課題, and so it is in a choice.
  static func isEmptyMark(_ text: Text, _ column: Column) -> Bool {
    guard text.count <= 12, text.withUTF8(mayBegin) else { return false }
    if isDash(text) { return true }
    let scalars = text.folded
    switch column.kind {
    case .identifier, .numbers, .corporateNumbers, .address, .date, .headings:
      return ["なし", "無", "無し", "該当なし"].contains { $0.unicodeScalars.elementsEqual(scalars) }
    case .text: return column == .proposal && scalars.elementsEqual("なし".unicodeScalars)
    case .names, .term, .choice, .markdown: return false
    }
  }

  /// Whether the first bytes may be those of a mark; few texts go beyond this.
  private static func mayBegin(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    if first == UInt8(ascii: "-") { return true }
    guard bytes.count >= 3 else { return false }
    switch (first, bytes[1]) {
    case (0xE2, _), (0xE3, 0x83), (0xE3, 0x81), (0xEF, 0xBC), (0xEF, 0xBD), (0xE7, 0x84), (0xE8, 0xA9): return true
    default: return false
    }
  }
}
