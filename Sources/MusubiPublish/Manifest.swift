/// What a build wrote: the only files that a later build may replace or remove.
///
/// A text file of one line each: `musubi-manifest 1`, then `fingerprint length path` sorted by the bytes of the path,
/// then `end count fingerprint` over everything before it, so that a shortened or hand-edited manifest shows.
package struct Manifest: Sendable, Hashable {
  /// One file that a build wrote.
  package struct Entry: Sendable, Hashable {
    package let fingerprint: Fingerprint
    /// Bytes.
    package let length: Int

    package init(fingerprint: Fingerprint, length: Int) {
      self.fingerprint = fingerprint
      self.length = length
    }
  }

  package let entries: [TreePath: Entry]

  package init(_ entries: [TreePath: Entry]) { self.entries = entries }

  /// Where it lies in the output.
  package static let name = ".musubi-manifest"
  /// Bytes; two million files of ordinary names.
  static let largest = 256 << 20

  private static let header = "musubi-manifest 1\n"
  private static let newline = UInt8(ascii: "\n")
  private static let space = UInt8(ascii: " ")

  /// The file: the same entries give the same bytes.
  package var bytes: [UInt8] {
    var text = Array(Self.header.utf8)
    text.reserveCapacity(entries.count * 64)
    for path in entries.keys.sorted() {
      guard let entry = entries[path] else { continue }
      text += entry.fingerprint.hexadecimal.utf8
      text.append(Self.space)
      text += String(entry.length).utf8
      text.append(Self.space)
      text += path.text.utf8
      text.append(Self.newline)
    }
    let sum = Fingerprint(text)
    text += "end \(entries.count) \(sum.hexadecimal)\n".utf8
    return text
  }

  /// Reads what `bytes` wrote; nil when anything at all is different, since it decides what may be removed.
  package init?(bytes: [UInt8]) {
    let header = Array(Self.header.utf8)
    guard bytes.starts(with: header), bytes.last == Self.newline else { return nil }
    let body = bytes.dropLast()
    let endStart = (body.lastIndex(of: Self.newline) ?? -1) + 1
    var entries: [TreePath: Entry] = [:]
    var last: TreePath?
    var start = header.count
    while start < endStart {
      guard let stop = bytes[start..<endStart].firstIndex(of: Self.newline),
        let (path, entry) = Self.entry(bytes[start..<stop]), last.map({ $0 < path }) ?? true
      else { return nil }
      entries[path] = entry
      last = path
      start = stop + 1
    }
    let sum = bytes.withUnsafeBytes { Fingerprint(UnsafeRawBufferPointer(rebasing: $0[..<endStart])) }
    guard body[endStart...].elementsEqual("end \(entries.count) \(sum.hexadecimal)".utf8) else { return nil }
    self.entries = entries
  }

  private static func entry(_ line: ArraySlice<UInt8>) -> (TreePath, Entry)? {
    let parts = line.split(separator: space, maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let fingerprint = Fingerprint(hexadecimal: parts[0]), let length = length(parts[1]),
      let text = String(validating: parts[2], as: UTF8.self)
    else { return nil }
    let path = TreePath(text)
    return path.fault == nil ? (path, Entry(fingerprint: fingerprint, length: length)) : nil
  }

  /// A number as `String(_:)` writes it; fifteen digits are more than any disk and cannot overflow.
  private static func length(_ digits: ArraySlice<UInt8>) -> Int? {
    guard let first = digits.first, digits.count <= 15, first != UInt8(ascii: "0") || digits.count == 1 else {
      return nil
    }
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }
}
