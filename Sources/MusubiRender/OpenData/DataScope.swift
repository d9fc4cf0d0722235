import MusubiRegister
import MusubiSite

/// What decides which columns the data files have and which values may stand there.
package struct DataScope: Sendable {
  let disclosure: Disclosure
  let vocabularies: Vocabularies
  let hasSamples: Bool

  init(_ site: Site) {
    disclosure = site.settings.disclosure
    vocabularies = site.register.vocabularies
    hasSamples = site.hasSamples
  }

  private init(disclosure: Disclosure, vocabularies: Vocabularies, hasSamples: Bool) {
    self.disclosure = disclosure
    self.vocabularies = vocabularies
    self.hasSamples = hasSamples
  }

  /// The standard disclosure and no city's lists, for the documentation.
  package static let documented = DataScope(
    disclosure: .standard,
    vocabularies: Vocabularies(
      kinds: Vocabulary([]), categories: Vocabulary([]), contactFrequencies: Vocabulary([]), departments: [],
      goals: Vocabulary([])),
    hasSamples: true)

  /// The public columns of the register, in their order.
  var columns: [Column] { Column.allCases.filter(disclosure.isPublic) }
}
