import MusubiRegister
import Testing

@testable import MusubiRender

@Suite struct TemplateEscapingTests {
  /// The plainest statement of the rule, to hold the fast one against.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Every special character and its neighbours, at every place of texts up to three words of eight bytes.
  @Test func everyByteAtEveryPlaceIsEscapedOrKept() {
    for byte in UInt8(0)..<128 {
      for length in 1...25 {
        for place in 0..<length {
          var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: length)
          bytes[place] = byte
          let text = String(decoding: bytes, as: UTF8.self)
          let html = String(decoding: HTML(escaping: text).bytes, as: UTF8.self)
          guard html == Self.escaped(text) else {
            Issue.record("byte \(byte) at \(place) of \(length): \(html)")
            return
          }
        }
      }
    }
  }

  @Test func noTextThroughAnEscapedFieldIsMarkup() {
    let template = Shelf.compile("{{name}}{{note}}{{#tags}}{{.}}{{/tags}}{{#note}}{{.}}{{/note}}{{maker.name}}").value
    let alphabet = Array("<>&\"'a協 \n/=\u{0}\u{202E}😀").map(String.init)
    var random = TemplateRandom(seed: 20)
    for _ in 0..<3_000 {
      func text() -> String {
        (0..<Int.random(in: 0...40, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "" }.joined()
      }
      let shelf = Shelf(name: text(), note: text(), tags: [text(), text()], maker: .init(name: text()))
      let html = template.string(shelf)
      let note = Self.escaped(shelf.note ?? "")
      let maker = Self.escaped(shelf.maker?.name ?? "")
      #expect(html == Self.escaped(shelf.name) + note + shelf.tags.map(Self.escaped).joined() + note + maker)
      #expect(!html.utf8.contains(where: { "<>\"'".utf8.contains($0) }))
    }
  }
}
