import ArgumentParser
import Glibc
import MusubiPublish
import MusubiRegister

/// What the terminal can show, and the two streams. Results go to standard output, messages to standard error.
enum Console {
  static func out(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }
  static func err(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

  /// Replaces the last line of the terminal; for progress.
  static func status(_ text: String) { write("\r\u{1B}[K" + text, to: STDERR_FILENO) }

  /// Whether messages go to a terminal that understands escape sequences, so that a line can be replaced.
  static let isErrorTerminal = isatty(STDERR_FILENO) == 1 && Words.environment("TERM") != "dumb"

  /// Colour only on a terminal that wants it (no-color.org).
  static let hasColour = isErrorTerminal && Words.environment("NO_COLOR") == nil

  /// The lines of a diagnostic, its severity in colour.
  static func lines(_ diagnostic: Diagnostic) -> String {
    let lines = DiagnosticText.lines(diagnostic, Words.language)
    guard hasColour, let first = lines.first else { return lines.joined(separator: "\n") }
    let mark = DiagnosticText.severity(diagnostic.severity, Words.language) + "[\(diagnostic.code.name)]"
    let colour = diagnostic.severity == .error ? "31" : diagnostic.severity == .warning ? "33" : "36"
    let painted = first.split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false)
      .joined(separator: "\u{1B}[1;\(colour)m\(mark)\u{1B}[0m")
    return ([painted] + lines.dropFirst()).joined(separator: "\n")
  }

  /// The first of the findings, since a terminal is no place for ten thousand of them; `whole` names where all can be seen.
  static func list(_ diagnostics: [Diagnostic], whole: String) {
    let most = 200
    for diagnostic in diagnostics.prefix(most) { err(lines(diagnostic)) }
    let more = diagnostics.count - most
    if more > 0 { err(Words.say("ほかに\(more)件あります。すべては \(whole) で見られます。", "\(more) more; see \(whole) for all.")) }
  }

  /// Says what the system refused, for people and for programs, and ends with the status for it.
  static func couldNotRun(_ error: FileSystemError, _ format: ReportFormat) -> ExitCode {
    couldNotRun(error.wording, format)
  }

  /// The same for any refusal.
  static func couldNotRun(_ words: Wording, _ format: ReportFormat) -> ExitCode {
    let wording = words(Words.language)
    err(wording)
    if format == .json { out("{\"ok\": false, \"error\": \(DiagnosticJSON.string(wording))}") }
    return ExitCode(ExitStatus.couldNotRun)
  }

  /// Writes all of it. A reader that has gone wants to hear no more; anything else that fails is a broken world, since
  /// what was to be reported is lost.
  private static func write(_ text: String, to descriptor: Int32) {
    signal(SIGPIPE, SIG_IGN)
    var text = text
    text.withUTF8 { buffer in
      var rest = UnsafeRawBufferPointer(buffer)
      while !rest.isEmpty {
        let written = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if written < 0 {
          if errno == EINTR { continue }
          if errno == EPIPE || descriptor == STDERR_FILENO { return }
          exit(ExitStatus.couldNotRun)
        }
        rest = UnsafeRawBufferPointer(rebasing: rest[written...])
      }
    }
  }
}
