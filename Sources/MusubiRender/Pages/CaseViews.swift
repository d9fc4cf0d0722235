import MusubiRegister
import MusubiSite

/// The index of case studies.
struct CasesView: PageView {
  let context: PageContext

  var title: String { "事例" }
  var lead: String { "協定を振り返る「総括」の中から、ほかの取組の参考になるものを紹介します。なぜ始めたか、何が分かったか、これから何を変えるかをまとめています。" }
  var navigation: NavigationEntry? { .cases }

  /// How many there are, over how many categories, and since when.
  private var figures: [FigureValue] {
    let categories = Set(site.cases.map(\.category.text)).subtracting([""])
    let sinces = site.cases.compactMap { study -> JapaneseDate? in
      guard case .success(let date) = DateReader.read(Text(study.since.text)) else { return nil }
      return date
    }
    let count = FigureValue(
      value: Figures.count(site.cases.count), unit: "件", label: "紹介する事例", note: "総括から", href: "#cases-title")
    let fields = FigureValue(
      value: Figures.count(categories.count), unit: "分野", label: "事例のある分野",
      note: "\(Figures.count(site.categories.groups.count))の分野のうち", href: context.href(.index(.category)))
    let oldest = sinces.min().map {
      FigureValue(value: "\($0.year)", unit: "年", label: "いちばん早い始まり", note: $0.eraYears)
    }
    return [count, fields] + (oldest.map { [$0] } ?? [])
  }

  static let schema = Schema<CasesView>(
    "cases.html",
    commonFields(CasesView.self) + [
      .list("figures", "large figures under the lead", FigureValue.schema) { $0.figures },
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
  let body: DocumentBody

  private static let shownFellows = 5

  var study: CaseStudy { site.cases[index] }
  var title: String { study.title }
  var lead: String { study.lead }
  var navigation: NavigationEntry? { .cases }
  var trail: [Crumb] { [Crumb(label: "事例", route: .cases)] }
  var published: DateValue? { (study.published ?? site.settings.published).map { DateValue($0.date) } }
  var updated: DateValue? { study.updated.map { DateValue($0.date) } ?? DateValue(site.updated) }
  var agreement: Int? { site.agreement(id: Text(study.agreement.text)) }

  fileprivate var category: Group? {
    site.categories.groups.first { !study.category.isEmpty && $0.name == study.category.text }
  }

  /// The newest other agreements of the case's category.
  private var fellows: [DatedTitle] {
    let others = (category?.active ?? []).filter { $0 != agreement }
    return site.newestFirst(others).prefix(Self.shownFellows).map { DatedTitle(index: $0, context: context) }
  }

  /// The case before or after, in the order of the index.
  private func neighbour(_ offset: Int) -> CaseCardValue? {
    site.cases.indices.contains(index + offset) ? CaseCardValue(index: index + offset, context: context) : nil
  }

  static let schema = Schema<CaseView>(
    "case.html",
    commonFields(CaseView.self) + [
      .record("case", "the case", CaseValue.schema) { CaseValue(view: $0) },
      .flag("hasFigures", "figures are there") { !$0.study.figures.isEmpty },
      .list("figures", "large figures under the lead", FigureValue.schema) { view in
        view.study.figures.map { FigureValue($0, view.context) }
      },
      .flag("hasContents", "two headings or more") { $0.body.contents.count > 1 },
      .list("contents", "the h2 of the body", DocumentBody.ContentsItem.schema) { $0.body.contents },
      .flag("hasFellows", "the category has other agreements") { !$0.fellows.isEmpty },
      .list("fellows", "other agreements of the category, newest first", DatedTitle.schema) { $0.fellows },
      .record("fellowsMore", "all agreements of the category", LinkValue.schema) { view in
        view.category.map { group in
          LinkValue(
            href: view.context.href(group.route),
            label: "\(group.name)の協定・覚書をすべて見る（\(Figures.count(group.active.count))件）")
        }
      },
      .flag("hasPager", "there is another case") { $0.site.cases.count > 1 },
      .record("previousCase", "the case before", CaseCardValue.schema) { $0.neighbour(-1) },
      .record("nextCase", "the case after", CaseCardValue.schema) { $0.neighbour(1) },
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
      .html("body", "the text, with headings from h2") { $0.view.body.html },
      .record("category", "分野", LinkedName.schema) { value in
        value.view.category.map { LinkedName(href: value.view.context.href($0.route), name: $0.name) }
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
