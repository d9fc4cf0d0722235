import MusubiRegister

extension Vocabularies {
  /// A small set of lists for tests; the names that rules depend on are those of the city.
  package static let sample = Vocabularies(
    kinds: Vocabulary([
      .init(name: "個別協定", slug: "individual"), .init(name: "災害時協定", slug: "disaster"),
      .init(name: "包括協定", slug: "comprehensive"),
    ]),
    categories: Vocabulary([
      .init(name: "生活・福祉", slug: "welfare"), .init(name: "環境", slug: "environment"),
      .init(name: "スポーツ", slug: "sports"), .init(name: "総合", slug: "comprehensive"),
    ]),
    contactFrequencies: Vocabulary([
      .init(name: "月１回以上", slug: "monthly"), .init(name: "年１回", slug: "yearly"),
      .init(name: "年１回未満", slug: "less"),
    ]),
    departments: [
      .init(Department(bureau: "環境局", section: ""), slug: "environment"),
      .init(Department(bureau: "危機管理本部", section: ""), slug: "crisis"),
      .init(Department(bureau: "市民文化局", section: "市民スポーツ室"), slug: "civic-sports"),
    ],
    goals: Vocabulary((1...17).map { .init(name: "目標\($0)", slug: String($0)) }))
}
