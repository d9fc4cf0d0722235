/// A value and every fault found on the way to it. With an error among them the value may be partial: it serves to
/// find more faults in the same run and is never published.
package struct Checked<Value> {
  package let value: Value
  package let diagnostics: [Diagnostic]

  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  package var hasErrors: Bool { diagnostics.hasErrors }

  package func map<Next>(_ transform: (Value) throws -> Next) rethrows -> Checked<Next> {
    Checked<Next>(try transform(value), diagnostics)
  }

  package func flatMap<Next>(_ transform: (Value) throws -> Checked<Next>) rethrows -> Checked<Next> {
    let next = try transform(value)
    return Checked<Next>(next.value, diagnostics + next.diagnostics)
  }
}

extension Checked: Sendable where Value: Sendable {}
