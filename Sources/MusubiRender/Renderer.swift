import MusubiRegister
import MusubiSite

/// Turns pages into bytes. Pure and safe to use from several threads at once.
package struct Renderer: Sendable {
  package let site: Site
  private let templates: PageTemplates
  private let rows: RowRenderer
  private let stylesheets: Stylesheets
  private var distributions = Distributions.none
  private let locate: @Sendable (_ agreement: Int, Column) -> Location

  /// `locate` gives the place of a register's cell, for what is to be said about its Markdown.
  package init(
    site: Site, templates: PageTemplates, stylesheets: Stylesheets = Stylesheets(assets: []),
    locate: @escaping @Sendable (_ agreement: Int, Column) -> Location
  ) {
    self.site = site
    self.templates = templates
    rows = RowRenderer(template: templates.row, agreements: site.agreements.count)
    self.stylesheets = stylesheets
    self.locate = locate
  }

  /// The renderer for pages that tell of the data files, once these are made.
  package func knowing(_ distributions: Distributions) -> Renderer {
    var renderer = self
    renderer.distributions = distributions
    return renderer
  }

  /// Appends the HTML of a page to `out` and returns what its texts are faulted for.
  package func render(_ page: Page, into out: inout [UInt8]) -> [Diagnostic] {
    let context = PageContext(
      site, page, rows: rows, stylesheets: stylesheets, distributions: distributions)
    var diagnostics: [Diagnostic] = []
    switch page {
    case .home: templates.home.render(HomeView(context: context), into: &out)
    case .agreements: templates.list.render(ListView(context: context), into: &out)
    case .ended: templates.ended.render(EndedView(context: context), into: &out)
    case .agreement(let index):
      let texts = texts(ofAgreement: index, context, &diagnostics)
      templates.agreement.render(AgreementView(context: context, index: index, texts: texts), into: &out)
    case .index(let dimension):
      let body = dimension == .goal ? body(site.document(PageSlug.goals), context, &diagnostics) : DocumentBody()
      let view = IndexView(context: context, dimension: dimension, body: body)
      (dimension == .goal ? templates.goals : templates.index).render(view, into: &out)
    case .member(let dimension, let index):
      let view = GroupView(context: context, dimension: dimension, index: index)
      switch dimension {
      case .partner: templates.partner.render(view, into: &out)
      case .goal: templates.goal.render(view, into: &out)
      default: templates.group.render(view, into: &out)
      }
    case .cases: templates.cases.render(CasesView(context: context), into: &out)
    case .caseStudy(let index):
      let body = body(site.cases[index].document, context, &diagnostics)
      templates.caseStudy.render(CaseView(context: context, index: index, body: body), into: &out)
    case .press: templates.press.render(PressIndexView(context: context), into: &out)
    case .pressYear(let index): templates.pressYear.render(PressYearView(context: context, index: index), into: &out)
    case .statistics: templates.statistics.render(StatisticsView(context: context), into: &out)
    case .document(let index):
      let body = body(site.documents[index], context, &diagnostics)
      templates.document.render(DocumentView(context: context, index: index, body: body), into: &out)
    case .proposals:
      let body = body(site.document(PageSlug.proposals), context, &diagnostics)
      templates.proposals.render(ProposalsView(context: context, body: body), into: &out)
    case .data:
      let body = body(site.document(PageSlug.data), context, &diagnostics)
      templates.data.render(DataView(context: context, body: body), into: &out)
    case .changes: templates.changes.render(ChangesView(context: context), into: &out)
    case .changesYear(let index):
      templates.changesYear.render(ChangesYearView(context: context, index: index), into: &out)
    case .retired(let index):
      let isTombstone = site.retirements[index].isTombstone
      (isTombstone ? templates.retired : templates.moved).render(
        RetiredView(context: context, index: index), into: &out)
    case .accessibilityTest:
      templates.accessibilityTest.render(AccessibilityTestView(context: context), into: &out)
    case .linking:
      let body = body(site.document(PageSlug.linking), context, &diagnostics)
      let view = LinkingView(
        context: context, body: body, block: homeBlock(context, isAbsolute: false),
        blockCode: homeBlock(context, isAbsolute: true))
      templates.linking.render(view, into: &out)
    case .latestEmbed: templates.embed.render(EmbedView(context: context), into: &out)
    case .categoryEmbed(let index): templates.embed.render(EmbedView(context: context, category: index), into: &out)
    case .shortcut(let index): templates.forward.render(ForwardView(shortcutOf: index, context), into: &out)
    case .notFound: templates.notFound.render(NotFoundView(context: context), into: &out)
    }
    return diagnostics
  }

  private func homeBlock(_ context: PageContext, isAbsolute: Bool) -> HTML {
    var bytes: [UInt8] = []
    templates.homeBlock.render(HomeBlockView(context: context, isAbsolute: isAbsolute), into: &bytes)
    return HTML(bytes)
  }

  private func body(_ page: PageDocument?, _ context: PageContext, _ diagnostics: inout [Diagnostic]) -> DocumentBody {
    page.map { body($0.document, context, &diagnostics) } ?? DocumentBody()
  }

  private func body(_ document: Document, _ context: PageContext, _ diagnostics: inout [Diagnostic]) -> DocumentBody {
    let options = MarkdownOptions(
      maximumBytes: MarkdownOptions.page, root: context.route.rootPrefix, externalMark: AgreementText.externalMark)
    let page = MarkdownRenderer.render(document.body, options) { document.location(line: $0, column: $1) }
    diagnostics += page.diagnostics
    let contents = page.value.headings.filter { $0.level == 2 }
    return DocumentBody(
      html: page.value.html, contents: contents.map { .init(id: $0.id, label: $0.text.string) })
  }

  private func texts(
    ofAgreement index: Int, _ context: PageContext, _ diagnostics: inout [Diagnostic]
  ) -> AgreementView.Texts {
    let agreement = site.agreements[index]
    func cell(_ text: Text, _ column: Column) -> HTML {
      guard !text.isEmpty else { return .empty }
      let options = AgreementText.options(column, root: context.route.rootPrefix)
      let page = MarkdownRenderer.render(text, options) { line, _ in
        var location = locate(index, column)
        // A cell's text runs over lines of the file where it holds line breaks.
        location.line = location.line.map { $0 + line - 1 }
        return location
      }
      diagnostics += page.diagnostics
      return page.value.html
    }
    var texts = AgreementView.Texts()
    texts.summary = cell(agreement.summary, .summary)
    texts.background = cell(agreement.background, .background)
    texts.activities = cell(agreement.activities, .activities)
    texts.operation = cell(agreement.operation, .operation)
    texts.improvements = cell(agreement.improvements, .improvements)
    texts.extras = [
      (Column.contact, agreement.contact), (.issues, agreement.issues), (.needs, agreement.needs),
      (.evaluationEffectReason, agreement.evaluation.effectReason),
      (.evaluationDirectionReason, agreement.evaluation.directionReason), (.remarks, agreement.remarks),
    ].filter { !$0.1.isEmpty }.map { column, text in
      ExtraValue(heading: column.heading, html: column.kind == .markdown ? cell(text, column) : HTML(escaping: text))
    }
    return texts
  }
}

extension Renderer {
  /// The paths of all pages and files but assets.
  package var paths: [String] {
    site.pages.map { site.route(of: $0).path } + SiteFile.all(of: site).map(\.route.path)
      + DataFile.routes(of: site).map(\.path)
  }

  /// The same without what stands at addresses of old.
  package var livePaths: [String] {
    let pages = site.pages.filter { page in
      if case .retired = page { return false }
      return true
    }
    let files = SiteFile.all(of: site).filter { file in
      switch file {
      case .retired, .copy: false
      default: true
      }
    }
    return pages.map { site.route(of: $0).path } + (files.map(\.route) + DataFile.routes(of: site)).map(\.path)
  }
}
