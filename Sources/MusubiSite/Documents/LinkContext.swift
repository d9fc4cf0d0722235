import MusubiRegister

/// The form of an address that tells another site what the page is about from which a reader comes:
/// `https://proposals.example.jp/new?agreement={id}&category={category}`.
package struct LinkContext: Sendable, Hashable {
  /// What may stand in braces.
  package enum Name: String, Sendable, CaseIterable {
    /// 管理番号.
    case id
    /// The slug of the category, and its name.
    case category, categoryName
    /// The number of a goal of the SDGs.
    case goal
    /// The permanent address of the page.
    case page
  }

  private enum Part: Sendable, Hashable {
    case text(String)
    case name(Name)
  }

  private let parts: [Part]

  /// The address for a page about `subject`; nil where the subject has nothing that the pattern asks for, besides the
  /// page itself. Of what it lacks the place stays empty.
  package func address(for subject: LinkSubject) -> String? {
    let asked = parts.contains { part in
      if case .name(let name) = part { name != .page && !subject[name].isEmpty } else { false }
    }
    return asked ? filled { subject[$0] } : nil
  }

  private func filled(_ value: (Name) -> String) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .name(let name): value(name).percentEncoded
      }
    }.joined()
  }

  /// Reads `context` beside the address of `link`; nil where there is none, or a faulty one, which is noted.
  static func read(_ form: inout YAMLForm, of link: Link) -> LinkContext? {
    guard let text = form.text("context") else { return nil }
    guard let parts = parts(text, &form) else { return nil }
    let context = LinkContext(parts: parts)
    // What stands for a name is a letter or more, so an address that is sound with a letter is sound with a value.
    let example = LocatedText(context.filled { _ in "x" }, at: text.location)
    if let fault = LinkAddress.fault(in: example) {
      form.append([fault])
      return nil
    }
    guard let site = LinkAddress.site(of: link.url) else { return nil }
    guard LinkAddress.site(of: example.text) == site else {
      form.append([Diagnostic(.contextHost, at: text.location, value: text.text, expected: site + "/")])
      return nil
    }
    return context
  }

  /// The parts of a pattern; nil for one that holds an unknown name, which is noted.
  private static func parts(_ text: LocatedText, _ form: inout YAMLForm) -> [Part]? {
    var parts: [Part] = []
    var isSound = true
    for (index, piece) in text.text.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      guard index > 0 else {
        parts.append(.text(String(piece)))
        continue
      }
      // A brace that is not closed stays, and is no character of an address.
      let end = piece.firstIndex(of: "}")
      let written = String(piece[..<(end ?? piece.startIndex)])
      if let name = Name(rawValue: written) {
        parts.append(.name(name))
        parts.append(.text(String(piece[(end ?? piece.startIndex)...].dropFirst())))
      } else if end != nil {
        let names = Name.allCases.map(\.rawValue)
        form.append([
          Diagnostic(
            .contextName, at: text.location, value: written, expected: names.joined(separator: ", "),
            suggestion: NearMiss.best(for: written, among: names))
        ])
        isSound = false
      } else {
        parts.append(.text("{" + piece))
      }
    }
    return isSound ? parts : nil
  }
}

/// What a page is about, as far as other sites may be told.
package struct LinkSubject: Sendable {
  private let values: [LinkContext.Name: String]

  /// What is left out, the page is not about.
  package init(agreement: String? = nil, category: Group? = nil, goal: String? = nil, address: String? = nil) {
    var values: [LinkContext.Name: String] = [:]
    values[.id] = agreement
    values[.category] = category?.slug
    values[.categoryName] = category?.name
    values[.goal] = goal
    values[.page] = address
    self.values = values
  }

  subscript(name: LinkContext.Name) -> String { values[name] ?? "" }
}
