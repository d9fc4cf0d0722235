// Words in folded scalars, for the readers of dates and terms.

extension Collection where Element == Unicode.Scalar, Index == Int {
  /// Where the word stands first.
  func range(ofWord word: String) -> Range<Int>? {
    let length = word.unicodeScalars.count
    guard count >= length else { return nil }
    for start in startIndex...(endIndex - length) where self[start...].starts(with: word.unicodeScalars) {
      return start..<start + length
    }
    return nil
  }

  func hasBeginning(_ word: String) -> Bool { starts(with: word.unicodeScalars) }

  func hasEnding(_ word: String) -> Bool {
    suffix(word.unicodeScalars.count).elementsEqual(word.unicodeScalars)
  }

  func isWord(_ word: String) -> Bool { elementsEqual(word.unicodeScalars) }

  func isOne(of words: [String]) -> Bool { words.contains { isWord($0) } }

  func containsOne(of words: [String]) -> Bool { words.contains { range(ofWord: $0) != nil } }
}

extension String {
  init(scalars: some Sequence<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self = String(view)
  }
}
