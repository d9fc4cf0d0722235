/// A compiled template: a flat list of operations, the static text as one pool of bytes, and the accessors they use.
///
/// Scopes live in numbered slots known at compile time; slot 0 is the page. Operations hold no references, so that
/// walking them counts none.
final class Program: Sendable {
  enum Operation: Sendable {
    /// Appends bytes of the pool.
    case text(offset: Int32, count: Int32)
    /// Appends by `writers[index]` on the subject in `slot`.
    case write(slot: Int32, index: Int32)
    /// Goes on at `end` unless `tests[index]` gives `wanted`.
    case test(slot: Int32, index: Int32, wanted: Bool, end: Int32)
    /// Runs the operations up to `end` for each item of `visits[index]`, with the item in slot `into`.
    case visit(slot: Int32, index: Int32, into: Int32, end: Int32)
  }

  let operations: [Operation]
  let pool: [UInt8]
  let writers: [Accessor.Write]
  let tests: [Accessor.Test]
  let visits: [Accessor.Visit]
  let slots: Int

  init(
    operations: [Operation], pool: [UInt8], writers: [Accessor.Write], tests: [Accessor.Test],
    visits: [Accessor.Visit], slots: Int
  ) {
    self.operations = operations
    self.pool = pool
    self.writers = writers
    self.tests = tests
    self.visits = visits
    self.slots = slots
  }

  /// Renders the subject at `subject`, which must be of the type whose shape the program was compiled against.
  func run(on subject: Accessor.Subject, into out: inout [UInt8]) {
    // Every slot holds a subject from the start: a visit sets its slot before anything reads it.
    withUnsafeTemporaryAllocation(of: Accessor.Subject.self, capacity: slots) { scopes in
      scopes.initialize(repeating: subject)
      operations.withUnsafeBufferPointer { operations in
        pool.withUnsafeBufferPointer { pool in
          Run(program: self, operations: operations, pool: pool, scopes: scopes).go(0, operations.count, &out)
        }
      }
    }
  }

  /// What one rendering needs at hand.
  private struct Run {
    let program: Program
    let operations: UnsafeBufferPointer<Operation>
    let pool: UnsafeBufferPointer<UInt8>
    let scopes: UnsafeMutableBufferPointer<Accessor.Subject>

    func go(_ start: Int, _ end: Int, _ out: inout [UInt8]) {
      var next = start
      while next < end {
        switch operations[next] {
        case .text(let offset, let count):
          out.append(contentsOf: UnsafeBufferPointer(rebasing: pool[Int(offset)..<Int(offset + count)]))
          next += 1
        case .write(let slot, let index):
          program.writers[Int(index)](scopes[Int(slot)], &out)
          next += 1
        case .test(let slot, let index, let wanted, let end):
          next = program.tests[Int(index)](scopes[Int(slot)]) == wanted ? next + 1 : Int(end)
        case .visit(let slot, let index, let into, let end):
          program.visits[Int(index)](scopes[Int(slot)]) { item in
            scopes[Int(into)] = item
            go(next + 1, Int(end), &out)
          }
          next = Int(end)
        }
      }
    }
  }
}
