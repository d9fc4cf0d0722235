import MusubiRegister

/// The files of agreements: each belongs to an agreement, has one row, and what is internal is linked from nowhere.
enum AttachmentRule {
  static func check(
    _ table: AttachmentTable, _ press: PressTable, base: String, _ identifiers: inout KnownIdentifiers
  ) -> [Diagnostic] {
    typealias Heading = AttachmentTable.Heading
    var diagnostics: [Diagnostic] = []
    var rows: [String: Attachment] = [:]
    for attachment in table.attachments {
      if !attachment.agreementID.isEmpty, !identifiers.contains(attachment.agreementID) {
        diagnostics.append(
          Diagnostic(
            .attachmentUnknownAgreement, at: table.location(of: attachment, Heading.agreement),
            value: attachment.agreementID.excerpt, suggestion: identifiers.suggestion(for: attachment.agreementID)))
      }
      let name = attachment.file.string.lowercased()
      if let first = rows[name] {
        diagnostics.append(
          Diagnostic(
            .attachmentRepeated, at: table.location(of: attachment, Heading.file), value: attachment.file.excerpt,
            other: table.location(of: first, Heading.file).cell?.address))
      } else {
        rows[name] = attachment
      }
    }
    // A press release may lead to a document of ours, if that is public.
    guard let home = WebLocation(base) else { return diagnostics }
    let folder = Route.attachment("").directory
    for release in press.releases {
      let address = release.address.string
      // Most lead elsewhere, which is seen at once.
      guard address.lowercased().contains(home.host), let path = WebLocation(address)?.path(in: home),
        path.hasPrefix(folder)
      else { continue }
      let name = String(path.dropFirst(folder.count)).lowercased()
      guard rows[name]?.isPublic != true else { continue }
      diagnostics.append(
        Diagnostic(
          .attachmentInternal, at: press.location(of: release, PressTable.Heading.address), value: name))
    }
    return diagnostics
  }
}
