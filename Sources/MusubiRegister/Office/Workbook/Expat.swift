import CExpat

/// Reads XML piece by piece: the whole boundary to expat, whose types stay in this file.
///
/// A document with a document type is refused, so that no entity is ever expanded.
final class Expat {
  private let parser: XML_Parser
  private let handler: any XMLHandler
  private let maximumDepth: Int
  private var depth = 0
  private var fault: WorkbookFault?
  private var isStopped = false
  /// Bytes since something was read. Expat reads an unfinished tag anew with every piece, which takes time by the
  /// square of its length.
  private var waiting = 0
  private static let longestTag = 2 << 20

  init?(_ handler: any XMLHandler, maximumDepth: Int) {
    guard let parser = XML_ParserCreate(nil) else { return nil }
    self.parser = parser
    self.handler = handler
    self.maximumDepth = maximumDepth
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let name, let attributes else { return }
        Expat.of(data)?.start(name, attributes)
      },
      { data, name in
        guard let name else { return }
        Expat.of(data)?.end(name)
      })
    XML_SetCharacterDataHandler(parser) { data, start, count in
      guard let start else { return }
      Expat.of(data)?.text(start, Int(count))
    }
    XML_SetCommentHandler(parser) { data, _ in Expat.of(data)?.waiting = 0 }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      Expat.of(data)?.stop(WorkbookFault(.workbookUnsafe, other: "DOCTYPE"))
    }
  }

  deinit { XML_ParserFree(parser) }

  private static func of(_ data: UnsafeMutableRawPointer?) -> Expat? {
    data.map { Unmanaged<Expat>.fromOpaque($0).takeUnretainedValue() }
  }

  func feed(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) {
    try parse(bytes, isFinal: false)
    waiting += bytes.count
    if waiting > Self.longestTag { throw WorkbookFault(.workbookTooLarge) }
  }

  /// Tells that all bytes were fed; throws where the document is not whole.
  func finish() throws(WorkbookFault) {
    try parse(UnsafeBufferPointer(start: nil, count: 0), isFinal: true)
  }

  private func parse(_ bytes: UnsafeBufferPointer<UInt8>, isFinal: Bool) throws(WorkbookFault) {
    let status = bytes.withMemoryRebound(to: CChar.self) {
      XML_Parse(parser, $0.baseAddress, Int32(clamping: $0.count), isFinal ? 1 : 0)
    }
    if let fault { throw fault }
    if status != XML_STATUS_OK {
      let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "XML"
      let line = XML_GetCurrentLineNumber(parser)
      throw WorkbookFault(.workbookDamaged, other: "\(reason), line \(line)")
    }
  }

  private func start(_ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>) {
    if isStopped { return }
    waiting = 0
    depth += 1
    guard depth <= maximumDepth else { return stop(WorkbookFault(.workbookTooLarge)) }
    // The same bytes, as numbers without a sign.
    let list = UnsafeMutableRawPointer(attributes).assumingMemoryBound(to: UnsafePointer<UInt8>?.self)
    let start = UnsafeRawPointer(name).assumingMemoryBound(to: UInt8.self)
    do throws(WorkbookFault) {
      try handler.start(XMLName(start), XMLAttributes(list), depth: depth)
    } catch {
      stop(error)
    }
  }

  private func end(_ name: UnsafePointer<CChar>) {
    if isStopped { return }
    waiting = 0
    do throws(WorkbookFault) {
      try handler.end(XMLName(UnsafeRawPointer(name).assumingMemoryBound(to: UInt8.self)), depth: depth)
    } catch {
      stop(error)
    }
    depth -= 1
  }

  private func text(_ start: UnsafePointer<CChar>, _ count: Int) {
    if isStopped { return }
    waiting = 0
    let bytes = UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self)
    do throws(WorkbookFault) {
      try handler.text(UnsafeBufferPointer(start: bytes, count: count))
    } catch {
      stop(error)
    }
  }

  private func stop(_ fault: WorkbookFault) {
    self.fault = fault
    isStopped = true
    XML_StopParser(parser, 0)
  }
}
