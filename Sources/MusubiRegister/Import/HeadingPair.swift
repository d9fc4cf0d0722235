/// Headings in two rows, of which the upper joins columns of the lower.
enum HeadingPair {
  private typealias Candidate = HeadingResolver.Candidate

  /// The headings of both rows; nil where the lower row adds no name.
  static func candidates(
    _ names: [UpperNames.Name], _ upper: [HeadingResolver.Candidate], _ lower: [HeadingResolver.Candidate],
    _ memo: inout HeadingMemo
  ) -> [HeadingResolver.Candidate]? {
    var hasLowerName = false
    var looked = 0
    let candidates = (0..<max(upper.count, lower.count)).map { column -> HeadingResolver.Candidate in
      let above = column < upper.count ? upper[column] : Candidate(position: column, written: .empty, meaning: nil)
      guard column < lower.count, !lower[column].written.isEmpty else { return above }
      looked += 1
      guard looked <= Recogniser.searchedCells else { return lower[column] }
      let name = column < names.count ? names[column] : UpperNames.Name(text: above.written, isShared: false)
      let candidate = candidate(lower[column], name, above, &memo)
      if candidate.written != above.written, candidate.meaning != nil { hasLowerName = true }
      return candidate
    }
    return hasLowerName ? candidates : nil
  }

  /// A name below another: our own heading counts by itself; else both together; else another name for one of ours, or
  /// the upper name where it stands over this column alone and a remark below it.
  private static func candidate(
    _ own: Candidate, _ name: UpperNames.Name, _ above: Candidate, _ memo: inout HeadingMemo
  ) -> Candidate {
    switch own.meaning {
    case .column(_, .exact), .column(_, .folded): return own
    default: break
    }
    if !name.text.isEmpty, name.text.count + own.written.count <= HeadingName.longest {
      let both = Text(name.text.string + own.written.string)
      if let meaning = memo.meaning(of: both) {
        return Candidate(position: own.position, written: both, meaning: meaning)
      }
    }
    if own.meaning == nil, !above.written.isEmpty, !name.isShared, above.meaning != nil,
      HeadingName.isRemark(own.written)
    {
      return above
    }
    return own
  }
}

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
