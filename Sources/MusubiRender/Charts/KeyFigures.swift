import MusubiRegister
import MusubiSite

/// The figures at the top of the statistics, with the day that they are of.
struct KeyFigures: Sendable {
  private let context: PageContext

  init(_ context: PageContext) { self.context = context }

  private var site: Site { context.site }

  /// The total, its change, what is analysed, what is summed up this time.
  var all: [FigureValue] {
    let statistics = site.statistics
    let asOf = site.settings.asOf.label
    let kinds = DataFile.kinds.series(site)
    let due = statistics.cohorts.filter { figure in
      Cohort.allCases.contains { $0.isDue && figure.group.slug == "cohort-" + $0.rawValue }
    }
    var all = [figure(statistics.total, "協定・覚書", asOf, context.href(.agreements))]
    if let change = kinds?.totalChange, let before = kinds?.totalBefore, let earlier = SourceWords(site).earlierLabel {
      all.append(
        FigureValue(
          value: Figures.change(change), unit: "件", label: "\(earlier)からの増減",
          note: "\(earlier)は\(Figures.count(before))件",
          href: "#kinds"))
    }
    all.append(figure(statistics.inScope, "平時に取組のある協定", "\(asOf)、災害時協定を除く", "#categories"))
    all.append(figure(due.reduce(0) { $0 + $1.count }, "今回の総括の対象", "\(asOf)", "#cohorts"))
    return all
  }

  /// 出典：この一覧から集計（令和5年末現在）。
  var source: String {
    let sources = SourceWords(site)
    return "出典：\(sources.present("yearly"))\(sources.earlier("kinds"))"
  }

  private func figure(_ count: Int, _ label: String, _ note: String, _ href: String) -> FigureValue {
    FigureValue(value: Figures.count(count), unit: "件", label: label, note: note, href: href)
  }
}
