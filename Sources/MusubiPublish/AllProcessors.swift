import Dispatch
import MusubiRegister
import Synchronization

/// The work of all processors that this process may use.
struct AllProcessors: Workforce {
  var count: Int { min(Processors.count, 16) }

  func map<Result: Sendable>(_ pieces: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
    let results = Mutex<[Int: Result]>([:])
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: min(count, pieces)) { _ in
      while true {
        let piece = next.add(1, ordering: .relaxed).oldValue
        guard piece < pieces else { break }
        let result = work(piece)
        results.withLock { $0[piece] = result }
      }
    }
    let done = results.withLock { $0 }
    return (0..<pieces).map { done[$0] ?? work($0) }
  }
}
