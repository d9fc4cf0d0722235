import Foundation
import MusubiRegister
import MusubiRender
import MusubiSite

/// The JSON: all agreements in one file, and each in its own, hold what the table holds under the same keys.
enum JSONCheck {
  static func run(
    _ table: PublishedTable, _ site: PublishedSite, _ report: inout VerificationReport
  ) throws(FileSystemError) {
    let path = DataFile.json.route.path
    if let bytes = try site.bytes(path) {
      if let objects = parse(bytes) as? [[String: Any]] {
        if objects.count != table.count {
          report.diagnostics.append(
            Diagnostic(
              .verifyRows, at: Location(file: path), value: path, expected: String(table.count),
              other: String(objects.count)))
        }
        for (row, object) in objects.prefix(table.count).enumerated() { compare(object, path, table, row, &report) }
      } else {
        report.diagnostics.append(.unreadable(path, as: "JSON"))
      }
    } else {
      report.diagnostics.append(.missing(path))
    }
    for row in 0..<table.count {
      let path = Route.agreementData(id: table.text("id", row).string).path
      guard let bytes = try site.bytes(path) else {
        report.diagnostics.append(.missing(path))
        continue
      }
      guard let object = parse(bytes) as? [String: Any] else {
        report.diagnostics.append(.unreadable(path, as: "JSON"))
        continue
      }
      compare(object, path, table, row, &report)
    }
  }

  private static func parse(_ bytes: [UInt8]) -> Any? { try? JSONSerialization.jsonObject(with: Data(bytes)) }

  private static func compare(
    _ object: [String: Any], _ path: String, _ table: PublishedTable, _ row: Int, _ report: inout VerificationReport
  ) {
    for key in table.headings {
      let expected = table.text(key, row).string
      report.values += 1
      let found = object[key].flatMap(text)
      // A key that is not there differs from one that says nothing.
      guard found != expected, !(found == "" && expected == NotStated.mark) else { continue }
      report.diagnostics.append(
        Diagnostic(
          .verifyValue, at: Location(file: path), value: found.map { Text($0).excerpt } ?? "—",
          expected: Text(expected).excerpt, other: table.text("id", row).string + " " + key))
    }
  }

  /// The value as the table writes it: lists with `;`, truth as 有 and 無, a term by its words, nothing as nothing, which
  /// the table may say in words.
  private static func text(_ value: Any) -> String? {
    switch value {
    case is NSNull: return ""
    case let text as String: return text
    case let number as NSNumber:
      let isTruth = CFNumberIsTruth(number)
      return isTruth ? (number.boolValue ? Presence.present : .absent).name : number.stringValue
    case let list as [Any]:
      let parts = list.map { text($0) ?? "" }
      return parts.allSatisfy(\.isEmpty) ? "" : parts.joined(separator: ";")
    case let object as [String: Any]: return object["text"].flatMap(text)
    default: return nil
    }
  }

  /// Whether a number stands for true or false; the two are one type once they are read.
  private static func CFNumberIsTruth(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c" || String(cString: number.objCType) == "B"
  }
}
