/// What the headings of a sheet were taken for.
package struct Recognition: Sendable {
  /// The rows of the headings, counted in the table; rows above are titles, rows below are data. Two where the upper one
  /// joins columns of the lower.
  package let headingRows: ClosedRange<Int>
  package let headings: [Heading]

  package init(headingRows: ClosedRange<Int>, headings: [Heading]) {
    self.headingRows = headingRows
    self.headings = headings
  }

  package struct Heading: Sendable {
    /// The column in the table, from 0.
    package let position: Int
    /// As it stands in the file, trimmed.
    package let written: String
    package let match: Match

    package init(position: Int, written: String, match: Match) {
      self.position = position
      self.written = written
      self.match = match
    }
  }

  package enum Match: Sendable, Hashable {
    /// The heading names the column; `how` says with how much forgiveness.
    case column(Column, Kinship)
    /// One of several columns that together make ours: 局 and 課 make 所管課, 締結先１ and 締結先２ make 締結先.
    case part(of: Column)
    /// Nearly the name of a column; its cells are not read.
    case near(Column)
    /// A second column of the same name; its cells are not read.
    case repeated(Column)
    /// The name of a public column with a remark that it is for the office alone; its cells are not read.
    case closed(Column)
    /// Passed over as the command line asks.
    case passedOver
    case unknown
    /// No heading at all, over cells with values or without.
    case empty
  }

  package enum Kinship: Sendable, Hashable {
    /// Our heading, letter by letter.
    case exact
    /// Our heading but for numbers in front, spaces, width, or remarks in brackets.
    case folded
    /// Another name in use for the same thing.
    case synonym
    /// Any of these names, with a remark whose meaning is not known.
    case remarked
    /// Named on the command line.
    case told
  }

  /// Where each column stands; several positions where its parts do.
  package var positions: [Column: [Int]] {
    var positions: [Column: [Int]] = [:]
    for heading in headings {
      switch heading.match {
      case .column(let column, _), .part(of: let column): positions[column, default: []].append(heading.position)
      case .near, .repeated, .closed, .passedOver, .unknown, .empty: break
      }
    }
    return positions
  }

  /// Whether the column of terms is named for their ends: 有効期限. A date alone is an end there.
  var namesEndOfTerm: Bool {
    headings.contains { heading in
      guard case .column(.term, _) = heading.match else { return false }
      return HeadingName.Forms(Text(heading.written)).contains { $0.name.hasSuffix("期限") }
    }
  }
}
