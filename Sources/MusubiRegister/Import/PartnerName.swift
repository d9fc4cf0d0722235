/// How a name of a partner looks: whether it is one by itself, or only the end of another.
enum PartnerName {
  typealias Scalars = ArraySlice<Unicode.Scalar>

  /// How a name looks by itself.
  enum Look {
    /// It holds a company's form and more, or ends as names of bodies do.
    case whole
    /// It is a form alone, a branch, an office, a person, or a remark in brackets: the end or the beginning of a name.
    case part
    case unknown
  }

  static func look(_ name: Scalars) -> Look {
    let name = Scalars(name.filter { !isBlank($0) })
    let forms = forms(in: name)
    let beginsWithForm = forms.first?.lowerBound == name.startIndex
    guard name.count >= 2, beginsWithForm || name.first != "(" && name.first != "（", hasClosedBrackets(name),
      forms.reduce(0, { $0 + $1.count }) < name.count
    else { return .part }
    // Where the form is all but a place (一般社団法人川崎市), the name goes on.
    if beginsWithForm, level(of: name) != nil { return .part }
    if name.hasEnding("法人") || persons.contains(where: name.hasBeginning) { return .part }
    if !forms.isEmpty || offices.contains(where: name.hasEnding) { return .whole }
    if generic.contains(where: name.isWord) || branches.contains(where: name.hasEnding) { return .part }
    let isNamed = level(of: name) != nil ? name.count >= 3 : endings.contains(where: name.hasEnding)
    return isNamed ? .whole : .unknown
  }

  /// Whether two texts side by side are surely two names; nil where they may be, and are in a list of names.
  static func areTwo(_ first: Scalars, _ second: Scalars) -> Bool? {
    switch (look(first), look(second)) {
    case (.part, _), (_, .part): return false
    case (.unknown, _), (_, .unknown): return nil
    case (.whole, .whole):
      // 川崎市⏎川崎区 and 川崎市⏎医療協会 may be one.
      guard let level = level(of: Scalars(first.filter { !isBlank($0) })) else { return true }
      let isSure = level == self.level(of: Scalars(second.filter { !isBlank($0) })) || !forms(in: second).isEmpty
      return isSure ? true : nil
    }
  }

  /// Where the forms of companies and corporations stand, in full or in short: 株式会社, （株）, ㈱.
  static func forms(in name: Scalars) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = name.startIndex
    while index < name.endIndex {
      if initials.contains(name[index]), let form = words.first(where: { name[index...].starts(with: $0) }) {
        found.append(index..<index + form.count)
        index += form.count
      } else {
        index += 1
      }
    }
    return found
  }

  /// Whether each bracket is closed, and in order.
  static func hasClosedBrackets(_ name: Scalars) -> Bool {
    var depth = 0
    for scalar in name {
      switch scalar {
      case "(", "（", "「", "『", "【", "〔", "［", "[": depth += 1
      case ")", "）", "」", "』", "】", "〕", "］", "]": depth -= 1
      default: continue
      }
      if depth < 0 { return false }
    }
    return depth == 0
  }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    // No white space lies behind the ideographic one.
    scalar.value <= 0x3000 && scalar.properties.isWhitespace
  }

  /// The kind of municipality that the name ends as: a town, a ward, a prefecture.
  private static func level(of name: Scalars) -> Int? {
    switch name.last {
    case "市", "町", "村": 0
    case "区": 1
    case "県", "都", "府": 2
    default: nil
    }
  }

  private static let words: [[Unicode.Scalar]] = {
    var words: Set<String> = ["㈱", "㈲", "㈳", "㈶", "NPO法人", "認定NPO法人", "ＮＰＯ法人", "認定ＮＰＯ法人"]
    for group in CompanyForms.groups.split(separator: " ") {
      for (index, form) in group.split(separator: "=").enumerated() {
        words.formUnion(index == 0 ? [String(form)] : ["(\(form))", "（\(form)）"])
      }
    }
    return words.map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count }
  }()

  private static let initials = Set(words.compactMap(\.first))

  private static let endings = [
    "会", "会議所", "組合", "大学", "学校", "学園", "学院", "協会", "連盟", "機構", "社", "商店", "工業", "産業", "商事", "銀行", "金庫", "公庫", "病院",
    "クラブ", "財団", "団体", "消防団", "研究所", "製作所", "協議会", "商店街", "生協", "農協", "グループ", "ホールディングス", "国", "省", "庁", "薬局",
    "鉄道", "新聞", "建設", "電機", "園", "館", "寺", "神社", "堂", "屋", "店", "所",
  ]
  /// Offices and rooms that are bodies of their own.
  private static let offices = ["会計事務所", "法律事務所", "設計事務所", "士事務所", "美容室", "理容室"]
  /// What follows a name more often than it is one.
  private static let branches = [
    "支社", "支店", "支部", "支所", "本社", "本店", "本部", "営業所", "出張所", "事業所", "事務所", "事業部", "部会", "部", "課", "室", "係", "科", "局",
    "工場", "分会", "分団",
  ]
  /// What is a name only with more before it.
  private static let generic = [
    "実行委員会", "運営委員会", "委員会", "協議会", "連合会", "連盟", "協会", "組合", "協同組合", "医師会", "歯科医師会", "薬剤師会", "看護協会", "商工会", "商工会議所",
    "自治会", "町内会", "大学", "病院", "学校", "クラブ", "社会福祉協議会", "青年会", "婦人会", "女性会", "青年部会", "消防団", "財団", "社団", "研究所", "会社", "本会",
    "グループ", "ホールディングス",
  ]
  private static let persons = [
    "会長", "副会長", "会頭", "社長", "副社長", "代表", "理事", "支店長", "支社長", "支部長", "所長", "学長", "校長", "院長", "園長", "館長", "組合長", "団長",
    "市長",
    "区長", "町長", "村長", "知事", "局長", "部長", "課長", "室長", "取締役", "専務", "常務", "担当", "事務局", "委員長",
  ]
}
