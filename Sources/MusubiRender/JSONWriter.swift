import MusubiRegister

/// Writes one flat JSON object (RFC 8259) into bytes, fields in the order of the calls, without an intermediate tree.
struct JSONWriter {
  private(set) var bytes: [UInt8] = [UInt8(ascii: "{")]
  private var isFirst = true

  mutating func field(_ name: String, _ value: Text) {
    key(name)
    string(value)
  }

  mutating func field(_ name: String, _ value: String) { field(name, Text(value)) }

  mutating func field(_ name: String, _ values: [Text]) { list(name, values) { $0.string($1) } }

  mutating func field(_ name: String, _ values: [String]) { field(name, values.map { Text($0) }) }

  mutating func field(_ name: String, _ value: Int) {
    key(name)
    value.appendEscaped(to: &bytes)
  }

  mutating func field(_ name: String, _ values: [Int]) {
    list(name, values) { $1.appendEscaped(to: &$0.bytes) }
  }

  /// The object, closed.
  consuming func finished() -> [UInt8] {
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }

  private mutating func key(_ name: String) {
    if !isFirst { bytes += [UInt8(ascii: ","), UInt8(ascii: "\n")] }
    isFirst = false
    string(Text(name))
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

  private mutating func string(_ text: Text) {
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { source in
      for byte in source {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
        case UInt8(ascii: "\n"): bytes += Array("\\n".utf8)
        // `<` too, so that the bytes mean the same wherever a script may stand.
        case 0..<0x20, 0x7F, UInt8(ascii: "<"):
          bytes += Array("\\u00".utf8) + [Self.digit(byte >> 4), Self.digit(byte & 15)]
        default: bytes.append(byte)
        }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
