import MusubiRegister

/// The site has a page on each subject that the city promised to publish.
enum DocumentRule {
  static func check(_ documents: [PageDocument]) -> [Diagnostic] {
    let present = Set(documents.map(\.document.slug))
    return PageSlug.needed.filter { !present.contains($0) }.map {
      Diagnostic(.pageMissing, at: Location(file: "content/pages/\($0).md"), value: $0)
    }
  }
}
