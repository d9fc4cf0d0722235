import Foundation
import MusubiRegister
import Testing

/// Killed at any instant, a build leaves the whole old site or the whole new one, and the next build clears up.
///
/// The instants are drawn from a fixed seed. `MUSUBI_KILLS` sets how many are tried; from 50 on it is with the whole
/// shipped project, else with a small one, which takes less of everybody's time.
@Suite(.serialized) struct KillTests {
  private static let kills = ProcessInfo.processInfo.environment["MUSUBI_KILLS"].flatMap { Int($0) } ?? 15

  @Test func anyInstantLeavesAWholeSite() throws {
    let old = try Version(Self.moving("NEW1", to: "K0010", Self.project()))
    let new = try Version(Self.moving("K0010", to: "NEW1", Self.changed()))
    let place = try Place()
    var random = Random(state: 0x6D75_7375_6269)
    var tally: [String: Int] = [:]
    var current = old
    try current.build(at: place)
    for kill in 0..<Self.kills {
      // Always to the site that is not there now, so that there is something to publish.
      let next = kill % 2 == 0 ? new : old
      let moment = Moment.allCases[kill % Moment.allCases.count]
      let wasKilled = try next.buildAndKill(at: place, moment, &random)

      let left = try place.tree()
      let isOld = left == current.tree
      let isNew = left == next.tree
      #expect(isOld || isNew, "kill \(kill), \(moment), left \(left.differences(to: current.tree).prefix(10))")
      tally["\(moment), \(wasKilled ? "killed" : "ended before"): \(isNew ? "new" : "old") site", default: 0] += 1

      try next.build(at: place)
      #expect(try place.tree().differences(to: next.tree) == [], "after kill \(kill), \(moment)")
      #expect(try place.folder.names() == ["site"], "after kill \(kill), \(moment), a stage is left")
      current = next
    }
    for (what, count) in tally.sorted(by: { $0.key < $1.key }) { print("kill \(what) × \(count)") }
    #expect(tally.contains { $0.key.contains("killed: old") }, "no build was killed before it published")
  }

  @Test func aFirstBuildThatIsKilledLeavesNothingOrAll() throws {
    let version = try Version(Self.project())
    let place = try Place()
    var random = Random(state: 7)
    for kill in 0..<max(Self.kills / 5, 1) {
      let moment = Moment.allCases[kill % Moment.allCases.count]
      _ = try version.buildAndKill(at: place, moment, &random)
      let left = try place.tree()
      #expect(left == version.tree || !place.folder.exists("site"), "kill \(kill), \(moment)")
      try version.build(at: place)
      #expect(try place.tree().differences(to: version.tree) == [], "after kill \(kill), \(moment)")
      #expect(try place.folder.names() == ["site"], "after kill \(kill), \(moment), a stage is left")
      try place.folder.remove("site")
    }
  }

  private static func project() throws -> TemporaryProject {
    try kills < 50 ? .small() : TemporaryProject()
  }

  /// The same with every page changed, one agreement gone and one come.
  private static func changed() throws -> TemporaryProject {
    let project = try project()
    try project.replace("name: 協定・覚書一覧", with: "name: 新しい名前", in: TemporaryProject.settings)
    // One that no case study and no press release names.
    try project.set(.id, of: "K0010", to: "NEW1")
    return project
  }

  /// The project with an address of the other version that leads on.
  private static func moving(_ old: String, to new: String, _ project: TemporaryProject) throws -> TemporaryProject {
    try project.folder.write(
      "content/redirects.csv", "旧番地,扱い,新番地,理由,日付\nagreements/\(old).html,移転,agreements/\(new).html,,\n")
    return project
  }

  /// When a build is killed.
  private enum Moment: CaseIterable {
    case anywhere
    /// While the new tree grows.
    case staging
    /// While the old tree is cleared away.
    case published
  }

  /// Where both versions are published.
  private struct Place {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    var path: String { folder.path + "/site" }

    func tree() throws -> FileTree { try FileTree(path) }

    /// The inode of the site's folder; nil when there is none.
    var inode: UInt64? {
      var status = stat()
      return lstat(path, &status) == 0 ? UInt64(status.st_ino) : nil
    }

    var hasStage: Bool { (try? folder.names().contains { $0.hasPrefix(".") }) ?? false }
  }

  /// One version of the project and the site that it becomes.
  private struct Version {
    let project: TemporaryProject
    let tree: FileTree
    /// Seconds that a build takes here.
    let duration: Double

    init(_ project: TemporaryProject) throws {
      self.project = project
      let start = Date()
      tree = try project.buildWhole()
      duration = Date().timeIntervalSince(start)
    }

    private func arguments(_ place: Place) -> [String] {
      ["build", "--project", project.folder.path, "--output", place.path, "--date", TemporaryProject.day, "--quiet"]
    }

    func build(at place: Place) throws {
      let outcome = try Program.run(arguments(place))
      #expect(outcome.status == 0, "\(outcome.said)")
    }

    /// Whether the build was killed; it may have ended before.
    func buildAndKill(at place: Place, _ moment: Moment, _ random: inout Random) throws -> Bool {
      let fraction = random.next()
      let inode = place.inode
      let process = try Program.start(arguments(place))
      switch moment {
      case .anywhere: pause(fraction * duration)
      case .staging:
        waitWhile(process) { !place.hasStage }
        pause(fraction * duration / 2)
      case .published:
        waitWhile(process) { place.inode == inode }
        pause(fraction * duration / 100)
      }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      return process.terminationReason == .uncaughtSignal
    }

    private func pause(_ seconds: Double) { usleep(UInt32(seconds * 1_000_000)) }

    private func waitWhile(_ process: Process, _ condition: () -> Bool) {
      while process.isRunning, condition() { usleep(100) }
    }
  }

  /// The same row of numbers every time: SplitMix64.
  private struct Random {
    var state: UInt64

    /// From 0 up to 1.
    mutating func next() -> Double {
      state &+= 0x9E37_79B9_7F4A_7C15
      var bits = state
      bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
      bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
      return Double((bits ^ (bits >> 31)) >> 11) / Double(1 << 53)
    }
  }
}
