/// One piece of a parsed template. Nodes lie flat in the order of the file; a section spans the nodes up to its end.
enum TemplateNode: Sendable, Equatable {
  /// Bytes of the file, written as they are.
  case text(Range<Int>)
  /// A line that begins with a tag and is not that tag's alone: an indented partial puts its indentation here.
  case lineStart
  case value(TemplateTag, raw: Bool)
  /// `{{#name}}` or `{{^name}}`; `end` is the index of the first node after it.
  case section(TemplateTag, inverted: Bool, end: Int)
  /// `{{> name}}`; the indentation is that of a tag alone on its line, else empty.
  case partial(TemplateTag, indentation: Range<Int>)
}

/// A tag that names something: where it stands, how it was written, and the name.
struct TemplateTag: Sendable, Equatable {
  /// The first byte of the opening delimiter.
  let offset: Int
  /// The whole tag as written, shortened when long; for messages.
  let written: String
  let name: String
}
