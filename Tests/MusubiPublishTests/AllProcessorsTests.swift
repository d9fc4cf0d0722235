import MusubiRegister
import Testing

@testable import MusubiPublish

struct AllProcessorsTests {
  @Test(arguments: [0, 1, 2, 97]) func theResultsComeInTheOrderOfThePieces(pieces: Int) {
    #expect(AllProcessors().map(pieces) { $0 * $0 } == (0..<pieces).map { $0 * $0 })
  }
}
