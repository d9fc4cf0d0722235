import MusubiRegister

/// A figure shown under the lead of a document: `約200` `トン`, `減ったごみ`, `令和5年度`.
package struct DocumentFigure: Sendable, Hashable {
  package let value: String
  /// What is counted, `件`; nil when the value says it itself (`毎月`).
  package let unit: String?
  package let label: String
  /// When or under what condition.
  package let note: String?
  /// The page of the site that shows what makes it up, from the root: `/cases/index.html`.
  package let link: String?
  /// Where the value is written; nil for a figure of no file.
  package let location: Location?

  package init(
    value: String, unit: String? = nil, label: String, note: String? = nil, link: String? = nil,
    location: Location? = nil
  ) {
    self.location = location
    self.value = value
    self.unit = unit
    self.label = label
    self.note = note
    self.link = link
  }

  /// The figures of a front matter, in their order.
  static func readAll(_ form: inout YAMLForm) -> [DocumentFigure] {
    form.forms("figures").map { item in
      var item = item
      let value = item.neededText("value")
      let figure = DocumentFigure(
        value: value.text, unit: item.text("unit")?.text, label: item.neededText("label").text,
        note: item.text("note")?.text, link: link(&item), location: value.location)
      item.finish()
      form.absorb(item)
      return figure
    }
  }

  /// Whether the page is there is for the check of links to find out.
  private static func link(_ item: inout YAMLForm) -> String? {
    guard let link = item.text("link") else { return nil }
    if isPage(link.text) { return link.text }
    item.append([Diagnostic(.figureLink, at: link.location, value: link.text)])
    return nil
  }

  private static func isPage(_ link: String) -> Bool {
    let bytes = Array(link.utf8)
    return bytes.first == UInt8(ascii: "/") && !bytes.starts(with: "//".utf8)
      && bytes.allSatisfy { $0.isASCIIAlphanumeric || "-._/#".utf8.contains($0) }
  }
}
