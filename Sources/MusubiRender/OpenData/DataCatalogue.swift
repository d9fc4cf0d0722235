import MusubiRegister
import MusubiSite

/// `catalog.jsonld`, the catalogue by DCAT-AP 3.0.1: a dataset for each thing that the files tell of, with the files as its
/// distributions. The context stands inside, so that it is read without a network.
enum DataCatalogue {
  static let name = "catalog.jsonld"
  static let route = Route.dataFile(name)

  static func render(_ site: Site, _ distributions: Distributions, into out: inout [UInt8]) {
    let settings = site.settings
    let datasets = datasets(distributions)
    var json = JSONWriter()
    json.object("@context") { context(to: &$0) }
    json.field("@id", site.address(of: route) + "#catalog")
    json.field("@type", "dcat:Catalog")
    text("dct:title", "\(settings.city) \(settings.name)", to: &json)
    text("dct:description", site.dataDescription, to: &json)
    reference("foaf:homepage", site.address(of: .data), to: &json)
    reference("dct:language", Vocabulary.japanese, to: &json)
    reference("dct:license", settings.licence.url, to: &json)
    day("dct:issued", settings.published?.date, to: &json)
    day("dct:modified", site.updated, to: &json)
    publisher(settings, to: &json)
    json.object("dct:spatial") { spatial(settings, to: &$0) }
    json.objects("dcat:dataset", datasets) { dataset($1, site, to: &$0) }
    out += json.finished()
    out.append(UInt8(ascii: "\n"))
  }

  /// Addresses of vocabularies that DCAT-AP asks for.
  private enum Vocabulary {
    static let japanese = "http://publications.europa.eu/resource/authority/language/JPN"
    static let government = "http://publications.europa.eu/resource/authority/data-theme/GOVE"
    static let annual = "http://publications.europa.eu/resource/authority/frequency/ANNUAL"
    static let fileType = "http://publications.europa.eu/resource/authority/file-type/"
    static let mediaType = "https://www.iana.org/assignments/media-types/"
    static let sha256 = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256"
  }

  private static func context(to json: inout JSONWriter) {
    for (prefix, address) in [
      ("dcat", "http://www.w3.org/ns/dcat#"), ("dct", "http://purl.org/dc/terms/"),
      ("foaf", "http://xmlns.com/foaf/0.1/"), ("vcard", "http://www.w3.org/2006/vcard/ns#"),
      ("spdx", "http://spdx.org/rdf/terms#"), ("xsd", "http://www.w3.org/2001/XMLSchema#"),
      ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ] {
      json.field(prefix, address)
    }
  }

  /// The forms of one table are one dataset.
  private static func datasets(_ distributions: Distributions) -> [[Distribution]] {
    var datasets: [[Distribution]] = []
    for distribution in distributions.all {
      if let last = datasets.last?.first, last.file.caption == distribution.file.caption {
        datasets[datasets.count - 1].append(distribution)
      } else {
        datasets.append([distribution])
      }
    }
    return datasets
  }

  private static func dataset(_ files: [Distribution], _ site: Site, to json: inout JSONWriter) {
    guard let first = files.first?.file else { return }
    let settings = site.settings
    let name = first == .workbook ? DataFile.agreements.resourceName : first.resourceName
    json.field("@id", site.address(of: route) + "#" + name)
    json.field("@type", "dcat:Dataset")
    json.field("dct:identifier", name)
    text("dct:title", "\(settings.city) \(first.caption)", to: &json)
    text("dct:description", description(files, site), to: &json)
    publisher(settings, to: &json)
    json.object("dcat:contactPoint") { contact(settings, to: &$0) }
    day("dct:issued", settings.published?.date, to: &json)
    day("dct:modified", site.updated, to: &json)
    reference("dct:language", Vocabulary.japanese, to: &json)
    reference("dcat:theme", Vocabulary.government, to: &json)
    reference("dct:accrualPeriodicity", Vocabulary.annual, to: &json)
    reference("dcat:landingPage", site.address(of: .data), to: &json)
    json.field("dcat:keyword", DataWords.keywords)
    json.object("dct:spatial") { spatial(settings, to: &$0) }
    let span = site.temporalCoverage
    json.object("dct:temporal") { json in
      json.field("@type", "dct:PeriodOfTime")
      day("dcat:startDate", span.start, to: &json)
      day("dcat:endDate", span.end, to: &json)
    }
    json.objects("dcat:distribution", files) { distribution($1, site, to: &$0) }
  }

  private static func description(_ files: [Distribution], _ site: Site) -> String {
    let notes = files.count == 1 ? files.map(\.file.note) : []
    return ([site.dataDescription] + notes).joined(separator: " ")
  }

  private static func distribution(_ distribution: Distribution, _ site: Site, to json: inout JSONWriter) {
    let file = distribution.file
    let address = site.address(of: file.route)
    json.field("@id", site.address(of: route) + "#" + file.name)
    json.field("@type", "dcat:Distribution")
    text("dct:title", file.title, to: &json)
    text("dct:description", file.note, to: &json)
    reference("dcat:accessURL", address, to: &json)
    reference("dcat:downloadURL", address, to: &json)
    reference("dcat:mediaType", Vocabulary.mediaType + file.mediaType, to: &json)
    reference("dct:format", Vocabulary.fileType + file.fileExtension.uppercased(), to: &json)
    reference("dct:license", site.settings.licence.url, to: &json)
    day("dct:modified", site.updated, to: &json)
    typed("dcat:byteSize", String(distribution.bytes), "xsd:nonNegativeInteger", to: &json)
    json.object("spdx:checksum") { json in
      json.field("@type", "spdx:Checksum")
      reference("spdx:algorithm", Vocabulary.sha256, to: &json)
      typed("spdx:checksumValue", distribution.sha256, "xsd:hexBinary", to: &json)
    }
  }

  // MARK: Parts

  private static func publisher(_ settings: SiteSettings, to json: inout JSONWriter) {
    json.object("dct:publisher") { json in
      json.field("@id", settings.link(.city).url)
      json.field("@type", "foaf:Agent")
      text("foaf:name", settings.city, to: &json)
    }
  }

  private static func contact(_ settings: SiteSettings, to json: inout JSONWriter) {
    json.field("@type", "vcard:Organization")
    json.field("vcard:fn", settings.contact.department)
    if let mail = settings.contact.mail { reference("vcard:hasEmail", "mailto:" + mail, to: &json) }
    if let phone = settings.contact.phone { json.field("vcard:tel", phone) }
    reference("vcard:hasURL", settings.link(.city).url, to: &json)
  }

  private static func spatial(_ settings: SiteSettings, to json: inout JSONWriter) {
    json.field("@type", "dct:Location")
    json.field("dct:identifier", settings.municipalityCode)
    text("skos:prefLabel", settings.city, to: &json)
  }

  private static func text(_ name: String, _ value: String, to json: inout JSONWriter) {
    json.object(name) { json in
      json.field("@value", value)
      json.field("@language", "ja")
    }
  }

  private static func reference(_ name: String, _ address: String, to json: inout JSONWriter) {
    if !address.isEmpty { json.object(name) { $0.field("@id", address) } }
  }

  private static func typed(_ name: String, _ value: String, _ type: String, to json: inout JSONWriter) {
    json.object(name) { json in
      json.field("@value", value)
      json.field("@type", type)
    }
  }

  private static func day(_ name: String, _ date: JapaneseDate?, to json: inout JSONWriter) {
    guard let date, date.precision == .day else { return }
    typed(name, date.iso, "xsd:date", to: &json)
  }
}
