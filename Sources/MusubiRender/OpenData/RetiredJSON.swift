import MusubiRegister
import MusubiSite

/// What stands at the address of an agreement's data, or of other JSON, that is there no more.
enum RetiredJSON {
  static func render(_ retirement: Retirement, _ site: Site, into out: inout [UInt8]) {
    var writer = JSONWriter()
    let id = identifier(retirement.path)
    if let id { writer.field("id", id) } else { writer.field("path", retirement.path) }
    writer.field("status", status(retirement.treatment))
    if !retirement.name.isEmpty { writer.field("title", retirement.name) }
    if !retirement.reason.isEmpty { writer.field("reason", retirement.reason) }
    if let date = retirement.date { writer.field("date", date.iso) }
    let base = site.settings.base.url
    if let destination = retirement.destinations.first {
      switch destination {
      case .path(let path): writer.field("successor", base + path)
      case .address(let address): writer.field("successor", address)
      }
    }
    if retirement.isTombstone { writer.field("page", base + page(id, site).path) }
    out += writer.finished() + [UInt8(ascii: "\n")]
  }

  /// The agreement whose data it was; nil for other files.
  private static func identifier(_ path: String) -> String? {
    Redirect.identifier(ofPage: String(path.dropLast(".json".count)) + ".html")
  }

  /// The page that says more: the agreement's where something stands there, else the list of all that was given up.
  private static func page(_ id: String?, _ site: Site) -> Route {
    guard let id else { return .changes }
    let page = Route.agreement(id: id)
    return site.agreement(id: Text(id)) != nil || site.retirement(path: page.path) != nil ? page : .changes
  }

  private static func status(_ treatment: Redirect.Treatment) -> String {
    switch treatment {
    case .moved: "moved"
    case .merged: "merged"
    case .withdrawn: "withdrawn"
    }
  }
}
