import MusubiSite

/// A `mailto:` address (RFC 6068) without a recipient, for passing a page on.
enum MailLink {
  /// Line breaks are CR LF, as mail needs.
  static func address(subject: String, body: String) -> String {
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    return "mailto:?subject=\(subject.percentEncoded)&body=\(lines.percentEncoded)"
  }
}
