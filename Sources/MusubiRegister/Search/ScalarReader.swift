/// The scalars of bytes of UTF-8, one after the other; each run that is no UTF-8 as U+FFFD.
struct ScalarReader {
  private var bytes: UnsafeBufferPointer<UInt8>.Iterator
  private var decoder = UTF8()

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes.makeIterator()
  }

  mutating func next() -> Unicode.Scalar? {
    switch decoder.decode(&bytes) {
    case .scalarValue(let scalar): scalar
    case .error: "\u{FFFD}"
    case .emptyInput: nil
    }
  }
}
