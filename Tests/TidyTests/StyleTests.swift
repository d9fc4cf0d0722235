import Foundation
import Testing

/// What every source file keeps to.
struct StyleTests {
  @Test(arguments: [
    ("public", "say package: nothing outside uses this"),
    ("try!", "what can fail is handled"),
    ("as!", "ask with as?"),
    ("fatalError(", "wrong input is data"),
    ("preconditionFailure(", "wrong input is data"),
    ("precondition(", "wrong input is data"),
    ("assertionFailure(", "wrong input is data"),
    ("assert(", "wrong input is data"),
    ("unowned", "a dangling reference traps"),
    ("@unchecked", "let the compiler check it"),
    ("nonisolated(unsafe)", "let the compiler check it"),
    ("@preconcurrency", "let the compiler check it"),
  ])
  func noSourceHolds(word: String, instead: String) throws {
    #expect(try Checkout.sources().flatMap { $0.places(of: word) } == [], "\(instead)")
  }

  /// Tables may be long; what decides things may not.
  private static let longFiles = [
    "Tests/MusubiRegisterTests/BrokenRegisters.swift": "a table: one broken register per diagnostic"
  ]

  @Test func aFileIsShortOrATable() throws {
    let sources = try Checkout.sources() + Checkout.sources("Tests")
    let long = sources.filter { $0.lines.count > 401 }.map(
      \.path)
    #expect(Set(long) == Set(Self.longFiles.keys), "divide it, or give a reason here; a list without need shrinks")
  }

  /// A type that other files use says what it is.
  @Test func aTypeOfThePackageIsDocumented() throws {
    let kinds = ["struct", "enum", "class", "protocol", "actor", "func", "typealias"]
    for source in try Checkout.sources() {
      let lines = source.lines
      for (index, line) in source.code.enumerated() where line.hasPrefix("package ") {
        let words = line.split(separator: " ").map(String.init)
        guard words.dropFirst().prefix(3).contains(where: kinds.contains) else { continue }
        var above = index - 1
        while above >= 0, lines[above].hasPrefix("@") { above -= 1 }
        #expect(above >= 0 && lines[above].hasPrefix("///"), "\(source.path):\(index + 1) says nothing about \(line)")
      }
    }
  }

  /// A list of codes drives the documentation, so a code that is missing there is a secret.
  @Test func everyDiagnosticCodeIsInItsList() throws {
    var lists = 0
    for source in try Checkout.sources() {
      let declared = source.code.compactMap { line -> String? in
        guard let head = line.components(separatedBy: " = DiagnosticCode(").first, head != line,
          let name = head.split(separator: " ").last, head.contains("static let")
        else { return nil }
        return String(name)
      }
      let code = source.code.joined(separator: " ")
      guard let list = code.components(separatedBy: "[DiagnosticCode] = [").dropFirst().first else {
        #expect(declared == [], "\(source.path) has codes and no list")
        continue
      }
      lists += 1
      let listed = (list.split(separator: "]").first ?? "").split { $0 == "," || $0 == " " }.map(String.init)
      #expect(Set(listed) == Set(declared) && listed.count == declared.count, "\(source.path)")
    }
    #expect(lists >= 8)
  }
}
