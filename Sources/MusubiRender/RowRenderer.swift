import Synchronization

/// Renders the rows of tables. Most agreements stand in ten tables or more, in rows that are alike to the byte; those are
/// rendered once.
final class RowRenderer: Sendable {
  private let template: Template<RegisterTable.Row>
  /// By index of the agreement; empty where so many would cost more memory than they save time.
  private let shared: Mutex<[[UInt8]?]>

  /// About a kilobyte is kept for each agreement, up to so many.
  private static let mostShared = 20_000

  init(template: Template<RegisterTable.Row>, agreements count: Int) {
    self.template = template
    shared = Mutex([[UInt8]?](repeating: nil, count: count <= Self.mostShared ? count : 0))
  }

  /// Appends the row's HTML to `out`.
  func append(_ row: RegisterTable.Row, to out: inout [UInt8]) {
    guard row.isShared else { return template.render(row, into: &out) }
    if let known = shared.withLock({ row.index < $0.count ? $0[row.index] : nil }) {
      out += known
      return
    }
    var bytes: [UInt8] = []
    template.render(row, into: &bytes)
    out += bytes
    shared.withLock { if row.index < $0.count { $0[row.index] = bytes } }
  }
}
