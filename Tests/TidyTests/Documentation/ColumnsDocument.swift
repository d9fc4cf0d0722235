import MusubiRegister

/// `docs/columns.md`: the columns of the register, for those who fill it in and those who read the open data.
enum ColumnsDocument {
  static func text() -> String {
    var table = MarkdownTable(["調査", "見出し", "キー / Key", "内容 / Meaning", "形 / Form", "必要 / Needed", "公開 / Disclosure"])
    for column in Column.allCases {
      table.row([
        column.surveyItem.map(circled) ?? "", column.heading, "`\(column.key)`", both(column.definition.meaning),
        "[\(column.kind.rawValue)](#\(column.kind.rawValue.lowercased()))", both(need(column)),
        both(disclosure(column)),
      ])
    }
    return """
      # 一覧表の列 / Columns of the register

      \(generatedNote("Column.swift"))
      一覧表は `content/register/` にあるひとつのCSVファイル（UTF-8）です。1行目が見出し、2行目からは1行が1件です。見出しの順は自由です。
      「調査」の番号は、年に一度の調査の項目の番号です。「公開」は既定の扱いで、`content/site.yml` の `disclosure:` で変えられます。
      内部の列は、サイトのどのファイルにも出ません。

      The register is one CSV file (UTF-8) in `content/register/`: headings in row 1, then one agreement a row. Headings may
      stand in any order. The first column gives the item of the yearly survey. Disclosure is the default; `disclosure:` in
      `content/site.yml` changes it. An internal column reaches no file of the site.

      \(table.text)
      必要な列が空の行は、書き忘れとみなします。公表された資料に書かれていない値には「\(NotStated.mark)」と書きます。
      連絡確認の頻度は、平時に取組のある協定（災害時協定を除く）で必要です。

      An empty cell of a needed column counts as forgotten; `\(NotStated.mark)` says that the published source does not
      state the value. The contact frequency is needed for every agreement with something to do in peacetime, disaster
      agreements aside.

      ## 形 / Forms

      文字の幅（全角・半角）と空白の違いは、選択肢・見出し・日付では区別しません。

      Width and spaces make no difference in choices, headings and dates.

      \(forms())
      ## 選択肢 / Choices

      \(choices())
      ## オープンデータ / Open data

      `data/agreements.csv` の1行目は、公開の列のキーです。日付はISO 8601（2021-06-08、2021-06、2021）、
      複数の値は `;` で区切ります。

      The first row of `data/agreements.csv` holds the keys of the public columns. Dates are ISO 8601 (2021-06-08, 2021-06,
      2021); several values are separated by `;`.

      ## 番地の引き継ぎ / Addresses of old

      公開した番地をなくすときは、`content/redirects.csv` に1行を書きます。書かないと、サイトは作られません。

      A published address is given up by a row of `content/redirects.csv`; without one no site is made.

      \(redirects())
      ## 変更の記録 / Changes

      `content/changes.csv` は取り込みが書きます。手では直しません。見出しは
      \(ChangesTable.Heading.all.map { "`\($0)`" }.joined(separator: " "))、変更の言葉は
      \(ImportPlan.Change.Kind.allCases.map { "`\($0.name)`" }.joined(separator: " ")) です。公開の列の変更だけが、更新履歴に載ります。

      `content/changes.csv` is written by imports, never by hand; only changes of public columns are shown.

      """
  }

  private static func redirects() -> String {
    typealias Heading = RedirectTable.Heading
    var table = MarkdownTable(["見出し", "内容", "Meaning"])
    table.row([
      Heading.path, "サイトの中の道筋（`agreements/K0001.html`）。終わりは `.html` `.json` `.csv` `.xml` `.pdf`",
      "Path within the site; it ends in .html, .json, .csv, .xml or .pdf",
    ])
    table.row([
      Heading.treatment,
      "`移転`（新番地へすぐに進みます）、`統合`・`取下げ`（何があったかを伝えるページを残します）",
      "移転 leads on at once; 統合 (merged) and 取下げ (withdrawn) leave a page that says what happened",
    ])
    table.row([
      Heading.target, "サイトの中の道筋か、`https://` で始まる番地。`取下げ` では空でよい",
      "Path within the site, or https address; may be empty for 取下げ",
    ])
    table.row([Heading.reason, "`統合` と `取下げ` で必要。そのまま公開されます", "Needed for 統合 and 取下げ; published as it is"])
    table.row([Heading.date, "`統合` と `取下げ` で必要", "Needed for 統合 and 取下げ"])
    table.row([Heading.name, "そこにあったものの名前。なくてもよい", "What stood there; optional"])
    return table.text
  }

  private static func both(_ wording: Wording) -> String { wording.japanese + "<br>" + wording.english }

  /// ① to ⑯, as the survey numbers its items.
  private static func circled(_ number: Int) -> String {
    UnicodeScalar(0x245F + number).map { String(Character($0)) } ?? ""
  }

  private static func need(_ column: Column) -> Wording {
    switch column.need {
    case .always: Wording("必要", "always")
    case .unlessDisaster: Wording("災害時協定のほかは必要", "unless 災害時協定")
    case .never: Wording("なくてもよい", "optional")
    }
  }

  private static func disclosure(_ column: Column) -> Wording {
    if Disclosure.structural.contains(column) { return Wording("公開（変えられない）", "public, fixed") }
    return column.exposure == .public ? Wording("公開", "public") : Wording("**内部**", "**internal**")
  }

  private static func forms() -> String {
    var kinds: [Column.Kind] = []
    for column in Column.allCases where !kinds.contains(column.kind) { kinds.append(column.kind) }
    return kinds.map { kind in
      let form = form(kind)
      return "### \(kind.rawValue)\n\n\(form.japanese)\n\n\(form.english)\n"
    }.joined(separator: "\n")
  }

  private static func form(_ kind: Column.Kind) -> Wording {
    switch kind {
    case .identifier:
      Wording(
        "半角の英字・数字・ハイフンで1〜32文字。ほかの行と重ならず、使い回しません。",
        "Letters, digits and hyphens, 1 to 32, in ASCII; unique and never reused.")
    case .text: Wording("書式のない文字。", "Plain text.")
    case .names:
      Wording("`、` `，` `;` か、セルの中の改行で区切った名前。", "Names separated by `、` `，` `;` or a line break in the cell.")
    case .date:
      Wording(
        "`令和５年４月１日` `R5.4.1` `平成24年` `令和元年` `2023-04-01` `2023/4/1` など。年まで、月まででもかまいません。",
        "`令和５年４月１日` `R5.4.1` `平成24年` `令和元年` `2023-04-01` `2023/4/1` and the like; to the day, month or year.")
    case .term:
      Wording(
        "`期限なし`、`2027-03-31まで`、`令和3年4月1日から令和9年3月31日まで`。うしろに `、自動更新` `、1年ごとの自動更新` `、自動更新なし` を付けられます。",
        "`期限なし`, `2027-03-31まで`, `令和3年4月1日から令和9年3月31日まで`; then, if wanted, `、自動更新` `、1年ごとの自動更新` `、自動更新なし`.")
    case .choice:
      Wording("決まった値のひとつ。[選択肢](#選択肢--choices)を見てください。", "One of a list of values: see [choices](#選択肢--choices).")
    case .markdown:
      Wording(
        "Markdown。段落は空行で分け、箇条書きは `* ` で始めます。HTMLは書けません。",
        "Markdown: paragraphs by blank lines, lists by `* `; no HTML.")
    case .numbers: Wording("1〜17の数を、締結先と同じ区切りで。", "Numbers from 1 to 17, separated as names are.")
    case .address: Wording("`https://` か `http://` で始まるアドレス。", "An address that begins with `https://` or `http://`.")
    case .corporateNumbers:
      Wording(
        "検査数字を確かめた13桁の数を、締結先と同じ順で。分からないところは空にします。",
        "13 digits with their check digit, in the order of the partners; empty where unknown.")
    case .headings: Wording("この一覧表の見出しを、締結先と同じ区切りで。", "Headings of this table, separated as names are.")
    }
  }

  private static func choices() -> String {
    var table = MarkdownTable(["見出し / Heading", "値 / Values"])
    for column in Column.allCases where column.kind == .choice { table.row([column.heading, values(column)]) }
    return table.text
  }

  private static func values(_ column: Column) -> String {
    switch column {
    case .kind: "`content/vocabulary/kinds.csv`"
    case .category: "`content/vocabulary/categories.csv`"
    case .contactFrequency: "`content/vocabulary/contact-frequencies.csv`"
    case .dialogue, .peacetime, .expenditure: names(Presence.self)
    case .state: names(State.self)
    case .provenance: names(Provenance.self)
    case .evaluationEffect: names(Effect.self)
    case .evaluationDirection: names(Direction.self)
    default: "？"
    }
  }

  private static func names<Value: Choice>(_: Value.Type) -> String {
    Value.allCases.map(\.name).joined(separator: "<br>")
  }
}
