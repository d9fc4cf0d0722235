import MusubiRegister

/// What `content/site.yml` says about the site as a whole.
package struct SiteSettings: Sendable {
  /// The name of the site: `協定・覚書一覧`.
  package let name: String
  /// Whose site it is: `川崎市`.
  package let city: String
  /// What the site is, in one or two sentences, for the home page and search engines.
  package let description: String
  let descriptionPlace: Location
  /// The canonical address of the site, ending in `/`; its title is the site's name.
  package let base: Link
  package let published: LocatedDay?
  package let updated: LocatedDay?
  package let asOf: AsOf
  /// The publisher, line by line.
  package let publisher: [String]
  package let contact: Contact
  /// The licence of the open data; its title is the licence's name.
  package let licence: Link
  /// The city's code for local governments (全国地方公共団体コード), six digits with the check digit.
  package let municipalityCode: String
  /// Whom to tell of a weakness; nil where the settings name nobody.
  package let security: SecurityContact?
  /// The host that the entries of feeds are named by for ever, also after the site has moved to another: that of `base`,
  /// unless the settings name the first one.
  package let tagAuthority: String
  /// Which columns leave the house: the defaults with the changes that the settings make.
  package let disclosure: Disclosure
  /// The addresses of other sites, by their keys; `link(_:)` is the way to them.
  let links: [Address: Link]

  /// The day that the published figures describe.
  package struct AsOf: Sendable, Hashable {
    /// As readers see it: `令和5年末`.
    package let label: String
    /// The day itself; nil when the settings were faulty.
    package let day: LocatedDay?
  }

  /// Whom to ask about the site and the scheme.
  package struct Contact: Sendable, Hashable {
    package let department: String
    /// Where telephone numbers and mail addresses are to be found, plain text.
    package let text: String
    package let phone: String?
    package let mail: String?
  }

  /// The other sites that the pages link to; the raw value is the key in the settings.
  package enum Address: String, Sendable, CaseIterable {
    case city
    case pressReleases
    case sdgsPortal
    case sdgsPartners
    case openDataList
    case openDataTerms
    case sitePolicy
    case proposals
    case privateParticipationPolicy
    case accessibilityPolicy

    /// Whether the other site may be told what the page is about, from which a reader comes.
    var takesContext: Bool { self == .proposals || self == .sdgsPortal }
  }

  /// The link for `address`. When the settings lack it, which is an error of theirs, a link without an address.
  package func link(_ address: Address) -> Link {
    links[address]
      ?? Link(title: address.rawValue, url: "", isConfirmed: false, location: base.location, note: nil)
  }

  /// Every address that is provisional: those that a release build refuses by name.
  package var unconfirmedLinks: [Link] {
    ([base, licence] + Address.allCases.map(link)).filter { !$0.isConfirmed }
  }
}
