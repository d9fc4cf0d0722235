import MusubiRegister
import MusubiRender

/// `docs/open-data.md`: the data files, their columns and what stays as it is, for those who read them by program.
enum OpenDataDocument {
  static func text() -> String {
    """
    # オープンデータ / Open data

    \(generatedNote("DataFile.swift"))
    どのファイルも `data/` にあり、サイトの生成のたびに、同じ一覧から同時に作られます。内部の列は、どのファイルにも出ません。
    見本（作りもの）の行は「データ区分」（`provenance`）が「見本」で、名称は【見本】で始まります。

    All files lie in `data/` and are made from one register at every build. An internal column reaches none of them. A
    made-up row has the `provenance` 見本, and its title begins with 【見本】.

    ## ファイル / Files

    \(files())
    協定ごとに `agreements/管理番号.json` があります。`agreements.json` の1件に、締結先のページ（`organizations`）、報道発表（`press`）、文書（`documents`）、
    事例（`cases`）、`agreements.csv` の何行目か（`table.row`、見出しが1行目）、団体コード、利用条件、更新日を加えたものです。

    `agreements/ID.json` holds one agreement: its object of `agreements.json`, with the pages of its partners
    (`organizations`), `press`, `documents`, `cases`, its row in `agreements.csv` (`table.row`, the headings being row 1), the code of
    the municipality, the licence and the day of update.

    | | |
    |---|---|
    | `datapackage.json` | [Data Package](https://datapackage.org/) 1と2の両方で有効。項目の型と条件、バイト数、SHA-256。 / Valid under Data Package 1 and 2: types, constraints, bytes, SHA-256. |
    | `catalog.jsonld` | [DCAT-AP](https://semiceu.github.io/DCAT-AP/releases/3.0.1/) 3.0.1のカタログ。 / Catalogue. |
    | `SHA256SUMS` | `data/` のほかのすべてのファイルのハッシュ。 / Hashes of all other files in `data/`: `cd data && sha256sum -c SHA256SUMS`. |

    ## 書き方 / Dialects

    文字はUTF-8、行の終わりはCRLF、1行目は項目名です（[RFC 4180](https://www.rfc-editor.org/rfc/rfc4180)）。
    日付はISO 8601で、分かるところまで書きます（2021-06-08、2021-06、2021）。複数の値は `;` で区切ります。

    UTF-8, CRLF, headings in row 1 (RFC 4180). Dates are ISO 8601, as far as they are known: 2021-06-08, 2021-06, 2021.
    Several values are separated by `;`.

    | ファイル / File | BOM | 項目名 / Headings | 値 / Values |
    |---|---|---|---|
    | `agreements-excel.csv` | あり / yes | 日本語 / Japanese | 計算されそうな値の前に `'` をひとつ。ひとつ取れば元の値。 / One `'` before what a spreadsheet would calculate (`= + - @`, their full-width forms, tab, CR) and before `'` itself; take one off to have the value back. |
    | ほかのCSV / other CSV | なし / no | キー / keys | そのまま / exact |
    | `agreements.xlsx` | | 日本語 / Japanese | すべて文字のセル / all cells are texts |
    | JSON | なし / no | キー / keys | 下のとおり / see below |

    JSONでは、複数の値は配列（書かれていなければ空）、`sdgs` は数の配列、有・無は `true`・`false`、書かれていない値は `null` です。
    `term` は `text`、`start`、`end`、`renewed`、`cycle` を持ち、公表資料に期間がなければ `null` です。`sample` は見本かどうか、`address` は
    ページの番地です。

    In JSON, several values are an array (empty where nothing is stated), `sdgs` an array of numbers, 有 and 無 `true` and
    `false`, what is not stated `null`. `term` holds `text`, `start`, `end`, `renewed` and `cycle`, or is `null`. `sample`
    says whether the row is made up, `address` is its page.

    ## 変わらないもの / What stays

    - ファイルの番地、項目の名前と意味、コードの一覧のコードは変わりません。新しい項目は、あとに加わることがあります。 / Addresses of files, names and
      meanings of columns, and codes stay; new columns may be added.
    - 管理番号は使い回しません。 / Identifiers are never reused.
    - 行は管理番号の順です。同じ入力からは同じバイトになります。 / Rows stand in the order of identifiers; the same input gives the same bytes.

    ## 項目 / Columns

    サイトの `data/columns.csv` は、その設定での一覧です。ここにあるのは既定の公開の場合です。 / `data/columns.csv` of a site is the
    dictionary under its settings; below is the default.

    \(DataFile.allCases.filter { hasOwnColumns($0) }.map(section).joined(separator: "\n"))
    """
  }

  private static func files() -> String {
    var table = MarkdownTable(["ファイル / File", "内容", "形", "説明"])
    for file in DataFile.allCases { table.row(["`\(file.name)`", file.caption, file.form, file.note]) }
    return table.text
  }

  /// The other forms of the register have the columns of `agreements.csv`.
  private static func hasOwnColumns(_ file: DataFile) -> Bool {
    switch file {
    case .workbook, .spreadsheet, .json: false
    default: true
    }
  }

  private static func section(_ file: DataFile) -> String {
    var table = MarkdownTable(["項目 / Column", "型 / Type", "意味 / Meaning", "条件 / Constraints"])
    for field in file.fields(.documented) {
      table.row([
        "`\(field.key)`<br>\(field.heading)", field.kind.rawValue,
        field.meaning.japanese + "<br>" + field.meaning.english,
        field.constraints.isEmpty ? "" : "`\(field.constraints)`",
      ])
    }
    return "### \(file.name)\n\n\(table.text)"
  }
}
