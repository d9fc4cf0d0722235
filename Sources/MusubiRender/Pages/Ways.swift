import MusubiSite

/// The ways into the register, each with how many members it has: on the home page and after every index.
enum Ways {
  static func items(_ context: PageContext, except left: Dimension) -> [ItemValue] {
    let site = context.site
    let index = { (dimension: Dimension, unit: String, note: String) in
      // An index of a vocabulary shows its empty members too.
      let isVocabulary = [.category, .kind, .goal].contains(dimension)
      let members = site.grouping(dimension).groups.count { isVocabulary || !$0.active.isEmpty }
      return ItemValue(
        href: context.href(.index(dimension)), label: "\(dimension.label)から", count: Figures.count(members) + unit,
        note: note)
    }
    let ways: [(Dimension, ItemValue)] = [
      (.category, index(.category, "分野", "何についての取組かで")), (.partner, index(.partner, "者", "企業、大学、地域の団体など、相手ごとに")),
      (.department, index(.department, "課", "担当する局と課ごとに")), (.year, index(.year, "年", "結んだ年ごとに")),
      (.kind, index(.kind, "種類", "何のための約束かで")), (.goal, index(.goal, "目標", "関わる目標ごとに")),
    ]
    let ended = ItemValue(
      href: context.href(.ended), label: "終了した協定・覚書", count: Figures.count(site.statistics.endedTotal) + "件",
      note: "終わったものも、記録として残しています")
    return ways.filter { $0.0 != left }.map(\.1) + [ended]
  }
}
