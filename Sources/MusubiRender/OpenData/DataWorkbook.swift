import MusubiRegister
import MusubiSite

/// The agreements as a workbook for Excel: a sheet with the table, headings in row 1, and a sheet that explains its
/// columns. All cells are texts, so that no program takes a number or a date apart.
package struct DataWorkbook: Sendable {
  package struct Sheet: Sendable {
    package let name: String
    package let table: DataTable
    /// The widths of its columns, in characters.
    package let widths: [Double]
  }

  package let title: String
  /// The date of creation that the file says, so that the same data give the same bytes.
  package let created: JapaneseDate
  package let sheets: [Sheet]

  init(title: String, created: JapaneseDate, sheets: [Sheet]) {
    self.title = title
    self.created = created
    self.sheets = sheets
  }

  init(_ site: Site) {
    title = "\(site.settings.city) \(site.settings.name)"
    created = site.updated
    let columns = DataScope(site).columns
    sheets = [
      Sheet(
        name: "協定・覚書", table: AgreementTable.table(site, headings: \.heading), widths: columns.map(Self.width)),
      Sheet(
        name: "項目の説明", table: Self.explanations(DataScope(site)), widths: [24, 24, 60, 60]),
    ]
  }

  /// The most rows that a sheet of Excel has, headings included.
  static let mostRows = 1_048_576

  private static func explanations(_ scope: DataScope) -> DataTable {
    DataTable(
      ["項目", "データでの項目名", "説明", "決まった値"],
      AgreementFields.fields(scope).map { field in
        let allowed = field.kind == .boolean ? Presence.allCases.map(\.name) : field.allowed
        return [
          .string(field.heading), .string(field.key), .string(field.meaning.japanese),
          .string(allowed.joined(separator: "、")),
        ]
      })
  }

  private static func width(_ column: Column) -> Double {
    switch column.kind {
    case .markdown: 60
    case .names, .address: 32
    case .text: column == .title ? 48 : 28
    case .term, .corporateNumbers: 24
    case .identifier, .date, .choice, .numbers, .headings: 14
    }
  }
}
