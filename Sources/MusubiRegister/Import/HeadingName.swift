/// A heading as an office writes it, and the bare name behind its numbers, marks and remarks: `⑦-内容【必須】` is 内容.
enum HeadingName {
  /// No heading is longer, in bytes; what is, is not looked at.
  static let longest = 300

  /// What a heading means by itself.
  enum Meaning: Hashable {
    case column(Column, Recognition.Kinship)
    /// The bureau of a department whose section stands elsewhere.
    case bureau
    /// A part of a department, or the whole of it.
    case section(Section)
    /// One of several numbered columns: 締結先２.
    case numbered(Column, Int)
    case runningNumber
    /// A public column with a remark that it is for the office alone.
    case closed(Column)

    /// The column that the heading names, or a part of.
    var column: Column? {
      switch self {
      case .column(let column, _), .numbered(let column, _), .closed(let column): column
      case .bureau, .section: .department
      case .runningNumber: nil
      }
    }
  }

  /// What stands below a bureau, from the larger to the smaller.
  enum Section: Int, Hashable {
    case division = -1
    case section
    case unit
  }

  /// The meaning of a heading, nil where it has none that is sure.
  static func meaning(of written: Text) -> Meaning? {
    guard mayHaveMeaning(written) else { return nil }
    if let column = Column(heading: written.string) { return .column(column, .exact) }
    for form in Forms(written) {
      if let meaning = HeadingNames.meanings[form.name] ?? numbered(form.name) {
        return changed(meaning, by: form.remarks)
      }
    }
    return nil
  }

  /// The remarks that were left out to find the name of a heading.
  static func remarks(in written: Text) -> [String] {
    Forms(written).first { HeadingNames.meanings[$0.name] != nil }?.remarks ?? []
  }

  /// What remarks leave of a meaning.
  private static func changed(_ meaning: Meaning, by remarks: [String]) -> Meaning? {
    guard let column = meaning.column else { return meaning }
    switch (HeadingRemark.gravest(of: remarks, for: column), meaning) {
    case (.harmless, _): return meaning
    case (.unclear, .column): return .column(column, .remarked)
    case (.unclear, _), (.distinguishing, _): return nil
    case (.closed, _): return .closed(column)
    }
  }

  // MARK: Near misses

  /// The column that the bare name is nearly that of, among those that are still missing. A slip of the pen is a letter or
  /// two, never another word.
  static func near(_ written: Text, missing: Set<Column>) -> Column? {
    guard written.count <= longest, let form = Forms(written).map({ $0 }).last else { return nil }
    let bare = form.name
    let count = bare.unicodeScalars.count
    guard count >= 2, HeadingNames.meanings[bare] == nil else { return nil }
    if count == 2 {
      let column = HeadingLookAlike.column(of: bare, missing: missing)
      return column.flatMap { HeadingRemark.gravest(of: form.remarks, for: $0) <= .unclear ? $0 : nil }
    }
    let candidates = HeadingNames.nearby.filter { missing.contains($0.column) && isSlip(from: $0.name, to: bare) }
    guard let name = NearMiss.best(for: bare, among: candidates.map(\.name), slips: count <= 8 ? 1 : 2),
      let column = candidates.first(where: { $0.name == name })?.column
    else { return nil }
    return HeadingRemark.gravest(of: form.remarks, for: column) <= .unclear ? column : nil
  }

  private static let otherWords = [
    "旧", "新", "前回", "次回", "数", "年度", "内容", "電話", "郵便", "個人", "今後", "変更", "終了", "予定", "更新", "期日",
  ]

  /// Whether two names differ by letters here and there; not by a word, or a number.
  private static func isSlip(from name: String, to bare: String) -> Bool {
    if otherWords.contains(where: { bare.contains($0) && !name.contains($0) }) { return false }
    var left = Array(name.unicodeScalars)[...]
    var right = Array(bare.unicodeScalars)[...]
    while let first = left.first, first == right.first { (left, right) = (left.dropFirst(), right.dropFirst()) }
    while let last = left.last, last == right.last { (left, right) = (left.dropLast(), right.dropLast()) }
    if right.contains(where: \.isDigit) { return false }
    return max(left.count, right.count) < 2 || left.contains(where: right.contains)
  }

  /// Width, spaces and line breaks folded, in lower case: what names are compared in.
  static func folded(_ text: Text) -> String { string(scalars(text)) }

  /// A heading from the whole to the bare name, one remark or number less each time.
  struct Forms: Sequence, IteratorProtocol {
    struct Form {
      let name: String
      /// What was left out in brackets or after ※.
      let remarks: [String]
    }

    private var scalars: Scalars
    private var remarks: [String] = []
    // Each step takes something away, so this ends; eight remarks are more than any heading has.
    private var steps = 0

    init(_ text: Text) { scalars = HeadingName.scalars(text)[...] }

    mutating func next() -> Form? {
      steps += 1
      if steps > 1, steps > 9 || !shorten() { return nil }
      return Form(name: HeadingName.string(scalars), remarks: remarks)
    }

    private mutating func shorten() -> Bool {
      if let next = HeadingName.withoutMarks(scalars) {
        scalars = next
      } else if let next = HeadingName.withoutNote(scalars) ?? HeadingName.withoutBrackets(scalars) {
        scalars = next.name
        if !next.remark.allSatisfy(\.isDigit) { remarks.append(HeadingName.string(next.remark)) }
      } else if let next = HeadingName.withoutNumber(scalars) {
        scalars = next
      } else {
        return false
      }
      return true
    }
  }

  fileprivate typealias Scalars = ArraySlice<Unicode.Scalar>

  fileprivate static func scalars(_ text: Text) -> [Unicode.Scalar] {
    text.folded.flatMap { scalar -> [Unicode.Scalar] in
      switch scalar.value {
      case 0x41...0x5A: [Unicode.Scalar(UInt8(scalar.value + 32))]
      case 0x2116: ["n", "o", "."]  // №
      default: [scalar]
      }
    }
  }

  fileprivate static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
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

  static let marks = Set("※*★☆◎○●◆◇■□▼▲▽△:;・-_,、。".unicodeScalars)

  fileprivate static func withoutMarks(_ scalars: Scalars) -> Scalars? {
    var rest = scalars
    while let last = rest.last, marks.contains(last) { rest = rest.dropLast() }
    while let first = rest.first, marks.contains(first) { rest = rest.dropFirst() }
    return rest.isEmpty || rest.count == scalars.count ? nil : rest
  }

  /// The heading before ※ and what it remarks.
  fileprivate static func withoutNote(_ scalars: Scalars) -> (name: Scalars, remark: Scalars)? {
    guard let mark = scalars.lastIndex(of: "※"), mark > scalars.startIndex, isRemark(scalars[(mark + 1)...]) else {
      return nil
    }
    return (scalars[..<mark], scalars[(mark + 1)...])
  }

  private static let brackets: [Unicode.Scalar: Unicode.Scalar] = [
    "(": ")", "[": "]", "{": "}", "<": ">", "【": "】", "〔": "〕", "〈": "〉", "《": "》", "「": "」", "『": "』",
  ]

  fileprivate static func withoutBrackets(_ scalars: Scalars) -> (name: Scalars, remark: Scalars)? {
    guard let first = scalars.first, let last = scalars.last else { return nil }
    if brackets.values.contains(last), let opening = scalars.lastIndex(where: { brackets[$0] == last }),
      opening > scalars.startIndex
    {
      let remark = scalars[(opening + 1)..<(scalars.endIndex - 1)]
      if isRemark(remark) { return (scalars[..<opening], remark) }
    }
    if let closing = brackets[first], let end = scalars.firstIndex(of: closing), end < scalars.endIndex - 1 {
      let remark = scalars[(scalars.startIndex + 1)..<end]
      if isRemark(remark) || remark.allSatisfy(\.isDigit) { return (scalars[(end + 1)...], remark) }
    }
    return nil
  }

  /// Numbers in brackets count columns, they do not remark on them.
  private static func isRemark(_ scalars: Scalars) -> Bool {
    !scalars.allSatisfy(\.isDigit) && circled(scalars) == nil
  }

  /// The name after ①, ⑴, １., 問1 and their like.
  fileprivate static func withoutNumber(_ scalars: Scalars) -> Scalars? {
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
