import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiSite

/// What agreements are grouped by.
struct GroupingTests {
  typealias Row = TestProject.Row

  @Test func kindsAndCategoriesKeepTheVocabularysOrderAndTheirEmptyMembers() {
    let site = TestProject([Row("K1", [.kind: "包括協定", .category: "総合"]), Row("K2")]).site
    #expect(site.slugs(.kind) == ["individual", "disaster", "comprehensive"])
    #expect(site.kinds.groups.map(\.active) == [[1], [], [0]])
    #expect(site.slugs(.category) == ["welfare", "environment", "emergency", "comprehensive"])
    #expect(site.categories.groups.map(\.active) == [[], [1], [], [0]])
    #expect(site.group(.category, "environment")?.note == "脱炭素")
  }

  @Test func categoriesAreThoseOfTheAnalysis() {
    let site = TestProject([
      Row("K1"), .disaster("K2", [.category: "環境"]), Row("K3", [.peacetime: "無"]), Row("K4", [.state: "終了"]),
      .disaster("K5", [.category: "環境", .peacetime: "有"]),
    ]).site
    #expect(site.group(.category, "environment").map { site.ids($0.active) } == ["K1"])
    #expect(site.group(.category, "environment").map { site.ids($0.ended) } == ["K4"])
    #expect(site.categories.group(of: 1) == nil)
    // The row still says its category.
    #expect(site.agreements[1].category == 1)
  }

  @Test func endedAgreementsStandApartInEveryGroup() {
    let site = TestProject([Row("K1"), Row("K2", [.state: "終了"])]).site
    for dimension in Dimension.allCases {
      for group in site.grouping(dimension).groups {
        #expect(!group.active.contains(1) && !group.ended.contains(0), "\(dimension) \(group.slug)")
      }
    }
    #expect(site.years.groups.map(\.ended) == [[1]])
    #expect(site.contactFrequencies.group(of: 1) == nil)
    #expect(site.cohorts.group(of: 1) == nil)
  }

  @Test func departmentsAreSplitAtTheirBureau() {
    let site = TestProject([
      Row("K1", [.department: "環境局減量推進課"]), Row("K2", [.department: "環境局 減量推進課"]), Row("K3", [.department: "環境局"]),
      Row("K4", [.department: "記載なし"]), Row("K5", [.department: "港湾局誘致振興課"]),
      Row("K6", [.department: "市民文化局市民スポーツ室"]),
    ]).site
    #expect(site.slugs(.bureau) == ["environment", "civic-culture", "d" + Slug.digest("港湾局")])
    #expect(site.bureaus.groups.map { site.ids($0.active) } == [["K1", "K2", "K3"], ["K6"], ["K5"]])
    #expect(site.departments.groups.map(\.name) == ["環境局減量推進課", "市民文化局市民スポーツ室", "港湾局誘致振興課"])
    #expect(
      site.departments.groups.map(\.parentSlug) == ["environment", "civic-culture", "d" + Slug.digest("港湾局")])
    #expect(site.group(.department, "environment-waste-reduction").map { site.ids($0.active) } == ["K1", "K2"])
    #expect(site.departments.group(of: 2) == nil)
    #expect(site.bureaus.group(of: 3) == nil)
  }

  @Test func yearsAreNewestFirstAndThoseNotStatedLast() {
    let site = TestProject([
      Row("K1", [.concluded: "記載なし"]), Row("K2", [.concluded: "2019年"]), Row("K3", [.concluded: "2021-06-08"]),
      Row("K4", [.concluded: "R3.4"]),
    ]).site
    #expect(site.slugs(.year) == ["2021", "2019", "not-stated"])
    #expect(site.years.groups.map(\.name) == ["令和3年（2021年）", "平成31年・令和元年（2019年）", "時期の記載なし"])
    #expect(site.years.groups.map { site.ids($0.active) } == [["K3", "K4"], ["K2"], ["K1"]])
  }

  @Test func goalsAreThoseOfTheVocabulary() {
    let site = TestProject([Row("K1", [.sdgs: "17、3"]), Row("K2", [.sdgs: "３"]), Row("K3", [.sdgs: "5"])]).site
    #expect(site.slugs(.goal) == ["3", "11", "17"])
    #expect(site.goals.groups.map { site.ids($0.active) } == [["K1", "K2"], [], ["K1"]])
    #expect(site.goals.groups(of: 0).map(\.slug) == ["3", "17"])
  }

  // MARK: Partners

  /// Ways of writing one company.
  @Test(arguments: [
    "株式会社見本", "㈱見本", "（株）見本", "(株)見本", "㍿見本", "株式会社 見本", "株式会社　見本", "（ 株 ）見本", "㈱ 見本",
  ])
  func aPartnerIsTheSameHoweverItsFormIsWritten(name: String) {
    #expect(PartnerKey.of(name) == "株式会社見本")
    let site = TestProject([Row("K1", [.partners: "株式会社見本"]), Row("K2", [.partners: name])]).site
    #expect(site.partners.groups.map { site.ids($0.active) } == [["K1", "K2"]])
  }

  /// Nothing looser: these are listed apart.
  @Test(arguments: [
    ("株式会社見本", "見本株式会社"), ("株式会社見本", "株式会社見本店"), ("株式会社見本", "有限会社見本"), ("高橋商店", "髙橋商店"),
    ("見本ビル", "見本ビール"), ("株式会社見本", "見本"),
  ])
  func differentPartnersStayApart(one: String, other: String) {
    let site = TestProject([Row("K1", [.partners: one]), Row("K2", [.partners: other])]).site
    #expect(site.partners.groups.count == 2)
  }

  @Test(arguments: [
    ("㈲みどり", "有限会社みどり"), ("(一社)みどり", "一般社団法人みどり"), ("（公財）みどり", "公益財団法人みどり"), ("(福)みどり", "社会福祉法人みどり"),
    ("(特非)みどり", "特定非営利活動法人みどり"), ("ＡＢＣ", "abc"), ("ｱｵﾊﾞ", "アオバ"), ("みどり\u{A0}会", "みどり会"),
  ])
  func keysFoldWidthCaseFormsAndSpaces(name: String, key: String) {
    // Byte for byte: the digest sees what equality of strings forgives.
    #expect(Array(PartnerKey.of(name).utf8) == Array(key.utf8))
    #expect(Array(PartnerKey.of(key).utf8) == Array(key.utf8))
  }

  /// The short ways to a key lead to the one that the rule gives.
  @Test(arguments: 0..<20)
  func theKeyOfANameIsWhatItsRuleGives(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = [
      "見本", "ネット", "みどり", "ゞ", "が", "か\u{3099}", "ー", "(株)", "（有）", "㈱", "(", "株)", " ", "　", "A", "z", "9", "-", "~",
      "・", "ｱ", "々",
      "﨑", "é", "𠮷", "(学)",
    ]
    for _ in 0..<200 {
      let common = random.below(pieces.count) + 1
      let name = (0..<random.below(6)).compactMap { _ in random.pick(pieces.prefix(common)) }.joined()
      var key = CompatibilityForm.of(name.unicodeScalars)
      key.unicodeScalars.removeAll { $0.properties.isWhitespace }
      for (short, full) in [("(株)", "株式会社"), ("(有)", "有限会社"), ("(学)", "学校法人")] {
        key.unicodeScalars.replace(short.unicodeScalars, with: full.unicodeScalars)
      }
      #expect(Array(PartnerKey.of(name).utf8) == Array(key.lowercased().utf8), "\(name)")
      #expect(!PartnerKey.isOwn(Text(name)) || PartnerKey.of(name) == name, "\(name)")
    }
  }

  /// Published addresses: these never change. The digests were worked out apart from this code.
  @Test(arguments: [
    ("株式会社ジモティー", "pyd5u2bhvfo"), ("㈱ジモティー", "pyd5u2bhvfo"), ("川崎医師会", "pjxtpfsbyia"),
    ("よい仕事おこしフェア実行委員会", "pqqgese6ehv"), ("Ｎｉｓｓａｎ", "pwsp7726k53"), ("見本 太郎", "phd72nordmz"),
    ("(特非)みどり", "plhcclo24kk"),
  ])
  func slugsOfPartnersArePromises(name: String, slug: String) {
    #expect(TestProject([Row("K1", [.partners: name])]).site.slugs(.partner) == [slug])
  }

  @Test func aCorporateNumberDecidesWhoAPartnerIs() {
    let site = TestProject([
      Row("K1", [.partners: "株式会社見本", .corporateNumbers: "8700110005901"]),
      Row("K2", [.partners: "見本ホールディングス", .corporateNumbers: "8700110005901"]), Row("K3", [.partners: "株式会社見本"]),
    ])
    .site
    #expect(site.slugs(.partner).first == "8700110005901")
    #expect(site.partners.groups.map { site.ids($0.active) } == [["K1", "K2"], ["K3"]])
  }

  @Test func aPartnersPageHasTheNameUsedMostWhateverTheOrderOfRows() {
    let rows = [
      Row("K1", [.partners: "㈱見本"]), Row("K2", [.partners: "株式会社見本"]), Row("K3", [.partners: "（株）見本、見本町会"]),
      Row("K4", [.partners: "株式会社見本"]), Row("K5", [.partners: "(株)大空"]), Row("K6", [.partners: "株式会社大空"]),
    ]
    for order in [rows, rows.reversed()] {
      #expect(TestProject(order).site.partners.groups.map(\.name) == ["株式会社見本", "株式会社大空", "見本町会"])
    }
  }

  @Test func aPartnerNamedTwiceInARowCountsOnce() {
    let site = TestProject([Row("K1", [.partners: "株式会社見本、㈱見本、見本町会"])]).site
    #expect(site.partners.groups.map(\.active) == [[0], [0]])
    #expect(site.partners.groups(of: 0).map(\.name) == ["株式会社見本", "見本町会"])
  }

  @Test func aCellOfManyPartnersGivesEachItsPage() {
    let names = (0..<5_000).map { "会\($0)" }.joined(separator: "、")
    #expect(TestProject([Row("K1", [.partners: names])]).site.partners.groups.count == 5_000)
  }

  @Test func partnersThatMayBeOneKnowEachOther() {
    let site = TestProject([
      Row("K1", [.partners: "株式会社高島"]), Row("K2", [.partners: "髙島㈲", .corporateNumbers: "8700110005901"]),
      Row("K3", [.partners: "高嶋", .corporateNumbers: "7123456789012"]), Row("K4", [.partners: "高橋"]),
    ]).site
    let near = { (index: Int) in
      site.partners.group(of: index).map { site.nearPartners(of: $0.slug).map(\.name) }
    }
    #expect(near(0) == ["髙島㈲", "高嶋"])
    #expect(near(1) == ["株式会社高島"], "two numbers are two partners")
    #expect(near(2) == ["株式会社高島"])
    #expect(near(3) == [])
    #expect(site.nearPartners(of: "none").isEmpty)
  }

  // MARK: Order of rows

  /// A row for every peculiarity of grouping.
  private static let rows: [Row] = [
    Row("K1", [.partners: "㈱見本、大空町会", .sdgs: "3"]), Row("K2", [.partners: "株式会社見本", .concluded: "2019年"]),
    Row("K3", [.partners: "（株）見本", .concluded: "記載なし", .department: "記載なし"]),
    Row("K4", [.partners: "大空 町会", .department: "港湾局誘致振興課", .category: "総合", .kind: "包括協定"]),
    .disaster("K5", [.partners: "みどり会", .department: "消防局"]), Row("K6", [.partners: "あおば会", .state: "終了"]),
    Row("K7", [.partners: "みどり会", .contactFrequency: "月１回以上", .concluded: "R5.4.1", .sdgs: "3、17"]),
    Row("K8", [.partners: "見本(株)", .department: "港湾局経営企画課", .peacetime: "無", .contactFrequency: ""]),
  ]

  private func description(_ rows: [Row]) -> [String] {
    let site = TestProject(rows).site
    return Dimension.allCases.flatMap { dimension in
      site.grouping(dimension).groups.map { group in
        [
          "\(dimension)", group.slug, group.name, group.note, group.parentSlug ?? "-",
          site.ids(group.active).sorted().joined(separator: " "), site.ids(group.ended).sorted().joined(separator: " "),
        ].joined(separator: "|")
      }
    }
  }

  @Test(arguments: 0..<8)
  func theOrderOfRowsChangesNoGroup(turn: Int) {
    var rows = Array(Self.rows.dropFirst(turn) + Self.rows.prefix(turn))
    if turn % 2 == 1 { rows.reverse() }
    rows.swapAt(0, turn % 5 + 1)
    #expect(description(rows) == description(Self.rows))
  }

  @Test func listsAreInTheOrderOfConclusion() {
    let site = TestProject([
      Row("K1", [.concluded: "2020-05-01"]), Row("K2", [.concluded: "記載なし"]), Row("K3", [.concluded: "2021年"]),
      Row("K4", [.concluded: "2021-06-08"]), Row("K5", [.concluded: "2021-06-08"]), Row("K6", [.concluded: "記載なし"]),
    ]).site
    #expect(site.ids(site.newestFirst(Array(site.agreements.indices))) == ["K4", "K5", "K3", "K1", "K2", "K6"])
    #expect(site.ids(site.newestFirst([1, 0, 3])) == ["K4", "K1", "K2"])
    #expect(site.newestFirst([]).isEmpty)
  }
}
