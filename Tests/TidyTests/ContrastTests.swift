import Foundation
import Testing

/// The colours of the stylesheet are legible in both schemes (WCAG 2.2, 1.4.3 and 1.4.11), worked out from the tokens
/// themselves, so that a new value is checked before anyone sees it.
struct ContrastTests {
  enum Scheme: String, CaseIterable, Sendable { case light, dark }

  /// Text on what it stands on: 4.5 to 1. Large text is held to the same.
  private static let texts: [(String, [String])] = [
    ("ink", ["paper", "paper-2", "paper-3", "warn-paper"]),
    ("ink-strong", ["paper", "paper-2", "paper-3", "warn-paper", "mark"]),
    ("ink-soft", ["paper", "paper-2", "paper-3"]), ("link", ["paper", "paper-2", "paper-3", "warn-paper"]),
    ("link-hover", ["paper", "paper-2", "paper-3", "warn-paper"]),
    ("link-visited", ["paper", "paper-2", "paper-3", "warn-paper"]),
    ("link-active", ["paper"]), ("accent", ["paper"]), ("on-accent", ["accent", "accent-hover", "bar"]),
    ("warn", ["paper", "warn-paper"]), ("done", ["paper"]), ("on-ring", ["focus-paper"]), ("on-seg-2", ["seg-2"]),
    ("on-seg-3", ["seg-3"]),
  ]

  /// What must be seen to be used: 3 to 1 against what it stands on.
  private static let marks: [(String, [String])] = [
    ("control", ["paper", "paper-2", "paper-3"]), ("focus", ["paper", "paper-2", "paper-3"]),
    ("accent", ["paper", "paper-2", "paper-3"]),
    ("line-strong", ["paper"]), ("bar", ["paper"]), ("seg-2", ["paper"]), ("warn", ["paper", "warn-paper"]),
    ("done", ["paper"]),
  ]

  @Test(arguments: Scheme.allCases)
  func textIsLegible(scheme: Scheme) throws { try check(Self.texts, atLeast: 4.5, scheme) }

  @Test(arguments: Scheme.allCases)
  func controlsAndMarksAreSeen(scheme: Scheme) throws { try check(Self.marks, atLeast: 3, scheme) }

  private func check(_ pairs: [(String, [String])], atLeast least: Double, _ scheme: Scheme) throws {
    let tokens = try Self.tokens(scheme)
    for (front, backs) in pairs {
      for back in backs {
        let ratio = Self.ratio(try #require(tokens[front], "--\(front)"), try #require(tokens[back], "--\(back)"))
        #expect(
          ratio >= least, "--\(front) on --\(back) is \((ratio * 100).rounded() / 100) to 1 in \(scheme.rawValue)")
      }
    }
  }

  @Test(arguments: [
    ("#000", "#fff", 21.0), ("#fff", "#ffffff", 1.0), ("#767676", "#fff", 4.54), ("#777", "#fff", 4.48),
  ])
  func theRatioIsThatOfTheStandard(front: String, back: String, ratio: Double) throws {
    let found = Self.ratio(try #require(Self.colour(front)), try #require(Self.colour(back)))
    #expect((found * 100).rounded() / 100 == ratio)
  }

  // MARK: Reading the stylesheet

  /// The colours of `:root`; for the dark scheme with those of its media query over them. What is focused is yellow in both.
  private static func tokens(_ scheme: Scheme) throws -> [String: [Double]] {
    let style = try Checkout.text("templates/assets/site.css")
    let roots = style.components(separatedBy: ":root {").dropFirst().map { $0.components(separatedBy: "}")[0] }
    let dark = try #require(style.range(of: "prefers-color-scheme: dark"))
    let first = try #require(style.range(of: ":root {"))
    try #require(roots.count >= 2 && first.lowerBound < dark.lowerBound, "first the light scheme, then the dark one")
    var tokens: [String: [Double]] = ["focus-paper": try #require(colour("#ffd43d"))]
    for root in scheme == .light ? [roots[0]] : [roots[0], roots[1]] {
      for declaration in root.components(separatedBy: ";") {
        let parts = declaration.components(separatedBy: ":")
        guard parts.count == 2, let name = parts[0].components(separatedBy: "--").dropFirst().first,
          let colour = colour(parts[1].trimmingCharacters(in: .whitespaces))
        else { continue }
        tokens[name.trimmingCharacters(in: .whitespaces)] = colour
      }
    }
    return tokens
  }

  /// Red, green and blue from 0 to 1, of `#rgb` or `#rrggbb`.
  private static func colour(_ text: String) -> [Double]? {
    guard text.hasPrefix("#") else { return nil }
    let digits = text.dropFirst().compactMap(\.hexDigitValue)
    switch digits.count {
    case 3: return digits.map { Double($0 * 17) / 255 }
    case 6: return stride(from: 0, to: 6, by: 2).map { Double(digits[$0] * 16 + digits[$0 + 1]) / 255 }
    default: return nil
    }
  }

  private static func ratio(_ one: [Double], _ other: [Double]) -> Double {
    let (first, second) = (luminance(one), luminance(other))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  private static func luminance(_ colour: [Double]) -> Double {
    let linear = colour.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
}
