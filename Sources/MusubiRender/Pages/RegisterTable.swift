import MusubiRegister
import MusubiSite

/// A table of agreements: the list, and that of every group.
struct RegisterTable: Sendable {
  let context: PageContext
  let caption: String
  let columns: Columns
  let rows: [Row]

  /// The columns beside the title; a group leaves out what is the same in every row.
  struct Columns: OptionSet, Sendable {
    let rawValue: Int
    static let partners = Columns(rawValue: 1)
    static let kind = Columns(rawValue: 2)
    static let category = Columns(rawValue: 4)
    static let concluded = Columns(rawValue: 8)
    static let department = Columns(rawValue: 16)
    static let all: Columns = [.partners, .kind, .category, .concluded, .department]
  }

  /// Nil for no rows, since an empty table says nothing.
  /// `anchors` are ids for the rows of some agreements.
  init?(
    _ context: PageContext, caption: String, columns: Columns = .all, indices: [Int], anchors: [Int: String] = [:]
  ) {
    guard !indices.isEmpty else { return nil }
    self.context = context
    self.caption = caption
    self.columns = columns
    rows = indices.map { Row(context: context, columns: columns, index: $0, anchor: anchors[$0] ?? "") }
  }

  static let schema = Schema<RegisterTable>(
    "table",
    [
      .text("caption", "caption for screen readers") { $0.caption },
      .flag("showPartners", "column 締結先") { $0.columns.contains(.partners) },
      .flag("showKind", "column 種別") { $0.columns.contains(.kind) },
      .flag("showCategory", "column 分野") { $0.columns.contains(.category) },
      .flag("showConcluded", "column 締結") { $0.columns.contains(.concluded) },
      .flag("showDepartment", "column 所管課") { $0.columns.contains(.department) },
      .html("rows", "the rows, each by row.html; never empty") { $0.html },
    ])

  private var html: HTML { Self.html(rows, context) }

  /// The rows one after the other.
  static func html(_ rows: some Sequence<Row>, _ context: PageContext) -> HTML {
    var bytes: [UInt8] = []
    for row in rows { context.rows.append(row, to: &bytes) }
    return HTML(bytes)
  }

  struct Row: Sendable {
    let context: PageContext
    let columns: Columns
    let index: Int
    /// The id of the row; empty for none.
    let anchor: String
    /// In the list of all, partners are no links and dates no `time` elements: they would be a quarter of its bytes, and
    /// the links would double the stops of the keyboard.
    let isPlain: Bool
    let agreement: Agreement

    init(context: PageContext, columns: Columns, index: Int, anchor: String = "", isPlain: Bool = false) {
      self.context = context
      self.columns = columns
      self.index = index
      self.anchor = anchor
      self.isPlain = isPlain
      agreement = context.site.agreements[index]
    }

    var hasCase: Bool { !context.site.cases(of: index).isEmpty }
    var hasPress: Bool { !context.site.releases(of: index).isEmpty }

    /// Whether the row is the same to the byte in the tables of other pages: it shows every column, and its page lies in
    /// a folder, but not in that of the agreements, whose links are shorter.
    var isShared: Bool {
      let directory = context.route.directory
      return columns == .all && anchor.isEmpty && !directory.isEmpty && directory != Route.agreements.directory
    }

    private var partners: [PartnerValue] {
      PartnerValue.of(index, context, atMost: Self.shownPartners, isShared: isShared)
    }

    /// Partners shown in a row; the page of the agreement names them all.
    static let shownPartners = 3

    static let schema = Schema<Row>(
      "row",
      [
        .text("anchor", "id of the row, on the first of a year; else empty") { $0.anchor },
        .text("id", "管理番号") { $0.agreement.id },
        .text("href", "page of the agreement") { $0.context.href(agreement: $0.index) },
        .text("title", "名称") { $0.agreement.title },
        .flag("hasTags", "one of the four tags is there") {
          $0.agreement.isSample || !$0.agreement.isActive || $0.hasCase || $0.hasPress
        },
        .flag("isSample", "見本") { $0.agreement.isSample },
        .flag("isEnded", "終了") { !$0.agreement.isActive },
        .flag("hasCase", "has a case study") { $0.hasCase },
        .flag("hasPress", "has a press release") { $0.hasPress },
        .flag("showPartners", "column 締結先") { $0.columns.contains(.partners) },
        .flag("showKind", "column 種別") { $0.columns.contains(.kind) },
        .flag("showCategory", "column 分野") { $0.columns.contains(.category) },
        .flag("showConcluded", "column 締結") { $0.columns.contains(.concluded) },
        .flag("showDepartment", "column 所管課") { $0.columns.contains(.department) },
        .flag("isPlain", "in the list of all: neither links to partners nor time elements") { $0.isPlain },
        .list("partners", "締結先, at most three", PartnerValue.schema) { $0.partners },
        .text("morePartners", "ほか2者 when some are left out; else empty") { row in
          let more = row.agreement.partners.count - shownPartners
          return more > 0 ? "ほか\(more)者" : ""
        },
        .record("kind", "種別", NameValue.schema) { row in
          row.agreement.kind.map { NameValue(name: row.context.site.register.vocabularies.kinds.entries[$0].name) }
        },
        .record("category", "分野; absent for disaster agreements", NameValue.schema) { row in
          let vocabulary = row.context.site.register.vocabularies.categories
          return row.agreement.category.map { NameValue(name: vocabulary.entries[$0].name) }
        },
        .record("concluded", "締結時期; absent where not stated", ConcludedValue.schema) { row in
          row.agreement.concluded.map { ConcludedValue(date: $0) }
        },
        .record("department", "所管課; absent where not stated", DepartmentValue.schema) { row in
          row.agreement.department.map { DepartmentValue(department: $0) }
        },
      ])
  }

  struct NameValue: Sendable {
    let name: String
    static let schema = Schema<NameValue>("name", [.text("name", "name") { $0.name }])
  }

  private struct ConcludedValue: Sendable {
    let date: JapaneseDate

    static let schema = Schema<ConcludedValue>(
      "date of conclusion",
      [
        .text("datetime", "2021-06-08") { $0.date.iso },
        .text("yearText", "令和3年（2021年）") { value in
          // The era of the day itself, so that April 2019 is 平成 alone.
          value.date.eraYears + "（\(value.date.year)年）"
        },
        .text("dayText", "6月8日, 6月 or empty") { value in
          (value.date.month.map { "\($0)月" } ?? "") + (value.date.day.map { "\($0)日" } ?? "")
        },
      ])
  }

  private struct DepartmentValue: Sendable {
    let department: Department

    static let schema = Schema<DepartmentValue>(
      "department",
      [
        .text("bureau", "環境局") { $0.department.bureau },
        .text("section", "減量推進課; may be empty") { $0.department.section },
      ])
  }
}

/// A partner with its page.
struct PartnerValue: Sendable {
  let href: String
  let name: Text
  let corporateNumber: String
  let isLast: Bool

  /// With `isShared`, addresses that are right in every folder, also where a shorter one would do.
  static func of(
    _ index: Int, _ context: PageContext, atMost limit: Int = .max, isShared: Bool = false
  ) -> [PartnerValue] {
    let partners = context.site.agreements[index].partners.prefix(limit)
    let slugs = context.site.partnerSlugs(of: index)
    return zip(partners, slugs).enumerated().map { place, partner in
      let route = Route.member(.partner, slug: partner.1)
      return PartnerValue(
        href: isShared ? context.route.rootPrefix + route.path : context.href(route), name: partner.0.name,
        corporateNumber: partner.0.number?.digits ?? "", isLast: place == partners.count - 1)
    }
  }

  static let schema = Schema<PartnerValue>(
    "partner",
    [
      .text("href", "page of the partner") { $0.href },
      .text("name", "name as written") { $0.name },
      .text("corporateNumber", "13 digits or empty") { $0.corporateNumber },
      .flag("isLast", "last of those shown") { $0.isLast },
    ])
}
