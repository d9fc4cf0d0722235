import MusubiRegister
import MusubiSite

/// `links.json`: where every agreement and category is to be found, for the programs of other sites. `docs/links.md` says
/// what it holds and what is promised; a field is never taken away or given another meaning under the same version.
enum LinksJSON {
  static let version = 1

  /// Appends the file.
  static func render(_ site: Site, into out: inout [UInt8]) {
    var file = JSONWriter()
    file.field("version", version)
    file.field("site", site.settings.base.url)
    file.field("isProvisional", !site.settings.base.isConfirmed)
    file.field("updated", site.updated.iso)
    file.field("shortAddressForm", site.settings.base.url + "a/{id}")
    file.field("latestEmbed", site.address(of: .embed(.latest)))
    file.objects("categories", site.categories.groups) { category($1, site, &$0) }
    file.objects("agreements", site.agreements.indices) { agreement($1, site, &$0) }
    out += file.finished()
    out.append(UInt8(ascii: "\n"))
  }

  private static func category(_ group: Group, _ site: Site, _ object: inout JSONWriter) {
    object.field("slug", group.slug)
    object.field("name", group.name)
    object.field("count", group.active.count)
    object.field("address", site.address(of: group.route))
    object.field("embed", site.address(of: .embed(.category(slug: group.slug))))
  }

  private static func agreement(_ index: Int, _ site: Site, _ object: inout JSONWriter) {
    let agreement = site.agreements[index]
    object.field("id", agreement.id)
    object.field("title", agreement.title)
    object.field("address", site.address(of: site.route(ofAgreement: index)))
    object.field("shortAddress", site.shortAddress(index))
    member("kind", site.kinds.group(of: index), &object)
    member("category", site.categories.group(of: index), &object)
    object.field("partners", agreement.partners.map(\.name))
    object.field("concluded", orNull: agreement.concluded?.iso)
    object.field("state", agreement.isActive ? "active" : "ended")
    object.field("isSample", agreement.isSample)
    proposal(agreement.proposal, &object)
    object.field("sdgs", agreement.goals)
    object.field("sdgsPortal", orNull: agreement.sdgsPortal.isEmpty ? nil : agreement.sdgsPortal.string)
  }

  /// The register holds a number or an address.
  private static func proposal(_ text: Text, _ object: inout JSONWriter) {
    if text.isEmpty { return object.null("proposal") }
    let isAddress = WebAddress.isValid(text)
    object.object("proposal") { proposal in
      proposal.field("number", orNull: isAddress ? nil : text.string)
      proposal.field("address", orNull: isAddress ? text.string : nil)
    }
  }

  private static func member(_ name: String, _ group: Group?, _ object: inout JSONWriter) {
    guard let group else { return object.null(name) }
    object.object(name) { member in
      member.field("slug", group.slug)
      member.field("name", group.name)
    }
  }
}
