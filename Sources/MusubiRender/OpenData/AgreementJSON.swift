import MusubiRegister
import MusubiSite

/// The agreements as JSON: the columns of the table under the same keys, with types. Lists are arrays (empty where nothing
/// is stated), numbers are numbers, 有 and 無 are true and false, and what is not stated is null.
enum AgreementJSON {
  /// All agreements, one object a line or more, in the order of the table.
  static func render(_ site: Site, into out: inout [UInt8]) {
    let columns = DataScope(site).columns
    out.append(UInt8(ascii: "["))
    for index in site.agreements.indices {
      out += index == 0 ? "\n".utf8 : ",\n".utf8
      var json = JSONWriter()
      write(index, columns, site, to: &json)
      out += json.finished()
    }
    out += "\n]\n".utf8
  }

  /// One agreement with what the site knows beside its row: partners and their pages, press releases, case studies, and
  /// where the row stands in the table.
  static func render(agreement index: Int, _ site: Site, into out: inout [UInt8]) {
    let agreement = site.agreements[index]
    let showsNumbers = site.settings.disclosure.isPublic(.corporateNumbers)
    let slugs = site.partnerSlugs(of: index)
    var json = JSONWriter()
    write(index, DataScope(site).columns, site, to: &json)
    json.objects("organizations", site.partnerPlaces(of: index)) { json, place in
      let partner = agreement.partners[place]
      json.field("name", partner.name)
      if showsNumbers { json.field("corporateNumber", orNull: partner.number?.digits) }
      json.field("address", site.address(of: .member(.partner, slug: slugs[place])))
    }
    json.objects("press", site.releases(of: index)) { json, release in
      let release = site.press[release]
      json.field("date", release.date.iso)
      json.field("title", release.title)
      json.field("address", release.address)
      json.field("sample", site.isSample(release))
    }
    json.objects("cases", site.cases(of: index)) { json, place in
      json.field("title", site.cases[place].title)
      json.field("address", site.address(of: .caseStudy(slug: site.cases[place].document.slug)))
    }
    json.objects("documents", site.attachments(of: index)) { json, place in
      let attachment = site.attachments[place]
      json.field("title", attachment.attachment.title)
      json.field("address", site.address(of: attachment.route))
      json.field("bytes", attachment.bytes)
      json.field("date", orNull: attachment.attachment.date?.iso)
    }
    json.object("table") { json in
      json.field("address", site.address(of: DataFile.agreements.route))
      json.field("row", AgreementTable.row(ofAgreement: index))
    }
    json.field("municipalityCode", site.settings.municipalityCode)
    json.field("licence", site.settings.licence.url)
    json.field("updated", site.updated.iso)
    out += json.finished()
    out.append(UInt8(ascii: "\n"))
  }

  private static func write(_ index: Int, _ columns: [Column], _ site: Site, to json: inout JSONWriter) {
    let agreement = site.agreements[index]
    for column in columns { write(column, agreement, site.register.vocabularies, to: &json) }
    json.field("sample", agreement.isSample)
    json.field("address", site.address(of: site.route(ofAgreement: index)))
  }

  private static func write(
    _ column: Column, _ agreement: Agreement, _ vocabularies: Vocabularies, to json: inout JSONWriter
  ) {
    switch column {
    case .partners: json.field(column.key, agreement.partners.map(\.name))
    case .term: write(agreement.term, to: &json)
    case .sdgs: json.field(column.key, agreement.goals)
    case .corporateNumbers: json.field(column.key, orNull: agreement.partners.map { $0.number?.digits })
    case .inferred: json.field(column.key, agreement.inferred.map(\.key))
    case .dialogue: write(column, agreement.dialogue.map { $0 == .present }, to: &json)
    case .peacetime: json.field(column.key, agreement.hasPeacetimeActivity)
    case .expenditure: json.field(column.key, agreement.isForExpenditure)
    default:
      switch AgreementTable.cell(column, agreement, vocabularies) {
      case .empty: json.null(column.key)
      case .text(let text): if text.isEmpty { json.null(column.key) } else { json.field(column.key, text) }
      case .string(let string): json.field(column.key, string)
      case .number(let number): json.field(column.key, number)
      }
    }
  }

  private static func write(_ column: Column, _ value: Bool?, to json: inout JSONWriter) {
    if let value { json.field(column.key, value) } else { json.null(column.key) }
  }

  private static func write(_ term: Term, to json: inout JSONWriter) {
    if term.extent == .notStated, term.isRenewed == nil { return json.null(Column.term.key) }
    json.object(Column.term.key) { json in
      json.field("text", AgreementTable.text(term))
      json.field("start", orNull: term.start?.iso)
      json.field("end", orNull: term.end?.iso)
      if let isRenewed = term.isRenewed { json.field("renewed", isRenewed) } else { json.null("renewed") }
      json.field("cycle", orNull: term.cycle)
    }
  }
}
