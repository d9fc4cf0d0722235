import MusubiRegister

/// What can be wrong with the links that other sites have to this one. `{value}` is the address that the link means; the
/// place of the message is the page of the other site.
extension DiagnosticCode {
  package static let inboundUnknown = DiagnosticCode(
    "inbound-unknown", .error,
    headline: Wording("「{value}」は、このサイトにない番地です", "“{value}” is no address of this site"),
    rule: Wording("このサイトへのリンクの先は、いまあるページかファイルです。", "A link to this site leads to a page or file that it has."),
    fix: Wording("相手のサイトの担当者に、番地を直すよう伝えてください。", "Ask those who keep the other site to correct the address."))

  package static let inboundRetired = DiagnosticCode(
    "inbound-retired", .error,
    headline: Wording("「{value}」は、前の番地です", "“{value}” is an address of old"),
    rule: Wording(
      "前の番地には、移った先か、なくなったわけを書いたページがあります。リンクは、いまの番地にします。",
      "At an address of old a page says what became of what was there; links lead to the address of today."),
    fix: Wording(
      "その番地を開いて、なくなったわけや移った先を確かめ、相手のサイトの担当者に伝えてください。",
      "Open it to see what became of it, and tell those who keep the other site."))

  package static let inboundMoved = DiagnosticCode(
    "inbound-moved", .error,
    headline: Wording(
      "「{value}」は前の番地で、いまの番地は「{expected}」です", "“{value}” is an address of old; today's is “{expected}”"),
    rule: Wording(
      "前の番地からは、移った先や、まとめた先へたどれます。リンクは、いまの番地にします。",
      "At an address of old a page leads on to what took its place; links lead to the address of today."),
    fix: Wording(
      "相手のサイトの担当者に、番地「{expected}」を伝えてください。", "Tell those who keep the other site the address “{expected}”."))

  package static let inboundForm = DiagnosticCode(
    "inbound-form", .error,
    headline: Wording(
      "「{value}」は、このサイトのいまの番地の形ではありません", "“{value}” is not the form that addresses of this site have now"),
    rule: Wording("このサイトの番地は「{expected}」の形です。", "The address is “{expected}” now."),
    fix: Wording("相手のサイトの担当者に、番地を直すよう伝えてください。", "Ask those who keep the other site to correct the address."))

  package static let inboundPlace = DiagnosticCode(
    "inbound-place", .error,
    headline: Wording("「{value}」のページに「#{other}」という場所はありません", "The page of “{value}” has no place “#{other}”"),
    rule: Wording("番地の「#」より後ろは、リンクの先のページにある場所の名前です。", "What follows # in an address is a place on that page."),
    fix: Wording(
      "相手のサイトの担当者に、「#」より後ろを直すか、取り除くよう伝えてください。",
      "Ask those who keep the other site to correct what follows #, or to take it off."))

  package static let inboundMissing = DiagnosticCode(
    "inbound-missing", .warning,
    headline: Wording("「{value}」（{other}）へのリンクがありません", "There is no link to “{value}” ({other})"),
    rule: Wording(
      "相手のサイトに関わりのある協定は、相手のページからもリンクされていると、互いにたどれます。",
      "An agreement that concerns the other site can be reached from both sides when that site links to it."),
    fix: Wording("相手のサイトの担当者に、番地「{expected}」を伝えてください。", "Tell those who keep the other site the address “{expected}”."))

  package static let inboundNone = DiagnosticCode(
    "inbound-none", .warning,
    headline: Wording("「{value}」に、このサイトへのリンクはありません", "“{value}” holds no link to this site"),
    rule: Wording("このサイトの番地は「{expected}」で始まります。", "Addresses of this site begin with “{expected}”."),
    fix: Wording(
      "別のページを指定したのでなければ、相手のサイトの担当者に、リンクを載せるよう伝えてください。",
      "If this is the page that was meant, ask those who keep it for a link."))

  package static let inboundBase = DiagnosticCode(
    "inbound-base", .error,
    headline: Wording("このサイトの番地が設定にありません", "The settings do not say the address of this site"),
    rule: Wording("content/site.yml の base にサイトの番地を書きます。", "content/site.yml has the address of the site under base."),
    fix: Wording("設定を直してから、もう一度調べてください。", "Correct the settings and check again."))

  /// Every code of this area, for the documentation.
  package static let inbound: [DiagnosticCode] = [
    inboundUnknown, inboundRetired, inboundMoved, inboundForm, inboundPlace, inboundMissing, inboundNone, inboundBase,
  ]
}
