import MusubiRegister
import MusubiTestSupport
import Testing

/// Files of text in the encodings that offices use.
struct TextDecodingTests {
  static let codes = ["file-encoding-converted", "file-encodings-mixed"]

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let hex: String
    let text: String
    /// What the note names; nil for UTF-8.
    let encoding: String?

    var testDescription: String { name }
  }

  private static func bytes(_ hex: String) -> [UInt8] {
    let digits = Array(hex.utf8)
    return stride(from: 0, to: digits.count - 1, by: 2).compactMap {
      UInt8(String(decoding: digits[$0...$0 + 1], as: UTF8.self), radix: 16)
    }
  }

  private static let table = "名称,締結先\n見守り協定,見本商店\n"
  private static let utf16 = "540d79f0002c7de07d505148000a898b5b88308a53545b9a002c898b672c55465e97000a"
  private static let swapped = "0d54f0792c00e07d507d48510a008b89885b8a3054539a5b2c008b892c6746559 75e0a00".replacing(
    " ", with: "")

  static let cases: [Case] = [
    Case(
      name: "Windows with ①, ㈱, 髙, half width, and 表 whose second byte is a backslash",
      hex: "96bc8fcc2c92f78c8b90e60d0a8740955c835c8ba692e88160817c2c878aeee096d8b6debd0d0a",
      text: "名称,締結先\r\n①表ソ協定～－,㈱\u{9AD9}木ｶﾞｽ\r\n", encoding: "Shift_JIS (CP932)"),
    Case(
      name: "Windows", hex: "96bc8fcc2c92f78c8b90e60a8ca98ee782e88ba692e82c8ca9967b8fa493580a", text: table,
      encoding: "Shift_JIS (CP932)"),
    Case(name: "half-width letters", hex: "b1b2b3b42cb6b70a", text: "ｱｲｳｴ,ｶｷ\n", encoding: "Shift_JIS (CP932)"),
    Case(name: "one character", hex: "8ba6", text: "協", encoding: "Shift_JIS (CP932)"),
    Case(
      name: "EUC-JP", hex: "ccbebece2cc4f9b7ebc0e80ab8abbce9a4eab6a8c4ea2cb8abcbdcbea6c5b90a", text: table,
      encoding: "EUC-JP"),
    Case(
      name: "EUC-JP as Windows writes it", hex: "ada1b8abbce9a4ea0a", text: "①見守り\n", encoding: "EUC-JP"),
    Case(
      name: "JIS",
      hex:
        "1b24424c3e3e4e1b28422c1b24424479376b40681b28420a1b2442382b3c69246a3628446a1b28422c1b2442382b4b5c3e2645391b28420a",
      text: table, encoding: "ISO-2022-JP"),
    Case(name: "UTF-16 big end first", hex: "feff" + utf16, text: table, encoding: "UTF-16"),
    Case(name: "UTF-16 little end first", hex: "fffe" + swapped, text: table, encoding: "UTF-16"),
    Case(name: "UTF-16 without its mark", hex: utf16, text: table, encoding: "UTF-16"),
    Case(name: "UTF-16 swapped without its mark", hex: swapped, text: table, encoding: "UTF-16"),
    Case(
      name: "UTF-16 of ASCII", hex: "610009006200 0a003100090032000a00".replacing(" ", with: ""), text: "a\tb\n1\t2\n",
      encoding: "UTF-16"),
    Case(
      name: "UTF-16 beyond the first plane", hex: "feff0061002cd842dfb7000a", text: "a,\u{20BB7}\n", encoding: "UTF-16"),
    Case(name: "UTF-8", hex: "e58d94e5ae9a2c610a", text: "協定,a\n", encoding: nil),
    Case(name: "ASCII", hex: "612c620a", text: "a,b\n", encoding: nil),
    Case(
      name: "ASCII with a zero", hex: "612c00620a6363636363636363636363", text: "a,\u{0}b\nccccccccccc", encoding: nil),
  ]

  @Test(arguments: cases)
  func aFileReadsAsItsWriterSawIt(_ one: Case) {
    let decoded = TextDecoding.decode(SourceFile(path: "r.csv", bytes: Self.bytes(one.hex)))
    #expect(decoded.value.text.string == one.text)
    #expect(decoded.diagnostics.map(\.code.name) == (one.encoding == nil ? [] : ["file-encoding-converted"]))
    #expect(decoded.diagnostics.first?.value == one.encoding)
    #expect(decoded.diagnostics.allSatisfy { $0.severity == .note })
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let finding: String
    var column = 1

    var testDescription: String { name }
  }

  static let faults: [Fault] = [
    Fault(
      name: "half a character at the end", bytes: bytes("8ba692e82c8ca90a8ba68b"), finding: "file-not-utf8 r.csv:2",
      column: 2),
    Fault(
      name: "a byte that Windows never writes", bytes: bytes("8ba692e80a8ba6ff8ba6"), finding: "file-not-utf8 r.csv:2",
      column: 2),
    Fault(
      name: "a broken file in UTF-8", bytes: Array("協定,a\n締結".utf8.dropLast()), finding: "file-not-utf8 r.csv:2",
      column: 2),
    Fault(
      name: "UTF-8 by its mark", bytes: [0xEF, 0xBB, 0xBF] + bytes("612c8ba6"), finding: "file-not-utf8 r.csv:1",
      column: 3),
    Fault(
      name: "UTF-8 cut off, one line", bytes: Array("協定、覚書".utf8.dropLast()), finding: "file-not-utf8 r.csv:1",
      column: 5),
    Fault(name: "half of UTF-16", bytes: bytes("feff0061002c00"), finding: "file-not-utf8 r.csv:1", column: 3),
    Fault(
      name: "half a pair of UTF-16", bytes: bytes("feff0061000a0061d842"), finding: "file-not-utf8 r.csv:2", column: 2),
    Fault(name: "JIS cut off", bytes: bytes("1b24424c3e3e"), finding: "file-not-utf8 r.csv:1", column: 2),
    Fault(name: "noise", bytes: [0x80, 0xFF, 0x81, 0x20], finding: "file-not-utf8 r.csv:1"),
    Fault(
      name: "two encodings", bytes: Array("名称,締結先\n".utf8) + bytes("8ca98ee782e88ba692e80a") + Array("清掃\n".utf8),
      finding: "file-encodings-mixed r.csv:2"),
    Fault(
      name: "two encodings, old Macintosh lines", bytes: bytes("8ca98ee70d") + Array("清掃\r".utf8),
      finding: "file-encodings-mixed r.csv:1"),
  ]

  @Test(arguments: faults)
  func whatIsInNoEncodingIsRefused(_ one: Fault) {
    let file = SourceFile(path: "r.csv", bytes: one.bytes)
    let decoded = TextDecoding.decode(file)
    #expect(decoded.diagnostics.map(\.finding) == [one.finding])
    #expect(decoded.diagnostics.first?.location?.column == one.column)
    #expect(decoded.value.bytes == one.bytes)
    #expect(OfficeFile.read(file).value.isEmpty)
    #expect(OfficeFile.read(file).diagnostics == decoded.diagnostics)
  }

  /// The library that knows UTF-8 is asked about what is not plain; both together say what it says alone.
  @Test(arguments: 0..<40)
  func whatIsUTF8IsTakenAsSuchAndNothingElse(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = ["a,", "協定", "Ø", "ࠀ", "\u{D7FF}", "\u{E000}", "𠮷", "\u{10000}", "\u{FFFFF}", "\u{10FFFF}", "\n"].map {
      Array($0.utf8)
    }
    let faults: [[UInt8]] = [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE3, 0x81], [0xFF], [0xE3, 0x41, 0x81],
    ]
    for round in 0..<200 {
      var bytes = (0..<random.below(30)).flatMap { _ in random.pick(pieces) ?? [] }
      if round % 2 == 1 {
        let places = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 }
        bytes.insert(contentsOf: random.pick(faults) ?? [], at: random.pick(places) ?? 0)
      }
      let decoded = TextDecoding.decode(SourceFile(path: "r.csv", bytes: bytes))
      let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
      #expect(decoded.diagnostics.isEmpty == isUTF8, "\(bytes)")
    }
  }

  @Test func aMixedFileCountsItsOtherLines() {
    let other = Self.bytes("8ca98ee782e88ba692e80a")
    let bytes = Array("協定\n".utf8) + other + Array("覚書\n".utf8) + other + other
    #expect(TextDecoding.decode(SourceFile(path: "r.csv", bytes: bytes)).diagnostics.first?.count == 3)
  }

  /// Characters do not end where the converter's buffer does.
  @Test(arguments: 0..<4)
  func aLongFileIsDecodedWhole(padding: Int) {
    let bytes =
      [UInt8](repeating: UInt8(ascii: "x"), count: padding) + (0..<700_000).flatMap { _ in [0x8B, 0xA6] as [UInt8] }
    let text = TextDecoding.decode(SourceFile(path: "r.csv", bytes: bytes)).value.text
    #expect(text.count == padding + 2_100_000)
    #expect(text.slice(text.count - 6..<text.count).string == "協協")
  }

  @Test func aRegisterOfWindowsIsReadAndItsFaultsArePlaced() {
    let bytes = Self.bytes("96bc8fcc2c92f78c8b90e60a8ca98ee782e88ba692e82c8ca9967b8fa493580a61622263")
    let read = HeadedTable.read(SourceFile(path: "r.csv", bytes: bytes), [.init("名称"), .init("締結先")])
    #expect(read.diagnostics.map(\.finding) == ["file-encoding-converted r.csv", "csv-stray-quote A3"])
    #expect(read.diagnostics.last?.location?.column == 3)
    #expect(read.value.text("締結先", row: 1) == "見本商店")
  }
}
