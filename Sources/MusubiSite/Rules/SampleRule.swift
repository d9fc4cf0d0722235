import MusubiRegister

/// A made-up row is recognisable everywhere: its title says so, and no real one's does.
enum SampleRule {
  static let mark = "【見本】"

  /// Whether a title begins with the mark.
  static func isMarked(_ title: Text) -> Bool { title.withUTF8 { $0.starts(with: mark.utf8) } }

  static func check(_ register: Register) -> [Diagnostic] {
    register.agreements.flatMap { agreement -> [Diagnostic] in
      var diagnostics: [Diagnostic] = []
      if isMarked(agreement.title) != agreement.isSample, !agreement.title.isEmpty {
        diagnostics.append(
          Diagnostic(.sampleMark, at: register.location(of: agreement, .title), value: agreement.title.string))
      }
      // A real name on a made-up row would be said not to exist.
      if agreement.isSample, let partner = agreement.partners.first(where: { !$0.name.contains("見本") }) {
        diagnostics.append(
          Diagnostic(.samplePartner, at: register.location(of: agreement, .partners), value: partner.name.string))
      }
      return diagnostics
    }
  }
}
