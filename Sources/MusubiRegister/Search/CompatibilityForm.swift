import Foundation

/// Unicode's compatibility composition (NFKC), the one thing of ours that needs Foundation; slow, so asked for few
/// characters.
package enum CompatibilityForm {
  /// In two steps, since Foundation's own composition leaves ｶﾞ as カ and a sound mark.
  package static func of(_ scalars: String.UnicodeScalarView) -> String {
    String(scalars).decomposedStringWithCompatibilityMapping.precomposedStringWithCanonicalMapping
  }
}
