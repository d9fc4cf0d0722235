import MusubiRegister
import MusubiSite

/// The lists of values that columns may hold (`codes.csv`), each under the key of its column.
enum CodeList {
  /// A line of the file.
  struct Entry: Sendable {
    let list: String
    /// The name in addresses, or the number of a goal.
    let code: String
    let name: String
    /// For a section, the code of its bureau.
    var parent = ""
    var note = ""
  }

  static let fields: [DataField] = [
    DataField("list", "一覧", Wording("どの列の値か（列のキー）", "The key of the column")).with { $0.isRequired = true },
    DataField("code", "コード", Wording("値を表す半角の名前。ページの番地と同じ", "Name in ASCII, as in addresses")).with {
      $0.isRequired = true
    },
    DataField("name", "名称", Wording("データに書かれる値", "The value as the data have it")).with { $0.isRequired = true },
    DataField("parent", "上位のコード", Wording("課の場合、局・本部のコード", "Of a section, the code of its bureau")),
    DataField("note", "説明", Wording("値の説明", "What the value means")),
  ]

  static func table(_ site: Site) -> DataTable {
    DataTable(
      fields.map(\.key),
      entries(site).map { entry in
        [entry.list, entry.code, entry.name, entry.parent, entry.note].map { $0.isEmpty ? .empty : .string($0) }
      })
  }

  /// The names of a column's values; of departments and goals none, since the lists say more.
  static func names(_ column: Column, _ vocabularies: Vocabularies) -> [String] {
    choices(column, vocabularies).map(\.name)
  }

  static func entries(_ site: Site) -> [Entry] {
    let scope = DataScope(site)
    return scope.columns.flatMap { column -> [Entry] in
      switch column {
      case .department: departments(site)
      case .sdgs:
        scope.vocabularies.goals.entries.map { Entry(list: column.key, code: $0.slug, name: $0.name, note: $0.note) }
      default: choices(column, scope.vocabularies)
      }
    }
  }

  private static func choices(_ column: Column, _ vocabularies: Vocabularies) -> [Entry] {
    switch column {
    case .kind: entries(column, vocabularies.kinds)
    case .category: entries(column, vocabularies.categories)
    case .contactFrequency: entries(column, vocabularies.contactFrequencies)
    case .dialogue, .peacetime, .expenditure: entries(column, Presence.self)
    case .state: entries(column, State.self)
    case .provenance: entries(column, Provenance.self)
    case .evaluationEffect: entries(column, Effect.self)
    case .evaluationDirection: entries(column, Direction.self)
    default: []
    }
  }

  private static func entries(_ column: Column, _ vocabulary: Vocabulary) -> [Entry] {
    vocabulary.entries.map { Entry(list: column.key, code: $0.slug, name: $0.name, note: $0.note) }
  }

  private static func entries<Value: Choice>(_ column: Column, _: Value.Type) -> [Entry] {
    Value.allCases.map { Entry(list: column.key, code: "\($0)", name: $0.name) }
  }

  /// Those of the vocabulary, then those that only the register names.
  private static func departments(_ site: Site) -> [Entry] {
    let listings = site.register.vocabularies.departments
    let bureaus = Dictionary(
      listings.filter(\.department.section.isEmpty).map { ($0.department.bureau, $0.slug) },
      uniquingKeysWith: { first, _ in first })
    let listed = listings.map { listing in
      let department = listing.department
      return Entry(
        list: Column.department.key, code: listing.slug, name: department.name,
        parent: department.section.isEmpty ? "" : bureaus[department.bureau] ?? "")
    }
    let known = Set(listed.map(\.code))
    let others = (site.bureaus.groups + site.departments.groups).filter { !known.contains($0.slug) }
    return listed
      + others.map { Entry(list: Column.department.key, code: $0.slug, name: $0.name, parent: $0.parentSlug ?? "") }
  }
}
