import Foundation
import MusubiRegister
import MusubiTestSupport
import Testing

/// `content/changes.csv`: what it keeps and what it must not hold.
@Suite struct ChangesTests {
  private static let day = JapaneseDate(year: 2026, month: 11, day: 23)
  private static let place = Location(file: "届いた/回答.xlsx", cell: .init(row: 2))
  private static let heading = "\u{FEFF}日付,管理番号,変更,項目,前,後,資料\n"

  private static func change(
    _ id: String, _ kind: ImportPlan.Change.Kind, _ column: Column? = nil, _ before: String = "", _ after: String = "",
    title: String = "見守り"
  ) -> ImportPlan.Change {
    ImportPlan.Change(
      id: id, title: title, kind: kind, column: column, before: Text(before), after: Text(after), location: place)
  }

  private func append(
    _ changes: [ImportPlan.Change], to text: String? = nil, disclosure: Disclosure = .standard
  ) -> String {
    let file = text.map { SourceFile(path: "content/changes.csv", text: $0) }
    return String(
      decoding: ChangesWriter.append(changes, to: file, on: Self.day, disclosure: disclosure), as: UTF8.self)
  }

  @Test func everyKindOfChangeIsALine() {
    let text = append([
      Self.change("K0002", .added), Self.change("K0001", .changed, .summary, "古い", "新,しい"),
      Self.change("K0001", .ended, .state, "有効", "終了"), Self.change("K0003", .resumed, .state, "終了", "有効"),
      Self.change("M0001〜M0003", .sampleRemoved, nil, "3件"),
    ])
    #expect(
      text == Self.heading + """
        2026-11-23,K0002,追加,,,見守り,回答.xlsx
        2026-11-23,K0001,変更,内容,古い,"新,しい",回答.xlsx
        2026-11-23,K0001,終了,状態,有効,終了,回答.xlsx
        2026-11-23,K0003,再開,状態,終了,有効,回答.xlsx
        2026-11-23,M0001〜M0003,見本の削除,,3件,,回答.xlsx

        """)
  }

  @Test func whatIsInternalIsNotKept() {
    let phone = Self.change("K0001", .changed, .contact, "044-000-0000", "")
    #expect(append([phone]) == Self.heading + "2026-11-23,K0001,変更,連絡先,,,回答.xlsx\n")
    let open = Disclosure(publicColumns: [.contact])
    #expect(append([phone], disclosure: open).contains("044-000-0000"))
    #expect(!append([Self.change("K0001", .changed, .summary, "古い", "")], disclosure: open).contains("古い"))
  }

  @Test func theBytesThatAreThereStay() {
    let change = Self.change("K0001", .changed, .summary, "古い", "新しい")
    let line = "2026-11-23,K0001,変更,内容,古い,新しい,回答.xlsx"
    for old in [
      Self.heading + "2020-01-01,\"K9\",追加,,,\"甲\",a.csv\n",
      Self.heading.dropFirst() + "2020-01-01,K9,追加,,,甲,a.csv",
    ] {
      #expect(append([change], to: old) == old + (old.hasSuffix("\n") ? "" : "\n") + line + "\n")
    }
    let windows = Self.heading.replacing("\n", with: "\r\n")
    #expect(append([change], to: windows) == windows + line + "\r\n")
    #expect(append([change], to: "") == Self.heading + line + "\n")
  }

  @Test func aLineOfTheDayIsNotWrittenTwice() {
    let changes = [Self.change("K0002", .added), Self.change("K0001", .changed, .summary, "古い\n値", "新しい")]
    let once = append(changes)
    #expect(append(changes, to: once) == once)
    #expect(
      append([changes[0], Self.change("K0004", .added)], to: once) == once + "2026-11-23,K0004,追加,,,見守り,回答.xlsx\n")
  }

  @Test func theIdentifiersOfTheRegisterAreKeptOnceBeforeTheChanges() {
    let change = Self.change("K0011", .added)
    let text = String(
      decoding: ChangesWriter.append(
        [change], keeping: "K0001〜K0010、M0001", to: nil, on: Self.day, disclosure: .standard),
      as: UTF8.self)
    #expect(
      text == Self.heading + "2026-11-23,K0001〜K0010、M0001,番号の控え,,,,\n2026-11-23,K0011,追加,,,見守り,回答.xlsx\n")
    let file = SourceFile(path: "content/changes.csv", text: text)
    let again = ChangesWriter.append(
      [change], keeping: "K0001〜K0010、M0001", to: file, on: Self.day, disclosure: .standard)
    #expect(String(decoding: again, as: UTF8.self) == text)
    #expect(ChangesTable.read(file).value.entries.map(\.change) == ["番号の控え", "追加"])
  }

  @Test func aValueThatGoesToAndFroIsToldEachTime() {
    let there = Self.change("K0001", .changed, .category, "総合", "環境")
    let back = Self.change("K0001", .changed, .category, "環境", "総合")
    var text = append([there])
    for change in [back, there, there, back] { text = append([change], to: text) }
    #expect(text.split(separator: "\n").dropFirst().map { $0.contains("総合,環境") } == [true, false, true, false])
  }

  /// Opened and saved in a spreadsheet of old Windows.
  @Test func aFileOfAnotherEncodingIsReadAndBecomesUTF8() throws {
    let old = Self.heading + "2020-01-01,K9,追加,,,甲の協定,a.csv\n"
    let bytes = try #require(String(old.dropFirst()).data(using: .shiftJIS))
    let file = SourceFile(path: "content/changes.csv", bytes: Array(bytes))
    let table = ChangesTable.read(file)
    #expect(!table.diagnostics.hasErrors)
    #expect(table.value.entries.map(\.after) == ["甲の協定"])
    let new = ChangesWriter.append([Self.change("K0002", .added)], to: file, on: Self.day, disclosure: .standard)
    #expect(String(validating: new, as: UTF8.self) == old + "2026-11-23,K0002,追加,,,見守り,回答.xlsx\n")
  }

  @Test(arguments: [
    ("=HYPERLINK(\"http://a.test\")", "\"'=HYPERLINK(\"\"http://a.test\"\")\""), ("'=a", "''=a"), ("＝a", "'＝a"),
    ("-", "'-"),
    ("a=b", "a=b"),
  ])
  func noValueIsAFormulaThereAndEachIsReadAsItWas(value: String, written: String) throws {
    let change = Self.change("K0001", .changed, .summary, value, "新しい")
    let text = append([change])
    #expect(text == Self.heading + "2026-11-23,K0001,変更,内容,\(written),新しい,回答.xlsx\n")
    #expect(append([change], to: text) == text)
    let entry = ChangesTable.read(SourceFile(path: "content/changes.csv", text: text)).value.entries.first
    #expect(entry?.before.string == value)
  }

  @Test func whatWasWrittenIsRead() throws {
    let text = append([Self.change("K0001", .changed, .summary, "古い", "新しい")])
    let table = ChangesTable.read(SourceFile(path: "content/changes.csv", text: text))
    #expect(table.diagnostics.isEmpty)
    let entry = try #require(table.value.entries.first)
    #expect(entry.date == Self.day)
    #expect(
      [entry.id, entry.change, entry.heading, entry.before, entry.after, entry.source] == [
        "K0001", "変更", "内容", "古い", "新しい", "回答.xlsx",
      ])
  }

  static let faulty = [
    ("日付,管理番号\n2026-01-01,K1\n", "heading-missing"), (heading + "いつか,K1,追加,,,甲,a.csv\n", "date-invalid"),
    (heading + "2026-01-01,\"K1,追加\n", "csv-open-quote"),
  ]

  @Test(arguments: faulty) func aFileThatCannotBeReadIsAnError(text: String, code: String) {
    let table = ChangesTable.read(SourceFile(path: "content/changes.csv", text: text))
    #expect(table.diagnostics.contains { $0.code.name == code && $0.severity == .error })
  }

  @Test(arguments: [
    ("K0001～K0010、R0001", true), ("K0001〜K0010", true), ("K0001~K0010", true), ("K0001-K0010", true), ("E-01", true),
    ("K0001?K0010", false), ("K0001～R0010", false), ("K0010～K0001", false), ("", false), ("いろいろ", false),
  ])
  func identifiersThatAreKeptMustBeReadable(listed: String, isReadable: Bool) {
    for change in ["番号の控え", "見本の削除"] {
      let table = ChangesTable.read(
        SourceFile(path: "content/changes.csv", text: Self.heading + "2026-01-01,\(listed),\(change),,,,\n"))
      #expect(table.diagnostics.map(\.code.name) == (isReadable ? [] : ["changes-identifiers"]))
    }
  }

  /// What Excel and LibreOffice save for “CSV” in Japanese must come back the same.
  @Test func theIdentifiersThatAreKeptSurviveShiftJIS() throws {
    let ids = "K0001～K0010"
    let text = String(
      decoding: ChangesWriter.append([], keeping: ids, to: nil, on: Self.day, disclosure: .standard), as: UTF8.self)
    // Windows writes the full-width tilde as 8160; so do others the wave dash.
    let bytes = Array(text.dropFirst().utf8).replacing(Array("～".utf8), with: [0x81, 0x60])
    let plain = try #require(String(text.dropFirst()).replacing("～", with: "@").data(using: .shiftJIS))
    let saved = Array(plain).replacing([0x40], with: [0x81, 0x60])
    #expect(saved.count < bytes.count)
    let table = ChangesTable.read(SourceFile(path: "content/changes.csv", bytes: saved))
    #expect(table.value.entries.map(\.id.string) == [ids] && table.diagnostics.allSatisfy { $0.severity != .error })
  }

  @Test func aLongListOfIdentifiersFitsIntoTheCellsOfASpreadsheet() {
    let ids = (1...1_000).map { "K\($0 * 2)" }.joined(separator: "、")
    let text = String(
      decoding: ChangesWriter.append([], keeping: ids, to: nil, on: Self.day, disclosure: .standard), as: UTF8.self)
    let table = ChangesTable.read(SourceFile(path: "content/changes.csv", text: text)).value
    #expect(table.entries.map(\.id.string).joined(separator: "、") == ids)
    #expect(table.entries.count == 3)
  }

  @Test func anEmptyFileIsNoFault() {
    #expect(ChangesTable.read(SourceFile(path: "content/changes.csv", text: "\n")).diagnostics.isEmpty)
  }
}
