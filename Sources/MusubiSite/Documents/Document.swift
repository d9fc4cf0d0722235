import MusubiRegister

/// A Markdown file of the content folder: its name, and its text below the front matter.
package struct Document: Sendable {
  /// The largest file that is read, in bytes; the Markdown parser becomes slow on hostile input beyond it.
  package static let maximumSize = 256 * 1024

  package let file: SourceFile
  /// The file's name without `.md`: `[a-z0-9-]+`, the last part of the page's address.
  package let slug: String
  /// The Markdown below the front matter, inside the file's own bytes.
  package let body: Text
  /// The line of the file, from 1, on which the body begins.
  package let bodyLine: Int

  /// The place in the file of a line and column of the body, both from 1.
  package func location(line: Int, column: Int? = nil) -> Location {
    let (sum, overflow) = max(line, 1).addingReportingOverflow(bodyLine - 1)
    return Location(file: file.path, line: overflow ? bodyLine : sum, column: column)
  }

  /// Reads every file with `facts`, which turns the front matter into what the kind of document needs, and gives the
  /// results in the order of their names, so that the order of the files does not matter.
  static func readAll<Value>(
    _ files: [SourceFile], _ facts: (Document, inout YAMLForm) -> Value
  ) -> Checked<[Value]> {
    var values: [Value] = []
    var diagnostics: [Diagnostic] = []
    var first: [String: String] = [:]
    for file in files.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
      let result = read(file, facts)
      diagnostics += result.diagnostics
      guard let value = result.value else { continue }
      values.append(value.facts)
      if let other = first.updateValue(file.path, forKey: value.slug) {
        diagnostics.append(
          Diagnostic(.documentRepeated, at: Location(file: file.path), value: value.slug, other: other))
      }
    }
    return Checked(values, diagnostics)
  }

  private static func read<Value>(
    _ file: SourceFile, _ facts: (Document, inout YAMLForm) -> Value
  ) -> Checked<(slug: String, facts: Value)?> {
    guard file.bytes.count <= maximumSize else {
      return Checked(
        nil,
        [
          Diagnostic(
            .documentTooLarge, at: Location(file: file.path), expected: String(maximumSize), count: file.bytes.count)
        ])
    }
    let front = FrontMatter.read(file)
    var diagnostics = front.diagnostics
    let name = slug(of: file)
    if name == nil { diagnostics.append(Diagnostic(.documentName, at: Location(file: file.path), value: file.name)) }
    let document = Document(
      file: file, slug: name ?? "", body: Text(file.storage, front.value.bodyOffset..<file.bytes.count),
      bodyLine: front.value.bodyLine)
    var form = YAMLForm(front.value.mapping)
    let value = facts(document, &form)
    // What a broken head seems to lack is not worth saying.
    if !front.hasErrors {
      form.finish()
      diagnostics += form.diagnostics
      if document.body.isBlank {
        diagnostics.append(Diagnostic(.documentEmpty, at: document.location(line: 1)))
      }
    }
    return Checked(name.map { ($0, value) }, diagnostics)
  }

  /// `mimamori` of `content/cases/mimamori.md`; nil when the name cannot be an address.
  private static func slug(of file: SourceFile) -> String? {
    guard file.name.hasSuffix(".md") else { return nil }
    let slug = file.name.utf8.dropLast(3)
    let isAllowed = { (byte: UInt8) in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || byte == UInt8(ascii: "-")
    }
    return !slug.isEmpty && slug.allSatisfy(isAllowed) ? String(slug) : nil
  }
}

extension Text {
  /// Whether there is nothing but spaces and line ends.
  fileprivate var isBlank: Bool { withUTF8 { $0.allSatisfy { " \t\r\n".utf8.contains($0) } } }
}
