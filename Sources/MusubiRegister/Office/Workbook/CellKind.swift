/// What the `t` of a cell says about its value.
enum CellKind {
  case number, shared, inline, string, boolean, error, date

  init?(_ text: UnsafeBufferPointer<UInt8>?) {
    guard let text else {
      self = .number
      return
    }
    switch String(decoding: text, as: UTF8.self) {
    case "n": self = .number
    case "s": self = .shared
    case "inlineStr": self = .inline
    case "str": self = .string
    case "b": self = .boolean
    case "e": self = .error
    case "d": self = .date
    default: return nil
    }
  }
}
