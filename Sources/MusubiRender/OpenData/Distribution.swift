import MusubiSite

/// A data file as it was published: what a reader proves it by.
package struct Distribution: Sendable {
  package let file: DataFile
  package let bytes: Int
  /// 64 lower-case hexadecimal digits.
  package let sha256: String
  /// Rows below the headings, or objects.
  package let rows: Int

  package init(_ file: DataFile, _ bytes: UnsafeRawBufferPointer, _ site: Site) {
    self.file = file
    self.bytes = bytes.count
    sha256 = SHA256.hexadecimal(of: bytes)
    rows = file.rowCount(site)
  }
}

/// All data files of a site, in their order. What tells of them (the page, the package, the catalogue) is made from this.
package struct Distributions: Sendable {
  package let all: [Distribution]

  /// The files may come in any order, as threads finish them.
  package init(_ distributions: [Distribution]) {
    let order = Dictionary(
      DataFile.allCases.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    all = distributions.sorted { (order[$0.file] ?? 0) < (order[$1.file] ?? 0) }
  }

  package static let none = Distributions([])
}
