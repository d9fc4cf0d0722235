import MusubiRegister

/// A public attachment whose file was found to be what its name says.
package struct PublishedAttachment: Sendable {
  package let attachment: Attachment
  /// Bytes of the file.
  package let bytes: Int

  package init(_ attachment: Attachment, bytes: Int) {
    self.attachment = attachment
    self.bytes = bytes
  }

  package var route: Route { .attachment(attachment.file.string) }
  /// 協定書（PDF形式, 35.69KB）, as the city writes links to files.
  package var label: String { "\(attachment.title)（PDF形式, \(PaperSize.text(bytes))）" }
}
