import MusubiRegister

/// Writes one JSON object (RFC 8259) into bytes, fields in the order of the calls, without an intermediate tree. The
/// fields of the object stand on lines of their own, those of objects inside it do not.
struct JSONWriter {
  private(set) var bytes: [UInt8] = [UInt8(ascii: "{")]
  private var isFirst = true
  private var depth = 1
  private let isInHTML: Bool

  /// `isInHTML` escapes what could end a script element or be taken for a character reference; the meaning is the same.
  init(isInHTML: Bool = false) { self.isInHTML = isInHTML }

  // MARK: Values

  mutating func field(_ name: String, _ value: Text) {
    key(name)
    string(value)
  }

  mutating func field(_ name: String, _ value: String) {
    key(name)
    string(value)
  }

  /// Null where nothing is stated.
  mutating func field(_ name: String, orNull value: String?) {
    key(name)
    if let value { string(value) } else { null() }
  }

  mutating func field(_ name: String, _ values: [Text]) { list(name, values) { $0.string($1) } }

  mutating func field(_ name: String, _ values: [String]) { list(name, values) { $0.string($1) } }

  mutating func field(_ name: String, orNull values: [String?]) {
    list(name, values) { writer, value in if let value { writer.string(value) } else { writer.null() } }
  }

  mutating func field(_ name: String, _ value: Int) {
    key(name)
    value.appendEscaped(to: &bytes)
  }

  mutating func field(_ name: String, _ values: [Int]) {
    list(name, values) { $1.appendEscaped(to: &$0.bytes) }
  }

  mutating func field(_ name: String, _ value: Bool) {
    key(name)
    bytes += value ? "true".utf8 : "false".utf8
  }

  mutating func null(_ name: String) {
    key(name)
    null()
  }

  // MARK: Objects inside

  mutating func object(_ name: String, _ write: (inout JSONWriter) -> Void) {
    key(name)
    object(write)
  }

  /// A list of objects, each on a line of its own.
  mutating func objects<Value>(
    _ name: String, _ values: some Sequence<Value>, _ write: (inout JSONWriter, Value) -> Void
  ) {
    key(name)
    bytes.append(UInt8(ascii: "["))
    var isFirstObject = true
    for value in values {
      if !isFirstObject { bytes.append(UInt8(ascii: ",")) }
      isFirstObject = false
      bytes.append(UInt8(ascii: "\n"))
      object { write(&$0, value) }
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// The object, closed.
  consuming func finished() -> [UInt8] {
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }

  private mutating func object(_ write: (inout JSONWriter) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    isFirst = true
    depth += 1
    write(&self)
    depth -= 1
    isFirst = false
    bytes.append(UInt8(ascii: "}"))
  }

  // MARK: Bytes

  private mutating func key(_ name: String) {
    if !isFirst {
      bytes.append(UInt8(ascii: ","))
      if depth == 1 { bytes.append(UInt8(ascii: "\n")) }
    }
    isFirst = false
    string(name)
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func list<Value>(_ name: String, _ values: [Value], _ write: (inout JSONWriter, Value) -> Void) {
    key(name)
    bytes.append(UInt8(ascii: "["))
    for (place, value) in values.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      write(&self, value)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func null() { bytes += "null".utf8 }

  private mutating func string(_ text: Text) { text.withUTF8 { string($0) } }

  private mutating func string(_ text: String) {
    var text = text
    text.withUTF8 { string($0) }
  }

  /// Runs without special characters are copied whole.
  private mutating func string(_ source: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    var start = 0
    for index in source.indices where isSpecial(source[index]) {
      bytes.append(contentsOf: source[start..<index])
      start = index + 1
      escape(source[index])
    }
    bytes.append(contentsOf: source[start...])
    bytes.append(UInt8(ascii: "\""))
  }

  private func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    // `<` always, so that the bytes mean the same wherever a script may stand.
    case 0..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"): true
    case UInt8(ascii: "&"), UInt8(ascii: ">"): isInHTML
    default: false
    }
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case UInt8(ascii: "\n"): bytes += "\\n".utf8
    default:
      bytes += "\\u00".utf8
      bytes += [Self.digit(byte >> 4), Self.digit(byte & 15)]
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
