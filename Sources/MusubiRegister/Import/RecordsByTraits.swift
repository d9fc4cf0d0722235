/// New records by a digest of their traits. Nearly every digest is that of one record, so that a list for each would cost more
/// than all else.
struct RecordsByTraits {
  private var first: [UInt64: Int] = [:]
  private var others: [UInt64: [Int]] = [:]

  mutating func add(_ record: Int, _ digest: UInt64) {
    if first[digest] == nil {
      first[digest] = record
    } else {
      others[digest, default: []].append(record)
    }
  }

  /// The first record of the digest that is the one.
  func first(_ digest: UInt64, where isWanted: (Int) -> Bool) -> Int? {
    guard let record = first[digest] else { return nil }
    return isWanted(record) ? record : others[digest]?.first(where: isWanted)
  }
}
