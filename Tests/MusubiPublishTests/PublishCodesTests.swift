import MusubiRegister
import Testing

@testable import MusubiPublish

@Suite struct PublishCodesTests {
  @Test func namesAreUniqueAndWellFormed() {
    let names = DiagnosticCode.publish.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { !$0.isEmpty && $0.allSatisfy { ("a"..."z").contains($0) || $0 == "-" } })
  }

  @Test func bothLanguagesFillTheSamePlaces() {
    for code in DiagnosticCode.publish {
      for wording in [code.headline, code.rule, code.fix] {
        for place in ["{value}", "{expected}", "{other}", "{count}"] {
          #expect(wording.japanese.contains(place) == wording.english.contains(place), "\(code.name) \(place)")
        }
        #expect(!wording.japanese.isEmpty && !wording.english.isEmpty)
      }
      #expect(!code.headline.english.hasSuffix(".") && !code.headline.japanese.hasSuffix("。"))
    }
  }
}
