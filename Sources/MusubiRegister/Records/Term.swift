/// How long an agreement holds (締結期間): no end, an end, or a span, renewed automatically or not.
package struct Term: Sendable, Hashable {
  package enum Extent: Sendable, Hashable {
    /// The published source does not say (記載なし).
    case notStated
    case open
    case until(start: JapaneseDate?, end: JapaneseDate)
    case since(JapaneseDate)
  }

  package let extent: Extent
  /// Whether the term is renewed automatically; nil when nothing is said.
  package let isRenewed: Bool?
  /// The cycle of the renewal as it was written: 1年ごと.
  package let cycle: String?

  package init(_ extent: Extent, isRenewed: Bool? = nil, cycle: String? = nil) {
    self.extent = extent
    self.isRenewed = isRenewed
    self.cycle = cycle
  }

  package var start: JapaneseDate? {
    switch extent {
    case .notStated, .open: nil
    case .until(let start, _): start
    case .since(let start): start
    }
  }

  package var end: JapaneseDate? {
    if case .until(_, let end) = extent { return end }
    return nil
  }

  /// Whether the term ends by itself: one that is renewed automatically counts as having no end (source report, 2(2)イ).
  package var hasEnd: Bool { end != nil && isRenewed != true }
}

/// The mark of a needed value that the published source does not give. It is written out, so that a forgotten cell and
/// an honest blank are told apart.
package enum NotStated {
  package static let mark = "記載なし"
}
