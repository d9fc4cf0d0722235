import MusubiRegister
import Testing

/// Every message is a headline, a rule and a way out, in both languages.
struct DiagnosticWordingTests {
  private static let codes = DiagnosticsDocument.areas.flatMap(\.codes)

  @Test func namesAreUniqueAndOfOneForm() {
    #expect(Set(Self.codes.map(\.name)).count == Self.codes.count)
    for code in Self.codes {
      let parts = code.name.split(separator: "-", omittingEmptySubsequences: false)
      #expect(
        parts.allSatisfy {
          !$0.isEmpty && $0.allSatisfy { $0.isLowercase || $0.isNumber } && $0.utf8.count == $0.count
        }, "\(code.name)")
    }
  }

  @Test func aHeadlineIsNoSentenceAndRuleAndFixAre() {
    for code in Self.codes {
      for wording in [code.rule, code.fix, code.officeFix].compactMap({ $0 }) {
        // A list or an example after a colon ends as it likes.
        let isSentence = ["。", "。）"].contains { wording.japanese.hasSuffix($0) } || wording.japanese.contains(": ")
        #expect(isSentence, "\(code.name): \(wording.japanese)")
        let isEnglish = [".", ".)"].contains { wording.english.hasSuffix($0) } || wording.english.contains(": ")
        #expect(isEnglish, "\(code.name): \(wording.english)")
      }
      #expect(!code.headline.japanese.hasSuffix("。") && !code.headline.english.hasSuffix("."), "\(code.name)")
    }
  }

  /// An office has its file and no program.
  @Test func whatAnOfficeIsToldNamesNoCommand() {
    for code in Self.codes {
      for wording in [code.headline, code.rule, code.officeFix ?? code.fix] {
        for words in [wording.japanese, wording.english] {
          #expect(
            words.firstMatch(of: /--[a-z]|musubi (build|check|columns|form|import)/) == nil, "\(code.name): \(words)")
        }
      }
    }
  }

  @Test func onlyKnownMarksStandInAWordingAndBothLanguagesHaveTheSame() {
    let known: Set = ["value", "expected", "other", "repaired", "count"]
    for code in Self.codes {
      for wording in [code.headline, code.rule, code.fix] + [code.officeFix].compactMap(\.self) {
        let japanese = Self.marks(wording.japanese)
        #expect(japanese == Self.marks(wording.english), "\(code.name): \(wording)")
        #expect(japanese.isSubset(of: known), "\(code.name): \(japanese)")
      }
    }
  }

  @Test func whatADepartmentIsAdvisedNamesNoCommandLine() {
    let advice = Self.codes.compactMap(\.officeFix)
    #expect(!advice.isEmpty)
    #expect(advice.allSatisfy { !$0.japanese.contains("--") && !$0.english.contains("--") })
  }

  /// The words in single braces; what stands in two is a tag of a template.
  private static func marks(_ text: String) -> Set<String> {
    let parts = text.split(separator: "{", omittingEmptySubsequences: false)
    let marks = parts.indices.dropFirst().compactMap { index -> String? in
      let isTag = index > 1 && parts[index - 1].isEmpty
      guard !isTag, let end = parts[index].firstIndex(of: "}") else { return nil }
      let word = parts[index][..<end]
      return word.allSatisfy { $0.isLetter && $0.isLowercase } ? String(word) : nil
    }
    return Set(marks)
  }
}
