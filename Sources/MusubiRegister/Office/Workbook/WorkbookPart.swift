/// The list of the sheets, and how the workbook counts days.
final class WorkbookPart: XMLHandler {
  struct Entry {
    let name: String
    let relationship: String
    let isHidden: Bool
  }

  private(set) var sheets: [Entry] = []
  private(set) var countsFrom1904 = false
  private var isInSheets = false
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) throws(WorkbookFault) {
    switch depth {
    case 1 where !name.is("workbook"): throw WorkbookFault(.workbookDamaged, other: "no <workbook>")
    case 2:
      isInSheets = name.is("sheets")
      if name.is("workbookPr") { countsFrom1904 = attributes.isTrue("date1904") }
    case 3 where isInSheets && name.is("sheet"):
      guard sheets.count < limit else { throw WorkbookFault(.workbookTooLarge) }
      guard let title = attributes.string("name"), let id = attributes.prefixed("id") else {
        throw WorkbookFault(.workbookDamaged, other: "<sheet> without name or id")
      }
      let state = attributes.string("state")
      sheets.append(Entry(name: title, relationship: id, isHidden: state == "hidden" || state == "veryHidden"))
    default: break
    }
  }
}
