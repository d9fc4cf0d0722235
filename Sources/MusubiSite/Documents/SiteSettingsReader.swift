import MusubiRegister

extension SiteSettings {
  /// Reads `content/site.yml`. What is missing or wrong is said and left empty.
  package static func read(_ file: SourceFile) -> Checked<SiteSettings> {
    let mapping = settingsMapping(of: file)
    var form = YAMLForm(mapping.value)
    let name = form.neededText("name").text
    let city = form.neededText("city").text
    let description = form.neededText("description")
    let base = base(&form, name: name)
    let settings = SiteSettings(
      name: name, city: city, description: description.text, descriptionPlace: description.location, base: base,
      published: form.day("published"), updated: form.day("updated"), asOf: asOf(&form),
      publisher: form.neededTexts("publisher").map(\.text), contact: contact(&form), licence: licence(&form),
      municipalityCode: municipalityCode(&form), security: security(&form), tagAuthority: tagAuthority(&form, base),
      disclosure: disclosure(&form),
      links: links(&form))
    form.finish()
    // What a file that cannot be read seems to lack is not worth saying.
    return Checked(settings, mapping.hasErrors ? mapping.diagnostics : form.diagnostics)
  }

  private static func settingsMapping(of file: SourceFile) -> Checked<YAMLMapping> {
    if let fault = file.encodingFault {
      return Checked(YAMLMapping(location: Location(file: file.path, line: 1, column: 1), entries: []), [fault])
    }
    return YAMLReader.mapping(in: file, file.byteOrderMarkEnd..<file.bytes.count, firstLine: 1)
  }

  private static func base(_ form: inout YAMLForm, name: String) -> Link {
    guard var block = form.neededForm("base") else {
      return Link(title: name, url: "", isConfirmed: false, location: form.location, note: nil)
    }
    let link = link(&block, title: name)
    if !link.url.isEmpty, !isPlainFolder(link.url) {
      block.append([Diagnostic(.baseForm, at: link.location, value: link.url)])
    }
    block.finish()
    form.absorb(block)
    return link
  }

  /// Whether an address ends in a slash, and its folders are what they are called: neither empty nor `..`.
  private static func isPlainFolder(_ url: String) -> Bool {
    guard url.hasSuffix("/"), !url.utf8.contains(where: { "?#".utf8.contains($0) }), let place = WebLocation(url) else {
      return false
    }
    guard place.path != "/" else { return true }
    let folders = place.path.dropFirst().dropLast().split(separator: "/", omittingEmptySubsequences: false)
    return folders.allSatisfy { !["", ".", ".."].contains($0.lowercased().replacing("%2e", with: ".")) }
  }

  private static func asOf(_ form: inout YAMLForm) -> AsOf {
    guard var block = form.neededForm("asOf") else { return AsOf(label: "", day: nil) }
    let asOf = AsOf(label: block.neededText("label").text, day: block.neededDay("date"))
    block.finish()
    form.absorb(block)
    return asOf
  }

  private static func contact(_ form: inout YAMLForm) -> Contact {
    guard var block = form.neededForm("contact") else {
      return Contact(department: "", text: "", phone: nil, mail: nil)
    }
    let mail = block.text("mail")
    if let mail, !isMail(mail.text) { block.append([Diagnostic(.mailInvalid, at: mail.location, value: mail.text)]) }
    let contact = Contact(
      department: block.neededText("department").text, text: block.neededText("text").text,
      phone: block.text("phone")?.text, mail: mail?.text)
    block.finish()
    form.absorb(block)
    return contact
  }

  private static func licence(_ form: inout YAMLForm) -> Link {
    guard var block = form.neededForm("licence") else {
      return Link(title: "", url: "", isConfirmed: false, location: form.location, note: nil)
    }
    let name = block.neededText("name").text
    let link = link(&block, title: name)
    block.finish()
    form.absorb(block)
    return link
  }

  /// The check digit follows the ministry's rule: weights 6 to 2, sum modulo 11, taken from 11, last digit.
  private static func municipalityCode(_ form: inout YAMLForm) -> String {
    let code = form.neededText("municipalityCode")
    if code.isEmpty { return "" }
    let digits = code.text.utf8.compactMap { decimal([$0]) }
    let sum = zip(digits, [6, 5, 4, 3, 2]).reduce(0) { $0 + $1.0 * $1.1 }
    let check = (11 - sum % 11) % 10
    guard code.text.utf8.count == 6, digits.count == 6, digits.last == check else {
      form.append([Diagnostic(.municipalityCodeInvalid, at: code.location, value: code.text)])
      return ""
    }
    return code.text
  }

  private static func security(_ form: inout YAMLForm) -> SecurityContact? {
    guard var block = form.form("security") else { return nil }
    let security = SecurityContact.read(&block)
    form.absorb(block)
    return security
  }

  private static func tagAuthority(_ form: inout YAMLForm, _ base: Link) -> String {
    if let host = form.text("tagAuthority") {
      let isHost = host.text.utf8.allSatisfy {
        $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
      }
      if isHost, WebAddress.isValid(Text("https://\(host.text)/")) { return host.text.lowercased() }
      form.append([Diagnostic(.tagAuthorityForm, at: host.location, value: host.text)])
    }
    let rest = base.url.firstRange(of: "://").map { base.url[$0.upperBound...] } ?? ""
    return rest.prefix { $0 != "/" && $0 != ":" }.lowercased()
  }

  private static func disclosure(_ form: inout YAMLForm) -> Disclosure {
    var columns = Disclosure.standard.publicColumns
    guard let block = form.form("disclosure") else { return .standard }
    let keys = Column.allCases.map(\.key)
    for entry in block.entries {
      guard let column = Column(rawValue: entry.key) else {
        form.append([
          Diagnostic(
            .disclosureUnknownColumn, at: entry.keyLocation, value: entry.key, expected: keys.joined(separator: ", "),
            suggestion: NearMiss.best(for: entry.key, among: keys))
        ])
        continue
      }
      guard case .scalar(let text, _, let place) = entry.value, let exposure = Column.Exposure(rawValue: text) else {
        form.append([disclosureFault(entry)])
        continue
      }
      if exposure == .public {
        columns.insert(column)
      } else if Disclosure.structural.contains(column) {
        let needed = Column.allCases.filter(Disclosure.structural.contains).map(\.key).joined(separator: ", ")
        form.append([Diagnostic(.disclosureNeeded, at: place, value: column.key, expected: needed)])
      } else {
        columns.remove(column)
      }
    }
    return Disclosure(publicColumns: columns)
  }

  private static func disclosureFault(_ entry: YAMLMapping.Entry) -> Diagnostic {
    var written = "…"
    if case .scalar(let text, _, _) = entry.value { written = text }
    return Diagnostic(
      .disclosureValue, at: entry.value.location, value: written, other: entry.key,
      suggestion: NearMiss.best(for: written, among: ["public", "internal"]))
  }

  private static func links(_ form: inout YAMLForm) -> [Address: Link] {
    guard var block = form.neededForm("addresses") else { return [:] }
    var links: [Address: Link] = [:]
    for address in Address.allCases {
      guard var item = block.neededForm(address.rawValue) else { continue }
      let title = item.neededText("title").text
      let link = link(&item, title: title)
      let context = address.takesContext ? LinkContext.read(&item, of: link) : nil
      links[address] = Link(
        title: link.title, url: link.url, isConfirmed: link.isConfirmed, location: link.location, note: link.note,
        context: context)
      if address == .pressReleases { links[address]?.shapes = item.texts("shapes").map { AddressShape($0.text) } }
      item.finish()
      block.absorb(item)
    }
    block.finish()
    form.absorb(block)
    return links
  }

  /// The address, its `confirmed` flag and the note of `form`. A faulty address is left empty.
  private static func link(_ form: inout YAMLForm, title: String) -> Link {
    let url = form.neededText("url")
    let isConfirmed = form.neededBoolean("confirmed")
    let note = form.text("note")?.text
    var isUsable = !url.isEmpty
    if isUsable, let fault = LinkAddress.fault(in: url) {
      form.append([fault])
      isUsable = false
    }
    if isUsable, let isConfirmed, isConfirmed == LinkAddress.isProvisional(url.text) {
      form.append([
        Diagnostic(isConfirmed ? .linkExample : .linkProvisional, at: url.location, value: url.text)
      ])
    }
    return Link(
      title: title, url: isUsable ? url.text : "", isConfirmed: isConfirmed ?? false, location: url.location,
      note: note)
  }

  /// Whether `text` is `name@host`, plainly written; stranger forms that mail allows are not wanted on a page.
  static func isMail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].contains("."), !parts[1].hasPrefix("."), !parts[1].hasSuffix(".") else {
      return false
    }
    return parts.allSatisfy { part in
      !part.isEmpty
        && part.utf8.allSatisfy { $0.isASCIIAlphanumeric || "._+-".utf8.contains($0) }
    }
  }
}
