/// Reads the lists of `content/vocabulary/`.
package enum VocabularyReader {
  /// The files by name: kinds, categories, contact-frequencies, departments, sdgs.
  package static let fileNames = [
    "kinds.csv", "categories.csv", "contact-frequencies.csv", "departments.csv", "sdgs.csv",
  ]

  package static func read(
    kinds: SourceFile, categories: SourceFile, contactFrequencies: SourceFile, departments: SourceFile,
    goals: SourceFile
  ) -> Checked<Vocabularies> {
    let kindList = vocabulary(kinds, note: "説明", needs: [Vocabularies.disasterSlug])
    let categoryList = vocabulary(categories, note: "主な内容")
    let frequencyList = vocabulary(contactFrequencies, needs: [Vocabularies.rareContactSlug])
    let goalList = goalVocabulary(goals)
    let departmentList = departmentListings(departments)
    let vocabularies = Vocabularies(
      kinds: kindList.value, categories: categoryList.value, contactFrequencies: frequencyList.value,
      departments: departmentList.value, goals: goalList.value)
    return Checked(
      vocabularies,
      kindList.diagnostics + categoryList.diagnostics + frequencyList.diagnostics + departmentList.diagnostics
        + goalList.diagnostics)
  }

  private static func vocabulary(
    _ file: SourceFile, note: String? = nil, needs slugs: [String] = []
  ) -> Checked<Vocabulary> {
    let notes = note.map { [HeadedTable.Heading($0)] } ?? []
    let headings = [.init("名称"), .init("slug"), .init("番号", isNeeded: false)] + notes
    let entries = records(file, headings) { row in
      let name = row.needed("名称")
      let slug = row.slug("slug")
      row.checkFirst("名称", key: Text(name).foldedString)
      row.checkFirst("slug", key: slug)
      return Vocabulary.Entry(name: name, slug: slug, note: note.map { row.text($0) } ?? "")
    }
    let missing = entries.hasErrors ? [] : slugs.filter { slug in !entries.value.contains { $0.slug == slug } }
    return Checked(
      Vocabulary(entries.value),
      entries.diagnostics + missing.map { Diagnostic(.entryMissing, at: Location(file: file.path), expected: $0) })
  }

  /// The seventeen goals; the number is the slug.
  private static func goalVocabulary(_ file: SourceFile) -> Checked<Vocabulary> {
    records(file, [.init("番号"), .init("名称")]) { row in
      let number = row.goal("番号")
      row.checkFirst("番号", key: number)
      return Vocabulary.Entry(name: row.needed("名称"), slug: number)
    }.map(Vocabulary.init)
  }

  private static func departmentListings(_ file: SourceFile) -> Checked<[Department.Listing]> {
    records(file, [.init("局"), .init("課"), .init("slug")]) { row in
      let department = Department(bureau: row.needed("局"), section: row.text("課"))
      let slug = row.slug("slug")
      // A bureau is an entry without a section.
      row.checkFirst(department.section.isEmpty ? "局" : "課", key: department.name)
      row.checkFirst("slug", key: slug)
      return Department.Listing(department, slug: slug)
    }
  }

  private static func records<Record>(
    _ file: SourceFile, _ headings: [HeadedTable.Heading], _ record: (inout VocabularyRow) -> Record
  ) -> Checked<[Record]> {
    let headed = HeadedTable.read(file, headings)
    let rows = headed.value.rows()
    var row = VocabularyRow(headed.value)
    let records = rows.value.map { number in
      row.row = number
      return record(&row)
    }
    return Checked(records, (headed.diagnostics + rows.diagnostics + row.log.diagnostics(of: file)).inReadingOrder)
  }
}
