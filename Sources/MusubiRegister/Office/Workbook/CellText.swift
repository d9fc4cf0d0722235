/// Gathers the text of a cell or of an entry of the shared texts: its runs joined, phonetic guides left out.
///
/// `level` is 1 for the children of the element that holds the text.
struct CellText {
  private(set) var bytes: [UInt8] = []
  /// The runs that are struck out, joined; of most texts none is.
  private(set) var struck: [UInt8] = []
  /// Whether all of the text is struck out; known once it is finished.
  private(set) var isStruckWhole = false
  private var isStruck = false
  private let limit: Int
  private var isInside = false
  private var isPhonetic = false
  private var keepsSpace = false
  private var start = 0
  private var needsDecoding = false

  init(limit: Int) {
    self.limit = limit
  }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    if !struck.isEmpty { struck.removeAll() }
    isStruck = false
    isInside = false
    isPhonetic = false
    needsDecoding = false
  }

  /// Takes a child: `t`, or `r` around it with its looks; `rPh` holds how the text is read aloud.
  mutating func startChild(_ name: XMLName, _ attributes: XMLAttributes, level: Int) {
    if name.is("rPh") {
      isPhonetic = true
    } else if name.is("t"), level <= 2, !isPhonetic {
      begin(keepsSpace: attributes.prefixed("space") == "preserve")
    } else if name.is("r") {
      isStruck = false
    } else if name.is("strike"), level == 3 {
      isStruck = !attributes.isFalse("val")
    }
  }

  mutating func endChild(_ name: XMLName) {
    if name.is("rPh") {
      isPhonetic = false
    } else if isInside, name.is("t") {
      end()
    }
  }

  /// Begins the text of a simple element, such as the value of a formula.
  mutating func begin(keepsSpace: Bool) {
    isInside = true
    self.keepsSpace = keepsSpace
    start = bytes.count
  }

  mutating func end() {
    isInside = false
    if !keepsSpace { trim() }
    if isStruck { struck.append(contentsOf: bytes[start...]) }
  }

  mutating func append(_ piece: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) {
    guard isInside else { return }
    guard bytes.count + piece.count <= limit else { throw WorkbookFault(.workbookTooLarge) }
    if !needsDecoding { needsDecoding = piece.contains { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "\r") } }
    bytes.append(contentsOf: piece)
  }

  /// What stands in the cell: escapes resolved, line ends as LF.
  mutating func finish() {
    isStruckWhole = !struck.isEmpty && struck.count == bytes.count
    guard needsDecoding else { return }
    bytes = CellEscapes.decoded(bytes)
    if !struck.isEmpty { struck = CellEscapes.decoded(struck) }
  }

  /// What is to be said of runs that are struck out; nil where none is.
  var strike: Sheet.Oddity.Kind? {
    if struck.isEmpty { return nil }
    return isStruckWhole ? .struck : .struckPart(Text(String(decoding: struck, as: UTF8.self)).excerpt)
  }

  private mutating func trim() {
    while bytes.count > start, let last = bytes.last, Self.isSpace(last) { bytes.removeLast() }
    let first = bytes[start...].firstIndex { !Self.isSpace($0) } ?? bytes.count
    if first > start { bytes.removeSubrange(start..<first) }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
