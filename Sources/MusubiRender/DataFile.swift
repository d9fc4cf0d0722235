import MusubiRegister
import MusubiSite

/// The data files of the site: the agreements in several forms, what goes with them, and the numbers of each chart.
package enum DataFile: String, Sendable, CaseIterable {
  case workbook = "agreements.xlsx"
  case spreadsheet = "agreements-excel.csv"
  case agreements = "agreements.csv"
  case json = "agreements.json"
  case partners = "agreement-partners.csv"
  case press = "press.csv"
  case codes = "codes.csv"
  case dictionary = "columns.csv"
  case totals = "totals-by-year.csv"
  case kinds = "kinds.csv"
  case categories = "categories.csv"
  case departments = "departments.csv"
  case years = "years.csv"
  case cohorts = "cohorts.csv"
  case contactFrequencies = "contact-frequencies.csv"

  /// The files that the site has: of a column that is withheld there is none.
  package static func all(of site: Site) -> [DataFile] { allCases.filter { $0.isPublic(site) } }

  /// The addresses of the data files and of all that tells of them.
  static func routes(of site: Site) -> [Route] {
    all(of: site).map(\.route) + DataIndex.allCases.map(\.route) + [Checksums.route]
  }

  package var name: String { rawValue }
  package var route: Route { .dataFile(name) }

  /// Makes the bytes of a workbook; MusubiPublish knows how.
  package typealias WorkbookMaker = (DataWorkbook) throws -> [UInt8]

  /// Appends the bytes of the file to `out`.
  package func render(_ site: Site, into out: inout [UInt8], workbook: WorkbookMaker) rethrows {
    switch self {
    case .workbook: out += try workbook(DataWorkbook(site))
    case .json: AgreementJSON.render(site, into: &out)
    case .spreadsheet: AgreementTable.table(site, headings: \.heading).render(.spreadsheet, into: &out)
    case .agreements: AgreementTable.table(site, headings: \.key).render(.exact, into: &out)
    case .partners: PartnerTable.table(site).render(.exact, into: &out)
    case .press: ReleaseTable.table(site).render(.exact, into: &out)
    case .codes: CodeList.table(site).render(.exact, into: &out)
    case .dictionary: DataDictionary.table(site).render(.exact, into: &out)
    case .totals, .kinds, .categories, .departments, .years, .cohorts, .contactFrequencies:
      if let series = series(site) { SeriesCSV.render(series, columns(DataScope(site)), into: &out) }
    }
  }

  /// The lines below the headings; the objects of the JSON.
  package func rowCount(_ site: Site) -> Int {
    switch self {
    case .workbook, .spreadsheet, .agreements, .json: site.agreements.count
    case .partners: site.agreements.indices.reduce(0) { $0 + site.partnerPlaces(of: $1).count }
    case .press: site.press.count
    case .codes: CodeList.entries(site).count
    case .dictionary: DataDictionary.table(site).count
    case .totals, .kinds, .categories, .departments, .years, .cohorts, .contactFrequencies:
      series(site).map { SeriesCSV.lines($0).count } ?? 0
    }
  }

  /// The numbers of a chart; nil for the others.
  func series(_ site: Site) -> Series? {
    let statistics = site.statistics
    return switch self {
    case .totals: .totals(site)
    case .kinds: .members(statistics.kinds, site, isCompared: true)
    case .categories: .members(statistics.categories, site, isCompared: true)
    case .departments: .departments(site)
    case .years: .years(site)
    case .cohorts: .members(statistics.cohorts, site)
    case .contactFrequencies: .members(statistics.contactFrequencies, site)
    default: nil
    }
  }

  /// Whether it holds the numbers of a chart.
  var isFigures: Bool {
    switch self {
    case .totals, .kinds, .categories, .departments, .years, .cohorts, .contactFrequencies: true
    default: false
    }
  }

  func isPublic(_ site: Site) -> Bool {
    switch self {
    case .contactFrequencies: site.settings.disclosure.isPublic(.contactFrequency)
    case .workbook: site.agreements.count < DataWorkbook.mostRows
    default: true
    }
  }

  /// The columns of a chart's table.
  func columns(_ scope: DataScope) -> [SeriesCSV.Column] {
    let columns: [SeriesCSV.Column] =
      switch self {
      case .totals: [.period, .name, .count, .change, .source]
      case .kinds, .categories: [.period, .name, .slug, .count, .change, .source]
      case .departments: [.period, .level, .bureau, .name, .slug, .count, .source]
      case .years, .cohorts, .contactFrequencies: [.period, .name, .slug, .count, .source]
      default: []
      }
    return columns + (scope.hasSamples && !columns.isEmpty ? [.samples] : [])
  }
}
