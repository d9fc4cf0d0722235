/// A sheet whose headings are understood, and the file that it is part of.
package struct RecognisedSheet: Sendable {
  package let sheet: Sheet
  package let recognition: Recognition
  /// The file, as messages show it.
  package let path: String

  package init(sheet: Sheet, recognition: Recognition, path: String) {
    self.sheet = sheet
    self.recognition = recognition
    self.path = path
  }
}
