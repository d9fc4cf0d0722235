import MusubiRegister
import MusubiSite

/// The draft of an accessibility test's result: all that can be said before anyone has tested, and nothing more.
struct AccessibilityTestView: PageView {
  let context: PageContext
  let sample: AccessibilitySample

  init(context: PageContext) {
    self.context = context
    sample = AccessibilitySample(context.site)
  }

  static let heading = "アクセシビリティ試験の計画と結果（案）"

  var title: String { Self.heading }
  var lead: String { "人による試験は、まだだれも行っていません。結果の欄は、すべて未試験です。試験する\(Figures.count(listed))ページと、達成基準ごとの確かめ方を示しています。" }
  var trail: [Crumb] {
    [
      Crumb(
        label: site.document(PageSlug.accessibility)?.title ?? "アクセシビリティ方針",
        route: .document(slug: PageSlug.accessibility))
    ]
  }

  private var listed: Int { sample.representatives.count + sample.drawn.count }

  static let schema = Schema<AccessibilityTestView>(
    "accessibility-test.html",
    commonFields(AccessibilityTestView.self) + [
      .record("drafted", "the date of the draft", DateValue.schema) { DateValue($0.site.updated) },
      .text("populationCount", "pages to choose from") { Figures.count($0.sample.population) },
      .text("sampleCount", "pages to test, forty on a large site") { Figures.count($0.listed) },
      .text("representativeCount", "pages that stand for their kinds") {
        Figures.count($0.sample.representatives.count)
      },
      .list("representatives", "those pages", SampledPageValue.schema) { view in
        view.sample.representatives.map { SampledPageValue(context: view.context, page: $0.page, role: $0.role) }
      },
      .flag("hasDrawn", "pages are drawn") { !$0.sample.drawn.isEmpty },
      .text("drawnCount", "pages that are drawn") { Figures.count($0.sample.drawn.count) },
      .list("drawn", "those pages, by address", SampledPageValue.schema) { view in
        view.sample.drawn.map { SampledPageValue(context: view.context, page: $0, role: "") }
      },
      .text("seed", "the seed of the draw") { _ in AccessibilitySample.seed },
      .list("criteria", "the success criteria of levels A and AA", CriterionValue.schema) { _ in
        AccessibilityCriterion.all.map { CriterionValue(criterion: $0) }
      },
      .list("examiners", "how many criteria who examines", ExaminerValue.schema) { _ in
        AccessibilityCriterion.Examiner.allCases.map { ExaminerValue(examiner: $0) }
      },
    ])
}

/// A page that is to be tested.
private struct SampledPageValue: Sendable {
  let context: PageContext
  let page: Page
  let role: String

  private var own: PageContext { PageContext(context.site, page, rows: context.rows) }

  static let schema = Schema<SampledPageValue>(
    "page to test",
    [
      .text("href", "its address from this page") { $0.context.href($0.own.route) },
      .text("title", "its h1") { $0.own.title },
      .text("address", "its permanent address") { $0.own.permalink },
      .text("role", "what it stands for; empty for one that is drawn") { $0.role },
    ])
}

private struct CriterionValue: Sendable {
  let criterion: AccessibilityCriterion

  static let schema = Schema<CriterionValue>(
    "criterion",
    [
      .text("number", "1.1.1") { $0.criterion.number },
      .text("name", "its name in the standard") { $0.criterion.name },
      .text("level", "A or AA") { $0.criterion.level.rawValue },
      .text("examiner", "who examines it") { $0.criterion.examiner.words },
      .texts("checks", "what is looked at by machine") { $0.criterion.checks.map(\.words) },
      // A result is a person's to give: what machines find is no test of a page.
      .text("result", "the result") { _ in "未試験" },
    ])
}

private struct ExaminerValue: Sendable {
  let examiner: AccessibilityCriterion.Examiner

  static let schema = Schema<ExaminerValue>(
    "examiner",
    [
      .text("words", "who examines") { $0.examiner.words },
      .text("count", "criteria") { value in
        Figures.count(AccessibilityCriterion.all.count { $0.examiner == value.examiner })
      },
    ])
}

extension AccessibilityCriterion.Examiner {
  fileprivate var words: String {
    switch self {
    case .machine: "機械で確認"
    case .both: "一部を機械で確認、残りは人が試験する"
    case .person: "人が試験する"
    }
  }
}

extension AccessibilityCriterion.Check {
  fileprivate var words: String {
    switch self {
    case .axe(let rules): "axe-core（\(rules.joined(separator: "、"))）"
    case .markup: "Nu Html Checker（全ページ）"
    case .keyboard: "Tabキーだけで順に進む試験"
    case .zoom: "200%と400%の拡大に当たる幅での表示"
    case .colours: "強制カラーと暗い配色での表示"
    }
  }
}

extension PageContext {
  /// The h1 of the page.
  fileprivate var title: String {
    switch page {
    case .home: HomeView(context: self).title
    case .agreements: ListView(context: self).title
    case .ended: EndedView(context: self).title
    case .agreement(let index): site.agreements[index].title.string
    case .index(let dimension): IndexView(context: self, dimension: dimension, body: DocumentBody()).title
    case .member(let dimension, let index): GroupWords(site.grouping(dimension).groups[index], site).title
    case .cases: CasesView(context: self).title
    case .caseStudy(let index): CaseView(context: self, index: index, body: DocumentBody()).title
    case .press: PressIndexView(context: self).title
    case .pressYear(let index): PressYearView(context: self, index: index).title
    case .statistics: StatisticsView(context: self).title
    case .document(let index): DocumentView(context: self, index: index, body: DocumentBody()).title
    case .proposals: ProposalsView(context: self, body: DocumentBody()).title
    case .data: DataView(context: self, body: DocumentBody()).title
    case .changes: ChangesView.heading
    case .changesYear(let index): ChangesYearView(context: self, index: index).title
    case .retired(let index): RetiredView(context: self, index: index).title
    case .accessibilityTest: AccessibilityTestView.heading
    case .linking: LinkingView(context: self, body: DocumentBody()).title
    case .latestEmbed: EmbedView(context: self).title
    case .categoryEmbed(let index): EmbedView(context: self, category: index).title
    case .shortcut(let index): site.agreements[index].title.string
    case .notFound: NotFoundView(context: self).title
    }
  }
}
