import MusubiRegister
import MusubiSite

/// About the data: the files, their columns, samples, licence, and how all of it is checked.
struct DataView: DocumentPageView {
  let context: PageContext
  let body: DocumentBody

  var document: PageDocument? { site.document(PageSlug.data) }
  var fallbackTitle: String { "データについて" }
  var things: [(inout JSONWriter) -> Void] {
    [{ StructuredData.dataset(site, context.distributions, to: &$0) }]
  }

  private var withheld: [ColumnValue] {
    Column.allCases.filter { !site.settings.disclosure.isPublic($0) }.map { column in
      let meaning = column.definition.meaning.japanese
      return ColumnValue(
        field: DataField(
          column.key, column.heading, meaning == column.heading ? Wording("", "") : column.definition.meaning))
    }
  }

  private var fields: [ColumnValue] {
    AgreementFields.fields(DataScope(site)).map { ColumnValue(field: $0) }
  }

  /// The other tables with their columns.
  private var tables: [TableValue] {
    let scope = DataScope(site)
    return DataFile.all(of: site).filter { $0.dialect == .exact && $0 != .agreements }.map { file in
      TableValue(file: file, context: context, fields: file.fields(scope).map { ColumnValue(field: $0) })
    }
  }

  private func files(_ isWanted: (DataFile) -> Bool) -> [FileValue] {
    DataFile.all(of: site).filter(isWanted).map { FileValue(file: $0, context: context) }
  }

  static let schema = Schema<DataView>(
    "data.html",
    commonFields(DataView.self) + documentFields(DataView.self) + [
      .record("counts", "counts", CountsValue.schema) { CountsValue(site: $0.site) },
      .record("reconciliation", "comparison with the published figures", ReconciliationValue.schema) {
        ReconciliationValue($0.site.reconciliation, hasSamples: $0.site.hasSamples)
      },
      .list("fields", "public columns", ColumnValue.schema) { $0.fields },
      .list("tables", "the other tables with their columns", TableValue.schema) { $0.tables },
      .flag("hasWithheld", "columns are withheld") { !$0.withheld.isEmpty },
      .list("withheld", "columns that are not public", ColumnValue.schema) { $0.withheld },
      .list("registerFiles", "data files of the register", FileValue.schema) { $0.files { !$0.isFigures } },
      .list("figureFiles", "data files of the charts", FileValue.schema) { $0.files { $0.isFigures } },
      .list("indexFiles", "files that tell programs of the data", LinkValue.schema) { view in
        [
          LinkValue(href: view.context.href(DataPackage.route), label: "Frictionless Data Package（バージョン1と2）"),
          LinkValue(href: view.context.href(DataCatalogue.route), label: "DCAT-AP 3.0.1のカタログ（JSON-LD）"),
          LinkValue(href: view.context.href(Checksums.route), label: "すべてのファイルのSHA-256"),
        ]
      },
      .text("codesHref", "the list of codes") { $0.context.href(DataFile.codes.route) },
      .text("municipalityCode", "全国地方公共団体コード") { $0.site.settings.municipalityCode },
      .text("dataFolder", "the address of the data's folder") { $0.site.settings.base.url + Route.data.directory },
    ])
}

/// A column of a data file.
private struct ColumnValue: Sendable {
  let field: DataField

  private var description: String {
    let meaning = field.meaning.japanese
    let parts = [meaning == field.heading ? "" : meaning, pageName.map { "ページでは「\($0)」と書いています" } ?? ""]
    return parts.filter { !$0.isEmpty }.joined(separator: "。")
  }

  /// What the pages call the column, where the register has a longer word or another.
  private var pageName: String? {
    switch Column(rawValue: field.key) {
    case .kind where !field.form.isEmpty: Dimension.kind.label
    case .category: Dimension.category.label
    case .contactFrequency: Dimension.contactFrequency.label
    case .term: "期間"
    case .dialogue: "対面の対話"
    default: nil
    }
  }

  /// The type in words: 文字, 整数, 有・無.
  private var type: String {
    switch field.kind {
    case .boolean: "有・無"
    case .integer: "整数"
    case .date: "日付（年月日）"
    case .string:
      switch Column.Kind(rawValue: field.form) {
      case .markdown: "文章（Markdown）"
      case .date: "日付（分かるところまで）"
      case .choice: "決まった値"
      case .identifier: "文字（番号）"
      case .address: "URL"
      default: field.allowed.isEmpty ? "文字" : "決まった値"
      }
    }
  }

  private var remarks: String {
    [field.isRequired ? "必ずあります" : "", field.isUnique ? "重なりません" : "", field.isList ? "複数は「;」区切り" : ""]
      .filter { !$0.isEmpty }.joined(separator: "、")
  }

  static let schema = Schema<ColumnValue>(
    "column",
    [
      .text("heading", "heading in the register") { $0.field.heading },
      .text("key", "name in open data") { $0.field.key },
      .text("description", "one sentence, and what the pages call it; empty where the heading says it all") {
        $0.description
      },
      .text("type", "what a value is: 文字, 整数, 決まった値") { $0.type },
      .text("remarks", "whether it is always there, and whether it holds several values; may be empty") { $0.remarks },
      .text("allowed", "the only values there are; empty where others may be") {
        $0.field.allowed.joined(separator: "、")
      },
      .flag("isCoded", "its values stand in the list of codes") { $0.field.list != nil },
      .text("pattern", "what the value must match; may be empty") { $0.field.pattern ?? "" },
    ])
}

/// A table of the open data with its columns.
private struct TableValue: Sendable {
  let file: DataFile
  let context: PageContext
  let fields: [ColumnValue]

  static let schema = Schema<TableValue>(
    "table of the data",
    [
      .text("href", "address of the file") { $0.context.href($0.file.route) },
      .text("name", "name of the file") { $0.file.name },
      .text("caption", "what it holds") { $0.file.caption },
      .text("note", "what to know of it") { $0.file.note },
      .list("fields", "its columns", ColumnValue.schema) { $0.fields },
    ])
}
