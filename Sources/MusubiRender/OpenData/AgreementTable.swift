import MusubiRegister
import MusubiSite

/// The agreements as a table: the public columns, one row per agreement, in the order of their identifiers. Every form
/// of the table (CSV, workbook) is written from these cells.
enum AgreementTable {
  static func table(_ site: Site, headings: (Column) -> String) -> DataTable {
    let columns = DataScope(site).columns
    let vocabularies = site.register.vocabularies
    let agreements = site.agreements
    return DataTable(columns.map(headings), count: agreements.count) { row in
      columns.map { cell($0, agreements[row], vocabularies) }
    }
  }

  /// The row of an agreement in each form of the table as a spreadsheet counts it: the headings are row 1.
  static func row(ofAgreement index: Int) -> Int { index + 2 }

  /// The value of a column: dates in ISO 8601, several values separated by semicolons. Exhaustive, so that a new column
  /// cannot be forgotten.
  static func cell(_ column: Column, _ agreement: Agreement, _ vocabularies: Vocabularies) -> DataCell {
    switch column {
    case .id: .text(agreement.id)
    case .title: .text(agreement.title)
    case .partners: DataCell(joining: agreement.partners.map(\.name))
    case .concluded: DataCell(agreement.concluded?.iso)
    case .term: .string(text(agreement.term))
    case .kind: DataCell(agreement.kind.map { vocabularies.kinds.entries[$0].name })
    case .category: DataCell(agreement.category.map { vocabularies.categories.entries[$0].name })
    case .summary: .text(agreement.summary)
    case .background: .text(agreement.background)
    case .activities: .text(agreement.activities)
    case .operation: .text(agreement.operation)
    case .contact: .text(agreement.contact)
    case .contactFrequency:
      DataCell(agreement.contactFrequency.map { vocabularies.contactFrequencies.entries[$0].name })
    case .improvements: .text(agreement.improvements)
    case .issues: .text(agreement.issues)
    case .needs: .text(agreement.needs)
    case .dialogue: DataCell(agreement.dialogue?.name)
    case .department: DataCell(agreement.department?.name)
    case .peacetime: .string((agreement.hasPeacetimeActivity ? Presence.present : .absent).name)
    case .expenditure: .string((agreement.isForExpenditure ? Presence.present : .absent).name)
    case .sdgs: agreement.goals.isEmpty ? .empty : .string(agreement.goals.map(String.init).joined(separator: ";"))
    case .proposal: .text(agreement.proposal)
    case .sdgsPortal: .text(agreement.sdgsPortal)
    case .corporateNumbers:
      agreement.partners.contains { $0.number != nil }
        ? .string(agreement.partners.map { $0.number?.digits ?? "" }.joined(separator: ";")) : .empty
    case .state: .string(agreement.state.name)
    case .evaluationDate: DataCell(agreement.evaluation.date?.iso)
    case .evaluationEffect: DataCell(agreement.evaluation.effect?.name)
    case .evaluationEffectReason: .text(agreement.evaluation.effectReason)
    case .evaluationDirection: DataCell(agreement.evaluation.direction?.name)
    case .evaluationDirectionReason: .text(agreement.evaluation.directionReason)
    case .provenance: .string(agreement.provenance.name)
    case .inferred:
      agreement.inferred.isEmpty ? .empty : .string(agreement.inferred.map(\.key).joined(separator: ";"))
    case .remarks: .text(agreement.remarks)
    }
  }

  /// The term in the register's own notation with ISO dates, so that it can be read back.
  static func text(_ term: Term) -> String {
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
