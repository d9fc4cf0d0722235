import MusubiRegister

/// The columns of the data files.
extension DataFile {
  /// The columns of the table in the file, in their order. Of the forms for spreadsheets they are those of
  /// `agreements.csv`; only the headings differ.
  package func fields(_ scope: DataScope) -> [DataField] {
    switch self {
    case .workbook, .spreadsheet, .agreements, .json: AgreementFields.fields(scope)
    case .partners: PartnerTable.fields(scope)
    case .press: ReleaseTable.fields
    case .codes: CodeList.fields
    case .dictionary: DataDictionary.fields
    case .totals, .kinds, .categories, .departments, .years, .cohorts, .contactFrequencies:
      columns(scope).map { $0.field(of: self) }
    }
  }

  /// The columns that tell a row from all others; empty where nothing does.
  package var primaryKey: [String] {
    switch self {
    case .agreements: ["id"]
    case .partners: ["agreement", "position"]
    case .codes: ["list", "code"]
    case .dictionary: ["file", "key"]
    case .totals: ["period"]
    case .kinds, .categories: ["period", "slug"]
    case .departments, .years, .cohorts, .contactFrequencies: ["slug"]
    case .workbook, .spreadsheet, .json, .press: []
    }
  }
}

extension SeriesCSV.Column {
  fileprivate func field(of file: DataFile) -> DataField {
    switch self {
    case .period:
      DataField(rawValue, "時点", Wording("いつの数か（R05は令和5年末）", "The time of the count: R05 is the end of Reiwa 5")).with {
        $0.isRequired = true
      }
    case .level:
      DataField(rawValue, "段階", Wording("局・本部か、その課か", "Bureau, or section of one")).with {
        $0.isRequired = true
        $0.allowed = ["bureau", "section"]
      }
    case .bureau:
      DataField(rawValue, "局・本部のコード", Wording("その行が属する局・本部", "The bureau that the row belongs to")).with {
        $0.isRequired = true
        $0.pattern = DataPattern.slug
      }
    case .name:
      DataField(rawValue, "名称", Wording("数えたものの名前", "Name of what is counted")).with { $0.isRequired = true }
    case .slug:
      DataField(rawValue, "コード", Wording("ページの番地に使う名前", "Name of its page")).with {
        $0.isRequired = true
        $0.pattern = DataPattern.slug
        $0.list = file.listOfSlugs
      }
    case .count:
      DataField(rawValue, "件数", Wording("協定・覚書の数（件）", "Number of agreements")).with {
        $0.kind = .integer
        $0.isRequired = true
        $0.minimum = 0
      }
    case .change:
      DataField(rawValue, "増減", Wording("前の時点からの増減（件）", "Change from the time before")).with { $0.kind = .integer }
    case .source:
      DataField(
        rawValue, "出どころ", Wording("countedはこの一覧から数えた値、publishedは市の公表値", "Counted from this register, or published")
      ).with {
        $0.isRequired = true
        $0.allowed = ["counted", "published"]
      }
    case .samples:
      DataField(rawValue, "見本の数", Wording("数えたもののうち見本（作りもの）の数（件）", "How many of them are made up")).with {
        $0.kind = .integer
        $0.minimum = 0
      }
    }
  }
}

extension DataFile {
  /// The list in `codes.csv` that the slugs of a chart's table are from.
  fileprivate var listOfSlugs: String? {
    switch self {
    case .kinds: Column.kind.key
    case .categories: Column.category.key
    case .departments: Column.department.key
    default: nil
    }
  }
}
