import MusubiRegister
import MusubiSite

/// What stands at the address of an agreement's data when the agreement is there no more.
enum RetiredJSON {
  static func render(_ retirement: Retirement, _ site: Site, into out: inout [UInt8]) {
    var writer = JSONWriter()
    let id = Self.identifier(retirement.path)
    writer.field("id", id)
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
    if retirement.isTombstone { writer.field("page", base + Route.agreement(id: id).path) }
    out += writer.finished() + [UInt8(ascii: "\n")]
  }

  /// The name of the file without its ending.
  private static func identifier(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.dropLast(".json".count))
  }

  private static func status(_ treatment: Redirect.Treatment) -> String {
    switch treatment {
    case .moved: "moved"
    case .merged: "merged"
    case .withdrawn: "withdrawn"
    }
  }
}
