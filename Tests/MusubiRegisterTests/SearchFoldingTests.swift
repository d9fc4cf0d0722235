import MusubiRegister
import MusubiTestSupport
import Testing

/// What the search forgives: both sides are compared folded.
struct SearchFoldingTests {
  private static func fold(_ text: String) -> String { SearchFolding.fold(Text(text)) }

  @Test(arguments: [
    // Width, case, compatibility.
    ("ＡＢＣ abc Ａｂｃ", "abcabcabc"), ("ｶﾞｷﾞｸﾞﾊﾟ", "がぎぐぱ"), ("①㈠Ⅳ㍻㋿", "1一iv平成令和"), ("Ｊ２リーグ", "j2りーぐ"),
    ("ÉCOLE Straße Σ", "écolestraßeσ"), ("か\u{3099}", "が"), ("かﾞ", "が"), ("e\u{301}", "é"),
    // Kana: katakana, small and half-width, marks of repetition.
    ("キャッチ", "きやつち"), ("きゃっち", "きやつち"), ("ヴァイオリン", "ゔあいおりん"), ("ヵ月ヶ所ゕゖ", "か月け所かけ"),
    ("ㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ", "くしすとぬはひふへほむらりるれろ"), ("ヽヾゝゞ", "ゝゞゝゞ"), ("ァィゥェォッャュョヮ", "あいうえおつやゆよわ"),
    // Long vowels stay; hyphens, dashes, dots and spaces go.
    ("サーバー", "さーばー"), ("ｻｰﾊﾞｰ", "さーばー"), ("セブン‐イレブン", "せぶんいれぶん"), ("セブン-イレブン・ジャパン", "せぶんいれぶんじやぱん"),
    ("セブン－イレブン", "せぶんいれぶん"), ("セブン−イレブン", "せぶんいれぶん"), ("10～20〜30~40", "10203040"), ("株 式\u{3000}会\t社", "株式会社"),
    ("「協定」、（覚書）。", "協定覚書"), ("a\u{200B}b\u{FEFF}c\u{AD}d\u{0}e", "abcde"), ("C++ & R=D", "c++r=d"), ("…―–", ""),
    // Variant kanji, of all planes and with variation selectors.
    ("髙﨑", "高崎"), ("渡邉 渡邊 渡辺", "渡辺渡辺渡辺"), ("齋藤 齊藤 斉藤 斎藤", "斎藤斎藤斎藤斎藤"), ("濵 濱 浜", "浜浜浜"), ("嶋 嶌 島", "島島島"),
    ("澤 沢", "沢沢"), ("國 国", "国国"), ("冨士 富士", "富士富士"), ("𠮷野家 吉野家", "吉野家吉野家"), ("龍 竜 瀧 滝", "竜竜滝滝"),
    ("葛\u{E0100}飾 辻\u{FE00}", "葛飾辻"), ("神\u{FA19}", "神神"), ("學校 鐵道 藝術 廣島", "学校鉄道芸術広島"), ("佐々木", "佐々木"),
    // Company forms.
    ("㈱見本", "株式会社見本"), ("(株)見本", "株式会社見本"), ("（株）見本", "株式会社見本"), ("見本（ 株 ）", "見本株式会社"), ("㍿見本", "株式会社見本"),
    ("㈲見本", "有限会社見本"), ("㈾見本", "合資会社見本"), ("㈴見本", "合名会社見本"), ("(合)見本", "合同会社見本"), ("(同)見本", "合同会社見本"),
    ("（一社）（一財）（公社）（公財）", "一般社団法人一般財団法人公益社団法人公益財団法人"), ("（福）（学）（學）（医）（宗）", "社会福祉法人学校法人学校法人医療法人宗教法人"),
    ("（特非）（独）", "特定非営利活動法人独立行政法人"), ("NPO法人", "npo法人"), ("((株)見本)", "株式会社見本"), ("（株見本）株）", "株見本株"),
    ("川崎(市)", "川崎市"), ("", ""), ("()", ""), ("\u{3099}あ", "\u{3099}あ"), ("\u{FE0F}", ""),
  ])
  func aTextIsFolded(text: String, folded: String) {
    #expect(Array(Self.fold(text).unicodeScalars) == Array(folded.unicodeScalars))
  }

  @Test(arguments: [
    ("(株)見本", "見本"), ("見本株式会社", "見本"), ("見本　㈱　川崎支店", "見本川崎支店"), ("一般社団法人見本", "見本"), ("NPO法人見本", "見本"),
    ("認定NPO法人見本", "見本"), ("医療法人社団見本会", "見本会"), ("見本社団", "見本社団"), ("株式会社", ""),
  ])
  func theCoreOfANameHasNoCompanyForm(name: String, core: String) {
    #expect(SearchFolding.core(Self.fold(name)) == core)
  }

  @Test(arguments: [
    ("佐々木", "佐佐木"), ("学問のすゝめ", "学問のすすめ"), ("みすゞ", "みすず"), ("代々々", "代代代"), ("々木", "々木"), ("ーゞ", "ーー"), ("見本", "見本"),
  ])
  func marksOfRepetitionAreWrittenOut(text: String, expanded: String) {
    #expect(SearchFolding.expanded(Self.fold(text)) == expanded)
  }

  @Test func aCompanyFormIsWrittenAsItFolds() {
    for word in CompanyForms.groups.split(whereSeparator: { $0 == " " || $0 == "=" }) {
      #expect(Self.fold(String(word)) == String(word))
    }
  }

  // MARK: Laws

  /// Scalars of every kind that the folding treats in its own way, and those that a register is full of.
  private static let alphabet = Array(
    """
    あいうえおがぎぱぴぁっゃゅょゎゝゞアイガパァッャュョヵヶヴヽヾーｱｶﾊｰﾞﾟ協定覚書株式会社有一般財団法人川崎市高髙崎﨑辺邉邊斎齋斉齊𠮷吉𡈽々〆〇\
    abzABZ019ＡｚＺ０９（）()｛｝・、。「」〜～-‐–−＝+＆&~ \u{3000}\u{9}\u{200B}\u{FEFF}\u{3099}\u{309A}\u{301}\u{FE00}\u{E0100}㈱㈲㍿①Ⅳ㋿ßΣİǅﬁ각ᄀ\
    ᅡᆨ👨‍👩‍👧🇯🇵\u{0}\u{10FFFF}
    """.unicodeScalars)

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: scalar == "\u{FF9E}" || scalar == "\u{FF9F}"
    }
  }

  private static func text(_ scalars: some Collection<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// What makes the search complete: whatever part of a text one looks for is part of what is searched.
  @Test func thePartOfATextFoldsToAPartOfItsFold() {
    var random = SeededRandom(seed: 3)
    for _ in 0..<4_000 {
      // Without parentheses, also those in ㈱, since a cut between them keeps a company form apart.
      let scalars = (0..<random.below(24)).compactMap { _ in random.pick(Self.alphabet) }
        .filter { !"()（）㈱㈲".unicodeScalars.contains($0) }
      let cuts = scalars.indices.filter { !Self.isMark(scalars[$0]) } + [scalars.count]
      let ends = [random.pick(cuts) ?? 0, random.pick(cuts) ?? 0].sorted()
      let whole = Array(Self.fold(Self.text(scalars)).utf8)
      let part = Array(Self.fold(Self.text(scalars[ends[0]..<ends[1]])).utf8)
      let isPart = part.isEmpty || whole.indices.contains { whole[$0...].starts(with: part) }
      #expect(isPart, "\(Self.text(scalars).debugDescription), \(ends)")
    }
  }

  /// But for marks, which may come to stand behind another scalar once the one between them is dropped.
  @Test func whatIsFoldedFoldsToItself() {
    var random = SeededRandom(seed: 6)
    for _ in 0..<2_000 {
      let scalars = (0..<random.below(24)).compactMap { _ in random.pick(Self.alphabet) }
      let text = Self.text(scalars.filter { !Self.isMark($0) && $0 != "İ" })
      let once = Self.fold(text)
      #expect(Array(Self.fold(once).utf8) == Array(once.utf8), "\(text.debugDescription)")
    }
  }

  @Test func noBytesTrap() {
    var random = SeededRandom(seed: 9)
    for _ in 0..<2_000 {
      let bytes = (0..<random.below(40)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      let folded = Self.fold(String(decoding: bytes, as: UTF8.self))
      #expect(SearchFolding.fold(Text(TextStorage(bytes))) == folded)
      #expect(SearchFolding.expanded(SearchFolding.core(folded)).utf8.count <= 3 * bytes.count * 18)
    }
  }

  @Test func aFoldIsAddedToWhatIsThere() {
    var bytes = Array("株".utf8)
    SearchFolding.fold("） (株)", into: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "株株式会社")
  }
}
