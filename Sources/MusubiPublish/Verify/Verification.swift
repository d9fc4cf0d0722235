import MusubiRegister
import MusubiRender
import MusubiSite

/// Proves from a published folder alone that its forms agree: page = CSV = JSON = workbook, that counts are the numbers of
/// what they count, that files have the hashes they were published with, and that every link lands; and, where the site
/// carries the build's own list of files, that nothing else was altered. It knows nothing of the register that the site
/// was made from.
package enum Verification {
  /// Verifies the site in `folder`; throws where it cannot be read at all.
  package static func run(
    _ folder: String, fileSystem: FileSystem = .live
  ) throws(FileSystemError) -> VerificationReport {
    let site = try PublishedSite(folder, fileSystem)
    var report = VerificationReport()
    try checkData(of: site, &report)
    try ManifestCheck.run(site, &report)
    return report
  }

  private static func checkData(
    of site: PublishedSite, _ report: inout VerificationReport
  ) throws(FileSystemError) {
    try ChecksumCheck.run(site, &report)
    let table = try PublishedTable.read(DataFile.agreements.route.path, site)
    report.diagnostics += table.diagnostics
    guard let table = table.value else { return }
    report.agreements = table.count
    report.columns = table.headings.count
    try FormCheck.run(table, site, &report)
    try JSONCheck.run(table, site, &report)
    let (pages, charts) = try PageCheck.read(site, &report)
    try AgreementCheck.run(table, pages, site, &report)
    ListCheck.run(table, pages, &report)
    try PressCheck.run(pages, site, &report)
    try FigureCheck.run(table, pages, site, &report)
    try CountCheck.run(table, pages, site, &report)
    try ChartCheck.run(charts, pages, site, &report)
    try AddressCheck.run(pages, site, &report)
    try FeedCheck.run(pages, site, &report)
  }
}
