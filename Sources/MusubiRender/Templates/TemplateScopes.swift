/// The scopes that are open at one place of a template, and what a name means there.
struct TemplateScopes {
  private enum Scope {
    /// The page, an item or a record, in a slot of its own.
    case subject(Shape, slot: Int)
    /// A text or HTML whose section is open: only `.` is its name.
    case value(Accessor, slot: Int)
    /// A section whose name was told as wrong: any name might have been its.
    case unknown
  }

  /// From the outermost to the innermost; never empty.
  private var scopes: [Scope]

  init(page: Shape) {
    scopes = [.subject(page, slot: 0)]
  }

  func entering(_ shape: Shape, slot: Int) -> Self { adding(.subject(shape, slot: slot)) }
  func entering(value: Accessor, slot: Int) -> Self { adding(.value(value, slot: slot)) }

  func enteringUnknown() -> Self { adding(.unknown) }

  private func adding(_ scope: Scope) -> Self {
    var inner = self
    inner.scopes.append(scope)
    return inner
  }

  /// A field and the slot of the subject it belongs to.
  struct Found {
    let accessor: Accessor
    let slot: Int
  }

  /// Why a name means nothing.
  enum Miss: Error {
    /// No scope has the name; for a dotted name, the record reached so far has not.
    case unknown(name: String, owner: String, known: [String])
    /// `.` where the innermost scope is no text.
    case noItself(owner: String, known: [String])
    /// The named part of a dotted name is no record.
    case notRecord(part: String)
    /// Nothing can be said: a section around the place is not known itself.
    case unsure
  }

  /// Looks a name up from the innermost scope outwards. Only the first part of a dotted name is looked up so; the
  /// others are fields of the record before them.
  func find(_ name: String) -> Result<Found, Miss> {
    if name == Shape.itself { return findItself() }
    var parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let first = parts.removeFirst()
    guard var found = findOutwards(first) else {
      return .failure(isUnsure ? .unsure : .unknown(name: first, owner: innermost.name, known: known))
    }
    var path = first
    for part in parts {
      guard case .record(let shape, let visit) = found.accessor.kind else { return .failure(.notRecord(part: path)) }
      guard let field = shape[part], part != Shape.itself else {
        return .failure(.unknown(name: part, owner: shape.name, known: shape.names))
      }
      found = Found(accessor: field.through(visit), slot: found.slot)
      path += "." + part
    }
    return .success(found)
  }

  private func findOutwards(_ name: String) -> Found? {
    for case .subject(let shape, let slot) in scopes.reversed() {
      if let accessor = shape[name] { return Found(accessor: accessor, slot: slot) }
    }
    return nil
  }

  private func findItself() -> Result<Found, Miss> {
    switch scopes.last {
    case .value(let accessor, let slot): return .success(Found(accessor: accessor, slot: slot))
    case .subject(let shape, let slot):
      if let accessor = shape[Shape.itself] { return .success(Found(accessor: accessor, slot: slot)) }
      return .failure(.noItself(owner: shape.name, known: shape.names))
    case .unknown, nil: return .failure(.unsure)
    }
  }

  private var isUnsure: Bool {
    scopes.contains { if case .unknown = $0 { true } else { false } }
  }

  /// The shape of the innermost subject that has named fields.
  private var innermost: Shape {
    var outermost: Shape?
    for case .subject(let shape, _) in scopes.reversed() {
      if shape.names != [Shape.itself] { return shape }
      outermost = shape
    }
    return outermost ?? Shape("", [])
  }

  /// Every name that means something here, the innermost first.
  private var known: [String] {
    var seen: Set<String> = []
    var names: [String] = []
    for case .subject(let shape, _) in scopes.reversed() {
      names += shape.names.filter { $0 != Shape.itself && seen.insert($0).inserted }
    }
    return names
  }
}
