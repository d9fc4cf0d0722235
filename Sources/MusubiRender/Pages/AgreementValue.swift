import MusubiRegister
import MusubiSite

/// The fields of the agreement itself on its page.
struct AgreementValue: Sendable {
  let view: AgreementView

  private var agreement: Agreement { view.agreement }
  private var context: PageContext { view.context }
  private var site: Site { view.site }

  static let schema = Schema<AgreementValue>(
    "agreement",
    [
      .text("id", "管理番号") { $0.agreement.id },
      .text("title", "名称") { $0.agreement.title },
      .flag("isSample", "見本") { $0.agreement.isSample },
      .flag("isEnded", "終了") { !$0.agreement.isActive },
      .text("ending", "when and how an ended agreement ended; empty for one in force") { value in
        value.agreement.isActive ? "" : TermExplanation.ending(of: value.agreement, asOf: value.site.today)
      },
      .list("partners", "締結先, all of them", PartnerValue.schema) { PartnerValue.of($0.view.index, $0.context) },
      .record("concluded", "締結時期; absent where not stated", ConcludedValue.schema) { value in
        value.agreement.concluded.map { ConcludedValue(date: $0, context: value.context) }
      },
      .flag("showsTerm", "the settings publish 締結期間") { $0.site.settings.disclosure.isPublic(.term) },
      .flag("showsSummary", "the settings publish 内容") { $0.site.settings.disclosure.isPublic(.summary) },
      .record("term", "締結期間; absent where not stated", TermValue.schema) { TermValue($0.agreement.term) },
      .record("termExplanation", "what the term means; absent where there is nothing to say", TermExplanation.schema) {
        TermExplanation($0.agreement, $0.site)
      },
      .record("kind", "種別", MemberValue.schema) { value in
        value.site.kinds.group(of: value.view.index).map { MemberValue(group: $0, context: value.context) }
      },
      .record("category", "分野; absent for disaster agreements without one", MemberValue.schema) { value in
        value.categoryGroup.map { MemberValue(group: $0, context: value.context) }
      },
      .record("department", "所管課; absent where not stated", DepartmentValue.schema) { DepartmentValue($0.view) },
      .record("contactFrequency", "連絡の頻度; absent where not stated or inferred", FrequencyValue.schema) { value in
        guard !value.agreement.inferred.contains(.contactFrequency), let index = value.agreement.contactFrequency else {
          return nil
        }
        return FrequencyValue(
          text: value.site.register.vocabularies.contactFrequencies.entries[index].name,
          href: value.site.contactFrequencies.group(of: value.view.index).map { value.context.href($0.route) } ?? "")
      },
      .text("dialogue", "あり, なし or empty") { $0.agreement.dialogue.map { $0 == .present ? "あり" : "なし" } },
      .text("peacetime", "なし or empty") { value in
        let goesWithoutSaying = value.site.register.isDisaster(value.agreement) || value.agreement.hasPeacetimeActivity
        return goesWithoutSaying ? "" : "なし"
      },
      .list("goals", "goals of the SDGs", GoalValue.schema) { value in
        value.site.goals.groups(of: value.view.index).map { GoalValue(group: $0, context: value.context) }
      },
      .record("proposal", "民間提案", ProposalValue.schema) { value in
        value.agreement.proposal.isEmpty ? nil : ProposalValue(text: value.agreement.proposal)
      },
      .text("sdgsPortal", "address on the SDGs portal or empty") { $0.agreement.sdgsPortal },
      .record("notes", "notes on inferred values; each may be empty", NotesValue.schema) { value in
        NotesValue(agreement: value.agreement, site: value.site)
      },
      .html("summary", "内容") { $0.view.texts.summary },
      .html("background", "経緯") { $0.view.texts.background },
      .html("activities", "これまでの主な具体的取組") { $0.view.texts.activities },
      .html("operation", "現在の運用状況・今後の取組予定") { $0.view.texts.operation },
      .html("improvements", "見直しや改善事例") { $0.view.texts.improvements },
      .record("evaluation", "総括", EvaluationValue.schema) { value in
        value.agreement.evaluation.isEmpty ? nil : EvaluationValue(evaluation: value.agreement.evaluation)
      },
    ])

  /// The category named in the row, also where the agreement does not count in the analysis.
  private var categoryGroup: Group? { agreement.category.map { site.categories.groups[$0] } }

  private struct ConcludedValue: Sendable {
    let date: JapaneseDate
    let context: PageContext

    static let schema = Schema<ConcludedValue>(
      "date of conclusion",
      [
        .text("text", "both eras") { $0.date.text },
        .text("datetime", "for the datetime attribute") { $0.date.iso },
        .text("yearHref", "page of the year") { $0.context.href(.member(.year, slug: String($0.date.year))) },
      ])
  }

  private struct MemberValue: Sendable {
    let group: Group
    let context: PageContext

    static let schema = Schema<MemberValue>(
      "member",
      [
        .text("name", "name") { $0.group.name },
        .text("href", "page") { $0.context.href($0.group.route) },
        .text("description", "what the vocabulary says of it") { $0.group.note },
      ])
  }

  private struct DepartmentValue: Sendable {
    let department: Department
    let bureauHref: String
    let href: String

    init?(_ view: AgreementView) {
      guard let department = view.agreement.department, let bureau = view.site.bureaus.group(of: view.index) else {
        return nil
      }
      self.department = department
      bureauHref = view.context.href(bureau.route)
      href = view.site.departments.group(of: view.index).map { view.context.href($0.route) } ?? ""
    }

    static let schema = Schema<DepartmentValue>(
      "department",
      [
        .text("bureau", "環境局") { $0.department.bureau },
        .text("bureauHref", "page of the bureau") { $0.bureauHref },
        .text("section", "減量推進課; may be empty") { $0.department.section },
        .text("href", "page of the section; empty without one") { $0.href },
      ])
  }

  private struct FrequencyValue: Sendable {
    let text: String
    let href: String

    static let schema = Schema<FrequencyValue>(
      "contact frequency",
      [
        .text("text", "半年に１回") { $0.text },
        .text("href", "page of those in the analysis; may be empty") { $0.href },
      ])
  }

  private struct GoalValue: Sendable {
    let group: Group
    let context: PageContext

    static let schema = Schema<GoalValue>(
      "goal",
      [
        .text("number", "11") { $0.group.slug },
        .text("name", "住み続けられるまちづくりを") { $0.group.name },
        .text("href", "page") { $0.context.href($0.group.route) },
      ])
  }

  private struct ProposalValue: Sendable {
    let text: Text

    static let schema = Schema<ProposalValue>(
      "proposal",
      [
        .text("text", "number or address") { $0.text },
        .text("url", "the address when it is one; else empty") { WebAddress.isValid($0.text) ? $0.text : .empty },
      ])
  }

  private struct EvaluationValue: Sendable {
    let evaluation: Agreement.Evaluation

    static let schema = Schema<EvaluationValue>(
      "summing-up",
      [
        .record("date", "実施日", DateValue.schema) { $0.evaluation.date.map { DateValue($0) } },
        .text("effect", "効果 or empty") { $0.evaluation.effect?.name },
        .text("direction", "方向性 or empty") { $0.evaluation.direction?.name },
      ])
  }
}

/// What is said beside values that the source does not state.
struct NotesValue: Sendable {
  let agreement: Agreement
  let site: Site

  private func note(_ column: Column) -> String {
    guard agreement.inferred.contains(column) else { return "" }
    return column == .contactFrequency
      ? contactNote : "推定：公表資料に記載がないため、公表された件数の内訳から推し量ったものです。"
  }

  /// The frequency is not shown, since nobody stated it; yet it is counted, and this says so.
  private var contactNote: String {
    guard let index = agreement.contactFrequency else { return "" }
    let name = site.register.vocabularies.contactFrequencies.entries[index].name
    return "統計では、公表された合計に合わせて「\(name)」に数えています。"
  }

  private static func field(_ name: String, _ column: Column) -> Field<NotesValue> {
    .text(name, "on \(column.heading)") { $0.note(column) }
  }

  static let schema = Schema<NotesValue>(
    "notes",
    [
      field("partners", .partners), field("concluded", .concluded), field("term", .term), field("kind", .kind),
      field("category", .category), field("department", .department), field("contactFrequency", .contactFrequency),
    ])
}
