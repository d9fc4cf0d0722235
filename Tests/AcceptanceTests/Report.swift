import Foundation
import Testing

/// What `--format json` says, read by a JSON parser that is not ours.
struct Report {
  let members: [String: Any]

  init(_ json: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    members = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any], "no object: \(json)",
      sourceLocation: sourceLocation)
  }

  var diagnostics: [[String: Any]] { members["diagnostics"] as? [[String: Any]] ?? [] }

  var codes: [String] { diagnostics.compactMap { $0["code"] as? String } }

  func diagnostics(_ code: String) -> [[String: Any]] { diagnostics.filter { $0["code"] as? String == code } }

  /// The values of one member of all diagnostics of a code.
  func values(_ member: String, of code: String) -> [String] {
    diagnostics(code).compactMap { $0[member] as? String }
  }

  func strings(_ member: String) -> [String] { members[member] as? [String] ?? [] }
}
