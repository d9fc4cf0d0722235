import MusubiRegister
import MusubiRender

/// The numbers of a chart's table, as its file has them, and where the page says others.
struct ChartNumbers {
  /// Every number that the table shows.
  private(set) var all: Set<Int> = []
  /// Those of a row, by its id.
  private(set) var byRow: [String: Set<Int>] = [:]
  private(set) var differences: [Difference] = []
  /// How many numbers were compared.
  private(set) var compared = 0
  private var rows: [Row] = []

  struct Difference {
    let name: String
    let found: String
    let expected: String
  }

  private struct Row {
    let name: String
    let href: String?
    /// Of the earlier periods and the present one.
    let counts: [Int]
    let change: Int?
  }

  /// Holds the table in `part` against the lines of the file.
  init(_ part: PageElement, _ series: PublishedTable) {
    let lines = Dictionary(grouping: 0..<series.count) { line in
      let slug = series.text("slug", line).string
      return slug.isEmpty ? series.text("period", line).string.lowercased() : slug
    }
    var sums: [Int] = []
    var marked: [String: Int] = [:]
    for body in part.all(named: "tbody") {
      for line in body.all(named: "tr") {
        let name = line.first { $0.name == "th" }?.text ?? ""
        let id = line.attributes["id"] ?? ""
        // The id ends with the slug, which may hold hyphens itself.
        let slug = lines.keys.filter { id == $0 || id.hasSuffix("-" + $0) }.max { $0.utf8.count < $1.utf8.count }
        guard let own = slug.flatMap({ lines[$0] }), let last = own.last else {
          differences.append(Difference(name: name, found: id, expected: series.path))
          continue
        }
        let counts = own.compactMap { Int(series.text("count", $0).string) }
        let row = Row(
          name: name, href: line.first { $0.name == "a" }?.attributes["href"], counts: counts,
          change: Int(series.text("change", last).string))
        rows.append(row)
        let cells = line.all(named: "td").map(\.text)
        compare(cells, row)
        byRow[id] = Set(counts + (row.change.map { [$0] } ?? []))
        if series.text("level", last).string == "section" { continue }
        sums += Array(repeating: 0, count: max(0, counts.count - sums.count))
        for (place, count) in counts.enumerated() { sums[place] += count }
        for cell in cells where Self.number(cell) == nil { marked[cell, default: 0] += counts.last ?? 0 }
      }
    }
    compareFoot(part, sums, marked)
    let whole = Double(sums.last ?? 0)
    compareShares(part, whole)
  }

  private mutating func compare(_ cells: [String], _ row: Row) {
    let found = cells.filter { !$0.hasSuffix("%") }.compactMap(Self.number)
    let expected = row.counts + (row.change.map { [$0] } ?? [])
    compared += found.count
    all.formUnion(found)
    guard found != expected else { return }
    differences.append(
      Difference(name: row.name, found: Self.listed(found), expected: Self.listed(expected)))
  }

  /// The sums of the counts, their difference, and the sum of the rows that a word marks: 対象255.
  private mutating func compareFoot(_ part: PageElement, _ sums: [Int], _ marked: [String: Int]) {
    guard let foot = part.first({ $0.name == "tfoot" }) else { return }
    let cells = foot.all(named: "td").map(\.text)
    let found = cells.filter { !$0.hasSuffix("%") }.compactMap(Self.number)
    let isCompared = sums.count > 1 && cells.count > sums.count
    let expected = sums + (isCompared ? [sums[sums.count - 1] - sums[0]] : [])
    compared += found.count
    all.formUnion(found)
    // Without an earlier count of every member there is no earlier sum.
    if found != expected, !(isCompared && found == [sums[sums.count - 1]]) {
      differences.append(Difference(name: "合計", found: Self.listed(found), expected: Self.listed(expected)))
    }
    for cell in cells where Self.number(cell) == nil {
      guard let word = marked.keys.first(where: { !$0.isEmpty && cell.hasPrefix($0) }),
        let number = Self.number(String(cell.dropFirst(word.count)))
      else { continue }
      compared += 1
      all.insert(number)
      if number != marked[word] {
        differences.append(Difference(name: cell, found: String(number), expected: String(marked[word] ?? 0)))
      }
    }
  }

  /// Shares of the whole, to a tenth of a percent.
  private mutating func compareShares(_ part: PageElement, _ whole: Double) {
    guard whole > 0 else { return }
    for (line, row) in zip(part.all(named: "tbody").flatMap { $0.all(named: "tr") }, rows) {
      for cell in line.all(named: "td").map(\.text) where cell.hasSuffix("%") {
        guard let share = Double(cell.dropLast()), let count = row.counts.last else { continue }
        compared += 1
        if abs(share - Double(count) / whole * 100) > 0.051 {
          differences.append(Difference(name: row.name, found: cell, expected: "\(count) / \(Int(whole))"))
        }
      }
    }
  }

  // MARK: The drawing

  /// Where the chart over the table says another number than the table.
  mutating func compare(_ section: PageElement) -> [Difference] {
    var found: [Difference] = []
    for bar in section.all({ $0.name == "ol" && $0.has("bars") }).flatMap({ $0.all(named: "li") }) {
      let name = bar.first { $0.has("full") }?.text ?? ""
      guard let row = rows.first(where: { $0.name.bare == name.bare }) else {
        found.append(Difference(name: name, found: name, expected: "―"))
        continue
      }
      let number = bar.first { $0.name == "span" && $0.has("number") }
      found += differences(name, number?.first { $0.name == "b" }?.text, row.counts.last)
      if let before = number?.first({ $0.name == "a" }) {
        found += differences(name, before.ownText, row.counts.first)
      }
      if let change = number?.first({ $0.name == "i" }) { found += differences(name, change.text, row.change) }
    }
    for part in section.all({ $0.name == "svg" }).flatMap({ $0.all(named: "a") }) {
      guard let row = rows.first(where: { $0.href == part.attributes["href"] }) else { continue }
      let label = part.attributes["aria-label"] ?? ""
      found += differences(row.name, PageCounts.number(in: label).map(String.init), row.counts.last)
      if let text = part.first({ $0.name == "text" }) { found += differences(row.name, text.text, row.counts.last) }
    }
    let legend = section.all { $0.name == "ul" && $0.has("legend") }.flatMap { $0.all(named: "li") }
      .compactMap { $0.first { $0.name == "b" }?.text }
    if legend.count == rows.count {
      for (text, row) in zip(legend, rows) { found += differences(row.name, text, row.counts.last) }
    }
    return found
  }

  private mutating func differences(_ name: String, _ text: String?, _ number: Int?) -> [Difference] {
    guard let text else { return [] }
    compared += 1
    return Self.number(text) == number
      ? [] : [Difference(name: name, found: text, expected: number.map(String.init) ?? "―")]
  }

  // MARK: Numbers

  /// The number of 「1,234」, 「+71」 or 「▲2」; nil for all else.
  static func number(_ text: String) -> Int? {
    var digits = text.bare[...]
    if digits.hasSuffix("件") { digits = digits.dropLast() }
    let isLess = digits.hasPrefix("▲")
    if isLess || digits.hasPrefix("+") { digits = digits.dropFirst() }
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ",") }) else { return nil }
    return Int(digits.filter { $0 != "," }).map { isLess ? -$0 : $0 }
  }

  private static func listed(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: " ") }
}

extension PageElement {
  /// The words of the element without those of elements in it.
  fileprivate var ownText: String {
    children.map { if case .text(let text) = $0 { text } else { "" } }.joined()
  }
}
