// What is found in single cells of an office's file and needs to know the column: names, their numbers, months.

extension DiagnosticCode {
  static let partnersMaybeSeveral = DiagnosticCode(
    "partners-maybe-several", .warning, official: .oneDatumPerCell,
    headline: Wording("「{value}」は、2つ以上の締結先かもしれません（{other}）", "“{value}” may be several partners ({other})"),
    rule: Wording("いくつもの締結先は「、」で区切ります。締結先ごとにページができます。", "Several partners are separated by 、; each gets a page."),
    fix: Wording(
      "2つ以上なら「、」で区切ってください。1つの名前なら、このままで構いません。",
      "Separate them with 、; if it is one name nothing need be done."))

  static let bracketOpen = DiagnosticCode(
    "bracket-open", .error, official: .oneDatumPerCell,
    headline: Wording("名前「{value}」のかっこが、組になっていません", "The brackets of the name “{value}” do not match"),
    rule: Wording(
      "「、」や改行は、かっこの中にあっても締結先の区切りになります。", "The sign 、 and line breaks separate partners even inside brackets."),
    fix: Wording("かっこの中の「、」は「・」などに替え、かっこを閉じてください。", "Use ・ instead of 、 inside brackets, and close them."))

  static let numberWithoutPartner = DiagnosticCode(
    "number-without-partner", .error, official: .oneDatumPerCell,
    headline: Wording("「{value}」がどの締結先の法人番号か、決められません", "Which partner has the number “{value}” cannot be told"),
    rule: Wording(
      "法人番号は、同じ番号の締結先の列にある名前と、数も順も合わせて書きます。",
      "Numbers stand beside the partners of the same number, as many and in the same order."),
    fix: Wording(
      "その締結先の隣に番号を書くか、締結先を書いてください。", "Write the number beside its partner, or write the partner."))

  static let dateMonthDoubtful = DiagnosticCode(
    "date-month-doubtful", .warning, official: .westernDates,
    headline: Wording(
      "「{value}」は、{expected} とも {other} とも読めます", "“{value}” may be {expected} or {other}"),
    rule: Wording(
      "Excelは 2023.10 と打った数を 2023.1 と表示します。", "A spreadsheet shows the number 2023.10 as 2023.1."),
    fix: Wording(
      "{expected} と読みました。{other} なら書き直してください。", "It was read as {expected}; correct it if it is {other}."))

  static let repairedFormulaText = DiagnosticCode(
    "formula-text-opened", .note, official: .formulasAsValues,
    headline: Wording("「{value}」を「{repaired}」としました", "“{value}” was read as “{repaired}”"),
    rule: Wording("値は =\"...\" の形にせず、そのまま書きます。", "Values are written as they are, not as =\"...\"."),
    fix: Wording("意味が変わっていなければ、このままで構いません。", "If the meaning is the same nothing need be done."))

  /// Every code of this area, for the documentation.
  package static let cells: [DiagnosticCode] = [
    partnersMaybeSeveral, bracketOpen, numberWithoutPartner, dateMonthDoubtful, repairedFormulaText,
  ]
}
