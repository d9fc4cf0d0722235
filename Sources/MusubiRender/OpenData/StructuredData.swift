import MusubiRegister
import MusubiSite

/// What a page says to search engines in the words of schema.org, as JSON-LD: data inside a script element that no
/// browser runs. The context stands inside, so that it is read without a network.
enum StructuredData {
  /// The JSON of a page that tells of these things.
  static func html(_ things: [(inout JSONWriter) -> Void]) -> HTML {
    var json = JSONWriter(isInHTML: true)
    json.object("@context") { $0.field("@vocab", "https://schema.org/") }
    json.objects("@graph", things) { $1(&$0) }
    return HTML(json.finished())
  }

  /// The way from the home page to this one.
  static func breadcrumb(_ view: some PageView, to json: inout JSONWriter) {
    let steps =
      [Crumb(label: "トップ", route: .home)] + view.trail + [Crumb(label: view.crumbLabel, route: view.context.route)]
    json.field("@type", "BreadcrumbList")
    json.objects("itemListElement", steps.enumerated()) { json, step in
      json.field("@type", "ListItem")
      json.field("position", step.offset + 1)
      json.field("name", step.element.label)
      json.field("item", view.site.address(of: step.element.route))
    }
  }

  // MARK: Things

  static func publisher(_ site: Site, to json: inout JSONWriter) {
    json.object("publisher") { json in
      json.field("@type", "GovernmentOrganization")
      json.field("name", site.settings.city)
      json.field("url", site.settings.link(.city).url)
    }
  }

  /// The site with its search.
  static func website(_ site: Site, to json: inout JSONWriter) {
    json.field("@type", "WebSite")
    json.field("@id", site.settings.base.url)
    json.field("url", site.settings.base.url)
    json.field("name", "\(site.settings.city) \(site.settings.name)")
    json.field("description", site.settings.description)
    json.field("inLanguage", "ja")
    publisher(site, to: &json)
    json.object("potentialAction") { json in
      json.field("@type", "SearchAction")
      json.object("target") { json in
        json.field("@type", "EntryPoint")
        json.field("urlTemplate", site.address(of: .agreements) + "?q={search_term_string}")
      }
      json.field("query-input", "required name=search_term_string")
    }
  }

  /// The address that stands for the data as a whole.
  private static func dataset(_ site: Site) -> String { site.address(of: .data) + "#dataset" }

  /// The agreement of a page. A made-up one says so in its status, and its name keeps 【見本】.
  static func agreement(_ view: AgreementView, to json: inout JSONWriter) {
    let site = view.site
    let agreement = view.agreement
    json.field("@type", "DigitalDocument")
    json.field("@id", view.context.permalink)
    json.field("url", view.context.permalink)
    json.field("identifier", agreement.id)
    json.field("name", agreement.title)
    json.field("description", view.description)
    if let date = agreement.concluded { json.field("dateCreated", date.iso) }
    json.field("dateModified", site.updated.iso)
    json.field("inLanguage", "ja")
    json.field(
      "about", [site.kinds.group(of: view.index), site.categories.group(of: view.index)].compactMap { $0?.name })
    json.field("creativeWorkStatus", agreement.isSample ? "見本（実在しません）" : agreement.state.name)
    json.object("isPartOf") { json in
      json.field("@type", "Dataset")
      json.field("@id", dataset(site))
      json.field("name", "\(site.settings.city) \(site.settings.name)")
    }
    publisher(site, to: &json)
    json.objects("mentions", agreement.partners) { json, partner in
      json.field("@type", "Organization")
      json.field("name", partner.name)
      if let number = partner.number {
        json.object("identifier") { json in
          json.field("@type", "PropertyValue")
          json.field("propertyID", "法人番号")
          json.field("value", number.digits)
        }
      }
    }
    json.object("encoding") { json in
      json.field("@type", "MediaObject")
      json.field("encodingFormat", "application/json")
      json.field("contentUrl", site.address(of: .agreementData(id: agreement.id.string)))
    }
  }

  /// The data as a whole, with every file.
  static func dataset(_ site: Site, _ distributions: Distributions, to json: inout JSONWriter) {
    let settings = site.settings
    json.field("@type", "Dataset")
    json.field("@id", dataset(site))
    json.field("url", site.address(of: .data))
    json.field("identifier", settings.municipalityCode + "-agreements")
    json.field("name", "\(settings.city) \(settings.name)" + (site.hasSamples ? "（見本を含みます）" : ""))
    json.field("description", site.dataDescription)
    json.field("license", settings.licence.url)
    json.field("isAccessibleForFree", true)
    json.field("inLanguage", "ja")
    json.field("keywords", DataWords.keywords)
    if let published = settings.published { json.field("datePublished", published.date.iso) }
    json.field("dateModified", site.updated.iso)
    if site.hasSamples { json.field("creativeWorkStatus", "見本を含みます") }
    let span = site.temporalCoverage
    if let start = span.start, let end = span.end { json.field("temporalCoverage", start.iso + "/" + end.iso) }
    json.object("spatialCoverage") { json in
      json.field("@type", "AdministrativeArea")
      json.field("name", settings.city)
      json.field("identifier", settings.municipalityCode)
    }
    json.object("creator") { json in
      json.field("@type", "GovernmentOrganization")
      json.field("name", settings.city)
      json.field("url", settings.link(.city).url)
    }
    publisher(site, to: &json)
    json.objects("distribution", distributions.all) { json, distribution in
      json.field("@type", "DataDownload")
      json.field("name", distribution.file.title)
      json.field("contentUrl", site.address(of: distribution.file.route))
      json.field("encodingFormat", distribution.file.mediaType)
      json.field("contentSize", "\(distribution.bytes) B")
      json.field("sha256", distribution.sha256)
    }
  }
}
