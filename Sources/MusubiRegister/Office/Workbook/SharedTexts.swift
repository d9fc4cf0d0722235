/// The texts that cells share, one after another.
final class SharedTexts: XMLHandler {
  private(set) var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  /// What is struck out in texts, by their numbers; mostly in none.
  private(set) var strikes: [Int: Sheet.Oddity.Kind] = [:]
  private static let mostStrikes = 1_000_000
  private var content: CellText
  private let limits: OfficeLimits

  init(_ limits: OfficeLimits) {
    self.limits = limits
    content = CellText(limit: limits.textBytes)
  }

  var count: Int { ends.count }

  /// The place of a text in `bytes`; nil where there is none of this number.
  func range(_ index: Int) -> Range<Int>? {
    guard ends.indices.contains(index) else { return nil }
    return (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) throws(WorkbookFault) {
    switch depth {
    case 2 where name.is("si"): content.clear()
    case 3...: content.startChild(name, attributes, level: depth - 2)
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) { try content.append(bytes) }

  func end(_ name: XMLName, depth: Int) throws(WorkbookFault) {
    guard depth == 2, name.is("si") else { return content.endChild(name) }
    content.finish()
    if let strike = content.strike, strikes.count < Self.mostStrikes { strikes[ends.count] = strike }
    guard ends.count < limits.sharedTexts, bytes.count + content.bytes.count <= limits.keptBytes else {
      throw WorkbookFault(.workbookTooLarge)
    }
    bytes.append(contentsOf: content.bytes)
    ends.append(UInt32(clamping: bytes.count))
  }
}
