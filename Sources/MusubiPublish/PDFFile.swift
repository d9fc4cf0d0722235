/// What is to be known of a PDF before it is published, without reading its content: ISO 32000-1, 7.5.
struct PDFFile {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether it begins as a PDF does and has its end: the header within the first 1,024 bytes, as readers accept it, and
  /// the mark of the end within the last 1,024.
  var isWhole: Bool {
    contains("%PDF-", in: 0..<min(bytes.count, 1024)) && contains("%%EOF", in: max(0, bytes.count - 1024)..<bytes.count)
  }

  /// Whether a trailer names an encryption. In files with compressed trailers this cannot be seen, and is not told.
  var isEncrypted: Bool {
    var start = 0
    while let place = find("trailer", from: start) {
      let end = find("startxref", from: place) ?? bytes.count
      if contains("/Encrypt", in: place..<end) { return true }
      start = place + 7
    }
    // A trailer may be the dictionary of a stream, before its compressed data.
    guard let place = find("/XRef", from: 0) else { return false }
    let open = max(0, place - 512)
    return contains("/Encrypt", in: open..<min(bytes.count, place + 512))
  }

  /// The author that the file's properties name in plain text; nil where there is none, or where it cannot be seen.
  var author: String? {
    guard let place = find("/Author", from: 0) else { return nil }
    var index = place + 7
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x0A || bytes[index] == 0x0D { index += 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "(") else { return nil }
    let end = bytes[index...].firstIndex(of: UInt8(ascii: ")")) ?? bytes.count
    let name = bytes[(index + 1)..<min(end, index + 200)]
    return name.isEmpty ? nil : Self.text(Array(name))
  }

  /// Text strings are UTF-16 with a byte order mark, or one byte a character (ISO 32000-1, 7.9.2.2).
  private static func text(_ bytes: [UInt8]) -> String {
    let isWide = bytes.starts(with: [0xFE, 0xFF])
    let units =
      isWide
      ? stride(from: 2, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
      : bytes.map(UInt16.init)
    let text = String(decoding: units, as: UTF16.self)
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
  }

  private func contains(_ text: StaticString, in range: Range<Int>) -> Bool {
    guard let place = find(text, from: range.lowerBound) else { return false }
    return place + text.utf8CodeUnitCount <= range.upperBound
  }

  private func find(_ text: StaticString, from start: Int) -> Int? {
    text.withUTF8Buffer { wanted in
      bytes.withUnsafeBufferPointer { bytes in
        guard let first = wanted.first, start <= bytes.count - wanted.count else { return nil }
        var index = start
        while let place = bytes[index...].firstIndex(of: first), place <= bytes.count - wanted.count {
          if bytes[place..<(place + wanted.count)].elementsEqual(wanted) { return place }
          index = place + 1
        }
        return nil
      }
    }
  }
}
