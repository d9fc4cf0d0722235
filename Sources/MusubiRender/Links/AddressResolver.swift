import MusubiRegister
import MusubiSite

/// Turns the addresses of a page into paths of the site, as a browser would: character references, percent signs,
/// `.` and `..`, backslashes. One is made for many pages; its buffers are used again.
struct AddressResolver: Sendable {
  enum Resolution: Equatable {
    /// Another site, or mail, or a telephone: nothing to check here.
    case external
    /// The page itself; a fragment is in `fragment`.
    case ownPage
    /// The file in `path`; a fragment is in `fragment`.
    case file
    /// The folder in `path`, which ends in a slash or is empty for the root.
    case folder
    /// An address that cannot be right wherever the site is put.
    case fault(DiagnosticCode)
  }

  /// The path under which the site is published, beginning and ending with a slash.
  private let root: [UInt8]
  private var directory: [UInt8] = []
  private var isNotFoundPage = false
  /// From the site's root, without a leading slash.
  private(set) var path: [UInt8] = []
  /// Without `#`; empty when there is none.
  private(set) var fragment: [UInt8] = []

  /// The page that is shown in place of others at any depth, so that only addresses from the root work on it.
  static let notFoundPage = Array("404.html".utf8)

  /// The address of the site, where it is known: whole addresses that begin with it lead to its own files.
  private let base: WebLocation?
  private let host: [UInt8]

  init(rootPath: String, base: String? = nil) {
    root = Array(rootPath.utf8)
    self.base = base.flatMap { WebLocation($0) }
    host = Array((self.base?.host ?? "").utf8)
  }

  /// Sets the page that addresses are relative to.
  mutating func enter(page: [UInt8]) {
    directory.removeAll(keepingCapacity: true)
    if let slash = page.lastIndex(of: UInt8(ascii: "/")) { directory += page[...slash] }
    isNotFoundPage = page == Self.notFoundPage
  }

  /// Resolves the value of an attribute as it stands in the page.
  mutating func resolve(_ written: UnsafeBufferPointer<UInt8>) -> Resolution {
    guard written.contains(where: Self.needsCleaning) else { return resolveClean(written) }
    return Self.cleaned(written).withUnsafeBufferPointer { resolveClean($0) }
  }

  /// The address as the browser sees it, without references and stray blanks.
  static func cleaned(_ written: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var bytes = CharacterReferences.decoded(written)
    // Browsers drop line ends and tabs anywhere, and blanks and control characters around.
    bytes.removeAll { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    bytes.removeFirst(bytes.prefix { $0 <= 0x20 }.count)
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") { break }
      if byte == UInt8(ascii: "\\") { bytes[index] = UInt8(ascii: "/") }
    }
    return bytes
  }

  @inline(__always)
  private static func needsCleaning(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "\\")
  }

  private mutating func resolveClean(_ address: UnsafeBufferPointer<UInt8>) -> Resolution {
    path.removeAll(keepingCapacity: true)
    fragment.removeAll(keepingCapacity: true)
    guard !address.isEmpty else { return .fault(.linkEmpty) }
    if let scheme = Self.scheme(address) { return scheme == .external ? own(address) ?? .external : scheme }
    let hash = address.firstIndex(of: UInt8(ascii: "#")) ?? address.count
    let query = address.firstIndex(of: UInt8(ascii: "?")) ?? address.count
    if hash < address.count { Self.append(address, (hash + 1)..<address.count, decodedTo: &fragment) }
    return resolvePath(address, 0..<min(hash, query))
  }

  private mutating func resolvePath(_ address: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Resolution {
    guard !range.isEmpty else { return .ownPage }
    var start = 0
    if address[0] == UInt8(ascii: "/") {
      if range.count > 1, address[1] == UInt8(ascii: "/") { return .fault(.linkWithoutScheme) }
      guard isNotFoundPage, address[range].starts(with: root) else { return .fault(.linkFromRoot) }
      start = root.count
    } else if isNotFoundPage {
      return .fault(.linkNotFromRoot)
    } else {
      path += directory
    }
    while true {
      let end = address[start..<range.upperBound].firstIndex(of: UInt8(ascii: "/")) ?? range.upperBound
      let isLast = end == range.upperBound
      let before = path.count
      Self.append(address, start..<end, decodedTo: &path)
      let isHere = path.count == before + 1 && path[before] == UInt8(ascii: ".")
      let isParent =
        path.count == before + 2 && path[before] == UInt8(ascii: ".") && path[before + 1] == UInt8(ascii: ".")
      if isHere || isParent { path.removeLast(path.count - before) }
      if isParent, !leaveFolder() { return .fault(.linkOutside) }
      if isLast { return isHere || isParent || path.count == before ? .folder : .file }
      if !isHere, !isParent { path.append(UInt8(ascii: "/")) }
      start = end + 1
    }
  }

  /// Removes the last folder of the path, which is empty or ends in a slash; false at the root.
  private mutating func leaveFolder() -> Bool {
    guard !path.isEmpty else { return false }
    let slash = path.dropLast().lastIndex(of: UInt8(ascii: "/"))
    path.removeSubrange((slash.map { $0 + 1 } ?? 0)...)
    return true
  }

  /// What a whole address means that begins with the site's own; nil for one of another site.
  private mutating func own(_ address: UnsafeBufferPointer<UInt8>) -> Resolution? {
    // Most addresses name another host, which is seen without taking them apart.
    guard let base, let slash = address.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    let authority = address[slash...].drop { $0 == UInt8(ascii: "/") }.prefix { !"/?#".utf8.contains($0) }
    guard namesHost(authority),
      let found = WebLocation(String(decoding: address, as: UTF8.self)), let own = found.path(in: base)
    else { return nil }
    path += Array(own.utf8)
    fragment += Array(found.plainFragment.utf8)
    return .file
  }

  private func namesHost(_ authority: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard authority.count >= host.count else { return false }
    return (authority.startIndex...(authority.endIndex - host.count)).contains { start in
      zip(authority[start...], host).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
    }
  }

  // MARK: Schemes

  /// What an address with a scheme is; nil for one without.
  private static func scheme(_ address: UnsafeBufferPointer<UInt8>) -> Resolution? {
    var end = 0
    while end < address.count, isSchemeByte(address[end], isFirst: end == 0) { end += 1 }
    guard end > 0, end < address.count, address[end] == UInt8(ascii: ":") else { return nil }
    let name = address[..<end]
    if isName(name, "mailto") || isName(name, "tel") { return .external }
    if isName(name, "https") || isName(name, "http") {
      return address[(end + 1)...].starts(with: "//".utf8) ? .external : .fault(.linkMalformed)
    }
    let isPicture = isName(name, "data") && address[(end + 1)...].starts(with: "image/".utf8)
    return isPicture ? .external : .fault(.linkUnsafe)
  }

  private static func isSchemeByte(_ byte: UInt8, isFirst: Bool) -> Bool {
    if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) { return true }
    return !isFirst
      && ((UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "+")
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "."))
  }

  private static func isName(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ name: String) -> Bool {
    bytes.count == name.utf8.count && zip(bytes, name.utf8).allSatisfy { $0 | 0x20 == $1 }
  }

  // MARK: Percent signs

  /// Appends the bytes of `range` with percent signs decoded. `%2F` stays: it is a character of a name, not a slash.
  private static func append(
    _ address: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, decodedTo bytes: inout [UInt8]
  ) {
    let part = UnsafeBufferPointer(rebasing: address[range])
    guard part.contains(UInt8(ascii: "%")) else { return bytes.append(contentsOf: part) }
    var index = 0
    while index < part.count {
      let byte = part[index]
      if byte == UInt8(ascii: "%"), index + 2 < part.count, let high = part[index + 1].hexadecimalDigit,
        let low = part[index + 2].hexadecimalDigit, high << 4 | low != UInt8(ascii: "/")
      {
        bytes.append(high << 4 | low)
        index += 3
      } else {
        bytes.append(byte)
        index += 1
      }
    }
  }
}

/// The character references (`&amp;`, `&#39;`) that escaping and Markdown write.
enum CharacterReferences {
  private static let named: [(name: String, byte: UInt8)] = [
    ("amp;", 0x26), ("lt;", 0x3C), ("gt;", 0x3E), ("quot;", 0x22), ("apos;", 0x27), ("Tab;", 0x09), ("NewLine;", 0x0A),
    ("colon;", 0x3A), ("sol;", 0x2F), ("bsol;", 0x5C), ("num;", 0x23), ("period;", 0x2E),
  ]

  /// The bytes with references decoded; one that is not known here stays as it is.
  static func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "&"), let end = append(bytes, after: index + 1, to: &out) {
        index = end
      } else {
        out.append(bytes[index])
        index += 1
      }
    }
    return out
  }

  /// Appends what the reference whose `&` stands before `start` means, and gives its end; nil when it is none.
  private static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, after start: Int, to out: inout [UInt8]
  ) -> Int? {
    let rest = bytes[start...]
    guard rest.first == UInt8(ascii: "#") else {
      guard let reference = named.first(where: { rest.starts(with: $0.name.utf8) }) else { return nil }
      out.append(reference.byte)
      return start + reference.name.utf8.count
    }
    let isHexadecimal = rest.dropFirst().first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    var index = start + (isHexadecimal ? 2 : 1)
    let firstDigit = index
    var value: UInt32 = 0
    while index < bytes.count, let digit = bytes[index].hexadecimalDigit, isHexadecimal || digit < 10 {
      // Beyond the last character every value means the replacement character, so it need not grow further.
      value = min(value, 0x11_0000) * (isHexadecimal ? 16 : 10) + UInt32(digit)
      index += 1
    }
    guard index > firstDigit else { return nil }
    let scalar = value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
    out.append(contentsOf: String(scalar).utf8)
    let hasEnd = index < bytes.count && bytes[index] == UInt8(ascii: ";")
    return hasEnd ? index + 1 : index
  }
}

extension UInt8 {
  /// The value of an ASCII hexadecimal digit.
  fileprivate var hexadecimalDigit: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
