import MusubiRegister

@testable import MusubiRender

/// A small page of every field type, for the tests of templates.
struct Shelf: Sendable {
  struct Book: Sendable {
    var name = ""
    var pages = 0
    var tags: [String] = []
    var maker: Maker?
  }
  struct Maker: Sendable {
    var name = ""
    var home: Home?
  }
  struct Home: Sendable {
    var town = ""
    var books: [Book] = []
  }

  var name = ""
  var note: String?
  var count = 0
  var remark: Text = ""
  var body = HTML.empty
  var isOpen = false
  var books: [Book] = []
  var tags: [String] = []
  var maker: Maker?

  static let bookInTown = Schema<Book>("town book", [.text("name", "") { $0.name }])
  static let homeSchema = Schema<Home>(
    "home", [.text("town", "The town") { $0.town }, .list("books", "", bookInTown) { $0.books }])
  static let makerSchema = Schema<Maker>(
    "maker", [.text("name", "") { $0.name }, .record("home", "", homeSchema) { $0.home }])
  static let bookSchema = Schema<Book>(
    "book",
    [
      .text("name", "") { $0.name }, .text("pages", "Number of pages") { $0.pages }, .texts("tags", "") { $0.tags },
      .record("maker", "", makerSchema) { $0.maker },
    ])
  static let schema = Schema<Shelf>(
    "shelf",
    [
      .text("name", "What it is called") { $0.name }, .text("note", "") { $0.note }, .text("count", "") { $0.count },
      .text("remark", "") { $0.remark }, .html("body", "") { $0.body }, .flag("open", "") { $0.isOpen },
      .list("books", "The books", bookSchema) { $0.books }, .texts("tags", "") { $0.tags },
      .record("maker", "", makerSchema) { $0.maker },
    ])

  /// A shelf where nothing is empty.
  static let full = Shelf(
    name: "棚", note: "n", count: 7, remark: "r", body: HTML("<b>x</b>"), isOpen: true,
    books: [
      Book(name: "A", pages: 1, tags: ["p", "q"], maker: Maker(name: "M")), Book(name: "B", pages: -20),
    ], tags: ["x", "y"],
    maker: Maker(name: "Maker", home: Home(town: "川崎", books: [Book(name: "T")])))
}

extension Shelf {
  /// Compiles `template` with `parts` as its partials.
  static func compile(_ template: String, parts: [String: String] = [:]) -> Checked<Template<Shelf>> {
    let files =
      [SourceFile(path: "templates/page.html", text: template)]
      + parts.sorted { $0.key < $1.key }.map { SourceFile(path: "templates/parts/\($0.key)", text: $0.value) }
    return TemplateSet.parse(files).flatMap { $0.compile("page.html", for: schema) }
  }
}

extension Template {
  func string(_ subject: Subject) -> String {
    var bytes: [UInt8] = []
    render(subject, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// SplitMix64, so that a failing run can be run again.
struct TemplateRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
