/// What two rows are compared by where no identifier joins them: title, partners and date, folded.
struct RecordTraits: Sendable {
  /// Folded as for search; empty where there is none.
  let title: [UInt8]
  let partners: Partners
  let date: Date

  enum Partners: Sendable, Hashable {
    /// The sheet has no such column.
    case unknown
    /// Names without company forms, as numbers in order; none where the cell says 記載なし or nothing.
    case named([Int])
  }

  enum Date: Sendable, Hashable {
    case unknown
    case notStated
    case known(JapaneseDate)
    /// What no date can be read from.
    case unreadable
  }

  /// Whether title, partners and date are known and all the same.
  func isExactly(_ other: RecordTraits) -> Bool {
    isWhole && other.isWhole && title == other.title && partners == other.partners && date == other.date
  }

  /// Whether there is enough to say that another record is exactly this one.
  var isWhole: Bool {
    guard !title.isEmpty, partners != .unknown else { return false }
    return date != .unknown && date != .unreadable
  }
}
