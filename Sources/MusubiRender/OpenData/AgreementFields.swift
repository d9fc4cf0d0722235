import MusubiRegister

/// What the open data say of each column of the register.
enum AgreementFields {
  static func fields(_ scope: DataScope) -> [DataField] { scope.columns.map { field($0, scope) } }

  private static func field(_ column: Column, _ scope: DataScope) -> DataField {
    var field = DataField(column.key, column.heading, meaning(column))
    field.form = column.kind.rawValue
    switch column.kind {
    case .identifier, .text, .markdown, .term: break
    case .names, .headings: field.isList = true
    case .date: field.pattern = DataPattern.date
    case .address: field.pattern = DataPattern.address
    case .numbers:
      field.isList = true
      field.pattern = DataPattern.goals
      field.list = column.key
    case .corporateNumbers:
      field.isList = true
      field.pattern = DataPattern.corporateNumbers
    case .choice:
      field.list = column.key
      if column.isPresence { field.kind = .boolean } else { field.allowed = CodeList.names(column, scope.vocabularies) }
    }
    switch column {
    case .id:
      field.isUnique = true
      field.pattern = DataPattern.identifier
    case .department: field.list = column.key
    default: break
    }
    field.isRequired = isNeverEmpty(column)
    return field
  }

  /// Whether the table always has a value: what a row may leave to a default is written out.
  private static func isNeverEmpty(_ column: Column) -> Bool {
    switch column {
    case .id, .title, .term, .kind, .peacetime, .expenditure, .state, .provenance: true
    default: false
    }
  }

  /// The column's own meaning, with what is different in the data from what departments write.
  private static func meaning(_ column: Column) -> Wording {
    switch column {
    case .partners: Wording("締結した相手", "Partners")
    case .concluded:
      Wording("締結した日。分かるところまで（年、年月、年月日）", "Date of conclusion, as far as it is known: day, month or year")
    case .term:
      Wording(
        "期限なし、終わりの日、または始めと終わり。自動更新の有無。公表資料にないときは「\(NotStated.mark)」",
        "No end, an end, or a span; renewed automatically or not; \(NotStated.mark) where the source does not state it")
    case .peacetime: Wording("平時の取組の有無", "Whether there is activity in peacetime")
    case .state: Wording("有効か、終了したか", "In force or ended")
    case .provenance: Wording("公表資料によるか、見本（作りもの）か", "From a published source, or a made-up sample")
    case .inferred:
      Wording("公表資料に書かれておらず、件数の合計から推定した列のキー", "Keys of the columns that were inferred from published sums")
    case .corporateNumbers:
      Wording(
        "締結先の法人番号（13桁）。締結先と同じ順で、分からないところは空", "Corporate numbers in the order of the partners, empty where unknown")
    default: column.definition.meaning
    }
  }
}

extension Column {
  /// Whether the values are 有 and 無, which typed data give as true and false.
  var isPresence: Bool {
    switch self {
    case .dialogue, .peacetime, .expenditure: true
    default: false
    }
  }
}
