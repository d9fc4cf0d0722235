/// The bytes of other tables that a table in the making may show without copying them, by number.
struct Lenders {
  private(set) var storages: [TextStorage] = []
  /// By where the bytes lie: the copies for threads share theirs.
  private var numbers: [UInt: UInt8] = [:]
  /// Most cells lie where the one before lay.
  private var last: (storage: ObjectIdentifier, number: UInt8)?

  init(_ storages: [TextStorage]) {
    for storage in storages { _ = add(storage) }
  }

  /// The number of what a value lies in; nil where that lends nothing, so that the value is to be copied.
  mutating func number(of storage: TextStorage) -> UInt8? {
    if let last, last.storage == ObjectIdentifier(storage) { return last.number }
    guard let number = numbers[Self.address(storage)] else { return nil }
    last = (ObjectIdentifier(storage), number)
    return number
  }

  /// Takes in those of another table, and gives their numbers here by their numbers there; nil for one too many.
  mutating func add(_ others: Lenders) -> [UInt8?] { others.storages.map { add($0) } }

  private mutating func add(_ storage: TextStorage) -> UInt8? {
    let address = Self.address(storage)
    if let known = numbers[address] { return known }
    guard let number = UInt8(exactly: storages.count) else { return nil }
    storages.append(storage)
    numbers[address] = number
    return number
  }

  private static func address(_ storage: TextStorage) -> UInt {
    storage.bytes.withUnsafeBufferPointer { UInt(bitPattern: $0.baseAddress) }
  }
}
