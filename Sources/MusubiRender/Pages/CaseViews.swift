import MusubiRegister
import MusubiSite

/// A case study as a card: on the home page, in the index, on its agreement.
struct CaseCardValue: Sendable {
  let index: Int
  let context: PageContext

  private var study: CaseStudy { context.site.cases[index] }
  private var figures: [FigureValue] { study.figures.map(FigureValue.init) }

  static let schema = Schema<CaseCardValue>(
    "case",
    [
      .text("href", "page of the case") { $0.context.href(.caseStudy(slug: $0.study.document.slug)) },
      .text("title", "title") { $0.study.title },
      .text("lead", "one or two sentences") { $0.study.lead },
      .record("category", "分野", RegisterTable.NameValue.schema) { value in
        value.study.category.isEmpty ? nil : .init(name: value.study.category.text)
      },
      .record("figure", "its first figure; absent without one", FigureValue.schema) { $0.figures.first },
      .flag("hasFigures", "it has figures") { !$0.study.figures.isEmpty },
      .list("figures", "its figures", FigureValue.schema) { $0.figures },
    ])
}

/// The index of case studies.
struct CasesView: PageView {
  let context: PageContext

  var title: String { "事例" }
  var lead: String { "協定を振り返る「総括」の中から、ほかの取組の参考になるものを紹介します。なぜ始めたか、何が分かったか、これから何を変えるかをまとめています。" }
  var navigation: NavigationEntry? { .cases }

  static let schema = Schema<CasesView>(
    "cases.html",
    commonFields(CasesView.self) + [
      .text("casesTitle", "事例の一覧（9件）") { "事例の一覧（\(Figures.count($0.site.cases.count))件）" },
      .list("cases", "all cases", CaseCardValue.schema) { view in
        view.site.cases.indices.map { CaseCardValue(index: $0, context: view.context) }
      },
    ])
}

/// One case study.
struct CaseView: PageView {
  let context: PageContext
  let index: Int
  let body: HTML

  private static let otherCases = 3

  var study: CaseStudy { site.cases[index] }
  var title: String { study.title }
  var lead: String { study.lead }
  var navigation: NavigationEntry? { .cases }
  var trail: [Crumb] { [Crumb(label: "事例", route: .cases)] }
  var published: DateValue? { (study.published ?? site.settings.published).map { DateValue($0.date) } }
  var updated: DateValue? { study.updated.map { DateValue($0.date) } ?? DateValue(site.updated) }
  var agreement: Int? { site.agreement(id: Text(study.agreement.text)) }

  /// The next cases in order, round to the first.
  private var others: [CaseCardValue] {
    let count = site.cases.count
    return (1..<max(count, 1)).prefix(Self.otherCases).map {
      CaseCardValue(index: (index + $0) % count, context: context)
    }
  }

  static let schema = Schema<CaseView>(
    "case.html",
    commonFields(CaseView.self) + [
      .record("case", "the case", CaseValue.schema) { CaseValue(view: $0) },
      .flag("hasFigures", "figures are there") { !$0.study.figures.isEmpty },
      .list("figures", "large figures under the lead", FigureValue.schema) { view in
        view.study.figures.map(FigureValue.init)
      },
      .flag("hasOtherCases", "there are others") { !$0.others.isEmpty },
      .list("otherCases", "others", CaseCardValue.schema) { $0.others },
      .record("contact", "whom to ask", ContactValue.schema) { view in
        view.agreement.flatMap { view.site.departments.group(of: $0) ?? view.site.bureaus.group(of: $0) }
          .map { ContactValue.department($0, view.context) } ?? .office(view.context)
      },
    ])
}

private struct CaseValue: Sendable {
  let view: CaseView

  static let schema = Schema<CaseValue>(
    "case study",
    [
      .html("body", "the text, with headings from h2") { $0.view.body },
      .record("category", "分野", LinkedName.schema) { value in
        let categories = value.view.site.categories.groups
        return categories.first { $0.name == value.view.study.category.text }
          .map { LinkedName(href: value.view.context.href($0.route), name: $0.name) }
      },
      .record("agreement", "the agreement behind it", TitleLink.schema) { value in
        value.view.agreement.map { index in
          TitleLink(
            href: value.view.context.href(agreement: index), title: value.view.site.agreements[index].title.string)
        }
      },
      .flag("hasPartners", "partners are stated") { value in
        value.view.agreement.map { !value.view.site.agreements[$0].partners.isEmpty } ?? false
      },
      .list("partners", "締結先", PartnerValue.schema) { value in
        value.view.agreement.map { PartnerValue.of($0, value.view.context) } ?? []
      },
      .record("since", "when it began", DateValue.schema) { value in
        guard case .success(let date) = DateReader.read(Text(value.view.study.since.text)) else { return nil }
        return DateValue(date)
      },
      .record("department", "所管課", LinkedName.schema) { value in
        let name = value.view.study.department.text
        guard !name.isEmpty else { return nil }
        let group = value.view.agreement.flatMap {
          value.view.site.departments.group(of: $0) ?? value.view.site.bureaus.group(of: $0)
        }
        return group.map { LinkedName(href: value.view.context.href($0.route), name: $0.name) }
      },
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
