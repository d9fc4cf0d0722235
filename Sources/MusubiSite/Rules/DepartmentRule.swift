import MusubiRegister

/// A department is written from its bureau on and always alike; else it counts as two. The city's list need not hold every
/// section, so a name that it lacks is no fault by itself: only what is nearly another name is doubted.
struct DepartmentRule {
  private struct Use {
    let department: Department
    var rows: [Int] = []
  }

  private let register: Register
  private let listed: [Department]
  private let listedNames: Set<String>
  private let bureaus: Set<String>
  /// The departments of the register by their names, in the order of the first row.
  private var uses: [Use] = []

  /// Comparing names takes the product of two numbers; no city has so many departments.
  private static let mostComparisons = 200_000
  /// A name that is written more often is meant.
  private static let mostSlips = 2
  /// Short sections that differ in a letter are often two: 企画課, 計画課.
  private static let leastLetters = 5

  static func check(_ register: Register) -> [Diagnostic] {
    let rule = DepartmentRule(register)
    // A city without bureaus in its list has none to miss.
    return rule.bureaus.isEmpty ? [] : rule.diagnostics()
  }

  private init(_ register: Register) {
    self.register = register
    listed = register.vocabularies.departments.map(\.department)
    listedNames = Set(listed.map(\.name))
    bureaus = Set(listed.map(\.bureau))
    var places: [Department: Int] = [:]
    for (row, agreement) in register.agreements.enumerated() {
      guard let department = agreement.department else { continue }
      if let place = places[department] {
        uses[place].rows.append(row)
      } else {
        places[department] = uses.count
        uses.append(Use(department: department, rows: [row]))
      }
    }
  }

  private func diagnostics() -> [Diagnostic] {
    let best = bestByForm()
    let unlisted = uses.filter { !isListed($0.department) }
    let others = listed + uses.filter { $0.rows.count > Self.mostSlips && !isListed($0.department) }.map(\.department)
    let rare = unlisted.count { $0.rows.count <= Self.mostSlips }
    let mayCompare = rare * others.count <= Self.mostComparisons
    var found: [(row: Int, diagnostic: Diagnostic)] = []
    for use in unlisted {
      let name = use.department.name
      let same = best[Self.form(name)].flatMap { $0.name == name ? nil : $0.name }
      if let other = same ?? (mayCompare && use.rows.count <= Self.mostSlips ? near(use.department, others) : nil) {
        found += report(use) {
          Diagnostic(.departmentUnlisted, at: $0, value: name, expected: other, suggestion: other)
        }
      } else if isWithoutBureau(use.department) {
        let full = Set((listed + uses.map(\.department)).filter { $0.section == name }.map(\.name))
        let suggestion = full.count == 1 ? full.first : nil
        found += report(use) { Diagnostic(.departmentWithoutBureau, at: $0, value: name, suggestion: suggestion) }
      }
    }
    return found.sorted { $0.row < $1.row }.map(\.diagnostic)
  }

  private func isListed(_ department: Department) -> Bool {
    listedNames.contains(department.name) || department.section.isEmpty && bureaus.contains(department.bureau)
  }

  /// The finding at the first row of each file: an office looks at its own.
  private func report(_ use: Use, _ diagnostic: (Location) -> Diagnostic) -> [(row: Int, diagnostic: Diagnostic)] {
    var files: Set<String> = []
    return use.rows.compactMap { row in
      let location = register.location(of: register.agreements[row], .department)
      return files.insert(location.file).inserted ? (row, diagnostic(location)) : nil
    }
  }

  // MARK: Names

  /// Of the names that differ in how numbers are written alone, the one that is meant: the listed one, else the one in most
  /// rows, else the first.
  private func bestByForm() -> [String: (name: String, weight: Int)] {
    var best: [String: (name: String, weight: Int)] = [:]
    for use in uses {
      let name = use.department.name
      let weight = isListed(use.department) ? Int.max : use.rows.count
      if (best[Self.form(name)]?.weight ?? 0) < weight { best[Self.form(name)] = (name, weight) }
    }
    for name in listedNames { best[Self.form(name)] = (name, Int.max) }
    return best
  }

  private static let digits: [Character: Character] = [
    "一": "1", "二": "2", "三": "3", "四": "4", "五": "5", "六": "6", "七": "7", "八": "8", "九": "9", "ケ": "ヶ", "ヵ": "ヶ",
  ]

  /// A name with its numbers in digits and its width folded.
  private static func form(_ name: String) -> String { String(Text(name).foldedString.map { digits[$0] ?? $0 }) }

  /// The department that another was probably meant for: a letter of the section, or one of a bureau nobody knows.
  private func near(_ department: Department, _ others: [Department]) -> String? {
    let form = Self.form(department.name)
    let numbers = form.filter(\.isNumber)
    let candidates = others.filter { other in
      guard Self.form(other.name).filter(\.isNumber) == numbers else { return false }
      if other.bureau == department.bureau {
        return min(other.section.count, department.section.count) >= Self.leastLetters - 1
          && max(other.section.count, department.section.count) >= Self.leastLetters
      }
      return other.section == department.section && bureaus.contains(other.bureau)
        && !bureaus.contains(department.bureau)
    }
    return NearMiss.best(for: department.name, among: candidates.map(\.name), slips: 1)
  }

  /// Whether the name is that of a section alone: 減量推進課.
  private func isWithoutBureau(_ department: Department) -> Bool {
    let name = department.name
    guard department.section.isEmpty, !name.contains("局"), !name.contains("本部") else { return false }
    return ["課", "係", "担当"].contains(where: name.hasSuffix) || listed.contains { $0.section == name }
  }
}
