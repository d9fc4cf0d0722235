import MusubiRegister

/// An identifier belongs to one agreement. Case is folded, since `K1.html` and `k1.html` are one file on many systems.
enum IdentifierRule {
  static func check(_ register: Register) -> [Diagnostic] {
    var first: [Text: Int] = [:]
    var diagnostics: [Diagnostic] = []
    first.reserveCapacity(register.agreements.count)
    for (index, agreement) in register.agreements.enumerated() where !agreement.id.isEmpty {
      let key = agreement.id.lowercasedASCII
      guard let earlier = first[key] else {
        first[key] = index
        continue
      }
      let other = register.location(of: register.agreements[earlier], .id)
      diagnostics.append(
        Diagnostic(
          .identifierRepeated, at: register.location(of: agreement, .id), value: agreement.id.string,
          other: other.cell?.address ?? other.file))
    }
    return diagnostics
  }
}

extension Text {
  /// The text with A–Z made small; itself, without a copy, where there are none.
  fileprivate var lowercasedASCII: Text {
    if allBytes({ !(65...90).contains($0) }) { return self }
    return Text(TextStorage(withUTF8 { $0.map { (65...90).contains($0) ? $0 + 32 : $0 } }))
  }
}
