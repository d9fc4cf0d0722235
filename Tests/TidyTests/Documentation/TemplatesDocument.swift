import MusubiRegister
import MusubiRender

/// `docs/templates.md`: what the template of each kind of page may use.
enum TemplatesDocument {
  static func text() -> String {
    let pages = PageTemplates.descriptions
    let common = commonFields(pages.map(\.schema))
    let commonNames = Set(common.map(\.name))
    var parts = Parts()
    let everyPage = fields(common, &parts)
    let sections = pages.map { page in
      let own = page.schema.fields.filter { !commonNames.contains($0.name) }
      let table = own.isEmpty ? "共通の項目だけです。 / Only what every page has.\n" : fields(own, &parts)
      return "## \(page.template)\n\n\(table)"
    }
    return """
      # テンプレートの項目 / What templates may use

      \(generatedNote("PageTemplates.swift"))
      `templates/` のファイルは、ページの種類ごとのHTMLです。書き方はMustacheで、`templates/parts/` の部品は `{{> 名前}}` で呼びます。
      ここにない名前を書くと、ファイル・行・桁と、近い名前を添えたエラーになります。文字は必ずHTMLとして安全な形で出ます。

      A file in `templates/` is the HTML of one kind of page, in Mustache; parts in `templates/parts/` are called by
      `{{> name}}`. A name that is not listed here is an error with file, line, column and the nearest name. Texts are always
      escaped.

      \(kinds())
      ## どのページにもある項目 / On every page

      \(everyPage)
      \(sections.joined(separator: "\n"))
      ## 一覧とまとまりの中の項目 / Inside lists and records

      \(parts.text())
      """
  }

  private static func kinds() -> String {
    var table = MarkdownTable(["種類 / Kind", "使い方", "Use"])
    for kind in SchemaDescription.Kind.allCases {
      table.row(["`\(kind.rawValue)`", code(kind.wording.japanese), code(kind.wording.english)])
    }
    return table.text
  }

  /// The tags in a wording as code.
  private static func code(_ wording: String) -> String {
    var text = ""
    var rest = Substring(wording)
    while let start = rest.firstRange(of: "{{") {
      text += rest[..<start.lowerBound]
      var end = start.lowerBound
      while let close = rest[end...].firstRange(of: "}}") {
        end = close.upperBound
        while end < rest.endIndex, rest[end] == "}" { end = rest.index(after: end) }
        // A section is one piece, from its opening to its closing tag.
        guard rest[start.lowerBound...].hasPrefix("{{#"), !rest[..<end].contains("{{/") else { break }
      }
      if end == start.lowerBound { break }
      text += "`\(rest[start.lowerBound..<end])`"
      rest = rest[end...]
    }
    return text + rest
  }

  /// The fields that every page has.
  private static func commonFields(_ schemas: [SchemaDescription]) -> [SchemaDescription.Field] {
    (schemas.first?.fields ?? []).filter { field in
      schemas.allSatisfy { $0.fields.contains { $0.name == field.name && $0.doc == field.doc } }
    }
  }

  private static func fields(_ fields: [SchemaDescription.Field], _ parts: inout Parts) -> String {
    var table = MarkdownTable(["項目 / Name", "種類 / Kind", "内容 / Meaning"])
    for field in fields {
      let kind = field.nested.map { nested in
        let title = parts.title(of: nested)
        let anchor = title.lowercased().split(separator: " ").joined(separator: "-")
        return "`\(field.kind.rawValue)`: [\(title)](#\(anchor))"
      }
      table.row(["`\(field.name)`", kind ?? "`\(field.kind.rawValue)`", field.doc])
    }
    return table.text
  }

  /// The schemas of lists and records, each described once, in the order in which they were met.
  private struct Parts {
    private var met: [(title: String, schema: SchemaDescription)] = []

    /// The heading that describes a schema. Two of one name that differ get a number.
    mutating func title(of schema: SchemaDescription) -> String {
      if let known = met.first(where: { $0.schema.name == schema.name && $0.schema.isSame(as: schema) }) {
        return known.title
      }
      let others = met.count { $0.schema.name == schema.name }
      let title = "In " + schema.name + (others > 0 ? " \(others + 1)" : "")
      met.append((title, schema))
      return title
    }

    /// All of them; describing one may lead to more.
    func text() -> String {
      var parts = self
      var sections: [String] = []
      var next = 0
      while next < parts.met.count {
        let part = parts.met[next]
        sections.append("### \(part.title)\n\n\(fields(part.schema.fields, &parts))")
        next += 1
      }
      return sections.joined(separator: "\n")
    }
  }
}

extension SchemaDescription {
  /// Whether two schemas offer the same names with the same meanings.
  fileprivate func isSame(as other: SchemaDescription) -> Bool {
    fields.count == other.fields.count
      && zip(fields, other.fields).allSatisfy { $0.name == $1.name && $0.doc == $1.doc && $0.kind == $1.kind }
  }
}
