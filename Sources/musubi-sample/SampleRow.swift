import MusubiRegister

/// One line of the sample register, with what a press release needs to know of it.
struct SampleRow: Sendable {
  var cells: [Column: String]
  /// What a press release may say: set on the rows that have one.
  var release: Subject?

  struct Subject: Sendable {
    let id: String
    let subject: String
    let topic: String
    let partner: String
    let concluded: JapaneseDate
  }

  /// The cells in the order of the register's columns.
  var line: [String] { Column.allCases.map { cells[$0] ?? "" } }
}
