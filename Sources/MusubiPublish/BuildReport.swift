import MusubiRegister
import MusubiRender
import MusubiSite

/// What a build or a check found and did.
package struct BuildReport: Sendable {
  package private(set) var diagnostics: [Diagnostic] = []
  package private(set) var agreements = 0
  package private(set) var inForce = 0
  package private(set) var pages = 0
  /// What files of offices changed in the register; nil where none were taken in.
  package private(set) var plan: ImportPlan?
  /// The files of offices, as they were named.
  package private(set) var files: [String] = []
  package private(set) var samples = 0
  package private(set) var figures = 0
  package private(set) var agreeingFigures = 0
  /// Nil when nothing was published.
  package var receipt: Receipt?

  package var hasErrors: Bool { diagnostics.hasErrors }

  mutating func add(_ more: [Diagnostic]) { diagnostics += more }

  mutating func describe(_ site: Site) {
    agreements = site.agreements.count
    inForce = site.statistics.total
    pages = site.pages.count { !$0.leadsOn }
    samples = site.agreements.count(where: \.isSample)
    figures = site.reconciliation.comparisons.count
    agreeingFigures = site.reconciliation.agreeing
  }

  mutating func describe(_ plan: ImportPlan?, of request: ImportRequest?) {
    self.plan = plan
    files = request?.files ?? []
  }

  /// What was found, to be given to people.
  package func findings(on day: JapaneseDate) -> FindingsReport {
    FindingsReport(
      occasion: files.isEmpty ? .check : .rehearsal, date: day, files: files, diagnostics: diagnostics, plan: plan)
  }
}
