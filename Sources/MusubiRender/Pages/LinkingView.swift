import MusubiRegister
import MusubiSite

/// How other sites link to this one: forms of addresses, frames, a block for the home page, `links.json`.
struct LinkingView: DocumentPageView {
  let context: PageContext
  let body: DocumentBody
  /// The block for the home page as it looks here, and as it is to be pasted.
  var block = HTML.empty
  var blockCode = HTML.empty

  var document: PageDocument? { site.document(PageSlug.linking) }
  var fallbackTitle: String { "このサイトへのリンク" }

  private var forms: [AddressForm] {
    let base = site.settings.base.url
    // Nobody should link to a made-up agreement, not even by way of example, while there are others.
    let active = site.listed.active
    let agreement = active.first { !site.agreements[$0].isSample } ?? active.first
    let category = site.categories.groups.first { !$0.active.isEmpty }
    let partner = site.partners.groups.first { PartnerKey.isNumber($0.slug) }
    let word = SearchExamples.words(site).first
    let forms: [AddressForm?] = [
      AddressForm(
        name: "協定（短い番地）", pattern: base + "a/管理番号", note: "印刷物や、ほかの一覧表に載せるのに向いています。協定のページへ進みます。",
        example: agreement.map { LinkValue(href: context.href(.shortcut(id: id($0))), label: id($0)) }),
      AddressForm(
        name: "協定", pattern: base + "agreements/管理番号.html", note: "終わった協定もページを残します。",
        example: agreement.map { LinkValue(href: context.href(agreement: $0), label: title($0)) }),
      AddressForm(
        name: "分野", pattern: base + "categories/番地での名前.html", note: "番地での名前は、下の「分野ごとの枠」の表にあります。",
        example: category.map { LinkValue(href: context.href($0.route), label: $0.name) }),
      partner.map { partner in
        AddressForm(
          name: "締結先", pattern: base + "partners/法人番号.html", note: "法人番号が一覧表に書かれている相手だけです。",
          example: LinkValue(href: context.href(partner.route), label: partner.name))
      },
      AddressForm(
        name: "締結した年", pattern: base + "years/西暦.html",
        example: site.years.groups.first { Int($0.slug) != nil }.map {
          LinkValue(href: context.href($0.route), label: $0.name)
        }),
      site.goals.groups.isEmpty
        ? nil
        : AddressForm(
          name: "SDGsの目標", pattern: base + "sdgs/目標の番号.html",
          example: site.goals.groups.first { !$0.active.isEmpty }.map {
            LinkValue(href: context.href($0.route), label: "\($0.slug) \($0.name)")
          }),
      AddressForm(
        name: "ことばで探した一覧", pattern: base + "agreements/index.html?q=ことば",
        note: "ことばはUTF-8のパーセント符号にします。JavaScriptが使えない環境では、一覧のすべてが開きます。",
        example: word.map {
          LinkValue(href: context.href(.agreements) + "?q=" + $0.percentEncoded, label: "「\($0)」で探した一覧")
        }),
      AddressForm(
        name: "条件で絞った一覧", pattern: base + "agreements/index.html?category=番地での名前",
        note: "一覧のページで条件を選び、ブラウザーの番地をそのまま使えます。",
        example: category.map {
          LinkValue(href: context.href(.agreements) + "?category=" + $0.slug, label: "\($0.name)で絞った一覧")
        }),
    ]
    return forms.compactMap { $0 }
  }

  private func id(_ agreement: Int) -> String { site.agreements[agreement].id.string }
  private func title(_ agreement: Int) -> String { site.agreements[agreement].title.string }

  private var frames: [FrameValue] {
    site.categories.groups.enumerated().map { place, group in
      FrameValue(
        name: EmbedView(context: context, category: place).title, slug: group.slug,
        embed: .category(slug: group.slug), context: context)
    }
  }

  static let schema = Schema<LinkingView>(
    "linking.html",
    commonFields(LinkingView.self) + documentFields(LinkingView.self) + [
      .list("forms", "forms of addresses", AddressForm.schema) { $0.forms },
      .record("latest", "the page for frames with the newest agreements", FrameValue.schema) { view in
        FrameValue(
          name: EmbedView(context: view.context).title, slug: "", embed: .latest, context: view.context)
      },
      .list("frames", "the page for frames of each category", FrameValue.schema) { $0.frames },
      .text("framePattern", "the form of their addresses") {
        $0.context.address(of: .embed(.category(slug: "番地での名前")))
      },
      .html("block", "the block for a home page, as it looks") { $0.block },
      .text("blockCode", "the block for a home page, to be pasted") { view in
        Text(String(decoding: view.blockCode.bytes, as: UTF8.self)).trimmed
      },
      .text("linksFile", "address of links.json from this page") { $0.context.href(.links) },
      .text("linksAddress", "permanent address of links.json") { $0.context.address(of: .links) },
      .text("count", "agreements in links.json") { Figures.count($0.site.agreements.count) },
    ])
}

/// A form of addresses, with an example.
private struct AddressForm: Sendable {
  let name: String
  let pattern: String
  var note = ""
  let example: LinkValue?

  static let schema = Schema<AddressForm>(
    "form of addresses",
    [
      .text("name", "what it leads to") { $0.name },
      .text("pattern", "https://…/agreements/管理番号.html") { $0.pattern },
      .text("note", "a remark; may be empty") { $0.note },
      .record("example", "one of them; absent where there is none", LinkValue.schema) { $0.example },
    ])
}

/// A page for frames, with what puts it into another page.
private struct FrameValue: Sendable {
  let name: String
  let slug: String
  let embed: Embed
  let context: PageContext

  static let schema = Schema<FrameValue>(
    "page for frames",
    [
      .text("name", "its h1") { $0.name },
      .text("slug", "the name of the category in addresses; empty for all agreements") { $0.slug },
      .text("href", "its address from this page") { $0.context.href(.embed($0.embed)) },
      .text("code", "an iframe element, to be pasted") { frame in
        let address = String(
          decoding: HTML(escaping: frame.context.address(of: .embed(frame.embed))).bytes, as: UTF8.self)
        let title = String(decoding: HTML(escaping: frame.name).bytes, as: UTF8.self)
        return "<iframe src=\"\(address)\" title=\"\(title)\" width=\"360\" height=\"640\" loading=\"lazy\"></iframe>"
      },
    ])
}
