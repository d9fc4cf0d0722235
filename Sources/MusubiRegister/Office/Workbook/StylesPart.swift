/// The formats of cells, by the number that cells refer to them with.
final class StylesPart: XMLHandler {
  private(set) var formats: [NumberFormat] = []
  /// The numbers of those whose text is struck out.
  private(set) var struck: Set<Int> = []
  /// Whether each font strikes its text out.
  private var fonts: [Bool] = []
  private var custom: [Int: NumberFormat] = [:]
  private var section = Section.other
  private let limit: Int

  private enum Section {
    case codes, fonts, cells, other
  }

  init(limit: Int) {
    self.limit = limit
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) throws(WorkbookFault) {
    if depth == 2 {
      section =
        name.is("numFmts") ? .codes : name.is("fonts") ? .fonts : name.is("cellXfs") ? .cells : .other
    } else if depth == 3, section == .codes, name.is("numFmt") {
      guard custom.count < limit else { throw WorkbookFault(.workbookTooLarge) }
      guard let number = attributes.number("numFmtId"), let code = attributes.string("formatCode") else { return }
      custom[number] = NumberFormat(code: code)
    } else if depth == 3, section == .fonts, name.is("font") {
      guard fonts.count < limit else { throw WorkbookFault(.workbookTooLarge) }
      fonts.append(false)
    } else if depth == 4, section == .fonts, name.is("strike"), !fonts.isEmpty {
      fonts[fonts.count - 1] = !attributes.isFalse("val")
    } else if depth == 3, section == .cells, name.is("xf") {
      guard formats.count < limit else { throw WorkbookFault(.workbookTooLarge) }
      if let font = attributes.number("fontId"), fonts.indices.contains(font), fonts[font] {
        struck.insert(formats.count)
      }
      let number = attributes.number("numFmtId") ?? 0
      formats.append(custom[number] ?? .builtIn(number))
    }
  }
}
