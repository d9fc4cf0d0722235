import Glibc

/// Turns bytes of other encodings into UTF-8: the one place that knows the C library's converter.
enum Iconv {
  enum Outcome {
    case bytes([UInt8])
    /// The first byte that the encoding does not allow, and what stands before it in UTF-8.
    case invalid(at: Int, before: [UInt8])
    /// The system does not know the encoding.
    case unknown
  }

  private static let chunk = 1 << 20

  /// The whole of `bytes` from `start` on, or where they stop making sense.
  static func utf8(_ bytes: [UInt8], from start: Int = 0, encoding: String) -> Outcome {
    guard let converter = iconv_open("UTF-8", encoding), converter != iconv_t(bitPattern: -1) else { return .unknown }
    defer { iconv_close(converter) }
    // The converter only reads its input, though its type does not say so.
    return bytes.withUnsafeBytes { source in
      let text = source.assumingMemoryBound(to: CChar.self)
      guard let base = text.baseAddress, start < text.count else { return .bytes([]) }
      var input: UnsafeMutablePointer<CChar>? = UnsafeMutablePointer(mutating: base + start)
      var inputLeft = text.count - start
      var result: [UInt8] = []
      result.reserveCapacity(inputLeft + inputLeft / 2 + 16)
      var buffer = [UInt8](repeating: 0, count: chunk)
      while true {
        let isLast = inputLeft == 0
        var failure: CInt = 0
        let written = buffer.withUnsafeMutableBytes { buffer -> Int in
          var output = buffer.assumingMemoryBound(to: CChar.self).baseAddress
          var outputLeft = buffer.count
          // Without input the converter gives what it still holds back.
          let status =
            isLast
            ? iconv(converter, nil, nil, &output, &outputLeft)
            : iconv(converter, &input, &inputLeft, &output, &outputLeft)
          if status == -1 { failure = errno }
          return buffer.count - outputLeft
        }
        result.append(contentsOf: buffer[..<written])
        if failure == E2BIG { continue }
        if failure != 0 { return .invalid(at: text.count - inputLeft, before: result) }
        if isLast { return .bytes(result) }
      }
    }
  }
}
