import Foundation
import MusubiRegister
import Testing

@testable import musubi_sample

/// The sample register adds up to what the city published, and nobody can take a made-up row for a real one.
struct SampleTests {
  @Test func committedFilesAreWhatTheProgramPrints() throws {
    let sample = SampleRegister()
    #expect(try content("register/agreements.csv") == registerBytes(sample), "run `musubi-sample register`")
    #expect(try content("press.csv") == pressBytes(sample), "run `musubi-sample press`")
  }

  @Test func publishedTotalsAgreeWithEachOther() throws {
    let totals = try publishedTotals()
    func sum(_ group: String, _ time: String) -> Int {
      totals.filter { $0["図表"] == group && $0["時点"] == time }.compactMap { Int($0["件数"] ?? "") }.reduce(0, +)
    }
    #expect(sum("kinds", "R02") == 392 && sum("yearly", "R02") == 392)
    #expect(sum("kinds", "R05") == 523 && sum("yearly", "R05") == 523)
    #expect(sum("categories", "R02") == 231 && sum("scope", "R02") == 231)
    #expect(sum("categories", "R05") == 305 && sum("scope", "R05") == 305)
    #expect(sum("contact", "R05") == 305)
    #expect(
      totals.filter { $0["図表"] == "yearly" }.compactMap { $0["件数"] } == [
        "225", "315", "360", "388", "392", "427", "466", "523",
      ])
  }

  @Test(arguments: [SampleRegister.defaultSeed, 1, 2_026])
  func everyPublishedFigureOfThePresentIsMet(seed: UInt64) throws {
    let counted = try Counted(register(SampleRegister(seed: seed)))
    for total in try publishedTotals() where total["時点"] == "R05" {
      guard let group = total["図表"], let item = total["項目"], item != "総括を実施中" else { continue }
      #expect(counted.figures[group]?[item, default: 0] == Int(total["件数"] ?? ""), "\(group) \(item)")
    }
    #expect(counted.rareSincePolicy == 0)
    #expect(counted.ended == 8)
  }

  @Test(arguments: [10, 11, 100, 523, 3_000])
  func anyNumberOfRowsInForceWithUniqueIdentifiers(rows: Int) throws {
    let table = register(SampleRegister(rows: rows))
    #expect(table.filter { $0["状態"] != "終了" }.count == rows)
    #expect(Set(table.map { $0["管理番号"] }).count == table.count)
    #expect(Set(table.map { ($0["協定・覚書の名称"] ?? "") + "|" + ($0["締結先"] ?? "") }).count == table.count)
  }

  @Test func sameSeedGivesTheSameBytesAndAnotherSeedOthers() {
    let bytes = registerBytes(SampleRegister(rows: 200, seed: 7))
    #expect(bytes == registerBytes(SampleRegister(rows: 200, seed: 7)))
    #expect(bytes != registerBytes(SampleRegister(rows: 200, seed: 8)))
  }

  @Test func headingsAreTheColumnsOfTheRegister() throws {
    let first = try CSV.rows(content("register/agreements.csv")).first
    #expect(first == Column.allCases.map(\.heading))
  }

  @Test func everyDateAndTermIsReadAndRunsForward() throws {
    for row in register(SampleRegister()) {
      let id = row["管理番号"] ?? ""
      let term = try TermReader.read(Text(row["締結期間"] ?? "")).get()
      guard row["締結時期"] != NotStated.mark else { continue }
      let concluded = try DateReader.read(Text(row["締結時期"] ?? "")).get()
      #expect(concluded.latest <= JapaneseDate(year: 2023, month: 12, day: 31), "\(id)")
      if let start = term.start { #expect(start == concluded, "\(id)") }
      if let end = term.end { #expect(concluded.earliest < end, "\(id)") }
      guard let end = term.end, term.hasEnd else { continue }
      #expect((row["状態"] == "終了") == (end <= JapaneseDate(year: 2023, month: 12, day: 31)), "\(id)")
      #expect(row["状態"] == "終了" || end > JapaneseDate(year: 2027, month: 3, day: 31), "\(id)")
    }
  }

  @Test func madeUpRowsSaySo() throws {
    let made = register(SampleRegister(rows: 2_000)).filter { $0["データ区分"] != "公表資料" }
    #expect(made.count > 1_990)
    for row in made {
      let id = row["管理番号"] ?? ""
      #expect(row["データ区分"] == "見本" && id.hasPrefix("M"))
      #expect(row["協定・覚書の名称"]?.hasPrefix("【見本】") == true, "\(id)")
      #expect(row.partners.allSatisfy { $0.contains("見本") }, "\(id)")
      #expect(row["法人番号"] == "", "a made-up number could be a real firm's: \(id)")
      #expect(row["SDGsポータル"] == "" || row["SDGsポータル"]?.hasPrefix("https://sdgs-portal.example.jp/") == true)
      #expect(row["民間提案"] == "" || row["民間提案"]?.hasPrefix("見本-") == true)
      #expect(row["所管課"]?.contains("見本") == true)
    }
  }

  @Test func realRowsClaimNothingThatTheSourceDoesNotState() throws {
    let real = register(SampleRegister()).filter { $0["データ区分"] == "公表資料" }
    #expect(real.map { $0["管理番号"] } == (1...10).map { $0 < 10 ? "K000\($0)" : "K0010" })
    let unknown: [Column] = [
      .contact, .issues, .needs, .dialogue, .expenditure, .sdgs, .proposal, .sdgsPortal, .corporateNumbers,
      .evaluationDate, .evaluationEffect, .evaluationEffectReason, .evaluationDirection, .evaluationDirectionReason,
    ]
    for row in real {
      for column in unknown { #expect(row[column.heading] == "", "\(row["管理番号"] ?? "") \(column.heading)") }
      #expect(row["締結期間"] == NotStated.mark)
      let inferred = row["推定した項目"]?.split(separator: "、").map(String.init) ?? []
      #expect(inferred.allSatisfy { Column(heading: $0) != nil })
      #expect(inferred.contains("連絡確認の頻度") == (row["連絡確認の頻度"] != ""))
      #expect(inferred.allSatisfy { row["備考"]?.contains($0) == true }, "each inference is explained")
    }
    // The source names the kind of three agreements only.
    let stated = real.filter { $0["推定した項目"]?.contains("分類") == false }.compactMap { $0["管理番号"] }
    #expect(stated == ["K0001", "K0007", "K0010"])
  }

  @Test func pressReleasesConcernMadeUpAgreementsInForceAtExampleAddresses() throws {
    let table = register(SampleRegister())
    let inForce = Set(table.filter { $0["データ区分"] == "見本" && $0["状態"] != "終了" }.compactMap { $0["管理番号"] })
    let press = CSV.records(pressBytes(SampleRegister()))
    #expect(Set(press.map { $0["番地"] }).count == press.count)
    var covered: Set<String> = []
    for release in press {
      let ids = release["管理番号"]?.split(separator: "、").map(String.init) ?? []
      #expect(!ids.isEmpty && ids.allSatisfy(inForce.contains), "\(ids)")
      covered.formUnion(ids)
      #expect(release["見出し"]?.hasPrefix("【見本】") == true)
      #expect(release["番地"]?.hasPrefix("https://press.example.jp/") == true)
      #expect(try DateReader.read(Text(release["日付"] ?? "")).get().precision == .day)
    }
    #expect(covered.count == 103, "a fifth of the sample rows")
  }

  @Test func vocabulariesNameWhatTheRegisterUses() throws {
    let table = register(SampleRegister())
    func names(_ file: String, _ heading: String) throws -> Set<String> {
      Set(try CSV.records(content("vocabulary/\(file).csv")).compactMap { $0[heading] })
    }
    #expect(try names("categories", "名称") == Set(Figures.categories.map(\.name)))
    #expect(try Set(table.compactMap { $0["分類"] }) == names("kinds", "名称"))
    #expect(try names("contact-frequencies", "名称") == Set(Figures.frequencies))
    #expect(try names("sdgs", "番号") == Set((1...17).map(String.init)))
    let departments = try CSV.records(content("vocabulary/departments.csv")).map { ($0["局"] ?? "") + ($0["課"] ?? "") }
    for name in table.compactMap({ $0["所管課"] }) where name != NotStated.mark {
      #expect(departments.contains(name) || departments.contains { name.hasPrefix($0 + "見本") }, "\(name)")
    }
  }

  @Test func theReadersFindNoFaultInTheCommittedFiles() throws {
    func file(_ path: String) throws -> SourceFile { try SourceFile(path: "content/\(path)", bytes: content(path)) }
    let vocabularies = try VocabularyReader.read(
      kinds: file("vocabulary/kinds.csv"), categories: file("vocabulary/categories.csv"),
      contactFrequencies: file("vocabulary/contact-frequencies.csv"),
      departments: file("vocabulary/departments.csv"), goals: file("vocabulary/sdgs.csv"))
    let register = try RegisterReader.read(file("register/agreements.csv"), vocabularies: vocabularies.value)
    #expect(register.value.agreements.count == 531)
    let faults =
      try vocabularies.diagnostics + register.diagnostics + PressReader.read(file("press.csv")).diagnostics
      + PublishedTotalsReader.read(file("published-totals.csv")).diagnostics
    #expect(faults.isEmpty, "\(faults.prefix(5))")
  }

  private func registerBytes(_ sample: SampleRegister) -> [UInt8] {
    var bytes: [UInt8] = []
    sample.writeRegister { bytes += $0 }
    return bytes
  }

  private func pressBytes(_ sample: SampleRegister) -> [UInt8] {
    var bytes: [UInt8] = []
    sample.writePress { bytes += $0 }
    return bytes
  }

  private func register(_ sample: SampleRegister) -> [CSV.Record] { CSV.records(registerBytes(sample)) }

  private func publishedTotals() throws -> [CSV.Record] { try CSV.records(content("published-totals.csv")) }

  private func content(_ path: String) throws -> [UInt8] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try Array(Data(contentsOf: root.appending(path: "content/\(path)")))
  }
}

/// The figures of a register, counted without the program's own code.
private struct Counted {
  /// By 図表 and 項目 of the published totals.
  var figures: [String: [String: Int]] = [:]
  var rareSincePolicy = 0
  var ended = 0

  init(_ register: [CSV.Record]) throws {
    for row in register {
      guard row["状態"] != "終了" else {
        ended += 1
        continue
      }
      count("yearly", "令和5年末")
      count("kinds", row["分類"] ?? "")
      guard row["分類"] != "災害時協定", row["平時の取組"] != "無" else { continue }
      count("scope", "平時に取組のある協定")
      count("categories", row["ジャンル"] ?? "")
      // Some cells are written with half-width digits on purpose.
      let frequency = (row["連絡確認の頻度"] ?? "").replacing("1", with: "１").replacing("3", with: "３")
      count("contact", frequency)
      let concluded = try DateReader.read(Text(row["締結時期"] ?? "")).get()
      let policy = JapaneseDate(year: 2020, month: 3, day: 1)
      #expect(concluded.latest < policy || concluded.earliest >= policy, "the cohort is open: \(row["管理番号"] ?? "")")
      guard concluded.earliest >= policy else {
        count("cohorts", "令和2年3月の推進方針より前")
        count("cohorts", "今回の総括の対象")
        continue
      }
      if frequency == "年１回未満" { rareSincePolicy += 1 }
      count("cohorts", "推進方針の後")
      count("cohorts", concluded.year < 2023 ? "推進方針の後、令和4年まで" : "令和5年以降")
      if concluded.year < 2023 { count("cohorts", "今回の総括の対象") }
    }
  }

  private mutating func count(_ group: String, _ item: String) {
    figures[group, default: [:]][item, default: 0] += 1
  }
}

/// Reads CSV the slow and simple way, apart from the reader under test elsewhere.
private enum CSV {
  typealias Record = [String: String]

  static func records(_ bytes: [UInt8]) -> [Record] {
    let rows = rows(bytes)
    guard let headings = rows.first else { return [] }
    return rows.dropFirst().map { Dictionary(zip(headings, $0), uniquingKeysWith: { first, _ in first }) }
  }

  static func rows(_ bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""):
        // The second of two quotes reopens the cell and stands for itself.
        if !isQuoted, cell.last == 0xFF { cell[cell.count - 1] = byte } else if isQuoted { cell.append(0xFF) }
        isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted, UInt8(ascii: "\n") where !isQuoted:
        row.append(String(decoding: cell.filter { $0 != 0xFF }, as: UTF8.self))
        cell = []
        if byte == UInt8(ascii: "\n") {
          rows.append(row)
          row = []
        }
      default: cell.append(byte)
      }
    }
    return rows
  }
}

extension [String: String] {
  /// The names of the cell 締結先.
  fileprivate var partners: [String] {
    (self["締結先"] ?? "").split { "、，;\n".contains($0) }.map(String.init)
  }
}
