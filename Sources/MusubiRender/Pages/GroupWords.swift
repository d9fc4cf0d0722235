import MusubiRegister
import MusubiSite

extension Dimension {
  /// What a member of the dimension is called.
  var label: String {
    switch self {
    case .kind: "種別"
    case .category: "分野"
    case .bureau: "所管する局"
    case .department: "所管課"
    case .partner: "締結先"
    case .year: "締結した年"
    case .goal: "SDGsの目標"
    case .contactFrequency: "連絡の頻度"
    case .cohort: "結んだ時期"
    }
  }
}

/// The title, lead and notes of a member's page.
struct GroupWords: Sendable {
  let title: String
  let lead: String
  let notes: [String]

  init(_ group: Group, _ site: Site) {
    let count = Figures.count(group.active.count)
    let when = site.settings.asOf.adverb
    let current = group.active.isEmpty ? "\(when)有効なものはありません。" : "\(when)有効なものは\(count)件です。"
    let samples = Self.samplesNote(group, site)
    let outOfScope = "災害時協定と、平時に取組がない協定は含みません。"
    switch group.dimension {
    case .kind:
      title = group.name
      lead = (group.note.isEmpty ? "" : Self.sentence(group.note) + "です。") + current
      notes = SourceWords.inferred(.kind, group.dimension.label, group.active, site) + samples
    case .category:
      title = group.name
      lead = (group.note.isEmpty ? "\(group.name)の分野の協定・覚書です。" : "主な内容は、\(Self.sentence(group.note))です。") + current
      notes = [outOfScope] + samples
    case .bureau:
      title = group.name
      lead = "\(group.name)が担当する協定・覚書です。\(current)"
      notes = samples
    case .department:
      title = group.name
      lead = "\(group.name)が担当する協定・覚書です。\(current)"
      notes = samples
    case .partner:
      title = group.name
      lead = "\(site.settings.city)と\(group.name)が結んだ協定・覚書です。\(current)\(Self.span(group, site))"
      notes = []
    case .year where Int(group.slug) == nil:
      title = "締結時期の記載がない協定・覚書"
      lead = "公表資料に締結時期が書かれていない協定・覚書です。\(current)"
      notes = samples
    case .year:
      title = "\(group.name)に結んだ協定・覚書"
      lead = "\(group.name)に結んだ協定・覚書です。\(current)"
      notes = samples
    case .goal:
      title = "目標\(group.slug)　\(group.name)"
      lead = "SDGsの目標\(group.slug)「\(group.name)」に関わる協定・覚書です。\(current)"
      notes = ["目標は、一覧表に書かれている協定だけに付けています。"] + samples
    case .contactFrequency:
      title = "連絡確認の頻度が「\(group.name)」の協定・覚書"
      lead = "相手と連絡を取り合う頻度が「\(group.name)」の協定・覚書です。\(current)"
      notes =
        [outOfScope] + SourceWords.inferred(.contactFrequency, group.dimension.label, group.active, site) + samples
    case .cohort:
      title = "\(group.name)に結んだ協定・覚書"
      lead = "民間活用の推進方針ができた令和2年3月を境に、結んだ時期で分けたものです。\(current)"
      notes = [outOfScope] + samples
    }
  }

  /// The note of a vocabulary as a part of a sentence.
  private static func sentence(_ note: String) -> String { note.hasSuffix("。") ? String(note.dropLast()) : note }

  /// How many of the rows are made up, where some are and some are not, or the group itself is real.
  private static func samplesNote(_ group: Group, _ site: Site) -> [String] {
    let count = site.samples(in: group)
    return count > 0 ? ["このうち\(Figures.count(count))件は、形を示すための見本です。"] : []
  }

  /// The oldest and the newest conclusion of a partner with several agreements.
  private static func span(_ group: Group, _ site: Site) -> String {
    let years = group.active.compactMap { site.agreements[$0].concluded?.year }
    guard let first = years.min(), let last = years.max(), first < last else { return "" }
    return "最も古いものは\(JapaneseDate(year: first).text)、最も新しいものは\(JapaneseDate(year: last).text)に結びました。"
  }
}
