import MusubiRegister

/// What a build says of the texts of agreements, for those who want to know before: it needs nothing but the text.
package enum AgreementTextCheck {
  private static let texts: [(column: Column, text: @Sendable (Agreement) -> Text)] = [
    (.summary, { $0.summary }), (.background, { $0.background }), (.activities, { $0.activities }),
    (.operation, { $0.operation }), (.improvements, { $0.improvements }), (.issues, { $0.issues }),
    (.needs, { $0.needs }), (.evaluationEffectReason, { $0.evaluation.effectReason }),
    (.evaluationDirectionReason, { $0.evaluation.directionReason }),
  ]

  /// The findings in the texts that are published. Those of the register's own file, at `path`, are for a check. Many
  /// records are divided among the workers.
  package static func check(
    _ register: Register, _ disclosure: Disclosure, except path: String, workers: any Workforce = OneWorker()
  ) -> [Diagnostic] {
    workers.divide(register.agreements.count) { check(register.part($0), disclosure, except: path) }.flatMap { $0 }
  }

  private static func check(_ register: Register, _ disclosure: Disclosure, except path: String) -> [Diagnostic] {
    let texts = texts.filter { disclosure.isPublic($0.column) && $0.column.kind == .markdown }
    return register.agreements.flatMap { agreement in
      texts.flatMap { column, text -> [Diagnostic] in
        let text = text(agreement)
        guard mayBeFaulty(text) else { return [] }
        let place = register.location(of: agreement, column)
        guard place.file != path else { return [] }
        return MarkdownRenderer.render(text, AgreementText.options(column, root: "../")) { line, _ in
          var location = place
          location.line = location.line.map { $0 + line - 1 }
          return location
        }.diagnostics
      }
    }
  }

  /// Whether the text holds more than words, lines and lists; most hold no more.
  private static func mayBeFaulty(_ text: Text) -> Bool {
    text.contains("<") || text.contains("[") || text.contains("`") || text.contains("#") || text.contains("&")
      || text.contains("**")
  }
}
