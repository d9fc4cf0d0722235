import MusubiRegister

extension Site {
  /// Whether the page's address is a promise, which only a redirect ends. Samples promise nothing, nor does what stands
  /// there only for them.
  package func isPromised(_ page: Page) -> Bool {
    switch page {
    case .notFound: false
    case .agreement(let index), .shortcut(let index): isPromised(agreement: index)
    case .member(let dimension, let index):
      switch dimension {
      // Their members stand in lists of their own, and so do their pages.
      case .kind, .category, .goal, .contactFrequency, .cohort: true
      case .bureau, .department, .partner, .year:
        holdsPromise(grouping(dimension).groups[index])
      }
    case .pressYear(let index): pressYears[index].releases.contains { !isSample(press[$0]) }
    case .changesYear(let index): history.years[index].events.contains { isPromised(history.events[$0]) }
    case .retired(let index): !retirements[index].isCompanion
    case .home, .agreements, .ended, .index, .cases, .caseStudy, .press, .statistics, .document, .proposals, .data,
      .changes, .accessibilityTest, .linking, .latestEmbed, .categoryEmbed:
      true
    }
  }

  /// A made-up agreement, or one whose identifier is not settled, promises nothing.
  package func isPromised(agreement index: Int) -> Bool {
    !agreements[index].isSample && (provisional.isEmpty || !provisional.contains(agreements[index].id.string))
  }

  private func holdsPromise(_ group: Group) -> Bool {
    group.active.contains(where: isPromised(agreement:)) || group.ended.contains(where: isPromised(agreement:))
  }

  private func isPromised(_ event: Event) -> Bool {
    if case .agreement(let index) = event.subject { return isPromised(agreement: index) }
    return true
  }
}
