import MusubiRegister
import MusubiSite

/// The agreements as a table for machines: the public columns under our keys, one row per agreement.
enum AgreementsCSV {
  static func render(_ site: Site, into out: inout [UInt8]) {
    let columns = Column.allCases.filter(site.settings.disclosure.isPublic)
    var writer = CSVWriter(lineEnd: .crlf)
    writer.row(columns.map(\.key))
    for agreement in site.agreements {
      for column in columns { writer.cell(value(column, agreement, site.register.vocabularies)) }
      writer.endRow()
    }
    out += writer.take()
  }

  /// The value of a column: dates in ISO 8601, several values separated by semicolons. Exhaustive, so that a new column
  /// cannot be forgotten.
  private static func value(_ column: Column, _ agreement: Agreement, _ vocabularies: Vocabularies) -> Text {
    switch column {
    case .id: agreement.id
    case .title: agreement.title
    case .partners: joined(agreement.partners.map(\.name.string))
    case .concluded: text(agreement.concluded?.iso)
    case .term: text(termText(agreement.term))
    case .kind: text(agreement.kind.map { vocabularies.kinds.entries[$0].name })
    case .category: text(agreement.category.map { vocabularies.categories.entries[$0].name })
    case .summary: agreement.summary
    case .background: agreement.background
    case .activities: agreement.activities
    case .operation: agreement.operation
    case .contact: agreement.contact
    case .contactFrequency: text(agreement.contactFrequency.map { vocabularies.contactFrequencies.entries[$0].name })
    case .improvements: agreement.improvements
    case .issues: agreement.issues
    case .needs: agreement.needs
    case .dialogue: text(agreement.dialogue?.name)
    case .department: text(agreement.department?.name)
    case .peacetime: text((agreement.hasPeacetimeActivity ? Presence.present : .absent).name)
    case .expenditure: text((agreement.isForExpenditure ? Presence.present : .absent).name)
    case .sdgs: joined(agreement.goals.map(String.init))
    case .proposal: agreement.proposal
    case .sdgsPortal: agreement.sdgsPortal
    case .corporateNumbers:
      agreement.partners.contains { $0.number != nil }
        ? joined(agreement.partners.map { $0.number?.digits ?? "" }) : .empty
    case .state: text(agreement.state.name)
    case .evaluationDate: text(agreement.evaluation.date?.iso)
    case .evaluationEffect: text(agreement.evaluation.effect?.name)
    case .evaluationEffectReason: agreement.evaluation.effectReason
    case .evaluationDirection: text(agreement.evaluation.direction?.name)
    case .evaluationDirectionReason: agreement.evaluation.directionReason
    case .provenance: text(agreement.provenance.name)
    case .inferred: joined(agreement.inferred.map(\.key))
    case .remarks: agreement.remarks
    }
  }

  private static func text(_ string: String?) -> Text { string.map { Text($0) } ?? .empty }

  private static func joined(_ parts: [String]) -> Text { Text(parts.joined(separator: ";")) }

  /// The term in the register's own notation with ISO dates, so that it can be read back.
  private static func termText(_ term: Term) -> String {
    let renewal = term.isRenewed.map { $0 ? "、\(term.cycle.map { "\($0)の" } ?? "")自動更新" : "、自動更新なし" } ?? ""
    switch term.extent {
    case .notStated: return NotStated.mark
    case .open: return "期限なし" + renewal
    case .since(let start): return "\(start.iso)から" + renewal
    case .until(let start?, let end): return "\(start.iso)から\(end.iso)まで" + renewal
    case .until(nil, let end): return "\(end.iso)まで" + renewal
    }
  }
}
