import MusubiRegister
import MusubiTestSupport
import Testing

/// A file with one fault, where it stands, and what must be said of it.
struct BrokenRegister: Sendable, CustomTestStringConvertible {
  let name: String
  /// The code by its published name.
  let code: String
  /// The cell as a spreadsheet names it, `D2`; nil where the fault is a row's or the whole file's.
  let cell: String?
  /// The row as a spreadsheet numbers it; follows from `cell` where there is one.
  let row: Int?
  let heading: String?
  let record: String?
  let value: String?
  let suggestion: String?
  /// Further codes that the same fault brings with it.
  let also: [String]
  let kind: Kind
  let limits: CSVReader.Limits
  let marked: Marked

  /// Which reader the file is for.
  enum Kind: Sendable {
    case register, press, totals, kinds, departments, goals, table
  }

  init(
    _ name: String, _ code: String, cell: String? = nil, row: Int? = nil, heading: String? = nil,
    record: String? = nil, value: String? = nil, suggestion: String? = nil, also: [String] = [],
    in kind: Kind = .register, limits: CSVReader.Limits = .init(), _ text: String
  ) {
    self.name = name
    self.code = code
    self.cell = cell
    self.row = row ?? cell.flatMap { Int($0.drop { !$0.isNumber }) }
    self.heading = heading
    self.record = record
    self.value = value
    self.suggestion = suggestion
    self.also = also
    self.kind = kind
    self.limits = limits
    marked = Marked(text)
  }

  var testDescription: String { "\(code): \(name)" }

  /// The ways in which programs save the same table; lines and columns do not depend on them.
  enum Saving: CaseIterable, Sendable {
    case lineFeed, carriageReturnLineFeed, carriageReturn, byteOrderMark
  }

  /// The file as saved. U+FFFD stands for a byte that is not UTF-8.
  func file(_ saving: Saving) -> SourceFile {
    var bytes: [UInt8] = saving == .byteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    for scalar in marked.text.unicodeScalars {
      switch (scalar, saving) {
      case ("\n", .carriageReturnLineFeed): bytes += [0x0D, 0x0A]
      case ("\n", .carriageReturn): bytes.append(0x0D)
      case ("\u{FFFD}", _): bytes.append(0x8B)
      default: bytes += Array(String(scalar).utf8)
      }
    }
    return SourceFile(path: "content/register/test.csv", bytes: bytes)
  }

  func diagnostics(_ saving: Saving) -> [Diagnostic] {
    let file = file(saving)
    switch kind {
    case .register: return RegisterReader.read(file, vocabularies: .sample).diagnostics
    case .table: return CSVReader.read(file, limits: limits).diagnostics
    case .press: return PressReader.read(file).diagnostics
    case .totals: return PublishedTotalsReader.read(file).diagnostics
    case .kinds: return vocabularies(kinds: file)
    case .departments: return vocabularies(departments: file)
    case .goals: return vocabularies(goals: file)
    }
  }

  /// All vocabularies, sound but for the one that is given.
  private func vocabularies(
    kinds: SourceFile? = nil, departments: SourceFile? = nil, goals: SourceFile? = nil
  ) -> [Diagnostic] {
    func list(_ text: String) -> SourceFile { SourceFile(path: "sound.csv", text: text) }
    return VocabularyReader.read(
      kinds: kinds ?? list("名称,slug,説明\n災害時協定,disaster,\n"),
      categories: list("名称,slug,主な内容\n環境,environment,\n"),
      contactFrequencies: list("名称,slug\n年１回未満,less\n"),
      departments: departments ?? list("局,課,slug\n環境局,,environment\n"),
      goals: goals ?? list("番号,名称\n1,目標\n")
    ).diagnostics
  }
}
