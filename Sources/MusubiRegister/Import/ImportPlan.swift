/// What an import would do to the register, said before anything is written.
package struct ImportPlan: Sendable {
  package var changes: [Change] = []
  /// Rows that were recognised without an identifier.
  package var matches: [Match] = []
  /// Records that were returned and differ in nothing.
  package var unchanged = 0
  /// Records of the files that were read.
  package var returned = 0
  /// Departments with agreements in the register of which nothing came back, while others answered.
  package var silentDepartments: [String] = []

  package init() {}

  package struct Change: Sendable, Hashable {
    package let id: String
    package let title: String
    package let kind: Kind
    /// The column that differs; nil for an added or removed record.
    package let column: Column?
    package let before: Text
    package let after: Text
    /// Where the new value stands in the office's file.
    package let location: Location?

    package init(
      id: String, title: String, kind: Kind, column: Column? = nil, before: Text = .empty, after: Text = .empty,
      location: Location? = nil
    ) {
      self.id = id
      self.title = title
      self.kind = kind
      self.column = column
      self.before = before
      self.after = after
      self.location = location
    }

    package enum Kind: String, Sendable, CaseIterable {
      case added, changed, ended, resumed, sampleRemoved
    }
  }

  /// A row that names no identifier, and the record that it was found to be.
  package struct Match: Sendable, Hashable {
    package let id: String
    package let title: String
    /// 0 to 100.
    package let score: Int
    /// Why, in the order of their weight: the columns that agree.
    package let agreeing: [Column]
    package let location: Location

    package init(id: String, title: String, score: Int, agreeing: [Column], location: Location) {
      self.id = id
      self.title = title
      self.score = score
      self.agreeing = agreeing
      self.location = location
    }
  }

  package func count(_ kind: Change.Kind) -> Int {
    // A changed record counts once, however many of its columns differ.
    kind == .added ? changes.count { $0.kind == .added } : Set(changes.lazy.filter { $0.kind == kind }.map(\.id)).count
  }
}
