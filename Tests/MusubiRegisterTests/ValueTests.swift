import MusubiRegister
import Testing

struct CorporateNumberTests {
  @Test(arguments: [
    ("8010001063616", "8010001063616"), ("８０１０００１０６３６１６", "8010001063616"), ("8-0100-0106-3616", "8010001063616"),
    (" 8010001063616 ", "8010001063616"), ("7000020141305", "7000020141305"),
  ])
  func acceptsDigitsWithTheirCheckDigit(written: String, digits: String) throws {
    #expect(try CorporateNumber.read(Text(written)).get().digits == digits)
  }

  @Test(arguments: ["", "801000106361", "80100010636166", "801000106361X", "8.01E+12", "法人番号", "－"])
  func refusesOtherForms(written: String) {
    #expect(CorporateNumber.read(Text(written)) == .failure(.form))
  }

  @Test func namesTheDigitThatTheOthersCallFor() {
    #expect(CorporateNumber.read("1010001063616") == .failure(.check(expected: 8)))
    // Twelve zeros add up to nothing, so the check digit is 9.
    #expect(CorporateNumber.read("0000000000000") == .failure(.check(expected: 9)))
    #expect(CorporateNumber.read(Text(String(repeating: "8", count: 10_000))) == .failure(.form))
  }

  @Test func leadsToThePublicPagesOnItsHolder() throws {
    let number = try CorporateNumber.read("8010001063616").get()
    #expect(
      number.publicationSite
        == "https://www.houjin-bangou.nta.go.jp/henkorireki-johoto.html?selHouzinNo=8010001063616")
    #expect(number.gBizINFO == "https://info.gbiz.go.jp/hojin/ichiran?hojinBango=8010001063616")
  }

  /// One digit changed among the twelve is always found, but for the slips that the formula cannot see (0 and 9).
  @Test func findsEverySlipOfOneDigitButThoseOfTheFormula() {
    let sound = Array("8010001063616")
    for place in sound.indices {
      for digit in "0123456789" where digit != sound[place] {
        var slip = sound
        slip[place] = digit
        let isBlind = Set([digit, sound[place]]) == ["0", "9"] && place > 0
        let isRefused = (try? CorporateNumber.read(Text(String(slip))).get()) == nil
        #expect(isRefused != isBlind, "\(String(slip))")
      }
    }
  }
}

struct SlugTests {
  /// Digests are parts of published addresses; these never change.
  @Test(arguments: [
    ("見本みなと商事株式会社", "hotwir2tr5"), ("セブン-イレブン・ジャパン", "n7wzl677bs"), ("", "b6pb5hr44u"), ("a", "agmewuqj46"),
  ])
  func digestIsAPromise(name: String, digest: String) {
    #expect(Slug.digest(name) == digest)
  }

  @Test func digestsAreSlugsAndDiffer() {
    let digests = (0..<20_000).map { Slug.digest("見本\($0)株式会社") }
    #expect(digests.allSatisfy { Slug.isValid($0) && $0.count == 10 })
    #expect(Set(digests).count == digests.count)
  }

  @Test(arguments: [
    ("a", true), ("7", true), ("disaster-prevention", true), ("a-", true), ("", false), ("-a", false), ("A", false),
    ("a b", false), ("a/b", false), ("..", false), ("é", false), ("環境", false),
    (String(repeating: "a", count: 64), true), (String(repeating: "a", count: 65), false),
  ])
  func isLowerCaseLettersDigitsAndHyphens(slug: String, isValid: Bool) {
    #expect(Slug.isValid(slug) == isValid)
  }
}

struct DepartmentTests {
  @Test(arguments: [
    ("環境局総務課", "環境局", "総務課"), ("環境局", "環境局", ""), ("危機管理本部危機対策部", "危機管理本部", "危機対策部"),
    ("川崎区役所地域振興課", "川崎区役所", "地域振興課"), ("教育委員会事務局指導課", "教育委員会", "事務局指導課"),
    ("市民オンブズマン", "市民オンブズマン", ""), ("", "", ""), ("市民文化局市民スポーツ室", "市民文化局", "市民スポーツ室"),
    ("臨海部国際戦略本部拠点整備推進部", "臨海部国際戦略本部", "拠点整備推進部"), ("局長", "局", "長"),
  ])
  func isSplitAtItsBureau(name: String, bureau: String, section: String) {
    #expect(Department.split(name, bureaus: []) == Department(bureau: bureau, section: section))
  }

  @Test func prefersTheLongestListedBureau() {
    let bureaus = ["教育委員会", "教育委員会事務局", "市民"]
    #expect(
      Department.split("教育委員会事務局指導課", bureaus: bureaus)
        == Department(bureau: "教育委員会事務局", section: "指導課"))
    #expect(Department.split("市民オンブズマン", bureaus: bureaus) == Department(bureau: "市民", section: "オンブズマン"))
  }
}

struct WebAddressTests {
  @Test(arguments: [
    ("https://example.jp/", true), ("http://example.jp", true), ("https://example.jp/a?b=c#d", true),
    ("https://example.jp:8080/", true), ("https://192.0.2.1/", true), ("https://xn--r8jz45g.jp/", true),
    ("https://example.jp/%E5%B7%9D", true), ("https://example.jp?a", true), ("", false), ("example.jp", false),
    ("ftp://example.jp/", false), ("javascript:alert(1)", false), ("//example.jp/", false), ("https://", false),
    ("https:///a", false), ("https://:80/", false), ("https://example.jp:/", false), ("https://example.jp:8x/", false),
    ("https://example.jp:123456/", false), ("https://user@example.jp/", false), ("https://例.jp/", false),
    ("https://example.jp/a b", false), ("https://example.jp/\"", false), ("https://example.jp/<", false),
    ("https://example.jp/日本", false), ("https://-example.jp/", false), ("https://./", false),
    ("HTTPS://example.jp/", true), ("Http://EXAMPLE.jp", true), ("HTTP:\u{1A}\u{1A}example.jp", false),
    ("https://example.jp/" + String(repeating: "a", count: 2_029), true),
    ("https://example.jp/" + String(repeating: "a", count: 2_030), false),
  ])
  func isAbsoluteAndSound(address: String, isValid: Bool) {
    #expect(WebAddress.isValid(Text(address)) == isValid)
  }
}

struct ChoiceTests {
  @Test func namesAreReadWhateverTheirWidth() {
    #expect(Presence("有") == .present)
    #expect(Presence(" 無　") == .absent)
    #expect(Presence("あり") == nil)
    #expect(State("終了") == .ended)
    #expect(Provenance("見本") == .sample)
    #expect(Effect("②課題はあるものの概ね達成できている") == .largelyAchieved)
    #expect(Direction("③ 有効期間満了(期間延長せず)、解約予定等") == .ending)
    #expect(Effect(Text(String(repeating: "①", count: 1_000))) == nil)
  }

  @Test func aCircledNumberStandsForItsLine() {
    #expect(Effect("①") == .achieved)
    #expect(Direction(" ④ ") == .other)
    #expect(Effect("⑤") == nil)
    #expect(Presence("①") == nil)
  }
}
