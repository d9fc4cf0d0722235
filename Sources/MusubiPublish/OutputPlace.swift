import Glibc
import MusubiRegister

/// Where the site goes: the folder that holds it, and its name there, without symbolic links.
struct OutputPlace: Sendable {
  /// Absolute.
  let parent: String
  let name: String
  /// As it was asked for, for messages.
  let shown: String

  var path: String { parent == "/" ? "/" + name : parent + "/" + name }

  /// Names of stages beside the output begin so.
  var stagePrefix: String { "." + name + ".musubi-stage-" }
  /// Names of stages inside the output begin so.
  static let insidePrefix = ".musubi-stage-"

  /// Finds the place that `output` means. It need not exist, but the folder that holds it must.
  static func find(_ output: String, _ fileSystem: FileSystem) throws(FileSystemError) -> Checked<OutputPlace?> {
    let status = try fileSystem.statusIfPresent(output, follow: true)
    if status == nil, try fileSystem.statusIfPresent(output) != nil {
      return Checked(nil, [Diagnostic(.outputNotFolder, at: Location(file: output), value: output)])
    }
    if let status {
      guard status.kind == .directory else {
        return Checked(nil, [Diagnostic(.outputNotFolder, at: Location(file: output), value: output)])
      }
      let (parent, name) = split(try fileSystem.resolve(output))
      return Checked(OutputPlace(parent: parent, name: name, shown: output))
    }
    let (parent, name) = split(output)
    guard try fileSystem.statusIfPresent(parent, follow: true)?.kind == .directory, name != "..", name != "." else {
      return Checked(nil, [Diagnostic(.outputParentMissing, at: Location(file: output), value: parent)])
    }
    return Checked(OutputPlace(parent: try fileSystem.resolve(parent), name: name, shown: output))
  }

  /// The folder and the last name of a path; closing slashes do not count.
  static func split(_ path: String) -> (parent: String, name: String) {
    var bytes = Substring(path).utf8
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return (".", String(Substring(bytes))) }
    let parent = Substring(bytes[..<slash])
    return (parent.isEmpty ? "/" : String(parent), String(Substring(bytes[bytes.index(after: slash)...])))
  }
}
