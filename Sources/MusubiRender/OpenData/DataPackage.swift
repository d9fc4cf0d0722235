import MusubiRegister
import MusubiSite

/// `datapackage.json`, valid under Data Package 1 and 2 alike: both ways of naming the version, a type and a profile per
/// table, keys as lists, fields in the order of the file.
enum DataPackage {
  static let name = "datapackage.json"
  static let route = Route.dataFile(name)

  static func render(_ site: Site, _ distributions: Distributions, into out: inout [UInt8]) {
    let settings = site.settings
    let scope = DataScope(site)
    var json = JSONWriter()
    json.field("$schema", "https://datapackage.org/profiles/2.0/datapackage.json")
    json.field("profile", "data-package")
    json.field("name", "agreements-" + settings.municipalityCode)
    json.field("id", site.address(of: route))
    json.field("title", "\(settings.city) \(settings.name)")
    json.field("description", site.dataDescription)
    json.field("homepage", site.address(of: .data))
    json.field("created", site.updated.iso + "T00:00:00+09:00")
    json.field("keywords", DataWords.keywords)
    json.field("municipalityCode", settings.municipalityCode)
    json.field("hasSamples", site.hasSamples)
    licences(settings, to: &json)
    json.objects("contributors", [settings.publisher.joined(separator: " ")]) { json, title in
      json.field("title", title)
      json.field("organization", settings.city)
      json.field("path", settings.link(.city).url)
      json.field("role", "publisher")
      json.field("roles", ["publisher"])
    }
    json.objects("sources", ["\(settings.city)の協定・覚書の調査と公表資料"]) { json, title in
      json.field("title", title)
      json.field("path", site.address(of: .data))
    }
    json.objects("resources", distributions.all) { resource($1, scope, to: &$0) }
    out += json.finished()
    out.append(UInt8(ascii: "\n"))
  }

  private static func licences(_ settings: SiteSettings, to json: inout JSONWriter) {
    json.objects("licenses", [settings.licence]) { json, licence in
      json.field("name", licenceName(licence.title))
      json.field("title", licence.title)
      json.field("path", licence.url)
    }
  }

  /// The name as the standard wants it: letters, digits, `-`, `.` and `_`, so that CC BY 2.1 JP is CC-BY-2.1-JP.
  static func licenceName(_ title: String) -> String {
    let parts = title.split { !($0.isASCII && ($0.isLetter || $0.isNumber || ".-_".contains($0))) }
    return parts.isEmpty ? "other" : parts.joined(separator: "-")
  }

  private static func resource(_ distribution: Distribution, _ scope: DataScope, to json: inout JSONWriter) {
    let file = distribution.file
    // Without a schema of its own programs would guess the types of the workbook from its first rows.
    let isTable = file.dialect != nil || file == .workbook
    json.field("name", file.resourceName)
    json.field("path", file.name)
    json.field("profile", isTable ? "tabular-data-resource" : "data-resource")
    if isTable { json.field("type", "table") }
    json.field("title", file.title)
    json.field("description", file.note)
    json.field("format", file.fileExtension)
    json.field("mediatype", file.mediaType)
    if file != .workbook { json.field("encoding", "utf-8") }
    json.field("bytes", distribution.bytes)
    json.field("hash", "sha256:" + distribution.sha256)
    if file == .workbook { json.object("schema") { schema(file, .spreadsheet, scope, to: &$0) } }
    guard let dialect = file.dialect else { return }
    json.field("rows", distribution.rows)
    json.field("byteOrderMark", dialect == .spreadsheet)
    json.object("dialect") { json in
      json.field("delimiter", ",")
      json.field("lineTerminator", "\r\n")
      json.field("quoteChar", "\"")
      json.field("doubleQuote", true)
      json.field("header", true)
    }
    json.object("schema") { schema(file, dialect, scope, to: &$0) }
  }

  private static func schema(
    _ file: DataFile, _ dialect: DataTable.Dialect, _ scope: DataScope, to json: inout JSONWriter
  ) {
    json.objects("fields", file.fields(scope)) { json, field in
      switch dialect {
      case .exact: write(field, to: &json)
      // The mark `'` may stand before any value, so nothing is promised of their form.
      case .spreadsheet:
        json.field("name", field.heading)
        json.field("title", field.key)
        json.field("type", "string")
        json.field("description", field.meaning.japanese)
      }
    }
    if !file.primaryKey.isEmpty { json.field("primaryKey", file.primaryKey) }
    if file == .partners {
      json.objects("foreignKeys", ["agreement"]) { json, field in
        json.field("fields", [field])
        json.object("reference") { json in
          json.field("resource", DataFile.agreements.resourceName)
          json.field("fields", [Column.id.key])
        }
      }
    }
    json.field("missingValues", [""])
  }

  private static func write(_ field: DataField, to json: inout JSONWriter) {
    json.field("name", field.key)
    json.field("title", field.heading)
    json.field("type", field.kind.rawValue)
    json.field("description", field.meaning.japanese)
    if field.kind == .boolean {
      json.field("trueValues", [Presence.present.name])
      json.field("falseValues", [Presence.absent.name])
    }
    guard field.isRequired || field.isUnique || field.minimum != nil || field.pattern != nil || !field.allowed.isEmpty
    else { return }
    json.object("constraints") { json in
      if field.isRequired { json.field("required", true) }
      if field.isUnique { json.field("unique", true) }
      if let minimum = field.minimum { json.field("minimum", minimum) }
      if let pattern = field.pattern { json.field("pattern", pattern) }
      if !field.allowed.isEmpty { json.field("enum", field.allowed) }
    }
  }
}
