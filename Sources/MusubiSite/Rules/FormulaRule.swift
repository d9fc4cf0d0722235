import MusubiRegister

/// A title or partner that a spreadsheet would calculate, typed into the register itself. Of files that are taken in it is
/// told where they are read.
enum FormulaRule {
  static func check(_ register: Register) -> [Diagnostic] {
    register.agreements.flatMap { agreement in
      [Column.title, .partners].compactMap { column in
        let written = register.written(column, of: agreement)
        guard SpreadsheetText.isLikeFormula(written) else { return nil }
        return Diagnostic(.valueLikeFormula, at: register.location(of: agreement, column), value: written.excerpt)
      }
    }
  }
}
