import MusubiSite

/// What the search form of `parts/search.html` needs beside the address of the list.
func searchFields<View: PageView>(_: View.Type, label: String = "協定・覚書を探す", hasExamples: Bool = true) -> [Field<View>] {
  [
    .text("searchLabel", "the words over the field") { _ in label },
    .flag("hasSearchExamples", "some category holds agreements, and a category is what one looks for") {
      hasExamples && !SearchExamples.words($0.site).isEmpty
    },
    .texts("searchExamples", "words that find something: the largest categories") { SearchExamples.words($0.site) },
  ]
}

/// Words to try in the search form. They are names of categories that hold agreements, so each finds something.
enum SearchExamples {
  private static let number = 3

  static func words(_ site: Site) -> [String] {
    let groups = site.categories.groups.filter { !$0.active.isEmpty }
    // The sort is stable: of equals the vocabulary's order decides.
    return groups.sorted { $0.active.count > $1.active.count }.prefix(number).map(\.name)
  }
}
