/// What may be written in a block of cells of one column, and what is said when somebody goes there.
package struct FormEntry: Sendable, Hashable {
  package let column: Int
  package let rows: ClosedRange<Int>
  package let choices: Choices?
  /// At most 32 characters.
  package let title: String
  /// At most 255 characters.
  package let message: String

  /// Cells of another sheet that hold the values to choose from.
  package struct Choices: Sendable, Hashable {
    package let sheet: String
    package let column: Int
    package let rows: ClosedRange<Int>
    /// Whether other values are refused, or taken after a question.
    package let isStrict: Bool
  }
}
