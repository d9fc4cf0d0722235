import MusubiRegister

// What can be wrong when forms for the departments are made.

extension DiagnosticCode {
  static let formDepartmentUnknown = DiagnosticCode(
    "form-department-unknown", .error,
    headline: Wording("所管課「{value}」が見つかりません", "The department “{value}” is not known"),
    rule: Wording(
      "所管課は、content/vocabulary/departments.csv か一覧表にある局、または局と課の名です。",
      "A department is a bureau, or a bureau and section, of content/vocabulary/departments.csv or of the register."),
    fix: Wording(
      "名前を確かめてください。すべての所管課の分を作るなら --all を使ってください。", "Check the name, or make the forms of all departments with --all."
    ), officeFix: .tellTheClerk)

  static let formDepartmentMissing = DiagnosticCode(
    "form-department-missing", .warning,
    headline: Wording(
      "所管課の分からない協定が{count}件あり、どの調査票にも入りません（{value}）", "{count} agreements without a department are in no form ({value})"
    ),
    rule: Wording("調査票は所管課ごとに作ります。", "A form is made for a department."),
    fix: Wording("一覧表に所管課を書いてから、もう一度作ってください。", "Write the department in the register and make the forms again."))

  static let formCellTooLong = DiagnosticCode(
    "form-cell-too-long", .error,
    headline: Wording(
      "値が{count}文字あり、Excelのセルに入りません", "The value has {count} characters and does not fit into a cell of Excel"),
    rule: Wording("Excelのセルに入るのは32,767文字までです。", "A cell of Excel holds 32,767 characters."),
    fix: Wording("一覧表の値を短くしてください。", "Shorten the value in the register."))

  package static let formExists = DiagnosticCode(
    "form-exists", .error,
    headline: Wording("調査票「{value}」はすでにあります", "The form “{value}” exists already"),
    rule: Wording(
      "記入の済んだ調査票を消さないよう、同じ名前のファイルは書きかえません。",
      "A file of the same name is kept, since it may have been filled in."),
    fix: Wording(
      "--output で別のフォルダを指定するか、書きかえてよければ --force を付けてください。",
      "Name another folder with --output, or replace it with --force."),
    officeFix: .tellTheClerk)

  package static let formOutputUnsafe = DiagnosticCode(
    "form-output-unsafe", .error,
    headline: Wording("「{value}」に調査票は書けません", "Forms may not be written to “{value}”"),
    rule: Wording(
      "調査票には公開しない列が入るため、サイトの出力先や content、templates の中には書きません。",
      "Forms hold columns that are not public, so they go neither into a site nor into content or templates."),
    fix: Wording("--output で別のフォルダを指定してください。", "Name another folder with --output."), officeFix: .tellTheClerk)

  /// Every code of this area, for the documentation.
  package static let survey: [DiagnosticCode] = [
    formDepartmentUnknown, formDepartmentMissing, formCellTooLong, formExists, formOutputUnsafe,
  ]
}
