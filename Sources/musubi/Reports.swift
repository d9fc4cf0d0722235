import ArgumentParser
import MusubiPublish
import MusubiRegister
import MusubiRender

/// The reports of one run besides what the terminal shows.
struct Reports {
  private let shared: SharedOptions
  private let delivery: ReportDelivery

  /// Looks at the places before any work is begun; one that will not do ends the program. `inputs` are the files that the
  /// run reads, `output` is where the site goes.
  init(_ shared: SharedOptions, output: String? = nil, inputs: [String] = []) throws {
    self.shared = shared
    let own = Project.inputFolders.map { shared.project + "/" + $0 } + [output ?? shared.project + "/site"]
    let planned = try ReportDelivery.plan(shared.reports, outside: own, inputs: inputs)
    delivery = planned.value
    guard planned.hasErrors else { return }
    for diagnostic in planned.diagnostics { Console.err(Console.lines(diagnostic)) }
    throw ExitCode(ExitStatus.usage)
  }

  /// Writes the reports, after the result was shown: what the run did stays true when a report cannot be written. Throws
  /// the exit status where it cannot.
  func write(_ report: FindingsReport, json: String) throws {
    guard !delivery.isEmpty else { return }
    do {
      let written = try delivery.write(report, json: json)
      guard !shared.quiet, shared.format == .text, let first = written.first else { return }
      let more = written.count - 1
      Console.err(
        more > 3
          ? Words.say("報告を書きました: \(first) ほか\(more)件", "Reports written: \(first) and \(more) more")
          : Words.say("報告を書きました: ", "Report written: ") + written.joined(separator: Words.say("、", ", ")))
    } catch {
      Console.err(
        Words.say("報告だけが書けませんでした。", "The report alone could not be written. ") + error.wording(Words.language))
      throw ExitCode(ExitStatus.couldNotRun)
    }
  }
}
