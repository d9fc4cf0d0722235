import MusubiRegister

/// What a form is made of: the records of one department, and what all forms of a round share.
struct SurveyPart {
  let department: String
  let agreements: [Agreement]
  /// Those of them that are due to be summed up, with the reason.
  let due: [(agreement: Agreement, due: EvaluationDue)]
  let register: Register
  let settings: SiteSettings
  let round: SurveyRound
  let choices: ChoicesSheet

  init(
    department: String, agreements: [Agreement], register: Register, settings: SiteSettings, round: SurveyRound,
    choices: ChoicesSheet
  ) {
    self.department = department
    self.agreements = agreements
    self.due = agreements.map { ($0, EvaluationDue.of($0, in: register)) }.filter { $0.due.isDue(on: round.today) }
    self.register = register
    self.settings = settings
    self.round = round
    self.choices = choices
  }

  var disclosure: Disclosure { settings.disclosure }

  /// Whether any value of the form was inferred.
  var hasInferred: Bool { agreements.contains { !$0.inferred.isEmpty } }

  var form: SurveyForm {
    SurveyForm(
      department: department, round: round.name, created: round.today,
      sheets: [
        InstructionSheet.make(self), AgreementSheet.make(self), EvaluationSheet.make(self), choices.sheet,
        BaselineSheet.make(self),
      ],
      rows: agreements.count, due: due.count)
  }

  /// The first line of the sheets to be filled in.
  func title(_ what: String) -> FormCell {
    FormCell("\(settings.city) 協定・覚書 調査票（\(round.name)） \(what) 所管課：\(department)", .title)
  }

  /// A value as the register writes it, with the line ends that a workbook keeps.
  func written(_ column: Column, of agreement: Agreement) -> String {
    let text = register.written(column, of: agreement).string
    guard text.utf8.contains(UInt8(ascii: "\r")) else { return text }
    return text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }
}
