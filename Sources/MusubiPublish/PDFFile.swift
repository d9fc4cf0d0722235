import Glibc

/// What is to be known of a PDF before it is published, without reading its content: ISO 32000-1, 7.5. Each question is
/// answered in one pass, whatever the bytes.
struct PDFFile {
  private let bytes: [UInt8]

  /// A file that was changed a few times has a trailer for each time; the last ones count.
  private static let mostTrailers = 16

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether it begins as a PDF does and has its end: the header first of all, after a mark of its encoding or a few
  /// blanks at most, and the mark of the end within the last 1,024 bytes.
  var isWhole: Bool {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let blanks = bytes[min(start, bytes.count)...].prefix(16).prefix { PDFString.blanks.contains($0) }.count
    return bytes.dropFirst(start + blanks).starts(with: "%PDF-".utf8)
      && contains("%%EOF", in: max(0, bytes.count - 1024)..<bytes.count)
  }

  /// Whether a trailer names an encryption. In files with compressed trailers this cannot be seen, and is not told.
  var isEncrypted: Bool {
    var trailers: [Int] = []
    for place in Places("trailer", in: bytes) {
      if trailers.count == Self.mostTrailers { trailers.removeFirst() }
      trailers.append(place)
    }
    var next = bytes.count
    for place in trailers.reversed() {
      let end = find("startxref", in: place..<next) ?? next
      if contains("/Encrypt", in: place..<end) { return true }
      next = place
    }
    // A trailer may be the dictionary of a stream, before its compressed data.
    guard let place = find("/XRef", in: 0..<bytes.count) else { return false }
    return contains("/Encrypt", in: max(0, place - 512)..<min(bytes.count, place + 512))
  }

  /// The authors that the file's properties name in plain text, in both of the ways that are in use; nil where there are
  /// none, or where they cannot be seen.
  var author: String? {
    var names: [String] = []
    func add(_ name: String) {
      if !name.isEmpty, names.count < 3, !names.contains(name) { names.append(name) }
    }
    for place in Places("/Author", in: bytes) { add(PDFString.text(in: bytes, from: place + 7) ?? "") }
    var closed = 0
    for place in Places("<dc:creator", in: bytes) where place >= closed {
      let limit = min(bytes.count, place + 2_000)
      guard let end = find("</dc:creator>", in: place..<limit) else { continue }
      closed = end
      add(Self.words(of: bytes[place..<end]))
    }
    return names.isEmpty ? nil : names.joined(separator: "、")
  }

  /// What a reader's machine would do or unpack: the names of the dictionaries.
  var risks: [String] {
    [("/JavaScript" as StaticString), "/Launch", "/EmbeddedFile"].filter { find($0, in: 0..<bytes.count) != nil }
      .map { String(describing: $0) }
  }

  /// The words of a piece of XML without its tags.
  private static func words(of xml: ArraySlice<UInt8>) -> String {
    var words: [UInt8] = []
    var isInTag = false
    for byte in xml {
      switch byte {
      case UInt8(ascii: "<"): isInTag = true
      case UInt8(ascii: ">"): isInTag = false
      default: if !isInTag { words.append(byte >= 0x20 ? byte : 0x20) }
      }
    }
    return String(decoding: Array(words.split(separator: 0x20).joined(separator: [0x20])), as: UTF8.self)
  }

  private func contains(_ text: StaticString, in range: Range<Int>) -> Bool { find(text, in: range) != nil }

  private func find(_ text: StaticString, in range: Range<Int>) -> Int? { Places.first(text, in: bytes, range) }

  /// Every place where some ASCII text stands, in one pass.
  private struct Places: Sequence, IteratorProtocol {
    private let text: StaticString
    private let bytes: [UInt8]
    private var start = 0

    init(_ text: StaticString, in bytes: [UInt8]) {
      self.text = text
      self.bytes = bytes
    }

    mutating func next() -> Int? {
      guard let place = Self.first(text, in: bytes, start..<bytes.count) else { return nil }
      start = place + text.utf8CodeUnitCount
      return place
    }

    static func first(_ text: StaticString, in bytes: [UInt8], _ range: Range<Int>) -> Int? {
      bytes.withUnsafeBytes { all in
        let length = text.utf8CodeUnitCount
        guard let base = all.baseAddress, length > 0 else { return nil }
        var start = range.lowerBound
        while start + length <= range.upperBound {
          guard let found = memchr(base + start, Int32(text.utf8Start[0]), range.upperBound - length + 1 - start)
          else { return nil }
          let place = UnsafeRawPointer(found) - base
          if memcmp(found, text.utf8Start, length) == 0 { return place }
          start = place + 1
        }
        return nil
      }
    }
  }
}
