import MusubiRegister
import MusubiSite

/// What an address of old is called: by what stood there, never by its path alone where more can be said.
struct RetiredWords {
  /// What is told: of a short address what became of its agreement.
  let retirement: Retirement
  /// Whether this is a short address, which leads on to the page that tells.
  let leadsToTeller: Bool
  private let place: Place
  private let name: String

  init(_ retirement: Retirement, _ site: Site) {
    var told = retirement
    if retirement.isCompanion, retirement.treatment == .moved, case .path(let path) = retirement.destinations.first,
      let page = site.retirement(path: path), page.isTombstone
    {
      told = page
    }
    self.retirement = told
    leadsToTeller = told.path != retirement.path
    place = Place(told.path, site)
    name = told.name.isEmpty ? place.member : told.name
  }

  /// 「締結先のページ」, 「協定・覚書」.
  var kind: String { place.kind }

  /// What stood there: its name, else what can be told from the path, else the path.
  var subject: String {
    if !retirement.name.isEmpty { return retirement.name }
    if retirement.agreementID != nil { return place.member }
    if place.kind == Place.page { return retirement.path }
    return place.member.isEmpty ? place.kind : "\(place.kind)：\(place.member)"
  }

  /// The heading of the page that explains.
  var heading: String {
    let verb = retirement.treatment == .merged ? "統合した" : "取り下げた"
    let named = place.kind == Place.page && name.isEmpty ? retirement.path : name
    return verb + place.kind + (named.isEmpty ? "" : "：\(named)")
  }

  /// 「このページ」, 「この協定・覚書」.
  var this: String { retirement.agreementID == nil ? "このページ" : "この協定・覚書" }

  /// The page that lists what is like it; nil where that is the list of agreements, or there is none.
  var list: (label: String, route: Route)? { place.list }

  /// What kind of page stood at a path.
  private struct Place {
    let kind: String
    var member = ""
    var list: (label: String, route: Route)?

    static let page = "ページ"

    init(_ path: String, _ site: Site) {
      if let id = Redirect.identifier(ofPage: path) {
        kind = "協定・覚書"
        member = "管理番号\(id)"
        return
      }
      let parts = path.split(separator: "/")
      guard path.hasSuffix(".html"), parts.count == 2 else {
        kind = Self.page
        return
      }
      let slug = String(parts[1].dropLast(".html".count))
      switch parts[0] + "/" {
      case Route.press.directory:
        kind = "報道発表の年の" + Self.page
        member = Self.year(slug)
        list = ("報道発表", .press)
      case Route.changes.directory:
        kind = "更新履歴の年の" + Self.page
        member = Self.year(slug)
      case Route.cases.directory:
        kind = "事例の" + Self.page
        list = ("事例", .cases)
      case let directory:
        guard let dimension = Dimension.allCases.first(where: { $0.directory == directory }) else {
          kind = Self.page
          return
        }
        switch dimension {
        case .year: kind = "年の" + Self.page
        case .bureau: kind = Dimension.department.label + "の" + Self.page
        default: kind = dimension.label + "の" + Self.page
        }
        list = (IndexView.title(dimension, site), .index(dimension))
        if dimension == .year { member = Self.year(slug) }
        if dimension == .partner, PartnerKey.isNumber(slug) { member = "法人番号\(slug)" }
      }
    }

    private static func year(_ slug: String) -> String { Int(slug).map { JapaneseDate(year: $0).text } ?? "" }
  }
}
