/// Takes the elements of one XML document in their order.
///
/// `depth` is 1 for the root. What stands where it does not belong is passed over by whoever asks for depths.
protocol XMLHandler: AnyObject {
  func start(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) throws(WorkbookFault)
  func end(_ name: XMLName, depth: Int) throws(WorkbookFault)
  /// A piece of text; a text may come in several.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFault)
}

extension XMLHandler {
  func end(_ name: XMLName, depth: Int) throws(WorkbookFault) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) {}
}
