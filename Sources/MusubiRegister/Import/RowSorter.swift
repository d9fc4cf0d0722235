/// Tells the rows of records from blank rows, notes, totals, examples and headings that come again.
struct RowSorter {
  enum Kind {
    case blank
    case record
    /// No column that is read has a value.
    case withoutValues
    /// A note, a total, a dividing line.
    case stray
    /// An example, or marks such as 必須.
    case guidance
    /// The same headings again.
    case headings
    /// Other headings: another table begins.
    case secondTable
  }

  private let table: Table
  private let recognition: Recognition
  /// Whether a column is read, by its position.
  private let isRead: [Bool]
  private let idPosition: Int?
  private let titlePosition: Int?
  private let partnersPosition: Int?
  private let readCount: Int
  private let probes: [Int]
  private var memo = HeadingMemo()

  init(_ recognised: RecognisedSheet) {
    table = recognised.sheet.table
    recognition = recognised.recognition
    let positions = recognition.positions
    var isRead = Array(repeating: false, count: (recognition.headings.map(\.position).max() ?? -1) + 1)
    for position in positions.values.joined() { isRead[position] = true }
    self.isRead = isRead
    idPosition = positions[.id]?.first
    titlePosition = positions[.title]?.first
    partnersPosition = positions[.partners]?.first
    readCount = positions.count
    let telling: [Column] = [
      .concluded, .kind, .term, .category, .state, .evaluationDate, .evaluationEffect, .id, .title,
    ]
    probes = telling.compactMap { positions[$0]?.first }
  }

  /// What the row is. Rows are asked about from top to bottom.
  mutating func kind(row: Int) -> Kind {
    var read = 0
    var all = 0
    var first: Int?
    var firstRead: Int?
    for position in 0..<table.cellCount(row: row) where !table.isBlank(row: row, column: position) {
      all += 1
      first = first ?? position
      guard position < isRead.count, isRead[position] else { continue }
      read += 1
      firstRead = firstRead ?? position
    }
    guard let first else { return .blank }
    guard let firstRead else { return .withoutValues }
    let text = table.text(row: row, column: first).trimmed
    if isTotal(text) || isLegend(text, at: first) || all <= 2 && isNote(text)
      || all <= 2 && isNote(value(row, firstRead))
    {
      return .stray
    }
    if isNearHeadings(row), isGuidance(row: row, first: text) { return .guidance }
    if all > 1, mayBeHeadings(row: row), let headings = headings(row: row, filled: all) { return headings }
    if read == 1, all <= 2, isAlone(row: row, position: firstRead) { return .stray }
    return .record
  }

  private func value(_ row: Int, _ position: Int) -> Text { table.text(row: row, column: position).trimmed }

  /// Whether the only value of a row says too little to be an agreement. An identifier alone is a record without answers,
  /// and so is a title in a narrow table.
  private func isAlone(row: Int, position: Int) -> Bool {
    if position == titlePosition, readCount <= 3 { return false }
    guard position == idPosition else { return true }
    return !IdentifierForm.isValid(NumberRepair.identifier(value(row, position)).text)
  }

  private static let totals: Set<String> = ["合計", "総計", "小計", "計", "総合計", "合計件数", "総数"]

  private func isTotal(_ text: Text) -> Bool {
    // 合, 総, 小, 計 begin with these bytes.
    guard text.count <= 24, let byte = text.withUTF8({ $0.first }), byte == 0xE5 || byte == 0xE7 || byte == 0xE8 else {
      return false
    }
    return Self.totals.contains(text.foldedString)
  }

  private static let notes = ["※", "＊", "*", "注)", "注）", "（注", "(注", "注：", "注:", "注１", "注1", "出典", "資料：", "備考：", "以上"]

  private func isNote(_ text: Text) -> Bool {
    text.withUTF8 { bytes in Self.notes.contains { bytes.starts(with: $0.utf8) } }
  }

  private static let legends: Set<String> = ["凡例", "注", "注記", "注意", "備考", "説明"]

  /// Whether a column that is not read says that the row explains the table.
  private func isLegend(_ text: Text, at position: Int) -> Bool {
    guard text.count <= 30, position >= isRead.count || !isRead[position] else { return false }
    return Self.legends.contains(text.foldedString.filter { !"【】()[]:".contains($0) })
  }

  // MARK: Examples and marks

  private func isNearHeadings(_ row: Int) -> Bool { row <= recognition.headingRows.upperBound + 5 }

  /// What an example begins with, folded; in a cell of its own it may stand without brackets.
  private static let examples = ["例", "記入例", "記載例", "入力例", "回答例"]
  private static let opening: Set<Character> = ["(", "【", "[", "〔", "<", "《"]
  private static let closing: Set<Character> = [")", "】", "]", "〕", ">", "》", ":"]
  private static let placeholders = ["○○", "〇〇", "◯◯", "△△", "□□", "●●", "××"]

  private func isGuidance(row: Int, first: Text) -> Bool {
    if first.count <= 30, Self.isExampleAlone(first.foldedString[...]) { return true }
    if let title = titlePosition, Self.beginsWithExample(value(row, title)) { return true }
    if let partners = partnersPosition {
      let folded = value(row, partners).slice(0..<200).foldedString
      if Self.beginsWithExample(Text(folded)) || Self.placeholders.contains(where: folded.hasPrefix) { return true }
    }
    let texts = (0..<table.cellCount(row: row)).map { value(row, $0) }.filter { !$0.isEmpty }
    return texts.count > 1 && texts.allSatisfy { $0.count <= 30 && HeadingName.guidance.contains($0.foldedString) }
  }

  /// 例, 記入例１, (例2).
  private static func isExampleAlone(_ folded: Substring) -> Bool {
    var bare = folded
    if let first = bare.first, opening.contains(first) { bare = bare.dropFirst() }
    while let last = bare.last, closing.contains(last) || last.isASCII && last.isNumber || last == "." {
      bare = bare.dropLast()
    }
    return examples.contains { bare == $0 }
  }

  /// `（例）災害時…`, `【記入例】…`, `例：…`.
  private static func beginsWithExample(_ text: Text) -> Bool {
    let folded = text.slice(0..<60).foldedString[...]
    let isOpen = folded.first.map(opening.contains) ?? false
    let rest = isOpen ? folded.dropFirst() : folded
    guard let word = examples.first(where: { rest.hasPrefix($0) }) else { return false }
    let after = rest.dropFirst(word.count).drop { $0.isASCII && $0.isNumber }
    return after.first.map(closing.contains) ?? isOpen
  }

  // MARK: Headings

  /// Whether a row may be one of headings, by one of its values whose form is known: a date has digits, a heading none.
  private mutating func mayBeHeadings(row: Int) -> Bool {
    guard let position = probes.first(where: { !table.isBlank(row: row, column: $0) }) else { return true }
    let text = value(row, position)
    return memo.meaning(of: text) != nil
  }

  /// At least two headings, and at least half of the values.
  private mutating func headings(row: Int, filled: Int) -> Kind? {
    var columns: Set<Column> = []
    var isSame = true
    for position in 0..<table.cellCount(row: row) {
      guard let column = memo.meaning(of: value(row, position))?.column else { continue }
      columns.insert(column)
      let here = recognition.headings.first { $0.position == position }?.match
      switch here {
      case .column(column, _), .part(of: column): break
      default: isSame = false
      }
    }
    guard columns.count >= 2, columns.count * 2 >= filled else { return nil }
    return isSame ? .headings : .secondTable
  }
}
