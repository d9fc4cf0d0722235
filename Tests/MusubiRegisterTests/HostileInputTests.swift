import MusubiRegister
import MusubiTestSupport
import Testing

/// Whatever the bytes, reading ends, nothing traps, and every fault lies inside the file.
struct HostileInputTests {
  private static let sound = Array(
    """
    管理番号,協定・覚書の名称,締結先,締結時期,締結期間,分類,ジャンル,内容,所管課,SDGs,法人番号,状態,効果,推定した項目
    K1,見守り協定,見本商店、見本工業,令和3年6月8日,2027-03-31まで（1年ごとの自動更新）,個別協定,環境,"見守り
    をする。",環境局総務課,"3、11",8010001063616、,有効,① 連携により目的が達成できている,分類
    K2,"「清掃""協定",見本清掃,R5.4.1,期限なし,災害時協定,,清掃。,危機管理本部,,,終了,②,
    K3,スポーツ協定,見本体育,2019,平成31年4月1日～,包括協定,総合,運動。,市民文化局市民スポーツ室,17,8010001063616,,,

    """.utf8)

  private static let tokens = [
    "\"", ",", "\n", "\r", "\r\n", "\u{FEFF}", "　", "、", "；", "(", ")", "年", "月", "日", "令和", "平成", "元", "㍻", "R",
    "H31.5.1",
    "まで", "から", "～", "自動更新", "記載なし", "1", "99", "999999999999999999999", "-", "①", "ﾞ", "\u{202E}", "\u{0}", "\u{FFFF}",
    "{value}", "\\", "8010001063616", "\u{1F600}",
  ].map { Array($0.utf8) }

  private static func mutated(_ random: inout SeededRandom) -> [UInt8] {
    var bytes = sound
    for _ in 0...random.below(6) {
      let place = random.below(bytes.count + 1)
      switch random.below(5) {
      case 0: bytes.insert(contentsOf: random.pick(tokens) ?? [], at: place)
      case 1: bytes.removeSubrange(place..<min(place + random.below(40), bytes.count))
      case 2: if place < bytes.count { bytes[place] = UInt8(random.below(256)) }
      case 3:
        let source = random.below(bytes.count + 1)
        bytes.insert(contentsOf: bytes[source..<min(source + random.below(80), bytes.count)], at: place)
      default:
        let token = random.pick(tokens) ?? []
        bytes.replaceSubrange(place..<min(place + token.count, bytes.count), with: token)
      }
    }
    return bytes
  }

  private static func noise(_ random: inout SeededRandom) -> [UInt8] {
    (0..<random.below(60)).flatMap { _ in
      random.once(in: 3) ? [UInt8(random.below(256))] : random.pick(tokens) ?? []
    }
  }

  /// Reads the bytes as every kind of file there is.
  private static func allDiagnostics(_ file: SourceFile) -> [Diagnostic] {
    RegisterReader.read(file, vocabularies: .sample).diagnostics + PressReader.read(file).diagnostics
      + PublishedTotalsReader.read(file).diagnostics
      + VocabularyReader.read(
        kinds: file, categories: file, contactFrequencies: file, departments: file, goals: file
      ).diagnostics
  }

  private static func isInside(_ location: Location, _ lines: [Int]) -> Bool {
    guard let line = location.line, let column = location.column else { return location.line == nil }
    return line >= 1 && line <= lines.count && column >= 1 && column <= lines[line - 1] + 1
  }

  /// How many characters each line has, counted in the plainest way.
  private static func lineLengths(_ bytes: [UInt8]) -> [Int] {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    var lengths = [0]
    for (index, byte) in text.enumerated() {
      let isReturnBeforeFeed = byte == 13 && index + 1 < text.count && text[index + 1] == 10
      if byte & 0xC0 != 0x80 { lengths[lengths.count - 1] += 1 }
      if (byte == 10 || byte == 13) && !isReturnBeforeFeed { lengths.append(0) }
    }
    return lengths
  }

  private static func check(_ bytes: [UInt8], seed: UInt64) {
    let file = SourceFile(path: "hostile.csv", bytes: bytes)
    // Lines and columns are those of the text as it was decoded, which no byte makes longer than itself.
    let decoded = TextDecoding.decode(file)
    let lines = decoded.hasErrors ? lineLengths(bytes.map { $0 < 0x80 ? $0 : 0x3F }) : lineLengths(decoded.value.bytes)
    for diagnostic in allDiagnostics(file) {
      let isInside = diagnostic.location.map { Self.isInside($0, lines) } ?? true
      if !isInside {
        Issue.record("seed \(seed): \(diagnostic.code.name) at \(String(describing: diagnostic.location))")
      }
      let said = Language.allCases.flatMap { DiagnosticText.lines(diagnostic, $0) }
      let isClean = said.allSatisfy { line in
        line.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && $0 != "\u{202E}" }
      }
      if !isClean { Issue.record("seed \(seed): \(diagnostic.code.name) says \(said)") }
    }
  }

  @Test(arguments: 0..<1_500)
  func aMutatedRegisterIsReadToItsEnd(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    Self.check(Self.mutated(&random), seed: seed)
  }

  @Test(arguments: 0..<1_500)
  func anyBytesAreReadToTheirEnd(seed: UInt64) {
    var random = SeededRandom(seed: seed &+ 1_000_000)
    Self.check(Self.noise(&random), seed: seed)
  }

  @Test func theSoundRegisterIsSound() {
    let register = RegisterReader.read(SourceFile(path: "r.csv", bytes: Self.sound), vocabularies: .sample)
    #expect(register.diagnostics.isEmpty)
    #expect(register.value.agreements.count == 3)
  }

  /// An input made to be slow or big. A square of its length would take hours.
  struct Load: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String

    init(_ name: String, _ text: String) {
      testDescription = name
      self.text = text
    }
  }

  private static let needed = "管理番号,協定・覚書の名称,締結先,締結時期,締結期間,分類,ジャンル,内容,所管課\n"

  private static func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

  static let loads = [
    Load("commas", times(400_000, ",")), Load("line ends", times(300_000, "\n")), Load("quotes", times(400_001, "\"")),
    Load("stray quotes in one row", times(100_000, "a\",")), Load("stray quotes in many", times(60_000, "a\"\n")),
    Load("unknown headings", (0..<50_000).map { "見出し\($0)" }.joined(separator: ",") + "\nK1\n"),
    Load("a heading of half a megabyte", times(200_000, "協") + "\n"),
    Load("headings without name", times(999, ",") + "\n" + times(60_000, "a\n")),
    Load("values without heading", "a,b" + times(40_000, "\n1,2,3,4")),
    Load("short rows", needed + times(20_000, "K\n")),
    Load("partners in one cell", needed + "K,t," + times(150_000, "a;") + "\n"),
    Load("partners in every row", needed + times(5, "K,t," + times(30_000, "a;") + "\n")),
    Load("a long term", needed + "K,t,p,2021," + times(300_000, "(") + "自動更新\n"),
    Load("a long department", needed + "K,t,p,2021,期限なし,個別協定,環境,s," + times(100_000, "局") + "\n"),
    Load("a long kind", needed + "K,t,p,2021,期限なし," + times(100_000, "個") + ",環境,s,d\n"),
    Load("doubled quotes", needed + "\"" + times(150_000, "\"\"") + "\"\n"),
  ]

  @Test(.timeLimit(.minutes(2)), arguments: loads)
  func workGrowsWithTheBytes(load: Load) {
    let register = RegisterReader.read(SourceFile(path: "hostile.csv", text: load.text), vocabularies: .sample)
    #expect(register.diagnostics.hasErrors)
    #expect(register.diagnostics.count <= DiagnosticCode.register.count * DiagnosticLog.maximumPerCode)
  }
}
