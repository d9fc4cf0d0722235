import MusubiRegister
import MusubiSite

/// What came of comparing the counted figures with the published ones.
struct ReconciliationValue: Sendable {
  let text: String
  let differences: [DifferenceValue]

  init(_ reconciliation: Reconciliation, hasSamples: Bool) {
    text = Self.text(
      compared: reconciliation.comparisons.count, agreeing: reconciliation.agreeing, hasSamples: hasSamples)
    differences = reconciliation.comparisons.filter { !$0.agrees }.map(DifferenceValue.init)
  }

  /// With `hasSamples`, what the agreement is worth comes first: samples are made to agree.
  static func text(compared: Int, agreeing: Int, hasSamples: Bool = false) -> String {
    let all = Figures.count(compared)
    if hasSamples, agreeing > 0 {
      let made = "見本は、公表された\(all)の数字に合うように作っています。"
      return agreeing == compared
        ? made + "そのため、一覧から数えた値と公表値は一致します。"
        : made + "一覧から数えた値は、そのうち\(Figures.count(agreeing))と一致し、\(Figures.count(compared - agreeing))は違います。"
    }
    if compared == 0 { return "この一覧の時点の公表値がないため、照らし合わせていません。" }
    if agreeing == compared { return "公表された\(all)の数字のすべてが、この一覧から数えた値と一致しています。" }
    if agreeing == 0 { return "公表された\(all)の数字のどれも、この一覧から数えた値と一致していません。" }
    return "公表された\(all)の数字のうち\(Figures.count(agreeing))は、この一覧から数えた値と一致し、\(Figures.count(compared - agreeing))は違います。"
  }

  static let schema = Schema<ReconciliationValue>(
    "comparison with the published figures",
    [
      .text("text", "how many of the published figures equal what the register gives") { $0.text },
      .flag("hasDifferences", "some figures differ") { !$0.differences.isEmpty },
      .list("differences", "those that differ", DifferenceValue.schema) { $0.differences },
    ])
}

/// A published figure that the register does not give.
struct DifferenceValue: Sendable {
  let name: String
  let published: Int
  let counted: Int

  init(_ comparison: Reconciliation.Comparison) {
    let figure = comparison.figure
    let subject = figure.group == "yearly" ? "協定・覚書の数" : figure.name
    let when = Period.label(figure.period).map { "\($0)末" } ?? figure.period
    name = "\(subject)（\(when)）"
    published = figure.count
    counted = comparison.counted
  }

  static let schema = Schema<DifferenceValue>(
    "difference",
    [
      .text("name", "環境（令和5年末）") { $0.name },
      .text("published", "the published figure") { Figures.count($0.published) },
      .text("counted", "what the register gives") { Figures.count($0.counted) },
    ])
}
