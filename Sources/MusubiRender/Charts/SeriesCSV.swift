import MusubiRegister
import MusubiSite

/// A series as a table for machines, one number a line: the earlier count of a member and the present one are two lines.
enum SeriesCSV {
  /// A column of the data files, by its key.
  enum Column: String, Sendable {
    case period, level, bureau, name, slug, count, change, source, samples
  }

  static func render(_ series: Series, _ columns: [Column], into out: inout [UInt8]) {
    var writer = CSVWriter(lineEnd: .crlf)
    writer.row(columns.map(\.rawValue))
    for line in lines(series) { writer.row(columns.map { cell($0, line) }) }
    out += writer.take()
  }

  /// The lines below the headings: first the earlier period, then the present.
  static func lines(_ series: Series) -> [Series.Row] {
    let earlier = series.rows.compactMap { row in
      row.before.map { before in
        Series.Row(
          period: series.earlierPeriod ?? "", name: row.name, slug: row.slug, count: before, isCounted: false,
          route: nil)
      }
    }
    return earlier + series.rows
  }

  private static func cell(_ column: Column, _ row: Series.Row) -> String {
    switch column {
    case .period: row.period
    case .level: row.parent.isEmpty ? "bureau" : "section"
    case .bureau: row.parent.isEmpty ? row.slug : row.parent
    case .name: row.name
    case .slug: row.slug
    case .count: String(row.count)
    case .change: row.change.map(String.init) ?? ""
    case .samples: row.isCounted ? String(row.samples) : ""
    case .source: row.isCounted ? "counted" : "published"
    }
  }
}
