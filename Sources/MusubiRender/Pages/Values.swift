import MusubiRegister
import MusubiSite

// Small values that many pages share, each with its schema.

/// A date in both eras and for machines.
struct DateValue: Sendable {
  let date: JapaneseDate

  init(_ date: JapaneseDate) { self.date = date }

  static let fields: [Field<DateValue>] = [
    .text("text", "both eras: 令和3年（2021年）6月8日") { $0.date.text },
    .text("datetime", "for the datetime attribute: 2021-06-08, 2021-06 or 2021") { $0.date.iso },
  ]
  static let schema = Schema<DateValue>("date", fields)
}

/// A link with words.
struct LinkValue: Sendable {
  let href: String
  let label: String

  static let schema = Schema<LinkValue>(
    "link",
    [
      .text("href", "address") { $0.href },
      .text("label", "words of the link") { $0.label },
    ])
}

/// A name with its page.
struct LinkedName: Sendable {
  let href: String
  let name: String

  static let schema = Schema<LinkedName>(
    "linked name", [.text("href", "page") { $0.href }, .text("name", "name") { $0.name }])
}

/// A title with its page.
struct TitleLink: Sendable {
  let href: String
  let title: String

  static let schema = Schema<TitleLink>(
    "linked title", [.text("href", "page") { $0.href }, .text("title", "title") { $0.title }])
}

/// An address of another site, from the settings.
struct AddressValue: Sendable {
  let link: Link

  static let schema = Schema<AddressValue>(
    "address",
    [
      .text("url", "absolute address") { $0.link.url },
      .text("title", "words of the link") { $0.link.title },
      .flag("isProvisional", "the address is not confirmed") { !$0.link.isConfirmed },
    ])
}

/// A member of an index or a list of neighbours.
struct ItemValue: Sendable {
  let href: String
  let label: String
  let count: String
  var note = ""

  static let schema = Schema<ItemValue>(
    "item",
    [
      .text("href", "address") { $0.href },
      .text("label", "name") { $0.label },
      .text("count", "agreements in force") { $0.count },
      .text("note", "a short description; may be empty") { $0.note },
    ])
}

/// A list of other pages with a heading.
struct ItemListValue: Sendable {
  let id: String
  let title: String
  var href = ""
  var count = ""
  var isWide = false
  let items: [ItemValue]
  var more: LinkValue?

  static let schema = Schema<ItemListValue>(
    "list",
    [
      .text("id", "id of the heading, unique in the page") { $0.id },
      .text("title", "heading") { $0.title },
      .text("href", "page of the list itself; may be empty") { $0.href },
      .text("count", "agreements of the list itself; may be empty") { $0.count },
      .flag("isWide", "long names: fewer columns") { $0.isWide },
      .list("items", "pages", ItemValue.schema) { $0.items },
      .record("more", "link to the whole index", LinkValue.schema) { $0.more },
    ])
}

/// A large figure under the lead.
struct FigureValue: Sendable {
  let value: String
  let unit: String
  let label: String
  var note = ""
  var href = ""

  static let schema = Schema<FigureValue>(
    "figure",
    [
      .text("value", "約200, 92, ▲2") { $0.value },
      .text("unit", "件, トン; may be empty") { $0.unit },
      .text("label", "what it is") { $0.label },
      .text("note", "when or under what condition; may be empty") { $0.note },
      .text("href", "the rows that make it up; may be empty") { $0.href },
    ])
}

extension FigureValue {
  /// A figure of a document, with its link as it is written on the page.
  init(_ figure: DocumentFigure, _ context: PageContext) {
    self.init(
      value: figure.value, unit: figure.unit ?? "", label: figure.label, note: figure.note ?? "",
      href: figure.link.map { context.href(fromRoot: $0) } ?? "")
  }
}

/// Whom to ask.
struct ContactValue: Sendable {
  let name: String
  let href: String
  let note: String
  let phone: String
  let email: String
  /// Made up: nobody answers there.
  var isSample = false

  static let schema = Schema<ContactValue>(
    "contact",
    [
      .text("name", "bureau and section") { $0.name },
      .text("href", "page of the department; may be empty") { $0.href },
      .text("note", "a remark; may be empty") { $0.note },
      .flag("isSample", "made up: nobody answers there") { $0.isSample },
      .flag("hasDirect", "a telephone number or mail address is set") { !$0.phone.isEmpty || !$0.email.isEmpty },
      .text("phone", "as read; may be empty") { $0.phone },
      .text("phoneDigits", "for tel: addresses") { contact in
        String(contact.phone.unicodeScalars.filter { ("0"..."9").contains($0) || $0 == "+" }.map(Character.init))
      },
      .text("email", "may be empty") { $0.email },
    ])

  /// The office of the scheme, which the settings name.
  static func office(_ context: PageContext, note: String = "") -> ContactValue {
    let contact = context.site.settings.contact
    let group = context.site.departments.groups.first { $0.name == contact.department }
    return ContactValue(
      name: contact.department, href: group.map { context.href($0.route) } ?? "",
      note: note, phone: contact.phone ?? "", email: contact.mail ?? "")
  }

  /// A department; its telephone number is on the city's own pages. One that only samples name is made up, as its name
  /// says; a real one in charge of a made-up agreement knows nothing of it.
  static func department(_ group: Group, _ context: PageContext, ofSample: Bool = false) -> ContactValue {
    let href = group.route == context.route ? "" : context.href(group.route)
    let isMadeUp = group.hasOnlySamples && group.name.contains("見本")
    let note =
      isMadeUp
      ? "見本の課です。実際のお問い合わせ先ではありません。" : ofSample ? "見本の協定のため、実際のお問い合わせ先ではありません。" : ""
    return ContactValue(
      name: group.name, href: href, note: note, phone: "", email: "", isSample: isMadeUp || ofSample)
  }
}

/// Numbers as the pages write them.
enum Figures {
  /// Digits in groups of three: 1,234.
  static func count(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return number < 0 ? "-" + text : text
  }

  /// A change as the city's papers write it: +12, ▲2, 0.
  static func change(_ number: Int) -> String {
    number > 0 ? "+" + count(number) : number < 0 ? "▲" + count(-number) : "0"
  }

  /// Tenths as a decimal: 338 is 33.8.
  static func tenths(_ value: Int) -> String { "\(value / 10).\(value % 10)" }

  /// The share of `part` in `whole`, in tenths of a percent, rounded half up; 0 of nothing is 0.
  static func permille(_ part: Int, of whole: Int) -> Int {
    whole <= 0 ? 0 : (part * 2000 + whole) / (whole * 2)
  }

  /// 33.8%, rounded half up.
  static func share(_ part: Int, of whole: Int) -> String { tenths(permille(part, of: whole)) + "%" }

  /// A width for charts: 33.8%; empty for nought, so that nothing is drawn.
  static func width(_ part: Int, of whole: Int) -> String {
    part <= 0 ? "" : tenths(permille(part, of: whole)) + "%"
  }
}

extension Group {
  /// The group as an item of an index; `label` where the heading above says a part of its name.
  func item(_ context: PageContext, label: String? = nil, note: String = "") -> ItemValue {
    ItemValue(href: context.href(route), label: label ?? name, count: Figures.count(active.count), note: note)
  }
}
