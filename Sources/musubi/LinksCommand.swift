import ArgumentParser
import MusubiPublish
import MusubiRegister
import MusubiRender

/// `musubi links`: what the links of other sites to this one are worth.
struct LinksCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "links",
      abstract: Words.say(
        "ほかのサイトのページから、こちらへのリンクが生きているかを調べる。", "Check the links that another site's page has to this site."),
      discussion: Words.say(
        """
        民間提案制度やSDGsポータルサイトのページを読み、こちらへのリンクのうち、生きているもの、古いもの、足りないものを伝えます。
        古いリンクがあれば、終了コードは1です。ページを読めなければ2です。
        例:
          musubi links --inbound https://proposals.example.jp/results.html
          musubi links --inbound 保存したページ.html --expect proposal
          musubi links --inbound portal.html --former http://old.example.jp/kyotei/ --format json
        """,
        """
        Reads a page of the proposal system, the SDGs portal or another site, and says which of its links to this site are
        good, stale or missing. Ends with 1 when one is stale, with 2 when the page cannot be had.
        Examples:
          musubi links --inbound https://proposals.example.jp/results.html
          musubi links --inbound saved.html --expect proposal
          musubi links --inbound portal.html --former http://old.example.jp/list/ --format json
        """))
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var reportOptions: ReportOptions

  @Option(
    help: ArgumentHelp(
      Words.say("調べるページ。HTMLのファイルか、https:// の番地。", "The page: an HTML file, or an http or https address."),
      valueName: Words.say("ページ", "page")),
    completion: .file())
  var inbound: String

  @Option(
    help: ArgumentHelp(
      Words.say(
        "ページにあるはずの協定。proposal（民間提案の番号がある）、sdgs（SDGsポータルの番地がある）、all（有効なすべて）、none。書かなければ、ページのサイトで決まる。",
        "What the page should link to: proposal, sdgs, all or none; by the site of the page unless given."),
      valueName: Words.say("範囲", "which")))
  var expect: InboundCheck.Expectation?

  @Option(
    help: ArgumentHelp(
      Words.say("ファイルに保存する前の、ページの番地。", "Where a file was saved from."), valueName: Words.say("番地", "address")))
  var address: String?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      Words.say("このサイトの前の番地。くり返せる。", "An address that this site had before; may be repeated."),
      valueName: Words.say("番地", "address")))
  var former: [String] = []

  func run() throws {
    let reports = try Reports(reportOptions.paths, shared, inputs: [inbound])
    let options = Inbound.Options(
      build: shared.buildOptions(output: "site"), page: inbound, address: address, former: former,
      expectation: expect, agent: "musubi/\(Musubi.version)")
    let report: InboundReport
    do {
      report = try Inbound.check(options)
    } catch let error as FileSystemError {
      throw Console.couldNotRun(error.wording, shared.format)
    } catch let error as HTTPFault {
      throw Console.couldNotRun(error.wording, shared.format)
    }
    let summary = LinksSummary(report: report)
    switch shared.format {
    case .json: Console.out(summary.json)
    case .text:
      Console.list(
        shared.quiet ? report.diagnostics.filter { $0.severity == .error } : report.diagnostics,
        whole: "--format json, --report")
      if report.isJudged, !shared.quiet { Console.out(summary.text) }
    }
    try reports.write(report.findings(on: shared.today), json: summary.json)
    if report.hasErrors { throw ExitCode(ExitStatus.faults) }
  }
}

extension InboundCheck.Expectation: ExpressibleByArgument {}
