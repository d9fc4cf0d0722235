import MusubiRegister

/// A good example from the summing-up: one file of `content/cases/`.
package struct CaseStudy: Sendable {
  package let document: Document
  package let title: String
  /// One or two sentences under the title, plain text.
  package let lead: String
  /// When the work began, as the report writes it: `平成24年`.
  package let since: LocatedText
  /// The name of the category: `生活・福祉`.
  package let category: LocatedText
  /// Bureau and section in charge.
  package let department: LocatedText
  /// The identifier (管理番号) of the agreement behind it.
  package let agreement: LocatedText
  package let figures: [DocumentFigure]
  package let published: LocatedDay?
  package let updated: LocatedDay?
  /// The place among the cases, from 0; cases without one follow.
  package let order: Int?

  /// The cases that `files` hold, in their order and then by name. A file with faults still gives a case, with empty
  /// texts, so that later stages can go on looking for faults; one whose name cannot be an address gives none.
  package static func read(_ files: [SourceFile]) -> Checked<[CaseStudy]> {
    Document.readAll(files) { document, form in
      CaseStudy(
        document: document, title: form.neededText("title").text, lead: form.neededText("lead").text,
        since: form.neededText("since"), category: form.neededText("category"),
        department: form.neededText("department"), agreement: form.neededText("agreement"),
        figures: DocumentFigure.readAll(&form), published: form.day("published"), updated: form.day("updated"),
        order: form.number("order"))
    }
    // The sort is stable, so equal places keep the order of the names.
    .map { $0.sorted { ($0.order ?? .max) < ($1.order ?? .max) } }
  }
}
