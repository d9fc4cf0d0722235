import MusubiRegister

/// The rows are those of the day that the figures are said to be of.
enum FiguresRule {
  static func check(_ register: Register, asOf: JapaneseDate?, isRelease: Bool) -> [Diagnostic] {
    guard let asOf else { return [] }
    let late = register.agreements.filter { agreement in
      agreement.isActive && agreement.concluded.map { $0.earliest > asOf } ?? false
    }
    return late.prefix(1).map { first in
      Diagnostic(
        .concludedAfterFigures, at: register.location(of: first, .concluded), value: asOf.iso, count: late.count,
        severity: isRelease ? .error : nil)
    }
  }
}
