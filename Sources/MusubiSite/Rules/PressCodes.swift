import MusubiRegister

// What a press release is doubted for, row by row.

extension DiagnosticCode {
  static let pressAgreementRepeated = DiagnosticCode(
    "press-agreement-repeated", .warning,
    headline: Wording("管理番号「{value}」が、ひとつの行に2度あります", "The identifier “{value}” stands twice in one row"),
    rule: Wording(
      "関わる協定の管理番号は、報道発表ごとに1度だけ書きます。サイトには1度だけ載せます。",
      "A press release names each of its agreements once; the site shows it once."),
    fix: Wording("片方を消すか、別の協定の管理番号に直してください。", "Remove one of them, or write the identifier that was meant."))

  static let pressTitleRepeated = DiagnosticCode(
    "press-title-repeated", .warning,
    headline: Wording(
      "同じ日の同じ見出し「{value}」が、別の番地で{other}にもあります",
      "“{value}” of the same day also stands in {other}, with another address"),
    rule: Wording("報道発表は1件を1行に書きます。", "A press release has one row."),
    fix: Wording(
      "同じ報道発表なら、行をひとつにまとめてください。別のものなら、見出しで区別できるようにしてください。",
      "Make one row of them if they are one; else let their titles differ."))

  static let pressForm = DiagnosticCode(
    "press-form", .warning,
    headline: Wording(
      "形式「{value}」が、番地の終わりと合いません（{expected}のはずです）",
      "The form “{value}” does not fit the end of the address, which is of {expected}"),
    rule: Wording(
      "形式は、番地にあるファイルの種類です（PDF など）。ウェブページなら空にします。",
      "The form is the kind of file at the address, such as PDF; it is empty for a web page."),
    fix: Wording("番地を開いて、形式か番地を直してください。", "Open the address, and correct the form or the address."))

  static let pressListing = DiagnosticCode(
    "press-listing", .warning,
    headline: Wording(
      "「{value}」は報道発表の一覧の番地で、ひとつの報道発表の番地ではありません",
      "“{value}” is the address of the list of press releases, not of one"),
    rule: Wording(
      "市の一覧のページは月ごとに入れ替わるので、そこへのリンクからは、やがて報道発表が見つからなくなります。",
      "The city's list is replaced every month, so a link to it soon leads to other releases."),
    fix: Wording("一覧から報道発表を開いて、その番地を書いてください。", "Open the release from the list and write its own address."))

  /// Every code of this area, for the documentation.
  package static let pressDoubts: [DiagnosticCode] = [
    pressAgreementRepeated, pressTitleRepeated, pressForm, pressListing,
  ]
}
