import MusubiPublish
import MusubiRegister
import MusubiRender

/// What `musubi links` says when it has looked at a page.
struct LinksSummary {
  let report: InboundReport

  var text: String {
    let good = report.links.count - report.stale
    var lines = [
      Words.say(
        "\(report.page)：このサイトへのリンク \(report.links.count)件（生きている \(good)、古い \(report.stale)）、リンクされている協定 \(report.agreements)件",
        "\(report.page): \(report.links.count) links to this site (\(good) good, \(report.stale) stale), to \(report.agreements) agreements"
      )
    ]
    if report.expectation != .none {
      lines.append(
        Words.say(
          "リンクのない協定 \(report.missing.count)件（\(what)のうち）",
          "\(report.missing.count) agreements without a link (of \(what))"))
    }
    return lines.joined(separator: "\n")
  }

  private var what: String {
    switch report.expectation {
    case .proposal: Words.say("民間提案の番号があるもの", "those from a proposal")
    case .sdgs: Words.say("SDGsポータルの番地があるもの", "those on the SDGs portal")
    case .all, .none: Words.say("有効なもの", "those in force")
    }
  }

  var json: String {
    let counts = [
      ("links", report.links.count), ("good", report.links.count - report.stale), ("stale", report.stale),
      ("agreements", report.agreements), ("missing", report.missing.count),
    ]
    let members = [
      ("ok", report.hasErrors ? "false" : "true"), ("page", DiagnosticJSON.string(report.page)),
      ("expect", DiagnosticJSON.string(report.expectation.rawValue)),
      ("counts", Self.object(counts.map { ($0.0, String($0.1)) })), ("links", Self.list(report.links.map(link))),
      ("missing", Self.list(report.missing.map(Self.missing))),
      ("diagnostics", DiagnosticJSON.array(report.diagnostics, Words.language)),
    ]
    return "{\n" + members.map { "\(DiagnosticJSON.string($0.0)): \($0.1)" }.joined(separator: ",\n") + "\n}"
  }

  private func link(_ link: InboundLink) -> String {
    let id = link.agreement.flatMap { report.identifiers[$0] }
    return Self.object([
      ("address", DiagnosticJSON.string(link.address)), ("line", String(link.line)),
      ("state", DiagnosticJSON.string(link.state.name)), ("agreement", id.map(DiagnosticJSON.string) ?? "null"),
      ("successor", link.successor.map(DiagnosticJSON.string) ?? "null"),
    ])
  }

  private static func missing(_ missing: InboundReport.Missing) -> String {
    object([
      ("id", DiagnosticJSON.string(missing.id)), ("title", DiagnosticJSON.string(missing.title)),
      ("address", DiagnosticJSON.string(missing.address)), ("isSample", missing.isSample ? "true" : "false"),
    ])
  }

  private static func list(_ values: [String]) -> String {
    values.isEmpty ? "[]" : "[\n  " + values.joined(separator: ",\n  ") + "\n]"
  }

  private static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\(DiagnosticJSON.string($0.0)): \($0.1)" }.joined(separator: ", ") + "}"
  }
}
