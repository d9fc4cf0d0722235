import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiSite

/// What happened to agreements, in plain words.
struct HistoryTests {
  typealias Row = TestProject.Row

  private static func told(_ project: TestProject) -> [String] {
    let site = project.site
    return site.history.events.map { event in
      let id =
        switch event.subject {
        case .agreement(let index): site.agreements[index].id.string
        case .retired(let index): site.retirements[index].path
        }
      return "\(event.date.iso) \(id) \(event.kind.label) \(event.sentences.joined())"
    }
  }

  /// The one change of K1, without its conclusion.
  private static func change(_ cells: String) -> String? {
    told(TestProject().with { $0.changes = ["2024-03-01,K1,\(cells),届いた.xlsx"] }).first { $0.hasPrefix("2024-03-01") }
  }

  @Test(arguments: [
    ("変更,協定・覚書の名称,旧い名,協定K1", "変更 名称を「旧い名」から「協定K1」に改めました。"),
    ("変更,協定・覚書の名称,担当：山田（044-200-1111）,協定K1", "変更 名称の記載を改めました。"),
    ("変更,締結先,あおば 044-200-1111,株式会社あおば", "変更 締結先の記載を改めました。"),
    ("変更,締結先,（株）あおば,株式会社あおば", "変更 締結先を「（株）あおば」から「株式会社あおば」に改めました。"),
    ("変更,締結先,株式会社あおば,株式会社あおば、見本会", "変更 締結先に「見本会」が加わりました。"),
    ("変更,締結先,株式会社あおば、見本会,見本会", "変更 締結先から「株式会社あおば」が外れました。"),
    ("変更,締結期間,令和6年3月31日まで,令和9年3月31日まで", "延長 締結期間を令和5年度末までから令和8年度末までに延ばしました。"),
    ("変更,締結期間,2024-06-30まで,2025-06-30まで", "延長 締結期間を令和6年6月30日までから令和7年6月30日までに延ばしました。"),
    ("変更,締結期間,令和6年3月31日まで,期限なし", "延長 締結期間を、令和5年度末までから期限のないものに改めました。"),
    ("変更,締結期間,令和9年3月31日まで,令和6年3月31日まで", "変更 締結期間を令和8年度末までから令和5年度末までに縮めました。"),
    ("変更,締結期間,期限なし,期限なし、自動更新", "変更 締結期間を自動更新に改めました。"),
    ("変更,締結期間,いつか,期限なし", "変更 締結期間を「いつか」から「期限なし」に改めました。"),
    ("変更,締結時期,R3.6.7,令和3年6月8日", "変更 締結時期を令和3年6月7日から令和3年6月8日に改めました。"),
    ("変更,内容,古い,新しい", "変更 内容の文を書き直しました。"), ("変更,経緯,,新しい", "変更 結んだ経緯を書き加えました。"),
    ("変更,経緯,古い,", "変更 結んだ経緯の記載をなくしました。"),
    ("変更,所管課,環境局A課,環境局B課", "変更 所管課が「環境局A課」から「環境局B課」に変わりました。"),
    ("変更,ジャンル,環境,総合", "変更 分野を「環境」から「総合」に改めました。"),
    ("変更,連絡確認の頻度,記載なし,年１回", "変更 連絡の頻度を「年１回」と書き入れました。"),
    ("再開,状態,終了,有効", "再開 再び有効になりました。"), ("終了,状態,有効,終了", "終了 終了しました。"),
    ("追加,,,協定K1", "掲載 この一覧に載せました。"),
  ])
  func aChangeIsToldInWords(cells: String, words: String) {
    #expect(Self.change(cells) == "2024-03-01 K1 \(words)")
  }

  /// Neither what is internal, nor what nobody knows, nor what is of no agreement of the register.
  @Test(arguments: [
    "変更,連絡先,,", "変更,備考,前,後", "変更,知らない項目,前,後", "開始,,,", "見本の削除,,1件,", "変更,内容,同じ,同じ", "変更,,前,後",
  ])
  func whatReadersAreNotToldOfLeavesNoTrace(cells: String) {
    #expect(Self.change(cells) == nil)
  }

  @Test func aColumnThatIsWithheldIsNotToldOf() {
    let project = TestProject().with {
      $0.changes = ["2024-03-01,K1,変更,経緯,,新しい,a.xlsx"]
      $0.settings.disclosure = ["background: internal"]
    }
    #expect(Self.told(project).count == 1)
  }

  @Test func theChangesOfADayStandTogetherAndWhatIsUndoneIsNone() {
    let project = TestProject().with {
      $0.changes = [
        "2024-03-01,K1,変更,内容,甲,乙,a.xlsx", "2024-03-01,K1,変更,ジャンル,環境,総合,a.xlsx",
        "2024-03-01,K1,変更,ジャンル,総合,緊急,b.xlsx", "2024-03-02,K1,変更,ジャンル,緊急,環境,b.xlsx",
        "2024-03-02,K1,変更,ジャンル,環境,緊急,c.xlsx",
      ]
    }
    #expect(
      Self.told(project) == [
        "2024-03-01 K1 変更 分野を「環境」から「緊急」に改めました。内容の文を書き直しました。", "2021-06-08 K1 締結 締結しました。",
      ])
  }

  @Test func anEndIsToldOnceOnItsOwnDay() {
    let ended = TestProject([Row("K1", [.state: "終了", .term: "2023-03-31まで"]), Row("K2", [.state: "終了"])]).with {
      $0.changes = ["2024-02-01,K1,終了,状態,有効,終了,a.xlsx", "2024-02-02,K2,終了,状態,有効,終了,a.xlsx"]
    }
    #expect(
      Self.told(ended).filter { $0.contains("終了") || $0.contains("期間") } == [
        "2024-02-02 K2 終了 終了しました。", "2023-03-31 K1 終了 期間が終わりました。",
      ])
  }

  @Test func aRegisterThatCameWholeIsNoNews() {
    let rows = (1...12).map { Row("K\($0)") }
    let changes = (1...12).map { "2024-02-01,K\($0),追加,,,協定K\($0),a.xlsx" }
    #expect(Self.told(TestProject(rows).with { $0.changes = changes }).allSatisfy { $0.contains("締結") })
    let few = TestProject(rows).with { $0.changes = Array(changes.prefix(5)) }
    #expect(Self.told(few).count { $0.contains("掲載") } == 5)
  }

  @Test func whatIsStillToComeIsNotTold() {
    let project = TestProject([Row("K1", [.concluded: "2024-04-02"]), Row("K2", [.concluded: "2024-04-01"])])
    #expect(Self.told(project) == ["2024-04-01 K2 締結 締結しました。"])
  }

  @Test func yearsHoldEveryEventOnce() {
    let rows = (0..<40).map {
      Row("K\($0)", [.concluded: $0 % 3 == 0 ? "20\(10 + $0 % 7)年" : "20\(10 + $0 % 7)-0\(1 + $0 % 9)-11"])
    }
    let history = TestProject(rows).site.history
    #expect(history.years.flatMap(\.events) == Array(history.events.indices))
    #expect(history.years.map(\.year) == history.years.map(\.year).sorted(by: >))
    #expect(history.years.allSatisfy { year in year.events.allSatisfy { history.events[$0].date.year == year.year } })
  }
}
