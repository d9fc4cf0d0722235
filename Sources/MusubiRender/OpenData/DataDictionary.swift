import MusubiRegister
import MusubiSite

/// The data dictionary (`columns.csv`): every column of every table, one row each.
enum DataDictionary {
  static let fields: [DataField] = [
    DataField("file", "ファイル", Wording("ファイルの名前", "Name of the file")).with { $0.isRequired = true },
    DataField("key", "項目名", Wording("1行目に書かれた名前", "Name in row 1")).with { $0.isRequired = true },
    DataField("heading", "項目", Wording("日本語の名前", "Name in Japanese")).with { $0.isRequired = true },
    DataField("type", "型", Wording("Table Schemaの型", "Type of the Table Schema")).with {
      $0.isRequired = true
      $0.allowed = ["string", "integer", "boolean", "date"]
    },
    DataField("form", "形", Wording("協定の一覧の列の形（markdownなど）", "Form of a column of the register")),
    DataField("required", "必要", Wording("trueなら、空になりません", "True: never empty")).with {
      $0.isRequired = true
      $0.allowed = ["true", "false"]
    },
    DataField("constraints", "制約", Wording("入りうる値の条件", "What a value must satisfy")),
    DataField("list", "コード一覧", Wording("codes.csvのlist", "Its list in codes.csv")),
    DataField("meaning", "説明", Wording("項目の意味", "Meaning, in Japanese")).with { $0.isRequired = true },
    DataField("meaning.en", "説明（英語）", Wording("項目の意味（英語）", "Meaning, in English")).with {
      $0.isRequired = true
    },
  ]

  static func table(_ site: Site) -> DataTable {
    let scope = DataScope(site)
    let rows = DataFile.all(of: site).filter { $0.dialect == .exact }.flatMap { file in
      file.fields(scope).map { field -> [DataCell] in
        [
          file.name, field.key, field.heading, field.kind.rawValue, field.form, field.isRequired ? "true" : "false",
          field.constraints, field.list ?? "", field.meaning.japanese, field.meaning.english,
        ].map { $0.isEmpty ? .empty : .string($0) }
      }
    }
    return DataTable(fields.map(\.key), rows)
  }
}
