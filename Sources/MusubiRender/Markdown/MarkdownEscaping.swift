/// The bytes of one Markdown text on their way into HTML.
///
/// What has no place in a page is left out everywhere: signs that turn the direction of the text, with which a link can
/// show another address than it has (U+202A–202E, U+2066–2069), control characters, noncharacters, and our own joints.
enum MarkdownEscaping {
  /// Appends `bytes` as text or as the value of a quoted attribute, and gives the first sign left out, if any.
  static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) -> Scalar? {
    var refused: Scalar?
    var copied = 0
    var index = 0
    while true {
      while index < bytes.count, isPlain(bytes[index]) { index += 1 }
      guard index < bytes.count else { break }
      switch bytes[index] {
      case UInt8(ascii: "&"): replace("&amp;")
      case UInt8(ascii: "<"): replace("&lt;")
      case UInt8(ascii: ">"): replace("&gt;")
      case UInt8(ascii: "\""): replace("&quot;")
      default:
        let length = refusedLength(bytes, index)
        guard length > 0 else {
          index += 1
          continue
        }
        if refused == nil, !isJoint(bytes, index) { refused = Scalar(in: bytes, from: index) }
        replace("", length)
      }
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<bytes.count]))
    return refused

    func replace(_ text: StaticString, _ length: Int = 1) {
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<index]))
      output.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
      index += length
      copied = index
    }
  }

  /// `bytes` without what has no place in a page, and the first sign left out, if any.
  static func clean(_ bytes: UnsafeBufferPointer<UInt8>) -> (bytes: [UInt8], refused: Scalar?) {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var refused: Scalar?
    var index = 0
    while index < bytes.count {
      let length = refusedLength(bytes, index)
      if length > 0 {
        if refused == nil, !isJoint(bytes, index) { refused = Scalar(in: bytes, from: index) }
        index += length
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return (result, refused)
  }

  /// Appends an address as the value of `href` or `src`: what may not stand in an address is percent-encoded.
  static func append(address: [UInt8], to output: inout [UInt8]) {
    for byte in address {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        output.append(byte)
      case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "'"): output.append(contentsOf: "&#x27;".utf8)
      default:
        if isSafe(byte) {
          output.append(byte)
        } else {
          output.append(UInt8(ascii: "%"))
          output.append(digit(byte >> 4))
          output.append(digit(byte & 0x0F))
        }
      }
    }
  }

  private static func isSafe(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "!"),
      UInt8(ascii: "*"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "%"),
      UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "?"), UInt8(ascii: "="), UInt8(ascii: ";"),
      UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "$"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  /// Bytes to copy without a second look, nearly all: neither escaped nor the beginning of what has no place in a page.
  @inline(__always) private static func isPlain(_ byte: UInt8) -> Bool {
    if byte >= 0x80 { return byte != 0xC2 && byte != 0xE2 && byte != 0xEF }
    // A bit for each of the first 64 characters: the controls but tab and line feed, and " & < >.
    let special: UInt64 = 0x5000_0044_FFFF_F9FF
    return byte >= 0x40 ? byte != 0x7F : special >> UInt64(byte) & 1 == 0
  }

  /// How many bytes at `index` have no place in a page; 0 for all that has.
  private static func refusedLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let lead = bytes[index]
    if lead < 0x80 {
      let isControl = lead < 0x20 && lead != 0x09 && lead != 0x0A || lead == 0x7F
      return isControl ? 1 : 0
    }
    guard lead == 0xC2 || lead == 0xE2 || lead == 0xEF, index + 1 < bytes.count else { return 0 }
    let second = bytes[index + 1]
    if lead == 0xC2 { return second < 0xA0 ? 2 : 0 }  // U+0080–009F
    guard index + 2 < bytes.count else { return 0 }
    let third = bytes[index + 2]
    switch (lead, second, third) {
    case (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA6...0xA9): return 3  // U+202A–202E, U+2066–2069
    case (0xEF, 0xB7, 0x90...0xAF), (0xEF, 0xBF, 0xBE...0xBF): return 3  // U+FDD0–FDEF, U+FFFE, U+FFFF
    default: return 0
    }
  }

  private static func isJoint(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    bytes[index...].starts(with: EmphasisJoint.bytes)
  }
}
