import MusubiRegister

/// A summing-up (総括) is whole: its day, the effect, the direction, and the reason for each (source report, 3(2)イ).
enum EvaluationRule {
  private static let columns: [Column] = [
    .evaluationDate, .evaluationEffect, .evaluationEffectReason, .evaluationDirection, .evaluationDirectionReason,
  ]

  static func check(_ register: Register) -> [Diagnostic] {
    register.agreements.compactMap { agreement in
      let evaluation = agreement.evaluation
      guard !evaluation.isEmpty || !evaluation.effectReason.isEmpty || !evaluation.directionReason.isEmpty else {
        return nil
      }
      // A value that cannot be read is faulted where it is read; here it counts as written.
      let filled = columns.filter { !register.written($0, of: agreement).isEmpty }
      guard let first = filled.first, filled.count < columns.count else { return nil }
      let missing = columns.filter { !filled.contains($0) }
      return Diagnostic(
        .evaluationIncomplete, at: register.location(of: agreement, first),
        value: filled.map(\.heading).joined(separator: "、"), expected: missing.map(\.heading).joined(separator: "、"))
    }
  }
}
