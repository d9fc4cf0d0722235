import MusubiRegister

// What the settings are doubted for, most of it where the site is for publication.

extension DiagnosticCode {
  static let securityFar = DiagnosticCode(
    "security-far", .warning,
    headline: Wording(
      "security.txt の期限（{value}）が1年より先です", "The security.txt expires only on {value}, in more than a year"),
    rule: Wording(
      "期限は1年以内にします（RFC 9116）。長いと、使われなくなった連絡先が残ります。",
      "It expires within a year (RFC 9116), so that no contact outlives its use."),
    fix: Wording(
      "site.yml の security の expires を1年以内の日にしてください。", "Set security: expires in site.yml to a day within a year."))

  static let releaseExampleContact = DiagnosticCode(
    "release-example-contact", .error,
    headline: Wording("連絡先「{value}」は例です", "The contact “{value}” is an example"),
    rule: Wording(
      "example.jp や example.com は、だれにも届かない名前です。公開用の出力には使いません。",
      "Nobody is reached by example.jp or example.com, so a release does not use them."),
    fix: Wording(
      "site.yml に本当の連絡先を書いてください。なければ、その行を消してください。",
      "Write the real contact in site.yml, or remove the line."))

  static let releaseBaseLocal = DiagnosticCode(
    "release-base-local", .error,
    headline: Wording("サイトの番地「{value}」は、外から見えない番地です", "Nobody outside can reach the base address “{value}”"),
    rule: Wording(
      "localhost や、庁内だけのIPアドレス（10.、172.16.～172.31.、192.168. など）の番地は、公開用の出力に使いません。",
      "A release does not use localhost or an address of a private network (10., 172.16. to 172.31., 192.168. and the like)."
    ),
    fix: Wording("site.yml の base に、公開する番地を書いてください。", "Write the public address under base in site.yml."))

  static let descriptionShort = DiagnosticCode(
    "description-short", .warning,
    headline: Wording("サイトの説明が{count}文字です", "The description has {count} characters"),
    rule: Wording(
      "説明はデータの説明にも使われ、50文字より短いと、検索エンジンがデータとして載せません。",
      "It describes the data too, and search engines list no data set whose description has fewer than 50 characters."),
    fix: Wording("site.yml の description を50文字以上にしてください。", "Let description in site.yml have 50 characters or more."))

  /// Every code of this area, for the documentation.
  package static let settingsDoubts: [DiagnosticCode] = [
    securityFar, releaseExampleContact, releaseBaseLocal, descriptionShort,
  ]
}
