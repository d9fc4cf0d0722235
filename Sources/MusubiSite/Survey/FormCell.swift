/// One cell of a form: always a text, never a number, date or formula.
package struct FormCell: Sendable, Hashable {
  package let text: String
  package let style: FormStyle
  /// What a mark at the cell's corner says when somebody points there; empty for no mark.
  package let comment: String

  package init(_ text: String, _ style: FormStyle, comment: String = "") {
    self.text = text
    self.style = style
    self.comment = comment
  }

  /// The most UTF-16 units that Excel keeps in a cell.
  package static let longest = 32_767
}

/// What a cell is for, and so how it looks. Each colour says what a word beside it says, too.
package enum FormStyle: Sendable, Hashable, CaseIterable {
  /// The first line of a sheet.
  case title
  /// A heading inside a text.
  case section
  /// A line of text, which may run over the cells at its right.
  case text
  /// Words over a heading: 必須・公開.
  case neededMark, optionalMark, lockedMark
  /// Headings of columns, by what is to be done with them.
  case neededHeading, optionalHeading, lockedHeading
  /// A cell to be filled in, and one below the form, which may be.
  case entry, beyond
  /// A cell of the register that may not be changed here.
  case locked
  /// A cell of a table that is only read.
  case reading

  /// Whether a protected sheet lets people write in such a cell.
  package var isUnlocked: Bool { self == .entry || self == .beyond }

  /// Whether a long text goes on in the next line of its cell.
  package var isWrapped: Bool {
    switch self {
    case .title, .section, .text: false
    case .neededMark, .optionalMark, .lockedMark, .neededHeading, .optionalHeading, .lockedHeading, .entry, .beyond,
      .locked, .reading:
      true
    }
  }
}
