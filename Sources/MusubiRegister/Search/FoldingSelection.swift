extension FoldingTable {
  /// The groups of `groups` of which some member stands in the texts: all that a search through these texts needs, since
  /// a variant of a form that they do not hold finds nothing either way.
  package static func groups(within texts: [Text]) -> String {
    var seen: Set<UInt32> = []
    for text in texts {
      text.withUTF8 { bytes in
        var reader = ScalarReader(bytes)
        while let scalar = reader.next() {
          // Kanji begin at U+3400; what stands before is in no group.
          if scalar.value >= 0x3400 { seen.insert(scalar.value) }
        }
      }
    }
    return groups.split(separator: " ").filter { group in group.unicodeScalars.contains { seen.contains($0.value) } }
      .joined(separator: " ")
  }
}
