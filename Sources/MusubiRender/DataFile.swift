import MusubiSite

/// The data files of the site: the agreements, and the numbers of each chart.
package enum DataFile: String, Sendable, CaseIterable {
  case agreements = "agreements.csv"
  case totals = "totals-by-year.csv"
  case kinds = "kinds.csv"
  case categories = "categories.csv"
  case departments = "departments.csv"
  case years = "years.csv"
  case cohorts = "cohorts.csv"
  case contactFrequencies = "contact-frequencies.csv"

  /// The files that the site has: of a column that is withheld there is none.
  package static func all(of site: Site) -> [DataFile] { allCases.filter { $0.isPublic(site) } }

  package var name: String { rawValue }
  package var route: Route { .dataFile(name) }

  /// Appends the bytes of the file to `out`.
  package func render(_ site: Site, into out: inout [UInt8]) {
    if let series = series(site) {
      SeriesCSV.render(series, columns + (site.hasSamples ? [.samples] : []), into: &out)
    } else {
      AgreementsCSV.render(site, into: &out)
    }
  }

  /// The lines below the headings.
  package func rowCount(_ site: Site) -> Int {
    series(site).map { SeriesCSV.lines($0).count } ?? site.agreements.count
  }

  /// The numbers of a chart; nil for the agreements.
  func series(_ site: Site) -> Series? {
    let statistics = site.statistics
    return switch self {
    case .agreements: nil
    case .totals: .totals(site)
    case .kinds: .members(statistics.kinds, site, isCompared: true)
    case .categories: .members(statistics.categories, site, isCompared: true)
    case .departments: .departments(site)
    case .years: .years(site)
    case .cohorts: .members(statistics.cohorts, site)
    case .contactFrequencies: .members(statistics.contactFrequencies, site)
    }
  }

  func isPublic(_ site: Site) -> Bool {
    self != .contactFrequencies || site.settings.disclosure.isPublic(.contactFrequency)
  }

  private var columns: [SeriesCSV.Column] {
    switch self {
    case .agreements: []
    case .totals: [.period, .name, .count, .change, .source]
    case .kinds, .categories: [.period, .name, .slug, .count, .change, .source]
    case .departments: [.period, .level, .bureau, .name, .slug, .count, .source]
    case .years, .cohorts, .contactFrequencies: [.period, .name, .slug, .count, .source]
    }
  }

  /// What it holds, as the table with the same numbers is called.
  var caption: String {
    switch self {
    case .agreements: "協定・覚書"
    case .totals: "年末ごとの協定・覚書の数"
    case .kinds: "種別ごとの数"
    case .categories: "分野ごとの数"
    case .departments: "局と課ごとの数"
    case .years: "結んだ年ごとの数"
    case .cohorts: "結んだ時期ごとの数"
    case .contactFrequencies: "連絡の頻度ごとの数"
    }
  }

  var title: String { caption + "（CSV形式）" }

  var note: String {
    switch self {
    case .agreements: "日付はISO 8601、見本の行には「見本」と書いてあります。"
    case .totals: "changeは前年末からの増減です。"
    case .kinds, .categories: "changeは前の時点からの増減です。"
    case .departments: "levelがbureauの行は局・本部の数、sectionの行はその内訳の課の数です。"
    case .years: "有効な協定・覚書を、結んだ年（西暦、slug）ごとに数えています。"
    case .cohorts, .contactFrequencies: "災害時協定と、平時に取組がない協定は含みません。"
    }
  }
}
