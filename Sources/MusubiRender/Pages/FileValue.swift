import MusubiSite

/// A data file as a page offers it.
struct FileValue: Sendable {
  let file: DataFile
  let context: PageContext

  /// The file as it was published; nil on pages that are made before it.
  private var distribution: Distribution? { context.distributions.all.first { $0.file == file } }

  static let schema = Schema<FileValue>(
    "data file",
    [
      .text("href", "address") { $0.context.href($0.file.route) },
      .text("name", "name of the file") { $0.file.name },
      .text("title", "title with its form") { $0.file.title },
      .text("caption", "what it holds") { $0.file.caption },
      .text("form", "CSV形式, Excel形式") { $0.file.form },
      .text("rows", "lines below the headings") { Figures.count($0.file.rowCount($0.context.site)) },
      .text("note", "character encoding and the like") { $0.file.note },
      .text("size", "as the city writes it: 35.69KB; only on the page of the data") { file in
        file.distribution.map { FileSize.text($0.bytes) } ?? ""
      },
      .text("sha256", "the hash, 64 digits; only on the page of the data") { $0.distribution?.sha256 ?? "" },
      .text("hashID", "id of the element that holds the hash") { "sha256-" + $0.file.resourceName },
    ])
}
