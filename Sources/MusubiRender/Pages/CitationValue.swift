import MusubiRegister
import MusubiSite

/// How an agreement is cited and passed on.
struct CitationValue: Sendable {
  let view: AgreementView

  /// The whole citation, with the address.
  private var text: String {
    let settings = view.site.settings
    return "\(settings.city)「\(view.title)」（管理番号\(view.agreement.id.string)）『\(settings.city) \(settings.name)』"
      + "\(view.site.updated.text)更新、\(view.context.permalink)"
  }

  static let schema = Schema<CitationValue>(
    "citation",
    [
      .text("permalink", "permanent address of the page") { $0.view.context.permalink },
      .text("shortAddress", "short address, which leads on to the page") { value in
        value.view.site.shortAddress(value.view.index)
      },
      .text("text", "the agreement as it is cited, with date of update and address") { $0.text },
      .text("dataHref", "the agreement as JSON") { value in
        value.view.context.href(.agreementData(id: value.view.agreement.id.string))
      },
      .text("tableHref", "its row in the table of all agreements, by the fragment of RFC 7111") { value in
        value.view.context.href(DataFile.agreements.route) + "#row=\(AgreementTable.row(ofAgreement: value.view.index))"
      },
      .text("tableName", "agreements.csv") { _ in DataFile.agreements.name },
      .text("row", "the number of this row, the headings being row 1") { value in
        Figures.count(AgreementTable.row(ofAgreement: value.view.index))
      },
      .text("mail", "mailto: address with subject and permanent address, without a recipient") { value in
        MailLink.address(
          subject: value.view.title,
          body: "\(value.view.site.settings.city)「\(value.view.title)」\n\(value.view.context.permalink)\n")
      },
    ])
}
