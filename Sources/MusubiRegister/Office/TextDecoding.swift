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
    if bytes.contains(0), let encoding = EncodingClues.utf16(bytes, isUTF8: fault == nil) {
      return .other(encoding, fault: fault ?? 0)
    }
    guard let fault else { return EncodingClues.hasJISEscapes(bytes) ? .other(.iso2022JP) : .utf8 }
    let lines = EncodingClues.lines(bytes)
    if lines.inUTF8 > 0, lines.inCP932 > 0 { return .mixed(at: lines.firstInCP932, count: lines.inCP932) }
    // What is mostly UTF-8 is a broken file in UTF-8, even where it could be read as something else.
    if lines.inUTF8 > 0 || EncodingClues.isMostlyUTF8(bytes) { return .unknown(at: fault) }
    return .other(EncodingClues.isEUCJP(bytes) ? .eucJP : .cp932, fault: fault)
  }

  /// The first byte that is not UTF-8.
  private static func fault(_ bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}
