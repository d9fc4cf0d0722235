import MusubiRegister

/// A page of running text: one file of `content/pages/`. Its name decides its address.
package struct PageDocument: Sendable {
  package let document: Document
  package let title: String
  /// One or two sentences under the title, plain text.
  package let lead: String
  /// What search engines show; the lead serves when there is none.
  package let description: String?
  package let figures: [DocumentFigure]
  package let published: LocatedDay?
  package let updated: LocatedDay?

  /// The pages that `files` hold, by name. A file with faults still gives a page, with empty texts; one whose name
  /// cannot be an address gives none.
  package static func read(_ files: [SourceFile]) -> Checked<[PageDocument]> {
    Document.readAll(files) { document, form in
      PageDocument(
        document: document, title: form.neededText("title").text, lead: form.neededText("lead").text,
        description: form.text("description")?.text, figures: DocumentFigure.readAll(&form),
        published: form.day("published"), updated: form.day("updated"))
    }
  }
}
