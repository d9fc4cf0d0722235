import MusubiRegister

// The faults of rules across records, and of what a release may hold.

extension DiagnosticCode {
  static let identifierRepeated = DiagnosticCode(
    "id-duplicate", .error,
    headline: Wording("管理番号「{value}」が{other}にもあります", "The identifier “{value}” also stands in {other}"),
    rule: Wording(
      "管理番号は協定ごとにひとつで、再利用しません。大文字と小文字だけの違いも同じとみなします。",
      "An identifier belongs to one agreement and is never reused; upper and lower case count as the same."),
    fix: Wording("どちらかに新しい番号を付けてください。", "Give one of them a new identifier."))

  static let termOrder = DiagnosticCode(
    "term-order", .error,
    headline: Wording("終わりの{value}が始めの{other}より前です", "The end {value} precedes the start {other}"),
    rule: Wording("期間の終わりは、締結日と期間の始めより後です。", "A term ends after it starts and after the conclusion."),
    fix: Wording("締結時期と締結期間を確かめてください。", "Check the date of conclusion and the term."))

  static let stateExpired = DiagnosticCode(
    "state-expired", .warning,
    headline: Wording("有効のまま、期間の終わり（{value}）を過ぎています", "In force although its term ended on {value}"),
    rule: Wording(
      "期間が終わり自動更新でない協定は、状態が「終了」です。",
      "An agreement whose term has ended and is not renewed automatically has the state 終了."),
    fix: Wording(
      "更新したなら締結期間を、終わったなら状態を直してください。",
      "Correct the term if it was renewed, or the state if it has ended."))

  static let dateToCome = DiagnosticCode(
    "date-to-come", .warning,
    headline: Wording("「{expected}」が、これから先の日です（{value}）", "{expected} is a day to come ({value})"),
    rule: Wording(
      "締結時期と総括実施日には、もう済んだ日を書きます。月や年だけの日付は、いちばん早い日で見ます。",
      "締結時期 and 総括実施日 are days that have come. Of a month or a year the first day counts."),
    fix: Wording("年や元号の書きまちがいでないかを確かめてください。", "Check the year and its era."))

  static let evaluationIncomplete = DiagnosticCode(
    "evaluation-incomplete", .warning,
    headline: Wording(
      "総括がそろっていません。「{expected}」が空です（書いてあるもの：「{value}」）",
      "The summing-up is not whole: {expected} is empty ({value} is filled)"),
    rule: Wording(
      "総括では、実施日、効果とその理由、方向性とその理由の5つを書きます。",
      "A summing-up has five items: its day, the effect and why, the direction and why."),
    fix: Wording(
      "空の欄を書いてください。総括をまだしていないなら、書いてある欄を消してください。",
      "Fill in what is empty; or clear the rest, if nothing has been summed up yet."))

  static let departmentUnlisted = DiagnosticCode(
    "department-unlisted", .warning,
    headline: Wording("所管課「{value}」は、「{expected}」の書きちがいかもしれません", "The department “{value}” may be “{expected}”"),
    rule: Wording(
      "局と課を続けて、同じ課はいつも同じ書き方で書きます。書き方が違うと、別の課として数えられ、別のページになります。",
      "Bureau and section are written together, and always alike; else they count as another department with a page of its own."
    ),
    fix: Wording(
      "同じ課なら、書き方をそろえてください。別の課なら、このままで構いません。",
      "If it is the same section write it alike; if it is another nothing need be done."))

  static let departmentWithoutBureau = DiagnosticCode(
    "department-without-bureau", .warning,
    headline: Wording("所管課「{value}」に、局の名前がありません", "The department “{value}” names no bureau"),
    rule: Wording(
      "「環境局減量推進課」のように、局から続けて書きます。", "A department is written from the bureau on, as in 環境局減量推進課."),
    fix: Wording("局の名前を前に書いてください。", "Write the bureau in front."))

  static let contactTooRare = DiagnosticCode(
    "contact-too-rare", .warning,
    headline: Wording("推進方針より後の協定で、連絡確認が年１回未満です", "Concluded since the policy, yet in touch less than once a year"),
    rule: Wording(
      "令和2年3月の推進方針より後に結んだ協定は、年に1回以上連絡を取り合います。",
      "Parties to agreements concluded since the policy of March 2020 are in touch at least once a year."),
    fix: Wording("頻度を確かめ、所管課に伝えてください。", "Check the frequency and tell the department."))

  static let contactMissing = DiagnosticCode(
    "contact-frequency-missing", .error,
    headline: Wording("連絡確認の頻度が空です", "The contact frequency is empty"),
    rule: Wording(
      "分析の対象（平時に取組のある、災害時協定でない協定）では必ず書きます。", "It is stated for every agreement within the scope of analysis."),
    fix: Wording(
      "頻度を選んでください。公表資料に書かれていないなら「記載なし」と書いてください。",
      "Choose a frequency, or write 記載なし where the published source does not state it."))

  static let sampleMark = DiagnosticCode(
    "sample-mark", .error,
    headline: Wording("「{value}」の名称とデータ区分が合いません", "The title and the provenance of “{value}” disagree"),
    rule: Wording(
      "見本の名称は【見本】で始まり、実在の協定の名称は【見本】で始まりません。",
      "The title of a sample begins with 【見本】, that of a real agreement does not."),
    fix: Wording("名称かデータ区分を直してください。", "Correct the title or the provenance."))

  static let samplePartner = DiagnosticCode(
    "sample-partner", .error,
    headline: Wording("見本の締結先「{value}」が架空の名前に見えません", "The partner “{value}” of a sample is not plainly fictitious"),
    rule: Wording("見本の締結先の名前には「見本」が入ります。", "The name of a sample's partner holds the word 見本."),
    fix: Wording("架空の名前に直すか、データ区分を確かめてください。", "Use a fictitious name, or check the provenance."))

  static let partnerRepeated = DiagnosticCode(
    "partner-repeated", .warning,
    headline: Wording("締結先「{value}」が、ひとつの協定に2度あります", "The partner “{value}” stands twice in one agreement"),
    rule: Wording(
      "締結先は、協定ごとに1度だけ書きます。空白、全角と半角、（株）のような略し方だけが違う名前は同じ締結先で、1度だけ数えます。",
      "A partner is named once. Names that differ in spaces, width or the short form of a company alone are one partner, which is counted once."
    ),
    fix: Wording(
      "片方を消してください。名前の同じ別の締結先なら、両方の法人番号を書いてください。",
      "Remove one of them. If they are two partners of one name, write the corporate numbers of both."))

  static let partnerNumberShared = DiagnosticCode(
    "partner-number-shared", .warning,
    headline: Wording(
      "締結先「{value}」の法人番号が、{other}の「{expected}」と同じです",
      "The partner “{value}” has the corporate number of “{expected}” in {other}"),
    rule: Wording(
      "法人番号が同じ締結先は、名前が違っても同じものとして数え、ページもひとつです。",
      "Partners with one corporate number are one, whatever their names, and have one page."),
    fix: Wording(
      "名前が変わった同じ法人ならそのままで構いません。別の法人なら、番号を国税庁の法人番号公表サイトで確かめてください。",
      "Leave it if one corporation changed its name. If they are two, look their numbers up on the National Tax Agency's site."
    ))

  static let partnerNearDuplicate = DiagnosticCode(
    "partner-near-duplicate", .warning,
    headline: Wording(
      "締結先「{value}」は、{other}の「{expected}」と同じかもしれません", "The partner “{value}” may be “{expected}” in {other}"),
    rule: Wording(
      "字体や会社の種類だけが違う名前と、片方にだけ法人番号がある名前は、別の締結先として数え、ページも分けます。",
      "Names that differ in the form of a kanji or of the company alone, or of which one has a corporate number, are counted as two partners with a page each."
    ),
    fix: Wording(
      "同じ締結先なら、名前の書き方をそろえるか、両方に同じ法人番号を書いてください。別の締結先なら、それぞれの法人番号を書くと、この注意は出なくなります。",
      "If they are one, write the name alike or give both the same corporate number. If they are two, give each its own and this warning goes."
    ))

  static let concludedAfterFigures = DiagnosticCode(
    "concluded-after-figures", .warning,
    headline: Wording(
      "統計の時点（{value}）より後に締結した協定が{count}件あります", "{count} agreements were concluded after {value}, the day of the figures"
    ),
    rule: Wording(
      "統計は、site.yml の asOf の時点に有効な協定を数えたものとして示します。",
      "The statistics are shown as counts of the agreements in force on the day of asOf in site.yml."),
    fix: Wording("asOf と、公表した件数の表を新しい時点に直してください。", "Move asOf and the published figures to the new day."))

  static let pressUnknownAgreement = DiagnosticCode(
    "press-unknown-agreement", .error,
    headline: Wording("報道発表が指す協定「{value}」がありません", "The press release names the unknown agreement “{value}”"),
    rule: Wording("管理番号は一覧表にあるものを書きます。", "Press releases name identifiers of the register."),
    fix: Wording("管理番号を確かめてください。", "Check the identifier."))

  static let pressShape = DiagnosticCode(
    "press-shape", .warning,
    headline: Wording("「{value}」は市の報道発表の番地の形ではありません", "“{value}” has not the form of the city's press releases"),
    rule: Wording(
      "番地は、site.yml の pressReleases の shapes のどれかの形です。* は、/ のない部分に当たります。",
      "An address has one of the shapes of pressReleases in site.yml, where * is a part without a slash."
    ),
    fix: Wording(
      "番地を開いて確かめてください。新しい形なら shapes に書き足してください。",
      "Open the address and check it; if the form is new, add it to the shapes."))

  static let pressRepeated = DiagnosticCode(
    "press-duplicate", .warning,
    headline: Wording("報道発表「{value}」が{other}にもあります", "The press release “{value}” also stands in {other}"),
    rule: Wording(
      "報道発表は1件を1行に書き、関わる協定の管理番号を並べます。「#」より後ろだけが違う番地は、同じ番地とみなします。",
      "A press release has one row, which names all its agreements. Addresses that differ after # alone are the same."),
    fix: Wording("行をひとつにまとめるか、番地を直してください。", "Make one row of them, or correct the address."))

  static let pressFuture = DiagnosticCode(
    "press-future", .warning,
    headline: Wording("報道発表の日付（{value}）がこれから先の日です", "The press release is of a day to come ({value})"),
    rule: Wording("一覧には、もう行われた報道発表を載せます。", "The list holds press releases that were made."),
    fix: Wording("日付を確かめてください。", "Check the date."))

  static let pressBeforeConclusion = DiagnosticCode(
    "press-before-conclusion", .warning,
    headline: Wording(
      "報道発表（{value}）が、協定{other}の締結（{expected}）よりひと月以上前です",
      "The press release of {value} is more than a month before {other} was concluded ({expected})"),
    rule: Wording(
      "報道発表は締結の前後に行われます。予告でもひと月より前のものはまれです。",
      "Press releases come with the conclusion; few announce one more than a month ahead."),
    fix: Wording("日付と管理番号を確かめてください。", "Check the date and the identifier."))

  static let caseUnknownAgreement = DiagnosticCode(
    "case-unknown-agreement", .error,
    headline: Wording("事例が指す協定「{value}」がありません", "The case study names the unknown agreement “{value}”"),
    rule: Wording("agreement: には一覧表の管理番号を書きます。", "agreement: holds an identifier of the register."),
    fix: Wording("管理番号を確かめてください。", "Check the identifier."))

  static let caseUnknownCategory = DiagnosticCode(
    "case-unknown-category", .error,
    headline: Wording("事例のジャンル「{value}」がありません", "The case study names the unknown category “{value}”"),
    rule: Wording("category: には16のジャンルの名を書きます。", "category: holds the name of a category."),
    fix: Wording("ジャンルを確かめてください。", "Check the category."))

  static let figureDiffers = DiagnosticCode(
    "figure-differs", .warning,
    headline: Wording("「{value}」は公表{expected}件、一覧表では{count}件です", "“{value}”: {expected} published, {count} counted"),
    rule: Wording(
      "一覧表から数えた件数は、公表した件数と一致します。",
      "What is counted from the register equals what was published."),
    fix: Wording("一覧表か、公表した件数の表を確かめてください。", "Check the register or the table of published figures."))

  static let figureTyped = DiagnosticCode(
    "figure-typed", .warning,
    headline: Wording(
      "figuresに書いた数{value}が、リンク先「{other}」の{expected}件と違います",
      "The figure {value} leads to {other}, which lists {expected}"),
    rule: Wording(
      "一覧に導く数は、その一覧の件数と同じです。", "A figure that leads to a list is the number of what the list holds."),
    fix: Wording("数を直すか、linkを消してください。", "Correct the number, or remove the link."))

  static let figuresAbsent = DiagnosticCode(
    "figures-absent", .warning,
    headline: Wording("{value}の公表値がありません", "There are no published figures of {value}"),
    rule: Wording(
      "一覧表から数えた件数は、site.yml の asOf の時点の公表値と照らし合わせます。",
      "What is counted is compared with the figures published for asOf in site.yml."),
    fix: Wording(
      "content/published-totals.csv に公表値を書くか、asOf の日付を確かめてください。",
      "Write the published figures in content/published-totals.csv, or check the date of asOf."))

  static let releaseSample = DiagnosticCode(
    "release-sample", .error,
    headline: Wording("見本の行が{count}行あります", "{count} rows are samples"),
    rule: Wording("公開用の出力に見本は入れません。", "A release holds no samples."),
    fix: Wording(
      "市の一覧表に差し替えるか、--release を付けずに実行してください。", "Replace the register by the city's own, or build without --release."),
    officeFix: .tellTheClerk)

  static let releaseUnconfirmed = DiagnosticCode(
    "release-unconfirmed-address", .error,
    headline: Wording("「{value}」の番地が未確認です（{other}）", "The address of “{value}” is not confirmed ({other})"),
    rule: Wording("公開用の出力は、確認した番地だけを使います。", "A release uses confirmed addresses only."),
    fix: Wording(
      "site.yml に正しい番地を書き、confirmed: true にしてください。", "Write the right address in site.yml and set confirmed: true."))

  static let securityExpired = DiagnosticCode(
    "security-expired", .warning,
    headline: Wording("security.txt の期限（{value}）が過ぎています", "The security.txt expired on {value}"),
    rule: Wording(
      "期限の過ぎた連絡先は、知らせる人に使われません（RFC 9116）。そのため公開しません。",
      "Nobody uses contacts whose day is over (RFC 9116), so the file is left out."),
    fix: Wording(
      "連絡先を確かめ、site.yml の security の expires を1年以内の日にしてください。",
      "Check the contacts and set security: expires in site.yml to a day within a year."))

  static let baseBelowRoot = DiagnosticCode(
    "base-below-root", .note,
    headline: Wording(
      "サイトの番地「{value}」がホストの直下でないので、{other}はだれにも読まれません",
      "The base address “{value}” is not a host's root, so nobody reads {other}"),
    rule: Wording(
      "robots.txt と security.txt は、ホストの直下（{expected}）でだけ探されます（RFC 9309、RFC 9116）。",
      "robots.txt and security.txt are looked for at the host's root ({expected}) alone (RFC 9309, RFC 9116)."),
    fix: Wording(
      "ホストの直下を受け持つ方に、できたファイルを渡してください。robots.txt は、そこにあるものにSitemapの行を足してもらいます。",
      "Hand the files to those who run the host's root; of robots.txt their own needs the line that begins with Sitemap."
    ))

  static let slugCollision = DiagnosticCode(
    "slug-collision", .error,
    headline: Wording("「{value}」と「{other}」のページの番地が同じです", "The pages of “{value}” and “{other}” have the same address"),
    rule: Wording("番地はページごとにひとつです。", "An address belongs to one page."),
    fix: Wording(
      "content/vocabulary の slug か、Markdown のファイルの名前を変えてください。",
      "Change the slug in content/vocabulary or the name of the Markdown file."))

  static let pageMissing = DiagnosticCode(
    "page-missing", .error,
    headline: Wording("content/pages/{value}.md がありません", "content/pages/{value}.md is missing"),
    rule: Wording("このページは必ずサイトにあります。", "The site always has this page."),
    fix: Wording("ファイルを戻してください。", "Put the file back."))

  static let disclosureWidened = DiagnosticCode(
    "disclosure-widened", .warning,
    headline: Wording("ふだん公開しない列「{value}」が公開になっています", "The column “{value}”, internal by nature, is set to be public"),
    rule: Wording("連絡先・課題・理由などには個人情報や内部の検討が含まれます。", "Such columns may hold personal data or internal considerations."),
    fix: Wording("意図したものでなければ、site.yml の disclosure を直してください。", "Unless it is meant, correct disclosure in site.yml."))

  static let personalData = DiagnosticCode(
    "personal-data", .warning,
    headline: Wording(
      "公開する「{expected}」に、個人情報らしいもの（{value}）があります",
      "The public column “{expected}” seems to hold personal data ({value})"),
    rule: Wording(
      "人の名前、電話番号、メールアドレスは、公開しない列に書きます。",
      "Names of persons, phone numbers and mail addresses stand in columns that are not published."),
    fix: Wording(
      "公開してよいものかを確かめ、そうでなければ「連絡先」に移すか消してください。", "Check whether it may be published; else move it to 連絡先 or remove it."))

  /// Every code of this area, for the documentation.
  package static let site: [DiagnosticCode] = [
    identifierRepeated, termOrder, stateExpired, dateToCome, evaluationIncomplete, departmentUnlisted,
    departmentWithoutBureau, contactTooRare, contactMissing, sampleMark, samplePartner,
    partnerRepeated, partnerNearDuplicate, partnerNumberShared, concludedAfterFigures, pressUnknownAgreement,
    pressShape, pressRepeated, pressFuture, pressBeforeConclusion,
    caseUnknownAgreement, caseUnknownCategory, figureDiffers, figureTyped, figuresAbsent,
    releaseSample, releaseUnconfirmed,
    slugCollision,
    pageMissing, disclosureWidened, personalData, securityExpired, baseBelowRoot,
  ]
}
