/// What an identifier may look like: it becomes the address of a page.
enum IdentifierForm {
  private static let longest = 32
  /// The names of list pages.
  private static let reserved = ["index", "ended"]

  /// Why it cannot be one; nil where it can.
  static func fault(of id: Text) -> DiagnosticCode? {
    guard isValid(id) else { return .identifierInvalid }
    return id.count <= 5 && reserved.contains(id.string.lowercased()) ? .identifierReserved : nil
  }

  /// Letters, digits and hyphens. A hyphen in front would be the mark of a blank, or make a formula of it.
  static func isValid(_ id: Text) -> Bool {
    guard id.count <= longest, id.withUTF8({ $0.first?.isASCIIAlphanumeric ?? false }) else { return false }
    return id.allBytes { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") }
  }
}
