import MusubiRegister

extension Site {
  /// Whether a page is there only because of made-up rows: an agreement that is a sample, or a group and a year of press
  /// releases that hold nothing else. Search engines are kept from them, so that nobody finds a made-up agreement
  /// without the site that explains it.
  package func isMadeUp(_ page: Page) -> Bool {
    switch page {
    case .agreement(let index): agreements[index].isSample
    case .member(let dimension, let index): isMadeUp(grouping(dimension).groups[index])
    case .pressYear(let index): pressYears[index].releases.allSatisfy { isSample(press[$0]) }
    default: false
    }
  }

  private func isMadeUp(_ group: Group) -> Bool {
    let members = group.active + group.ended
    return !members.isEmpty && members.allSatisfy { agreements[$0].isSample }
  }

  /// Whether search engines may show a page; the sitemap lists these. Pages that lead on, and those for
  /// frames, stand for another page, which search engines are to show instead.
  package func isIndexed(_ page: Page) -> Bool {
    switch page {
    case .notFound, .retired: false
    default: !page.leadsOn && !page.isForFrames && !isMadeUp(page)
    }
  }
}
