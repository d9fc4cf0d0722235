import Dispatch
import Synchronization

/// Two pieces of work that do not depend on each other.
enum Both {
  /// Does both, on two processors where there are two, and gives both results.
  static func at<First: Sendable, Second: Sendable>(
    once first: @Sendable () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    let results = Mutex<(First?, Second?)>((nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { turn in
      if turn == 0 {
        let value = first()
        results.withLock { $0.0 = value }
      } else {
        let value = second()
        results.withLock { $0.1 = value }
      }
    }
    let (one, other) = results.withLock { $0 }
    return (one ?? first(), other ?? second())
  }
}
