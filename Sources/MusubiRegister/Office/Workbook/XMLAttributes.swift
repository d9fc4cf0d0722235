/// The attributes of an element. Valid only while its event is handled.
struct XMLAttributes {
  /// Names and values by turns, then nil; each ends with a zero byte.
  private let list: UnsafeMutablePointer<UnsafePointer<UInt8>?>

  init(_ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>) {
    self.list = list
  }

  /// The value of the attribute of this name that has no prefix.
  subscript(name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    var index = 0
    while let start = list[index], let value = list[index + 1] {
      if Self.matches(start, name) { return Self.text(value) }
      index += 2
    }
    return nil
  }

  func string(_ name: StaticString) -> String? { self[name].map { String(decoding: $0, as: UTF8.self) } }

  /// Whether the attribute says yes.
  func isTrue(_ name: StaticString) -> Bool {
    guard let value = self[name] else { return false }
    return value.elementsEqual("1".utf8) || value.elementsEqual("true".utf8)
  }

  /// Whether the attribute says no.
  func isFalse(_ name: StaticString) -> Bool {
    guard let value = self[name] else { return false }
    return value.elementsEqual("0".utf8) || value.elementsEqual("false".utf8) || value.elementsEqual("off".utf8)
  }

  /// Whether the attribute is a measure of nothing: 0, 0.0.
  func isZero(_ name: StaticString) -> Bool {
    guard let value = self[name] else { return false }
    return value.contains(UInt8(ascii: "0")) && value.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") }
  }

  func number(_ name: StaticString) -> Int? {
    guard let value = self[name], value.count <= 9, !value.isEmpty else { return nil }
    var number = 0
    for byte in value {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }

  /// The value of an attribute of this name with any prefix: `r:id`.
  func prefixed(_ name: StaticString) -> String? {
    var index = 0
    while let start = list[index], let value = list[index + 1] {
      let end = XMLName.end(of: start)
      if end.local > 0, Self.matches(start + end.local, name) {
        return String(decoding: Self.text(value), as: UTF8.self)
      }
      index += 2
    }
    return nil
  }

  private static func matches(_ start: UnsafePointer<UInt8>, _ name: StaticString) -> Bool {
    for index in 0..<name.utf8CodeUnitCount where start[index] != name.utf8Start[index] { return false }
    return start[name.utf8CodeUnitCount] == 0
  }

  private static func text(_ start: UnsafePointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var count = 0
    while start[count] != 0 { count += 1 }
    return UnsafeBufferPointer(start: start, count: count)
  }
}
