/// Diagnostics as JSON for other programs: one array, keys in a fixed order, messages in the language asked for.
package enum DiagnosticJSON {
  package static func array(_ diagnostics: [Diagnostic], _ language: Language) -> String {
    guard !diagnostics.isEmpty else { return "[]" }
    return "[\n" + diagnostics.map { "  " + object($0, language) }.joined(separator: ",\n") + "\n]"
  }

  private static func object(_ diagnostic: Diagnostic, _ language: Language) -> String {
    let location = diagnostic.location
    let cell = location?.cell
    let members: [(String, String?)] = [
      ("code", string(diagnostic.code.name)),
      ("severity", string(diagnostic.severity.rawValue)),
      ("official", diagnostic.code.official.map { string($0.rawValue) }),
      ("file", location.map { string($0.file) }),
      ("line", location?.line.map(String.init)),
      ("column", location?.column.map(String.init)),
      ("sheet", location?.sheet.map(string)),
      ("row", cell.map { String($0.row) }),
      ("cell", cell?.address.map(string)),
      ("heading", cell?.heading.map(string)),
      ("record", cell?.record.map(string)),
      ("value", diagnostic.value.map(string)),
      ("repaired", diagnostic.repaired.map(string)),
      ("message", string(DiagnosticText.headline(diagnostic, language))),
      ("rule", string(DiagnosticText.rule(diagnostic, language))),
      ("fix", string(DiagnosticText.fix(diagnostic, language))),
      ("suggestion", diagnostic.suggestion.map(string)),
    ]
    let present = members.compactMap { name, value in value.map { "\(string(name)): \($0)" } }
    return "{" + present.joined(separator: ", ") + "}"
  }

  /// A JSON string (RFC 8259), quotes included.
  package static func string(_ value: String) -> String {
    var result = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F {
          let digits = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
