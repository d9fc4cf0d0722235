import MusubiRender

/// What a published page says, as far as it can be held against the data: its heading, the values that carry a
/// `data-key`, the rows of its tables of agreements, and the counts that stand in links.
struct PageFacts: Sendable {
  private(set) var heading = ""
  /// The values under a key, in their order: the `data-value`, else the `datetime`, else the words.
  private(set) var values: [String: [String]] = [:]
  /// The rows of agreements, in their order.
  private(set) var rows: [Row] = []
  /// The counts that lead to what was counted.
  private(set) var counts: [Count] = []
  private(set) var releases: [Release] = []
  private(set) var canonical: String?
  private(set) var isHidden = false
  /// What else counts something.
  let numbers: PageCounts

  /// A row of a table of agreements.
  struct Row: Sendable {
    /// The identifier in the address that the row leads to.
    var id = ""
    /// The words of the link to it, without the marks behind.
    var title = ""
    /// The words of its cells, by the names they carry on small screens.
    var cells: [String: String] = [:]
  }

  /// A press release that the page leads to: its address, and its words, with what is said of the file behind.
  struct Release: Sendable, Hashable {
    let address: String
    let words: String
  }

  struct Count: Sendable {
    let href: String
    let number: Int
  }

  /// Reads the pieces of a page.
  init(_ page: some Sequence<HTMLReader.Piece>, _ numbers: PageCounts = PageCounts()) {
    self.numbers = numbers
    var open: [Open] = []
    for piece in page {
      switch piece {
      case .text(let text):
        for index in open.indices where open[index].subject != nil { open[index].text += text }
      case .start(let name, let attributes):
        enter(name, attributes)
        if !HTMLReader.void.contains(name) {
          open.append(Open(name: name, subject: subject(name, attributes, within: open), attributes: attributes))
        }
      case .end(let name):
        guard let place = open.lastIndex(where: { $0.name == name }) else { continue }
        // What the end closes beside its own element was never closed; none of our pages does that.
        for element in open[place...].reversed() { leave(element) }
        open.removeSubrange(place...)
      }
    }
  }

  /// An element that is not closed yet, and what its words are wanted for.
  private struct Open {
    let name: String
    let subject: Subject?
    let attributes: [String: String]
    var text = ""
  }

  private enum Subject {
    case heading
    case value(key: String)
    case cell(name: String)
    case count(href: String)
    case title
    case release(address: String)
  }

  private func subject(_ name: String, _ attributes: [String: String], within open: [Open]) -> Subject? {
    if name == "h1" { return .heading }
    if let key = attributes["data-key"] { return .value(key: key) }
    if let field = attributes["data-field"] { return .cell(name: field) }
    if name == "a" {
      if open.last?.attributes["data-field"] != nil, open.last?.name == "th" { return .title }
      if open.last?.name == "h3", let href = attributes["href"] { return .release(address: href) }
    }
    if name == "b", let link = open.last(where: { $0.name == "a" }), let href = link.attributes["href"] {
      return .count(href: href)
    }
    return nil
  }

  private mutating func enter(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "th" where attributes["data-field"] != nil: rows.append(Row())
    case "a":
      if let href = attributes["href"], rows.last?.id.isEmpty == true, let id = Self.identifier(in: href) {
        rows[rows.count - 1].id = id
      }
    case "link" where attributes["rel"] == "canonical": canonical = attributes["href"]
    case "meta" where attributes["name"] == "robots": isHidden = attributes["content"]?.contains("noindex") == true
    default: break
    }
  }

  private mutating func leave(_ element: Open) {
    switch element.subject {
    case .heading: heading = element.text
    case .value(let key):
      values[key, default: []].append(
        element.attributes["data-value"] ?? element.attributes["datetime"] ?? element.text)
    case .cell(let name):
      if !rows.isEmpty { rows[rows.count - 1].cells[name] = element.text }
    case .count(let href):
      if let number = Self.number(in: element.text) { counts.append(Count(href: href, number: number)) }
    case .title: if !rows.isEmpty { rows[rows.count - 1].title = element.text }
    case .release(let address): releases.append(Release(address: address, words: element.text))
    case nil: break
    }
  }

  /// `K0001` of `../agreements/K0001.html`.
  private static func identifier(in href: String) -> String? {
    guard let name = href.split(separator: "/").last, name.hasSuffix(".html") else { return nil }
    return String(name.dropLast(".html".count))
  }

  /// The number of `1,234件`; nil where a sign makes it a difference, or there is none.
  private static func number(in text: String) -> Int? {
    let digits = text.unicodeScalars.filter { $0 != "," }.prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty, digits.count < 10 else { return nil }
    return Int(String(String.UnicodeScalarView(digits)))
  }
}

extension String {
  /// The words without spaces and line breaks, which templates put where they like.
  var bare: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { !$0.properties.isWhitespace }))
  }
}
