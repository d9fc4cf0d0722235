import MusubiRegister
import Testing

struct TermReaderTests {
  /// A term in one line: its span, then + for renewed, - for not renewed, and the cycle.
  static func summary(_ term: Term) -> String {
    let renewal = term.isRenewed.map { ($0 ? " +" : " -") + (term.cycle ?? "") } ?? ""
    switch term.extent {
    case .notStated: return "?" + renewal
    case .open: return "open" + renewal
    case .since(let start): return start.iso + ".." + renewal
    case .until(let start, let end): return (start?.iso ?? "") + ".." + end.iso + renewal
    }
  }

  @Test(arguments: [
    ("記載なし", "?"), ("期限なし", "open"), ("期間の定めなし", "open"), ("無期限", "open"), ("終期なし", "open"), ("定めなし", "open"),
    ("期限なし、自動更新", "open +"), ("期限なし（自動更新）", "open +"), ("自動更新", "open +"), ("（自動更新）", "open +"),
    ("1年ごとの自動更新", "open +1年ごと"), ("期限なし、自動更新なし", "open -"), ("記載なし、自動更新", "? +"),
    // END まで
    ("2027-03-31まで", "..2027-03-31"), ("令和9年3月31日まで", "..2027-03-31"), ("令和９年３月末まで", "fault"),
    ("2027-03-31まで、自動更新", "..2027-03-31 +"), ("2027-03-31まで（自動更新）", "..2027-03-31 +"),
    ("2027-03-31まで（1年ごとの自動更新）", "..2027-03-31 +1年ごと"), ("2027-03-31まで（１年毎の自動更新）", "..2027-03-31 +1年毎"),
    ("2027-03-31まで、自動更新なし", "..2027-03-31 -"), ("2027-03-31まで、自動更新あり", "..2027-03-31 +"),
    ("2027-03-31まで、1年ごとに自動更新する", "..2027-03-31 +1年ごと"), ("2027-03-31まで、以後1年ごとに自動更新", "..2027-03-31 +1年ごと"),
    ("2027-03-31まで。自動更新。", "..2027-03-31 +"), ("2027-03-31まで自動更新", "..2027-03-31 +"),
    ("2027-03-31まで、自動更新しない", "..2027-03-31 -"), ("2027-03-31まで（自動更新：1年ごと）", "..2027-03-31 +1年ごと"),
    ("2027-03-31まで、自動更新（1年ごと）", "..2027-03-31 +1年ごと"),
    ("令和9年（2027年）3月31日まで、自動更新", "..2027-03-31 +"), ("令和9年（2027年）3月31日まで（1年ごとの自動更新）", "..2027-03-31 +1年ごと"),
    ("令和9年まで", "..2027"), ("2027年3月まで", "..2027-03"),
    // START から END まで
    ("令和3年4月1日から令和9年3月31日まで", "2021-04-01..2027-03-31"), ("R3.4.1からR9.3.31", "2021-04-01..2027-03-31"),
    ("2021-04-01から2027-03-31まで、自動更新", "2021-04-01..2027-03-31 +"),
    ("2021-04-01から2027-03-31まで（1年ごとの自動更新）", "2021-04-01..2027-03-31 +1年ごと"),
    ("2021-04-01から2027-03-31まで、自動更新なし", "2021-04-01..2027-03-31 -"),
    ("締結日から2027-03-31まで", "..2027-03-31"), ("締結の日から令和9年3月31日まで、自動更新", "..2027-03-31 +"),
    // START～END
    ("令和3年4月1日～令和9年3月31日", "2021-04-01..2027-03-31"), ("2021-04-01〜2027-03-31", "2021-04-01..2027-03-31"),
    ("2021-04-01~2027-03-31、自動更新", "2021-04-01..2027-03-31 +"), ("2021/4/1–2027/3/31", "2021-04-01..2027-03-31"),
    ("2021-04-01～2027-03-31（自動更新）", "2021-04-01..2027-03-31 +"), ("～2027-03-31", "..2027-03-31"),
    ("令和3年～令和9年", "2021..2027"), ("2021-04-01\n～2027-03-31", "2021-04-01..2027-03-31"),
    // START～
    ("R3.4.1～", "2021-04-01.."), ("2021-04-01から", "2021-04-01.."), ("2021-04-01から、自動更新", "2021-04-01.. +"),
    ("締結日から", "open"),
    // Nothing that says a term.
    ("", "fault"), ("～", "fault"), ("まで", "fault"), ("から", "fault"), ("2027-03-31", "fault"), ("自動更新なし", "fault"),
    ("当分の間", "fault"), ("締結日から1年間", "fault"), ("2027-03-31まで、自動更新を予定", "fault"), ("、", "fault"), ("()", "fault"),
    ("2021-04-01から2027-03-31までから2030-03-31まで", "fault"), ("2021-04-01～2022-03-31～2023-03-31", "fault"),
  ])
  func readsWhatSampleRowsAndOfficesWrite(written: String, expected: String) {
    let result = TermReader.read(Text(written))
    let found = (try? result.get()).map(Self.summary) ?? "fault"
    #expect(found == expected)
  }

  @Test func namesThePartThatIsNoDate() {
    #expect(
      TermReader.read("令和3年4月1日から令和9年2月29日まで")
        == .failure(.date(text: "令和9年2月29日", .notInCalendar)))
  }

  @Test func endsByItselfUnlessItIsRenewed() throws {
    #expect(try TermReader.read("2027-03-31まで").get().hasEnd)
    #expect(try TermReader.read("2027-03-31まで、自動更新なし").get().hasEnd)
    #expect(try !TermReader.read("2027-03-31まで、自動更新").get().hasEnd)
    #expect(try !TermReader.read("期限なし").get().hasEnd)
    #expect(try !TermReader.read("2021-04-01から").get().hasEnd)
    #expect(try !TermReader.read("記載なし").get().hasEnd)
  }

  @Test func refusesWhatIsLongerThanAnyTerm() {
    #expect(TermReader.read(Text(String(repeating: "(自動更新", count: 100_000))) == .failure(.form))
  }
}
