import MusubiRegister

/// The form that is written of a press release is that of the file at its address, as far as the address tells.
enum PressFormRule {
  static func check(_ press: PressTable) -> [Diagnostic] {
    guard press.source.positions[PressTable.Heading.form] != nil else { return [] }
    return press.releases.compactMap { release in
      let written = press.source.text(PressTable.Heading.form, row: release.row)
      guard !written.isEmpty, let kind = kind(ofAddress: release.address.string) else { return nil }
      let named = kinds.filter { kind in kind.words.contains { release.form.contains($0) } }
      guard !named.isEmpty, !named.contains(where: { $0.name == kind.name }) else { return nil }
      return Diagnostic(
        .pressForm, at: press.location(of: release, PressTable.Heading.form), value: written.excerpt,
        expected: kind.name)
    }
  }

  private struct Kind: Sendable {
    let name: String
    let endings: [String]
    /// By which a form names it; in capitals, as the form of a release is.
    let words: [String]
  }

  private static let kinds = [
    Kind(name: "HTML", endings: ["html", "htm"], words: ["HTML", "HTM", "ウェブ", "WEB"]),
    Kind(name: "PDF", endings: ["pdf"], words: ["PDF"]),
    Kind(name: "Word", endings: ["doc", "docx"], words: ["WORD", "DOC", "ワード"]),
    Kind(name: "Excel", endings: ["xls", "xlsx"], words: ["EXCEL", "XLS", "エクセル"]),
    Kind(name: "PowerPoint", endings: ["ppt", "pptx"], words: ["POWERPOINT", "PPT", "パワーポイント"]),
    Kind(name: "CSV", endings: ["csv"], words: ["CSV"]), Kind(name: "ZIP", endings: ["zip"], words: ["ZIP"]),
  ]

  /// Nil where the address ends in nothing that is known.
  private static func kind(ofAddress address: String) -> Kind? {
    guard let path = WebLocation(address)?.path, let dot = path.lastIndex(of: ".") else { return nil }
    let ending = path[path.index(after: dot)...].lowercased()
    return kinds.first { $0.endings.contains(ending) }
  }
}
