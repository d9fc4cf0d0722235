/// The text of an agreement or memorandum as a file (協定書), one row of `content/documents.csv`.
package struct Attachment: Sendable {
  /// The identifier of the agreement as written; whether it exists is a rule of the site.
  package let agreementID: Text
  /// What it is called: 協定書.
  package let title: Text
  /// The name of the file in `content/documents/`.
  package let file: Text
  package let isPublic: Bool
  /// When it was signed; nil where the table does not say.
  package let date: JapaneseDate?
  package let row: Int
}

/// The attachments with the table they were read from.
package struct AttachmentTable: Sendable {
  package let attachments: [Attachment]
  package let source: HeadedTable

  package enum Heading {
    package static let agreement = "管理番号"
    package static let title = "名称"
    package static let file = "ファイル"
    package static let exposure = "公開"
    package static let date = "日付"
  }

  /// Where the table lies in a project.
  package static let path = "content/documents.csv"

  /// A project without attachments.
  package static let none = AttachmentTable(
    attachments: [], source: HeadedTable(table: Table(emptyFrom: SourceFile(path: path, bytes: [])), positions: [:]))

  /// The place of an attachment's value in its file.
  package func location(of attachment: Attachment, _ heading: String) -> Location {
    source.location(heading, row: attachment.row)
  }
}

/// Whether a file is published: 公開・内部.
package enum AttachmentExposure: Choice {
  case `public`, `internal`
  package var name: String { self == .public ? "公開" : "内部" }
}

/// Reads `content/documents.csv`.
package enum AttachmentReader {
  private typealias Heading = AttachmentTable.Heading

  package static func read(_ file: SourceFile?) -> Checked<AttachmentTable> {
    guard let file else { return Checked(.none) }
    let needed = [Heading.agreement, Heading.title, Heading.file, Heading.exposure]
    let headed = HeadedTable.read(file, needed.map { .init($0) } + [.init(Heading.date, isNeeded: false)])
    let rows = headed.value.rows()
    var log = DiagnosticLog()
    let attachments = rows.value.compactMap { row -> Attachment? in
      for heading in needed where headed.value.text(heading, row: row).isEmpty {
        log.add(
          .valueNeeded, Diagnostic(.valueNeeded, at: headed.value.location(heading, row: row), expected: heading))
      }
      return attachment(headed.value, row: row, &log)
    }
    let diagnostics = headed.diagnostics + rows.diagnostics + log.diagnostics(of: file)
    return Checked(AttachmentTable(attachments: attachments, source: headed.value), diagnostics.inReadingOrder)
  }

  /// The attachment of a row; nil only where what it lacks or its exposure is reported as faulty.
  private static func attachment(_ table: HeadedTable, row: Int, _ log: inout DiagnosticLog) -> Attachment? {
    let file = table.text(Heading.file, row: row)
    let title = table.text(Heading.title, row: row)
    if !file.isEmpty, !isFileName(file) {
      let place = table.location(Heading.file, row: row)
      log.add(.attachmentName, Diagnostic(.attachmentName, at: place, value: file.excerpt))
    }
    if title.firstForbiddenCharacter != nil || title.count > 300 {
      let place = table.location(Heading.title, row: row)
      log.add(.valueTooLong, Diagnostic(.valueTooLong, at: place, value: title.excerpt, count: 300))
    }
    let written = table.text(Heading.exposure, row: row)
    let exposure = AttachmentExposure(written)
    if exposure == nil, !written.isEmpty {
      let place = table.location(Heading.exposure, row: row)
      let names = AttachmentExposure.allCases.map(\.name).joined(separator: "、")
      log.add(
        .valueNotListed, Diagnostic(.valueNotListed, at: place, value: written.excerpt, expected: names))
    }
    let date = date(table, row: row, &log)
    guard let exposure, !file.isEmpty, !title.isEmpty else { return nil }
    return Attachment(
      agreementID: table.text(Heading.agreement, row: row), title: title, file: file,
      isPublic: exposure == .public, date: date, row: row)
  }

  private static func date(_ table: HeadedTable, row: Int, _ log: inout DiagnosticLog) -> JapaneseDate? {
    let written = table.text(Heading.date, row: row)
    guard !written.isEmpty else { return nil }
    switch DateReader.read(written) {
    case .success(let date): return date
    case .failure(let fault):
      log.add(fault.code, fault.diagnostic(at: table.location(Heading.date, row: row), value: written.excerpt))
      return nil
    }
  }

  /// The name becomes an address: letters, digits, `-` and `_` of ASCII, and `.pdf`.
  private static func isFileName(_ name: Text) -> Bool {
    let bytes = Array(name.string.utf8)
    guard (5...100).contains(bytes.count), bytes.suffix(4).elementsEqual(".pdf".utf8) else { return false }
    return bytes.dropLast(4).allSatisfy { $0.isASCIIAlphanumeric || $0 == 0x2D || $0 == 0x5F }
      && bytes[0].isASCIIAlphanumeric
  }
}
