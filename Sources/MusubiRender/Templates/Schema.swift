import MusubiRegister

/// The names that the templates of one page kind, or the items of one list, may use: declared once, for templates,
/// messages and docs/templates.md alike.
package final class Schema<Subject>: Sendable {
  let shape: Shape

  /// `name` is what messages and the documentation call the page or item. Of two fields of one name the first counts.
  package init(_ name: String, _ fields: [Field<Subject>]) {
    shape = Shape(name, fields.map { Shape.Field(name: $0.name, doc: $0.doc, accessor: $0.accessor) })
  }

  /// The fields in the order of declaration, for the documentation.
  package var description: SchemaDescription { shape.description }
}

/// What a schema offers, in a form to write documentation from.
package struct SchemaDescription: Sendable {
  package let name: String
  package let fields: [Field]

  package struct Field: Sendable {
    /// As templates write it; `.` for an item that is a value itself.
    package let name: String
    package let kind: Kind
    package let doc: String
    /// The fields of the items or the record; nil for the other kinds.
    package let nested: SchemaDescription?
  }

  package enum Kind: String, Sendable, CaseIterable {
    case text, html, flag, list, record, texts
  }
}

extension SchemaDescription.Kind {
  /// The kind in words, and how a template uses it.
  package var wording: Wording {
    switch self {
    case .text: Wording("文字（{{項目}}）", "text: {{name}}")
    case .html: Wording("HTML（{{{項目}}}）", "HTML: {{{name}}}")
    case .flag: Wording("はい・いいえ（{{#項目}}…{{/項目}}）", "yes or no: {{#name}}…{{/name}}")
    case .list: Wording("一覧（{{#項目}}…{{/項目}}を件数分くり返す）", "list: {{#name}}…{{/name}} for each item")
    case .record: Wording("まとまり（{{項目.名前}}、{{#項目}}…{{/項目}}）", "record: {{name.part}} or {{#name}}…{{/name}}")
    case .texts: Wording("文字の一覧（{{#項目}}{{.}}{{/項目}}）", "list of texts: {{#name}}{{.}}{{/name}}")
    }
  }
}
