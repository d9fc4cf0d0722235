import MusubiRegister

/// A column of a data file: what the package, the dictionary, the page and the documentation say of it.
package struct DataField: Sendable {
  /// The types of the Table Schema that we need; a date of the day, month or year is a string with a pattern.
  package enum Kind: String, Sendable {
    case string, integer, boolean, date
  }

  /// The name in the file.
  package let key: String
  /// The name in Japanese.
  package let heading: String
  package let meaning: Wording
  package var kind = Kind.string
  /// Never empty.
  package var isRequired = false
  /// Never the same in two rows.
  package var isUnique = false
  /// What the whole value must match, as a regular expression.
  package var pattern: String?
  /// The only values there are; empty where others may be.
  package var allowed: [String] = []
  package var minimum: Int?
  /// May hold several values, separated by semicolons.
  package var isList = false
  /// The name of its list in `codes.csv`.
  package var list: String?
  /// What the column of the register is: `markdown`, `term` …; empty for columns of other tables.
  package var form = ""

  package init(_ key: String, _ heading: String, _ meaning: Wording) {
    self.key = key
    self.heading = heading
    self.meaning = meaning
  }

  /// The field with some of it changed.
  func with(_ change: (inout DataField) -> Void) -> DataField {
    var field = self
    change(&field)
    return field
  }

  /// The constraints in one line, for the dictionary: `required; pattern=…`.
  package var constraints: String {
    var parts: [String] = []
    if isRequired { parts.append("required") }
    if isUnique { parts.append("unique") }
    if isList { parts.append("separator=;") }
    if let minimum { parts.append("minimum=\(minimum)") }
    if kind == .boolean { parts.append("true=有, false=無") }
    if !allowed.isEmpty { parts.append("enum=" + allowed.joined(separator: "|")) }
    if let pattern { parts.append("pattern=" + pattern) }
    return parts.joined(separator: " / ")
  }
}

/// Patterns that several fields share. None has an alternative at its top, since not every program puts it in brackets.
package enum DataPattern {
  package static let identifier = "[A-Za-z0-9][A-Za-z0-9-]{0,31}"
  package static let identifiers = "[A-Za-z0-9][A-Za-z0-9-]{0,31}(;[A-Za-z0-9][A-Za-z0-9-]{0,31})*"
  /// To the day, the month or the year.
  package static let date = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
  package static let address = "https?://.+"
  package static let goals = "([1-9]|1[0-7])(;([1-9]|1[0-7]))*"
  package static let corporateNumber = "[1-9][0-9]{12}"
  /// One for each partner, empty where unknown.
  package static let corporateNumbers = "([1-9][0-9]{12})?(;([1-9][0-9]{12})?)*"
  package static let slug = "[a-z0-9-]+"
}
