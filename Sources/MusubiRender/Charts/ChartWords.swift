import MusubiRegister
import MusubiSite

/// Names, lengths and places as sentences of the statistics write them.
enum ChartWords {
  /// 環境と交通, 環境、交通、防犯.
  static func joined(_ names: [String]) -> String {
    names.count == 2 ? names.joined(separator: "と") : names.joined(separator: "、")
  }

  /// 5つの, 12の
  static func several(_ number: Int) -> String { number < 10 ? "\(number)つの" : "\(number)の" }

  static let nothing = "あてはまる協定・覚書は、まだありません。"

  /// More names than this in one sentence are not read.
  static let mostNamed = 4

  /// いちばん多いのは生活・福祉の92件で、全体の30.2%です。
  static func largest(_ rows: [Series.Row], _ members: String) -> String {
    let total = rows.reduce(0) { $0 + $1.count }
    guard let count = rows.map(\.count).max(), count > 0 else { return nothing }
    let names = rows.filter { $0.count == count }.map(\.name)
    guard let name = names.first, names.count == 1 else {
      return names.count > mostNamed
        ? "いちばん多いのは\(Figures.count(count))件ずつの\(several(names.count))\(members)です。"
        : "いちばん多いのは\(joined(names))で、\(Figures.count(count))件ずつです。"
    }
    let share = Figures.tenths(Figures.permille(count, of: total))
    return "いちばん多いのは\(name)の\(Figures.count(count))件で、全体の\(share)%です。"
  }
}
