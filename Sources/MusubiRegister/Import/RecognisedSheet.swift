/// A sheet whose headings are understood, and the file that it is part of.
package struct RecognisedSheet: Sendable {
  package let sheet: Sheet
  package let recognition: Recognition
  /// The file, as messages show it.
  package let path: String
  /// What the form was sent out with; nil where the file is none of our forms.
  var baseline: FormBaseline?

  package init(sheet: Sheet, recognition: Recognition, path: String) {
    self.sheet = sheet
    self.recognition = recognition
    self.path = path
  }

  /// The same sheet for another thread.
  var copyForThread: RecognisedSheet {
    let table = sheet.table.copyForThread
    let sheet = Sheet(table: table, name: sheet.name, isHidden: sheet.isHidden, traits: sheet.traits)
    return RecognisedSheet(sheet: sheet, recognition: recognition, path: path)
  }
}
