/// How a field's value is reached from its subject, whose type is forgotten.
///
/// The pointer stands for the subject itself: it is made and used inside one call, so nothing is boxed or copied. That
/// it points to the right type rests on two places only: `Field`, which makes accessors while it knows the type, and
/// `TemplateCompiler`, which pairs a scope with the shape that its accessors belong to.
struct Accessor: Sendable {
  typealias Subject = UnsafeRawPointer
  typealias Write = @Sendable (Subject, inout [UInt8]) -> Void
  typealias Test = @Sendable (Subject) -> Bool
  /// Gives each item to the closure, by address.
  typealias Visit = @Sendable (Subject, (Subject) -> Void) -> Void

  enum Kind: Sendable {
    case text(Write)
    case html(Write)
    case flag
    case list(Shape, Visit)
    case record(Shape, Visit)
  }

  let kind: Kind
  /// Whether a section on the field is shown: the flag is set, the list or text is not empty, the record is there.
  let isPresent: Test

  /// The same field seen from the subject that holds its record: absent when the record is.
  func through(_ record: @escaping Visit) -> Accessor {
    let isPresent = isPresent
    let present: Test = { subject in
      var found = false
      record(subject) { found = isPresent($0) }
      return found
    }
    return Accessor(kind: kind.through(record), isPresent: present)
  }
}

extension Accessor.Kind {
  fileprivate func through(_ record: @escaping Accessor.Visit) -> Self {
    switch self {
    case .text(let write): .text({ subject, out in record(subject) { write($0, &out) } })
    case .html(let write): .html({ subject, out in record(subject) { write($0, &out) } })
    case .flag: .flag
    case .list(let shape, let visit): .list(shape, { subject, body in record(subject) { visit($0, body) } })
    case .record(let shape, let visit): .record(shape, { subject, body in record(subject) { visit($0, body) } })
    }
  }
}
