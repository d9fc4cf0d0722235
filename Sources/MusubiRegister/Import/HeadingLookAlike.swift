/// Slips of the pen in headings of two letters, where one letter more or less is mostly another word: 備老 is 備考, 経費 is not
/// 経緯. Only letters that look or sound alike are taken for each other.
enum HeadingLookAlike {
  /// By the letter of a heading what is written for it by mistake.
  private static let alike: [Unicode.Scalar: String] = [
    "備": "傭俻僃美", "考": "老孝攷拷耄号項", "分": "文刀", "類": "額頪頬塁累", "内": "肉丙", "容": "客溶宕蓉谷", "経": "軽径継", "緯": "偉違維諱韋",
    "状": "伏壮狀", "態": "熊能體", "効": "郊劾功", "果": "菓課巣呆",
  ]

  /// The column whose heading of two letters differs from the folded name in one such letter.
  static func column(of name: String, missing: Set<Column>) -> Column? {
    let written = Array(name.unicodeScalars)
    guard written.count == 2 else { return nil }
    return Column.allCases.first { column in
      let own = Array(column.heading.unicodeScalars)
      guard own.count == 2, missing.contains(column) else { return false }
      let differing = own.indices.filter { own[$0] != written[$0] }
      guard differing.count == 1, let place = differing.first else { return false }
      return alike[own[place]]?.unicodeScalars.contains(written[place]) ?? false
    }
  }
}
