import MusubiRegister
import Testing

/// What the table of variants keeps to, whatever it is made from.
struct FoldingTableTests {
  private static let groups = FoldingTable.groups.split(separator: " ").map { Array($0.unicodeScalars) }

  @Test func aVariantHasOneFormAndIsNone() {
    let forms = Self.groups.compactMap(\.first)
    let variants = Self.groups.flatMap { $0.dropFirst() }
    #expect(forms.count > 900 && variants.count > 1_000)
    #expect(Set(forms).count == forms.count, "a form has two groups")
    #expect(Set(variants).count == variants.count, "a variant has two forms")
    #expect(Set(forms).isDisjoint(with: variants), "a form is folded further")
    #expect(forms.map(\.value) == forms.map(\.value).sorted())
    for group in Self.groups { #expect(group.count > 1, "\(group)") }
  }

  @Test func onlyIdeographsAreJoined() {
    for scalar in Self.groups.joined() {
      #expect(scalar.properties.isUnifiedIdeograph, "\(scalar)")
    }
  }

  /// Two words in everyday use must not become one, except where a name is written both ways.
  @Test func noTwoEverydayKanjiAreJoined() {
    let everyday = Set(JoyoKanji.all.unicodeScalars)
    #expect(everyday.count == 2_136)
    let joined = Self.groups.filter { $0.filter(everyday.contains).count > 1 }
    #expect(joined.map { Set($0).intersection(everyday) } == [["斎", "斉"]])
    // The form of a group is the everyday one.
    for group in Self.groups where group.contains(where: everyday.contains) {
      #expect(group.first.map(everyday.contains) == true, "\(group)")
    }
  }

  @Test func theTableIsSmallAndNamesItsSources() {
    #expect(FoldingTable.groups.utf8.count < 16_000)
    for word in ["国税庁", "加工", "OpenCC", "Apache License 2.0"] { #expect(FoldingTable.notice.contains(word)) }
  }
}
