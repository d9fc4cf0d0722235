import MusubiSite

/// What is said over rows of which some or all are made up.
struct SampleWords {
  private let count: Int
  private let total: Int

  init(_ agreements: some Collection<Int>, _ site: Site) {
    count = agreements.count { site.agreements[$0].isSample }
    total = agreements.count
  }

  /// 民間提案から生まれた協定20件は、すべて見本です; empty where none is.
  func notice(_ subject: String) -> String {
    if count == 0 { return "" }
    let all = "\(subject)\(Figures.count(total))件"
    return count == total ? "\(all)は、すべて見本です。実在しません。" : "\(all)のうち、\(Figures.count(count))件は見本です。"
  }
}
