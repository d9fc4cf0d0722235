import MusubiRegister
import MusubiSite

/// Pages of agreements that were published and are gone from the site: never silently.
enum RemovedPages {
  static func check(_ plan: Plan) -> [Diagnostic] {
    let gone = plan.removed.filter { $0.hasPrefix(Route.agreements.directory) && $0.hasSuffix(".html") }
    return gone.prefix(1).map { Diagnostic(.pagesRemoved, value: $0, count: gone.count) }
  }
}
