// Words in folded scalars, for the readers of dates and terms.

extension Collection where Element == Unicode.Scalar, Index == Int {
  /// Where the word stands first.
  func range(ofWord word: String) -> Range<Int>? {
    guard let first = word.unicodeScalars.first else { return startIndex..<startIndex }
    let rest = word.unicodeScalars.dropFirst()
    for start in indices where self[start] == first {
      if let end = end(ofWord: rest, from: start + 1) { return start..<end }
    }
    return nil
  }

  /// Where the word ends that begins at `start`; nil where another stands there.
  private func end(ofWord word: some Sequence<Unicode.Scalar>, from start: Int) -> Int? {
    var index = start
    for scalar in word {
      guard index < endIndex, self[index] == scalar else { return nil }
      index += 1
    }
    return index
  }

  func hasBeginning(_ word: String) -> Bool { starts(with: word.unicodeScalars) }

  func hasEnding(_ word: String) -> Bool {
    var index = endIndex
    for scalar in word.unicodeScalars.reversed() {
      index -= 1
      guard index >= startIndex, self[index] == scalar else { return false }
    }
    return true
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
