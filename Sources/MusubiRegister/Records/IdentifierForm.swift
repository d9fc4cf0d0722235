/// What an identifier may look like: it becomes the address of a page.
enum IdentifierForm {
  private static let longest = 32
  /// The names of list pages.
  private static let reserved = ["index", "ended"]

  /// Why it cannot be one; nil where it can.
  static func fault(of id: Text) -> DiagnosticCode? {
    guard id.count <= longest, id.allBytes({ $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") }) else {
      return .identifierInvalid
    }
    return id.count <= 5 && reserved.contains(id.string.lowercased()) ? .identifierReserved : nil
  }
}
