import CZip

/// The entries of a zip archive in memory: the whole boundary to libzip, whose types stay in this file.
///
/// Names are folded as the package format asks: letters of either case are the same, and so are `\` and `/`.
final class ZipArchive {
  private let archive: OpaquePointer
  private let limits: OfficeLimits
  private var indices: [String: UInt64] = [:]
  private var unpacked = 0
  private var buffer = [UInt8](repeating: 0, count: ZipArchive.chunk)

  private static let chunk = 64 << 10

  /// Opens the archive for the time of `body`. Throws where the bytes are no whole archive or one not to be trusted.
  static func reading<Result>(
    _ bytes: [UInt8], _ limits: OfficeLimits, _ body: (ZipArchive) throws(WorkbookFault) -> Result
  ) throws(WorkbookFault) -> Result {
    let result = bytes.withUnsafeBytes { bytes -> Swift.Result<Result, WorkbookFault> in
      do throws(WorkbookFault) {
        return .success(try body(try ZipArchive(bytes, limits)))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private init(_ bytes: UnsafeRawBufferPointer, _ limits: OfficeLimits) throws(WorkbookFault) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &error) else {
      throw WorkbookFault(.fileTruncated)
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw WorkbookFault(.fileTruncated)
    }
    self.archive = archive
    self.limits = limits
    try listEntries()
  }

  deinit { zip_discard(archive) }

  private func listEntries() throws(WorkbookFault) {
    let count = zip_get_num_entries(archive, 0)
    guard count <= limits.entries else { throw WorkbookFault(.workbookTooLarge, value: "[zip]") }
    for index in 0..<UInt64(max(count, 0)) {
      guard let name = zip_get_name(archive, index, ZIP_FL_ENC_RAW) else { continue }
      let folded = Self.folded(String(cString: name))
      guard indices.updateValue(index, forKey: folded) == nil else {
        throw WorkbookFault(.workbookUnsafe, value: folded, other: "duplicate entry")
      }
    }
  }

  private static func folded(_ name: String) -> String {
    String(decoding: name.utf8.map { folded($0) }, as: UTF8.self)
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "\\"): UInt8(ascii: "/")
    default: byte
    }
  }

  var isEmpty: Bool { indices.isEmpty }

  func contains(_ name: String) -> Bool { indices[Self.folded(name)] != nil }

  /// Whether an entry lies in the folder, which ends with a slash.
  func contains(folder: String) -> Bool { indices.keys.contains { $0.hasPrefix(folder) } }

  /// Gives the bytes of an entry in pieces as they are unpacked; its check sum is checked at the end. `take` gives
  /// false to stop.
  func read(
    _ name: String, _ take: (UnsafeBufferPointer<UInt8>) throws(WorkbookFault) -> Bool
  ) throws(WorkbookFault) {
    guard let index = indices[Self.folded(name)] else { throw WorkbookFault(.workbookPartMissing, value: name) }
    var status = zip_stat_t()
    guard zip_stat_index(archive, index, 0, &status) == 0 else { throw damaged(name) }
    if status.encryption_method != UInt16(ZIP_EM_NONE) { throw WorkbookFault(.fileEncrypted) }
    guard let file = zip_fopen_index(archive, index, 0) else { throw damaged(name) }
    defer { zip_fclose(file) }
    let packed = Int(clamping: status.comp_size)
    var size = 0
    while true {
      let count = buffer.withUnsafeMutableBytes { zip_fread(file, $0.baseAddress, UInt64($0.count)) }
      guard count >= 0 else { throw damaged(name, zip_file_get_error(file)) }
      if count == 0 { return }
      size += Int(count)
      unpacked += Int(count)
      if unpacked > limits.unpackedBytes { throw WorkbookFault(.workbookTooLarge, value: name) }
      if size > limits.ratioFloor, size / limits.ratio > packed {
        throw WorkbookFault(.workbookUnsafe, value: name, other: "compression ratio")
      }
      var fault: WorkbookFault?
      let goesOn = buffer.withUnsafeBufferPointer { buffer in
        do throws(WorkbookFault) {
          return try take(UnsafeBufferPointer(rebasing: buffer[..<Int(count)]))
        } catch {
          fault = error
          return false
        }
      }
      if let fault { throw fault }
      if !goesOn { return }
    }
  }

  private func damaged(_ name: String, _ error: UnsafeMutablePointer<zip_error_t>? = nil) -> WorkbookFault {
    let reason = (error ?? zip_get_error(archive)).flatMap { zip_error_strerror($0) }.map { String(cString: $0) }
    return WorkbookFault(.workbookDamaged, value: name, other: reason ?? "zip")
  }
}
