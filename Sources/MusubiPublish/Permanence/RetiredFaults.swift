import MusubiRegister
import MusubiRender
import MusubiSite

/// What is wrong with old addresses beside everything else that the site is made of.
enum RetiredFaults {
  /// `others` are the paths of what is copied into the site as it is: assets and files of agreements.
  static func check(_ renderer: Renderer, _ table: RedirectTable, others: [String]) -> [Diagnostic] {
    // Most sites never gave an address up.
    guard !table.redirects.isEmpty else { return [] }
    let made = Set(renderer.livePaths + others)
    return RetiredRule.check(renderer.site, table, made: made)
      + SiteFile.misplaced(renderer.site, table, others: others)
  }
}
