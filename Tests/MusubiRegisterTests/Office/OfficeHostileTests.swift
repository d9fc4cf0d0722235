import MusubiRegister
import MusubiTestSupport
import Testing

/// Whatever an office sends, reading ends, nothing traps, and no message carries what a terminal must not see.
struct OfficeHostileTests {
  private static let workbook = TestWorkbook(
    "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' s='1'><v>45017.5</v></c></row>"
      + "<row r='2' hidden='1'><c r='B2' s='2'><f>1</f><v>0.1</v></c><c r='C2' t='inlineStr'><is><t>_x000D_</t></is></c></row>",
    formats: ["14", "[$-411]ggge\"年\"m\"月\"", "\"K\"0000"],
    shared: ["<si><t>見守り協定</t><rPh sb='0' eb='2'><t>みまもり</t></rPh></si>"])

  private static let texts = [
    "<", ">", "/", "'", "\"", "&", "&#0;", "<!DOCTYPE x>", "<![CDATA[", "]]>", "<c>", "</row>", "r='A0'", "t='s'",
    "99999999999999999999",
    "-1", "1E308", "_xD800_", "[h]", ";", "\u{FFFF}", "../", "\u{202E}",
  ].map { Array($0.utf8) }

  private static func check(_ bytes: [UInt8], seed: UInt64) {
    let read = OfficeFile.read(SourceFile(path: "回答.xlsx", bytes: bytes))
    for sheet in read.value {
      for row in 0..<sheet.table.rowCount {
        for column in 0..<sheet.table.cellCount(row: row) {
          let text = sheet.table.text(row: row, column: column)
          if Array(text.string.utf8) != text.withUTF8({ Array($0) }) { Issue.record("seed \(seed): no UTF-8") }
        }
      }
    }
    if read.value.isEmpty, !read.hasErrors { Issue.record("seed \(seed): nothing read and nothing said") }
    let said = read.diagnostics.flatMap { fault in Language.allCases.flatMap { DiagnosticText.lines(fault, $0) } }
    let isClean = said.allSatisfy { line in
      line.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && $0 != "\u{202E}" }
    }
    if !isClean { Issue.record("seed \(seed): \(said)") }
  }

  private static func mutate(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
    for _ in 0...random.below(4) {
      let place = random.below(bytes.count + 1)
      switch random.below(4) {
      case 0: if place < bytes.count { bytes[place] ^= 1 << UInt8(random.below(8)) }
      case 1: bytes.insert(contentsOf: random.pick(texts) ?? [], at: place)
      case 2: bytes.removeSubrange(place..<min(place + random.below(30), bytes.count))
      default:
        let source = random.below(bytes.count + 1)
        bytes.insert(contentsOf: bytes[source..<min(source + random.below(60), bytes.count)], at: place)
      }
    }
  }

  /// Bits of the archive itself.
  @Test(arguments: 0..<600)
  func aDamagedArchiveIsReadToItsEnd(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var bytes = Self.workbook.archive.bytes
    Self.mutate(&bytes, &random)
    Self.check(bytes, seed: seed)
  }

  /// Parts that are damaged in an archive that is sound.
  @Test(arguments: 0..<1_200)
  func aDamagedPartIsReadToItsEnd(seed: UInt64) {
    var random = SeededRandom(seed: seed &+ 10_000)
    var archive = Self.workbook.archive
    let index = random.below(archive.entries.count)
    Self.mutate(&archive.entries[index].bytes, &random)
    Self.check(archive.bytes, seed: seed)
  }

  @Test(arguments: 0..<400)
  func anyBytesAreReadToTheirEnd(seed: UInt64) {
    var random = SeededRandom(seed: seed &+ 20_000)
    let heads: [[UInt8]] = [
      [], [0x50, 0x4B, 3, 4], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], [0xFF, 0xFE], [0xFE, 0xFF],
      [0x1B, 0x24, 0x42],
      Array("<?xml".utf8), Array("sep=".utf8), [0x50, 0x4B, 5, 6], [0x8B, 0xA6, 0x2C], [0, 0x61],
    ]
    let noise = (0..<random.below(200)).map { _ in UInt8(random.below(256)) }
    Self.check((random.pick(heads) ?? []) + noise, seed: seed)
  }

  /// Every beginning of a workbook: copying may stop anywhere.
  @Test func aWorkbookCutAnywhereIsRefused() {
    let bytes = Self.workbook.archive.bytes
    for count in stride(from: 4, to: bytes.count, by: 7) {
      let read = OfficeFile.read(SourceFile(path: "回答.xlsx", bytes: Array(bytes.prefix(count))))
      #expect(read.value.isEmpty && read.hasErrors, "\(count) bytes")
    }
  }

  /// One cell at the very end makes a million blank rows; this must not take a million times a thousand cells.
  @Test func aCellFarAwayCostsLittle() {
    let sheet = TestWorkbook(
      "<row r='1'><c r='A1'><v>1</v></c></row><row r='1048576'><c r='A1048576'><v>2</v></c></row>"
    ).read()
    #expect(sheet.diagnostics == [])
    #expect(sheet.value.first?.table.rowCount == 1_048_576)
    #expect(sheet.value.first?.table.text(row: 1_048_575, column: 0) == "2")
  }
}
