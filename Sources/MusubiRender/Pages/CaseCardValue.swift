import MusubiRegister
import MusubiSite

/// A case study as a card: on the home page, in the index, on its agreement.
struct CaseCardValue: Sendable {
  let index: Int
  let context: PageContext

  private var study: CaseStudy { context.site.cases[index] }
  private var figures: [FigureValue] { study.figures.map { FigureValue($0, context) } }

  static let schema = Schema<CaseCardValue>(
    "case",
    [
      .text("href", "page of the case") { $0.context.href(.caseStudy(slug: $0.study.document.slug)) },
      .text("title", "title") { $0.study.title },
      .html("heading", "the title with places where it may break") { PhraseBreaks.html($0.study.title) },
      .text("lead", "one or two sentences") { $0.study.lead },
      .record("category", "分野", RegisterTable.NameValue.schema) { value in
        value.study.category.isEmpty ? nil : .init(name: value.study.category.text)
      },
      .text("since", "平成24年 as the case writes it") { $0.study.since.text },
      .record("figure", "its first figure; absent without one", FigureValue.schema) { $0.figures.first },
      .flag("hasFigures", "it has figures") { !$0.study.figures.isEmpty },
      .list("figures", "its figures", FigureValue.schema) { $0.figures },
    ])
}
