// The faults of addresses that were promised, of where they lead now, and of tables kept from earlier days.

extension DiagnosticCode {
  static let redirectPath = DiagnosticCode(
    "redirect-path", .error,
    headline: Wording("「{value}」は、このサイトの番地の形ではありません", "“{value}” is not an address of this site"),
    rule: Wording(
      "旧番地は、agreements/K0001.html のように、サイトの中の道筋を半角で書きます。終わりは .html、.json、.csv、.xml、.pdf のどれかです。",
      "An old address is the path within the site, in ASCII, such as agreements/K0001.html; it ends in .html, .json, .csv, .xml or .pdf."
    ),
    fix: Wording("https:// からサイトの名前までを除いて書いてください。", "Write it without https:// and the name of the site."))

  static let redirectRepeated = DiagnosticCode(
    "redirect-duplicate", .error,
    headline: Wording("旧番地「{value}」は{other}にもあります", "The old address “{value}” also stands in {other}"),
    rule: Wording("ひとつの旧番地の行き先は、ひとつの行に書きます。", "One row says what became of an address."),
    fix: Wording("どちらかの行を消してください。", "Remove one of the rows."))

  static let redirectTarget = DiagnosticCode(
    "redirect-target", .error,
    headline: Wording("「{value}」は、行き先の番地の形ではありません", "“{value}” is no address to lead to"),
    rule: Wording(
      "新番地は、サイトの中の道筋（agreements/K0001.html）か、https:// で始まるほかのサイトの番地です。",
      "A new address is a path within the site (agreements/K0001.html) or an address of another site that begins with https://."
    ),
    fix: Wording("番地を確かめてください。", "Check the address."))

  package static let redirectAlive = DiagnosticCode(
    "redirect-alive", .error,
    headline: Wording("旧番地「{value}」には、いまもページかデータがあります", "At the old address “{value}” something still stands"),
    rule: Wording("旧番地は、もう何も作られない番地です。", "An old address is one at which nothing is made any more."),
    fix: Wording(
      "残すなら redirects.csv の行を、取り下げるならもとの行を消してください。",
      "To keep it, remove the row of redirects.csv; to give it up, remove the row that makes it."))

  package static let redirectAsleep = DiagnosticCode(
    "redirect-asleep", .note,
    headline: Wording("旧番地「{value}」のページが、また作られています", "The page at the old address “{value}” is made again"),
    rule: Wording(
      "年・部署・締結先のページは、そこに載る協定や発表があるあいだだけ作られます。ページがあるあいだ、redirects.csv の行は使いません。",
      "Pages of years, sections and partners are made while there is something to list; until then the row of redirects.csv is not used."
    ),
    fix: Wording("そのままでかまいません。行は残してください。", "Leave the row where it is."),
    officeFix: Wording("そのままでかまいません。", "Nothing is to be done."))

  package static let redirectAhead = DiagnosticCode(
    "redirect-ahead", .warning,
    headline: Wording("取り下げや移転の日付「{value}」がまだ来ていません", "The day “{value}” of a row is still to come"),
    rule: Wording(
      "redirects.csv の行は、日付にかかわらず、次に公開したときから使われます。",
      "A row of redirects.csv counts from the next publication on, whatever its day."),
    fix: Wording("日付を確かめてください。その日までは行を書かないでください。", "Check the day; add the row when it has come."),
    officeFix: Wording("日付を確かめて、取りまとめの担当に伝えてください。", "Check the day and tell those who keep the register."))

  package static let redirectLost = DiagnosticCode(
    "redirect-lost", .error,
    headline: Wording("新番地「{value}」には、何もありません", "At the new address “{value}” there is nothing"),
    rule: Wording("新番地は、いまあるページかデータの番地です。", "A new address is one at which a page or a file stands."),
    fix: Wording("番地の書きまちがいがないか確かめてください。", "Check how the address is written."))

  package static let redirectLoop = DiagnosticCode(
    "redirect-loop", .error,
    headline: Wording("旧番地「{value}」をたどると、もとに戻ります", "The old address “{value}” leads back to itself"),
    rule: Wording("移った先をたどると、いまある番地に着きます。", "Following the rows must end at an address that stands."),
    fix: Wording("どれかの行の新番地を、いまある番地に直してください。", "Let one of the rows lead to an address that stands."))

  package static let redirectUnlike = DiagnosticCode(
    "redirect-unlike", .error,
    headline: Wording("データの旧番地「{value}」は「{other}」には移せません", "The data at “{value}” cannot move to “{other}”"),
    rule: Wording(
      "ページでないものの番地では、同じ種類のデータをそのまま置くことしかできません。",
      "At an address that is no page only data of the same kind can stand."),
    fix: Wording(
      "同じ終わり（.csv など）のデータの番地を書くか、扱いを「取下げ」にして、行き先を理由に書いてください。",
      "Name data with the same ending, or write 取下げ and say in the reason where to go."))

  package static let addressGone = DiagnosticCode(
    "address-gone", .error,
    headline: Wording("公開していた番地「{value}」がなくなります", "The published address “{value}” would die"),
    rule: Wording(
      "公開した番地は、なくしません。終わった協定も、状態を「終了」にして行を残します。",
      "A published address never dies; an agreement that has ended keeps its row, with the state 終了."),
    fix: Wording(
      "行を戻すか、content/redirects.csv に次の行を足してください（移したなら「移転」、ほかとまとめたなら「統合」とし、新番地も書きます）。「移転」でなければ、理由も書きます: {expected}",
      "Put the row back, or add this line to content/redirects.csv (with 移転 or 統合 and the new address if it moved or was merged); unless it moved, give the reason: {expected}"
    ))

  package static let addressRemembered = DiagnosticCode(
    "address-remembered", .note,
    headline: Wording(
      "前の番地「{value}」は、前に作ったサイトのとおり「{other}」へ進みます",
      "The old address “{value}” leads on to “{other}”, as in the site that was made before"),
    rule: Wording(
      "締結先や課の名前から作った前の番地は、名前が変わると、どこへ進むのか一覧表からは分かりません。そのため、前に作ったサイトから行き先を引き継ぎます。",
      "Where an address that was made of the name of a partner or department leads can no longer be told from the register once the name has changed; so it is taken from the site that was made before."
    ),
    fix: Wording(
      "このままでも進みます。前に作ったサイトのないところで作るときにも進むように、content/redirects.csv に次の行を足してください: {expected}",
      "It leads on as it is. So that it does where that site is not at hand too, add this line to content/redirects.csv: {expected}"
    ),
    officeFix: Wording("取りまとめの担当に伝えてください。", "Tell those who keep the register."))

  package static let addressesGone = DiagnosticCode(
    "addresses-gone", .error,
    headline: Wording("ほかにも、公開していた番地が{count}なくなります", "{count} more published addresses would die"),
    rule: Wording("公開した番地は、なくしません。", "A published address never dies."),
    fix: Wording(
      "一覧表が正しいか確かめてください。出力先の addresses.txt に、公開していた番地がすべてあります。",
      "Check that the register is the right one; addresses.txt in the output lists every published address."))

  package static let addressesUnreadable = DiagnosticCode(
    "addresses-unreadable", .error,
    headline: Wording("公開していた番地の一覧「{value}」が読めません", "The list of published addresses “{value}” cannot be read"),
    rule: Wording(
      "一覧は、公開しているサイトの addresses.txt を最初から終わりまで保存したもので、1行にひとつの番地があります。",
      "It is a whole copy of the live site's addresses.txt, with one address a line."),
    fix: Wording("公開しているサイトから、もう一度保存してください。", "Save it from the live site once more."))

  package static let addressesMissing = DiagnosticCode(
    "addresses-missing", .warning,
    headline: Wording(
      "出力先の番地の一覧が欠けているため、協定のページ{count}件とだけ比べました",
      "The output lacks a whole list of addresses; only {count} pages of agreements were compared"),
    rule: Wording(
      "なくなる番地がないかは、出力先の addresses.txt と比べて確かめます。",
      "Whether an address would die is told by addresses.txt in the output."),
    fix: Wording(
      "公開しているサイトの addresses.txt を保存して、--published に指定してください。",
      "Save addresses.txt from the live site and name it with --published."),
    officeFix: Wording("取りまとめの担当に伝えてください。", "Tell those who keep the register."))

  package static let addressesUnknown = DiagnosticCode(
    "addresses-unknown", .warning,
    headline: Wording(
      "公開していた番地の一覧がないため、なくなる番地がないか確かめていません",
      "Without a list of published addresses nobody can tell whether one would die"),
    rule: Wording("公開した番地は、なくしません。", "A published address never dies."),
    fix: Wording(
      "前に公開したことがあれば、そのサイトの addresses.txt を保存して、--published に指定してください。初めてなら、このままでかまいません。",
      "If the site was published before, save its addresses.txt and name it with --published; else leave it."),
    officeFix: Wording("取りまとめの担当に伝えてください。", "Tell those who keep the register."))

  static let changesIdentifiers = DiagnosticCode(
    "changes-identifiers", .error,
    headline: Wording("控えた管理番号「{value}」が読めません", "The identifiers kept as “{value}” cannot be read"),
    rule: Wording(
      "一度使った管理番号をほかの協定に付けないように、K0001～K0010、K0012 の形で控えています。",
      "So that no identifier is given twice they are kept in the form K0001～K0010、K0012."),
    fix: Wording(
      "content/changes.csv のこの行を、版の履歴などにある前の内容に戻してください。",
      "Put this line of content/changes.csv back as it was before."),
    officeFix: Wording("取りまとめの担当に伝えてください。", "Tell those who keep the register."))

  static let snapshotName = DiagnosticCode(
    "snapshot-name", .error,
    headline: Wording("スナップショットの名前「{value}」が日付ではありません", "The name of the snapshot “{value}” is no date"),
    rule: Wording("名前は、その時点の日付です（2026-11-26.csv）。", "Its name is its day (2026-11-26.csv)."),
    fix: Wording("名前を直すか、ほかのファイルなら content/snapshots から出してください。", "Rename it, or move it out of content/snapshots."))

  static let snapshotColumns = DiagnosticCode(
    "snapshot-columns", .warning,
    headline: Wording("スナップショットの{count}列（{value}）は出しません", "{count} columns of the snapshot are left out: {value}"),
    rule: Wording(
      "過去の時点のデータも、いま公開している列だけを出します。", "Tables of earlier days, too, show only the columns that are public now."),
    fix: Wording(
      "公開してよい列なら、content/site.yml の disclosure を見てください。", "If they may be shown, see disclosure in content/site.yml."))

  static let snapshotIdentifier = DiagnosticCode(
    "snapshot-id", .error,
    headline: Wording(
      "スナップショットの管理番号「{value}」が空か、重なっています", "The identifier “{value}” of the snapshot is empty or repeated"),
    rule: Wording("スナップショットは、作られたときのまま置きます。", "A snapshot is kept as it was made."),
    fix: Wording("版の履歴などから、もとのファイルを戻してください。", "Put the original file back."))

  package static let snapshotSample = DiagnosticCode(
    "snapshot-sample", .error,
    headline: Wording("{value}のスナップショットに見本の行が{count}行あります", "The snapshot of {value} holds {count} samples"),
    rule: Wording("公開用の出力に見本は入れません。", "A release holds no samples."),
    fix: Wording("見本のあった時点のスナップショットを消してください。", "Remove snapshots of days on which there were samples."))

  package static let snapshotAhead = DiagnosticCode(
    "snapshot-ahead", .error,
    headline: Wording("スナップショットの日付「{value}」がまだ来ていません", "The day “{value}” of a snapshot is still to come"),
    rule: Wording(
      "スナップショットは、名前の日のデータそのものです。", "A snapshot is the table of the day that it is named after."),
    fix: Wording(
      "日付をまちがえて残したのなら、消して残しなおしてください。サイトを作る日のほうも確かめてください。",
      "If it was kept under a wrong day, remove it and keep it again; and check the day of the build."))

  package static let snapshotWithdrawn = DiagnosticCode(
    "snapshot-withdrawn", .warning,
    headline: Wording(
      "取り下げた協定「{value}」が、スナップショット（{other}）に残っています",
      "The withdrawn agreement “{value}” still stands in snapshots ({other})"
    ),
    rule: Wording(
      "スナップショットは、取り下げたあとも公開され続けます。行だけを消すと、引用した人の見るものが黙って変わるので、直しません。",
      "Snapshots stay public. They are not mended row by row, since that would silently change what others have cited."),
    fix: Wording(
      "記録として残してよければ、そのままで構いません。公開してはならない内容なら、そのスナップショットをファイルごと消し、その番地を content/redirects.csv に「取下げ」で書いてください。",
      "Leave it if it may stay on record. If it must not be public, remove the whole snapshot, and give its address up with 取下げ in content/redirects.csv."
    ))

  package static let snapshotPublished = DiagnosticCode(
    "snapshot-published", .error,
    headline: Wording("{value}のスナップショットは、もう公開されています", "The snapshot of {value} is public already"),
    rule: Wording(
      "公開したスナップショットは書きかえません。引用した人の見るものが、黙って変わるからです。",
      "A snapshot that was published is not changed, since that would silently change what others have cited."),
    fix: Wording("いまのデータは、日を改めて残してください。", "Keep the table of now on another day."))

  package static let snapshotReplaced = DiagnosticCode(
    "snapshot-replaced", .warning,
    headline: Wording(
      "前に作ったサイトには、{value}のスナップショットの前の内容があります", "The site that was made before holds the old snapshot of {value}"),
    rule: Wording(
      "公開したスナップショットは書きかえません。引用した人の見るものが、黙って変わるからです。",
      "A snapshot that was published is not changed, since that would silently change what others have cited."),
    fix: Wording(
      "まだ公開していなければ、そのままで構いません。公開したのなら、content/snapshots のファイルを前の内容に戻してください。",
      "Leave it if that site was not published yet; else put the file in content/snapshots back as it was."))

  package static let snapshotAltered = DiagnosticCode(
    "snapshot-altered", .warning,
    headline: Wording(
      "{value}のスナップショットが、前に作ったサイトのものと違います",
      "The snapshot of {value} is not the one that the site made before holds"),
    rule: snapshotReplaced.rule,
    fix: Wording(
      "まだ公開していなければ、そのままで構いません。公開したのなら、公開しているサイトの {other} を保存して、{expected} に置きなおしてください。",
      "Leave it if that site was not published yet. Else save {other} from the live site, and put it in the place of {expected}."
    ))

  package static let snapshotStale = DiagnosticCode(
    "snapshot-stale", .note,
    headline: Wording("データが{value}のスナップショットから変わっています", "The data differ from the snapshot of {value}"),
    rule: Wording(
      "スナップショットは、公開のたびに残すと、いつ何が変わったかをだれでも比べられます。",
      "With a snapshot of each publication anyone can compare what changed when."),
    fix: Wording("公開する前に musubi snapshot を実行してください。", "Run musubi snapshot before you publish."),
    officeFix: Wording("取りまとめの担当に伝えてください。", "Tell those who keep the register."))

  package static let snapshotExists = DiagnosticCode(
    "snapshot-exists", .error,
    headline: Wording("{value}には、中身の違うスナップショットがあります", "A snapshot of {value} with other contents is there"),
    rule: Wording("残したスナップショットは、書きかえません。", "A snapshot that was kept is not changed."),
    fix: Wording(
      "まだ公開していないものなら、--force を付けて実行してください。", "If it was not published yet, run the command with --force."),
    officeFix: Wording("取りまとめの担当に伝えてください。", "Tell those who keep the register."))

  package static let snapshotProvisional = DiagnosticCode(
    "snapshot-provisional", .error,
    headline: Wording("管理番号が仮のものです（{count}件）", "{count} identifiers are provisional"),
    rule: Wording(
      "スナップショットは管理番号で比べるので、番号が決まってから残します。",
      "Snapshots are compared by identifiers, which must be settled first."),
    fix: Wording("musubi import で番号を決めてください。", "Let musubi import settle them."),
    officeFix: Wording("取りまとめの担当に伝えてください。", "Tell those who keep the register."))

  package static let tagAuthorityForm = DiagnosticCode(
    "tag-authority-form", .error,
    headline: Wording("tagAuthority の「{value}」がホスト名ではありません", "tagAuthority “{value}” is no host name"),
    rule: Wording(
      "フィードの記事の番号は、サイトを初めて公開したときのホスト名で決まります（agreements.example.jp）。",
      "The entries of feeds are named by the host of the first publication (agreements.example.jp)."),
    fix: Wording("https:// とその後ろの / を除いて書いてください。", "Write it without https:// and without a slash."))

  /// Every code of this area, for the documentation.
  package static let permanence: [DiagnosticCode] = [
    redirectPath, redirectRepeated, redirectTarget, redirectAlive, redirectAsleep, redirectAhead,
    redirectLost, redirectLoop, redirectUnlike,
    addressGone, addressRemembered, addressesGone, addressesUnreadable, addressesMissing, addressesUnknown,
    changesIdentifiers,
    snapshotName, snapshotColumns, snapshotIdentifier,
    snapshotSample, snapshotAhead, snapshotWithdrawn, snapshotPublished, snapshotReplaced, snapshotAltered,
    snapshotStale,
    snapshotExists, snapshotProvisional, tagAuthorityForm,
  ]
}
