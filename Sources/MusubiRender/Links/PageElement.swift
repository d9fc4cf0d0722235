/// An element of a page with what stands in it, for questions on what stands beside what: a number beside its link, a
/// chart over its table.
package struct PageElement: Sendable {
  package let name: String
  package let attributes: [String: String]
  package private(set) var children: [Child] = []

  package enum Child: Sendable {
    case element(PageElement)
    case text(String)
  }

  /// Puts the pieces of a page together; the element around everything has no name. Made for pages of ours, as `HTMLReader`
  /// is.
  package init(page: some Sequence<HTMLReader.Piece>) {
    var open = [PageElement("", [:])]
    func close(to depth: Int) {
      while open.count > max(depth, 1) {
        let element = open.removeLast()
        open[open.count - 1].children.append(.element(element))
      }
    }
    for piece in page {
      switch piece {
      case .text(let text): open[open.count - 1].children.append(.text(text))
      case .start(let name, let attributes):
        let element = PageElement(name, attributes)
        if HTMLReader.void.contains(name) || open.count >= Self.deepest {
          open[open.count - 1].children.append(.element(element))
        } else {
          open.append(element)
        }
      case .end(let name):
        // Shapes of SVG close themselves, and end with whatever is around them.
        if let place = open.lastIndex(where: { $0.name == name }), place > 0 { close(to: place) }
      }
    }
    close(to: 1)
    self = open[0]
  }

  /// Deeper elements hold nothing: no page of ours comes near, and every question goes down step by step.
  private static let deepest = 256

  private init(_ name: String, _ attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  package var elements: [PageElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The words in the element and all that stands in it.
  package var text: String {
    children.map { child in
      switch child {
      case .text(let text): text
      case .element(let element): element.text
      }
    }.joined()
  }

  package func has(_ style: Substring) -> Bool {
    attributes["class"]?.split(separator: " ").contains(style) ?? false
  }

  /// The elements inside for which the condition holds, in the order of the page; none is looked for inside another.
  package func all(_ condition: (PageElement) -> Bool) -> [PageElement] {
    elements.flatMap { condition($0) ? [$0] : $0.all(condition) }
  }

  package func all(named name: String) -> [PageElement] { all { $0.name == name } }

  package func first(_ condition: (PageElement) -> Bool) -> PageElement? {
    for element in elements {
      if condition(element) { return element }
      if let found = element.first(condition) { return found }
    }
    return nil
  }
}
