import Glibc
import MusubiRegister
import Synchronization
import Testing

@testable import MusubiPublish

/// What happens when the nth call fails, or the program is gone from the nth call on, for every n.
@Suite struct FaultTests {
  private static let old = [
    "index.html": "home", "agreements/A1.html": "one", "agreements/A2.html": "two", "site.css": "css",
    "gone/x.json": "x",
  ]
  private static let new = [
    "index.html": "home 2", "agreements/A1.html": "one", "agreements/A3.html": "three", "site.css": "css 2",
    "data/y.json": "y",
  ]
  private static let strangers = [".gitignore": "*", "own/note": "note", "agreements/memo": "memo", "link": "→ own"]

  /// How a disk fails: whether once or from then on, and with which number.
  struct Failure: Sendable, CustomTestStringConvertible {
    let number: Int32
    let isForGood: Bool
    /// Calls that always fail, with the number they fail with: what leads to a publication file by file.
    var refused: [FileSystem.Call: Int32] = [:]

    var testDescription: String {
      "errno \(number)\(isForGood ? " for good" : "")" + (refused.isEmpty ? "" : ", without \(refused.keys)")
    }
  }

  private static let failures: [Failure] = [
    Failure(number: ENOSPC, isForGood: false), Failure(number: EACCES, isForGood: false),
    Failure(number: EIO, isForGood: true),
  ]

  /// A disk whose nth call fails, and how many calls it has seen.
  final class FaultyDisk: Sendable {
    private let calls = Mutex(0)
    let failing: Int
    let failure: Failure

    init(failing: Int, _ failure: Failure) {
      self.failing = failing
      self.failure = failure
    }

    var count: Int { calls.withLock { $0 } }

    var fileSystem: FileSystem {
      FileSystem { call, _ in
        let number = self.calls.withLock { count in
          count += 1
          return count
        }
        if number == self.failing || self.failure.isForGood && number > self.failing { return self.failure.number }
        return self.failure.refused[call] ?? 0
      }
    }
  }

  private static func sandbox(withSite: Bool) throws -> Sandbox {
    let sandbox = try Sandbox()
    guard withSite else { return sandbox }
    _ = try sandbox.publish(old)
    for (path, text) in strangers where !text.hasPrefix("→") { try sandbox.write("site/" + path, text) }
    try sandbox.link("site/link", to: "own")
    return sandbox
  }

  private static func complete(_ files: [String: String], _ withSite: Bool) -> [String: String] {
    withSite ? files.merging(strangers) { $1 } : files
  }

  /// Publishes on a faulty disk for every n, checks the tree, heals, and checks again.
  private func check(_ failure: Failure, withSite: Bool, isWhole: Bool) throws {
    let before = withSite ? Self.complete(Self.old, true) : [:]
    let after = Self.complete(Self.new, withSite)
    var n = 0
    var wasOld = 0
    var wasNew = 0
    while true {
      n += 1
      let sandbox = try Self.sandbox(withSite: withSite)
      let disk = FaultyDisk(failing: n, failure)
      let outcome = try? sandbox.publish(Self.new, fileSystem: disk.fileSystem)
      if disk.count < n { break }
      let tree = try sandbox.snapshot()
      if isWhole { #expect(tree == before || tree == after, "call \(n) left a mixed tree") }
      if outcome?.receipt != nil { #expect(tree == after, "call \(n): a receipt without the site") }
      if tree == before { wasOld += 1 } else { wasNew += 1 }
      let healed = try sandbox.publish(Self.new)
      #expect(healed.codes == [], "call \(n) does not heal")
      #expect(try sandbox.snapshot() == after, "call \(n) does not heal")
      #expect(try sandbox.names() == ["site"], "call \(n) leaves a stage")
      #expect(try sandbox.publish(Self.new).plan?.isEmpty == true, "call \(n): the next plan is not empty")
    }
    #expect(n > 30)
    #expect(wasOld > 5 && wasNew > 5, "the loop has seen failures before and after the change")
  }

  @Test(arguments: failures) func leavesTheOldOrTheNewSite(failure: Failure) throws {
    try check(failure, withSite: true, isWhole: true)
  }

  @Test(arguments: failures) func leavesNoSiteOrTheFirst(failure: Failure) throws {
    try check(failure, withSite: false, isWhole: true)
  }

  @Test(arguments: failures) func leavesTheOldOrTheNewSiteWhereLinksAreRefused(failure: Failure) throws {
    var failure = failure
    failure.refused = [.link: EPERM]
    try check(failure, withSite: true, isWhole: true)
  }

  @Test(arguments: failures) func isHealedAfterAPublicationFileByFile(failure: Failure) throws {
    var failure = failure
    failure.refused = [.exchange: ENOSYS]
    try check(failure, withSite: true, isWhole: false)
  }

  @Test func healsAfterAKilledHealing() throws {
    var random = SeededGenerator(seed: 11)
    let after = Self.complete(Self.new, true)
    let before = Self.complete(Self.old, true)
    for n in 1...400 {
      let sandbox = try Self.sandbox(withSite: true)
      let disk = FaultyDisk(failing: n, Failure(number: EIO, isForGood: true))
      _ = try? sandbox.publish(Self.new, fileSystem: disk.fileSystem)
      if disk.count < n { break }
      for _ in 0..<3 {
        let again = FaultyDisk(failing: Int.random(in: 1...120, using: &random), Failure(number: EIO, isForGood: true))
        _ = try? sandbox.publish(Self.new, fileSystem: again.fileSystem)
        let tree = try sandbox.snapshot()
        #expect(tree == before || tree == after)
      }
      #expect(try sandbox.publish(Self.new).codes == [])
      #expect(try sandbox.snapshot() == after)
      #expect(try sandbox.names() == ["site"])
    }
  }

  @Test(arguments: [EINVAL, ENOSYS, EXDEV, EPERM, EACCES, EBUSY]) func refusedExchangesAreSaid(number: Int32) throws {
    let sandbox = try Self.sandbox(withSite: true)
    let outcome = try sandbox.publish(Self.new, fileSystem: .refusing(.exchange, with: number))
    #expect(outcome.receipt?.method == .perFile(FileSystemError(.exchange, sandbox.site, number)))
    #expect(outcome.codes == ["output-not-exchanged"])
    #expect(try sandbox.snapshot() == Self.complete(Self.new, true))
    #expect(try sandbox.names() == ["site"])
  }

  @Test func anotherMountIsReachedByCopies() throws {
    let sandbox = try Self.sandbox(withSite: true)
    let across = FileSystem { call, path in
      if call == .exchange { return EXDEV }
      // What lies beside the output is on another mount until it has been copied into it.
      return call == .rename && path.hasSuffix("/site/" + Manifest.name) && !sandboxHasInside(path) ? EXDEV : 0
    }
    let outcome = try sandbox.publish(Self.new, fileSystem: across)
    #expect(outcome.codes == ["output-not-exchanged"])
    #expect(try sandbox.snapshot() == Self.complete(Self.new, true))
    #expect(try sandbox.names() == ["site"])
  }

  @Test func filesAreRenamedInASafeOrder() throws {
    let sandbox = try Self.sandbox(withSite: true)
    let log = Mutex<[String]>([])
    let prefix = sandbox.site + "/"
    let fileSystem = FileSystem { call, path in
      if call == .exchange { return EINVAL }
      if [.rename, .unlink].contains(call), path.hasPrefix(prefix) {
        log.withLock { $0.append("\(call) \(path.dropFirst(prefix.count))") }
      }
      return 0
    }
    _ = try sandbox.publish(Self.new, fileSystem: fileSystem)
    #expect(
      log.withLock { $0 } == [
        "rename .musubi-manifest", "rename data/y.json", "rename site.css", "rename agreements/A3.html",
        "rename index.html", "unlink agreements/A2.html", "unlink gone/x.json", "rename .musubi-manifest",
      ])
  }
}

/// Whether a stage lies inside the output that holds the manifest at `path`.
private func sandboxHasInside(_ path: String) -> Bool {
  let (folder, _) = OutputPlace.split(path)
  return ((try? FileSystem.live.list(folder)) ?? []).contains { $0.path.text.hasPrefix(OutputPlace.insidePrefix) }
}
