import MusubiRegister

/// The templates of all page kinds, compiled against the names that each kind declares.
package struct PageTemplates: Sendable {
  let home: Template<HomeView>
  let list: Template<ListView>
  let ended: Template<EndedView>
  let agreement: Template<AgreementView>
  let row: Template<RegisterTable.Row>
  let group: Template<GroupView>
  let partner: Template<GroupView>
  let goal: Template<GroupView>
  let index: Template<IndexView>
  let goals: Template<IndexView>
  let cases: Template<CasesView>
  let caseStudy: Template<CaseView>
  let press: Template<PressIndexView>
  let pressYear: Template<PressYearView>
  let statistics: Template<StatisticsView>
  let document: Template<DocumentView>
  let proposals: Template<ProposalsView>
  let data: Template<DataView>
  let changes: Template<ChangesView>
  let changesYear: Template<ChangesYearView>
  let moved: Template<RetiredView>
  let retired: Template<RetiredView>
  let accessibilityTest: Template<AccessibilityTestView>
  let linking: Template<LinkingView>
  let homeBlock: Template<HomeBlockView>
  let embed: Template<EmbedView>
  let forward: Template<ForwardView>
  let notFound: Template<NotFoundView>

  /// Compiles every template; the faults of all of them are reported together.
  package static func compile(_ files: [SourceFile]) -> Checked<PageTemplates> {
    let set = TemplateSet.parse(files)
    var diagnostics = set.diagnostics
    func template<View>(_ name: String, _ schema: Schema<View>) -> Template<View> {
      let compiled = set.value.compile(name, for: schema)
      diagnostics += compiled.diagnostics
      return compiled.value
    }
    let templates = PageTemplates(
      home: template("home.html", HomeView.schema), list: template("list.html", ListView.schema),
      ended: template("ended.html", EndedView.schema), agreement: template("agreement.html", AgreementView.schema),
      row: template("row.html", RegisterTable.Row.schema), group: template("group.html", GroupView.schema),
      partner: template("partner.html", GroupView.schema),
      goal: template("sdg.html", GroupView.schema), index: template("group-index.html", IndexView.schema),
      goals: template("sdgs.html", IndexView.schema), cases: template("cases.html", CasesView.schema),
      caseStudy: template("case.html", CaseView.schema), press: template("press-index.html", PressIndexView.schema),
      pressYear: template("press-year.html", PressYearView.schema),
      statistics: template("statistics.html", StatisticsView.schema),
      document: template("document.html", DocumentView.schema),
      proposals: template("proposals.html", ProposalsView.schema), data: template("data.html", DataView.schema),
      changes: template("changes.html", ChangesView.schema),
      changesYear: template("changes-year.html", ChangesYearView.schema),
      moved: template("moved.html", RetiredView.schema), retired: template("retired.html", RetiredView.schema),
      accessibilityTest: template("accessibility-test.html", AccessibilityTestView.schema),
      linking: template("linking.html", LinkingView.schema),
      homeBlock: template("home-block.html", HomeBlockView.schema),
      embed: template("embed.html", EmbedView.schema), forward: template("forward.html", ForwardView.schema),
      notFound: template("404.html", NotFoundView.schema))
    return Checked(templates, diagnostics.distinct + set.value.unusedPartials)
  }

  /// What templates may use, page kind by page kind, for the documentation.
  package static let descriptions: [(template: String, schema: SchemaDescription)] = [
    ("home.html", HomeView.schema.description), ("list.html", ListView.schema.description),
    ("ended.html", EndedView.schema.description), ("agreement.html", AgreementView.schema.description),
    ("row.html", RegisterTable.Row.schema.description),
    ("group.html, partner.html, sdg.html", GroupView.schema.description),
    ("group-index.html, sdgs.html", IndexView.schema.description), ("cases.html", CasesView.schema.description),
    ("case.html", CaseView.schema.description), ("press-index.html", PressIndexView.schema.description),
    ("press-year.html", PressYearView.schema.description), ("statistics.html", StatisticsView.schema.description),
    ("document.html", DocumentView.schema.description), ("proposals.html", ProposalsView.schema.description),
    ("data.html", DataView.schema.description),
    ("changes.html", ChangesView.schema.description), ("changes-year.html", ChangesYearView.schema.description),
    ("moved.html, retired.html", RetiredView.schema.description),
    ("accessibility-test.html", AccessibilityTestView.schema.description),
    ("linking.html", LinkingView.schema.description), ("home-block.html", HomeBlockView.schema.description),
    ("embed.html", EmbedView.schema.description), ("forward.html", ForwardView.schema.description),
    ("404.html", NotFoundView.schema.description),
  ]
}

extension [Diagnostic] {
  /// Each fault once: a part that many templates use would report the same fault for each.
  fileprivate var distinct: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }
  }
}
