/// Finds out in which encoding a file of text was saved, and gives it in UTF-8, so that everything behind reads one.
///
/// A file is decoded whole or refused: no character is ever replaced or left out.
package enum TextDecoding {
  /// The file in UTF-8, and a note where it was saved in another encoding. In none that is known: the file as it is, and
  /// an error.
  package static func decode(_ file: SourceFile) -> Checked<SourceFile> {
    if file.bytes.count > CSVReader.Limits().bytes { return Checked(file) }
    switch encoding(of: file.bytes) {
    case .utf8: return Checked(file)
    case .other(let encoding, let start, let fault):
      switch Iconv.utf8(file.bytes, from: start, encoding: encoding.rawValue) {
      case .bytes(let bytes):
        let note = Diagnostic(.fileEncodingConverted, at: Location(file: file.path), value: encoding.name)
        return Checked(SourceFile(path: file.path, bytes: bytes), [note])
      // Of two encodings that fit at first, the one that fits longer is probably meant, and stops at the fault.
      case .invalid(let offset, let before):
        guard offset > fault else { return refused(file, .fileNotUTF8, at: fault) }
        let place = SourceFile(path: file.path, bytes: before).location(at: before.count)
        return Checked(file, [Diagnostic(.fileNotUTF8, at: place)])
      case .unknown: return refused(file, .fileNotUTF8, at: fault)
      }
    case .unknown(let offset): return refused(file, .fileNotUTF8, at: offset)
    case .mixed(let offset, let count): return refused(file, .fileEncodingsMixed, at: offset, count: count)
    }
  }

  private static func refused(
    _ file: SourceFile, _ code: DiagnosticCode, at offset: Int, count: Int? = nil
  ) -> Checked<SourceFile> {
    Checked(file, [Diagnostic(code, at: file.location(at: offset), count: count)])
  }

  private enum Finding {
    case utf8
    /// Where the text begins behind its mark, and where it stops being UTF-8, should it not be the encoding either.
    case other(TextEncoding, from: Int = 0, fault: Int = 0)
    /// The first byte that is not UTF-8; nor is the file anything else.
    case unknown(at: Int)
    /// The first line in another encoding than the lines in UTF-8, and how many there are.
    case mixed(at: Int, count: Int)
  }

  private static func encoding(of bytes: [UInt8]) -> Finding {
    let fault = fault(bytes)
    if bytes.starts(with: LineIndex.byteOrderMark) { return fault.map { .unknown(at: $0) } ?? .utf8 }
    if bytes.starts(with: [0xFF, 0xFE]) { return .other(.utf16LittleEndian, from: 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return .other(.utf16BigEndian, from: 2) }
    // Zeros and escapes, looked for together.
    let hasControls = bytes.withUnsafeBufferPointer { ByteSearch.first(0x00, 0x1B, in: $0, from: 0) < $0.count }
    if hasControls, bytes.contains(0), let encoding = EncodingClues.utf16(bytes, isUTF8: fault == nil) {
      return .other(encoding, fault: fault ?? 0)
    }
    guard let fault else { return hasControls && EncodingClues.hasJISEscapes(bytes) ? .other(.iso2022JP) : .utf8 }
    let lines = EncodingClues.lines(bytes)
    if lines.inUTF8 > 0, lines.inCP932 > 0 { return .mixed(at: lines.firstInCP932, count: lines.inCP932) }
    // What is mostly UTF-8 is a broken file in UTF-8, even where it could be read as something else.
    if lines.inUTF8 > 0 || EncodingClues.isMostlyUTF8(bytes) { return .unknown(at: fault) }
    return .other(EncodingClues.isEUCJP(bytes) ? .eucJP : .cp932, fault: fault)
  }

  /// The first byte that is not UTF-8. The library's answer, but for a plain beginning, which need not be asked about.
  private static func fault(_ bytes: [UInt8]) -> Int? {
    let start = bytes.withUnsafeBufferPointer(plainUTF8)
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span.extracting(start...))
      return nil
    } catch {
      return start + error.byteOffsets.lowerBound
    }
  }

  /// How far the bytes are surely UTF-8, of characters whose bytes depend on the first alone: all of most files in Japanese,
  /// at three times the speed.
  private static func plainUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = 0
    while index + 8 <= bytes.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      if word & 0x8080_8080_8080_8080 == 0 {
        index += 8
      } else if word & 0x80 == 0 {
        index += (word & 0x8080_8080_8080_8080).trailingZeroBitCount / 8
      } else if word & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0, isPlain(word), isPlain(word >> 24) {
        index += 6
      } else if word & 0xC0_C0F0 == 0x80_80E0, isPlain(word) {
        index += 3
      } else if word & 0xC0E0 == 0x80C0, word & 0x1E != 0 {
        index += 2
      } else if word & 0xC0C0_C0F8 == 0x8080_80F0, word & 0x3007 != 0, word & 0x07 < 4 {
        index += 4
      } else {
        break
      }
    }
    return index
  }

  /// Whether a first byte of three is none of those behind which not all bytes may stand (RFC 3629, section 4).
  @inline(__always)
  private static func isPlain(_ word: UInt64) -> Bool { word & 0xFF != 0xE0 && word & 0xFF != 0xED }
}
