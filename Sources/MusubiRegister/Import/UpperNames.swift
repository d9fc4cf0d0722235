/// The names of an upper row, each over all columns that it joins: those of its merged block, or in a delimited file the
/// empty ones after it.
struct UpperNames {
  private let sheet: Sheet
  /// The blocks that join columns, by the rows that are searched.
  private let blocks: [Int: [Sheet.Block]]

  /// The name over a column, and whether it stands over others too.
  struct Name {
    let text: Text
    let isShared: Bool
  }

  init(_ sheet: Sheet) {
    self.sheet = sheet
    var blocks: [Int: [Sheet.Block]] = [:]
    for block in sheet.traits.merged where block.columns.count > 1 {
      for row in block.rows.clamped(to: 0...Recogniser.searchedRows) where block.rows.contains(row) {
        blocks[row, default: []].append(block)
      }
    }
    self.blocks = blocks
  }

  func names(_ row: Int) -> [Name] {
    let table = sheet.table
    var names = (0..<table.cellCount(row: row)).map {
      Name(text: table.text(row: row, column: $0).trimmed, isShared: false)
    }
    if sheet.name == nil {
      for column in names.indices.dropFirst() where names[column].text.isEmpty && !names[column - 1].text.isEmpty {
        names[column] = Name(text: names[column - 1].text, isShared: true)
        names[column - 1] = Name(text: names[column - 1].text, isShared: true)
      }
      return names
    }
    // No more columns than are searched: a block of the whole row joins them all.
    let most = Recogniser.searchedCells
    for block in blocks[row] ?? [] where block.columns.lowerBound < most {
      let text = table.text(row: block.rows.lowerBound, column: block.columns.lowerBound).trimmed
      let name = Name(text: text, isShared: true)
      for column in block.columns.lowerBound...min(block.columns.upperBound, most - 1) {
        while names.count <= column { names.append(Name(text: .empty, isShared: false)) }
        names[column] = name
      }
    }
    return names
  }
}
