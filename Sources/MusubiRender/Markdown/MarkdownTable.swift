/// A fenced block of CSV as an accessible table: the first row names the columns, the first cell of a row names it.
///
/// The table stands in a region that can be scrolled with the keyboard, since a narrow screen may not hold its width.
struct MarkdownTable {
  let block: CSVBlock
  /// Empty when the author gave none.
  let caption: [UInt8]
  /// The number of the table in its text, from 1, and the id of its caption.
  let number: Int
  let id: String

  /// Appends the table and gives the first sign that was left out, if any.
  ///
  /// A row is written with the cells it has: a block with rows of unequal length is an error and never published, and
  /// filling them up could make a small text huge.
  func append(to output: inout [UInt8]) -> Scalar? {
    guard let head = block.rows.first else { return nil }
    let body = block.rows.dropFirst()
    var refused: Scalar?
    func text(_ cell: [UInt8]) {
      let sign = Self.append(cell, to: &output)
      refused = refused ?? sign
    }
    func cell(_ content: [UInt8], scope: String?, isNumber: Bool) {
      // An empty heading would be read out as a heading without words.
      let heading = content.isEmpty ? nil : scope
      let tag = heading == nil ? "td" : "th"
      let attributes = (heading.map { " scope=\"\($0)\"" } ?? "") + (isNumber ? " class=\"number\"" : "")
      output.append(contentsOf: "<\(tag)\(attributes)>".utf8)
      text(content)
      output.append(contentsOf: "</\(tag)>".utf8)
    }

    let label = caption.isEmpty ? "aria-label=\"表\(number)\"" : "aria-labelledby=\"\(id)\""
    output.append(contentsOf: "<div class=\"table\" role=\"region\" \(label) tabindex=\"0\">\n<table>\n".utf8)
    if !caption.isEmpty {
      output.append(contentsOf: "<caption id=\"\(id)\">".utf8)
      text(caption)
      output.append(contentsOf: "</caption>\n".utf8)
    }
    output.append(contentsOf: "<thead>\n<tr>".utf8)
    for (content, isNumber) in zip(head.cells, Self.numberColumns(head, body)) {
      cell(content, scope: "col", isNumber: isNumber)
    }
    output.append(contentsOf: "</tr>\n</thead>\n<tbody>\n".utf8)
    for row in body {
      output.append(contentsOf: "<tr>".utf8)
      for (column, content) in row.cells.enumerated() {
        cell(content, scope: column == 0 ? "row" : nil, isNumber: column > 0 && Self.isNumber(content))
      }
      output.append(contentsOf: "</tr>\n".utf8)
    }
    output.append(contentsOf: "</tbody>\n</table>\n</div>\n".utf8)
    return refused
  }

  /// For each column of the head, whether its cells are all numbers or empty, and not all empty. Never the first one,
  /// which names the rows.
  private static func numberColumns(_ head: CSVBlock.Row, _ body: ArraySlice<CSVBlock.Row>) -> [Bool] {
    var hasNumber = head.cells.map { _ in false }
    var hasText = hasNumber
    for row in body {
      for (column, content) in row.cells.prefix(head.cells.count).enumerated() where !content.isEmpty {
        if isNumber(content) { hasNumber[column] = true } else { hasText[column] = true }
      }
    }
    return head.cells.indices.map { $0 > 0 && hasNumber[$0] && !hasText[$0] }
  }

  /// Escaped text; a line feed inside a cell stays one.
  private static func append(_ cell: [UInt8], to output: inout [UInt8]) -> Scalar? {
    var refused: Scalar?
    for (index, line) in cell.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if index > 0 { output.append(contentsOf: "<br>".utf8) }
      let sign = line.withUnsafeBufferPointer { MarkdownEscaping.append($0, to: &output) }
      refused = refused ?? sign
    }
    return refused
  }

  /// `1,234`, `+5`, `▲2`, `58.3%` and the like, or a dash for none.
  static func isNumber(_ cell: [UInt8]) -> Bool {
    var hasDigit = false
    for scalar in String(decoding: cell, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "0"..."9", "０"..."９": hasDigit = true
      case ",", ".", "+", "-", "%", "，", "．", "＋", "－", "−", "％", "▲", "△", "±": continue
      default: return false
      }
    }
    return hasDigit || ["-", "－", "−"].contains(String(decoding: cell, as: UTF8.self))
  }
}
