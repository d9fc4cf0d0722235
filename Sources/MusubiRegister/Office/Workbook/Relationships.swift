/// The relationships of a part: which other parts it names, and what they are to it.
final class Relationships: XMLHandler {
  struct Target {
    /// The last part of the relationship's type: `worksheet`.
    let kind: String
    /// The part's name, from the root of the workbook.
    let part: String
  }

  private(set) var targets: [String: Target] = [:]
  /// The folder of the part that has the relationships, with a slash at its end or empty.
  private let folder: String
  private let limit: Int

  init(of part: String, limit: Int) {
    folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    self.limit = limit
  }

  /// The name of the part that holds the relationships of `part`.
  static func name(of part: String) -> String {
    guard let slash = part.lastIndex(of: "/") else { return "_rels/\(part).rels" }
    return part[...slash] + "_rels/" + part[part.index(after: slash)...] + ".rels"
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) throws(WorkbookFault) {
    guard depth == 2, name.is("Relationship"), let id = attributes.string("Id"), let type = attributes.string("Type"),
      let target = attributes.string("Target"), attributes.string("TargetMode") != "External"
    else { return }
    guard targets.count < limit else { throw WorkbookFault(.workbookTooLarge) }
    let kind = type.split(separator: "/").last.map(String.init) ?? ""
    // Links to web pages and printers concern nobody here; what is read must lie in the workbook.
    guard Self.read.contains(kind) else {
      targets[id] = Target(kind: kind, part: "")
      return
    }
    guard let part = resolve(target) else { throw WorkbookFault(.workbookUnsafe, value: target, other: "target") }
    targets[id] = Target(kind: kind, part: part)
  }

  func part(_ kind: String) -> String? {
    // The same part whatever the order of a dictionary.
    targets.filter { $0.value.kind == kind }.min { $0.key < $1.key }?.value.part
  }

  private static let read: Set<String> = ["officeDocument", "worksheet", "sharedStrings", "styles"]

  /// The name of the part; nil where it would lie outside the workbook.
  private func resolve(_ target: String) -> String? {
    if target.utf8.contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "\\") || $0 == 0 }) { return nil }
    var parts: [Substring] = []
    let path = target.hasPrefix("/") ? target : folder + target
    for part in path.split(separator: "/") {
      switch part {
      case ".": break
      case "..":
        if parts.popLast() == nil { return nil }
      default: parts.append(part)
      }
    }
    return parts.isEmpty || target.hasPrefix("//") ? nil : parts.joined(separator: "/")
  }
}
