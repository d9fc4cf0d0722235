// What an import asks and tells. A table of codes, so its length is no sign of trouble.

extension DiagnosticCode {
  static let importMaybeSame = DiagnosticCode(
    "import-maybe-same", .error,
    headline: Wording(
      "「{value}」は、次の協定と同じものかもしれません: {expected}", "“{value}” may be the same agreement as: {expected}"),
    rule: Wording(
      "管理番号のない行は、名称・締結先・締結時期で見分けます（100点満点）。名称が少しでも違うとき、80点に届かないとき、似たものがいくつもあるときは、機械では決めません。「新規」とある行も、"
        + "前に加えた協定や、締結時期だけが違う協定があれば尋ねます。",
      "A row without an identifier is recognised by title, partners and date, out of 100. With another title, below 80, or "
        + "with several alike, nothing is decided. A row marked 新規 is asked about too where it is like a record that its "
        + "file added before, or differs from one in the date alone."),
    fix: Wording(
      "同じ協定なら、その管理番号を行に書いてください。別の協定なら、管理番号の欄に「新規（別）」と書いてください。",
      "If it is the same, write its identifier into the row; if not, write 新規（別） in the place of the identifier."))

  static let importConflict = DiagnosticCode(
    "import-conflict", .error,
    headline: Wording(
      "同じ協定について、{other} の「{expected}」と食い違っています（「{value}」）",
      "For the same agreement {other} says “{expected}”, this cell “{value}”"),
    rule: Wording(
      "1つの協定の1つの項目に、値は1つです。部署の間の食い違いは、機械では決めません。",
      "An item of an agreement has one value. Where departments differ, nothing is decided."),
    fix: Wording("どちらが正しいかを確かめて、もう一方を同じ値にしてください。", "Find out which is right, and make the other the same."))

  static let importConflictInternal = DiagnosticCode(
    "import-conflict-internal", .error,
    headline: Wording(
      "同じ協定について、{other} と食い違っています（この欄は「{value}」）",
      "For the same agreement {other} says something else than this cell (“{value}”)"),
    rule: Wording(
      "1つの協定の1つの項目に、値は1つです。公開しない項目なので、相手の値はここに書きません。",
      "An item of an agreement has one value. The other one is not told here, since the item is not published."),
    fix: Wording("どちらが正しいかを確かめて、もう一方を同じ値にしてください。", "Find out which is right, and make the other the same."))

  package static let importOtherEnded = DiagnosticCode(
    "import-other-ended", .warning,
    headline: Wording(
      "{other}の「{value}」を、{expected}の資料が終了にします", "A file of {expected} ends “{value}” of {other}"),
    rule: Wording(
      "ほかの部署が所管する協定も、資料に書かれたとおりに取り込みます。",
      "What a file says of another department's agreement is taken like the rest."),
    fix: Wording(
      "所管する部署に確かめてください。まちがいなら、その行を資料から消してください。",
      "Ask the department in charge. If it is a mistake, take the row out of the file."))

  package static let importOtherChanged = DiagnosticCode(
    "import-other-changed", .warning,
    headline: Wording(
      "{other}の「{value}」を、{expected}の資料が変えます（{count}項目）",
      "A file of {expected} changes “{value}” of {other} ({count} items)"),
    rule: Wording(
      "ほかの部署が所管する協定も、資料に書かれたとおりに取り込みます。",
      "What a file says of another department's agreement is taken like the rest."),
    fix: Wording(
      "所管する部署に確かめてください。所管が移ったのなら、このままで構いません。",
      "Ask the department in charge. Leave it if the agreement has moved."))

  package static let importOtherReturned = DiagnosticCode(
    "import-other-returned", .note,
    headline: Wording(
      "{other}の「{value}」が、{expected}の資料にあります（変わるところはありません）",
      "“{value}” of {other} stands in a file of {expected}, which changes nothing of it"),
    rule: Wording(
      "資料がどの部署のものかは、指定された部署、表の題、いちばん多い所管課の順に見ます。",
      "Whose a file is tells the department that is named, else its title, else the department of most of its rows."),
    fix: Wording("このままで構いません。", "Nothing needs to be done."))

  static let importIDOutside = DiagnosticCode(
    "import-id-outside", .warning,
    headline: Wording(
      "一覧表の番号（「{expected}」など）と形の違う管理番号が{count}件あります（「{value}」から）",
      "{count} identifiers, from “{value}”, have not the form of the register's, such as “{expected}”"),
    rule: Wording(
      "一覧表にない番号は、書かれたとおりに新しい協定の番号になります。ページのアドレスになるので、あとから変えられません。",
      "An identifier that the register lacks becomes a new agreement's as it is written; as the address of a page it stays."
    ),
    fix: Wording(
      "管理番号の欄を空にするか「新規」と書けば、次の番号が付きます。この番号でよければ、このままで構いません。",
      "Empty the cell or write 新規, and the agreement gets the next number. Leave it as it is if it is meant."))

  static let importIDNumbers = DiagnosticCode(
    "import-id-numbers", .warning,
    headline: Wording(
      "管理番号が数字だけの行が{count}件あります（「{value}」から）", "{count} rows have mere numbers for identifiers, from “{value}”"),
    rule: Wording(
      "表の中の通し番号を管理番号にすると、別の表の同じ番号と、同じ協定だと思われてしまいます。",
      "A running number of one table, taken for an identifier, would be taken for that of another table."),
    fix: Wording(
      "通し番号なら、その列の見出しを「通し番号」に変えてください。新しい協定には K0001 の形の番号が付きます。",
      "If they are running numbers, change the heading to 通し番号; new agreements get identifiers like K0001."))

  static let importIDFar = DiagnosticCode(
    "import-id-far", .error,
    headline: Wording(
      "管理番号「{value}」は、いちばん大きい番号（「{expected}」）から離れすぎています",
      "The identifier “{value}” lies too far beyond the highest, “{expected}”"),
    rule: Wording(
      "次に付ける番号は、いちばん大きい番号の次です。いまの番号より{count}を超えて先の番号を受け付けると、もとに戻せません。",
      "The next number follows the highest. One of more than {count} beyond it could never be taken back."),
    fix: Wording(
      "番号を確かめてください。新しい協定なら、管理番号の欄を空にするか「新規」と書けば、次の番号が付きます。",
      "Check the identifier. For a new agreement leave the cell empty or write 新規, and it gets the next number."))

  static let importIDUsed = DiagnosticCode(
    "import-id-used", .error,
    headline: Wording(
      "管理番号「{value}」は、以前ほかの協定に使われました", "The identifier “{value}” was used for another agreement before"),
    rule: Wording(
      "管理番号はページのアドレスになるので、なくなった協定の番号も使い直しません。",
      "An identifier is the address of a page, so not even that of a removed agreement is used again."),
    fix: Wording(
      "管理番号を確かめてください。新しい協定なら「新規」と書けば、次の番号が付きます。",
      "Check the identifier. For a new agreement write 新規, and it gets the next number."))

  static let importIDRepeated = DiagnosticCode(
    "import-id-repeated", .error,
    headline: Wording("管理番号「{value}」の行が、一覧表に2つあります", "The register has two rows with the identifier “{value}”"),
    rule: Wording("管理番号は1つの協定に1つです。", "An identifier belongs to one agreement."),
    fix: Wording(
      "musubi check で一覧表の誤りを直してから、もう一度取り込んでください。",
      "Correct the register with the help of musubi check, then import again."),
    officeFix: .tellTheClerk)

  static let importIDUnlike = DiagnosticCode(
    "import-id-unlike", .warning,
    headline: Wording(
      "管理番号「{value}」の行の名称が、一覧表（「{expected}」）とまったく違います",
      "The row of “{value}” has quite another title than the register (“{expected}”)"),
    rule: Wording(
      "管理番号が同じ行は、同じ協定として取り込みます。行がずれていると、別の協定を書き換えてしまいます。",
      "A row with the identifier of a record is taken for that record; where rows have slipped, it would overwrite another."
    ),
    fix: Wording("管理番号が隣の行のものとずれていないか、確かめてください。", "Check that identifiers have not slipped by a row."))

  static let importIDTaken = DiagnosticCode(
    "import-id-taken", .error,
    headline: Wording(
      "管理番号「{value}」は、名称も締結先もまったく違う協定（「{expected}」）のものです",
      "The identifier “{value}” belongs to an agreement of quite another title and other partners (“{expected}”)"),
    rule: Wording(
      "管理番号が同じ行は、同じ協定として取り込みます。名称も締結先も違う行を取り込むと、前の協定がなくなってしまいます。",
      "A row with the identifier of a record is taken for that record; one of another title and partners would wipe it out."
    ),
    fix: Wording(
      "新しい協定なら、管理番号の欄を空にするか「新規」と書いてください。同じ協定の名称と締結先がどちらも変わったのなら、一方ずつ2回に分けて取り込んでください。",
      "For a new agreement, empty the cell or write 新規. If it is the same with both renamed, bring in one after the other."
    ))

  static let importTitleAside = DiagnosticCode(
    "import-title-aside", .warning,
    headline: Wording(
      "このシートの名称「{value}」は取り込みません（{other} の「{expected}」を名称とします）",
      "The title “{value}” of this sheet is not taken; it is “{expected}” of {other}"),
    rule: Wording(
      "同じファイルの2つのシートに名称があるときは、項目の多いシートの名称を取り込みます。もう一方の名称は、どの協定かを示すだけです。",
      "Where two sheets of a file have titles, that of the sheet with more items counts; the other only says which record is meant."
    ),
    fix: Wording(
      "名称を直すときは、項目の多いシートで直してください。", "Change a title on the sheet with more items."))

  static let importIDSwapped = DiagnosticCode(
    "import-id-swapped", .error,
    headline: Wording(
      "管理番号「{value}」の行の名称は、ほかの協定のものです: {expected}",
      "The row of “{value}” has the title of another agreement: {expected}"),
    rule: Wording(
      "管理番号が同じ行は、同じ協定として取り込みます。番号が入れ替わっていると、2つの協定を書き換えてしまうので、取り込みません。",
      "A row with the identifier of a record is taken for that record; where identifiers are exchanged, two agreements would "
        + "be overwritten, so nothing is taken."),
    fix: Wording(
      "管理番号の列だけを並べ替えていないか確かめて、行に正しい番号を書いてください。名称を本当に改めたのなら、先に一覧表の名称を直してください。",
      "See whether the identifiers were sorted alone, and write the right one. If the title did change so, change it in the "
        + "register first."))

  static let importIDAlike = DiagnosticCode(
    "import-id-alike", .error,
    headline: Wording(
      "管理番号「{value}」は一覧表にありませんが、よく似た協定があります: {expected}",
      "The register has no “{value}”, but an agreement much like it: {expected}"),
    rule: Wording(
      "一覧表にない管理番号の行は、新しい協定として加えます。同じ協定が別の番号で載っているようなときは、加えずに尋ねます。",
      "A row whose identifier the register lacks is added as a new agreement, unless the agreement seems to be there "
        + "under another one."),
    fix: Wording(
      "その協定なら管理番号を直してください。新しい協定なら、管理番号の欄に「新規（別）」と書いてください。",
      "Correct the identifier if it is that agreement; for a new one write 新規（別） in its place."))

  static let importRowRepeated = DiagnosticCode(
    "import-row-repeated", .note,
    headline: Wording("「{value}」は {other} と同じです。1件として取り込みます", "“{value}” is the same as {other} and is taken once"),
    rule: Wording("同じ内容の行は、1件と数えます。", "Rows that say the same count as one."),
    fix: Wording("このままで構いません。", "Nothing needs to be done."))

  static let importEmptyKept = DiagnosticCode(
    "import-empty-kept", .warning,
    headline: Wording(
      "「{value}」の{count}項目が空です（{expected}）。一覧表の値を残します",
      "{count} items of “{value}” are empty ({expected}); the register keeps its values"),
    rule: Wording(
      "空の欄は「変更なし」として扱います。", "An empty cell means that nothing has changed."),
    fix: Wording(
      "値を消すのなら、--clear に項目の見出しを付けて取り込んでください（例: --clear 経緯）。そのままでよければ、何もしなくて構いません。",
      "To empty a value, import with --clear and the heading, as in --clear 経緯; else nothing needs to be done."),
    officeFix: Wording(
      "値を消してよければ、取りまとめの担当に伝えてください。そのままでよければ、何もしなくて構いません。",
      "If the value is to go, tell those who keep the register; else nothing needs to be done."))

  static let importLeftAsSent = DiagnosticCode(
    "import-left-as-sent", .note,
    headline: Wording(
      "「{value}」の{expected}は、調査票を配ったあとに一覧表で変わりました。課は書きかえていないので、一覧表のままにします",
      "{expected} of “{value}” changed in the register since the form was sent out; the department left it, so it stays"
    ),
    rule: Wording(
      "調査票の欄のうち、配ったときのままのものは、一覧表の値を変えません。",
      "A cell of a form that is as it was sent out changes nothing in the register."),
    fix: Wording("このままで構いません。", "Nothing needs to be done."))

  static let importStillInferred = DiagnosticCode(
    "import-still-inferred", .note,
    headline: Wording(
      "「{value}」には、推定のままの項目があります（{expected}）", "“{value}” has items that are still inferred ({expected})"),
    rule: Wording(
      "推定した値を直して返すと、その項目は「推定した項目」から外れます。そのまま返ってきた値は、確かめたかどうかが分かりません。",
      "An item whose inferred value comes back corrected is inferred no more. Of one that comes back as it was, nobody "
        + "knows whether it was checked."),
    fix: Wording(
      "確かめた値なら、取りまとめの担当に伝えてください。一覧表の「推定した項目」から外します。",
      "If the values were checked, tell those who keep the register; they take them out of 推定した項目."))

  package static let importNotReturned = DiagnosticCode(
    "import-not-returned", .warning,
    headline: Wording("{other}の「{value}」が、回答にありません", "“{value}” of {other} was not returned"),
    rule: Wording(
      "回答にない協定も、一覧表から消すことはありません。", "An agreement that was not returned is never removed from the register."),
    fix: Wording(
      "終わった協定なら、状態を「終了」にしてください。続いているなら、部署に回答を確かめてください。",
      "If it has ended, set its state to 終了; if not, ask the department."))

  package static let importNothingReturned = DiagnosticCode(
    "import-nothing-returned", .warning,
    headline: Wording("「{value}」には、見出しの下に協定の行がありません", "“{value}” holds no agreement below its headings"),
    rule: Wording("見出しの下の行を、1行を1件として取り込みます。", "Each row below the headings is taken in as one agreement."),
    fix: Wording(
      "所管する協定がないのなら、このままで構いません。あるのなら、保存する前の表を確かめてください。",
      "Leave it if there are no agreements to report; else look at the table before it was saved."))

  static let importOverrides = DiagnosticCode(
    "import-overrides", .warning,
    headline: Wording(
      "「{expected}」は、{other}に別の資料（{value}）で変えたばかりです", "“{expected}” was set on {other} from another file ({value})"),
    rule: Wording(
      "同じ年度に、別の資料から来た値を書き換えています。", "A value that came from another file in this fiscal year is overwritten."),
    fix: Wording("古い回答を取り込んでいないか、確かめてください。", "Check that this is not an older return."))

  static let importReverts = DiagnosticCode(
    "import-reverts", .warning,
    headline: Wording(
      "「{expected}」が、{other}に変える前の値（「{value}」）に戻ります",
      "“{expected}” goes back to what it was before {other} (“{value}”)"),
    rule: Wording(
      "同じ年度に同じ名前の資料で変えた値を、前の値に書き換えています。",
      "A value that a file of the same name changed in this fiscal year is set back."),
    fix: Wording("古い回答を取り込んでいないか、確かめてください。", "Check that this is not an older return."))

  static let importSampleRows = DiagnosticCode(
    "import-sample-rows", .error,
    headline: Wording(
      "取り込むファイルに見本の行があります（「{value}」など{count}件）", "The files hold samples (“{value}” and others, {count} in all)"),
    rule: Wording(
      "見本を実際の協定に入れ替えるときは、見本の行を取り込みません。", "Where real agreements take the place of samples, no samples are taken in."),
    fix: Wording(
      "見本の行をファイルから消すか、--replace-samples を外してください。", "Remove the samples from the files, or leave --replace-samples out."
    ),
    officeFix: Wording("見本の行をファイルから消してください。", "Remove the samples from the file."))

  static let importSampleUnmarked = DiagnosticCode(
    "import-sample-unmarked", .error,
    headline: Wording(
      "「{value}」はデータ区分が見本なのに、名称に【見本】がありません", "“{value}” counts as a sample, but its title lacks 【見本】"),
    rule: Wording(
      "見本を除くと、見本の行は消えます。見本の行に実際の協定を書き込んだのなら、それも消えてしまうので、取り込みません。",
      "With the samples an agreement that was typed over one would go too, so nothing is taken."),
    fix: Wording(
      "実際の協定なら、データ区分を直してください。見本なら、名称の頭に【見本】を付けてください。",
      "Correct the provenance if the agreement is real; else begin its title with 【見本】."))

  /// Every code of this area, for the documentation.
  package static let imports: [DiagnosticCode] = [
    importMaybeSame, importConflict, importConflictInternal, importOtherEnded, importOtherChanged, importOtherReturned,
    importIDUsed, importIDRepeated, importIDUnlike, importIDTaken, importIDSwapped, importIDAlike, importIDOutside,
    importIDNumbers,
    importIDFar, importRowRepeated, importTitleAside, importLeftAsSent, importEmptyKept, importStillInferred,
    importNotReturned,
    importNothingReturned,
    importOverrides, importReverts, importSampleRows, importSampleUnmarked,
  ]
}
