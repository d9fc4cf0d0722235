/// One name that templates may use, with its type, what it means, and how its value comes from the subject.
///
/// Values are computed when a template asks for them, each time that it asks: a section on a name and the name inside
/// it are two questions. A subject is lent to the closure without a copy, so it may be a large struct.
package struct Field<Subject>: Sendable {
  let name: String
  let doc: String
  let accessor: Accessor

  /// A text, a number, or nothing: `{{name}}` writes it escaped; `{{#name}}` shows its section unless it is empty.
  @inline(__always)
  package static func text(
    _ name: String, _ doc: String, _ get: @escaping @Sendable (Subject) -> some TextValue
  ) -> Field {
    let write: Accessor.Write = { $0.lend(get).appendEscaped(to: &$1) }
    return Field(name: name, doc: doc, accessor: Accessor(kind: .text(write)) { !$0.lend(get).isAbsent })
  }

  /// HTML made by the renderer: `{{{name}}}` writes it as it is; `{{#name}}` shows its section unless it is empty.
  @inline(__always)
  package static func html(_ name: String, _ doc: String, _ get: @escaping @Sendable (Subject) -> HTML) -> Field {
    let write: Accessor.Write = { $1.append(contentsOf: $0.lend(get).bytes) }
    return Field(name: name, doc: doc, accessor: Accessor(kind: .html(write)) { !$0.lend(get).isEmpty })
  }

  /// HTML that may be missing, which is as good as empty.
  @inline(__always)
  package static func html(_ name: String, _ doc: String, _ get: @escaping @Sendable (Subject) -> HTML?) -> Field {
    html(name, doc) { get($0) ?? .empty }
  }

  /// A yes or no for `{{#name}}` and `{{^name}}`; it opens no scope of its own.
  @inline(__always)
  package static func flag(_ name: String, _ doc: String, _ get: @escaping @Sendable (Subject) -> Bool) -> Field {
    Field(name: name, doc: doc, accessor: Accessor(kind: .flag) { $0.lend(get) })
  }

  /// Items for `{{#name}}`, each with the names of `schema`; `{{^name}}` is shown when there are none.
  @inline(__always)
  package static func list<Item>(
    _ name: String, _ doc: String, _ schema: Schema<Item>, _ get: @escaping @Sendable (Subject) -> [Item]
  ) -> Field {
    let visit: Accessor.Visit = { subject, body in
      subject.lend(get).withUnsafeBufferPointer { items in
        guard let first = items.baseAddress else { return }
        for index in items.indices { body(UnsafeRawPointer(first + index)) }
      }
    }
    return Field(
      name: name, doc: doc, accessor: Accessor(kind: .list(schema.shape, visit)) { !$0.lend(get).isEmpty })
  }

  /// A part with names of its own, or nothing: `{{#name}}` opens it when it is there, `{{name.part}}` reaches in.
  @inline(__always)
  package static func record<Item>(
    _ name: String, _ doc: String, _ schema: Schema<Item>, _ get: @escaping @Sendable (Subject) -> Item?
  ) -> Field {
    let visit: Accessor.Visit = { subject, body in
      if let item = subject.lend(get) { withUnsafePointer(to: item) { body(UnsafeRawPointer($0)) } }
    }
    return Field(
      name: name, doc: doc, accessor: Accessor(kind: .record(schema.shape, visit)) { $0.lend(get) != nil })
  }

  /// Plain texts for `{{#name}}`, each written by `{{.}}`.
  @inline(__always)
  package static func texts(
    _ name: String, _ doc: String, _ get: @escaping @Sendable (Subject) -> [String]
  ) -> Field {
    list(name, doc, .itself, get)
  }
}

extension Schema where Subject == String {
  /// A text as the item of a list.
  static let itself = Schema("text", [.text(Shape.itself, "") { $0 }])
}

extension UnsafeRawPointer {
  /// Lends the subject at this address to `use`, without a copy: because the type need not be copyable here, the
  /// compiler counts no reference inside it. Only `Field` asks, for the type that it was declared with.
  @inline(__always)
  func lend<Subject: ~Copyable, Value>(_ use: (borrowing Subject) -> Value) -> Value {
    use(assumingMemoryBound(to: Subject.self).pointee)
  }
}
