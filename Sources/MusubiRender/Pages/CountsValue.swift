import MusubiRegister
import MusubiSite

/// Counts that several pages show.
struct CountsValue: Sendable {
  let site: Site

  static let schema = Schema<CountsValue>(
    "counts",
    [
      .text("current", "agreements in force") { Figures.count($0.site.statistics.total) },
      .text("when", "令和5年末に, before 有効な: the time the counts are of") { $0.site.settings.asOf.adverb },
      .text("ended", "ended agreements") { Figures.count($0.site.statistics.endedTotal) },
      .text("partners", "partners") { Figures.count($0.site.partners.groups.count) },
      .text("bureaus", "bureaus") { Figures.count($0.site.bureaus.groups.count) },
      .text("departments", "sections") { Figures.count($0.site.departments.groups.count) },
      .text("cases", "case studies") { Figures.count($0.site.cases.count) },
      .text("inScope", "agreements within the scope of analysis") { Figures.count($0.site.statistics.inScope) },
      .text("real", "rows in force from published sources") { value in
        Figures.count(value.site.agreements.count { $0.isActive && !$0.isSample })
      },
      .text("samples", "made-up rows in force") { value in
        Figures.count(value.site.agreements.count { $0.isActive && $0.isSample })
      },
    ])
}
