import MusubiRegister
import MusubiSite

/// Where the numbers of a chart come from, in words.
struct SourceWords: Sendable {
  private let site: Site

  init(_ site: Site) { self.site = site }

  /// 令和2年末; nil without an earlier period.
  var earlierLabel: String? {
    site.statistics.earlierPeriod.map { period in Period.label(period).map { $0 + "末" } ?? period }
  }

  /// Of the present: counted here, and how that agrees with what the city published in `group` of its totals.
  func present(_ group: String?) -> String {
    let counted = "\(site.settings.asOf.label)の数は、この一覧から数えたものです。"
    let compared = site.reconciliation.comparisons.filter { $0.figure.group == group }
    if compared.isEmpty { return counted + "市の公表値がないため、照らし合わせていません。" }
    let places = places(compared.map(\.figure.reference).filter { !$0.isEmpty }.distinct)
    return counted + "市の公表値\(places)と\(compared.allSatisfy(\.agrees) ? "一致しています。" : "違う数があります。")"
  }

  /// Of the earlier period: published. Empty without one.
  func earlier(_ group: String) -> String {
    guard let earlierLabel, let period = site.statistics.earlierPeriod else { return "" }
    return "\(earlierLabel)の数は、市の公表値\(places(site.statistics.references(group, period: period)))です。"
  }

  /// Of the year ends before the present.
  func past(_ group: String) -> String {
    "ほかの年の数は、市の公表値\(places(site.statistics.references(group, period: nil)))です。"
  }

  /// How many of the agreements have a value that the source does not state.
  static func inferred(_ column: Column, _ label: String, _ indices: [Int], _ site: Site) -> [String] {
    let count = indices.count { site.agreements[$0].inferred.contains(column) }
    guard count > 0 else { return [] }
    return ["このうち\(Figures.count(count))件は、公表資料に\(label)の記載がなく、公表された件数に合うように数えています。"]
  }

  /// That the numbers show samples, which are made to no pattern of the city's; empty without any.
  func samples(_ subject: String, _ reality: String) -> String {
    let count = site.samplesInForce
    guard count > 0 else { return "" }
    return
      "\(Figures.count(site.statistics.total))件のうち\(Figures.count(count))件は見本です。見本の\(subject)は作ったもので、\(reality)を表していません。"
  }

  /// （報告2(2)ア 種別の表）; of several places the first.
  private func places(_ references: [String]) -> String {
    references.first.map { "（\($0)\(references.count > 1 ? "など" : "")）" } ?? ""
  }
}

extension [String] {
  /// Each text once, in the order of their first places.
  fileprivate var distinct: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
