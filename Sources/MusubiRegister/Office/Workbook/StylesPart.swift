/// The formats of cells, by the number that cells refer to them with.
final class StylesPart: XMLHandler {
  private(set) var formats: [NumberFormat] = []
  private var custom: [Int: NumberFormat] = [:]
  private var section = Section.other
  private let limit: Int

  private enum Section {
    case codes, cells, other
  }

  init(limit: Int) {
    self.limit = limit
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) throws(WorkbookFault) {
    if depth == 2 {
      section = name.is("numFmts") ? .codes : name.is("cellXfs") ? .cells : .other
    } else if depth == 3, section == .codes, name.is("numFmt") {
      guard custom.count < limit else { throw WorkbookFault(.workbookTooLarge) }
      guard let number = attributes.number("numFmtId"), let code = attributes.string("formatCode") else { return }
      custom[number] = NumberFormat(code: code)
    } else if depth == 3, section == .cells, name.is("xf") {
      guard formats.count < limit else { throw WorkbookFault(.workbookTooLarge) }
      let number = attributes.number("numFmtId") ?? 0
      formats.append(custom[number] ?? .builtIn(number))
    }
  }
}
