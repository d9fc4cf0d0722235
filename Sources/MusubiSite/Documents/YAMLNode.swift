import MusubiRegister

/// A piece of YAML as our readers see it: no anchors, aliases or tags, keys unique, every place known.
indirect enum YAMLNode: Sendable {
  /// `isPlain` is false for text between quotes or in a block.
  case scalar(String, isPlain: Bool, Location)
  case list([YAMLNode], Location)
  case mapping(YAMLMapping)

  var location: Location {
    switch self {
    case .scalar(_, _, let location), .list(_, let location): location
    case .mapping(let mapping): mapping.location
    }
  }

  /// Whether nothing was written: `key:` or `key: ~`.
  var isNull: Bool {
    guard case .scalar(let text, isPlain: true, _) = self else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }
}

/// The keys of one block of YAML, in the order in which they were written.
struct YAMLMapping: Sendable {
  struct Entry: Sendable {
    let key: String
    let keyLocation: Location
    let value: YAMLNode
  }

  let location: Location
  let entries: [Entry]
}
