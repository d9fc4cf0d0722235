/// A compiled template for pages of one kind.
package struct Template<Subject>: Sendable {
  let program: Program

  /// A template that writes nothing.
  package static var empty: Template {
    Template(program: Program(operations: [], pool: [], writers: [], tests: [], visits: [], slots: 1))
  }

  /// Appends the page as UTF-8 to `out`. A buffer that is emptied and used again keeps its room.
  package func render(_ subject: Subject, into out: inout [UInt8]) {
    withUnsafePointer(to: subject) { program.run(on: UnsafeRawPointer($0), into: &out) }
  }
}
