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
  init(_ paths: [String], _ shared: SharedOptions, output: String? = nil, inputs: [String] = []) throws {
    self.shared = shared
    let own = Project.inputFolders.map { shared.project + "/" + $0 } + [output ?? shared.project + "/site"]
    let planned = try ReportDelivery.plan(paths, outside: own, inputs: inputs)
    delivery = planned.value
    guard planned.hasErrors else { return }
    for diagnostic in planned.diagnostics { Console.err(Console.lines(diagnostic)) }
    throw ExitCode(ExitStatus.usage)
  }

  /// Writes the reports, after the result was shown: what the run did stays true when a report cannot be written. Throws
  /// the exit status where it cannot.
  func write(_ report: FindingsReport, json: @autoclosure () -> String) throws {
    guard !delivery.isEmpty else { return }
    do {
      let written = try delivery.write(report, json: json())
      guard !shared.quiet, shared.format == .text else { return }
      for place in written { Console.err(said(place)) }
    } catch {
      Console.err(
        Words.say("報告だけが書けませんでした。", "The report alone could not be written. ") + error.wording(Words.language))
      throw ExitCode(ExitStatus.couldNotRun)
    }
  }

  private func said(_ written: ReportDelivery.Written) -> String {
    let path = DiagnosticText.visible(written.path)
    guard let count = written.count else { return Words.say("報告を書きました: \(path)", "Report written: \(path)") }
    var lines = [Words.say("報告を書きました: \(path)/ に\(count)件", "Reports written: \(count) in \(path)/")]
    if !written.earlier.isEmpty {
      let names = written.earlier.prefix(3).map(DiagnosticText.visible).joined(separator: Words.say("、", ", "))
      let more = written.earlier.count - 3
      lines.append(
        Words.say(
          "  前の報告が残っています。送らないよう、確かめて消してください: \(names)" + (more > 0 ? " ほか\(more)件" : ""),
          "  Reports of earlier runs are still there; remove them, lest they be sent: \(names)"
            + (more > 0 ? " and \(more) more" : "")))
    }
    return lines.joined(separator: "\n")
  }
}
