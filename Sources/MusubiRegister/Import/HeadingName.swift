/// A heading as an office writes it, and the bare name behind its numbers, marks and remarks: `⑦-内容【必須】` is 内容.
enum HeadingName {
  /// No heading is longer, in bytes; what is, is not looked at whole.
  static let longest = 600

  /// What a heading means by itself.
  enum Meaning: Hashable {
    case column(Column, Recognition.Kinship)
    /// The bureau of a department whose section stands elsewhere.
    case bureau
    /// The section of a department, or the whole of it.
    case section
    /// One of several numbered columns: 締結先２.
    case numbered(Column, Int)
    case runningNumber
  }

  /// The meaning of a heading, nil where it has none that is sure.
  static func meaning(of written: Text) -> Meaning? {
    guard !written.isEmpty, written.count <= longest else { return nil }
    if let column = Column(heading: written.string) { return .column(column, .exact) }
    for form in forms(of: written) {
      if let column = HeadingNames.own[form] { return .column(column, .folded) }
      if HeadingNames.runningNumbers.contains(form) { return .runningNumber }
      if let column = HeadingNames.columns[form] { return .column(column, .synonym) }
      if HeadingNames.bureaus.contains(form) { return .bureau }
      if HeadingNames.sections.contains(form) { return .section }
      if let numbered = numbered(form) { return numbered }
    }
    return nil
  }

  /// The column that the bare name is nearly that of, among those that are still missing.
  static func near(_ written: Text, missing: Set<Column>) -> Column? {
    guard written.count <= longest, let bare = forms(of: written).last, bare.unicodeScalars.count >= 3 else {
      return nil
    }
    let candidates = HeadingNames.nearby.filter { missing.contains($0.column) }
    guard let name = NearMiss.best(for: bare, among: candidates.map(\.name)) else { return nil }
    return candidates.first { $0.name == name }?.column
  }

  /// Width, spaces and line breaks folded, in lower case: what names are compared in.
  static func folded(_ text: Text) -> String { string(scalars(text)) }

  /// From the whole heading to the bare name, one remark or number less each time.
  static func forms(of text: Text) -> [String] {
    var scalars = scalars(text)[...]
    var forms = [string(scalars)]
    // Each step takes something away, so this ends; eight remarks are more than any heading has.
    for _ in 0..<8 {
      guard
        let next = withoutMarks(scalars) ?? withoutNote(scalars) ?? withoutBrackets(scalars) ?? withoutNumber(scalars)
      else { break }
      scalars = next
      forms.append(string(scalars))
    }
    return forms
  }

  private typealias Scalars = ArraySlice<Unicode.Scalar>

  private static func scalars(_ text: Text) -> [Unicode.Scalar] {
    text.folded.flatMap { scalar -> [Unicode.Scalar] in
      switch scalar.value {
      case 0x41...0x5A: [Unicode.Scalar(UInt8(scalar.value + 32))]
      case 0x2116: ["n", "o", "."]  // №
      default: [scalar]
      }
    }
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  // MARK: Marks, remarks, numbers

  /// Words that say of a column who fills it in and who sees it.
  static let guidance: Set<String> = [
    "必須", "任意", "公開", "非公開", "内部", "必須・公開", "任意・公開", "任意・内部", "必須・内部", "選択", "記述", "自由記述",
  ]

  /// Whether a text below a heading only remarks on it: in brackets, after ※, or one of the words for that.
  static func isRemark(_ text: Text) -> Bool {
    guard text.count <= longest, let first = scalars(text).first else { return false }
    return first == "※" || brackets[first] != nil || guidance.contains(folded(text))
  }

  private static let marks = Set("※*★☆◎○●◆◇■□▼▲▽△:;・-_,、。".unicodeScalars)

  private static func withoutMarks(_ scalars: Scalars) -> Scalars? {
    var rest = scalars
    while let last = rest.last, marks.contains(last) { rest = rest.dropLast() }
    while let first = rest.first, marks.contains(first) { rest = rest.dropFirst() }
    return rest.isEmpty || rest.count == scalars.count ? nil : rest
  }

  /// The heading before ※ and what it remarks.
  private static func withoutNote(_ scalars: Scalars) -> Scalars? {
    guard let mark = scalars.lastIndex(of: "※"), mark > scalars.startIndex, isRemark(scalars[(mark + 1)...]) else {
      return nil
    }
    return scalars[..<mark]
  }

  private static let brackets: [Unicode.Scalar: Unicode.Scalar] = [
    "(": ")", "[": "]", "{": "}", "<": ">", "【": "】", "〔": "〕", "〈": "〉", "《": "》", "「": "」", "『": "』",
  ]

  /// Words that make another column of what stands before them: 効果（前回）.
  private static let distinguishing = [
    "前回", "旧", "変更前", "前年", "昨年", "過去", "かな", "カナ", "よみ", "読み", "ふりがな", "英", "電話", "担当者", "件数", "人数", "者数", "終期",
    "終了日", "始期", "開始日", "当初", "予定",
  ]
  private static let distinguishingAlone = ["局", "局名", "課", "課名", "部", "部名", "終", "始", "終了", "開始", "自", "至"]

  private static func withoutBrackets(_ scalars: Scalars) -> Scalars? {
    guard let first = scalars.first, let last = scalars.last else { return nil }
    if brackets.values.contains(last), let opening = scalars.lastIndex(where: { brackets[$0] == last }),
      opening > scalars.startIndex, isRemark(scalars[(opening + 1)..<(scalars.endIndex - 1)])
    {
      return scalars[..<opening]
    }
    if let closing = brackets[first], let end = scalars.firstIndex(of: closing), end < scalars.endIndex - 1,
      isRemark(scalars[(scalars.startIndex + 1)..<end]) || scalars[(scalars.startIndex + 1)..<end].allSatisfy(\.isDigit)
    {
      return scalars[(end + 1)...]
    }
    return nil
  }

  private static func isRemark(_ scalars: Scalars) -> Bool {
    let remark = string(scalars)
    return !scalars.allSatisfy(\.isDigit) && circled(scalars) == nil
      && !distinguishing.contains { remark.contains($0) } && !distinguishingAlone.contains(remark)
  }

  /// The name after ①, ⑴, １., 問1 and their like.
  private static func withoutNumber(_ scalars: Scalars) -> Scalars? {
    var rest = scalars
    for word in ["設問", "質問", "項目", "問", "q"] where rest.starts(with: word.unicodeScalars) {
      let after = rest.dropFirst(word.unicodeScalars.count)
      if let next = after.first, next.isDigit || circledNumber(next) != nil {
        rest = after
        break
      }
    }
    if let first = rest.first, circledNumber(first) != nil {
      rest = rest.dropFirst()
    } else {
      let digits = rest.prefix(while: \.isDigit)
      guard (1...2).contains(digits.count) else { return nil }
      rest = rest.dropFirst(digits.count)
    }
    while let next = rest.first, next == "." || next == ")" || marks.contains(next) { rest = rest.dropFirst() }
    return rest.isEmpty ? nil : rest
  }

  /// ①, ⑴, ⒈, ❶, Ⅰ and ㉑ as numbers.
  static func circledNumber(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x2460...0x2473: Int(scalar.value) - 0x2460 + 1
    case 0x2474...0x2487: Int(scalar.value) - 0x2474 + 1
    case 0x2488...0x249B: Int(scalar.value) - 0x2488 + 1
    case 0x2160...0x216B: Int(scalar.value) - 0x2160 + 1
    case 0x2776...0x277F: Int(scalar.value) - 0x2776 + 1
    case 0x24EB...0x24F4: Int(scalar.value) - 0x24EB + 11
    case 0x3251...0x325F: Int(scalar.value) - 0x3251 + 21
    default: nil
    }
  }

  private static func circled(_ scalars: Scalars) -> Int? {
    scalars.count == 1 ? scalars.first.flatMap(circledNumber) : nil
  }

  /// 締結先2, 相手方(1), 締結先1法人番号: one number, not in front, in the name of a column that may be divided.
  private static func numbered(_ form: String) -> Meaning? {
    let scalars = Array(form.unicodeScalars)
    guard let start = scalars.firstIndex(where: { $0.isDigit || circledNumber($0) != nil }), start > 0 else {
      return nil
    }
    var end = start
    var number = 0
    if let circled = circledNumber(scalars[start]) {
      (number, end) = (circled, start + 1)
    } else {
      while end < scalars.count, scalars[end].isDigit, end - start < 2 {
        number = number * 10 + Int(scalars[end].value - 48)
        end += 1
      }
    }
    var head = scalars[..<start]
    var tail = scalars[end...]
    guard !tail.contains(where: { $0.isDigit || circledNumber($0) != nil }) else { return nil }
    if head.last == "(", tail.first == ")" { (head, tail) = (head.dropLast(), tail.dropFirst()) }
    guard !head.isEmpty else { return nil }
    for name in [head + tail, head + tail.drop { $0 == "の" }] {
      let name = string(name)
      guard let column = HeadingNames.own[name] ?? HeadingNames.columns[name] else { continue }
      if column == .partners || column == .corporateNumbers { return .numbered(column, number) }
    }
    return nil
  }
}
