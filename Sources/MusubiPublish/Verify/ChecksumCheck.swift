import MusubiRegister
import MusubiRender
import MusubiSite

/// The hashes: `SHA256SUMS` names every file below `data/` but itself, and each has the hash it was published with.
enum ChecksumCheck {
  static func run(_ site: PublishedSite, _ report: inout VerificationReport) throws(FileSystemError) {
    let sums = Checksums.route.path
    guard let bytes = try site.bytes(sums) else {
      report.diagnostics.append(.missing(sums))
      return
    }
    let folder = Route.data.directory
    var listed: Set<String> = []
    for (number, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
      let place = Location(file: sums, line: number + 1)
      // 64 digits, two spaces, the name.
      guard line.count > 66, line.dropFirst(64).prefix(2).elementsEqual("  ".utf8) else {
        report.diagnostics.append(Diagnostic(.verifyUnreadable, at: place, value: sums, expected: "SHA256SUMS"))
        continue
      }
      let path = folder + String(decoding: line.dropFirst(66), as: UTF8.self)
      listed.insert(path)
      guard let file = try site.bytes(path) else {
        report.diagnostics.append(Diagnostic(.verifyMissing, at: place, value: path))
        continue
      }
      report.dataFiles += 1
      let expected = String(decoding: line.prefix(64), as: UTF8.self)
      if SHA256.hexadecimal(of: file) != expected {
        report.diagnostics.append(
          Diagnostic(.verifyDigest, at: place, value: path, expected: expected, other: "SHA-256"))
      }
    }
    // Folders are listed by a page; a page of the folder is no data.
    for path in site.paths
    where Checksums.covers(path) && path != sums && !path.hasSuffix(".html") && !listed.contains(path) {
      report.diagnostics.append(
        Diagnostic(.verifyUnlisted, at: Location(file: path), value: path, other: sums))
    }
  }
}
