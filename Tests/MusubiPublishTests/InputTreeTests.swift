import Glibc
import MusubiRegister
import Testing

@testable import MusubiPublish

@Suite struct InputTreeTests {
  private func read(
    _ sandbox: Sandbox, _ limits: InputLimits = InputLimits(), include: (String) -> Bool = { _ in true }
  ) throws -> (paths: [String], faults: [String]) {
    let read = try FileSystem.live.readTree(root: sandbox.root, under: "content", limits: limits, include: include)
    return (read.value.map(\.path), read.diagnostics.map { "\($0.code.name) \($0.value ?? "")" })
  }

  private func project() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write("content/b.md", "b")
    try sandbox.write("content/a/z.md", "z")
    try sandbox.write("content/a.csv", "a")
    try sandbox.write("content/.hidden/x", "x")
    return sandbox
  }

  @Test func readsFilesInOneOrderWithoutHiddenOnes() throws {
    let sandbox = try project()
    let found = try read(sandbox)
    #expect(found.paths == ["content/a/z.md", "content/a.csv", "content/b.md"])
    #expect(found.faults == [])
    #expect(try read(sandbox) { $0.hasSuffix(".csv") }.paths == ["content/a.csv"])
    let bytes = try FileSystem.live.readTree(root: sandbox.root, under: "content").value.map(\.bytes)
    #expect(bytes == [Array("z".utf8), Array("a".utf8), Array("b".utf8)])
  }

  @Test func followsLinksInsideTheProjectOnly() throws {
    let sandbox = try project()
    let outside = try Sandbox()
    try outside.write("secret", "secret")
    try sandbox.write("shared/s.md", "s")
    try sandbox.link("content/inside.md", to: "../shared/s.md")
    try sandbox.link("content/folder", to: "../shared")
    try sandbox.link("content/outside", to: outside.root)
    try sandbox.link("content/secret", to: outside.root + "/secret")
    try sandbox.link("content/broken", to: "nowhere")
    try sandbox.link("content/self", to: "self")
    let found = try read(sandbox)
    #expect(found.paths.contains("content/inside.md") && found.paths.contains("content/folder/s.md"))
    #expect(
      found.faults == [
        "input-outside content/broken", "input-outside content/outside", "input-outside content/secret",
        "input-outside content/self",
      ])
  }

  @Test func theFolderItselfMayNotLeadOutside() throws {
    let sandbox = try Sandbox()
    let outside = try Sandbox()
    try outside.write("secret", "secret")
    try sandbox.link("content", to: outside.root)
    let found = try read(sandbox)
    #expect(found.paths == [] && found.faults == ["input-outside content"])
  }

  @Test func circlesAndPipesEnd() throws {
    let sandbox = try project()
    try sandbox.link("content/a/back", to: "..")
    #expect(mkfifo(sandbox.root + "/content/pipe", 0o644) == 0)
    let found = try read(sandbox)
    #expect(found.faults.contains("input-not-file content/pipe"))
    #expect(found.faults.contains { $0.hasPrefix("input-too-deep") })
  }

  @Test func limitsAreFaultsNotSilence() throws {
    let sandbox = try project()
    var limits = InputLimits()
    limits.files = 2
    #expect(try read(sandbox, limits).faults == ["input-too-many content/b.md"])
    limits = InputLimits()
    limits.fileBytes = 0
    #expect(try read(sandbox, limits).faults.count == 3)
    limits = InputLimits()
    limits.totalBytes = 1
    let found = try read(sandbox, limits)
    #expect(found.paths == ["content/a/z.md"] && found.faults == ["input-too-large content/a.csv"])
  }

  @Test func missingFoldersThrowWithTheirPath() throws {
    let sandbox = try Sandbox()
    let error = #expect(throws: FileSystemError.self) {
      try FileSystem.live.readTree(root: sandbox.root, under: "content")
    }
    #expect(error?.number == ENOENT)
    #expect(error?.path == sandbox.root + "/content")
    #expect(error?.wording(.english).contains("failed: No such file or directory") == true)
    #expect(error?.wording(.japanese).contains("見つかりません") == true)
  }

  @Test func aFileOverTheLimitIsNil() throws {
    let sandbox = try project()
    #expect(try FileSystem.live.read(sandbox.root + "/content/b.md", limit: 1) == Array("b".utf8))
    #expect(try FileSystem.live.read(sandbox.root + "/content/b.md", limit: 0) == nil)
    #expect(try FileSystem.live.read(sandbox.root + "/content", limit: 100) == nil)
    #expect(try FileSystem.live.exists(sandbox.root + "/content/none") == false)
  }
}
