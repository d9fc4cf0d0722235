import MusubiRegister
import MusubiSite

/// A feed in Atom (RFC 4287). Its entries are named by tags (RFC 4151) of the first host and the day of the first
/// publication, so that they stay the same when the site moves.
enum AtomFeed {
  /// More than these are left out, the oldest first.
  static let mostEntries = 50

  static func render(_ feed: Feed, _ site: Site, into out: inout [UInt8]) {
    let entries: [Entry]
    switch feed {
    case .agreements: entries = agreements(site)
    case .press: entries = press(site)
    }
    let settings = site.settings
    var writer = XMLWriter()
    writer.declaration()
    writer.start("feed", [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", "ja")])
    writer.element("id", tag(Route.feed(feed).path, site))
    writer.element("title", title(feed, site))
    writer.element("subtitle", subtitle(feed, site))
    // A date that is corrected to an earlier one must not make the feed look older.
    let newest = entries.first?.date.earliest ?? site.updated.earliest
    writer.element("updated", instant(max(newest, site.updated.earliest)))
    writer.start("author")
    writer.element("name", settings.publisher.joined(separator: " "))
    writer.element("uri", settings.base.url)
    writer.end("author")
    writer.element("rights", settings.licence.title)
    writer.empty("link", [("rel", "license"), ("href", settings.licence.url)])
    writer.empty(
      "link", [("rel", "self"), ("type", mediaType), ("href", settings.base.url + Route.feed(feed).path)])
    writer.empty(
      "link", [("rel", "alternate"), ("type", "text/html"), ("href", settings.base.url + page(feed).path)])
    for entry in entries { write(entry, &writer) }
    writer.end("feed")
    out += writer.bytes
  }

  static let mediaType = "application/atom+xml"

  /// The name of the feed, also where a page offers it.
  static func title(_ feed: Feed, _ site: Site) -> String {
    let name = "\(site.settings.city) \(site.settings.name)"
    switch feed {
    case .agreements: return "\(name)の更新"
    case .press: return "\(name)の報道発表"
    }
  }

  private static func subtitle(_ feed: Feed, _ site: Site) -> String {
    let samples = site.hasSamples ? "見本データを含みます。名称が【見本】で始まるものは実在しません。" : ""
    switch feed {
    case .agreements: return "結んだ、変わった、延びた、終わった協定・覚書を、新しい順にお知らせします。" + samples
    case .press: return "協定・覚書に関わる報道発表を、新しい順にお知らせします。" + samples
    }
  }

  private static func page(_ feed: Feed) -> Route { feed == .agreements ? .changes : .press }

  // MARK: Entries

  private struct Entry {
    let date: JapaneseDate
    let id: String
    let title: String
    let summary: String
    let address: String
    var categories: [(term: String, scheme: String, label: String)] = []
  }

  private static func write(_ entry: Entry, _ writer: inout XMLWriter) {
    writer.start("entry")
    writer.element("id", entry.id)
    writer.element("title", entry.title)
    writer.element("updated", instant(entry.date))
    writer.element("published", instant(entry.date))
    writer.empty("link", [("rel", "alternate"), ("href", entry.address)])
    for category in entry.categories {
      var attributes: [(StaticString, String)] = [("term", category.term), ("label", category.label)]
      if !category.scheme.isEmpty { attributes.append(("scheme", category.scheme)) }
      writer.empty("category", attributes)
    }
    writer.element("summary", entry.summary, [("type", "text")])
    writer.end("entry")
  }

  private static func agreements(_ site: Site) -> [Entry] {
    var entries: [Entry] = []
    for event in site.history.events where event.date.precision == .day && event.date <= site.today {
      entries.append(entry(event, EventWords(event, site), site))
      if entries.count == mostEntries { break }
    }
    return entries
  }

  private static func entry(_ event: Event, _ words: EventWords, _ site: Site) -> Entry {
    let base = site.settings.base.url
    // The day tells two changes of one agreement apart; it is concluded once and ends once, whatever day is corrected.
    let part = event.origin == .changes ? event.date.iso : event.origin.rawValue
    var entry = Entry(
      date: event.date, id: tag("agreements/\(words.id)/\(part)", site), title: "\(words.title)（\(event.kind.label)）",
      summary: words.summary, address: base + words.route.path)
    entry.categories.append((event.kind.rawValue, "", event.kind.label))
    if case .agreement(let index) = event.subject {
      for group in [site.kinds.group(of: index), site.categories.group(of: index)] {
        guard let group else { continue }
        entry.categories.append((group.slug, base + group.dimension.directory, group.name))
      }
    }
    if words.isSample { entry.categories.append(sample) }
    return entry
  }

  private static let sample = (term: "sample", scheme: "", label: "見本")

  private static func press(_ site: Site) -> [Entry] {
    let newest = site.pressYears.lazy.flatMap(\.releases).filter { site.press[$0].date <= site.today }
    // A page of releases may announce several on one day: then their titles tell them apart. Otherwise a title that is
    // corrected would make a second release of one.
    func place(_ release: PressRelease) -> String { "\(release.date.iso)/\(release.address.string)" }
    let together = Dictionary(grouping: site.press, by: place).filter { $0.value.count > 1 }
    var used: Set<String> = []
    return newest.prefix(mostEntries).map { index in
      let release = site.press[index]
      let names = release.agreementIDs.compactMap { site.agreement(id: $0) }.map { site.agreements[$0].title.string }
      let isSample = site.isSample(release)
      let title = together[place(release)] == nil ? "" : "\n" + release.title.string
      var id = "press/\(release.date.iso)/\(Slug.digest(release.address.string + title))"
      while !used.insert(id).inserted { id += "x" }
      var entry = Entry(
        date: release.date, id: tag(id, site), title: release.title.string,
        summary: (names.isEmpty ? "" : "関わる協定・覚書：" + names.joined(separator: "、") + "。")
          + (isSample ? "見本のため、リンク先はありません。" : ""),
        address: release.address.string)
      entry.categories.append(("press", "", "報道発表"))
      if isSample { entry.categories.append(Self.sample) }
      return entry
    }
  }

  // MARK: Words

  /// The day as an instant: its beginning in Japan.
  private static func instant(_ date: JapaneseDate) -> String { date.earliest.iso + "T00:00:00+09:00" }

  private static func tag(_ specific: String, _ site: Site) -> String {
    let day = site.settings.published?.date.earliest.iso ?? Self.firstYear
    return "tag:\(site.settings.tagAuthority),\(day):\(specific)"
  }

  /// Stands for the day of the first publication where the settings do not give it; it must never change.
  private static let firstYear = "2026"
}
