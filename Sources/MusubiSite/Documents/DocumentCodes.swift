import MusubiRegister

// The faults of documents and settings. A table of codes, so its length is no sign of trouble.

extension DiagnosticCode {
  package static let documents: [DiagnosticCode] = [
    documentEncoding, documentTooLarge, documentName, documentRepeated, documentEmpty, frontMatterMissing,
    frontMatterUnclosed, yamlInvalid, yamlFeature, yamlDepth, keyUnknown, keyRepeated, keyMissing, keyNotText,
    keyNotOneLine,
    keyNotList, keyNotMapping, keyNotBoolean, keyNotNumber, dayInvalid, figureLink, linkScheme, linkHost,
    linkCredentials,
    linkCharacters, linkProvisional, linkExample, baseForm, disclosureUnknownColumn, disclosureValue,
    disclosureNeeded, municipalityCodeInvalid, mailInvalid, securityContactForm, contextName, contextHost,
  ]

  // Files.

  package static let documentEncoding = DiagnosticCode(
    "document-encoding", .error,
    headline: Wording("UTF-8として読めない文字があります", "The file is not UTF-8"),
    rule: Wording("文書と設定はUTF-8で書きます。", "Documents and settings are written in UTF-8."),
    fix: Wording(
      "文字コードをUTF-8にして保存し直してください。", "Save the file again with the encoding UTF-8."))

  package static let documentTooLarge = DiagnosticCode(
    "document-too-large", .error,
    headline: Wording("大きすぎます（{count}バイト）", "This is too large ({count} bytes)"),
    rule: Wording("ここに置ける大きさは{expected}バイトまでです。", "At most {expected} bytes are allowed here."),
    fix: Wording("内容を分けるか、短くしてください。", "Split the text or shorten it."))

  package static let documentName = DiagnosticCode(
    "document-name", .error,
    headline: Wording("ファイル名「{value}」はページの番地にできません", "The file name “{value}” cannot become an address"),
    rule: Wording(
      "ファイル名は半角の英小文字・数字・ハイフンだけで書き、「.md」で終えます。",
      "A file name holds lower-case ASCII letters, digits and hyphens only, and ends in “.md”."),
    fix: Wording("「mimamori.md」のような名前に変えてください。", "Rename it to something like “mimamori.md”."))

  package static let documentRepeated = DiagnosticCode(
    "document-repeated", .error,
    headline: Wording("「{value}」という名の文書が2つあります", "Two documents are named “{value}”"),
    rule: Wording(
      "ファイル名はページの番地になるため、重ねられません（もう一方は {other}）。",
      "File names become addresses and must differ (the other is {other})."),
    fix: Wording("どちらかの名前を変えてください。", "Rename one of them."))

  package static let documentEmpty = DiagnosticCode(
    "document-empty", .warning,
    headline: Wording("本文がありません", "There is no text below the front matter"),
    rule: Wording("見出し情報の下の文章がページの本文になります。", "The text below the front matter becomes the page."),
    fix: Wording("本文を書くか、ファイルを取り除いてください。", "Write the text, or remove the file."))

  package static let frontMatterMissing = DiagnosticCode(
    "front-matter-missing", .error,
    headline: Wording("見出し情報がありません", "There is no front matter"),
    rule: Wording(
      "文書は、1行目の「---」と次の「---」のあいだに題名などを書いて始めます。",
      "A document begins with its title and other facts between a first line “---” and a second one."),
    fix: Wording("1行目に「---」を置いてください。", "Put “---” on the first line."))

  package static let frontMatterUnclosed = DiagnosticCode(
    "front-matter-unclosed", .error,
    headline: Wording("見出し情報が閉じていません", "The front matter is not closed"),
    rule: Wording(
      "見出し情報の終わりには「---」だけの行が要ります。", "Front matter ends with a line that holds only “---”."),
    fix: Wording("本文の前に「---」だけの行を入れてください。", "Put a line “---” before the text."))

  // YAML.

  package static let yamlInvalid = DiagnosticCode(
    "yaml-invalid", .error,
    headline: Wording("YAMLとして読めません（{value}）", "This is not valid YAML ({value})"),
    rule: Wording(
      "「名前: 値」の形で書き、コロンのあとに空白を置き、字下げには半角の空白を使います（タブは使えません）。",
      "Write “name: value” with a space after the colon, and indent with spaces, never tabs."),
    fix: Wording(
      "この行と前の行を見直し、値に「: 」や「#」を含むときは引用符 \" で囲んでください。",
      "Look at this line and the one before it; put a value that holds “: ” or “#” between double quotes."))

  package static let yamlFeature = DiagnosticCode(
    "yaml-feature", .error,
    headline: Wording("YAMLの記法「{value}」は使えません", "“{value}” is YAML that is not accepted here"),
    rule: Wording(
      "アンカー（&名前）、参照（*名前）、タグ（!名前）は使えません。",
      "Anchors (&name), aliases (*name) and tags (!name) are refused."),
    fix: Wording(
      "値をそのまま書くか、記号で始まる値を引用符 \" で囲んでください。",
      "Write the value out, or put a value that begins with such a sign between double quotes."))

  package static let yamlDepth = DiagnosticCode(
    "yaml-depth", .error,
    headline: Wording("かっこの重なりか字下げが深すぎます", "Brackets or indentation go too deep"),
    rule: Wording("かっこの重なりも字下げも{expected}までです。", "Brackets in brackets and columns of indentation end at {expected}."),
    fix: Wording("閉じていないかっこがないか見直してください。", "Look for a bracket that is not closed."))

  // Keys and their values.

  package static let keyUnknown = DiagnosticCode(
    "key-unknown", .error,
    headline: Wording("「{value}」という項目はありません", "There is no key “{value}”"),
    rule: Wording("ここに書ける項目：{expected}。", "Keys allowed here: {expected}."),
    fix: Wording("項目の名前を直すか、行を取り除いてください。", "Correct the key or remove the line."))

  package static let keyRepeated = DiagnosticCode(
    "key-repeated", .error,
    headline: Wording("項目「{value}」が2回書かれています", "The key “{value}” is written twice"),
    rule: Wording("同じ項目は一度だけ書きます（初めは{other}）。", "A key is written once (first at {other})."),
    fix: Wording("どちらかを取り除いてください。", "Remove one of them."))

  package static let keyMissing = DiagnosticCode(
    "key-missing", .error,
    headline: Wording("項目「{value}」がないか、空です", "The key “{value}” is missing or empty"),
    rule: Wording("この項目は必ず書きます。", "This key is needed."),
    fix: Wording("「{value}: …」の形で値を書いてください。", "Write “{value}: …” with its value."))

  package static let keyNotText = DiagnosticCode(
    "key-not-text", .error,
    headline: Wording("項目「{value}」の値が文字列ではありません", "The value of “{value}” is not text"),
    rule: Wording("この項目にはひとつの値を書きます。", "This key takes one piece of text."),
    fix: Wording("「- 」の並びや字下げした項目をやめ、値だけを書いてください。", "Write the value alone, not a list or a block of keys."))

  package static let keyNotOneLine = DiagnosticCode(
    "key-not-one-line", .error,
    headline: Wording("項目「{value}」の値が複数行にわたっています", "The value of “{value}” spans several lines"),
    rule: Wording("この項目の値は1行で書きます。", "The value of this key is one line."),
    fix: Wording("改行を除いて1行にしてください。", "Join the lines into one."))

  package static let keyNotList = DiagnosticCode(
    "key-not-list", .error,
    headline: Wording("項目「{value}」の値が並びではありません", "The value of “{value}” is not a list"),
    rule: Wording("この項目の値は、行ごとに「- 」で始めて並べます。", "This key takes a list, each item on a line beginning with “- ”."),
    fix: Wording("値の前に「- 」を付けて、行を分けてください。", "Put “- ” before each item, one a line."))

  package static let keyNotMapping = DiagnosticCode(
    "key-not-mapping", .error,
    headline: Wording("「{value}」の中身が「名前: 値」の形ではありません", "“{value}” does not hold “name: value” lines"),
    rule: Wording("ここには「名前: 値」の行を並べます。", "Lines of the form “name: value” belong here."),
    fix: Wording("字下げして「名前: 値」の形で書いてください。", "Write indented lines “name: value”."))

  package static let keyNotBoolean = DiagnosticCode(
    "key-not-boolean", .error,
    headline: Wording("項目「{value}」の値「{other}」はtrueでもfalseでもありません", "“{value}” is “{other}”, neither true nor false"),
    rule: Wording("この項目の値はtrueかfalseです。", "This key takes true or false."),
    fix: Wording("引用符を付けずにtrueかfalseと書いてください。", "Write true or false, without quotes."))

  package static let keyNotNumber = DiagnosticCode(
    "key-not-number", .error,
    headline: Wording("項目「{value}」の値「{other}」は決まった範囲の整数ではありません", "“{value}” is “{other}”, not a whole number"),
    rule: Wording("この項目の値は0から9999までの整数です。", "This key takes a whole number from 0 to 9999."),
    fix: Wording("半角の数字だけで書いてください。", "Write ASCII digits only."))

  package static let dayInvalid = DiagnosticCode(
    "day-invalid", .error,
    headline: Wording("「{value}」は暦にある日付ではありません", "“{value}” is not a day of the calendar"),
    rule: Wording("日付は西暦で、年4桁-月2桁-日2桁の形で書きます。", "A date is written as year-month-day: four, two and two digits."),
    fix: Wording("「2024-11-05」のように書いてください。", "Write it like “2024-11-05”."))

  // Addresses.

  package static let figureLink = DiagnosticCode(
    "figure-link", .error,
    headline: Wording("数字の行き先「{value}」が「/」で始まるページの番地ではありません", "The link “{value}” of a figure is not a page from “/”"),
    rule: Wording(
      "数字の行き先（link）は、このサイトのページを「/」から半角で書きます。",
      "The link of a figure is a page of this site, written from “/” in ASCII."),
    fix: Wording("「/cases/index.html」のように書いてください。", "Write it like “/cases/index.html”."))

  package static let linkScheme = DiagnosticCode(
    "link-scheme", .error,
    headline: Wording("「{value}」はhttps://でもhttp://でも始まっていません", "“{value}” begins with neither https:// nor http://"),
    rule: Wording("ほかのサイトの番地はhttps://かhttp://で始めます。", "An address of another site begins with https:// or http://."),
    fix: Wording("番地をブラウザーの番地欄から写し直してください。", "Copy the address again from the browser."))

  package static let linkHost = DiagnosticCode(
    "link-host", .error,
    headline: Wording("「{value}」にサイトの名前がないか、正しくありません", "“{value}” has no proper host name"),
    rule: Wording(
      "サイトの名前は半角の英数字・ハイフン・点で書き、ポート番号は1から65535までです。",
      "A host name holds ASCII letters, digits, hyphens and dots; a port is 1 to 65535."),
    fix: Wording("番地をブラウザーの番地欄から写し直してください。", "Copy the address again from the browser."))

  package static let linkCredentials = DiagnosticCode(
    "link-credentials", .error,
    headline: Wording("番地にユーザー名やパスワードが入っています", "The address holds a user name or password"),
    rule: Wording(
      "公開する番地に「@」の付いたサイト名は使えません。", "A published address carries no “user@” before the host."),
    fix: Wording("「@」とその前を取り除いてください。", "Remove the “@” and what stands before it."))

  package static let linkCharacters = DiagnosticCode(
    "link-characters", .error,
    headline: Wording("番地に使えない文字があります", "The address holds a character that is not allowed"),
    rule: Wording(
      "番地は半角の文字で書き、空白、引用符、かっこ（< > { }）、円記号などは使えません。",
      "An address is ASCII without spaces, quotes, angle brackets, braces or backslashes."),
    fix: Wording(
      "日本語などは「%E3%81%82」のような形（パーセント符号化）にしてください。", "Percent-encode other characters, like “%E3%81%82”."))

  package static let securityContactForm = DiagnosticCode(
    "security-contact-form", .error,
    headline: Wording("security.txt の連絡先「{value}」の形が違います", "The contact “{value}” of security.txt has another form"),
    rule: Wording(
      "連絡先は https://、mailto: または tel:+ で始めます（RFC 9116）。",
      "A contact begins with https://, mailto: or tel:+ (RFC 9116)."),
    fix: Wording(
      "例：mailto:web@city.example.jp のように書いてください。", "Write it as in mailto:web@city.example.jp."))

  package static let contextName = DiagnosticCode(
    "context-name", .error,
    headline: Wording("番地の型に「{value}」という名前は使えません", "“{value}” is no name that the pattern of an address can hold"),
    rule: Wording(
      "contextの波かっこの中に書ける名前：{expected}。", "Names that context may hold between braces: {expected}."),
    fix: Wording(
      "一覧にある名前に直すか、波かっこを取り除いてください。", "Write one of these names, or take the braces away."))

  package static let contextHost = DiagnosticCode(
    "context-host", .error,
    headline: Wording("番地の型「{value}」は、urlと同じサイトではありません", "The pattern “{value}” leads to another site than url"),
    rule: Wording(
      "contextは、urlと同じサイトの番地です。確かめたかどうか（confirmed）は、両方に当てはまるからです。",
      "context is an address of the same site as url, since confirmed is said of both."),
    fix: Wording("「{expected}」で始まる番地にしてください。", "Begin it with “{expected}”."))

  package static let linkProvisional = DiagnosticCode(
    "link-provisional", .error,
    headline: Wording(
      "未確認の番地「{value}」が仮の名前を使っていません", "The unconfirmed address “{value}” does not use a provisional name"),
    rule: Wording(
      "confirmedがfalseの番地には、仮の名前（example.jpかexample.com）を使います。",
      "An address with confirmed: false uses a name under example.jp or example.com."),
    fix: Wording(
      "番地を確かめてconfirmedをtrueにするか、仮の名前に戻してください。",
      "Confirm the address and write confirmed: true, or go back to a provisional name."))

  package static let linkExample = DiagnosticCode(
    "link-example", .error,
    headline: Wording("確認済みの番地「{value}」が仮の名前を使っています", "The confirmed address “{value}” uses a provisional name"),
    rule: Wording(
      "example.jpとexample.comは仮の名前で、確かめられた番地ではありません。",
      "Names under example.jp and example.com are provisional and cannot be confirmed."),
    fix: Wording("正しい番地に直すか、confirmedをfalseにしてください。", "Write the real address, or confirmed: false."))

  package static let baseForm = DiagnosticCode(
    "base-form", .error,
    headline: Wording(
      "サイトの番地「{value}」が、「/」で終わるふつうの形ではありません", "The base address “{value}” is no plain one that ends in “/”"),
    rule: Wording(
      "サイトの番地は「/」で終わり、「?」「#」や、「..」「.」や空のフォルダ（//）を含みません。",
      "The base address ends in “/”, and holds neither “?” nor “#”, nor a folder that is empty (//), “.” or “..”."),
    fix: Wording("「https://agreements.example.jp/」のように書いてください。", "Write it like “https://agreements.example.jp/”."))

  // Other settings.

  package static let disclosureUnknownColumn = DiagnosticCode(
    "disclosure-unknown-column", .error,
    headline: Wording("公開の設定にある「{value}」という列はありません", "There is no column “{value}” to disclose"),
    rule: Wording("列は識別名（key）で書きます：{expected}。", "Columns are written by their keys: {expected}."),
    fix: Wording("列の名前を直してください。", "Correct the name of the column."))

  package static let disclosureValue = DiagnosticCode(
    "disclosure-value", .error,
    headline: Wording(
      "列「{other}」の公開の設定「{value}」が分かりません", "The disclosure of “{other}” is “{value}”, neither public nor internal"),
    rule: Wording("値はpublic（公開）かinternal（内部）です。", "The value is public or internal."),
    fix: Wording("publicかinternalと書いてください。", "Write public or internal."))

  package static let disclosureNeeded = DiagnosticCode(
    "disclosure-needed", .error,
    headline: Wording("列「{value}」は内部にできません", "The column “{value}” cannot be internal"),
    rule: Wording(
      "ページと番地と件数は{expected}の列から作るため、これらは公開します。",
      "Pages, addresses and counts are made of {expected}, so these are public."),
    fix: Wording("この行を取り除いてください。", "Remove this line."))

  package static let municipalityCodeInvalid = DiagnosticCode(
    "municipality-code-invalid", .error,
    headline: Wording("「{value}」は正しい全国地方公共団体コードではありません", "“{value}” is not a valid municipality code"),
    rule: Wording("6桁の数字で、最後の1桁は検査数字です。", "Six digits, the last of which is a check digit."),
    fix: Wording("番号を確かめてください（川崎市は141305）。", "Check the number (Kawasaki is 141305)."))

  package static let mailInvalid = DiagnosticCode(
    "mail-invalid", .error,
    headline: Wording("「{value}」はメールアドレスではありません", "“{value}” is not a mail address"),
    rule: Wording("メールアドレスは「名前@サイト名」の形で、半角で書きます。", "A mail address is name@host in ASCII."),
    fix: Wording("アドレスを直すか、この行を取り除いてください。", "Correct it, or remove the line."))
}
