/// A corporate number (法人番号): 13 digits, the first a check digit over the other twelve.
package struct CorporateNumber: Sendable, Hashable {
  package let digits: String

  /// Why digits are not a corporate number.
  package enum Fault: Error, Sendable, Hashable {
    case form
    /// The check digit that the other twelve digits call for.
    case check(expected: Int)
  }

  /// The page of the holder on 国税庁法人番号公表サイト: name, address and their changes.
  package var publicationSite: String {
    "https://www.houjin-bangou.nta.go.jp/henkorireki-johoto.html?selHouzinNo=\(digits)"
  }

  /// The page of the holder on gBizINFO, where the state gathers what its ministries publish of a corporation.
  package var gBizINFO: String { "https://info.gbiz.go.jp/hojin/ichiran?hojinBango=\(digits)" }

  /// Reads 13 digits, full-width ones and hyphens included, and verifies the check digit:
  /// 9 − (Σ Pₙ·Qₙ mod 9), n from the lowest digit, Q = 1 for odd n and 2 for even n
  /// (法人番号の指定等に関する省令, article 2).
  package static func read(_ text: Text) -> Result<CorporateNumber, Fault> {
    guard text.count <= 120 else { return .failure(.form) }
    let scalars = text.folded.filter { !["-", "\u{2010}", "\u{2212}", "\u{30FC}"].contains($0) }
    guard scalars.count == 13, scalars.allSatisfy(\.isDigit) else { return .failure(.form) }
    let digits = scalars.map { Int($0.value) - 48 }
    let sum = digits.dropFirst().reversed().enumerated().reduce(0) { sum, digit in
      sum + digit.element * (digit.offset % 2 == 0 ? 1 : 2)
    }
    let expected = 9 - sum % 9
    guard digits[0] == expected else { return .failure(.check(expected: expected)) }
    return .success(CorporateNumber(digits: digits.map(String.init).joined()))
  }
}
