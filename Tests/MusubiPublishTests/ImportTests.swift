import Foundation
import Glibc
import MusubiRegister
import MusubiTestSupport
import Synchronization
import Testing

@testable import MusubiPublish

/// An import on the disk: what it writes, and what it leaves alone.
@Suite struct ImportTests {
  private typealias Row = TestProject.Row

  @Test func theRegisterAndTheChangesAreWritten() throws {
    let sandbox = try ImportSandbox()
    let report = try sandbox.run(
      sandbox.office(
        "届いた/回答.csv", Column.allCases, Row("K0001", [.summary: "改めた"]), Row("K0002"), Row("", [.title: "水素"])))
    #expect(report.codes == [])
    #expect(report.written == ["content/changes.csv", "content/register/agreements.csv"])
    #expect(report.assigned == ["K0003"])
    #expect(
      try sandbox.changeLines() == [
        "2026-11-23,K0001～K0002,番号の控え,,,,", "2026-11-23,K0001,変更,内容,内容です。,改めた,回答.csv",
        "2026-11-23,K0003,追加,,,水素,回答.csv",
      ])
    let rows = try sandbox.text(ImportSandbox.register).split(separator: "\n")
    #expect(rows.count == 4)
    #expect(rows[1].contains(",改めた,") && rows[3].hasPrefix("K0003,水素,"))
    #expect(try sandbox.snapshot().keys.allSatisfy { !$0.contains(".musubi-new") })
  }

  @Test func importingTwiceWritesNothingMore() throws {
    let sandbox = try ImportSandbox()
    let file = try sandbox.office("回答.csv", Column.allCases, Row("K0001", [.summary: "改めた"]), Row("", [.title: "水素"]))
    try sandbox.run(file)
    let before = try sandbox.snapshot()
    let stamp = try sandbox.sandbox.status(ImportSandbox.register)
    let report = try sandbox.run(file)
    #expect(report.isUnchanged && report.written == [])
    #expect(report.plan.unchanged == 2)
    #expect(try sandbox.snapshot() == before)
    #expect(try sandbox.sandbox.status(ImportSandbox.register).isSame(as: stamp), "the file was not even replaced")
  }

  /// What refuses to be taken, by the diagnostic that says so.
  static let refused: [(row: [Column: String], id: String, code: String)] = [
    ([.concluded: "いつか"], "K0001", "date-invalid"), ([.title: "協定K0001", .concluded: "2020"], "", "import-maybe-same"),
    ([.kind: ""], "K0009", "value-needed"), ([.contactFrequency: ""], "K0009", "contact-frequency-missing"),
    ([.term: "令和2年3月31日まで"], "K0001", "term-order"), ([.title: "【見本】協定"], "K0009", "sample-mark"),
  ]

  @Test(arguments: refused) func withAnErrorNothingIsWritten(row: [Column: String], id: String, code: String) throws {
    let sandbox = try ImportSandbox()
    let before = try sandbox.snapshot()
    let report = try sandbox.run(
      sandbox.office("回答.csv", Column.allCases, Row(id, row), Row("K0002", [.summary: "改めた"])))
    #expect(report.diagnostics.filter { $0.severity == .error }.map(\.code.name) == [code])
    #expect(report.written == [])
    #expect(try sandbox.snapshot() == before)
  }

  @Test func whatWasWrongBeforeInARowDoesNotHoldAChangeUp() throws {
    let sandbox = try ImportSandbox(TestProject([.init("K0001", [.contactFrequency: "", .concluded: "いつか"])]))
    let report = try sandbox.run(sandbox.office("回答.csv", [.id, .summary], Row("K0001", [.summary: "改めた"])))
    #expect(report.codes == [] && report.written.count == 2, "\(report.diagnostics)")
    let worse = try sandbox.run(sandbox.office("回答.csv", [.id, .category], Row("K0001", [.category: "緑"])))
    #expect(worse.diagnostics.filter { $0.severity == .error }.map(\.finding) == ["value-not-listed B2"])
  }

  /// The office's file has no column of the item that a rule asks for.
  @Test func whatANewRecordLacksIsToldInItsRow() throws {
    let sandbox = try ImportSandbox(TestProject([.init("K0001", [.state: "終了"])]))
    let columns = Column.allCases.filter { $0 != .contactFrequency && $0 != .summary }
    let report = try sandbox.run(sandbox.office("回答.csv", columns, Row("", [.title: "水素"])))
    let errors = report.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.code.name).sorted() == ["contact-frequency-missing", "value-missing"])
    for error in errors {
      #expect(error.location?.file.hasSuffix("回答.csv") == true)
      #expect(error.location?.cell?.row == 2 && error.location?.cell?.index == nil)
      #expect(["内容", "連絡確認の頻度"].contains(error.location?.cell?.heading))
    }
  }

  /// What the intake says of a cell is said once, and not again in other words by the register's reader.
  @Test(arguments: [([Column.concluded: "〃"], "value-omitted"), ([.concluded: "45017"], "date-serial")])
  func aFaultyCellIsToldOnce(row: [Column: String], code: String) throws {
    let sandbox = try ImportSandbox()
    let report = try sandbox.run(sandbox.office("回答.csv", [.id, .concluded], Row("K0001", row), Row("K0002")))
    #expect(report.diagnostics.filter { $0.severity == .error }.map(\.code.name) == [code])
  }

  @Test func theFaultsOfAllFilesAreToldInOneRun() throws {
    let sandbox = try ImportSandbox()
    let broken = sandbox.sandbox.root + "/空.xlsx"
    try sandbox.sandbox.write("空.xlsx", "")
    let report = try sandbox.run(
      broken, sandbox.office("回答.csv", [.id, .concluded], Row("K0001", [.concluded: "いつか"])))
    #expect(report.diagnostics.map(\.code.name).sorted() == ["date-invalid", "file-empty"])
    #expect(report.written == [])
  }

  @Test func aFileWithoutARecordIsDoubted() throws {
    let sandbox = try ImportSandbox()
    let report = try sandbox.run(sandbox.office("回答.csv", Column.allCases))
    #expect(report.diagnostics.map(\.code.name) == ["import-nothing-returned"])
    #expect(!report.hasErrors && report.written == [])
  }

  @Test func personalDataIsWarnedOfInTheOfficesCell() throws {
    let sandbox = try ImportSandbox()
    let report = try sandbox.run(
      sandbox.office("回答.csv", [.id, .summary], Row("K0001", [.summary: "電話は044-200-0000です。"]), Row("K0002")),
      dryRun: true)
    #expect(report.diagnostics.filter { $0.code.name.contains("personal") }.map(\.location?.cell?.address) == ["B2"])
  }

  @Test func aPartnerWrittenTwiceIsWarnedOfInTheOfficesCell() throws {
    let sandbox = try ImportSandbox()
    let report = try sandbox.run(
      sandbox.office("回答.csv", [.id, .partners], Row("K0001", [.partners: "株式会社あ、㈱あ"]), Row("K0002")), dryRun: true)
    #expect(!report.hasErrors && report.diagnostics.map(\.finding).contains("partner-repeated B2"))
  }

  @Test func aDryRunWritesNothing() throws {
    let sandbox = try ImportSandbox()
    let before = try sandbox.snapshot()
    let report = try sandbox.run(sandbox.office("回答.csv", Column.allCases, Row("", [.title: "水素"])), dryRun: true)
    #expect(report.plan.changes.count == 1 && report.written == [])
    #expect(try sandbox.snapshot() == before)
  }

  @Test func theFormOfTheRegistersFileStays() throws {
    let sandbox = try ImportSandbox()
    let old =
      "\u{FEFF}" + (try sandbox.text(ImportSandbox.register)).replacing("\n", with: "\r\n").replacing("\"", with: "")
    try sandbox.write(ImportSandbox.register, bytes: Array(old.utf8))
    chmod(sandbox.sandbox.root + "/" + ImportSandbox.register, 0o640)
    try sandbox.run(sandbox.office("回答.csv", [.id, .summary], Row("K0002", [.summary: "改めた"])))
    #expect(
      try sandbox.text(ImportSandbox.register)
        == old.replacing(
          "K0002,協定K0002,株式会社あおば,令和3年6月8日,期限なし,個別協定,環境,内容です。", with: "K0002,協定K0002,株式会社あおば,令和3年6月8日,期限なし,個別協定,環境,改めた"))
    #expect(try sandbox.sandbox.status(ImportSandbox.register).permissions == 0o640)
  }

  @Test func aLinkedRegisterIsWrittenWhereItLies() throws {
    let sandbox = try ImportSandbox()
    let folder = sandbox.project + "/content/register"
    try FileManager.default.createDirectory(
      atPath: sandbox.project + "/content/kept", withIntermediateDirectories: true)
    try FileManager.default.moveItem(
      atPath: folder + "/agreements.csv", toPath: sandbox.project + "/content/kept/a.csv")
    try FileManager.default.createSymbolicLink(atPath: folder + "/agreements.csv", withDestinationPath: "../kept/a.csv")
    let report = try sandbox.run(sandbox.office("回答.csv", Column.allCases, Row("", [.title: "水素"])))
    #expect(report.written.count == 2, "\(report.diagnostics)")
    #expect(try sandbox.text("project/content/kept/a.csv").contains("水素"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/agreements.csv") == "../kept/a.csv")
  }

  @Test func aRegisterThatIsALinkOutOfTheProjectIsLeftAlone() throws {
    let sandbox = try ImportSandbox()
    let path = sandbox.project + "/content/register/agreements.csv"
    try FileManager.default.moveItem(atPath: path, toPath: sandbox.sandbox.root + "/outside.csv")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "../../../outside.csv")
    let before = try sandbox.text("outside.csv")
    let report = try sandbox.run(sandbox.office("回答.csv", Column.allCases, Row("", [.title: "水素"])))
    #expect(report.diagnostics.contains { $0.code.name == "input-outside" })
    #expect(report.written == [])
    #expect(try sandbox.text("outside.csv") == before)
  }

  @Test func aRegisterOfOldWindowsBecomesUTF8() throws {
    let sandbox = try ImportSandbox()
    let text = try sandbox.text(ImportSandbox.register)
    try sandbox.write(ImportSandbox.register, bytes: Array(#require(text.data(using: .shiftJIS))))
    let report = try sandbox.run(sandbox.office("回答.csv", [.id, .summary], Row("K0002", [.summary: "改めた"])))
    #expect(report.codes == ["register-recoded", "import-not-returned"])
    #expect(try sandbox.text(ImportSandbox.register).contains("K0001,協定K0001,株式会社あおば,令和3年6月8日,"))
    #expect(try sandbox.text(ImportSandbox.register).contains("改めた"))
  }

  @Test func theFirstImportMakesTheRegister() throws {
    let sandbox = try ImportSandbox()
    try sandbox.sandbox.remove("project/content/register")
    let report = try sandbox.run(
      sandbox.office("台帳.csv", Column.allCases.filter { $0 != .id }, Row("", [.title: "一"]), Row("", [.title: "二"])))
    #expect(!report.hasErrors, "\(report.diagnostics)")
    #expect(report.assigned == ["K0001", "K0002"])
    #expect(try sandbox.text(ImportSandbox.register).split(separator: "\n").count == 3)
  }

  @Test func whatIsInternalNeverReachesTheChanges() throws {
    var test = TestProject([.init("K0001", [.contact: "044-000-0000", .proposal: "秘密の番号"])])
    test.settings.disclosure = ["proposal: internal"]
    let sandbox = try ImportSandbox(test)
    try sandbox.run(
      sandbox.office(
        "回答.csv", [.id, .contact, .proposal], Row("K0001", [.contact: "044-111-1111", .proposal: "別の番号"])))
    #expect(
      try sandbox.changeLines() == [
        "2026-11-23,K0001,番号の控え,,,,", "2026-11-23,K0001,変更,連絡先,,,回答.csv", "2026-11-23,K0001,変更,民間提案,,,回答.csv",
      ])
  }

  @Test func samplesAndTheirPressReleasesGo() throws {
    var test = TestProject([
      .init("K0001"), .init("M0001", [.title: "【見本】協定", .provenance: "見本", .partners: "見本商会"]),
    ])
    test.press = ["2023-01-01,【見本】発表,https://a.test/,M0001", "2023-01-02,発表,https://b.test/,K0001"]
    let sandbox = try ImportSandbox(test)
    let report = try sandbox.run(
      sandbox.office("台帳.csv", Column.allCases, Row("", [.title: "水素"])), replacesSamples: true)
    #expect(report.written == ["content/changes.csv", "content/press.csv", "content/register/agreements.csv"])
    #expect(try sandbox.text("project/content/press.csv") == "日付,見出し,番地,管理番号\n2023-01-02,発表,https://b.test/,K0001\n")
    #expect(try !sandbox.text(ImportSandbox.register).contains("見本"))
    #expect(try sandbox.changeLines().last == "2026-11-23,M0001,見本の削除,,1件,,")
  }

  /// Else the samples' releases would stay, and nobody be told.
  @Test(arguments: [
    ([UInt8]("日付,題,番地,管理番号\n2023-01-01,【見本】発表,https://a.test/,M0001\n".utf8), "heading-missing"),
    ([UInt8]("日付,見出し\n2023-01-01,\"【見本】".utf8), "csv-open-quote"),
    ([0x93, 0xFA, 0x95, 0x74, 0xFF, 0x0A], "file-not-utf8"),
  ])
  func pressReleasesThatCannotBeReadKeepTheSamplesFromGoing(press: [UInt8], code: String) throws {
    let sandbox = try ImportSandbox(TestProject([.init("K0001")]))
    try Data(press).write(to: URL(fileURLWithPath: sandbox.project + "/content/press.csv"))
    let file = try sandbox.office("台帳.csv", Column.allCases, Row("", [.title: "水素"]))
    let report = try sandbox.run(file, replacesSamples: true)
    #expect(report.codes.contains(code), "\(report.codes)")
    #expect(report.written.isEmpty)
    #expect(try sandbox.run(file).written.count == 2, "without that it does not matter")
  }

  @Test func pressReleasesOfOldWindowsLoseTheirSamplesAndBecomeUTF8() throws {
    let sandbox = try ImportSandbox(TestProject([.init("K0001")]))
    let text = "日付,見出し,番地,管理番号\n2023-01-01,【見本】発表,https://a.test/,K0001\n2023-01-02,発表,https://b.test/,K0001\n"
    let old = try #require(text.data(using: .shiftJIS))
    try old.write(to: URL(fileURLWithPath: sandbox.project + "/content/press.csv"))
    let report = try sandbox.run(
      sandbox.office("台帳.csv", Column.allCases, Row("", [.title: "水素"])), replacesSamples: true)
    #expect(report.removedReleases == 1)
    #expect(report.codes.contains("register-recoded"))
    #expect(try sandbox.text("project/content/press.csv") == "日付,見出し,番地,管理番号\n2023-01-02,発表,https://b.test/,K0001\n")
  }

  @Test func aDepartmentIsOneOfTheVocabularyOrTheRegister() throws {
    let sandbox = try ImportSandbox(TestProject([.init("K0001", [.department: "港湾局見本課"]), .init("K0002")]))
    let file = try sandbox.office("回答.csv", [.id, .summary], Row("K0001"))
    let code = { (name: String) in try sandbox.run(file, dryRun: true, department: name).codes }
    #expect(try code("環境局") == ["import-other-returned", "import-not-returned"])
    #expect(try code("環境局 減量推進課") == ["import-other-returned", "import-not-returned"])
    #expect(try code("港湾局見本課") == [])
    let unknown = try sandbox.run(file, dryRun: true, department: "環境局減量推推課").diagnostics
    #expect(unknown.map(\.code.name) == ["department-unknown"])
    #expect(unknown.first?.suggestion == "環境局減量推進課")
  }

  /// An empty cell says nothing of a record that the register knows.
  @Test func theDepartmentOfTheFileIsGivenToNewRecordsAlone() throws {
    let sandbox = try ImportSandbox(TestProject([.init("K0001", [.department: "港湾局見本課"]), .init("K0002")]))
    let file = try sandbox.office(
      "回答.csv", Column.allCases, Row("K0001", [.department: ""]), Row("", [.title: "水素", .department: ""]))
    let plan = try sandbox.run(file, department: "環境局").plan
    #expect(plan.changes.map(\.kind) == [.added])
    #expect(try sandbox.text(ImportSandbox.register).split(separator: "\n")[1].contains("港湾局見本課"))
    #expect(try sandbox.text(ImportSandbox.register).split(separator: "\n")[3].contains("環境局"))
    let own = try sandbox.office("訂正.csv", Column.allCases, Row("K0001", [.department: "環境局"]))
    #expect(try sandbox.run(own, department: "環境局").plan.changes.map(\.column) == [.department])
  }

  /// What the merge says of a row is enough; it knows the register's department.
  @Test func aRowOfAnotherDepartmentIsToldOnce() throws {
    let sandbox = try ImportSandbox(
      TestProject([.init("K0001", [.department: "港湾局見本課"]), .init("K0002", [.department: "環境局"])]))
    let file = try sandbox.office(
      "回答.csv", [.id, .title, .department, .state], Row("K0001", [.department: "港湾局見本課", .state: "終了"]),
      Row("K0002", [.department: "港湾局別の課"]))
    let report = try sandbox.run(file, dryRun: true, department: "環境局")
    #expect(report.codes == ["department-other", "import-other-ended"])
    #expect(report.diagnostics.first?.location?.cell?.record == "K0002")
  }

  @Test func aRegisterThatCannotBeReplacedLeavesTheChangesAsTheyWere() throws {
    for hasChanges in [true, false] {
      let sandbox = try ImportSandbox()
      if hasChanges {
        try sandbox.sandbox.write(ImportSandbox.changes, "日付,管理番号,変更,項目,前,後,資料\n2020-01-01,K0001,追加,,,甲,a.csv\n")
      }
      let file = try sandbox.office("回答.csv", Column.allCases, Row("", [.title: "水素"]))
      let before = try sandbox.snapshot()
      let fileSystem = FileSystem { call, path in call == .rename && path.hasSuffix("agreements.csv") ? EPERM : 0 }
      let error = #expect(throws: FileSystemError.self) { try sandbox.run(file, fileSystem: fileSystem) }
      #expect(error?.replaced == [])
      #expect(try sandbox.snapshot() == before)
    }
  }

  @Test func whatCouldNotBePutBackIsNamed() throws {
    let sandbox = try ImportSandbox()
    let file = try sandbox.office("回答.csv", Column.allCases, Row("", [.title: "水素"]))
    let fileSystem = FileSystem { call, path in
      call == .rename && path.hasSuffix("agreements.csv") || call == .unlink && path.hasSuffix("/changes.csv")
        ? EPERM : 0
    }
    let error = #expect(throws: FileSystemError.self) { try sandbox.run(file, fileSystem: fileSystem) }
    #expect(error?.replaced == ["content/changes.csv"])
    #expect(error?.wording.japanese.contains("content/changes.csvは、すでに書き換えてあります") == true)
  }

  @Test func changesThatASpreadsheetSavedBecomeUTF8() throws {
    let sandbox = try ImportSandbox(TestProject([.init("K0001", [.state: "終了"])]))
    let old = "日付,管理番号,変更,項目,前,後,資料\n2020-01-01,K0001,追加,,,甲の協定,a.csv\n"
    try sandbox.write(ImportSandbox.changes, bytes: Array(#require(old.data(using: .shiftJIS))))
    let report = try sandbox.run(sandbox.office("回答.csv", Column.allCases, Row("", [.title: "水素"])))
    #expect(report.codes == ["register-recoded"])
    #expect(
      try sandbox.changeLines() == ["2020-01-01,K0001,追加,,,甲の協定,a.csv", "2026-11-23,K0002,追加,,,水素,回答.csv"])
  }

  @Test func twoImportsDoNotCross() throws {
    let sandbox = try ImportSandbox(TestProject([.init("K0001", [.state: "終了"])]))
    let file = try sandbox.office("回答.csv", Column.allCases, Row("", [.title: "水素"]))
    let folder = try FileSystem.live.openDirectory(sandbox.project + "/content")
    #expect(try FileSystem.live.lock(folder))
    #expect(try sandbox.run(file).diagnostics.map(\.code.name) == ["import-busy"])
    #expect(try sandbox.run(file, dryRun: true).codes == [])
    withExtendedLifetime(folder) {}
  }

  @Test func aDiskThatCannotLockIsSaid() throws {
    let sandbox = try ImportSandbox(TestProject([.init("K0001", [.state: "終了"])]))
    let file = try sandbox.office("回答.csv", Column.allCases, Row("", [.title: "水素"]))
    let report = try sandbox.run(file, fileSystem: .refusing(.lock, with: ENOLCK))
    #expect(report.codes == ["import-unlocked"])
    #expect(report.written.count == 2)
  }

  @Test func theChangesTakeTheirPlaceBeforeTheRegister() throws {
    var test = TestProject([.init("M0001", [.title: "【見本】協定", .provenance: "見本", .partners: "見本商会"])])
    test.press = ["2023-01-01,【見本】発表,https://a.test/,M0001"]
    let sandbox = try ImportSandbox(test)
    let file = try sandbox.office("台帳.csv", Column.allCases, Row("", [.title: "水素"]))
    let log = Mutex<[String]>([])
    let fileSystem = FileSystem { call, path in
      if call == .rename || call == .sync { log.withLock { $0.append("\(call) \(OutputPlace.split(path).name)") } }
      return 0
    }
    try sandbox.run(file, replacesSamples: true, fileSystem: fileSystem)
    #expect(
      log.withLock { $0 } == [
        "sync .changes.csv.musubi-new", "sync .press.csv.musubi-new", "sync .agreements.csv.musubi-new",
        "rename changes.csv", "sync content", "rename press.csv", "sync content", "rename agreements.csv",
        "sync register",
      ])
  }

  @Test(arguments: [
    FaultTests.Failure(number: ENOSPC, isForGood: false), FaultTests.Failure(number: EIO, isForGood: true),
  ]) func anyCallMayFailAndTheNextImportMakesItWhole(failure: FaultTests.Failure) throws {
    let whole = try ImportSandbox()
    let rows = [Row("K0001", [.summary: "改めた"]), Row("", [.title: "水素"]), Row("", [.title: "緑"])]
    try whole.run(whole.office("回答.csv", Column.allCases, rows[0], rows[1], rows[2]))
    let after = try whole.snapshot()

    var wasOld = 0
    var wasNew = 0
    for n in 1... {
      let sandbox = try ImportSandbox()
      let file = try sandbox.office("回答.csv", Column.allCases, rows[0], rows[1], rows[2])
      let before = try sandbox.text(ImportSandbox.register)
      let disk = FaultTests.FaultyDisk(failing: n, failure)
      let report = try? sandbox.run(file, fileSystem: disk.fileSystem)
      if disk.count < n { break }
      let register = try sandbox.text(ImportSandbox.register)
      #expect(register == before || register == after["content/register/agreements.csv"], "call \(n)")
      if register == before { wasOld += 1 } else { wasNew += 1 }
      if report?.written.isEmpty == false { #expect(register != before) }
      if !failure.isForGood {
        #expect(try sandbox.snapshot().keys.allSatisfy { !$0.contains("musubi-new") }, "call \(n)")
      }
      try sandbox.run(file)
      #expect(try sandbox.snapshot() == after, "call \(n) does not heal")
    }
    #expect(wasOld > 20 && wasNew > 0)
  }
}
