import MusubiRegister
import MusubiRender

/// The title that an agreement had in the site that is to be replaced.
enum PublishedTitle {
  /// In bytes.
  private static let longestPage = 16 << 20

  /// The title at a path; empty where no page of an agreement can be read there. It is only proposed, so what hinders the
  /// reading is not told.
  static func find(_ path: String, in output: String, _ fileSystem: FileSystem) -> String {
    guard Redirect.identifier(ofPage: path) != nil else { return "" }
    do {
      guard let bytes = try fileSystem.read(output + "/" + path, limit: longestPage) else { return "" }
      let page = bytes.withUnsafeBufferPointer { PageFacts(HTMLReader($0)) }
      // A page that tells of a withdrawal bears no values, and its heading is no title.
      return page.values.isEmpty ? "" : Text(page.heading).trimmed.string
    } catch {
      return ""
    }
  }
}
