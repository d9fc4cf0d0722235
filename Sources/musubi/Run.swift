import ArgumentParser
import MusubiPublish
import MusubiRegister

/// One run of a command: the work, then the report, then the exit status.
struct Run {
  let shared: SharedOptions
  let reportPaths: [String]
  /// Where the site goes; nil for a check.
  let output: String?
  /// The files of offices that are read.
  var inputs: [String] = []

  /// Does the work and reports it. Throws the exit status when it is not 0.
  func perform(_ work: (@escaping Build.Progress) throws -> BuildReport) throws {
    let start = Clock.milliseconds
    let progress = ProgressLine(isShown: Console.isErrorTerminal && !shared.quiet && shared.format == .text)
    let report: BuildReport
    let summary: Summary
    let reports: Reports
    do {
      reports = try Reports(reportPaths, shared, output: output, inputs: inputs)
      report = try work(progress.update)
      progress.clear()
      summary = Summary(report: report, output: output, milliseconds: Clock.milliseconds - start)
    } catch let error as FileSystemError {
      progress.clear()
      throw Console.couldNotRun(error, shared.format)
    }
    switch shared.format {
    case .json: Console.out(summary.json)
    case .text: show(report, summary)
    }
    try reports.write(report.findings(on: shared.today), json: summary.json)
    if report.hasErrors { throw ExitCode(ExitStatus.faults) }
  }

  private func show(_ report: BuildReport, _ summary: Summary) {
    // Notes last, lest they push a fault out of sight; of repairs there may be thousands, and a report shows each.
    let findings = report.diagnostics.filter { shared.quiet ? $0.severity == .error : $0.repaired == nil }
    let shown = findings.filter { $0.severity != .note } + findings.filter { $0.severity == .note }
    Console.list(shown, whole: "--format json, --report")
    if report.hasErrors {
      Console.err(summary.faults)
    } else if !shared.quiet {
      Console.out(summary.text)
    }
  }
}

/// The exit statuses that scripts may rely on.
enum ExitStatus {
  static let faults: Int32 = 1
  static let couldNotRun: Int32 = 2
  static let usage: Int32 = 64
}
