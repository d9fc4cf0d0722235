import MusubiRegister

/// A column that is internal by nature is published only where somebody meant it, so it is said.
enum DisclosureRule {
  static func check(_ settings: SiteSettings) -> [Diagnostic] {
    Column.allCases.filter { $0.exposure == .internal && settings.disclosure.isPublic($0) }.map {
      Diagnostic(.disclosureWidened, at: Location(file: settings.base.location.file), value: $0.heading)
    }
  }
}
