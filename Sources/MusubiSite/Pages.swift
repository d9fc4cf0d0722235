import MusubiRegister

extension Site {
  /// Every page of the site, in the order in which they are made.
  package var pages: [Page] {
    var pages: [Page] = [.home, .agreements, .ended]
    pages += agreements.indices.map { .agreement($0) }
    for dimension in Dimension.allCases {
      switch dimension {
      case .bureau, .contactFrequency, .cohort: break  // indexed by the departments and the statistics page
      case .department, .kind, .category, .partner, .year, .goal: pages.append(.index(dimension))
      }
      pages += grouping(dimension).groups.indices.map { .member(dimension, $0) }
    }
    pages.append(.cases)
    pages += cases.indices.map { .caseStudy($0) }
    pages.append(.press)
    pages += pressYears.indices.map { .pressYear($0) }
    pages += [.statistics, .data, .proposals, .linking]
    pages += documents.indices.filter { !Self.fillsAnotherPage(documents[$0]) }.map { .document($0) }
    pages.append(.changes)
    pages += history.years.indices.map { .changesYear($0) }
    pages += retirements.indices.filter { retirements[$0].isPage }.map { .retired($0) }
    pages += [.accessibilityTest, .latestEmbed]
    pages += categories.groups.indices.map { .categoryEmbed($0) }
    pages += agreements.indices.map { .shortcut($0) }
    pages.append(.notFound)
    return pages
  }

  package func route(of page: Page) -> Route {
    switch page {
    case .home: .home
    case .agreements: .agreements
    case .ended: .ended
    case .agreement(let index): route(ofAgreement: index)
    case .index(let dimension): .index(dimension)
    case .member(let dimension, let index): grouping(dimension).groups[index].route
    case .cases: .cases
    case .caseStudy(let index): .caseStudy(slug: cases[index].document.slug)
    case .press: .press
    case .pressYear(let index): .pressYear(pressYears[index].year)
    case .statistics: .statistics
    case .document(let index): .document(slug: documents[index].document.slug)
    case .proposals: .document(slug: PageSlug.proposals)
    case .data: .data
    case .changes: .changes
    case .changesYear(let index): .changesYear(history.years[index].year)
    case .retired(let index): retirements[index].route
    case .accessibilityTest: .accessibilityTest
    case .linking: .document(slug: PageSlug.linking)
    case .latestEmbed: .embed(.latest)
    case .categoryEmbed(let index): .embed(.category(slug: categories.groups[index].slug))
    case .shortcut(let index): .shortcut(id: agreements[index].id.string)
    case .notFound: .notFound
    }
  }

  package func route(ofAgreement index: Int) -> Route { .agreement(id: agreements[index].id.string) }

  /// The text of a page that the city writes: policy, evaluation, direction, proposals, sdgs, data, accessibility, linking.
  package func document(_ slug: String) -> PageDocument? { documents.first { $0.document.slug == slug } }

  /// Documents that fill a page of another kind instead of making one.
  private static func fillsAnotherPage(_ document: PageDocument) -> Bool {
    [PageSlug.data, PageSlug.proposals, PageSlug.goals, PageSlug.linking].contains(document.document.slug)
  }
}

/// The names of the documents that the site needs.
package enum PageSlug {
  package static let policy = "policy"
  package static let evaluation = "evaluation"
  package static let direction = "direction"
  package static let proposals = "proposals"
  package static let goals = "sdgs"
  package static let data = "data"
  package static let accessibility = "accessibility"
  package static let linking = "linking"
  static let needed = [policy, evaluation, direction, proposals, goals, data, accessibility, linking]
}
