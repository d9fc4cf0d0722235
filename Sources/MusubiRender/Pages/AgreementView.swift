import MusubiRegister
import MusubiSite

/// The page of one agreement: every public field, what came of it, and whom to ask.
struct AgreementView: PageView {
  let context: PageContext
  let index: Int
  let texts: Texts
  let agreement: Agreement
  private let related: [Related]
  private let others: [PartnerOthers]

  init(context: PageContext, index: Int, texts: Texts) {
    self.context = context
    self.index = index
    self.texts = texts
    agreement = context.site.agreements[index]
    related = context.site.related(to: index)
    others = context.site.othersOfPartners(of: index)
  }

  /// The Markdown cells, rendered.
  struct Texts: Sendable {
    var summary = HTML.empty
    var background = HTML.empty
    var activities = HTML.empty
    var operation = HTML.empty
    var improvements = HTML.empty
    var extras: [ExtraValue] = []
  }

  var title: String { agreement.title.string }
  var lead: String { "" }
  var navigation: NavigationEntry? { .agreements }

  var description: String {
    let partners = agreement.partners.prefix(3).map(\.name.string).joined(separator: "、")
    let with = partners.isEmpty ? "" : "\(partners)\(agreement.partners.count > 3 ? "ほか" : "")と"
    let date = agreement.concluded.map { "\($0.text)に" } ?? ""
    return "\(site.settings.city)が\(date)\(with)結んだ協定・覚書「\(title)」の内容と取組です。"
  }

  var trail: [Crumb] {
    var trail = [Crumb(label: "協定を探す", route: .agreements)]
    if !agreement.isActive { trail.append(Crumb(label: "終了した協定・覚書", route: .ended)) }
    if let group = site.categories.group(of: index) ?? site.kinds.group(of: index), agreement.isActive {
      trail.append(Crumb(label: group.name, route: group.route))
    }
    return trail
  }

  private var press: [PressItemValue] {
    site.releases(of: index).map { PressItemValue(release: site.press[$0], context: context) }
  }

  var things: [(inout JSONWriter) -> Void] { [{ StructuredData.agreement(self, to: &$0) }] }

  static let schema = Schema<AgreementView>(
    "agreement.html",
    commonFields(AgreementView.self) + [
      .record("agreement", "the agreement", AgreementValue.schema) { AgreementValue(view: $0) },
      .flag("hasPartners", "partners are stated") { !$0.agreement.partners.isEmpty },
      .flag("hasGoals", "goals of the SDGs are stated") { !$0.agreement.goals.isEmpty },
      .flag("hasProgress", "activities, operation or improvements are there") { view in
        !view.texts.activities.isEmpty || !view.texts.operation.isEmpty || !view.texts.improvements.isEmpty
      },
      .list("extras", "columns that are internal by default and that the settings publish", ExtraValue.schema) {
        $0.texts.extras
      },
      .flag("hasCases", "a case study tells what came of it") { !$0.site.cases(of: $0.index).isEmpty },
      .list("cases", "its case studies", CaseCardValue.schema) { view in
        view.site.cases(of: view.index).map { CaseCardValue(index: $0, context: view.context) }
      },
      .flag("hasPapers", "its text is published as a file") { !$0.site.attachments(of: $0.index).isEmpty },
      .list("papers", "its text and what belongs to it, as files", PaperValue.schema) { view in
        view.site.attachments(of: view.index).map {
          PaperValue(attachment: view.site.attachments[$0], context: view.context)
        }
      },
      .flag("hasPress", "press releases are there") { !$0.site.releases(of: $0.index).isEmpty },
      .list("press", "its press releases, newest first", PressItemValue.schema) { $0.press },
      .flag("hasOthers", "a partner has other agreements") { !$0.others.isEmpty },
      .list("others", "the other agreements of its partners", PartnerOthersValue.schema) { view in
        view.others.map { PartnerOthersValue(others: $0, context: view.context) }
      },
      .flag("hasRelated", "related agreements are there") { !$0.related.isEmpty },
      .list("related", "related agreements and why", RelatedValue.schema) { view in
        view.related.map { RelatedValue(related: $0, context: view.context) }
      },
      .record("relatedMore", "all of the category, or of the kind", LinkValue.schema) { view in
        let group = view.site.categories.group(of: view.index) ?? view.site.kinds.group(of: view.index)
        return group.map { group in
          LinkValue(
            href: view.context.href(group.route),
            label: "\(group.name)の協定・覚書をすべて見る（\(Figures.count(group.active.count))件）")
        }
      },
      .flag("hasHistory", "more than its conclusion is known") { !HistoryValue.of($0.index, $0.site).isEmpty },
      .list("history", "known facts, newest first", HistoryValue.schema) { HistoryValue.of($0.index, $0.site) },
      .record("contact", "whom to ask", ContactValue.schema) { view in
        let group = view.site.departments.group(of: view.index) ?? view.site.bureaus.group(of: view.index)
        return group.map { ContactValue.department($0, view.context, ofSample: view.agreement.isSample) }
          ?? .office(view.context, note: "公表資料に所管課の記載がないため、制度全般の窓口を示しています。")
      },
      .record("citation", "address and citation", CitationValue.schema) { CitationValue(view: $0) },
    ])
}

/// A file that belongs to an agreement.
private struct PaperValue: Sendable {
  let attachment: PublishedAttachment
  let context: PageContext

  static let schema = Schema<PaperValue>(
    "file of an agreement",
    [
      .text("href", "address") { $0.context.href($0.attachment.route) },
      .text("label", "協定書（PDF形式, 35.69KB）") { $0.attachment.label },
      .record("date", "when it was signed; absent where unknown", DateValue.schema) {
        $0.attachment.attachment.date.map { DateValue($0) }
      },
    ])
}

/// A column that the settings publish although it is internal by default.
struct ExtraValue: Sendable {
  let heading: String
  let html: HTML

  static let schema = Schema<ExtraValue>(
    "extra",
    [
      .text("heading", "heading of the column") { $0.heading },
      .html("html", "its value, rendered") { $0.html },
    ])
}

private struct RelatedValue: Sendable {
  let related: Related
  let context: PageContext

  static let schema = Schema<RelatedValue>(
    "related agreement",
    [
      .text("reason", "同じ分野（…）・同じ局") { value in
        switch value.related.reason {
        case .categoryAndBureau(let category, _): "同じ分野（\(category)）・同じ局"
        case .category(let category): "同じ分野（\(category)）"
        case .kindAndBureau(let bureau): "同じ種別・同じ局（\(bureau)）"
        }
      },
      .text("href", "page") { $0.context.href(agreement: $0.related.agreement) },
      .text("title", "名称") { $0.context.site.agreements[$0.related.agreement].title },
    ])
}
