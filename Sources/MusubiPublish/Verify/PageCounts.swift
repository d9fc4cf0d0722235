import MusubiRender

/// The numbers on a page that count something: beside a link what it leads to, in a heading what stands below; and the
/// dates, each as it is shown and as programs read it.
struct PageCounts: Sendable {
  /// A number in a link or right behind it, with where it leads.
  private(set) var links: [Link] = []
  /// The lists of the page and the tables of agreements, each with the heading over it.
  private(set) var sections: [Section] = []
  /// Large figures in links: the number as it is written.
  private(set) var figures: [Figure] = []
  private(set) var dates: [Date] = []
  /// The rows of agreements of the page, else the items of its longest list.
  private(set) var items = Items()

  struct Link: Sendable, Hashable {
    let href: String
    let number: Int
    /// The words before the number.
    let name: String
  }

  struct Figure: Sendable, Hashable {
    let href: String
    let text: String
  }

  /// How many things a part of a page lists.
  struct Items: Sendable {
    var all = 0
    /// Those of them that have not ended.
    var active = 0
    /// Whether the part leads on to more of them.
    var isCut = false

    func may(_ number: Int) -> Bool { number == all || number == active || isCut && number > all }
  }

  struct Section: Sendable {
    /// The id of the heading, to which links lead.
    let id: String
    let heading: String
    /// The number in the heading; nil where it has none.
    let number: Int?
    let items: Items
  }

  struct Date: Sendable, Hashable {
    let shown: String
    let written: String
  }

  init() {}

  init(_ page: PageElement) {
    guard let main = page.first({ $0.name == "main" }) else { return }
    readLinks(main)
    for section in main.all({ $0.attributes["aria-labelledby"] != nil && $0.name == "section" }) { read(section) }
    items = Self.items(in: main) { $0.max() ?? 0 }
    figures = main.all { $0.name == "ul" && $0.has("figures") }.flatMap { $0.all(named: "a") }.compactMap { link in
      guard let href = link.attributes["href"], let text = link.first({ $0.name == "b" })?.text else { return nil }
      return Figure(href: href, text: text)
    }
    dates = main.all(named: "time").compactMap { time in
      time.attributes["datetime"].map { Date(shown: time.text, written: $0) }
    }
  }

  private mutating func read(_ section: PageElement) {
    let id = section.attributes["aria-labelledby"] ?? ""
    guard let heading = section.first({ $0.attributes["id"] == id }) else { return }
    let text = heading.text
    sections.append(
      Section(id: id, heading: text, number: Self.number(in: text), items: Self.items(in: section) { $0.reduce(0, +) }))
  }

  /// Rows of agreements where there are any, else items of lists; an item's own lists belong to it.
  private static func items(in part: PageElement, _ joined: ([Int]) -> Int) -> Items {
    let bodies = part.all { $0.name == "table" && $0.has("register") }.flatMap { $0.all(named: "tbody") }
    var items = Items()
    for body in bodies {
      let rows = body.all(named: "tr").count { $0.first { $0.name == "td" } != nil }
      items.all += rows
      if !body.has("ended") { items.active += rows }
    }
    guard items.all == 0 else { return items }
    let lists = part.all { $0.name == "ul" && ($0.has("list") || $0.has("stories")) }
    items.all = joined(lists.map { $0.elements.count { $0.name == "li" } })
    items.active = items.all
    // Of a history the latest are shown.
    items.isCut = items.all > 0 && part.name == "section" && part.first { $0.has("more") } != nil
    return items
  }

  private mutating func readLinks(_ part: PageElement) {
    // What people wrote says more than can be counted.
    if part.has("prose") { return }
    // What a box of the list's conditions would leave.
    if part.name == "label", let box = part.first({ $0.name == "input" })?.attributes, let name = box["name"],
      let value = box["value"], !value.isEmpty, let text = part.first({ $0.name == "b" })?.text,
      let number = Self.leading(text.bare + "件")
    {
      links.append(Link(href: "?\(name)=\(value)", number: number, name: ""))
    }
    var last: (href: String, text: String)?
    for child in part.children {
      switch child {
      case .text(let text):
        let words = text.drop(while: \.isWhitespace)
        if words.isEmpty { continue }
        if let link = last, let number = Self.leading(words) { note(link, number) }
        last = nil
      case .element(let element):
        if element.name == "a", let href = element.attributes["href"] {
          last = (href, element.text)
          if let number = Self.number(in: element.text) { note((href, element.text), number) }
        } else {
          if let link = last, ["span", "small", "b"].contains(element.name),
            let number = Self.leading(Substring(element.text.bare))
          {
            note(link, number)
          }
          last = nil
          readLinks(element)
        }
      }
    }
  }

  private mutating func note(_ link: (href: String, text: String), _ number: Int) {
    let name = link.text.prefix { !($0.isASCII && $0.isNumber) }
    links.append(Link(href: link.href, number: number, name: String(name).bare))
  }

  /// The one number of 「有効な協定・覚書（1,234件）」; nil where there is none, or more than one.
  static func number(in text: String) -> Int? {
    let parts = text.split(separator: "件", omittingEmptySubsequences: false).dropLast()
    let numbers = parts.compactMap { part -> Int? in
      let digits = part.reversed().prefix { $0.isASCII && $0.isNumber || $0 == "," }.reversed()
      // A difference counts nothing that could be found.
      if let sign = part.dropLast(digits.count).last, "+▲−".contains(sign) { return nil }
      return Int(String(digits.filter { $0 != "," }))
    }
    return numbers.count == 1 ? numbers[0] : nil
  }

  /// The number of 「34件」 at the beginning.
  private static func leading(_ words: some StringProtocol) -> Int? {
    let digits = words.prefix { $0.isASCII && $0.isNumber || $0 == "," }
    guard !digits.isEmpty, words.dropFirst(digits.count).first == "件" else { return nil }
    return Int(String(digits.filter { $0 != "," }))
  }
}
