/// Where one of our columns stands in a sheet: in one place mostly, else in parts that are joined.
///
/// A class, since every cell asks for it: a copy would count what it holds.
final class ColumnParts: Sendable {
  let column: Column
  /// In the order in which the parts are joined; none where the sheet lacks the column.
  let positions: [Int]
  /// Which partners' numbers stand where, for the columns of corporate numbers that are parts.
  private let pairing: NumberPairing?
  /// Whether it stands in one place, and is no part.
  let isWhole: Bool
  /// Whether the value depends on how many partners the row names.
  var needsPartners: Bool { pairing != nil }

  struct Value {
    let text: Text
    /// Where the value stands, or its first part.
    let position: Int?
    /// A part that fits to none of the others.
    var fault: CellDoubt.Finding?
  }

  init(_ column: Column, _ recognition: Recognition) {
    self.column = column
    let parts = Self.parts(column, recognition)
    positions = parts.map(\.position)
    isWhole = parts.count == 1
    pairing =
      column == .corporateNumbers && parts.count > 1
      ? NumberPairing(numbers: parts, partners: Self.parts(.partners, recognition)) : nil
  }

  /// A column that is a part, and the number in its heading.
  struct Part {
    let rank: Int
    let position: Int
  }

  /// The bureau comes before its section wherever it stands; numbered columns follow their numbers.
  private static func parts(_ column: Column, _ recognition: Recognition) -> [Part] {
    recognition.headings.filter { heading in
      switch heading.match {
      case .column(column, _), .part(of: column): true
      default: false
      }
    }.map { Part(rank: rank($0), position: $0.position) }.sorted { ($0.rank, $0.position) < ($1.rank, $1.position) }
  }

  private static func rank(_ heading: Recognition.Heading) -> Int {
    switch HeadingName.meaning(of: Text(heading.written)) {
    case .bureau: HeadingName.Section.division.rawValue - 1
    case .section(let section): section.rawValue
    case .numbered(_, let number): number
    default: 0
    }
  }

  /// The value in a row. `partners` is the number of names in the row, which tells how many corporate numbers belong to it.
  func value(_ table: Table, row: Int, partners: Int) -> Value {
    guard positions.count > 1 else {
      return Value(
        text: positions.first.map { table.text(row: row, column: $0).trimmed } ?? .empty, position: positions.first)
    }
    let texts = positions.map { table.text(row: row, column: $0).trimmed }
    let first = zip(positions, texts).first { !$0.1.isEmpty }?.0 ?? positions.first
    if let pairing { return pairing.value(table, row: row, partners: partners, first: first) }
    return Value(text: joined(texts), position: first)
  }

  private func joined(_ texts: [Text]) -> Text {
    let filled = texts.filter { !$0.isEmpty }
    if filled.isEmpty { return .empty }
    switch column {
    case .department:
      // Where a section repeats its bureau, once is enough.
      return Text(filled.map(\.string).reduce("") { name, part in part.hasPrefix(name) ? part : name + part })
    default:
      return TextRepair.joined(filled.filter { !EmptyMark.isEmptyMark($0, .corporateNumbers) })
    }
  }

  /// Whether the title of the row says that it is made up.
  func isSample(_ table: Table, row: Int) -> Bool {
    guard let position = positions.first else { return false }
    return table.text(row: row, column: position).trimmed.withUTF8 { $0.starts(with: "【見本】".utf8) }
  }
}
