import MusubiRegister
import Testing

@testable import MusubiPublish

@Suite struct OutputGuardTests {
  private func check(_ output: String, _ sandbox: Sandbox) throws -> [String] {
    let root = sandbox.root + "/home/project"
    let faults = try OutputGuard.check(
      output: output.hasPrefix("/") ? output : root + "/" + output, projectRoot: root,
      inputs: [root + "/content", root + "/templates"], home: sandbox.root + "/home")
    return faults.map(\.code.name)
  }

  private func project() throws -> Sandbox {
    let sandbox = try Sandbox()
    for folder in ["content/cases", "templates", "other"] { try sandbox.makeFolder("home/project/" + folder) }
    try sandbox.link("home/project/sneaky", to: "content")
    try sandbox.link("home/project/up", to: "..")
    return sandbox
  }

  @Test(arguments: ["site", "other", "content-site", "build/deep/site", "../sibling", "site/../site2"])
  func allowsAFolderOfTheSitesOwn(output: String) throws {
    #expect(try check(output, project()) == [])
  }

  @Test(arguments: [
    "/", "/etc", "/usr", ".", "", "..", "../..", "content", "content/", "content/cases", "content/new/deep",
    "content/../content", "templates/x", "sneaky", "sneaky/x", "up", "up/project", "../project/content", "site/..",
  ]) func refusesWhatWouldHarm(output: String) throws {
    #expect(try check(output, project()) == ["output-unsafe"])
  }
}
