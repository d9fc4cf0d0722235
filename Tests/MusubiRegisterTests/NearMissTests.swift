import Testing

@testable import MusubiRegister

@Suite struct NearMissTests {
  @Test(arguments: [
    ("titel", ["id", "title", "subtitle"], "title"),
    ("title", ["titles", "title"], "title"),
    ("tile", ["title", "tilt"], "title"),
    ("協定名", ["協定", "協定の名称", "協定名称"], "協定"),
    ("連絡確認の頻渡", ["連絡先", "連絡確認の頻度"], "連絡確認の頻度"),
    ("年１", ["年１回"], "年１回"),
    ("departmnet", ["department"], "department"),
    ("abcdefghi", ["abcdefxyzi", "abcdefxyi"], "abcdefxyi"),
  ]) func findsTheNearest(_ value: String, _ candidates: [String], _ expected: String) {
    #expect(NearMiss.best(for: value, among: candidates) == expected)
  }

  @Test(arguments: [
    ("", ["a"]), ("a", ["b", "ab"]), ("有", ["無"]), ("ab", ["cd", "abcd"]), ("kind", ["kernel", "find out"]),
    ("summary", ["salary "]), ("category", ["contact"]), ("title", []),
  ]) func isSilentWhenNothingIsNear(_ value: String, _ candidates: [String]) {
    #expect(NearMiss.best(for: value, among: candidates) == nil)
  }

  @Test func aSwapIsOneSlip() {
    #expect(NearMiss.best(for: "kidn", among: ["kind"]) == "kind")
    #expect(NearMiss.best(for: "ikdn", among: ["kind"]) == nil)
    #expect(NearMiss.best(for: "dnik", among: ["kind"]) == nil)
  }

  @Test func aLongValueCostsLittle() {
    let long = String(repeating: "あ", count: 1_000_000)
    #expect(NearMiss.best(for: long, among: ["あ", "い"]) == nil)
  }
}
