import MusubiRegister

/// What a published site contradicts itself in.
extension DiagnosticCode {
  package static let verify: [DiagnosticCode] = [
    verifyMissing, verifyUnlisted, verifyDigest, verifyUnreadable, verifyRows, verifyValue, verifyFigure, verifyOrphan,
    verifyStray, verifyAltered, verifyForeign, verifyManifest,
  ]

  static let verifyMissing = DiagnosticCode(
    "verify-missing", .error,
    headline: Wording("「{value}」がありません", "{value} is missing"),
    rule: Wording("サイトが挙げるファイルは、すべてサイトの中にあります。", "Every file that the site names is in the site."),
    fix: again)

  static let verifyUnlisted = DiagnosticCode(
    "verify-unlisted", .error,
    headline: Wording("「{value}」が{other}に載っていません", "{value} is not listed in {other}"),
    rule: Wording("サイトにあるものは、すべて一覧に載っています。", "What the site holds is listed."),
    fix: again)

  static let verifyDigest = DiagnosticCode(
    "verify-digest", .error,
    headline: Wording(
      "「{value}」の{other}が{expected}ではありません", "{other} of {value} is not {expected}"),
    rule: Wording(
      "データのファイルは、公開したときの大きさとSHA-256のままです。", "Data files keep the size and the SHA-256 they were published with."),
    fix: again)

  static let verifyUnreadable = DiagnosticCode(
    "verify-unreadable", .error,
    headline: Wording("「{value}」を{expected}として読めません", "{value} cannot be read as {expected}"),
    rule: Wording("データのファイルは、その名前のとおりのものです。", "A data file is what its name says."),
    fix: again)

  static let verifyRows = DiagnosticCode(
    "verify-rows", .error,
    headline: Wording("「{value}」は{other}行で、{expected}行ではありません", "{value} has {other} rows, not {expected}"),
    rule: Wording("どの形のデータも、同じ協定・覚書を載せます。", "Every form of the data holds the same agreements."),
    fix: again)

  static let verifyValue = DiagnosticCode(
    "verify-value", .error,
    headline: Wording("{other}が「{value}」で、「{expected}」ではありません", "{other} is “{value}”, not “{expected}”"),
    rule: Wording(
      "ページ、CSV、JSON、Excelの値は、agreements.csv と同じです。",
      "Pages, CSV, JSON and workbook have the values of agreements.csv."),
    fix: again)

  static let verifyFigure = DiagnosticCode(
    "verify-figure", .error,
    headline: Wording(
      "「{other}」の数が{value}で、数えた{expected}と違います", "The count of “{other}” is {value}, but {expected} were counted"),
    rule: Wording("数は、その数えたものの行の数です。", "A figure is the number of the rows it counts."),
    fix: Wording(
      "サイトを作りなおしてください。content/pages や content/cases の figures に書いた数なら、そこで直します。直らなければ、この表示を添えて開発者に知らせてください。",
      "Make the site again; a number that was typed as one of the figures in content/pages or content/cases is corrected there. If it stays, send this message to the developers."
    ))

  static let verifyOrphan = DiagnosticCode(
    "verify-orphan", .error,
    headline: Wording("「{value}」に当たる行が{other}にありません", "{other} has no row for {value}"),
    rule: Wording("協定のページは、agreements.csv の行ごとにひとつです。", "There is one page for each row of agreements.csv."),
    fix: again)

  static let verifyStray = DiagnosticCode(
    "verify-stray", .error,
    headline: Wording("「{value}」が「{other}」に載っていますが、そこには属しません", "{other} lists {value}, which does not belong there"),
    rule: Wording(
      "まとめのページに載るのは、agreements.csv でそこに属する協定だけです。", "A page of a group lists what belongs to it in agreements.csv."),
    fix: again)

  static let verifyAltered = DiagnosticCode(
    "verify-altered", .error,
    headline: Wording("「{value}」が、サイトを作ったときから変わっています", "{value} was altered since the site was made"),
    rule: Wording("サイトのファイルは、作ったときのままです。", "The files of a site stay as they were made."),
    fix: Wording(
      "手で直さずに、サイトを作りなおしてください。サーバーから写したフォルダなら、だれが変えたのかを確かめ、公開しなおしてください。",
      "Do not mend it by hand: make the site again. In a copy from a server, find out who altered it, and publish again."
    ))

  static let verifyForeign = DiagnosticCode(
    "verify-foreign", .warning,
    headline: Wording("「{value}」は、作ったサイトにないファイルです", "{value} is no file of the site that was made"),
    rule: Wording("公開するのは、作ったサイトのファイルだけです。", "What is published is the site that was made, and nothing else."),
    fix: Wording(
      "だれが何のために置いたのかを確かめ、要らなければ消してください。作りなおしても、ほかの人のファイルは残ります。",
      "Find out who put it there and what for, and remove it unless it is needed; making the site again leaves it where it is."
    ))

  static let verifyManifest = DiagnosticCode(
    "verify-manifest", .error,
    headline: Wording("「{value}」が壊れているか、書き換えられています", "{value} is damaged or was altered"),
    rule: Wording(
      "この控えは、作ったファイルがあとから変わっていないかを確かめるもので、作ったときのままです。",
      "This list tells whether any file was altered since the site was made, and stays as it was made."),
    fix: Wording(
      "サイトのフォルダを空にして作りなおすか、もとのフォルダからすべて写しなおしてください。控えを公開しないサイトなら、消してから確かめてください。",
      "Empty the folder and make the site again, or copy it whole once more. Where the list is not published, remove it and verify again."
    ))

  private static let again = Wording(
    "手で直さずに、サイトを作りなおしてください。直らなければ、この表示を添えて開発者に知らせてください。",
    "Do not mend it by hand: make the site again. If it stays, send this message to the developers.")
}
