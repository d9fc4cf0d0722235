import Foundation
import Testing

/// Who may use whom: the manifest says it, and the compiler does not hold anyone to it once a module is built.
struct LayeringTests {
  /// What comes with the toolchain and the system.
  private static let system: Set<String> = ["Dispatch", "Foundation", "Glibc", "Synchronization"]

  /// What lies below the target that touches the world.
  private static let pure = ["MusubiRegister", "MusubiSite", "MusubiRender"]

  @Test func aTargetImportsOnlyWhatTheManifestDeclares() throws {
    let targets = try Manifest.targets()
    #expect(targets["MusubiRender"]?.contains("CCMark") == true, "the manifest was understood")
    for source in try Checkout.sources() {
      let declared = try #require(targets[source.target], "\(source.target) is no target")
      let undeclared = Set(source.imports).subtracting(declared).subtracting(Self.system)
      #expect(undeclared.isEmpty, "\(source.path) imports \(undeclared.sorted()), which Package.swift does not declare")
    }
    let tests = try Checkout.sources("Tests")
    for source in tests {
      let declared = targets[source.target == "Support" ? "MusubiTestSupport" : source.target] ?? []
      // The program is a module of its own to its tests.
      let names = Set(declared.map { $0 == "musubi-sample" ? "musubi_sample" : $0 } + ["Testing"])
      let undeclared = Set(source.imports).subtracting(names).subtracting(Self.system)
      #expect(undeclared.isEmpty, "\(source.path) imports \(undeclared.sorted()), which Package.swift does not declare")
    }
  }

  @Test func theManifestIsInTheOrderOfThePipeline() throws {
    let targets = try Manifest.targets()
    let order = ["MusubiRegister", "MusubiSite", "MusubiRender", "MusubiPublish", "musubi"]
    for (index, name) in order.enumerated() {
      let later = Set(order[index...])
      #expect(targets[name]?.filter(later.contains) == [], "\(name) depends on what comes after it")
    }
  }

  /// The one file that may import a module, or the few.
  @Test(arguments: [
    ("CCMark", ["Sources/MusubiRender/Markdown/CMark.swift"]),
    ("CExpat", ["Sources/MusubiRegister/Office/Workbook/Expat.swift"]),
    ("CZip", ["Sources/MusubiRegister/Office/Workbook/ZipArchive.swift"]),
    ("CCurl", ["Sources/MusubiPublish/Inbound/HTTPFetch.swift"]),
    ("CLinux", ["Sources/MusubiPublish/FileSystem.swift", "Sources/MusubiPublish/Processors.swift"]),
    (
      "CXlsxWriter",
      [
        "Sources/MusubiPublish/Form/WorkbookWriter.swift", "Sources/MusubiPublish/OpenData/DataWorkbookWriter.swift",
      ]
    ),
    ("Yams", ["Sources/MusubiSite/Documents/YAMLReader.swift"]),
    (
      "Foundation",
      ["Sources/MusubiPublish/Verify/JSONCheck.swift", "Sources/MusubiRegister/Search/CompatibilityForm.swift"]
    ),
    (
      "Dispatch",
      [
        "Sources/MusubiPublish/AllProcessors.swift", "Sources/MusubiPublish/Both.swift",
        "Sources/MusubiPublish/RenderPool.swift",
      ]
    ),
  ])
  func aForeignModuleStaysInItsWrapper(module: String, files: [String]) throws {
    let users = try Checkout.sources().filter { $0.imports.contains(module) }.map(\.path)
    #expect(users == files, "\(module) is imported elsewhere, or its wrapper has moved")
  }

  /// Nothing below MusubiPublish reads a file, the clock or the environment, or writes to the terminal.
  @Test(arguments: [
    "FileManager", "FileHandle", "Process", "ProcessInfo", "CommandLine", "Date(", "DispatchTime", "ContinuousClock",
    "SuspendingClock", "SystemRandomNumberGenerator", "random(", "shuffled(", "getenv", "setenv", "time(",
    "clock_gettime",
    "print(", "debugPrint(", "dump(", "fopen", "fputs", "stderr", "stdout", "open(", "opendir", "readLine", "exit(",
    "UserDefaults", "Thread", "Task", "NSLog", "contentsOfFile",
  ])
  func whatIsPureTouchesNoWorld(word: String) throws {
    let found = try Self.pure.flatMap { try Checkout.sources("Sources/" + $0) }.flatMap { $0.places(of: word) }
    #expect(found == [], "\(word) belongs to MusubiPublish or to the command")
  }

  @Test func whatIsPureImportsNoSystem() throws {
    // Compatibility forms; iconv, which turns bytes into bytes; and a lock around rows that are rendered once, which
    // nobody can tell from outside.
    let exceptions: [String: Set<String>] = [
      "Sources/MusubiRegister/Office/Iconv.swift": ["Glibc"],
      "Sources/MusubiRegister/Search/CompatibilityForm.swift": ["Foundation"],
      "Sources/MusubiRender/RowRenderer.swift": ["Synchronization"],
    ]
    for source in try Self.pure.flatMap({ try Checkout.sources("Sources/" + $0) }) {
      let allowed = exceptions[source.path] ?? []
      #expect(Set(source.imports).intersection(Self.system).subtracting(allowed) == [], "\(source.path)")
    }
  }
}

/// What `Package.swift` says about targets, read roughly.
private enum Manifest {
  /// The dependencies by the name of each target.
  static func targets() throws -> [String: [String]] {
    let source = SwiftSource(path: "Package.swift", text: try Checkout.text("Package.swift"))
    // Comments out, names in: only comments begin with two slashes at the start of a line here.
    let text = source.lines.filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
    var targets: [String: [String]] = [:]
    for kind in [".systemLibrary(", ".target(", ".executableTarget(", ".testTarget("] {
      for part in text.components(separatedBy: kind).dropFirst() {
        guard let name = quoted(in: part).first else { continue }
        let list = part.components(separatedBy: "dependencies: [").dropFirst().first ?? ""
        // A list that begins after the next target is not this one's.
        let isOwn = !(part.components(separatedBy: "dependencies: [").first ?? "").contains(")")
        targets[name] = isOwn ? dependencies(list) : []
      }
    }
    try #require(targets.count > 8, "Package.swift is written in another way now")
    return targets
  }

  private static func dependencies(_ list: String) -> [String] {
    let end = list.firstIndex(of: "]") ?? list.endIndex
    // Of `.product(name: "A", package: "b")` the name counts.
    let text = list[..<end].components(separatedBy: ", package: ").enumerated().map { index, part in
      index == 0 ? part : String(part.drop { $0 != ")" })
    }
    return quoted(in: text.joined())
  }

  private static func quoted(in text: String) -> [String] {
    text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }
}
