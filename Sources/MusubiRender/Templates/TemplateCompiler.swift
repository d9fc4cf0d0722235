import MusubiRegister

/// Turns a parsed template with its partials into a program for one shape, and checks every name and type on the way,
/// also in branches that no record reaches.
struct TemplateCompiler {
  /// Sections and partials inside each other; bounds the stack here and at rendering.
  static let deepest = 64
  /// Nodes visited and bytes of static text, partials counted at each use: bounds partials that include each other
  /// in a doubling chain.
  static let mostNodes = 200_000
  static let mostBytes = 8 << 20

  private let files: TemplateSet
  private var operations: [Program.Operation] = []
  private var pool: [UInt8] = []
  private var writers: [Accessor.Write] = []
  private var tests: [Accessor.Test] = []
  private var visits: [Accessor.Visit] = []
  private var slots = 1
  private var nodesLeft = mostNodes
  private var isTooLarge = false
  private var faults = TemplateFaults()
  /// Whether the last operation may take more text: not when a section ends behind it.
  private var mayExtendText = false

  /// Where the compiler stands.
  private struct Place {
    let file: TemplateSet.File
    /// What an indented partial puts before each of its lines.
    var indentation: [UInt8] = []
    var scopes: TemplateScopes
    /// The next free slot: sections side by side share slots.
    var slot = 1
    var depth = 0
    /// The partials being included, outermost first.
    var inclusions: [String] = []
  }

  private init(_ files: TemplateSet) {
    self.files = files
  }

  static func compile(_ file: TemplateSet.File, of files: TemplateSet, for shape: Shape) -> Checked<Program> {
    var compiler = TemplateCompiler(files)
    let page = Place(file: file, scopes: TemplateScopes(page: shape))
    compiler.compile(0..<file.nodes.count, at: page)
    _ = compiler.isWithinBounds(page)
    let program = Program(
      operations: compiler.operations, pool: compiler.pool, writers: compiler.writers, tests: compiler.tests,
      visits: compiler.visits, slots: compiler.slots)
    return Checked(program, compiler.faults.diagnostics)
  }

  private mutating func compile(_ range: Range<Int>, at place: Place) {
    var index = range.lowerBound
    while index < range.upperBound, !faults.isFull, isWithinBounds(place) {
      switch place.file.nodes[index] {
      case .text(let bytes): addLines(bytes, at: place)
      case .lineStart: addText(place.indentation[...])
      case .value(let tag, let raw): addValue(tag, raw: raw, at: place)
      case .partial(let tag, let blanks): addPartial(tag, blanks: blanks, at: place)
      case .section(let tag, let inverted, let end):
        addSection(tag, inverted: inverted, body: (index + 1)..<end, at: place)
        index = end - 1
      }
      index += 1
    }
  }

  private mutating func isWithinBounds(_ place: Place) -> Bool {
    if nodesLeft > 0 && pool.count <= Self.mostBytes {
      nodesLeft -= 1
      return true
    }
    // Told once, at the beginning of the page: no single tag is at fault.
    guard !isTooLarge, let page = files[place.inclusions.first ?? place.file.name] else { return false }
    isTooLarge = true
    let bytes = String(Self.mostBytes)
    faults.add(
      Diagnostic(.templateExpansionTooLarge, expected: bytes, count: Self.mostNodes), at: 0, of: page.source)
    return false
  }

  private mutating func report(_ diagnostic: Diagnostic, _ tag: TemplateTag, _ place: Place) {
    faults.add(diagnostic, at: tag.offset, of: place.file.source)
  }

  // MARK: Text

  private mutating func addText(_ bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    let start = Int32(clamping: pool.count)
    pool += bytes
    let count = Int32(clamping: bytes.count)
    if mayExtendText, case .text(let offset, let before)? = operations.last {
      operations[operations.count - 1] = .text(offset: offset, count: before + count)
    } else {
      operations.append(.text(offset: start, count: count))
    }
    mayExtendText = true
  }

  /// Adds static text, each line that begins in it behind the indentation. Empty lines stay empty.
  private mutating func addLines(_ range: Range<Int>, at place: Place) {
    let bytes = place.file.source.bytes
    guard !place.indentation.isEmpty else { return addText(bytes[range]) }
    var start = range.lowerBound
    while start < range.upperBound, pool.count <= Self.mostBytes {
      let end = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? range.upperBound
      let begins = start == 0 || bytes[start - 1] == UInt8(ascii: "\n")
      let line = bytes[start..<end]
      if begins, !line.elementsEqual("\n".utf8), !line.elementsEqual("\r\n".utf8) { addText(place.indentation[...]) }
      addText(line)
      start = end
    }
  }

  // MARK: Values

  private mutating func addValue(_ tag: TemplateTag, raw: Bool, at place: Place) {
    guard let found = find(tag, at: place) else { return }
    switch found.accessor.kind {
    case .text(let write) where !raw: add(write, slot: found.slot)
    case .html(let write) where raw: add(write, slot: found.slot)
    case .text: report(Diagnostic(.templateTextRaw, value: tag.name, expected: "{{\(tag.name)}}"), tag, place)
    case .html: report(Diagnostic(.templateHTMLEscaped, value: tag.name, expected: "{{{\(tag.name)}}}"), tag, place)
    case .flag: report(Diagnostic(.templateFlagAsText, value: tag.name), tag, place)
    case .list: report(Diagnostic(.templateListAsText, value: tag.name), tag, place)
    case .record(let shape, _):
      report(Diagnostic(.templateRecordAsText, value: tag.name, expected: Self.listed(shape.names)), tag, place)
    }
  }

  private mutating func add(_ write: @escaping Accessor.Write, slot: Int) {
    operations.append(.write(slot: Int32(clamping: slot), index: Int32(clamping: writers.count)))
    writers.append(write)
  }

  // MARK: Sections

  private mutating func addSection(_ tag: TemplateTag, inverted: Bool, body: Range<Int>, at place: Place) {
    var inner = place
    inner.depth += 1
    guard isShallow(inner.depth, tag, place) else { return }
    guard let found = find(tag, at: place, guesses: true) else {
      inner.scopes = place.scopes.enteringUnknown()
      return compileBody(body, at: inner)
    }
    let start = operations.count
    switch found.accessor.kind {
    case .list(let shape, let visit) where !inverted, .record(let shape, let visit) where !inverted:
      operations.append(.visit(slot: 0, index: 0, into: 0, end: 0))
      let index = visits.count
      visits.append(visit)
      inner.scopes = place.scopes.entering(shape, slot: place.slot)
      inner.slot += 1
      slots = max(slots, inner.slot)
      compileBody(body, at: inner)
      operations[start] = .visit(
        slot: Int32(clamping: found.slot), index: Int32(clamping: index), into: Int32(clamping: place.slot),
        end: Int32(clamping: operations.count))
    case let kind:
      operations.append(.test(slot: 0, index: 0, wanted: !inverted, end: 0))
      let index = tests.count
      tests.append(found.accessor.isPresent)
      if !inverted, kind.isValue { inner.scopes = place.scopes.entering(value: found.accessor, slot: found.slot) }
      compileBody(body, at: inner)
      operations[start] = .test(
        slot: Int32(clamping: found.slot), index: Int32(clamping: index), wanted: !inverted,
        end: Int32(clamping: operations.count))
    }
  }

  private mutating func compileBody(_ body: Range<Int>, at place: Place) {
    mayExtendText = false
    compile(body, at: place)
    mayExtendText = false
  }

  private mutating func isShallow(_ depth: Int, _ tag: TemplateTag, _ place: Place) -> Bool {
    guard depth > Self.deepest else { return true }
    report(Diagnostic(.templateTooDeep, value: tag.written, count: Self.deepest), tag, place)
    return false
  }

  // MARK: Partials

  private mutating func addPartial(_ tag: TemplateTag, blanks: Range<Int>, at place: Place) {
    guard let partial = files.partial(tag.name) else {
      let known = files.partialNames
      let meant = NearMiss.best(for: tag.name, among: known.flatMap { [$0, TemplateSet.shortName($0)] })
      let fault = Diagnostic(
        .templatePartialUnknown, value: tag.name, expected: Self.listed(known), suggestion: meant)
      return report(fault, tag, place)
    }
    let path = place.inclusions.isEmpty ? [place.file.name] : place.inclusions
    if path.contains(partial.name) {
      let way = (path + [partial.name]).joined(separator: " → ")
      return report(Diagnostic(.templatePartialRecursive, value: tag.name, other: way), tag, place)
    }
    guard isShallow(place.depth + 1, tag, place) else { return }
    var inner = Place(file: partial, scopes: place.scopes, slot: place.slot)
    inner.depth = place.depth + 1
    inner.indentation = place.indentation + place.file.source.bytes[blanks]
    inner.inclusions = path + [partial.name]
    compile(0..<partial.nodes.count, at: inner)
  }

  // MARK: Names

  /// What the tag's name means; nil when it means nothing, which is told. A section `guesses`: a slip of the pen is
  /// read as what was meant, so that its body is checked in the same run.
  private mutating func find(_ tag: TemplateTag, at place: Place, guesses: Bool = false) -> TemplateScopes.Found? {
    switch place.scopes.find(tag.name) {
    case .success(let found): return found
    case .failure(.unknown(let name, let owner, let known)):
      let meant = NearMiss.best(for: name, among: known)
      let fault = Diagnostic(
        .templateNameUnknown, value: name, expected: Self.listed(known), other: owner, suggestion: meant)
      report(fault, tag, place)
      if guesses, name == tag.name, let meant, case .success(let found) = place.scopes.find(meant) { return found }
    case .failure(.noItself(let owner, let known)):
      report(Diagnostic(.templateItselfUnknown, expected: Self.listed(known), other: owner), tag, place)
    case .failure(.notRecord(let part)):
      report(Diagnostic(.templatePathBroken, value: tag.name, other: part), tag, place)
    case .failure(.unsure): break
    }
    return nil
  }

  /// Names for a message; a long list is cut.
  private static func listed(_ names: [String]) -> String {
    let most = 60
    return names.prefix(most).joined(separator: ", ") + (names.count > most ? ", …" : "")
  }
}

extension Accessor.Kind {
  /// Whether a section on it makes `.` its value.
  fileprivate var isValue: Bool {
    switch self {
    case .text, .html: true
    case .flag, .list, .record: false
    }
  }
}
