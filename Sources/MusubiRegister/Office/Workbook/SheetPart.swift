/// One sheet of a workbook: its cells into a table, and what it says beside them.
final class SheetPart: XMLHandler {
  private(set) var traits = Sheet.Traits()
  private var doubts: [Sheet.Oddity] = []
  private var isCut = false
  private var rows: SheetRows
  private let formats: [NumberFormat]
  /// The formats that strike out.
  private let struckFormats: Set<Int>
  private let texts: SharedTexts
  private let countsFrom1904: Bool
  private var section = Section.other
  private var cell = Sheet.Cell(row: 0, column: 0)
  private var kind = CellKind.number
  private var format = NumberFormat.plain
  private var isStruck = false
  private var content: CellText
  private var hasFormula = false
  private var hasValue = false
  private var isInInline = false

  private enum Section {
    case columns, data, merges, other
  }

  /// Lists of traits are no longer: more than a table of 100,000 rows has with ten columns of times or formulas.
  private static let longestList = 1_000_000
  /// No sheet for people has more merged blocks.
  private static let mostMerged = 100_000

  init(
    _ rows: SheetRows, styles: StylesPart, texts: SharedTexts, countsFrom1904: Bool, limits: OfficeLimits
  ) {
    self.rows = rows
    formats = styles.formats
    struckFormats = styles.struck
    self.texts = texts
    self.countsFrom1904 = countsFrom1904
    content = CellText(limit: limits.textBytes)
    traits.countsFrom1904 = countsFrom1904
  }

  /// What was read, once the part is read to its end.
  func sheet(name: String, isHidden: Bool) -> Sheet {
    let table = rows.table()
    let width = rows.width
    traits.oddities += doubts
    traits.isCut = isCut
    traits.hiddenRows = traits.hiddenRows.compactMap { $0.clamped(below: table.rowCount) }
    traits.hiddenColumns = traits.hiddenColumns.compactMap { $0.clamped(below: width) }
    return Sheet(table: table, name: name, isHidden: isHidden, traits: traits)
  }

  /// The faults that do not end the reading.
  var diagnostics: [Diagnostic] { rows.diagnostics }
  var cellCount: Int { rows.cellCount }
  var keptBytes: Int { rows.keptBytes }

  func start(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) throws(WorkbookFault) {
    switch (depth, section) {
    case (5, .data): try openInCell(name, attributes)
    case (4, .data): if name.is("c") { try openCell(attributes) }
    case (3, .data): if name.is("row") { try openRow(attributes) }
    case (6..., .data): if isInInline { content.startChild(name, attributes, level: depth - 5) }
    case (1, _): if !name.is("worksheet") { throw WorkbookFault(.workbookDamaged, other: "no <worksheet>") }
    case (2, _): openSection(name)
    case (3, .columns): if name.is("col") { addColumns(attributes) }
    case (3, .merges): if name.is("mergeCell") { try addMerge(attributes) }
    default: break
    }
  }

  func end(_ name: XMLName, depth: Int) throws(WorkbookFault) {
    if depth == 2, section == .merges, let block = MergedBlocks.overlapping(traits.merged) {
      // No office program writes such blocks, and what their cells hold cannot be told.
      let cell = Sheet.Cell(row: block.rows.lowerBound, column: block.columns.lowerBound)
      throw WorkbookFault(.workbookDamaged, other: "mergeCell", cell: cell.location)
    }
    guard section == .data else { return }
    switch depth {
    case 3: if name.is("row") { try rows.endRow() }
    case 4: if name.is("c") { try endCell() }
    case 5: closeInCell(name)
    case 6...: if isInInline { content.endChild(name) }
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) {
    try content.append(bytes)
  }

  private func openSection(_ name: XMLName) {
    section = name.is("sheetData") ? .data : name.is("cols") ? .columns : name.is("mergeCells") ? .merges : .other
    if ["drawing", "picture", "oleObjects", "controls"].contains(where: { name.is($0) }) { traits.hasObjects = true }
    if name.is("legacyDrawing") { traits.hasComments = true }
  }

  // MARK: Cells

  private func openRow(_ attributes: XMLAttributes) throws(WorkbookFault) {
    let row = try rows.beginRow(attributes["r"])
    guard attributes.isTrue("hidden") || attributes.isZero("ht") else { return }
    if let last = traits.hiddenRows.last, last.upperBound == row - 1 {
      traits.hiddenRows[traits.hiddenRows.count - 1] = last.lowerBound...row
    } else {
      append(row...row, to: &traits.hiddenRows)
    }
  }

  private func openCell(_ attributes: XMLAttributes) throws(WorkbookFault) {
    cell = try rows.place(attributes["r"])
    guard let kind = CellKind(attributes["t"]) else {
      throw WorkbookFault(.workbookDamaged, other: "t=", cell: cell.location)
    }
    self.kind = kind
    let style = attributes.number("s") ?? 0
    format = formats.indices.contains(style) ? formats[style] : .plain
    isStruck = !struckFormats.isEmpty && struckFormats.contains(style)
    hasFormula = false
    hasValue = false
    content.clear()
  }

  private func openInCell(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
    if name.is("f") {
      hasFormula = true
    } else if name.is("v") {
      try beginValue()
      content.begin(keepsSpace: kind == .string)
    } else if name.is("is") {
      try beginValue()
      kind = .inline
      isInInline = true
    }
  }

  private func beginValue() throws(WorkbookFault) {
    if hasValue { throw WorkbookFault(.workbookDamaged, other: "two values", cell: cell.location) }
    hasValue = true
  }

  private func closeInCell(_ name: XMLName) {
    if name.is("v") {
      content.end()
    } else if name.is("is") {
      isInInline = false
    }
  }

  private func endCell() throws(WorkbookFault) {
    if hasFormula { noteFormula() }
    guard !content.bytes.isEmpty else { return }
    if isStruck { note(.struck) }
    switch kind {
    case .shared: try addShared()
    case .number:
      let plain = format == .plain && content.bytes.withUnsafeBufferPointer { CellValue.isPlain($0) }
      if plain {
        try rows.add(content.bytes, at: cell)
      } else {
        try add(content.bytes.withUnsafeBufferPointer { CellValue.number($0, format, countsFrom1904: countsFrom1904) })
      }
    case .date: try add(content.bytes.withUnsafeBufferPointer { CellValue.isoDate($0, format) })
    case .inline, .string:
      content.finish()
      if !isStruck, let strike = content.strike { note(strike) }
      try rows.add(content.bytes, at: cell)
    case .boolean: try rows.add(Array((Self.isFalse(content.bytes) ? "FALSE" : "TRUE").utf8), at: cell)
    case .error: try add((content.bytes, .errorValue))
    }
  }

  private func add(_ shown: CellValue.Shown) throws(WorkbookFault) {
    if let kind = shown.oddity { note(kind) }
    try rows.add(shown.bytes, at: cell)
  }

  private static func isFalse(_ value: [UInt8]) -> Bool {
    value.elementsEqual("0".utf8) || value.elementsEqual("false".utf8)
  }

  private func addShared() throws(WorkbookFault) {
    let number = content.bytes.reduce(0) { number, digit in
      digit &- UInt8(ascii: "0") <= 9 && number < 1 << 32 ? number * 10 + Int(digit - UInt8(ascii: "0")) : 1 << 40
    }
    guard texts.range(number) != nil else {
      throw WorkbookFault(.workbookDamaged, other: "shared string", cell: cell.location)
    }
    if !isStruck, !texts.strikes.isEmpty, let strike = texts.strikes[number] { note(strike) }
    try rows.add(shared: number, of: texts, at: cell)
  }

  private func noteFormula() {
    traits.formulaCount += 1
    if traits.firstFormula == nil { traits.firstFormula = cell }
    // A formula may well give an empty text; any other kind of result is never empty.
    if content.bytes.isEmpty, !(hasValue && kind == .string) { note(.formulaWithoutValue) }
  }

  private func note(_ kind: Sheet.Oddity.Kind) {
    let oddity = Sheet.Oddity(cell: cell, kind: kind)
    // Doubts stand in whole columns, and never crowd out what is worse.
    switch kind {
    case .timeDropped, .yearHidden, .struck, .struckPart: append(oddity, to: &doubts)
    case .errorValue, .formulaWithoutValue, .dateOutOfRange: append(oddity, to: &traits.oddities)
    }
  }

  private func append<Entry>(_ entry: Entry, to list: inout [Entry], most: Int = SheetPart.longestList) {
    if list.count < most { list.append(entry) } else { isCut = true }
  }

  // MARK: Beside the cells

  private func addColumns(_ attributes: XMLAttributes) {
    guard attributes.isTrue("hidden") || attributes.isZero("width"), let first = attributes.number("min"),
      let last = attributes.number("max"),
      first >= 1, first <= last
    else { return }
    append(first - 1...last - 1, to: &traits.hiddenColumns, most: CellReference.columns)
  }

  private func addMerge(_ attributes: XMLAttributes) throws(WorkbookFault) {
    guard let reference = attributes["ref"], let block = CellReference.block(reference) else {
      throw WorkbookFault(.workbookDamaged, other: "mergeCell")
    }
    append(block, to: &traits.merged, most: Self.mostMerged)
  }
}

extension Sheet.Cell {
  /// The cell as a spreadsheet shows it.
  fileprivate var location: Location.Cell { Location.Cell(row: row + 1, index: column) }
}

extension ClosedRange<Int> {
  /// The part below `limit`; nil where there is none.
  fileprivate func clamped(below limit: Int) -> ClosedRange<Int>? {
    lowerBound < limit ? lowerBound...Swift.min(upperBound, limit - 1) : nil
  }
}
