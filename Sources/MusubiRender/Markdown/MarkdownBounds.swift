/// What a text may ask of libcmark 0.30.2, checked in one pass before parsing.
///
/// The library takes minutes over deep nesting with many lines or stars inside, and time squared over `![[]()`
/// repeated. Within these limits no text of 256 KB, hostile or not, was found to take half a second.
enum MarkdownBounds {
  /// Quotes and lists inside each other, as far as one line can show: its markers, and its indentation by twos.
  static let maximumDepth = 32
  /// `[` in one block of text.
  static let maximumBrackets = 4096

  enum Fault: Equatable {
    case long
    case deep(offset: Int)
    case brackets(offset: Int)
  }

  static func fault(in bytes: UnsafeBufferPointer<UInt8>, maximumBytes: Int) -> Fault? {
    guard bytes.count <= maximumBytes else { return .long }
    var brackets = 0
    var index = 0
    while index < bytes.count {
      let line = LineStart(in: bytes, at: index)
      if line.depth > maximumDepth { return .deep(offset: index) }
      index = line.end
      // Blocks end at blank lines and begin at items; counting on over other ends only makes the limit stricter.
      if line.isBlank || line.beginsItem { brackets = 0 }
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        // Nearly every byte of a Japanese text ends its look here.
        if byte > UInt8(ascii: "[") { continue }
        if isLineEnd(byte) { break }
        if byte == UInt8(ascii: "[") {
          brackets += 1
          if brackets > maximumBrackets { return .brackets(offset: index - 1) }
        }
      }
    }
    return nil
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// The indentation and the markers of quotes and items that begin one line.
  private struct LineStart {
    private(set) var end: Int
    private(set) var isBlank = false
    private(set) var beginsItem = false
    private var markers = 0
    private var spaces = 0

    /// A bound from above: a line without a marker opens nothing, however far it is indented.
    var depth: Int { markers == 0 ? 0 : markers + spaces / 2 }

    init(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
      end = start
      while end < bytes.count {
        switch bytes[end] {
        case UInt8(ascii: " "): spaces += 1
        case UInt8(ascii: "\t"): spaces += 4
        case UInt8(ascii: ">"): markers += 1
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
          guard Self.isGap(bytes, end + 1) else { return }
          // Deeper indentation continues a paragraph, so it ends no block.
          if markers == 0, spaces < 4 { beginsItem = true }
          markers += 1
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
          var next = end + 1
          while next < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[next]) { next += 1 }
          guard next < bytes.count, bytes[next] == UInt8(ascii: ".") || bytes[next] == UInt8(ascii: ")"),
            Self.isGap(bytes, next + 1)
          else { return }
          markers += 1
          end = next
        default:
          guard isLineEnd(bytes[end]) else { return }
          isBlank = markers == 0
          // A marker with nothing after it does not interrupt a paragraph.
          beginsItem = false
          return
        }
        end += 1
      }
    }

    private static func isGap(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
      index >= bytes.count || bytes[index] == 0x20 || bytes[index] == 0x09 || isLineEnd(bytes[index])
    }
  }
}
