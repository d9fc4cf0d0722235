/// A text with the places of interest between ⟦ and ⟧, which are taken out.
package struct Marked: Sendable {
  /// The text without markers.
  package let text: String
  package let marks: [Mark]

  /// What stood between a pair of markers.
  package struct Mark: Sendable, Hashable {
    /// The bytes of the text that were marked.
    package let range: Range<Int>
    /// Where the mark begins, counted in lines and in characters (Unicode scalars) from 1.
    package let line: Int
    package let column: Int
    package let content: String
  }

  /// Markers do not nest; one that is never closed marks nothing.
  package init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var marks: [Mark] = []
    var open: (byte: Int, line: Int, column: Int, content: String.UnicodeScalarView)?
    var byte = 0
    var line = 1
    var column = 1
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦":
        open = (byte, line, column, String.UnicodeScalarView())
      case "⟧":
        if let mark = open {
          marks.append(
            Mark(range: mark.byte..<byte, line: mark.line, column: mark.column, content: String(mark.content)))
        }
        open = nil
      default:
        text.append(scalar)
        open?.content.append(scalar)
        byte += UTF8.width(scalar)
        column += 1
        if scalar == "\n" {
          line += 1
          column = 1
        }
      }
    }
    self.text = String(text)
    self.marks = marks
  }
}
