/// What the `t` of a cell says about its value.
enum CellKind {
  case number, shared, inline, string, boolean, error, date

  init?(_ text: UnsafeBufferPointer<UInt8>?) {
    guard let text else {
      self = .number
      return
    }
    // Of a million cells each comes here, so no string is made.
    switch (text.count, text.first) {
    case (1, UInt8(ascii: "s")): self = .shared
    case (1, UInt8(ascii: "n")): self = .number
    case (1, UInt8(ascii: "b")): self = .boolean
    case (1, UInt8(ascii: "e")): self = .error
    case (1, UInt8(ascii: "d")): self = .date
    case (3, _) where text.elementsEqual("str".utf8): self = .string
    case (9, _) where text.elementsEqual("inlineStr".utf8): self = .inline
    default: return nil
    }
  }
}
