import Dispatch
import Glibc
import MusubiRegister
import Synchronization
import Testing

@testable import MusubiPublish

@Suite struct AtomicWriterTests {
  private let first = ["index.html": "home", "agreements/A1.html": "one", "assets/site.css": "css"]
  private let second = ["index.html": "home 2", "agreements/A2.html": "two", "assets/site.css": "css"]

  @Test func firstPublicationMakesTheWholeSite() throws {
    let sandbox = try Sandbox()
    let outcome = try sandbox.publish(first)
    #expect(outcome.receipt?.method == .first)
    #expect(outcome.plan?.created == ["agreements/A1.html", "assets/site.css", "index.html"])
    #expect(outcome.plan?.bytes == 10)
    #expect(try sandbox.snapshot() == first)
    #expect(try sandbox.names() == ["site"])
    // What the system makes of 0644 and 0755 under the mask of whoever runs this.
    Glibc.close(open(sandbox.root + "/file", O_CREAT | O_WRONLY, 0o644))
    mkdir(sandbox.root + "/folder", 0o755)
    #expect(try sandbox.status("site/index.html").permissions == sandbox.status("file").permissions)
    #expect(try sandbox.status("site/agreements").permissions == sandbox.status("folder").permissions)
    #expect(try sandbox.status("site").permissions == sandbox.status("folder").permissions)
  }

  @Test func unchangedInputTouchesNothing() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.publish(first)
    let before = (try sandbox.status("site"), try sandbox.status("site/index.html"), try sandbox.status(""))
    let written = Mutex<[String]>([])
    let watched = FileSystem { call, path in
      if ![.open, .read, .close, .stat, .list, .realpath, .lock].contains(call) {
        written.withLock { $0.append("\(call) \(path)") }
      }
      return 0
    }
    let outcome = try sandbox.publish(first, fileSystem: watched)
    #expect(outcome.receipt?.method == .unchanged)
    #expect(outcome.plan?.isEmpty == true)
    #expect(outcome.plan?.unchanged.count == 3)
    #expect(written.withLock { $0 } == [])
    #expect(try sandbox.status("site").inode == before.0.inode)
    #expect(try sandbox.status("site/index.html").inode == before.1.inode)
    #expect(try sandbox.status("").modified.tv_nsec == before.2.modified.tv_nsec)
  }

  @Test func changesAreExchangedAndUnchangedFilesStayTheSameFile() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.publish(first)
    let style = try sandbox.status("site/assets/site.css")
    let outcome = try sandbox.publish(second)
    #expect(outcome.receipt?.method == .exchanged)
    #expect(outcome.plan?.created == ["agreements/A2.html"])
    #expect(outcome.plan?.changed == ["index.html"])
    #expect(outcome.plan?.unchanged == ["assets/site.css"])
    #expect(outcome.plan?.removed == ["agreements/A1.html"])
    #expect(outcome.diagnostics.isEmpty)
    #expect(try sandbox.snapshot() == second)
    #expect(try sandbox.status("site/assets/site.css").isSame(as: style))
    #expect(try sandbox.names() == ["site"])
  }

  @Test func sameFilesInAnyOrderGiveTheSameManifest() throws {
    let sandbox = try Sandbox()
    for (output, paths) in [("a", Array(first.keys)), ("b", Array(first.keys).reversed())] {
      let begun = try AtomicWriter.begin(output: sandbox.root + "/" + output)
      let writer = try #require(begun.value)
      for path in paths { try writer.accept(path, Array((first[path] ?? "").utf8)) }
      _ = try writer.finish()
      _ = try writer.commit()
    }
    let manifests = try ["a", "b"].map {
      try FileSystem.live.read(sandbox.root + "/\($0)/" + Manifest.name, limit: 10000)
    }
    #expect(manifests[0] == manifests[1])
    #expect(manifests[0]?.isEmpty == false)
  }

  @Test func durablePublicationGivesTheSameSite() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.publish(first, durable: true)
    #expect(try sandbox.snapshot() == first)
    _ = try sandbox.publish(second, durable: true)
    #expect(try sandbox.snapshot() == second)
  }

  @Test func filesFromSeveralThreadsArriveWhole() throws {
    let sandbox = try Sandbox()
    let begun = try AtomicWriter.begin(output: sandbox.site)
    let writer = try #require(begun.value)
    DispatchQueue.concurrentPerform(iterations: 400) { number in
      try? writer.accept("f\(number % 7)/\(number).html", Array(repeating: UInt8(number % 251), count: number * 10))
    }
    let plan = try writer.finish()
    #expect(plan.diagnostics.isEmpty)
    #expect(plan.value.created.count == 400)
    _ = try writer.commit()
    for number in [0, 1, 250, 399] {
      let bytes = try FileSystem.live.read(sandbox.site + "/f\(number % 7)/\(number).html", limit: 10000)
      #expect(bytes == Array(repeating: UInt8(number % 251), count: number * 10))
    }
  }

  @Test func aChangedFileOfOursOnTheDiskIsWrittenAgain() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.publish(first)
    try sandbox.write("site/index.html", "HOME")
    try sandbox.remove("site/assets/site.css")
    let outcome = try sandbox.publish(first)
    #expect(outcome.plan?.changed == ["index.html"])
    #expect(outcome.plan?.created == ["assets/site.css"])
    #expect(try sandbox.snapshot() == first)
  }

  @Test func filesBecomeFoldersAndFoldersFiles() throws {
    for fileSystem in [FileSystem.live, .refusing(.exchange, with: ENOSYS)] {
      let sandbox = try Sandbox()
      let before = ["a": "file", "b/c/d": "deep"]
      let after = ["a/x": "folder now", "b": "file now"]
      _ = try sandbox.publish(before)
      _ = try sandbox.publish(after, fileSystem: fileSystem)
      #expect(try sandbox.snapshot() == after)
      _ = try sandbox.publish(before, fileSystem: fileSystem)
      #expect(try sandbox.snapshot() == before)
    }
  }

  @Test func thePermissionsOfTheOutputFolderStay() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.publish(first)
    #expect(chmod(sandbox.site, 0o2751) == 0)
    _ = try sandbox.publish(second)
    #expect(try sandbox.status("site").permissions == 0o2751)
  }

  @Test func aLinkedOutputIsPublishedWhereItLeads() throws {
    let sandbox = try Sandbox()
    try sandbox.makeFolder("real/www")
    try sandbox.link("site", to: "real/www")
    _ = try sandbox.publish(first)
    _ = try sandbox.publish(second)
    #expect(try sandbox.status("site").kind == .symlink)
    #expect(try sandbox.snapshot("real/www") == second)
    #expect(try sandbox.names() == ["real", "site"])
  }

  @Test(arguments: [
    ("file", "output-not-folder"), ("dangling", "output-not-folder"), ("missing/site", "output-parent-missing"),
  ]) func anOutputThatCannotBeAFolderIsRefused(output: String, code: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write("file", "")
    try sandbox.link("dangling", to: "nowhere")
    let outcome = try sandbox.publish(first, at: sandbox.root + "/" + output)
    #expect(outcome.codes == [code])
    #expect(try sandbox.names() == ["dangling", "file"])
  }

  @Test func aSecondBuildIsRefusedWhileOneRuns() throws {
    let sandbox = try Sandbox()
    var writer = try AtomicWriter.begin(output: sandbox.site).value
    #expect(writer != nil)
    #expect(try sandbox.publish(first).codes == ["output-busy"])
    writer = nil
    #expect(try sandbox.publish(first).codes == [])
  }

  @Test func aDiskWithoutLocksIsUsedWithAWarning() throws {
    let sandbox = try Sandbox()
    let outcome = try sandbox.publish(first, fileSystem: .refusing(.lock, with: EBADF))
    #expect(outcome.codes == ["output-unlocked"])
    #expect(try sandbox.snapshot() == first)
  }

  @Test func wrongAndRepeatedPathsAreDiagnosticsAndNothingIsWritten() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.publish(first)
    let begun = try AtomicWriter.begin(output: sandbox.site)
    let writer = try #require(begun.value)
    for path in ["../out.html", "/abs.html", ".hidden", "same.html", "same.html", "folder/a", "folder", "same.html/b"] {
      try writer.accept(path, Array(path.utf8))
    }
    let plan = try writer.finish()
    #expect(
      plan.diagnostics.map { "\($0.code.name) \($0.value ?? "")" } == [
        "path-invalid ../out.html", "path-invalid /abs.html", "path-invalid .hidden", "path-duplicate same.html",
        "path-duplicate folder", "path-duplicate same.html/b",
      ])
    #expect(throws: FileSystemError.self) { try writer.commit() }
    #expect(try sandbox.snapshot() == first)
    #expect(try sandbox.names() == ["site"])
  }

  @Test func abandoningLeavesTheOldSiteAndNoStage() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.publish(first)
    for isExplicit in [true, false] {
      var writer = try AtomicWriter.begin(output: sandbox.site).value
      try writer?.accept("new.html", Array("new".utf8))
      #expect(try sandbox.names().count == 2)
      if isExplicit { writer?.abandon() }
      writer = nil
      #expect(try sandbox.names() == ["site"])
      #expect(try sandbox.snapshot() == first)
    }
  }

  @Test func readersSeeTheNewSiteBeforeTheOldOneIsCleared() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.publish(first)
    let begun = try AtomicWriter.begin(output: sandbox.site)
    let writer = try #require(begun.value)
    for (path, text) in second { try writer.accept(path, Array(text.utf8)) }
    _ = try writer.finish()
    var seen: [String: String]?
    let receipt = try writer.commit { _ in seen = try? sandbox.snapshot() }
    #expect(seen == second)
    #expect(receipt.leftovers == [])
  }
}
