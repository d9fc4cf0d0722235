/// Gives the department of a file to the rows that name none, and notes those that name another.
struct DepartmentFiller {
  private let given: String?
  /// Whether departments may lie in the one given, whose names then begin with its name: it is a bureau or a division.
  private let hasParts: Bool
  private let listed: Set<String>
  private var filled = 0
  private var firstFilled: Location?
  private var others: [(name: Text, location: Location)] = []
  private var seen: Set<Text> = []

  init(_ given: String?, _ vocabularies: Vocabularies) {
    let given = given.map { TextRepair.department(Text($0).trimmed).text.string }
    self.given = given
    let bureaus = Set(vocabularies.departments.map(\.department.bureau))
    hasParts = given.map { $0.hasSuffix("部") || Department.split($0, bureaus: Array(bureaus)).section.isEmpty } ?? false
    listed = Set(vocabularies.departments.map(\.department.name))
  }

  /// The department of a row that names `text`.
  mutating func fill(_ text: Text, at location: Location) -> Text {
    guard let given else { return text }
    if text.isEmpty || text.isNotStated || EmptyMark.isDash(text) { return note(given, location) }
    if text.withUTF8({ $0.starts(with: given.utf8) && (hasParts || $0.count == given.utf8.count) }) { return text }
    let name = text.string
    // The section alone, of the department given or of the bureau given; 課 by itself names none.
    if name.unicodeScalars.count >= 3, given.hasSuffix(name) { return note(given, location) }
    if listed.contains(given + name) { return note(given + name, location) }
    if seen.count < 1_000, seen.insert(text).inserted { others.append((text, location)) }
    return text
  }

  private mutating func note(_ name: String, _ location: Location) -> Text {
    filled += 1
    firstFilled = firstFilled ?? location
    return Text(name)
  }

  /// Each other department once, at the first row that names it.
  func report(to log: inout DiagnosticLog) {
    guard let given else { return }
    if filled > 0 {
      log.add(.departmentFilled, Diagnostic(.departmentFilled, at: firstFilled, count: filled, repaired: given))
    }
    for other in others {
      log.add(
        .departmentOther,
        Diagnostic(.departmentOther, at: other.location, value: other.name.excerpt, expected: given))
    }
  }
}
