import Foundation

/// The part of JSON Schema (2020-12) that our schemas use: type, const, enum, pattern, required, properties, items, $ref
/// to `$defs`, anyOf. Another keyword is a fault of the schema, so that none is passed over.
struct JSONSchema {
  let root: [String: Any]

  private static let silent: Set = ["$schema", "$id", "$defs", "title", "description"]

  /// What is wrong with `value`: its place and the rule.
  func faults(_ value: Any) -> [String] { faults(value, root, "") }

  private func faults(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    schema.sorted { $0.key < $1.key }.flatMap { keyword, rule -> [String] in
      if Self.silent.contains(keyword) { return [] }
      return check(value, keyword, rule, place) ?? [
        "\(place): the schema says \(keyword), which is not understood here"
      ]
    }
  }

  /// The faults by one keyword; nil for an unknown one.
  private func check(_ value: Any, _ keyword: String, _ rule: Any, _ place: String) -> [String]? {
    switch (keyword, rule) {
    case ("type", let name as String): return isType(value, name) ? [] : ["\(place): no \(name)"]
    case ("type", let names as [String]):
      return names.contains { isType(value, $0) } ? [] : ["\(place): none of \(names)"]
    case ("const", let wanted as NSObject): return wanted.isEqual(value) ? [] : ["\(place): not \(wanted)"]
    case ("enum", let wanted as [NSObject]):
      return wanted.contains { $0.isEqual(value) } ? [] : ["\(place): none of \(wanted)"]
    case ("pattern", let pattern as String):
      guard let text = value as? String else { return [] }
      return text.range(of: pattern, options: .regularExpression) != nil ? [] : ["\(place): not \(pattern)"]
    case ("required", let names as [String]):
      guard let object = value as? [String: Any] else { return [] }
      return names.filter { object[$0] == nil }.map { "\(place)/\($0): missing" }
    case ("properties", let schemas as [String: [String: Any]]):
      guard let object = value as? [String: Any] else { return [] }
      return schemas.sorted { $0.key < $1.key }.flatMap { name, schema in
        object[name].map { faults($0, schema, "\(place)/\(name)") } ?? []
      }
    case ("items", let schema as [String: Any]):
      guard let list = value as? [Any] else { return [] }
      return list.enumerated().flatMap { faults($1, schema, "\(place)/\($0)") }
    case ("anyOf", let schemas as [[String: Any]]):
      return schemas.contains { faults(value, $0, place).isEmpty } ? [] : ["\(place): fits none"]
    case ("$ref", let name as String):
      let definitions = root["$defs"] as? [String: [String: Any]]
      return definitions?[String(name.dropFirst("#/$defs/".count))].map { faults(value, $0, place) }
    default: return nil
    }
  }

  private func isType(_ value: Any, _ name: String) -> Bool {
    let isBoolean = (value as? NSNumber).map { CFGetTypeIDIsBoolean($0) } ?? false
    return switch name {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "null": value is NSNull
    case "boolean": isBoolean
    case "integer": !isBoolean && value is Int
    default: false
    }
  }

  private func CFGetTypeIDIsBoolean(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
}
