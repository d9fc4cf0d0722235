import MusubiRegister

/// What can be wrong with templates. `{value}` is the tag as written unless said otherwise.
extension DiagnosticCode {
  // MARK: Tags that do not parse

  package static let templateTagUnclosed = DiagnosticCode(
    "template-tag-unclosed", .error,
    headline: Wording("タグ「{value}」が閉じていません", "The tag “{value}” is never closed"),
    rule: Wording("タグは同じ形の括弧で終わります: {expected}", "A tag ends with {expected}."),
    fix: Wording("タグの終わりに「{expected}」を書いてください。", "Write {expected} at its end."))

  package static let templateTagEmpty = DiagnosticCode(
    "template-tag-empty", .error,
    headline: Wording("名前のないタグ「{value}」があります", "The tag “{value}” has no name"),
    rule: Wording("タグには項目か部品の名前が要ります。", "A tag needs the name of a field or of a partial."),
    fix: Wording("名前を書くか、タグを消してください。", "Write the name or remove the tag."))

  package static let templateDelimiterInvalid = DiagnosticCode(
    "template-delimiter-invalid", .error,
    headline: Wording("区切り記号の指定「{value}」が正しくありません", "The tag “{value}” does not set delimiters"),
    rule: Wording(
      "始まりと終わりの記号を空白で分けて書きます。記号に空白と「=」は使えません。",
      "It takes an opening and a closing mark with a space between; neither may hold a space or “=”."),
    fix: Wording("{{=<% %>=}} の形に直してください。", "Write it like {{=<% %>=}}."))

  package static let templateSectionUnclosed = DiagnosticCode(
    "template-section-unclosed", .error,
    headline: Wording("「{value}」に対応する終わりのタグがありません", "“{value}” is never ended"),
    rule: Wording("始めた範囲は、囲んでいる範囲が終わる前に閉じます。", "A section ends before the one around it ends."),
    fix: Wording("「{expected}」を書いてください。", "Write {expected} where it should end."))

  package static let templateCloseStray = DiagnosticCode(
    "template-close-stray", .error,
    headline: Wording("終わりのタグ「{value}」に対応する始まりがありません", "“{value}” ends nothing"),
    rule: Wording("終わりのタグは、開いている範囲を閉じます。", "A closing tag ends a section that is open."),
    fix: Wording("始まりのタグを書くか、このタグを消してください。", "Write the opening tag or remove this one."))

  package static let templateCloseMismatched = DiagnosticCode(
    "template-close-mismatched", .error,
    headline: Wording("「{value}」は、開いている「{other}」と名前が違います", "“{value}” does not match the open “{other}”"),
    rule: Wording("範囲は開いた順と逆の順に、同じ名前で閉じます。", "The section opened last ends first, by the same name."),
    fix: Wording("「{expected}」に直すか、このタグを消してください。", "Write {expected} or remove this tag."))

  // MARK: Names

  package static let templateNameUnknown = DiagnosticCode(
    "template-name-unknown", .error,
    headline: Wording("「{other}」に「{value}」という項目はありません", "{other} has no field “{value}”"),
    rule: Wording("ここで使える項目: {expected}", "The names known here are: {expected}."),
    fix: Wording("項目の名前を直してください。", "Correct the name."))

  package static let templateItselfUnknown = DiagnosticCode(
    "template-itself-unknown", .error,
    headline: Wording("ここでは「.」が指す文字がありません", "“.” stands for nothing here"),
    rule: Wording(
      "「.」は、文字の一覧や文字の項目の範囲の中で、その文字を指します。「{other}」には名前のある項目だけがあります。",
      "“.” is the text of the innermost section on a text or a list of texts; {other} has named fields only."),
    fix: Wording("項目の名前を書いてください: {expected}", "Write one of its names: {expected}."))

  package static let templatePathBroken = DiagnosticCode(
    "template-path-broken", .error,
    headline: Wording("「{value}」の「{other}」の中には入れません", "“{value}” reaches into “{other}”, which has no parts"),
    rule: Wording(
      "「.」でたどれるのは、まとまり（record）の項目だけです。", "Only a record can be reached into with a dot."),
    fix: Wording(
      "一覧なら {{#{other}}}…{{/{other}}} の中で名前を書いてください。",
      "For a list, write the name inside {{#{other}}}…{{/{other}}}."))

  // MARK: Types

  package static let templateListAsText = DiagnosticCode(
    "template-list-as-text", .error,
    headline: Wording("「{value}」は一覧なので、文字として書けません", "“{value}” is a list and cannot be written as text"),
    rule: Wording("一覧は範囲で囲んで1件ずつ書きます。", "A list is written item by item in a section."),
    fix: Wording("{{#{value}}}…{{/{value}}} で囲んでください。", "Use {{#{value}}}…{{/{value}}}."))

  package static let templateRecordAsText = DiagnosticCode(
    "template-record-as-text", .error,
    headline: Wording(
      "「{value}」はまとまりなので、文字として書けません", "“{value}” is a record and cannot be written as text"),
    rule: Wording("まとまりは、その中の項目を書きます: {expected}", "A record is written by its fields: {expected}."),
    fix: Wording(
      "{{{value}.名前}} と書くか、{{#{value}}}…{{/{value}}} で囲んでください。",
      "Name a field of it after a dot, or use {{#{value}}}…{{/{value}}}."))

  package static let templateFlagAsText = DiagnosticCode(
    "template-flag-as-text", .error,
    headline: Wording(
      "「{value}」は、はい・いいえの項目なので、文字として書けません", "“{value}” is a yes or no and cannot be written as text"),
    rule: Wording("はい・いいえは、範囲を見せるかどうかを決めます。", "A flag decides whether a section is shown."),
    fix: Wording(
      "{{#{value}}}…{{/{value}}} か {{^{value}}}…{{/{value}}} で囲んでください。",
      "Use {{#{value}}}…{{/{value}}} or {{^{value}}}…{{/{value}}}."))

  package static let templateTextRaw = DiagnosticCode(
    "template-text-raw", .error,
    headline: Wording("文字の項目「{value}」を、そのままのHTMLとして書いています", "“{value}” is plain text written as raw HTML"),
    rule: Wording(
      "そのまま出せるのはHTMLの項目だけです。文字は必ず変換（エスケープ）して出します。",
      "Only a field of type HTML may be written raw; text is always escaped."),
    fix: Wording("{expected} と書いてください。", "Write {expected}."))

  package static let templateHTMLEscaped = DiagnosticCode(
    "template-html-escaped", .error,
    headline: Wording("HTMLの項目「{value}」を、文字として書いています", "“{value}” is HTML written as plain text"),
    rule: Wording(
      "HTMLの項目は、どこにHTMLが入るか分かるように、波括弧3つで書きます。",
      "A field of type HTML takes three braces, so that a reader sees where HTML goes."),
    fix: Wording("{expected} と書いてください。", "Write {expected}."))

  // MARK: Partials and files

  package static let templateMissing = DiagnosticCode(
    "template-missing", .error,
    headline: Wording("テンプレート「{value}」がありません", "There is no template “{value}”"),
    rule: Wording("ページの種類ごとに1つのテンプレートが要ります。", "Each kind of page needs its template."),
    fix: Wording("そのファイルを用意してください。ある名前: {expected}", "Add the file. There are: {expected}."))

  package static let templatePartialUnknown = DiagnosticCode(
    "template-partial-unknown", .error,
    headline: Wording("部品「{value}」がありません", "There is no partial “{value}”"),
    rule: Wording(
      "部品は、テンプレートのフォルダーの parts にあるファイルです。ある部品: {expected}",
      "A partial is a file in the folder parts of the templates. There are: {expected}."),
    fix: Wording("名前を直すか、そのファイルを用意してください。", "Correct the name or add the file."))

  package static let templatePartialRecursive = DiagnosticCode(
    "template-partial-recursive", .error,
    headline: Wording("部品「{value}」が自分自身を取り込んでいます", "The partial “{value}” includes itself"),
    rule: Wording("取り込みの順: {other}。これでは終わりません。", "The way there is {other}; it would never end."),
    fix: Wording("この取り込みを消してください。", "Remove this inclusion."))

  package static let templatePartialUnused = DiagnosticCode(
    "template-partial-unused", .warning,
    headline: Wording("部品「{value}」はどこでも使われていません", "The partial “{value}” is used nowhere"),
    rule: Wording("使われない部品は、直しても何も変わりません。", "Changing an unused partial changes nothing."),
    fix: Wording("{{> {value}}} で取り込むか、ファイルを消してください。", "Include it with {{> {value}}} or remove the file."))

  package static let templateNotUTF8 = DiagnosticCode(
    "template-not-utf8", .error,
    headline: Wording("テンプレートに読めない文字があります", "The template is not UTF-8 here"),
    rule: Wording("テンプレートの文字コードは UTF-8 です。", "Templates are UTF-8."),
    fix: Wording("UTF-8 で保存し直してください。", "Save the file as UTF-8."))

  // MARK: Bounds

  package static let templateTooLarge = DiagnosticCode(
    "template-too-large", .error,
    headline: Wording("テンプレートが大きすぎます（{count} バイト）", "The template is too large: {count} bytes"),
    rule: Wording("1つのファイルは {expected} バイトまでです。", "A file may hold {expected} bytes."),
    fix: Wording("部品に分けるか、短くしてください。", "Split it into partials or shorten it."))

  package static let templateTooDeep = DiagnosticCode(
    "template-too-deep", .error,
    headline: Wording("「{value}」で入れ子が深くなりすぎます", "“{value}” is nested too deeply"),
    rule: Wording("範囲と部品の入れ子は {count} 段までです。", "Sections and partials nest {count} deep at most."),
    fix: Wording("入れ子を減らしてください。", "Nest less."))

  package static let templateExpansionTooLarge = DiagnosticCode(
    "template-expansion-too-large", .error,
    headline: Wording("部品をすべて展開すると大きくなりすぎます", "The template grows too large with its partials"),
    rule: Wording(
      "展開後のタグと文字列は合わせて {count} 個、文字は {expected} バイトまでです。",
      "Expanded, it may hold {count} tags and texts and {expected} bytes."),
    fix: Wording("部品が部品を何度も取り込んでいないか確かめてください。", "See whether partials include partials many times over."))

  package static let templateTooManyFaults = DiagnosticCode(
    "template-too-many-faults", .error,
    headline: Wording("誤りが {count} 件を超えたので、残りは調べていません", "More than {count} faults; the rest was not looked at"),
    rule: Wording("1つのテンプレートにつき {count} 件まで知らせます。", "At most {count} faults are told for each template."),
    fix: Wording("ここまでの誤りを直して、もう一度実行してください。", "Correct those told and run again."))

  /// Every code of this area.
  package static let templates: [DiagnosticCode] = [
    templateTagUnclosed, templateTagEmpty, templateDelimiterInvalid, templateSectionUnclosed, templateCloseStray,
    templateCloseMismatched, templateNameUnknown, templateItselfUnknown, templatePathBroken, templateListAsText,
    templateRecordAsText, templateFlagAsText, templateTextRaw, templateHTMLEscaped, templateMissing,
    templatePartialUnknown, templatePartialRecursive, templatePartialUnused, templateNotUTF8, templateTooLarge,
    templateTooDeep, templateExpansionTooLarge, templateTooManyFaults,
  ]
}
