import MusubiRegister

/// Every kind of page, each with exactly what tells it from its sisters.
package enum Page: Sendable {
  case home
  case agreements
  case ended
  /// By index in the register.
  case agreement(Int)
  case index(Dimension)
  /// A group by its place in the site's grouping of the dimension.
  case member(Dimension, Int)
  case cases
  case caseStudy(Int)
  case press
  /// By index in the site's press years.
  case pressYear(Int)
  case statistics
  /// By index in the site's documents.
  case document(Int)
  case proposals
  case data
  case changes
  /// By index in the years of the site's history.
  case changesYear(Int)
  /// By index in the site's retirements.
  case retired(Int)
  case accessibilityTest
  /// How other sites link to this one.
  case linking
  /// What other sites show in a frame: the newest agreements, or those of a category by its place.
  case latestEmbed
  case categoryEmbed(Int)
  /// The page at an agreement's short address; by index in the register.
  case shortcut(Int)
  case notFound

  /// Whether the page tells of the data files, and so is made after them.
  package var comesAfterData: Bool {
    if case .data = self { true } else { false }
  }

  /// Whether nobody reads it, since it leads on to another page at once.
  package var leadsOn: Bool {
    if case .shortcut = self { true } else { false }
  }

  /// Whether it is shown within pages of other sites, and so has neither head nor foot of its own.
  package var isForFrames: Bool {
    switch self {
    case .latestEmbed, .categoryEmbed: true
    default: false
    }
  }
}

/// The press releases of one calendar year.
package struct PressYear: Sendable {
  package let year: Int
  /// Indices of releases, newest first.
  package let releases: [Int]
}
