/// Whether merged blocks share cells; for any number of them, and of any size.
enum MergedBlocks {
  /// The first block from above that shares a cell with one before it.
  static func overlapping(_ blocks: [Sheet.Block]) -> Sheet.Block? {
    let starts = blocks.sorted {
      ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
    }
    let ends = blocks.sorted { $0.rows.upperBound < $1.rows.upperBound }
    // The columns that blocks take in the row that is looked at, from left to right; none overlap.
    var taken: [ClosedRange<Int>] = []
    var ended = 0
    for block in starts {
      while ended < ends.count, ends[ended].rows.upperBound < block.rows.lowerBound {
        taken.remove(at: place(of: ends[ended].columns.lowerBound, in: taken))
        ended += 1
      }
      let place = place(of: block.columns.lowerBound, in: taken)
      if place > 0, taken[place - 1].upperBound >= block.columns.lowerBound { return block }
      if place < taken.count, taken[place].lowerBound <= block.columns.upperBound { return block }
      taken.insert(block.columns, at: place)
    }
    return nil
  }

  /// The first index whose range begins at `column` or after it.
  private static func place(of column: Int, in taken: [ClosedRange<Int>]) -> Int {
    var (low, high) = (0, taken.count)
    while low < high {
      let middle = (low + high) / 2
      if taken[middle].lowerBound < column { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
