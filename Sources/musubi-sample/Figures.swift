/// What the register must add up to: the figures published for the end of R05 (source report, 2(2), 2(3) and 3).
enum Figures {
  /// Agreements in force.
  static let inForce = 523
  static let disaster = 218

  struct Category: Sendable {
    let name: String
    let count: Int
    /// How many were concluded before the policy of March R2. The report gives only the sum, 176; the shares are ours,
    /// none above what the category held at the end of R2.
    let beforePolicy: Int
    let themes: [Theme]
  }

  static let categories: [Category] = [
    Category(name: "生活・福祉", count: 92, beforePolicy: 66, themes: WelfareThemes.all),
    Category(name: "広報・通信", count: 18, beforePolicy: 13, themes: CityThemes.communications),
    Category(name: "環境", count: 34, beforePolicy: 18, themes: CityThemes.environment),
    Category(name: "緊急", count: 0, beforePolicy: 0, themes: []),
    Category(name: "医療・健康", count: 13, beforePolicy: 8, themes: HealthThemes.health),
    Category(name: "情報収集・活用", count: 4, beforePolicy: 2, themes: HealthThemes.information),
    Category(name: "産業振興", count: 26, beforePolicy: 12, themes: EconomyThemes.industry),
    Category(name: "地域振興", count: 25, beforePolicy: 11, themes: EconomyThemes.community),
    Category(name: "研究開発", count: 12, beforePolicy: 8, themes: EconomyThemes.research),
    Category(name: "スポーツ", count: 9, beforePolicy: 6, themes: LivelyThemes.sports),
    Category(name: "総合", count: 14, beforePolicy: 8, themes: []),
    Category(name: "人材育成", count: 14, beforePolicy: 6, themes: EconomyThemes.training),
    Category(name: "交通", count: 16, beforePolicy: 5, themes: LivelyThemes.transport),
    Category(name: "防災・消防", count: 7, beforePolicy: 5, themes: HealthThemes.disasterPrevention),
    Category(name: "文化・芸術", count: 9, beforePolicy: 5, themes: LivelyThemes.culture),
    Category(name: "防犯", count: 12, beforePolicy: 3, themes: HealthThemes.crimePrevention),
  ]
  static let comprehensive = "総合"

  /// Of those concluded since the policy: up to the end of R4, and in R5.
  static let sincePolicy = [79, 50]
  static let frequencies = ["月１回以上", "３か月に１回", "半年に１回", "年１回", "年１回未満"]
  static let frequencyCounts = [103, 24, 28, 130, 20]
  /// The index of 年１回未満, which no agreement concluded since the policy has.
  static let rare = 4

  /// In addition to those in force, so that the archive is not empty; our choice.
  static let ended = 8
  /// How many of the sample rows show what a summing-up looks like; our choice.
  static let evaluated = 25
}
