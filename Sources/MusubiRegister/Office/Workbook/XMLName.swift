/// The name of an element without its prefix. Valid only while its event is handled.
struct XMLName {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ start: UnsafePointer<UInt8>) {
    let end = XMLName.end(of: start)
    bytes = UnsafeBufferPointer(start: start + end.local, count: end.count - end.local)
  }

  /// Where a name ends and where the part after its prefix begins.
  static func end(of start: UnsafePointer<UInt8>) -> (count: Int, local: Int) {
    var count = 0
    var local = 0
    while start[count] != 0 {
      if start[count] == UInt8(ascii: ":") { local = count + 1 }
      count += 1
    }
    return (count, local)
  }

  func `is`(_ name: StaticString) -> Bool {
    guard bytes.count == name.utf8CodeUnitCount else { return false }
    for index in bytes.indices where bytes[index] != name.utf8Start[index] { return false }
    return true
  }
}
