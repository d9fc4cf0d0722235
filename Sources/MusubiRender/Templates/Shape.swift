/// A schema without its subject's type: what names there are and how to reach them.
final class Shape: Sendable {
  /// The name of the value itself, for items that are not made of fields.
  static let itself = "."

  struct Field: Sendable {
    let name: String
    let doc: String
    let accessor: Accessor
  }

  let name: String
  let fields: [Field]
  private let byName: [String: Int]

  init(_ name: String, _ fields: [Field]) {
    self.name = name
    self.fields = fields
    byName = Dictionary(zip(fields.map(\.name), fields.indices)) { first, _ in first }
  }

  subscript(name: String) -> Accessor? { byName[name].map { fields[$0].accessor } }

  /// The names in the order of declaration.
  var names: [String] { fields.map(\.name) }

  var description: SchemaDescription {
    SchemaDescription(name: name, fields: fields.map(\.description))
  }
}

extension Shape.Field {
  fileprivate var description: SchemaDescription.Field {
    let (kind, nested): (SchemaDescription.Kind, SchemaDescription?) =
      switch accessor.kind {
      case .text: (.text, nil)
      case .html: (.html, nil)
      case .flag: (.flag, nil)
      case .list(let shape, _) where shape === Schema<String>.itself.shape: (.texts, nil)
      case .list(let shape, _): (.list, shape.description)
      case .record(let shape, _): (.record, shape.description)
      }
    return SchemaDescription.Field(name: name, kind: kind, doc: doc, nested: nested)
  }
}
