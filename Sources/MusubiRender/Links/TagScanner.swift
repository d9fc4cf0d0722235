/// Finds the ids and addresses in a page's bytes as a browser's tokenizer would: not fooled by `>` in a quoted value,
/// by comments, by text or scripts that look like tags. Every sequence of bytes is fine.
///
/// It follows the tokenizer of the HTML standard, except that a script is over at its first end tag, also within
/// `<!--<script>`, and that CDATA sections of embedded SVG are not told from comments.
struct TagScanner {
  enum Found: Equatable {
    /// The value of an attribute that holds an address.
    case address(Range<Int>)
    /// The value of an id.
    case id(Range<Int>)
    /// The value of a base element's address, which changes what every other address means.
    case base(Range<Int>)
  }

  private let html: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var isInTag = false
  private var isEndTag = false
  private var tag = 0..<0

  init(_ html: UnsafeBufferPointer<UInt8>) { self.html = html }

  /// The next one, in the order of the page, or nil at its end. A tag that the page's end cuts off still counts.
  mutating func next() -> Found? {
    while true {
      if isInTag {
        if let found = nextInTag() { return found }
      } else if !openTag() {
        return nil
      }
    }
  }

  // MARK: Tags

  /// Moves into the next tag; false at the end of the page.
  private mutating func openTag() -> Bool {
    while let start = html.firstIndex(of: UInt8(ascii: "<"), from: position) {
      position = start + 1
      switch byte(position) {
      case UInt8(ascii: "!"): skipDeclaration()
      case UInt8(ascii: "?"): skipPast(UInt8(ascii: ">"))
      case UInt8(ascii: "/"):
        position += 1
        if isLetter(byte(position)) { return enterTag(isEnd: true) }
        // `</>` is nothing, `</3 …>` a comment.
        skipPast(UInt8(ascii: ">"))
      default:
        if isLetter(byte(position)) { return enterTag(isEnd: false) }
      }
    }
    position = html.count
    return false
  }

  private mutating func enterTag(isEnd: Bool) -> Bool {
    let start = position
    while let byte = byte(position), !endsName(byte) { position += 1 }
    tag = start..<position
    isInTag = true
    isEndTag = isEnd
    return true
  }

  /// `<!-- … -->` and the forms that browsers take for it, `<!DOCTYPE …>`, `<![CDATA[…`.
  private mutating func skipDeclaration() {
    position += 1
    guard byte(position) == UInt8(ascii: "-"), byte(position + 1) == UInt8(ascii: "-") else {
      return skipPast(UInt8(ascii: ">"))
    }
    position += 2
    // `<!-->` and `<!--->` are whole comments.
    if byte(position) == UInt8(ascii: ">") {
      position += 1
      return
    }
    if byte(position) == UInt8(ascii: "-"), byte(position + 1) == UInt8(ascii: ">") {
      position += 2
      return
    }
    while let dash = html.firstIndex(of: UInt8(ascii: "-"), from: position) {
      position = dash + 1
      guard byte(position) == UInt8(ascii: "-") else { continue }
      let end = byte(position + 1) == UInt8(ascii: "!") ? position + 2 : position + 1
      if byte(end) == UInt8(ascii: ">") {
        position = end + 1
        return
      }
    }
    position = html.count
  }

  /// After a start tag whose content is no markup: moves to its end tag.
  private mutating func skipRawText() {
    guard !isEndTag, isRawText else { return }
    let name = tag
    while let start = html.firstIndex(of: UInt8(ascii: "<"), from: position) {
      position = start + 1
      let end = start + 2 + name.count
      guard byte(start + 1) == UInt8(ascii: "/"), end <= html.count, html.equals(name, (start + 2)..<end) else {
        continue
      }
      if byte(end).map(endsName) ?? true {
        position = start
        return
      }
    }
    position = html.count
  }

  /// Whether the content of the element is text up to its end tag.
  private var isRawText: Bool {
    switch tag.count {
    case 3: html.equals("xmp", tag)
    case 5: html.equals("title", tag) || html.equals("style", tag)
    case 6: html.equals("script", tag) || html.equals("iframe", tag)
    case 7: html.equals("noembed", tag)
    case 8: html.equals("textarea", tag) || html.equals("noframes", tag)
    case 9: html.equals("plaintext", tag)
    default: false
    }
  }

  // MARK: Attributes

  /// The next attribute of the tag that matters, or nil at the end of the tag.
  private mutating func nextInTag() -> Found? {
    while true {
      while let byte = byte(position), isSpace(byte) || byte == UInt8(ascii: "/") { position += 1 }
      guard let first = byte(position) else {
        isInTag = false
        return nil
      }
      if first == UInt8(ascii: ">") {
        position += 1
        isInTag = false
        skipRawText()
        return nil
      }
      let start = position
      // An equals sign that comes first is a part of the name.
      position += 1
      while let byte = byte(position), !endsName(byte), byte != UInt8(ascii: "=") { position += 1 }
      let name = start..<position
      let value = attributeValue()
      if !isEndTag, let found = found(name, value) { return found }
    }
  }

  /// The value behind an attribute's name, empty when there is none.
  private mutating func attributeValue() -> Range<Int> {
    let end = position
    while let byte = byte(position), isSpace(byte) { position += 1 }
    guard byte(position) == UInt8(ascii: "=") else {
      position = end
      return end..<end
    }
    position += 1
    while let byte = byte(position), isSpace(byte) { position += 1 }
    if let quote = byte(position), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = position + 1
      let close = html.firstIndex(of: quote, from: start) ?? html.count
      position = min(close + 1, html.count)
      return start..<close
    }
    let start = position
    while let byte = byte(position), !isSpace(byte), byte != UInt8(ascii: ">") { position += 1 }
    return start..<position
  }

  private func found(_ name: Range<Int>, _ value: Range<Int>) -> Found? {
    switch name.count {
    case 2: html.equals("id", name) ? .id(value) : nil
    case 3: html.equals("src", name) ? .address(value) : nil
    case 4 where html.equals("href", name): html.equals("base", tag) ? .base(value) : .address(value)
    case 4: html.equals("data", name) && html.equals("object", tag) ? .address(value) : nil
    case 6: html.equals("poster", name) || html.equals("action", name) && !value.isEmpty ? .address(value) : nil
    case 10:
      html.equals("xlink:href", name) || html.equals("formaction", name) && !value.isEmpty ? .address(value) : nil
    default: nil
    }
  }

  // MARK: Bytes

  private func byte(_ index: Int) -> UInt8? { index < html.count ? html[index] : nil }

  private mutating func skipPast(_ mark: UInt8) {
    position = html.firstIndex(of: mark, from: position).map { $0 + 1 } ?? html.count
  }

  private func isLetter(_ byte: UInt8?) -> Bool {
    byte.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) } ?? false
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }

  private func endsName(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes at `range`, which lies inside, are `name`; upper and lower case of ASCII letters count as the same.
  @inline(__always)
  fileprivate func equals(_ name: StaticString, _ range: Range<Int>) -> Bool {
    guard name.utf8CodeUnitCount == range.count else { return false }
    return name.withUTF8Buffer { name in
      for index in 0..<name.count where (name[index] ^ self[range.lowerBound + index]) & ~0x20 != 0 { return false }
      return true
    }
  }

  /// The same for two ranges of equal length.
  fileprivate func equals(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    zip(left, right).allSatisfy { self[$0] | 0x20 == self[$1] | 0x20 }
  }

  /// The first place of `byte` at or after `start`; eight bytes at a time.
  @inline(__always)
  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let wanted = ones &* UInt64(byte)
    let raw = UnsafeRawBufferPointer(self)
    var index = start
    while index + 8 <= count {
      let found = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) ^ wanted
      // A byte that is zero here borrows into its top bit; the lowest such bit is always true.
      let zeros = (found &- ones) & ~found & (ones << 7)
      if zeros != 0 { return index + zeros.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < count {
      if self[index] == byte { return index }
      index += 1
    }
    return nil
  }
}
