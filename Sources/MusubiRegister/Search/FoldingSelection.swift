extension FoldingTable {
  /// The groups of `groups` whose form stands in the folded texts: all that a search through these texts needs, since a
  /// variant of a form that they do not hold finds nothing either way. The company forms count as texts, since every
  /// query is looked through for them.
  package static func groups(within texts: [Text]) -> String {
    var seen: Set<UInt32> = []
    var folded: [UInt8] = []
    for text in texts + [Text(CompanyForms.groups)] {
      folded.removeAll(keepingCapacity: true)
      SearchFolding.fold(text, into: &folded)
      folded.withUnsafeBufferPointer { bytes in
        var reader = ScalarReader(bytes)
        // Kanji begin at U+3400; what stands before is in no group.
        while let scalar = reader.next() { if scalar.value >= 0x3400 { seen.insert(scalar.value) } }
      }
    }
    return groups.split(separator: " ").filter { group in
      group.unicodeScalars.first.map { seen.contains($0.value) } ?? false
    }
    .joined(separator: " ")
  }
}
