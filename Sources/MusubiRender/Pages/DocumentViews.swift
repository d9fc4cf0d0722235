import MusubiRegister
import MusubiSite

/// The body of a document, rendered, with its headings for the contents.
struct DocumentBody: Sendable {
  var html = HTML.empty
  var contents: [ContentsItem] = []

  struct ContentsItem: Sendable {
    let id: String
    let label: String

    static let schema = Schema<ContentsItem>(
      "heading", [.text("id", "id") { $0.id }, .text("label", "words") { $0.label }])
  }
}

/// A page of running text that the city writes, alone or around what the site computes.
protocol DocumentPageView: PageView {
  var document: PageDocument? { get }
  var body: DocumentBody { get }
  /// What the page is called when the document is missing, which is an error of its own.
  var fallbackTitle: String { get }
}

extension DocumentPageView {
  var title: String { document?.title ?? fallbackTitle }
  var lead: String { document?.lead ?? "" }
  var description: String { document?.description ?? lead }
  var published: DateValue? { (document?.published ?? site.settings.published).map { DateValue($0.date) } }
  var updated: DateValue? { document?.updated.map { DateValue($0.date) } ?? DateValue(site.updated) }
}

func documentFields<View: DocumentPageView>(_: View.Type) -> [Field<View>] {
  [
    .html("body", "the text, with headings from h2") { $0.body.html },
    .flag("hasContents", "two headings or more") { $0.body.contents.count > 1 },
    .list("contents", "the h2 of the body", DocumentBody.ContentsItem.schema) { $0.body.contents },
    .flag("hasFigures", "figures are there") { $0.document?.figures.isEmpty == false },
    .list("figures", "large figures under the lead", FigureValue.schema) { view in
      view.document?.figures.map { FigureValue($0, view.context) } ?? []
    },
    .record("contact", "the office of the scheme", ContactValue.schema) { .office($0.context) },
  ]
}

/// Policy, evaluation, direction and whatever else the city writes.
struct DocumentView: DocumentPageView {
  let context: PageContext
  let index: Int
  let body: DocumentBody

  var document: PageDocument? { site.documents[index] }
  var fallbackTitle: String { "" }

  /// Policy, evaluation and direction, to be read in this order.
  private var sequence: [PageDocument] {
    [PageSlug.policy, PageSlug.evaluation, PageSlug.direction].compactMap { site.document($0) }
  }

  private var others: [TitleLink] {
    if document?.document.slug == PageSlug.accessibility {
      return [TitleLink(href: context.href(.accessibilityTest), title: AccessibilityTestView.heading)]
    }
    return sequence.filter { $0.document.slug != document?.document.slug }
      .map { TitleLink(href: context.href(.document(slug: $0.document.slug)), title: $0.title) }
  }

  private func neighbour(_ offset: Int) -> LinkValue? {
    let place = sequence.firstIndex { $0.document.slug == document?.document.slug }
    guard let place, sequence.indices.contains(place + offset) else { return nil }
    let neighbour = sequence[place + offset]
    return LinkValue(href: context.href(.document(slug: neighbour.document.slug)), label: neighbour.title)
  }

  static let schema = Schema<DocumentView>(
    "document.html",
    commonFields(DocumentView.self) + documentFields(DocumentView.self) + [
      .flag("hasOtherDocuments", "others are there") { !$0.others.isEmpty },
      .list(
        "otherDocuments", "policy, evaluation and direction but this; for accessibility the draft of its test",
        TitleLink.schema
      ) { $0.others },
      .flag("hasPager", "there is one before or after") { $0.neighbour(-1) != nil || $0.neighbour(1) != nil },
      .record("previous", "the one to be read before", LinkValue.schema) { $0.neighbour(-1) },
      .record("next", "the one to be read after", LinkValue.schema) { $0.neighbour(1) },
    ])
}

/// The page shown where there is none.
struct NotFoundView: PageView {
  let context: PageContext

  var title: String { "ページが見つかりません" }
  var lead: String { "お探しのページは、番地が違うか、なくなった可能性があります。" }

  static let schema = Schema<NotFoundView>(
    "404.html", commonFields(NotFoundView.self) + searchFields(NotFoundView.self))
}
