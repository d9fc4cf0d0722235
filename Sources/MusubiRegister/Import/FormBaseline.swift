/// What a form was sent out with, so that an import can tell what a department changed from what it left as it was: a
/// value that changed in the register since then is not changed back by a form that does not speak of it.
///
/// Kept in the form on a hidden sheet, for each agreement and column as a digest: the values are not there twice.
package struct FormBaseline: Sendable {
  package static let sheetName = "配布時の記録"
  /// The sheets of a form that hold nothing to be read: 記入のしかた and 選択肢.
  package static let instructionsName = "記入のしかた"
  package static let choicesName = "選択肢"
  static let unreadNames: Set = [instructionsName, choicesName]

  /// What the first cell says, by which the sheet is known whatever it is called.
  private static let mark = "musubi-form-1"

  /// By the identifier's key, and by the column's ordinal.
  private let digests: [String: [Int: Text]]

  /// The baseline that the sheet holds; nil for any other sheet.
  init?(_ sheet: Sheet) {
    let table = sheet.table
    guard table.rowCount > 0, table.text(row: 0, column: 0).equals(Self.mark) else { return nil }
    let columns = (1..<max(table.cellCount(row: 0), 1)).map { Column(rawValue: table.text(row: 0, column: $0).string) }
    var digests: [String: [Int: Text]] = [:]
    for row in 1..<table.rowCount {
      let id = table.text(row: row, column: 0)
      guard !id.isEmpty else { continue }
      var own: [Int: Text] = [:]
      for (place, column) in columns.enumerated() {
        if let column { own[column.ordinal] = table.text(row: row, column: place + 1) }
      }
      digests[UsedIdentifiers.key(id)] = own
    }
    self.digests = digests
  }

  /// Whether the form was sent out with this value, which is written as `CellRepair.canonical` writes it. `key` is the
  /// identifier's.
  func was(_ text: Text, _ column: Column, of key: String) -> Bool {
    digests[key]?[column.ordinal]?.equals(Self.digest(of: text)) ?? false
  }

  /// The cells of the sheet for records whose values stand in the order of the columns, as the register writes them.
  package static func rows(
    _ columns: [Column], _ records: [(id: Text, values: [Text])], _ vocabularies: Vocabularies
  ) -> [[String]] {
    var repairer = CellRepairer(vocabularies)
    let rows = records.map { record in
      [record.id.string] + zip(columns, record.values).map { digest(of: repairer.repair($1.withLineFeeds, $0).text) }
    }
    return [[mark] + columns.map(\.key)] + rows
  }

  /// FNV-1a, 64 bits in hexadecimal digits.
  private static func digest(of text: Text) -> String {
    let number = text.withUTF8 { bytes in
      bytes.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }
    return String(number, radix: 16)
  }
}
