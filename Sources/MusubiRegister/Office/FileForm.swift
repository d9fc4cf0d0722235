/// What the bytes of a file are, whatever its name says.
enum FileForm: Hashable {
  case text
  case zip
  /// The container of old Office, and what is in it.
  case compound(Compound)
  case pdf, image, richText, webPage, xmlSpreadsheet, xml
  /// Packed files that are no workbook: gzip, 7z, RAR, LZH.
  case packed
  /// The mark that Excel leaves beside a workbook while somebody has it open.
  case lock
  case empty
  /// Zero bytes only, as a broken disk or an interrupted copy leaves them.
  case zeros

  enum Compound: Hashable {
    case encrypted, workbook, other
  }

  init(_ file: SourceFile) {
    let bytes = file.bytes
    let name = file.path.split(separator: "/").last ?? ""
    if name.hasPrefix("~$") {
      self = .lock
    } else if bytes.isEmpty {
      self = .empty
    } else if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6]) {
      self = .zip
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .compound(Self.compound(bytes))
    } else if bytes.allSatisfy({ $0 == 0 }) {
      self = .zeros
    } else {
      self = Self.signed(bytes) ?? Self.marked(bytes) ?? .text
    }
  }

  private static let signatures: [(bytes: [UInt8], form: FileForm)] = [
    (Array("%PDF-".utf8), .pdf), (Array("{\\rtf".utf8), .richText),
    ([0x89, 0x50, 0x4E, 0x47], .image), ([0xFF, 0xD8, 0xFF], .image), (Array("GIF8".utf8), .image),
    ([0x49, 0x49, 0x2A, 0], .image), ([0x4D, 0x4D, 0, 0x2A], .image),
    ([0x1F, 0x8B], .packed), ([0x37, 0x7A, 0xBC, 0xAF], .packed), (Array("Rar!".utf8), .packed),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .packed),
  ]

  /// A form with a signature in its first bytes.
  private static func signed(_ bytes: [UInt8]) -> FileForm? {
    if let found = signatures.first(where: { bytes.starts(with: $0.bytes) }) { return found.form }
    func stands(_ text: String, at place: Int) -> Bool { bytes.dropFirst(place).starts(with: text.utf8) }
    if stands("ftyphei", at: 4) || stands("ftypmif1", at: 4) || stands("WEBP", at: 8) { return .image }
    if stands("-lh", at: 2), bytes.count > 6, bytes[6] == UInt8(ascii: "-") { return .packed }
    // Letters alone would also begin a table: a picture has zeros in its head.
    if stands("BM", at: 0), bytes.count > 14, bytes[6...9].allSatisfy({ $0 == 0 }) { return .image }
    return nil
  }

  /// A form of marked-up text, in any encoding that holds ASCII.
  private static func marked(_ bytes: [UInt8]) -> FileForm? {
    let marks: [[UInt8]] = [LineIndex.byteOrderMark, [0xFF, 0xFE], [0xFE, 0xFF]]
    let mark = marks.first { bytes.starts(with: $0) }?.count ?? 0
    let start = bytes.prefix(4_096).dropFirst(mark).drop { $0 <= 0x20 }
    guard let first = start.first, first < 0x80 else { return nil }
    // Bytes of UTF-16 lie between zeros.
    let head = String(decoding: start.filter { $0 != 0 && $0 < 0x80 }, as: UTF8.self).lowercased()
    if head.hasPrefix("<?xml") || head.hasPrefix("<workbook") {
      if head.contains("schemas-microsoft-com:office:spreadsheet") || head.contains("excel.sheet") {
        return .xmlSpreadsheet
      }
      return head.contains("<html") ? .webPage : .xml
    }
    let tags = [
      "<!doctype", "<html", "<head", "<meta", "<body", "<table", "<style", "<script", "<div", "<!--", "<center",
    ]
    let isPage = tags.contains { head.hasPrefix($0) } || head.hasPrefix("mime-version:")
    return isPage ? .webPage : nil
  }

  private static func compound(_ bytes: [UInt8]) -> Compound {
    if contains(bytes, "EncryptedPackage") { return .encrypted }
    return contains(bytes, "Workbook") || contains(bytes, "Book") ? .workbook : .other
  }

  /// Whether the directory of the container names the entry; names are UTF-16 and end with a zero.
  private static func contains(_ bytes: [UInt8], _ name: String) -> Bool {
    let wanted: [UInt8] = name.utf8.flatMap { [$0, 0] as [UInt8] } + [0, 0]
    return bytes.withUnsafeBufferPointer { bytes in
      // Entries of the directory begin at multiples of 128 bytes.
      stride(from: 0, to: bytes.count - wanted.count, by: 128).contains { start in
        bytes[start] == wanted[0] && UnsafeBufferPointer(rebasing: bytes[start...]).starts(with: wanted)
      }
    }
  }
}
