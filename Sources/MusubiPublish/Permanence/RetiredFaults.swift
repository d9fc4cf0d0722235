import MusubiRegister
import MusubiRender
import MusubiSite

/// What is wrong with old addresses beside everything else that the site is made of.
enum RetiredFaults {
  static func check(_ renderer: Renderer, _ table: RedirectTable, assets: [String]) -> [Diagnostic] {
    // Most sites never gave an address up.
    guard !table.redirects.isEmpty else { return [] }
    let made = Set(renderer.livePaths + assets)
    return RetiredRule.check(renderer.site, table, made: made) + SiteFile.misplaced(renderer.site, table)
  }
}
