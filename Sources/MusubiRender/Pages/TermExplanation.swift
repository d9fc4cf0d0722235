import MusubiRegister
import MusubiSite

/// What a term means, for somebody who does not read agreements every day. What it says of the summing-up is the city's
/// rule (source report, 1(2)ア and 2(2)イ).
struct TermExplanation: Sendable {
  let title: String
  let text: String

  /// Nil where there is nothing to explain: the source states no term, or the agreement has ended, which its notice says.
  init?(_ agreement: Agreement, _ site: Site) {
    let term = agreement.term
    let isSummedUp = site.register.isInScope(agreement)
    guard agreement.isActive, term.extent != .notStated else { return nil }
    let isPast = term.end.map { $0.latest < site.today } ?? false
    if term.isRenewed == true {
      title = "自動更新とは"
      text =
        "期限が近づいても、どちらからも「終わりにしたい」と申し出がなければ、同じ内容で延びる約束です。"
        + (isPast ? "上の日を過ぎても有効なのは、延びて続いているためです。" : "")
        + (isSummedUp ? "終わりの日がない協定と同じように扱い、3〜5年ごとに総括で効果を確かめます。" : "")
      return
    }
    guard let end = term.end else {
      title = "期限を定めないとは"
      text = "終わりの日を決めずに続ける約束です。" + (isSummedUp ? "3〜5年ごとに総括を行い、効果と、内容を変える必要がないかを確かめます。" : "終わったときは、このページで知らせます。")
      return
    }
    if isPast {
      title = "上の日は過ぎています"
      text = Self.whenKnown(end, site) + "いまの状況は、所管課へお問い合わせください。"
      return
    }
    title = "期限のある協定とは"
    text = "決めた日までの約束です。" + Self.summingUp(term, isSummedUp)
  }

  /// The register may be older than the end: then nothing is wrong with it, and it does not know what came after.
  private static func whenKnown(_ end: JapaneseDate, _ site: Site) -> String {
    guard let day = site.settings.asOf.day?.date, day < end.latest else { return "書かれている終わりの日を過ぎていますが、一覧表では有効とされています。" }
    return "この一覧は\(site.settings.asOf.words)のものです。書かれている終わりの日は、そのあとに過ぎました。"
  }

  private static func summingUp(_ term: Term, _ isSummedUp: Bool) -> String {
    guard isSummedUp else { return "終わったあとも、このページは残します。" }
    if let start = term.start, let end = term.end, start.fiscalYear == end.fiscalYear {
      return "1つの年度のうちに終わる協定は、年に1度のレビューで効果を確かめます。"
    }
    return "終わる1年ほど前から総括を行い、効果と課題を確かめます。"
  }

  /// When and how an ended agreement came to its end, as far as the register tells.
  static func ending(of agreement: Agreement, asOf today: JapaneseDate) -> String {
    if let end = agreement.endedOn(asOf: today) { return "期間が満ち、\(end.text)に終わりました。" }
    if let end = agreement.term.end, agreement.term.isRenewed != true, end.earliest > today {
      return "決めていた日（\(end.text)）より前に終わりました。"
    }
    return "終わった日は、一覧表に書かれていません。"
  }

  static let schema = Schema<TermExplanation>(
    "explanation of the term",
    [
      .text("title", "自動更新とは") { $0.title },
      .text("text", "one to three sentences") { $0.text },
    ])
}
