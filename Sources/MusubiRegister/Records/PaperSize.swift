/// The size of a file as the city's pages write it: `35.69KB`. A KB is 1,024 bytes, as in the city's own content system,
/// and there are two decimals.
package enum PaperSize {
  /// The size in words: `512バイト`, `35.69KB`, `1.20MB`.
  package static func text(_ bytes: Int) -> String {
    if bytes < 1024 { return "\(bytes)バイト" }
    let isLarge = bytes >= 1024 * 1024
    let unit = isLarge ? 1024 * 1024 : 1024
    // Rounded to the nearest hundredth, in whole numbers.
    let hundredths = (bytes * 100 + unit / 2) / unit
    let decimals = hundredths % 100
    return "\(hundredths / 100).\(decimals < 10 ? "0" : "")\(decimals)\(isLarge ? "MB" : "KB")"
  }

  /// The size that a table gives: a number of bytes, or words such as `35.69KB` in any width; nil for anything else.
  package static func read(_ written: Text) -> String? {
    guard written.count <= 32 else { return nil }
    let folded = written.foldedString.filter { $0 != "," && $0 != " " }
    let digits = folded.prefix { $0.isASCII && $0.isNumber || $0 == "." }
    let unit = folded.dropFirst(digits.count).lowercased()
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ (1...9).contains($0.count) }) else { return nil }
    switch unit {
    case "kb", "mb": return digits + unit.uppercased()
    case "", "b", "byte", "bytes", "バイト": return parts.count == 1 ? Int(digits).map(text) : nil
    default: return nil
    }
  }
}
