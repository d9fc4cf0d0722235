import MusubiRegister
import MusubiSite

/// What is known of a partner beside its agreements: who it is, what the agreements are about, who looks after them.
struct PartnerDetails: Sendable {
  let group: Group
  let context: PageContext

  /// At most so many sections beside the page; the table names them all.
  private static let mostDepartments = 10

  private var site: Site { context.site }
  private var members: [Int] { group.active + group.ended }
  /// Those in force; the ended ones where there are none.
  private var counted: [Int] { group.active.isEmpty ? group.ended : group.active }

  /// A made-up partner: all its agreements are samples.
  private var isSample: Bool { members.allSatisfy { site.agreements[$0].isSample } }

  /// The partner as each of the agreements has it.
  private var entries: [Agreement.Partner] {
    members.flatMap { index in
      zip(site.partnerSlugs(of: index), site.agreements[index].partners).filter { $0.0 == group.slug }.map(\.1)
    }
  }

  private var number: CorporateNumber? { entries.lazy.compactMap(\.number).first }

  private var aliases: [String] {
    var names: [String] = []
    for name in entries.map(\.name.string) where name != group.name && !names.contains(name) { names.append(name) }
    return names
  }

  /// The number of a made-up partner may be that of a real firm, so it leads nowhere.
  private var registries: [LinkValue] {
    guard let number, !isSample else { return [] }
    return [
      LinkValue(href: number.publicationSite, label: "国税庁の法人番号公表サイト"),
      LinkValue(href: number.gBizINFO, label: "国の法人情報サイト gBizINFO"),
    ]
  }

  /// How many agreements each group has, in the order of the grouping. A year is short here: the table has both eras.
  private func tally(_ grouping: Grouping) -> [ItemValue] {
    var counts: [String: Int] = [:]
    for index in counted {
      for group in grouping.groups(of: index) { counts[group.slug, default: 0] += 1 }
    }
    let groups = grouping.groups.filter { counts[$0.slug] != nil }
    return groups.map { group in
      ItemValue(
        href: context.href(group.route), label: Int(group.slug).map { "\($0)年" } ?? group.name,
        count: Figures.count(counts[group.slug] ?? 0))
    }
  }

  /// The sections, and the bureaus of agreements that name no section, those with most of this partner's agreements first.
  private var departments: [ItemValue] {
    var counts: [String: (group: Group, count: Int)] = [:]
    for index in counted {
      guard let group = site.departments.group(of: index) ?? site.bureaus.group(of: index) else { continue }
      counts[group.slug, default: (group, 0)].count += 1
    }
    let order = counts.values.sorted { ($1.count, $0.group.name) < ($0.count, $1.group.name) }
    return order.map {
      ItemValue(href: context.href($0.group.route), label: $0.group.name, count: Figures.count($0.count))
    }
  }

  private var cases: [Int] {
    var cases: [Int] = []
    for study in members.flatMap(site.cases(of:)) where !cases.contains(study) { cases.append(study) }
    return cases.sorted()
  }

  static let schema = Schema<PartnerDetails>(
    "partner's details",
    [
      .flag("isSample", "a made-up partner: all its agreements are samples") { $0.isSample },
      .text("corporateNumber", "13 digits or empty") { $0.number?.digits },
      .flag("hasRegistries", "the number leads to public pages") { !$0.registries.isEmpty },
      .list("registries", "public pages on a real partner whose number is known", LinkValue.schema) { $0.registries },
      .flag("hasAliases", "the partner is written in other ways too") { !$0.aliases.isEmpty },
      .texts("aliases", "the other ways") { $0.aliases },
      .flag("hasTallies", "there is more than one agreement to count") { $0.counted.count > 1 },
      .list("kinds", "種別, with the number of agreements", ItemValue.schema) { $0.tally($0.site.kinds) },
      .flag("hasCategories", "a category is stated") { !$0.tally($0.site.categories).isEmpty },
      .list("categories", "分野 within the analysis", ItemValue.schema) { $0.tally($0.site.categories) },
      .list("years", "years of conclusion in short, newest first", ItemValue.schema) { $0.tally($0.site.years) },
      .flag("hasDepartments", "a department is stated") { !$0.departments.isEmpty },
      .list("departments", "who looks after the agreements; at most ten", ItemValue.schema) {
        Array($0.departments.prefix(mostDepartments))
      },
      .text("moreDepartments", "ほか2課 when some are left out; else empty") { partner in
        let more = partner.departments.count - mostDepartments
        return more > 0 ? "ほか\(more)課" : ""
      },
      .flag("hasCases", "case studies are there") { !$0.cases.isEmpty },
      .list("cases", "case studies on its agreements", CaseCardValue.schema) { partner in
        partner.cases.map { CaseCardValue(index: $0, context: partner.context) }
      },
      .flag("hasNear", "partners with nearly the same name are there") { partner in
        !partner.site.nearPartners(of: partner.group.slug).isEmpty
      },
      .list("near", "partners that may be the same", ItemValue.schema) { partner in
        partner.site.nearPartners(of: partner.group.slug).map { $0.item(partner.context) }
      },
    ])
}
