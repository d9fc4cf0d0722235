import Foundation

@testable import MusubiRender

/// Data of the Mustache specification, and the schema that fits it: names and types are read off the data's form.
enum MustacheValue: Sendable, Equatable {
  case null
  case flag(Bool)
  case text(String)
  case list([MustacheValue])
  case record([String: MustacheValue])

  init(_ json: Any) {
    switch json {
    case let object as [String: Any]: self = .record(object.mapValues(MustacheValue.init))
    case let array as [Any]: self = .list(array.map(MustacheValue.init))
    case let text as String: self = .text(text)
    case let number as NSNumber:
      self = CFBoolean.isBoolean(number) ? .flag(number.boolValue) : .text(number.stringValue)
    default: self = .null
    }
  }

  subscript(name: String) -> MustacheValue {
    if name == "." { return self }
    if case .record(let fields) = self { return fields[name] ?? .null }
    return .null
  }

  var string: String? { if case .text(let text) = self { text } else { nil } }
  var items: [MustacheValue] { if case .list(let items) = self { items } else { [] } }
  var isTrue: Bool { self == .flag(true) }
  var isPresent: Bool { self != .null }

  /// A value with the fields of all of them, to stand for the items of a list.
  static func union(_ values: [MustacheValue]) -> MustacheValue {
    values.reduce(.null) { all, next in
      guard case .record(let first) = all, case .record(let second) = next else { return next }
      return .record(first.merging(second) { union([$0, $1]) })
    }
  }

  /// The fields of a value like this one. With `rawTexts` texts are declared as HTML that is written as it stands.
  func schema(rawTexts: Bool) -> Schema<MustacheValue> {
    guard case .record(let fields) = self else {
      return Schema("value", [field(".", rawTexts: rawTexts)])
    }
    return Schema("record", fields.sorted { $0.key < $1.key }.map { $0.value.field($0.key, rawTexts: rawTexts) })
  }

  private func field(_ name: String, rawTexts: Bool) -> Field<MustacheValue> {
    switch self {
    case .flag: .flag(name, "") { $0[name].isTrue }
    case .list(let items):
      .list(name, "", Self.union(items).schema(rawTexts: rawTexts)) { $0[name].items }
    case .record:
      .record(name, "", schema(rawTexts: rawTexts)) { $0[name].isPresent ? $0[name] : nil }
    case .null, .text:
      if rawTexts {
        .html(name, "") { $0[name].string.map { HTML(Array($0.utf8)) } }
      } else {
        .text(name, "") { $0[name].string }
      }
    }
  }
}

private enum CFBoolean {
  /// Foundation reads JSON's true and false as numbers of their own type.
  static func isBoolean(_ number: NSNumber) -> Bool { type(of: number) == type(of: NSNumber(value: true)) }
}
