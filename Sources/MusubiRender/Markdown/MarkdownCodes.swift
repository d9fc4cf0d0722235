import MusubiRegister

// The faults of Markdown texts. A table of codes, so its length is no sign of trouble.

extension DiagnosticCode {
  // Bounds

  static let markdownTooLong = DiagnosticCode(
    "markdown-too-long", .error,
    headline: Wording("文章が長すぎます（{count}バイト）", "The text is too long ({count} bytes)"),
    rule: Wording("ここに書けるのは{expected}バイトまでです。", "At most {expected} bytes may stand here."),
    fix: Wording("文章を短くするか、別のページに分けてください。", "Shorten the text or move part of it to a page of its own."))

  static let markdownTooDeep = DiagnosticCode(
    "markdown-too-deep", .error,
    headline: Wording("引用や箇条書きの入れ子が深すぎます", "Quotes or lists are nested too deeply"),
    rule: Wording(
      "入れ子は{count}段までです。字下げも2文字を1段と数えます。", "At most {count} levels; two columns of indentation count as one."),
    fix: Wording("段を減らすか、見出しで分けてください。", "Use fewer levels, or headings instead."))

  static let markdownTooManyBrackets = DiagnosticCode(
    "markdown-too-many-brackets", .error,
    headline: Wording("ひとつの段落に「[」が多すぎます", "One paragraph holds too many “[”"),
    rule: Wording("ひとつの段落に書ける「[」は{count}個までです。", "A paragraph may hold {count} of them."),
    fix: Wording("空行を入れて段落を分けてください。", "Split the paragraph with blank lines."))

  static let markdownMore = DiagnosticCode(
    "markdown-more", .warning,
    headline: Wording("この文章には、ほかにも{count}件の指摘があります", "The text has {count} more faults than are listed"),
    rule: Wording("ひとつの文章につき、はじめの200件までを示します。", "The first 200 of one text are shown."),
    fix: Wording("示したものを直して、もう一度実行してください。", "Correct those shown and run again."))

  // What is left out

  static let markdownHTML = DiagnosticCode(
    "markdown-html", .warning,
    headline: Wording("HTMLのタグ「{value}」は載せません", "The HTML “{value}” is left out"),
    rule: Wording(
      "文章はMarkdownだけで書きます。HTMLは、段落として書くと中の文も含めて消えます。",
      "Texts are Markdown only; a block of HTML goes with all it holds."),
    fix: Wording(
      "Markdownの書き方に直してください。文字として見せるなら「`」で囲んでください。",
      "Write it in Markdown, or put it between backticks to show it as text."))

  static let markdownCommentOpen = DiagnosticCode(
    "markdown-comment-open", .warning,
    headline: Wording(
      "ここで始まる「<!--」が閉じておらず、続きの文がすべて消えます", "The “<!--” that opens here is never closed, and all that follows is left out"
    ),
    rule: Wording("コメントは「<!--」で始まり「-->」で終わります。", "A comment begins with “<!--” and ends with “-->”."),
    fix: Wording("コメントの終わりに「-->」を書いてください。", "Write “-->” where the comment ends."))

  static let markdownAddress = DiagnosticCode(
    "markdown-address", .warning,
    headline: Wording(
      "リンク先「{value}」は使えないため、リンクを外して文字だけ載せます", "The address “{value}” is not allowed; its text stays, the link goes"),
    rule: Wording(
      "使えるのは {expected} で始まる番地と、このサイトの中の番地です。「//」で始まる番地は使えません。",
      "Allowed are addresses with {expected} and addresses inside this site, not those that begin with //."),
    fix: Wording(
      "https:// から始まる番地か、/ で始まるサイト内の番地に直してください。", "Write the address from https://, or from / for a page of this site.")
  )

  static let markdownAddressEmpty = DiagnosticCode(
    "markdown-address-empty", .warning,
    headline: Wording("リンク先が空のため、リンクを外して文字だけ載せます", "The link has no address; its text stays, the link goes"),
    rule: Wording("リンクは [文字](番地) と書きます。", "A link is written [text](address)."),
    fix: Wording("番地を書くか、リンクの記号を消してください。", "Write the address, or remove the marks of the link."))

  static let markdownImage = DiagnosticCode(
    "markdown-image", .warning,
    headline: Wording("画像「{value}」は使えないため、説明の文字だけ載せます", "The image “{value}” is not allowed; only its text stays"),
    rule: Wording("画像はこのサイトに置いたものだけを使います。", "Images come from this site only."),
    fix: Wording(
      "画像をサイトに置き、/ で始まる番地か、ページから見た番地で書いてください。",
      "Put the image into the site and give its address from / or from the page."))

  static let markdownControl = DiagnosticCode(
    "markdown-control", .warning,
    headline: Wording("見えない制御文字（{value}）を取り除きました", "An invisible control character ({value}) was taken out"),
    rule: Wording(
      "文字の並ぶ向きを変える文字や制御文字は、別の番地に見せかけることができるため載せません。",
      "Characters that turn the direction of text can disguise an address."),
    fix: Wording(
      "その文字を消してください。ほかから貼り付けた文章なら、打ち直すと消えます。",
      "Delete the character; typing the words again instead of pasting them removes it."))

  // What does not read as meant

  static let markdownStrongLeft = DiagnosticCode(
    "markdown-strong-left", .warning,
    headline: Wording("「**」が強調にならず、そのまま表示されます", "“**” marks nothing and shows as it stands"),
    rule: Wording(
      "強調は ** で始まり ** で終わり、内側に空白を置きません。", "Strong text stands between two “**”, without spaces inside them."),
    fix: Wording(
      "対になる「**」を書くか、内側の空白を消してください。文字として見せるなら \\*\\* と書きます。",
      "Add the other “**” or remove the spaces inside; write \\*\\* to show the stars."))

  static let markdownHeadingID = DiagnosticCode(
    "markdown-heading-id", .warning,
    headline: Wording("見出しの番地「{value}」は使えません", "“{value}” cannot be the id of a heading"),
    rule: Wording(
      "番地は英小文字で始まる、英小文字・数字・ハイフンの64文字までです。section- と table- は自動の番地に使います。",
      "An id is a small letter, then small letters, digits and hyphens, 64 at most; section- and table- are taken."),
    fix: Wording("{#review} のように書いてください。", "Write it like {#review}."))

  static let markdownHeadingIDTwice = DiagnosticCode(
    "markdown-heading-id-twice", .error,
    headline: Wording(
      "見出しの番地「{value}」が2つあります（初めは「{other}」）", "The heading id “{value}” stands twice (first at “{other}”)"),
    rule: Wording("ひとつの文章の中で、見出しの番地は重なりません。", "An id stands once in a text."),
    fix: Wording("どちらかを別の番地にしてください。", "Give one of the headings another id."))

  // Tables

  static let markdownTableCaption = DiagnosticCode(
    "markdown-table-caption", .warning,
    headline: Wording("表に題がありません", "The table has no caption"),
    rule: Wording("表には、何の表か分かる題を付けます（JIS X 8341-3）。", "A table says what it shows (JIS X 8341-3)."),
    fix: Wording(
      "```csv のあとに題を書いてください。例: ```csv 年ごとの件数", "Write the caption after ```csv, as in ```csv Agreements by year."))

  static let markdownTableRagged = DiagnosticCode(
    "markdown-table-ragged", .error,
    headline: Wording(
      "表のこの行は{count}列ですが、見出しは{expected}列です", "This row of the table has {count} cells, its headings are {expected}"),
    rule: Wording("表の行は、見出しの行と同じ数の列を持ちます。", "Every row has as many cells as the row of headings."),
    fix: Wording(
      "足りない「,」を補うか、余分な「,」を消してください。セルの中の「,」は「\"」で囲みます。",
      "Add or remove commas; a cell with a comma inside stands in quotes."))

  static let markdownTableQuote = DiagnosticCode(
    "markdown-table-quote", .error,
    headline: Wording("表のこの行の引用符「\"」が正しく閉じていません", "A quote in this row of the table is not closed properly"),
    rule: Wording(
      "引用符で囲んだセルは「\"」で終わり、中の「\"」は2つ重ねます（RFC 4180）。",
      "A quoted cell ends with its quote, and quotes inside it are doubled (RFC 4180)."),
    fix: Wording(
      "セルの終わりに「\"」を補うか、中の「\"」を2つにしてください。", "Close the quote at the end of the cell, or double the quotes inside."))

  static let markdownTableEmpty = DiagnosticCode(
    "markdown-table-empty", .warning,
    headline: Wording("表が空です", "The table is empty"),
    rule: Wording("1行目に見出し、2行目からデータを置きます。", "The first line holds the headings, data begins in the second."),
    fix: Wording("見出しとデータを書くか、```csv の囲みを消してください。", "Write headings and data, or remove the block."))

  /// Every code of this area, for the documentation.
  package static let markdown: [DiagnosticCode] = [
    markdownTooLong, markdownTooDeep, markdownTooManyBrackets, markdownMore, markdownHTML, markdownCommentOpen,
    markdownAddress, markdownAddressEmpty, markdownImage, markdownControl, markdownStrongLeft, markdownHeadingID,
    markdownHeadingIDTwice, markdownTableCaption, markdownTableRagged, markdownTableQuote, markdownTableEmpty,
  ]
}
