import Testing

@testable import MusubiRender

/// Where headings may break in browsers that know no phrases.
struct PhraseBreaksTests {
  @Test(arguments: [
    ("連携と協力に関する覚書", "連携と|協力に|関する|覚書"), ("リユース活動の促進に向けた連携", "リユース活動の|促進に|向けた|連携"),
    // The ending of a compound is no end of a phrase.
    ("話し合いと取り組み", "話し合いと|取り組み"), ("お知らせ一覧", "お知らせ|一覧"), ("引き続き市が担う", "引き続き市が|担う"),
    // Between two of one script nothing is known, and punctuation breaks by itself.
    ("はじめてのまち", "はじめてのまち"), ("市と、ひとつの一覧で。", "市と、ひとつの|一覧で。"), ("かわさきSDGsの【見本】", "かわさき|SDGsの|【見本】"),
    ("ごみを200トンへらす", "ごみを|200トンへらす"), ("のーと・ブック", "のーと・ブック"), ("見本商店株式会社", "見本商店|株式会社"), ("株式会社大空", "株式会社|大空"),
    ("（株式会社）", "（株式会社）"),
    ("大空株式会社との協定", "大空|株式会社との|協定"), ("", ""), ("a<b>とc&d", "a<b>と|c&d"),
  ])
  func headingsBreakBetweenPhrases(text: String, phrases: String) {
    let expected = phrases.split(separator: "|", omittingEmptySubsequences: false).map { phrase in
      String(decoding: HTML(escaping: String(phrase)).bytes, as: UTF8.self)
    }
    #expect(String(decoding: PhraseBreaks.html(text).bytes, as: UTF8.self) == expected.joined(separator: "<wbr>"))
  }

  @Test func nothingIsLostOrComesToLife() {
    for text in ["\"><script>のx</script>", "ま\u{3099}漢", "𠮷野の𠮷", "と", "のの漢"] {
      let html = String(decoding: PhraseBreaks.html(text).bytes, as: UTF8.self)
      let plain = String(decoding: HTML(escaping: text).bytes, as: UTF8.self)
      #expect(html.replacing("<wbr>", with: "") == plain)
    }
  }
}
