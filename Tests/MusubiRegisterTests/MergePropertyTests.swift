import MusubiRegister
import MusubiTestSupport
import Testing

/// Laws that hold for any register and any return.
@Suite struct MergePropertyTests {
  private typealias Fixture = MergeFixture

  /// A register and a return of some of its rows, some of them changed, some without identifiers, and a few new ones.
  private static func fixture(seed: UInt64) -> MergeFixture {
    var random = SeededRandom(seed: seed)
    let titles = ["見守り", "災害時の物資", "水素の利用", "緑の保全", "健康づくり", "子どもの食事"]
    let values: [(Column, [String])] = [
      (.summary, ["改めた内容", "", "一行目\n二行目", "コンマ,と\"引用\""]), (.department, ["環境局", "危機管理本部", "市民文化局市民スポーツ室"]),
      (.state, ["終了", "有効", ""]), (.contactFrequency, ["年1回", "月１回以上", ""]),
      (.concluded, ["令和3年", "2021-06-08", "記載なし"]),
    ]
    let register = (1...40).map { number in
      let title = titles[number % titles.count] + "に関する協定その\(number / 9)"
      return Fixture.record(
        "K" + String(10_000 + number), title, [.partners: "見本会社\(number % 7)、見本協会\(number)", .remarks: "覚え書き\(number)"])
    }
    var rows: [[Column: String]] = []
    for row in register where random.next() % 4 != 0 {
      var row = row
      if random.next() % 3 == 0 {
        let (column, choices) = values[Int(random.next() % UInt64(values.count))]
        row[column] = choices[Int(random.next() % UInt64(choices.count))]
      }
      if random.next() % 3 == 0 { row[.id] = "" }
      rows.append(row)
    }
    for number in 0..<Int(random.next() % 5) {
      rows.append(Fixture.record(random.next() % 2 == 0 ? "" : "新規", "新しい取組\(number)の覚書", [.partners: "新会社\(number)"]))
    }
    for index in rows.indices.reversed() { rows.swapAt(index, Int(random.next() % UInt64(index + 1))) }
    var fixture = MergeFixture(register: register)
    fixture.add("回答.xlsx", Fixture.usual + [.contactFrequency], rows: rows)
    fixture.clears = random.next() % 2 == 0 ? Set(Column.allCases.filter(\.mayBeCleared)) : []
    return fixture
  }

  @Test(arguments: 1...40) func importingTwiceChangesNothing(seed: Int) {
    var fixture = Self.fixture(seed: UInt64(seed))
    let first = fixture.merge()
    guard !first.diagnostics.hasErrors else { return }
    fixture.register = nil
    var request = fixture.request
    request.register = CSVReader.read(SourceFile(path: MergeFixture.path, text: first.csv)).value
    let second = MergeFixture.Outcome(Merge.merge(request), request)
    #expect(second.changes == [])
    #expect(second.csv == first.csv)
    #expect(!second.diagnostics.hasErrors)
    #expect(second.result.plan.unchanged == first.result.plan.returned)
  }

  @Test func mostReturnsOfTheseLawsAreTaken() {
    let sound = (1...40).count { !Self.fixture(seed: UInt64($0)).merge().diagnostics.hasErrors }
    #expect(sound >= 20)
  }

  @Test(arguments: 1...40) func noRowIsLostAndWhatWasNotReturnedStays(seed: Int) {
    let fixture = Self.fixture(seed: UInt64(seed))
    let outcome = fixture.merge()
    let old = (fixture.register ?? []).compactMap { $0[.id] }
    #expect(Array(outcome.ids.prefix(old.count)) == old)
    #expect(Set(outcome.ids).count == outcome.ids.count)
    for (row, record) in zip(outcome.rows, fixture.register ?? []) {
      // A column that no sheet has.
      #expect(row["備考"] == record[.remarks])
      let changed = Set(outcome.result.plan.changes.filter { $0.id == record[.id] }.compactMap(\.column))
      for column in Column.allCases where !changed.contains(column) {
        #expect(row[column.heading] == record[column] ?? "")
      }
    }
  }

  @Test(arguments: 1...40) func theOrderOfRowsDecidesOnlyTheNumbersOfNewRecords(seed: Int) {
    let fixture = Self.fixture(seed: UInt64(seed))
    var turned = fixture
    turned.sheets[0].rows.reverse()
    let (first, second) = (fixture.merge(), turned.merge())
    #expect(first.codes.sorted() == second.codes.sorted())
    let withoutID = { (outcome: MergeFixture.Outcome) in
      outcome.rows.map { row in row.filter { $0.key != "管理番号" }.sorted { $0.key < $1.key }.map(\.value) }
        .map { $0.joined(separator: "|") }.sorted()
    }
    #expect(withoutID(first) == withoutID(second))
    #expect(first.ids == second.ids)
  }

  @Test func aRegisterThatComesBackAsItIsChangesNothing() {
    let register = (1...50).map { Fixture.record("K\($0)", "協定その\($0)", [.background: "a\"b,c\n", .sdgs: "1、17"]) }
    for hasIDs in [true, false] {
      var fixture = MergeFixture(register: register)
      fixture.add(
        "控え.csv", Column.allCases, rows: register.map { hasIDs ? $0 : $0.merging([.id: ""]) { $1 } })
      let outcome = fixture.merge()
      #expect(outcome.changes == [])
      #expect(outcome.codes == [])
      #expect(outcome.result.plan.matches.count == (hasIDs ? 0 : 50))
    }
  }
}
