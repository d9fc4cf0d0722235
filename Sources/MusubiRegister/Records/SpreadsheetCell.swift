/// What one cell of a workbook can hold.
package enum SpreadsheetCell {
  /// The most that Excel keeps in a cell, in UTF-16 units.
  package static let mostUnits = 32_767

  /// Whether the text fits, with the signs that a workbook writes where Excel would read an escape (`_x0041_`).
  package static func holds(_ text: Text) -> Bool {
    // No unit takes less than a byte, and an escape makes seven of one.
    guard text.count > mostUnits / 7 else { return true }
    let written = text.string
    guard written.utf16.count <= mostUnits else { return false }
    return written.utf16.count + 6 * written.split(separator: "_x", omittingEmptySubsequences: false).dropFirst().count
      <= mostUnits
  }
}
