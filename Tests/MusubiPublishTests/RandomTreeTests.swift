import Glibc
import MusubiRegister
import Testing

@testable import MusubiPublish

/// Laws that hold for any series of sites.
@Suite struct RandomTreeTests {
  private static let names = ["a", "b", "c.html", "d.css", "が", "か\u{3099}", "x y", "-"]

  /// A site in which no file stands where another needs a folder.
  private static func site(_ random: inout SeededGenerator) -> [String: String] {
    var files: [TreePath: String] = [:]
    var folders: Set<TreePath> = []
    for _ in 0..<Int.random(in: 0..<15, using: &random) {
      let depth = Int.random(in: 1...3, using: &random)
      let path = TreePath((0..<depth).map { _ in names.randomElement(using: &random) ?? "a" }.joined(separator: "/"))
      if folders.contains(path) || path.ancestors.contains(where: { files[$0] != nil }) { continue }
      files[path] = String(repeating: "text ", count: Int.random(in: 0..<4, using: &random))
      folders.formUnion(path.ancestors)
    }
    // A dictionary of strings would hold が and か + ゛ to be one path.
    var site: [String: String] = [:]
    for (path, text) in files where site[path.text] == nil { site[path.text] = text }
    return site
  }

  @Test(arguments: 1...40) func theTreeIsTheLastSiteAndTheNextPlanIsEmpty(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let sandbox = try Sandbox()
    let fileSystem = seed % 3 == 0 ? FileSystem.refusing(.exchange, with: EINVAL) : .live
    for _ in 0..<6 {
      let site = Self.site(&random)
      let outcome = try sandbox.publish(site, fileSystem: fileSystem)
      #expect(!outcome.diagnostics.hasErrors)
      #expect(try sandbox.snapshot() == site)
      let again = try sandbox.publish(site, fileSystem: fileSystem)
      #expect(again.plan?.isEmpty == true)
      #expect(again.receipt?.method == .unchanged)
      #expect(try sandbox.names() == ["site"])
      let plan = try #require(outcome.plan)
      #expect(
        Set((plan.created + plan.changed + plan.unchanged).map(TreePath.init)) == Set(site.keys.map(TreePath.init)))
    }
  }
}
