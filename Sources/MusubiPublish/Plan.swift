/// What publishing changes: each path in exactly one list, sorted by its bytes.
package struct Plan: Sendable, Hashable {
  package let created: [String]
  package let changed: [String]
  package let unchanged: [String]
  /// Written by an earlier build and no longer part of the site.
  package let removed: [String]
  /// The whole site, in bytes, without the manifest.
  package let bytes: Int

  package init(created: [String], changed: [String], unchanged: [String], removed: [String], bytes: Int) {
    self.created = created
    self.changed = changed
    self.unchanged = unchanged
    self.removed = removed
    self.bytes = bytes
  }

  /// Whether readers of the site would see no difference.
  package var isEmpty: Bool { created.isEmpty && changed.isEmpty && removed.isEmpty }
}
