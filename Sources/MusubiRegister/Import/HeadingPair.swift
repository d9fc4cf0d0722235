/// Headings in two rows, of which the upper joins columns of the lower.
enum HeadingPair {
  private typealias Candidate = HeadingResolver.Candidate

  /// The headings of both rows; nil where the lower row adds no name.
  static func candidates(
    _ names: [UpperNames.Name], _ upper: [HeadingResolver.Candidate], _ lower: [HeadingResolver.Candidate],
    _ memo: inout HeadingMemo
  ) -> [HeadingResolver.Candidate]? {
    var hasLowerName = false
    var looked = 0
    let candidates = (0..<max(upper.count, lower.count)).map { column -> HeadingResolver.Candidate in
      let above = column < upper.count ? upper[column] : Candidate(position: column, written: .empty, meaning: nil)
      guard column < lower.count, !lower[column].written.isEmpty else { return above }
      looked += 1
      guard looked <= Recogniser.searchedCells else { return lower[column] }
      let name = column < names.count ? names[column] : UpperNames.Name(text: above.written, isShared: false)
      let candidate = candidate(lower[column], name, above, &memo)
      if candidate.written != above.written, candidate.meaning != nil { hasLowerName = true }
      return candidate
    }
    return hasLowerName ? candidates : nil
  }

  /// A name below another: our own heading counts by itself; else both together; else another name for one of ours, or
  /// the upper name where it stands over this column alone and a remark below it.
  private static func candidate(
    _ own: Candidate, _ name: UpperNames.Name, _ above: Candidate, _ memo: inout HeadingMemo
  ) -> Candidate {
    switch own.meaning {
    case .column(_, .exact), .column(_, .folded): return own
    default: break
    }
    if !name.text.isEmpty, name.text.count + own.written.count <= HeadingName.longest {
      let both = Text(name.text.string + own.written.string)
      if let meaning = memo.meaning(of: both) {
        return Candidate(position: own.position, written: both, meaning: meaning)
      }
    }
    if own.meaning == nil, !above.written.isEmpty, !name.isShared, above.meaning != nil,
      HeadingName.isRemark(own.written)
    {
      return above
    }
    return own
  }
}
