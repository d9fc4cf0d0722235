import MusubiRegister

/// Two pages never share an address. Those of agreements are the identifiers' own rule.
enum SlugRule {
  static func check(_ site: Site) -> [Diagnostic] {
    let pages = site.pages
    var first: [String: Page] = [:]
    // Addresses of old have a rule of their own. Fixed pages take their addresses first, since the other one is to be renamed.
    return (pages.filter(isFixed) + pages.filter(isNamed)).compactMap { page in
      let path = site.route(of: page).path
      guard let other = first.updateValue(page, forKey: path) else { return nil }
      return Diagnostic(.slugCollision, value: name(page, site), other: name(other, site))
    }
  }

  /// Whether the page has its address from a slug or the name of a file.
  private static func isNamed(_ page: Page) -> Bool {
    switch page {
    case .member, .caseStudy, .document: true
    default: false
    }
  }

  private static func isFixed(_ page: Page) -> Bool {
    switch page {
    case .agreement, .shortcut, .retired: false
    default: !isNamed(page)
    }
  }

  private static func name(_ page: Page, _ site: Site) -> String {
    switch page {
    case .member(let dimension, let index): site.grouping(dimension).groups[index].name
    case .caseStudy(let index): site.cases[index].document.file.path
    case .document(let index): site.documents[index].document.file.path
    default: site.route(of: page).path
    }
  }
}
