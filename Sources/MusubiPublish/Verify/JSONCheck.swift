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
        for (row, object) in objects.prefix(table.count).enumerated() {
          compare(object, path, table, row, &report)
          checkKeys(of: object, path, table, besides: common, &report)
        }
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
      checkKeys(of: object, path, table, besides: common.union(own), &report)
    }
    try checkPackage(site, &report)
  }

  /// What an object says beside its row: in the file of all, and in that of one agreement.
  private static let common: Set<String> = ["sample", "address"]
  private static let own: Set<String> = [
    "organizations", "press", "cases", "documents", "table", "municipalityCode", "licence", "updated",
  ]

  /// A key that the table does not have would tell what nobody decided to publish.
  private static func checkKeys(
    of object: [String: Any], _ path: String, _ table: PublishedTable, besides others: Set<String>,
    _ report: inout VerificationReport
  ) {
    for key in Set(object.keys).subtracting(table.headings).subtracting(others).sorted() {
      report.diagnostics.append(
        Diagnostic(.verifyUnlisted, at: Location(file: path), value: Text(key).excerpt, other: table.path))
    }
  }

  /// The package names the size and the hash of each file.
  private static func checkPackage(_ site: PublishedSite, _ report: inout VerificationReport) throws(FileSystemError) {
    let path = Route.dataFile("datapackage.json").path
    guard let bytes = try site.bytes(path) else {
      report.diagnostics.append(.missing(path))
      return
    }
    guard let resources = (parse(bytes) as? [String: Any])?["resources"] as? [[String: Any]] else {
      report.diagnostics.append(.unreadable(path, as: "JSON"))
      return
    }
    for resource in resources {
      let file = Route.dataFile(resource["path"] as? String ?? "").path
      guard let bytes = try site.bytes(file) else {
        report.diagnostics.append(.missing(file))
        continue
      }
      let hash = "sha256:" + SHA256.hexadecimal(of: bytes)
      guard resource["hash"] as? String != hash || resource["bytes"] as? Int != bytes.count else { continue }
      report.diagnostics.append(
        Diagnostic(
          .verifyDigest, at: Location(file: path), value: file, expected: resource["hash"] as? String ?? "—",
          other: "SHA-256"))
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
