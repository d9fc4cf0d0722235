/// The repair of Japanese emphasis: CommonMark leaves `**「強調」**の後` as it stands, because a run of `*` between
/// punctuation and a letter may only open or only close, a rule made for words with spaces between them.
///
/// An invisible letter, the joint, is put between the run and the punctuation before parsing, which lets the run do
/// both; the writer drops every joint again. It is a noncharacter of Unicode, which no text may hold.
enum EmphasisJoint {
  /// U+FDD0 in UTF-8.
  static let bytes: [UInt8] = [0xEF, 0xB7, 0x90]

  /// `source` with its joints; nil when it needs none.
  static func inserted(into source: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    var copied = 0
    var index = 0
    while let start = source[index...].firstIndex(of: star) {
      var end = start + 1
      while end < source.count, source[end] == star { end += 1 }
      index = end
      // A run after a backslash has lost its first star to the escape, and the rest stands after punctuation.
      guard let place = joint(start..<end, in: source), !isEscaped(start, in: source) else { continue }
      result.append(contentsOf: source[copied..<place])
      result.append(contentsOf: bytes)
      copied = place
    }
    guard copied > 0 else { return nil }
    result.append(contentsOf: source[copied...])
    return result
  }

  private static let star = UInt8(ascii: "*")

  /// Where the joint of this run belongs, if it needs one.
  private static func joint(_ run: Range<Int>, in source: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let before = Scalar(in: source, upTo: run.lowerBound), let after = Scalar(in: source, from: run.upperBound),
      !before.isSpace, !after.isSpace, before.isWide || after.isWide
    else { return nil }
    switch (before.isPunctuation, after.isPunctuation) {
    case (true, false): return run.lowerBound
    case (false, true): return run.upperBound
    default: return nil
    }
  }

  private static func isEscaped(_ index: Int, in source: UnsafeBufferPointer<UInt8>) -> Bool {
    var backslashes = 0
    while backslashes < index, source[index - 1 - backslashes] == UInt8(ascii: "\\") { backslashes += 1 }
    return backslashes % 2 == 1
  }
}
