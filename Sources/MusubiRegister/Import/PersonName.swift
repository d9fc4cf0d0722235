/// Names of persons, found only where a word announces them: 担当：山田, 代表取締役 山田太郎, 山田氏.
enum PersonName {
  /// The first such name with the word that announces it.
  static func find(in scalars: [Unicode.Scalar]) -> String? {
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let found: Range<Int>? =
        switch scalar {
        case "担", "代", "理":
          announced(scalars, at: index, responsible, needsSign: true)
            ?? announced(scalars, at: index, offices, needsSign: false)
        case "氏", "様": titled(scalars, at: index)
        case "長": ranked(scalars, at: index)
        default: nil
        }
      if let found, !isSample(scalars[found]) {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[found])
        return String(view)
      }
      index += 1
    }
    return nil
  }

  private static let responsible = ["担当者名", "担当者", "担当", "代表者名", "代表者", "理事長"].map { Array($0.unicodeScalars) }
  private static let offices = ["代表取締役", "代表理事", "代表社員"].map { Array($0.unicodeScalars) }
  private static let ranks = ["社長", "副社長", "会長", "専務", "常務", "兼", "CEO", "名", "氏名"].map { Array($0.unicodeScalars) }

  /// A name after one of the words. After 担当 and 代表者 it needs a colon or a space, since they begin other words.
  private static func announced(
    _ scalars: [Unicode.Scalar], at start: Int, _ words: [[Unicode.Scalar]], needsSign: Bool
  ) -> Range<Int>? {
    guard let word = words.first(where: { scalars[start...].starts(with: $0) }) else { return nil }
    var index = start + word.count
    var hasSign = false
    while index < scalars.count {
      if [":", "：", " ", "　", "\t"].contains(scalars[index]) {
        hasSign = true
        index += 1
      } else if let rank = ranks.first(where: { scalars[index...].starts(with: $0) }), !needsSign {
        index += rank.count
      } else if hasSign, let next = officeEnd(scalars, from: index) {
        index = next
      } else {
        break
      }
    }
    guard hasSign || !needsSign, let end = nameEnd(scalars, from: index) else { return nil }
    return start..<end
  }

  /// Where an office before a name ends, with the space behind it: 環境課　鈴木.
  private static func officeEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
    let end = kanjiEnd(scalars, from: start)
    guard end > start + 1, "課係部局室班所".unicodeScalars.contains(scalars[end - 1]), end < scalars.count,
      scalars[end] == " " || scalars[end] == "　"
    else { return nil }
    return end + 1
  }

  private static let heads = [
    "会長", "社長", "支店長", "支社長", "支部長", "所長", "校長", "学長", "園長", "院長", "館長", "組合長", "団長", "理事長", "局長", "部長", "課長", "室長",
    "係長",
    "市長", "区長", "町長", "村長", "店長", "委員長", "工場長", "隊長", "班長", "センター長", "事務局長",
  ].map { Array($0.unicodeScalars) }

  /// A name after 会長, 支店長 and their like and a space or colon.
  private static func ranked(_ scalars: [Unicode.Scalar], at index: Int) -> Range<Int>? {
    guard
      let word = heads.filter({ scalars[...index].suffix($0.count).elementsEqual($0) }).max(by: { $0.count < $1.count })
    else { return nil }
    var start = index + 1
    while start < scalars.count, [":", "：", " ", "　", "\t"].contains(scalars[start]) { start += 1 }
    guard start > index + 1, let end = nameEnd(scalars, from: start) else { return nil }
    return (index + 1 - word.count)..<end
  }

  /// Where a name that begins here ends: two to six kanji, with one space among them perhaps, and then no further letter.
  private static func nameEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
    var end = kanjiEnd(scalars, from: start)
    guard (1...6).contains(end - start), isPersonal(scalars[start..<end]) else { return nil }
    if end < scalars.count, scalars[end] == " " || scalars[end] == "　" {
      let second = kanjiEnd(scalars, from: end + 1)
      if (1...3).contains(second - end - 1), isPersonal(scalars[(end + 1)..<second]) { end = second }
    }
    guard end - start >= 2 else { return nil }
    if end < scalars.count, isLetter(scalars[end]) { return nil }
    return end
  }

  /// A name before 氏 or 様: two to five kanji, before them no further letter of a name.
  private static func titled(_ scalars: [Unicode.Scalar], at index: Int) -> Range<Int>? {
    if index + 1 < scalars.count, ["名", "族", "神", "式", "々", "相", "態", "子", "変"].contains(scalars[index + 1]) {
      return nil
    }
    let end = index > 0 && isSpace(scalars[index - 1]) ? index - 1 : index
    let start = kanjiStart(scalars, upTo: end)
    // 山田 太郎 様: with a space before the title the family name may stand apart too.
    if end < index, (1...3).contains(end - start), start > 1, isSpace(scalars[start - 1]) {
      let first = kanjiStart(scalars, upTo: start - 1)
      if (1...3).contains(start - 1 - first), isPersonal(scalars[first..<(start - 1)]) {
        guard isPersonal(scalars[start..<end]) else { return nil }
        return first..<index + 1
      }
    }
    guard (2...5).contains(end - start), isPersonal(scalars[start..<end]) else { return nil }
    if start > 0, isKatakana(scalars[start - 1]) { return nil }
    return start..<index + 1
  }

  private static func kanjiStart(_ scalars: [Unicode.Scalar], upTo end: Int) -> Int {
    var start = end
    while start > 0, isKanji(scalars[start - 1]) { start -= 1 }
    return start
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "　" }

  /// Whether the kanji may be a person's name and not an office, a group or another word.
  private static func isPersonal(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let last = name.last else { return false }
    if endings.contains(last) || name.contains("者") { return false }
    return !words.contains { word in
      name.count >= word.count && (name.starts(with: word) || name.suffix(word.count).elementsEqual(word))
    }
  }

  private static let endings = Set(
    "課係部局室者員等名班社会署院校店館区市県国省庁団体方主族客皆各同両某摂華彼仕多模異有奥殿貴何業務制別職先側組".unicodeScalars)
  private static let words = [
    "未定", "調整", "検討", "別途", "変更", "不在", "以下", "窓口", "連絡", "複数", "兼務", "企画", "総務", "各課", "交代", "異動", "記載", "株式会社",
    "会社", "法人", "組合", "協会", "理事", "取締役", "社長", "会長", "支店", "支社", "本社", "関係", "市長", "区長", "局長", "部長", "課長", "係長",
    "庁内", "会議", "名簿", "挨拶", "以上", "右記", "左記", "下記", "上記", "各自", "全員", "個人", "利用", "住民", "市民", "企業", "団体", "事業", "保護",
    "家族", "参加", "生徒", "学生", "園児", "児童", "幼児", "受講生", "卒業生", "新入生", "実習生", "役所", "事務所", "営業所", "支所", "出張所", "研究所", "保健所",
    "場所", "住所", "就任", "退任", "出席", "承認", "決裁", "協議", "懇談", "訪問", "表敬", "署名", "公印", "代理", "決定", "選任", "再任", "交替", "本人",
    "経験",
  ].map { Array($0.unicodeScalars) }

  private static func isSample(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.indices.contains { scalars[$0...].starts(with: "見本".unicodeScalars) }
  }

  private static func kanjiEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    var end = start
    while end < scalars.count, isKanji(scalars[end]) { end += 1 }
    return end
  }

  private static func isKanji(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400...0x9FFF).contains(scalar.value) || (0xF900...0xFAFF).contains(scalar.value) || scalar == "々"
      || scalar.value >= 0x20000 && scalar.value < 0x32000
  }

  private static func isKatakana(_ scalar: Unicode.Scalar) -> Bool { (0x30A1...0x30FC).contains(scalar.value) }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    isKanji(scalar) || (0x3041...0x30FC).contains(scalar.value) || scalar.isDigit
      || scalar.value < 0x80 && scalar.properties.isAlphabetic
  }
}
