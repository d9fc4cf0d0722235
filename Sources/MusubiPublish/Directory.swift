import Glibc

/// An open folder: names below it are looked up from here, whatever its path has become since.
package final class Directory: Sendable {
  let descriptor: Int32
  /// The path it was opened by, for messages.
  let path: String

  init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { Glibc.close(descriptor) }

  /// How messages name `relative` below this folder.
  func path(of relative: String) -> String {
    relative == "." ? path : path == "/" ? "/" + relative : path + "/" + relative
  }
}
