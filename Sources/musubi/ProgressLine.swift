import Synchronization

/// A line on the terminal that says how far a long run is; silent in the first second.
final class ProgressLine: Sendable {
  private let isShown: Bool
  private let start = Clock.milliseconds
  private let lastShown = Mutex(0)

  init(isShown: Bool) { self.isShown = isShown }

  /// Pages done and in all; called from any thread.
  func update(_ done: Int, _ total: Int) {
    guard isShown else { return }
    let elapsed = Clock.milliseconds - start
    guard elapsed > 1000 else { return }
    lastShown.withLock { last in
      guard elapsed - last > 100 else { return }
      last = elapsed
      Console.status(Words.say("\(done)／\(total)ページ", "\(done) of \(total) pages"))
    }
  }

  func clear() {
    if lastShown.withLock({ $0 }) > 0 { Console.status("") }
  }
}
