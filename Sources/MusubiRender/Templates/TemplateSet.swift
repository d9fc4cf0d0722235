import MusubiRegister

/// All template files, each parsed once. Templates are compiled from it for one kind of page each.
package struct TemplateSet: Sendable {
  struct File: Sendable {
    /// The path inside the folder of templates: `agreement.html`, `parts/header.html`.
    let name: String
    let source: SourceFile
    let nodes: [TemplateNode]
  }

  private static let partialFolder = "parts/"
  private static let ending = ".html"

  private let files: [String: File]
  /// The names in order, so that messages do not depend on hashing.
  private let names: [String]
  private let folder: String

  /// Parses the files; their names are their paths without `folder`. Faults of form are told here, all of them; faults
  /// of names and types by `compile`.
  package static func parse(_ sources: [SourceFile], folder: String = "templates/") -> Checked<TemplateSet> {
    var files: [String: File] = [:]
    var diagnostics: [Diagnostic] = []
    for source in sources {
      let name = source.path.hasPrefix(folder) ? String(source.path.dropFirst(folder.count)) : source.path
      let nodes = TemplateParser.parse(source)
      diagnostics += nodes.diagnostics
      files[name] = File(name: name, source: source, nodes: nodes.value)
    }
    return Checked(TemplateSet(files: files, names: files.keys.sorted(), folder: folder), diagnostics)
  }

  private init(files: [String: File], names: [String], folder: String) {
    self.files = files
    self.names = names
    self.folder = folder
  }

  /// Compiles the template for a kind of page. A template with faults still renders, without the tags that are wrong:
  /// it serves to find more faults and is never published.
  package func compile<Subject>(_ name: String, for schema: Schema<Subject>) -> Checked<Template<Subject>> {
    guard let file = files[name] else {
      let pages = names.filter { !$0.hasPrefix(Self.partialFolder) }
      let fault = Diagnostic(
        .templateMissing, at: Location(file: folder + name), value: name, expected: pages.joined(separator: ", "),
        suggestion: NearMiss.best(for: name, among: pages))
      return Checked(.empty, [fault])
    }
    return TemplateCompiler.compile(file, of: self, for: schema.shape).map { Template(program: $0) }
  }

  /// A warning for each file in parts/ that no template includes.
  package var unusedPartials: [Diagnostic] {
    var used: Set<String> = []
    for file in files.values {
      for case .partial(let tag, _) in file.nodes {
        if let partial = partial(tag.name), partial.name != file.name { used.insert(partial.name) }
      }
    }
    return partialNames.filter { !used.contains($0) }.compactMap { name in
      guard let file = files[name] else { return nil }
      return Diagnostic(
        .templatePartialUnused, at: Location(file: file.source.path, line: 1, column: 1), value: Self.shortName(name))
    }
  }

  subscript(name: String) -> File? { files[name] }

  /// The file that `{{> name}}` includes: by its path, or by its name in parts/, with or without the ending.
  func partial(_ name: String) -> File? {
    files[name] ?? files[name + Self.ending] ?? files[Self.partialFolder + name]
      ?? files[Self.partialFolder + name + Self.ending]
  }

  var partialNames: [String] { names.filter { $0.hasPrefix(Self.partialFolder) } }

  /// The shortest name by which a template may include the partial.
  static func shortName(_ name: String) -> String {
    var short = name[...]
    if short.hasPrefix(partialFolder) { short = short.dropFirst(partialFolder.count) }
    if short.hasSuffix(ending) { short = short.dropLast(ending.count) }
    return String(short)
  }
}
