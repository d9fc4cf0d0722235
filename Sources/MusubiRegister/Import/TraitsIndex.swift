/// Finds the records that may be like a row without looking at all of them: those that share the title, or a partner, or
/// all three of title, partners and date.
struct TraitsIndex {
  private let keys: [Key]

  /// A digest and the record that has it.
  private struct Key {
    let digest: UInt64
    let record: Int
  }

  /// Of one title or partner no more records than these are compared, so that a register of one title costs no hour.
  private static let most = 100

  /// Of `traits`, those at `records`.
  init(_ traits: [RecordTraits], of records: some Sequence<Int>) {
    var keys: [Key] = []
    for record in records {
      Self.digests(traits[record]) { keys.append(Key(digest: $0, record: record)) }
    }
    keys.sort { $0.digest == $1.digest ? $0.record < $1.record : $0.digest < $1.digest }
    self.keys = keys
  }

  /// The records that may have exactly these traits.
  func exact(_ traits: RecordTraits) -> [Int] {
    traits.isWhole ? records(of: Digest.exact(traits)) : []
  }

  /// A number that the traits share with all that are exactly these, and with few others.
  static func digest(_ traits: RecordTraits) -> UInt64 { Digest.exact(traits) }

  /// The records that share enough to be compared, in order.
  func near(_ traits: RecordTraits) -> [Int] {
    var found: Set<Int> = []
    Self.digests(traits) { found.formUnion(records(of: $0)) }
    return found.sorted()
  }

  private func records(of digest: UInt64) -> [Int] {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle].digest < digest { low = middle + 1 } else { high = middle }
    }
    var records: [Int] = []
    while low < keys.count, keys[low].digest == digest, records.count < Self.most {
      records.append(keys[low].record)
      low += 1
    }
    return records
  }

  private static func digests(_ traits: RecordTraits, _ body: (UInt64) -> Void) {
    let title = Digest.of(traits.title)
    if traits.isWhole { body(Digest.exact(traits)) }
    if !traits.title.isEmpty {
      body(Digest.joined(1, title))
      if let year = traits.year { body(Digest.joined(2, title, year)) }
    }
    guard case .named(let names) = traits.partners else { return }
    for name in names {
      let name = UInt64(truncatingIfNeeded: name)
      if !traits.title.isEmpty { body(Digest.joined(3, title, name)) }
      if let year = traits.year { body(Digest.joined(4, name, year)) }
      body(Digest.joined(5, name))
    }
  }

  /// FNV-1a; two things of one digest are only compared in vain.
  private enum Digest {
    static func of(_ bytes: [UInt8]) -> UInt64 {
      bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }

    static func joined(_ values: UInt64...) -> UInt64 {
      values.reduce(0xCBF2_9CE4_8422_2325) { hash, value in
        let mixed = (hash ^ value) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ mixed >> 29
      }
    }

    static func exact(_ traits: RecordTraits) -> UInt64 {
      var digest = joined(6, of(traits.title))
      if case .named(let names) = traits.partners {
        for name in names { digest = joined(digest, UInt64(truncatingIfNeeded: name)) }
      }
      if case .known(let date) = traits.date {
        digest = joined(
          digest, UInt64(truncatingIfNeeded: date.year), UInt64(truncatingIfNeeded: date.month ?? 0),
          UInt64(truncatingIfNeeded: date.day ?? 0))
      }
      return digest
    }
  }
}

extension RecordTraits {
  fileprivate var year: UInt64? {
    guard case .known(let date) = date else { return nil }
    return UInt64(truncatingIfNeeded: date.year)
  }
}
