import MusubiSite

/// A data file as a page offers it.
struct FileValue: Sendable {
  let file: DataFile
  let context: PageContext

  static let schema = Schema<FileValue>(
    "data file",
    [
      .text("href", "address") { $0.context.href($0.file.route) },
      .text("title", "title with its form") { $0.file.title },
      .text("rows", "lines below the headings") { Figures.count($0.file.rowCount($0.context.site)) },
      .text("note", "character encoding and the like") { $0.file.note },
    ])
}
