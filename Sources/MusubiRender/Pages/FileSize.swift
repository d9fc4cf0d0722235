/// Sizes of files as the city writes them.
enum FileSize {
  /// 35.69KB, 1.20MB: two decimals, rounded half up, in steps of 1,024.
  static func text(_ bytes: Int) -> String {
    let (unit, name) = bytes < 1 << 20 ? (1 << 10, "KB") : (1 << 20, "MB")
    let hundredths = (max(bytes, 0) * 200 + unit) / (unit * 2)
    let rest = hundredths % 100
    return Figures.count(hundredths / 100) + "." + (rest < 10 ? "0" : "") + String(rest) + name
  }
}
