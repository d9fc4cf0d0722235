/// A number as a workbook writes it, `8.010001063616E12`, in decimal digits: nothing is lost to binary fractions.
struct DecimalNumber {
  let isNegative: Bool
  /// The digits from the first that is not 0 to the last that is not 0, each 0 to 9; empty for zero.
  private(set) var digits: [UInt8]
  /// How many of the digits stand before the point; below 0 for zeros behind the point.
  private(set) var point: Int

  /// Excel keeps so many digits and shows no more; what a sum leaves beyond them is noise.
  private static let precision = 15
  /// No number of a workbook has more digits on either side of the point.
  private static let furthest = 330

  /// Nil for what is not written as a number.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    var isNegative = false
    if index < text.count, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") {
      isNegative = text[index] == UInt8(ascii: "-")
      index += 1
    }
    var digits: [UInt8] = []
    var point: Int?
    var seen = 0
    scan: while index < text.count {
      switch text[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        seen += 1
        digits.append(text[index] - UInt8(ascii: "0"))
      case UInt8(ascii: ".") where point == nil: point = digits.count
      default: break scan
      }
      index += 1
    }
    guard seen > 0, digits.count <= Self.furthest else { return nil }
    var exponent = 0
    let isPlain = point == nil && index == text.count
    if index < text.count {
      guard text[index] == UInt8(ascii: "E") || text[index] == UInt8(ascii: "e"),
        let number = Int(String(decoding: text[(index + 1)...], as: UTF8.self)), abs(number) <= Self.furthest
      else { return nil }
      exponent = number
    }
    self.isNegative = isNegative
    self.digits = digits
    self.point = (point ?? digits.count) + exponent
    // A whole number written out in full is what someone wrote, however long.
    if !isPlain { round(to: Self.precision) }
    trim()
  }

  var isZero: Bool { digits.isEmpty }
  var isWhole: Bool { digits.count <= point || isZero }

  /// The digits before the point; nil where they are too many for a date or a count.
  var whole: Int? {
    guard point <= 15 else { return nil }
    return (0..<max(point, 0)).reduce(0) { $0 * 10 + Int($1 < digits.count ? digits[$1] : 0) }
  }

  /// What stands behind the point, times 86,400 and rounded: the seconds of a fraction of a day.
  var seconds: Int {
    var fraction = 0.0
    var weight = 0.1
    for place in point..<max(digits.count, point) where place < point + 18 {
      if digits.indices.contains(place) { fraction += Double(digits[place]) * weight }
      weight /= 10
    }
    return Int((fraction * 86_400).rounded())
  }

  /// The number without exponent and superfluous zeros: `-0.5`, `8010001063616`.
  var bytes: [UInt8] {
    if isZero { return [UInt8(ascii: "0")] }
    var result: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    if point <= 0 { result.append(UInt8(ascii: "0")) }
    for place in min(point, 0)..<max(digits.count, point) {
      if place == max(point, 0), place < digits.count, point > 0 { result.append(UInt8(ascii: ".")) }
      if point <= 0, place == min(point, 0) { result.append(UInt8(ascii: ".")) }
      result.append(UInt8(ascii: "0") + (digits.indices.contains(place) ? digits[place] : 0))
    }
    return result
  }

  /// The number a hundred times.
  var hundredfold: DecimalNumber {
    var number = self
    if !isZero { number.point += 2 }
    return number
  }

  private mutating func round(to count: Int) {
    let leading = digits.firstIndex { $0 != 0 } ?? digits.count
    guard digits.count - leading > count else { return }
    let end = leading + count
    let roundsUp = digits[end] >= 5
    digits.removeSubrange(end...)
    guard roundsUp else { return }
    for place in digits.indices.reversed() {
      if digits[place] < 9 {
        digits[place] += 1
        return
      }
      digits[place] = 0
    }
    digits.insert(1, at: 0)
    point += 1
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
    let leading = digits.firstIndex { $0 != 0 } ?? 0
    digits.removeSubrange(..<leading)
    point = digits.isEmpty ? 0 : point - leading
  }
}
