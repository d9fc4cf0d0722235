import Glibc
import MusubiRegister

/// A file call that the system refused: a broken world, not a fault of the input.
package struct FileSystemError: Error, Sendable, Hashable {
  package let call: FileSystem.Call
  /// The path as it was asked for.
  package let path: String
  /// The system's number for the reason, as in errno(3).
  package let number: Int32
  /// The files that had been replaced by then and could not be put back.
  package private(set) var replaced: [String] = []

  package init(_ call: FileSystem.Call, _ path: String, _ number: Int32) {
    self.call = call
    self.path = path
    self.number = number
  }

  /// The same, with the files that are new already.
  func replacing(_ files: [String]) -> FileSystemError {
    var error = self
    error.replaced = files
    return error
  }

  /// One line that names the path, the call and the reason.
  package var wording: Wording {
    let files = replaced
    return Wording(
      "「\(path)」の処理（\(call.rawValue)）に失敗しました：\(reason.japanese)"
        + (files.isEmpty ? "" : "（\(files.joined(separator: "、"))は、すでに書き換えてあります）"),
      "\(path): \(call.rawValue) failed: \(reason.english)"
        + (files.isEmpty ? "" : " (already replaced: \(files.joined(separator: ", ")))"))
  }

  /// Why the system refused; numbers that staff do not meet keep the system's own words.
  package var reason: Wording {
    let system = strerror(number).map { String(cString: $0) } ?? "errno \(number)"
    let japanese =
      switch number {
      case EACCES, EPERM: "許可（アクセス権）がありません"
      case ENOENT: "見つかりません"
      case ENOSPC: "ディスクの空きがありません"
      case EDQUOT: "割り当てられた容量を超えました"
      case EROFS: "書き込みできないディスクです"
      case EIO: "ディスクの読み書きに失敗しました"
      case EMFILE, ENFILE: "開いているファイルが多すぎます"
      case ENAMETOOLONG: "名前が長すぎます"
      case ENOTDIR: "途中にフォルダではないものがあります"
      case EEXIST, ENOTEMPTY: "同じ名前のものがすでにあります"
      default: system
      }
    return Wording(japanese, system)
  }
}
