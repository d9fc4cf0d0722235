/// A department (所管課): the bureau and, mostly, a section of it.
package struct Department: Sendable, Hashable {
  package let bureau: String
  package let section: String

  private static let endings = ["局", "本部", "区役所", "委員会", "室"]

  package init(bureau: String, section: String) {
    self.bureau = bureau
    self.section = section
  }

  package var name: String { bureau + section }

  /// A line of the vocabulary: a bureau (no section) or a section, with the slug of its page.
  package struct Listing: Sendable, Hashable {
    package let department: Department
    package let slug: String

    package init(_ department: Department, slug: String) {
      self.department = department
      self.slug = slug
    }
  }

  /// Splits a name at its bureau: the longest bureau listed, else up to the first 局, 本部, 区役所, 委員会 or 室.
  package static func split(_ name: String, bureaus: [String]) -> Department {
    if let bureau = bureaus.filter({ name.hasPrefix($0) }).max(by: { $0.count < $1.count }) {
      return Department(bureau: bureau, section: String(name.dropFirst(bureau.count)))
    }
    guard let end = endings.compactMap({ name.firstRange(of: $0)?.upperBound }).min() else {
      return Department(bureau: name, section: "")
    }
    return Department(bureau: String(name[..<end]), section: String(name[end...]))
  }
}
