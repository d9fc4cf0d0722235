/// Gathers the text of a cell or of an entry of the shared texts: its runs joined, phonetic guides left out.
///
/// `level` is 1 for the children of the element that holds the text.
struct CellText {
  private(set) var bytes: [UInt8] = []
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
    isInside = false
    isPhonetic = false
    needsDecoding = false
  }

  /// Takes a child: `t`, or `r` around it; `rPh` holds how the text is read aloud.
  mutating func startChild(_ name: XMLName, _ attributes: XMLAttributes, level: Int) {
    if name.is("rPh") {
      isPhonetic = true
    } else if name.is("t"), level <= 2, !isPhonetic {
      begin(keepsSpace: attributes.prefixed("space") == "preserve")
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
  }

  mutating func append(_ piece: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) {
    guard isInside else { return }
    guard bytes.count + piece.count <= limit else { throw WorkbookFault(.workbookTooLarge) }
    if !needsDecoding { needsDecoding = piece.contains { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "\r") } }
    bytes.append(contentsOf: piece)
  }

  /// What stands in the cell: escapes resolved, line ends as LF.
  mutating func finish() {
    guard needsDecoding else { return }
    bytes = CellEscapes.decoded(bytes)
  }

  private mutating func trim() {
    while bytes.count > start, let last = bytes.last, Self.isSpace(last) { bytes.removeLast() }
    let first = bytes[start...].firstIndex { !Self.isSpace($0) } ?? bytes.count
    if first > start { bytes.removeSubrange(start..<first) }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
