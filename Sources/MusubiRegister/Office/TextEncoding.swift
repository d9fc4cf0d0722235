/// The encodings that offices save tables in.
enum TextEncoding: String {
  case utf8 = "UTF-8"
  /// Shift_JIS as Windows writes it, with ①, ㈱ and 髙.
  case cp932 = "CP932"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  /// With ① and ㈱, as Windows adds them.
  case eucJP = "EUC-JP-MS"
  case iso2022JP = "ISO-2022-JP"

  /// What people call it.
  var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .cp932: "Shift_JIS (CP932)"
    case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
    case .eucJP: "EUC-JP"
    case .iso2022JP: "ISO-2022-JP"
    }
  }
}
