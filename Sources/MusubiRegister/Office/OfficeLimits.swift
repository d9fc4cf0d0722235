/// How much of an office's file is read, so that a hostile one can take neither gigabytes of memory nor minutes.
package struct OfficeLimits: Sendable {
  /// The bytes of the file, and the rows, columns and cells of its tables. The cells are counted over all sheets.
  package var table = CSVReader.Limits()
  /// The entries of the archive that a workbook is.
  package var entries = 10_000
  /// The bytes of all parts that are read, unpacked.
  package var unpackedBytes = 1 << 31
  /// How many times larger than its packed bytes a part may be, once it is larger than `ratioFloor`.
  package var ratio = 200
  package var ratioFloor = 64 << 20
  /// How deep elements stand in one another.
  package var depth = 64
  /// The bytes of one text, where a cell of Excel holds 32,767 characters.
  package var textBytes = 1 << 20
  /// The bytes of all texts, as they are kept.
  package var keptBytes = 1 << 29
  package var sharedTexts = 1 << 24
  package var sheets = 255
  /// Combinations of formats; Excel has 65,490.
  package var cellFormats = 1 << 16

  package init() {}
}
