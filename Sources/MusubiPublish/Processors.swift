import CLinux

/// The machine's processors.
enum Processors {
  /// How many this process may use, at least one.
  static var count: Int { max(Int(musubi_processors()), 1) }
}
