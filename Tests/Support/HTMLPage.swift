/// A page as a strict reader of HTML sees it: for tests, which ask it about structure instead of searching in text.
///
/// It reads what our templates write: elements closed where they were opened, attributes in double quotes. Anything else
/// (a stray `<`, an attribute without quotes, a wrong end tag) is a fault of the page.
package struct HTMLPage: Sendable {
  package let root: Element

  /// An element with what is in it, in order.
  package struct Element: Sendable {
    package let name: String
    package let attributes: [String: String]
    package fileprivate(set) var children: [Node] = []

    package subscript(attribute: String) -> String? { attributes[attribute] }

    /// The elements inside, in the order of the page.
    package var elements: [Element] {
      children.flatMap { child -> [Element] in
        if case .element(let element) = child { return [element] + element.elements }
        return []
      }
    }

    /// The words inside, white space folded as a browser folds it.
    package var text: String { words.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    private var words: String {
      children.map { child in
        switch child {
        case .text(let text): text
        case .element(let element): element.words
        }
      }.joined()
    }

    package func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }
    package func all(class name: String) -> [Element] {
      elements.filter { $0["class"]?.split(separator: " ").contains(Substring(name)) == true }
    }
  }

  package indirect enum Node: Sendable {
    case text(String)
    case element(Element)
  }

  package struct Fault: Error, CustomStringConvertible {
    package let description: String
    package init(_ description: String) { self.description = description }
  }

  package init(_ bytes: [UInt8]) throws {
    var scanner = Scanner(Array(String(decoding: bytes, as: UTF8.self).unicodeScalars))
    root = try scanner.page()
  }

  package func all(_ name: String) -> [Element] { root.all(name) }
  package func all(class name: String) -> [Element] { root.all(class: name) }
  package var elements: [Element] { root.elements }

  /// What stands beside a term of a description list: `facts["締結先"]`.
  package var facts: [String: Element] {
    let pairs = all("div").compactMap { group -> (String, Element)? in
      guard let term = group.all("dt").first, let description = group.all("dd").first else { return nil }
      return (term.text, description)
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}

private struct Scanner {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private static let void: Set<String> = ["base", "meta", "link", "br", "wbr", "img", "input", "hr"]

  init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  mutating func page() throws -> HTMLPage.Element {
    guard take("<!DOCTYPE html>") else { throw fault("no doctype") }
    var open = [HTMLPage.Element(name: "", attributes: [:])]
    while index < scalars.count {
      if take("<!--") {
        while index < scalars.count, !take("-->") { index += 1 }
      } else if take("</") {
        let name = self.name()
        guard take(">"), open.count > 1, let last = open.popLast(), last.name == name else {
          throw fault("wrong end tag \(name) in \(open.last?.name ?? "")")
        }
        open[open.count - 1].children.append(.element(last))
      } else if take("<") {
        let (element, isEmpty) = try startTag()
        if isEmpty || Self.void.contains(element.name) {
          open[open.count - 1].children.append(.element(element))
        } else {
          open.append(element)
        }
      } else {
        open[open.count - 1].children.append(.text(try text { $0 == "<" }))
      }
    }
    guard open.count == 1 else { throw fault("\(open.last?.name ?? "") is not closed") }
    return open[0]
  }

  private mutating func startTag() throws -> (HTMLPage.Element, isEmpty: Bool) {
    let name = self.name()
    guard !name.isEmpty else { throw fault("stray <") }
    var attributes: [String: String] = [:]
    while true {
      skipSpaces()
      if take("/>") { return (HTMLPage.Element(name: name, attributes: attributes), true) }
      if take(">") { return (HTMLPage.Element(name: name, attributes: attributes), false) }
      let key = self.name()
      guard !key.isEmpty else { throw fault("stray character in <\(name)>") }
      var value = ""
      if take("=") {
        guard take("\"") else { throw fault("\(key) of <\(name)> without quotes") }
        value = try text { $0 == "\"" }
        guard take("\"") else { throw fault("\(key) of <\(name)> is not closed") }
      }
      guard attributes.updateValue(value, forKey: key) == nil else { throw fault("\(key) twice in <\(name)>") }
    }
  }

  /// The text up to a scalar, character references replaced.
  private mutating func text(until isEnd: (Unicode.Scalar) -> Bool) throws -> String {
    var view = String.UnicodeScalarView()
    while index < scalars.count, !isEnd(scalars[index]) {
      if scalars[index] == "&" {
        view.append(try reference())
      } else {
        view.append(scalars[index])
        index += 1
      }
    }
    return String(view)
  }

  private mutating func reference() throws -> Unicode.Scalar {
    for (written, scalar): (String, Unicode.Scalar) in [
      ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
    ] where take(written) {
      return scalar
    }
    throw fault("a character reference that we never write")
  }

  private mutating func name() -> String {
    let start = index
    while index < scalars.count, Self.isNamePart(scalars[index]) { index += 1 }
    return String(String.UnicodeScalarView(scalars[start..<index]))
  }

  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic && scalar.isASCII || ("0"..."9").contains(scalar) || scalar == "-"
  }

  private mutating func skipSpaces() {
    while index < scalars.count, scalars[index].properties.isWhitespace { index += 1 }
  }

  private mutating func take(_ text: String) -> Bool {
    guard scalars[index...].starts(with: text.unicodeScalars) else { return false }
    index += text.unicodeScalars.count
    return true
  }

  private func fault(_ what: String) -> HTMLPage.Fault {
    let near = scalars[max(0, index - 60)..<min(scalars.count, index + 20)]
    return HTMLPage.Fault("\(what) near …\(String(String.UnicodeScalarView(near)))…")
  }
}
