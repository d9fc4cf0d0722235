import Testing

@testable import MusubiRegister

/// Letters that come of a wrong encoding are found wherever they stand at the beginning of a text.
struct LostCharactersTests {
  @Test(arguments: ["縺", "繧", "繝", "譁", "蜿"], ["", "a", "結設", "縷繍譚蜥"])
  func twoGarbledLettersAreFoundWhereverTheyStand(letter: String, filling: String) {
    for before in 0..<32 {
      for after in [0, 1, 40] {
        let start = String(
          (String(repeating: filling, count: before) + String(repeating: "い", count: before % 3)).prefix(28))
        let text = start + letter + filling + letter + String(repeating: "字", count: after)
        let isInside = start.utf8.count + 2 * letter.utf8.count + filling.utf8.count <= 96
        #expect(LostCharacters.seem(lostIn: Text(text), isName: false) == isInside, "\(text)")
        #expect(!LostCharacters.seem(lostIn: Text(start + letter), isName: false), "\(text)")
      }
    }
  }

  @Test(arguments: [("株式会社?田", true), ("なぜ?", false), ("A?B", false), ("?", false), ("見本", false), ("見?本", true)])
  func aQuestionMarkInANameIsALetterLost(name: String, isLost: Bool) {
    #expect(LostCharacters.seem(lostIn: Text(name), isName: true) == isLost)
    #expect(!LostCharacters.seem(lostIn: Text(name), isName: false))
  }
}
