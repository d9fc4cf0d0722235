import MusubiRegister

/// What can be wrong with the links of the finished pages. `{value}` is the address, `{count}` the number of pages that
/// it stands on; the place of the message is the first of them.
extension DiagnosticCode {
  package static let linkBroken = DiagnosticCode(
    "link-broken", .error,
    headline: Wording(
      "「{value}」へのリンクがありますが、そのファイルはありません（{count}ページ）",
      "“{value}” is linked to but does not exist ({count} pages)"),
    rule: Wording("サイトの中へのリンクの先は、必ずあるファイルです。", "A link within the site leads to a file that exists."),
    fix: Wording(
      "リンクを書いた文書かテンプレートの番地を直してください。", "Correct the address in the document or template that holds it."))

  package static let linkFragmentMissing = DiagnosticCode(
    "link-fragment-missing", .error,
    headline: Wording(
      "「{value}」へのリンクがありますが、その見出しや要素はありません（{count}ページ）",
      "“{value}” is linked to but no element has that id ({count} pages)"),
    rule: Wording("番地の「#」より後ろは、リンクの先のページにあるidです。", "What follows # in an address is an id on that page."),
    fix: Wording("見出しのidか、リンクの番地を直してください。", "Correct the id of the heading or the address."))

  package static let linkFolder = DiagnosticCode(
    "link-folder", .error,
    headline: Wording(
      "フォルダー「{value}」へのリンクがあります（{count}ページ）", "A link leads to the folder “{value}” ({count} pages)"),
    rule: Wording(
      "リンクの先はファイルです。フォルダーへのリンクは、ディスクから開いたサイトで働きません。",
      "Links lead to files; one to a folder does not work in a site opened from the disk."),
    fix: Wording("「index.html」まで書いてください。", "Write the address up to index.html."))

  package static let linkOutside = DiagnosticCode(
    "link-outside", .error,
    headline: Wording(
      "番地「{value}」はサイトの外に出ます（{count}ページ）", "The address “{value}” leaves the site ({count} pages)"),
    rule: Wording(
      "「../」は、サイトのいちばん上のフォルダーまでしかさかのぼれません。", "../ reaches up to the site's top folder and no further."),
    fix: Wording("「../」の数を確かめてください。", "Check the number of ../ in it."))

  package static let linkFromRoot = DiagnosticCode(
    "link-from-root", .error,
    headline: Wording(
      "番地「{value}」は「/」で始まっています（{count}ページ）", "The address “{value}” begins with / ({count} pages)"),
    rule: Wording(
      "サイトの中への番地は、そのページから見た形で書きます。サイトがどこに置かれても働くためです。「/」で始めるのは、404のページがサイトの番地を書くときだけです。",
      "Addresses within the site are relative, so that it works wherever it is put. Only the 404 page begins them with the site's own path."
    ),
    fix: Wording("「../」を使った形に直してください。", "Write it relative to the page, with ../ where needed."))

  package static let linkNotFromRoot = DiagnosticCode(
    "link-not-from-root", .error,
    headline: Wording(
      "404のページの番地「{value}」は「/」で始まっていません", "The address “{value}” on the 404 page does not begin with /"),
    rule: Wording(
      "404のページはどの深さの番地でも表示されるので、番地を「/」から書きます。",
      "The 404 page is shown at addresses of any depth, so its links begin with /."),
    fix: Wording("テンプレートでは links.… の項目を使ってください。", "Use the fields links.… in the template."))

  package static let linkWithoutScheme = DiagnosticCode(
    "link-without-scheme", .error,
    headline: Wording(
      "番地「{value}」に「https:」がありません（{count}ページ）", "The address “{value}” lacks https: ({count} pages)"),
    rule: Wording("ほかのサイトへの番地は「https://」で始めます。", "The address of another site begins with https://."),
    fix: Wording("「https:」を書き足してください。", "Add https: in front."))

  package static let linkMalformed = DiagnosticCode(
    "link-malformed", .error,
    headline: Wording(
      "番地「{value}」に「//」がありません（{count}ページ）", "The address “{value}” lacks // after its scheme ({count} pages)"),
    rule: Wording("ほかのサイトへの番地は「https://」で始めます。", "The address of another site begins with https://."),
    fix: Wording("「https://」の形に直してください。", "Write it like https://."))

  package static let linkUnsafe = DiagnosticCode(
    "link-unsafe", .error,
    headline: Wording("番地「{value}」は使えません（{count}ページ）", "The address “{value}” is not allowed ({count} pages)"),
    rule: Wording(
      "使えるのは、サイトの中への番地と、https、http、mailto、telで始まる番地です。",
      "Links lead into the site or begin with https, http, mailto or tel."),
    fix: Wording("リンクを消すか、番地を直してください。", "Remove the link or correct the address."))

  package static let linkEmpty = DiagnosticCode(
    "link-empty", .error,
    headline: Wording("番地が空のリンクや画像があります（{count}ページ）", "A link or picture has an empty address ({count} pages)"),
    rule: Wording("空の番地は、いま見ているページ自身を指します。", "An empty address means the page itself."),
    fix: Wording(
      "番地を書くか、番地がないときはリンクにしないテンプレートにしてください。",
      "Write the address, or let the template make no link where there is none."))

  package static let linkBase = DiagnosticCode(
    "link-base", .error,
    headline: Wording("base要素が番地のもとを「{value}」に変えています（{count}ページ）", "A base element sets “{value}” ({count} pages)"),
    rule: Wording(
      "base要素はすべての番地の意味を変えるので、使いません。", "A base element changes what every address means, so none is used."),
    fix: Wording("テンプレートからbase要素を消してください。", "Remove the base element from the template."))

  package static let idRepeated = DiagnosticCode(
    "id-repeated", .error,
    headline: Wording(
      "id「{value}」が同じページに2つ以上あります（{count}ページ）", "The id “{value}” stands twice on a page ({count} pages)"),
    rule: Wording("idは、ひとつのページの中でひとつだけです。", "An id stands once on a page."),
    fix: Wording("テンプレートか見出しのidを、別の名前にしてください。", "Give one of the headings or elements another id."))

  /// Every code of this area, for the documentation.
  package static let links: [DiagnosticCode] = [
    linkBroken, linkFragmentMissing, linkFolder, linkOutside, linkFromRoot, linkNotFromRoot, linkWithoutScheme,
    linkMalformed, linkUnsafe, linkEmpty, linkBase, idRepeated,
  ]
}
