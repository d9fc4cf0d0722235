import Glibc
import MusubiRegister
import Synchronization
import Testing

@testable import MusubiPublish

/// Files that others put into the output.
@Suite struct StrangerTests {
  private let first = ["index.html": "home", "agreements/A1.html": "one"]
  private let second = ["index.html": "home 2", "agreements/A2.html": "two"]
  private let strangers = [
    ".gitignore": "*", ".git/objects/aa": "blob", "agreements/note.txt": "note", "own/deep/x": "x", "link": "→ own",
    "broken": "→ nowhere", "empty/": "",
  ]

  private func addStrangers(_ sandbox: Sandbox) throws {
    for (path, text) in strangers {
      if text.hasPrefix("→ ") {
        try sandbox.makeFolder("site")
        try sandbox.link("site/" + path, to: String(text.dropFirst(2)))
      } else if path.hasSuffix("/") {
        try sandbox.makeFolder("site/" + path)
      } else {
        try sandbox.write("site/" + path, text)
      }
    }
  }

  private func withStrangers(_ files: [String: String]) -> [String: String] { files.merging(strangers) { $1 } }

  private static let disks: [(String, FileSystem)] = [
    ("exchange", .live), ("per file", .refusing(.exchange, with: EINVAL)),
    ("copies", .refusing(.link, with: EPERM)),
    ("inside", .refusing(.mkdir, with: EACCES) { $0.contains("/.site.musubi-stage") }),
  ]

  @Test(arguments: 0..<4) func survivePublications(disk: Int) throws {
    let fileSystem = Self.disks[disk].1
    let sandbox = try Sandbox()
    try addStrangers(sandbox)
    var outcome = try sandbox.publish(first, fileSystem: fileSystem)
    #expect(!outcome.diagnostics.hasErrors)
    #expect(try sandbox.snapshot() == withStrangers(first))
    outcome = try sandbox.publish(second, fileSystem: fileSystem)
    #expect(outcome.receipt?.leftovers == [])
    #expect(try sandbox.snapshot() == withStrangers(second))
    outcome = try sandbox.publish([:], fileSystem: fileSystem)
    #expect(try sandbox.snapshot() == strangers)
    #expect(try sandbox.names() == ["site"])
  }

  @Test func keepPermissionsAndDatesWhenTheyMustBeCopied() throws {
    let sandbox = try Sandbox()
    try sandbox.write("site/run.sh", "#!")
    #expect(chmod(sandbox.site + "/run.sh", 0o750) == 0)
    let before = try sandbox.status("site/run.sh")
    _ = try sandbox.publish(first, fileSystem: .refusing(.link, with: EPERM))
    let after = try sandbox.status("site/run.sh")
    #expect(after.inode != before.inode)
    #expect(after.permissions == 0o750)
    #expect(after.modified.tv_sec == before.modified.tv_sec && after.modified.tv_nsec == before.modified.tv_nsec)
  }

  @Test(arguments: [
    ("new.html", "new.html"), ("folder", "folder/page.html"), ("page.html/inside", "page.html"),
    ("page.html/", "page.html"),
  ]) func inTheWayStopThePublication(stranger: String, page: String) throws {
    let sandbox = try Sandbox()
    _ = try sandbox.publish(first)
    if stranger.hasSuffix("/") {
      try sandbox.makeFolder("site/" + stranger)
    } else {
      try sandbox.write("site/" + stranger, "theirs")
    }
    let before = try sandbox.snapshot()
    let outcome = try sandbox.publish(second.merging([page: "ours"]) { $1 })
    #expect(Set(outcome.codes) == ["output-occupied"])
    #expect(outcome.receipt == nil)
    #expect(try sandbox.snapshot() == before)
    #expect(try sandbox.names() == ["site"])
  }

  @Test func aLinkWhereAFolderOfOursShouldBeIsNotFollowed() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.publish(first)
    try sandbox.write("elsewhere/A1.html", "one")
    try sandbox.remove("site/agreements")
    try sandbox.link("site/agreements", to: "../elsewhere")
    #expect(try sandbox.publish(first).codes == ["output-occupied"])
    _ = try sandbox.publish(["index.html": "home 3"])
    #expect(try sandbox.snapshot() == ["index.html": "home 3", "agreements": "→ ../elsewhere"])
    #expect(try sandbox.snapshot("elsewhere") == ["A1.html": "one"])
  }

  @Test func manyInTheWayAreCountedAfterTheFirstTwenty() throws {
    let sandbox = try Sandbox()
    let files = Dictionary(uniqueKeysWithValues: (0..<30).map { ("p\($0).html", "new") })
    for path in files.keys { try sandbox.write("site/" + path, "old") }
    let outcome = try sandbox.publish(files)
    #expect(outcome.codes.filter { $0 == "output-occupied" }.count == 20)
    #expect(outcome.diagnostics.last?.code == .outputOccupiedMore)
    #expect(outcome.diagnostics.last?.count == 10)
  }

  @Test func equalFilesAreAdoptedWithoutAManifest() throws {
    let sandbox = try Sandbox()
    for (path, text) in first { try sandbox.write("site/" + path, text) }
    let outcome = try sandbox.publish(first)
    #expect(outcome.plan?.unchanged.count == 2)
    #expect(outcome.diagnostics.isEmpty)
    #expect(try sandbox.snapshot() == first)
    #expect(try sandbox.publish(second).receipt?.method == .exchanged)
    #expect(try sandbox.snapshot() == second)
  }

  @Test func aDamagedManifestIsSaidAndEqualFilesAreAdopted() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.publish(first)
    let path = "site/" + Manifest.name
    let manifest = try #require(try FileSystem.live.read(sandbox.root + "/" + path, limit: 10000))
    try sandbox.write(path, String(decoding: manifest.dropLast(9), as: UTF8.self))
    #expect(try sandbox.publish(second).codes == ["manifest-damaged", "output-occupied"])
    #expect(try sandbox.snapshot() == first)
    #expect(try sandbox.publish(first).codes == ["manifest-damaged"])
    #expect(try sandbox.publish(second).codes == [])
    #expect(try sandbox.snapshot() == second)
  }

  @Test func createdAtTheLastMomentAreMovedToTheNewSite() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.publish(first)
    let site = sandbox.site
    let fileSystem = FileSystem { call, _ in
      if call == .exchange {
        mkdir(site + "/late", 0o755)
        for path in ["/late/file", "/agreements/late"] { Glibc.close(open(site + path, O_CREAT | O_WRONLY, 0o644)) }
      }
      return 0
    }
    let outcome = try sandbox.publish(second, fileSystem: fileSystem)
    #expect(outcome.receipt?.leftovers == [])
    #expect(try sandbox.snapshot() == second.merging(["late/file": "", "agreements/late": ""]) { $1 })
    #expect(try sandbox.names() == ["site"])
  }

  @Test func createdAtTheLastMomentSurviveAKillRightAfterTheExchange() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.publish(first)
    let late = sandbox.site + "/late"
    let isGone = Mutex(false)
    let fileSystem = FileSystem { call, _ in
      if isGone.withLock({ $0 }) { return EIO }
      if call == .exchange {
        Glibc.close(open(late, O_CREAT | O_WRONLY, 0o644))
        isGone.withLock { $0 = true }
      }
      return 0
    }
    _ = try sandbox.publish(second, fileSystem: fileSystem)
    #expect(try sandbox.snapshot() == second)
    #expect(try sandbox.publish(second).codes == [])
    #expect(try sandbox.snapshot() == second.merging(["late": ""]) { $1 })
    #expect(try sandbox.names() == ["site"])
  }

  @Test func changedInBothTreesAtTheLastMomentAreReportedAndKept() throws {
    let sandbox = try Sandbox()
    try sandbox.write("site/note", "old")
    _ = try sandbox.publish(first)
    let site = sandbox.site
    let fileSystem = FileSystem { call, _ in
      if call == .exchange {
        unlink(site + "/note")
        let descriptor = open(site + "/note", O_CREAT | O_WRONLY, 0o644)
        _ = Glibc.write(descriptor, "newer", 5)
        Glibc.close(descriptor)
      }
      return 0
    }
    let outcome = try sandbox.publish(second, fileSystem: fileSystem)
    let kept = ".site.musubi-stage-1/tree/note"
    #expect(outcome.receipt?.leftovers == [sandbox.root + "/" + kept])
    #expect(outcome.codes == ["stage-left"])
    #expect(try FileSystem.live.read(sandbox.root + "/" + kept, limit: 10) == Array("newer".utf8))
    #expect(try sandbox.snapshot() == second.merging(["note": "old"]) { $1 })
    // Said again until somebody decides, and never in the way.
    #expect(try sandbox.publish(first).codes == ["stage-left"])
    try sandbox.remove(kept)
    #expect(try sandbox.publish(second).codes == [])
    #expect(try sandbox.names() == ["site"])
  }

  @Test func aFolderWithTheNameOfAStageIsNotOurs() throws {
    let sandbox = try Sandbox()
    try sandbox.write(".site.musubi-stage-1/tree/thesis.txt", "mine")
    let outcome = try sandbox.publish(first)
    #expect(outcome.codes == ["stage-left"])
    #expect(try sandbox.snapshot(".site.musubi-stage-1") == ["tree/thesis.txt": "mine"])
    #expect(try sandbox.snapshot() == first)
  }

  @Test func namesThatAreNotUTF8StopThePublication() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.publish(first)
    let path = sandbox.site.utf8CString.dropLast() + [0x2F, -125, 101, 0]
    let descriptor = open(Array(path), O_CREAT | O_WRONLY, 0o644)
    Glibc.close(descriptor)
    #expect(try sandbox.publish(second).codes == ["output-name"])
    #expect(try sandbox.publish(first).codes == ["output-name"])
  }
}
