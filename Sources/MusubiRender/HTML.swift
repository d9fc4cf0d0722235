/// Finished HTML: escaped text, or what the Markdown renderer and the charts made. Templates show it with `{{{name}}}`.
package struct HTML: Sendable, Hashable {
  package let bytes: [UInt8]

  /// Takes bytes that are HTML already; whoever calls this answers for their safety.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Takes HTML written in the source code. Only a literal fits, so that no value from outside gets in unescaped.
  package init(_ literal: StaticString) {
    self.bytes = literal.withUTF8Buffer { Array($0) }
  }

  /// The text with `& < > " '` escaped, safe in content and in quoted attributes.
  package init(escaping text: some TextValue) {
    var bytes: [UInt8] = []
    text.appendEscaped(to: &bytes)
    self.bytes = bytes
  }

  package static let empty = HTML([])

  package var isEmpty: Bool { bytes.isEmpty }
}
