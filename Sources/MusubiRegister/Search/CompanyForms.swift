/// What a company or corporation is in law, as names write it: in full, or short in parentheses.
package enum CompanyForms {
  /// The forms, separated by spaces: the full one, then after `=` what may stand for it in parentheses. All folded, as
  /// `SearchFolding.fold` leaves them; the script that folds in the browser reads the same words.
  ///
  /// The short forms are those in common use on documents and in bank transfers; 合 and 同 both stand for 合同会社.
  package static let groups = """
    株式会社=株 有限会社=有 合同会社=合=同 合資会社=資 合名会社=名 相互会社=相 \
    一般社団法人=一社 一般財団法人=一財 公益社団法人=公社 公益財団法人=公財 社団法人=社 財団法人=財 \
    社会福祉法人=福=社福 学校法人=学 医療法人=医 医療法人社団 医療法人財団 宗教法人=宗 \
    特定非営利活動法人=特非 認定特定非営利活動法人=認特非 npo法人 認定npo法人 \
    独立行政法人=独 地方独立行政法人=地独 国立大学法人=大 国立研究開発法人=国研
    """

  private static let words = groups.split(separator: " ").map { $0.split(separator: "=").map(String.init) }

  /// The full form by the bytes of the short one.
  private static let fullByShort: [[UInt8]: [UInt8]] = {
    var full: [[UInt8]: [UInt8]] = [:]
    for group in words {
      for short in group.dropFirst() { full[Array(short.utf8)] = group.first.map { Array($0.utf8) } }
    }
    return full
  }()

  /// The longest short form in bytes.
  private static let longestShort = fullByShort.keys.map(\.count).max() ?? 0

  /// The full forms in bytes, a longer one before one that is part of it.
  private static let full = words.compactMap(\.first).map { Array($0.utf8) }.sorted { $0.count > $1.count }

  /// The full form that these bytes stand for in parentheses; nil where they are no form.
  static func full(of short: ArraySlice<UInt8>) -> [UInt8]? {
    short.count <= longestShort ? fullByShort[Array(short)] : nil
  }

  /// A folded text without the full forms, wherever they stand.
  static func removed(from folded: String) -> String {
    String(decoding: removed(from: Array(folded.utf8)), as: UTF8.self)
  }

  /// The same in bytes.
  static func removed(from folded: [UInt8]) -> [UInt8] {
    var rest: [UInt8] = []
    rest.reserveCapacity(folded.count)
    var index = 0
    while index < folded.count {
      let forms = fullByFirst[Int(folded[index])]
      if !forms.isEmpty, let form = forms.first(where: { folded[index...].starts(with: $0) }) {
        index += form.count
      } else {
        rest.append(folded[index])
        index += 1
      }
    }
    return rest
  }

  /// The full forms by their first byte, in the same order.
  private static let fullByFirst: [[[UInt8]]] = (0...255).map { byte in full.filter { $0.first == UInt8(byte) } }
}
