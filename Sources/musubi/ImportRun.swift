import ArgumentParser
import MusubiPublish
import MusubiRegister

/// One run of `musubi import`: the work, then the report, then the exit status.
struct ImportRun {
  let shared: SharedOptions
  let reportPaths: [String]

  /// Throws the exit status when it is not 0.
  func perform(_ options: Import.Options) throws {
    let report: ImportReport
    let summary: ImportSummary
    let reports: Reports
    do {
      reports = try Reports(reportPaths, shared, inputs: options.request.files)
      report = try Import.run(options)
      summary = ImportSummary(report: report)
    } catch let error as FileSystemError {
      throw Console.couldNotRun(error, shared.format)
    }
    switch shared.format {
    case .json: Console.out(summary.json)
    case .text: show(report, summary)
    }
    try reports.write(report.findings(on: options.today, files: options.request.files), json: summary.json)
    if report.hasErrors { throw ExitCode(ExitStatus.faults) }
  }

  /// Findings first, the gravest at the end where the eye is; repairs are only counted, since there may be thousands.
  private func show(_ report: ImportReport, _ summary: ImportSummary) {
    if !shared.quiet { Console.out(summary.text) }
    let shown = report.diagnostics.filter { $0.severity == .error || !shared.quiet && $0.severity == .warning }
    Console.list(shown, whole: "--format json, --report")
    if report.hasErrors {
      Console.err(summary.outcome)
    } else if !shared.quiet {
      Console.out(summary.outcome)
    }
  }
}
