import MusubiRegister
import MusubiSite

/// A partner's other agreements, on the page of one of them.
struct PartnerOthersValue: Sendable {
  let others: PartnerOthers
  let context: PageContext

  static let schema = Schema<PartnerOthersValue>(
    "other agreements of a partner",
    [
      .text("name", "name of the partner") { $0.others.partner.name },
      .list("agreements", "at most five, newest first", DatedTitle.schema) { value in
        value.others.agreements.map { DatedTitle(index: $0, context: value.context) }
      },
      .record("more", "the partner's page with the number in force", LinkValue.schema) { value in
        let partner = value.others.partner
        return LinkValue(
          href: value.context.href(partner.route),
          label: "\(partner.name)との協定・覚書をすべて見る（\(Figures.count(partner.active.count))件）")
      },
    ])
}

/// An agreement with the date of its conclusion, in a short list.
struct DatedTitle: Sendable {
  let index: Int
  let context: PageContext

  static let schema = Schema<DatedTitle>(
    "dated agreement",
    [
      .text("href", "page") { $0.context.href(agreement: $0.index) },
      .text("title", "名称") { $0.context.site.agreements[$0.index].title },
      .record("concluded", "締結時期; absent where not stated", DateValue.schema) { value in
        value.context.site.agreements[value.index].concluded.map { DateValue($0) }
      },
    ])
}
