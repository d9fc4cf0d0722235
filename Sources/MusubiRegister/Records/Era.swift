/// A Japanese era and the days on which it began and ended, both inclusive, in the Gregorian calendar.
///
/// 明治 began with the first day of its first year (1868-01-25); the later bounds are those of the orders and edicts that
/// changed the era, 平成 and 令和 by 元号を改める政令.
package enum Era: CaseIterable, Sendable {
  case meiji, taisho, showa, heisei, reiwa

  package var name: String {
    switch self {
    case .meiji: "明治"
    case .taisho: "大正"
    case .showa: "昭和"
    case .heisei: "平成"
    case .reiwa: "令和"
    }
  }

  /// The letter used in short dates: R5.4.1.
  package var letter: Unicode.Scalar {
    switch self {
    case .meiji: "M"
    case .taisho: "T"
    case .showa: "S"
    case .heisei: "H"
    case .reiwa: "R"
    }
  }

  /// The one-character form: ㍻, ㋿.
  var ligature: Unicode.Scalar {
    switch self {
    case .meiji: "\u{337E}"
    case .taisho: "\u{337D}"
    case .showa: "\u{337C}"
    case .heisei: "\u{337B}"
    case .reiwa: "\u{32FF}"
    }
  }

  package var first: JapaneseDate {
    switch self {
    case .meiji: JapaneseDate(year: 1868, month: 1, day: 25)
    case .taisho: JapaneseDate(year: 1912, month: 7, day: 30)
    case .showa: JapaneseDate(year: 1926, month: 12, day: 25)
    case .heisei: JapaneseDate(year: 1989, month: 1, day: 8)
    case .reiwa: JapaneseDate(year: 2019, month: 5, day: 1)
    }
  }

  package var last: JapaneseDate? {
    switch self {
    case .meiji: JapaneseDate(year: 1912, month: 7, day: 29)
    case .taisho: JapaneseDate(year: 1926, month: 12, day: 24)
    case .showa: JapaneseDate(year: 1989, month: 1, day: 7)
    case .heisei: JapaneseDate(year: 2019, month: 4, day: 30)
    case .reiwa: nil
    }
  }

  /// The eras that a date may be written in: two for a year, or a month, in which the era changed.
  package static func of(_ date: JapaneseDate) -> [Era] {
    // Nearly every date of a register lies in a year of one era alone.
    switch date.year {
    case 1990...2018: [.heisei]
    case 2020...: [.reiwa]
    default: allCases.filter { $0.holds(date) }
    }
  }

  /// Whether some day that the date may mean lies in this era.
  func holds(_ date: JapaneseDate) -> Bool {
    date.latest >= first && last.map { date.earliest <= $0 } ?? true
  }

  /// The year of this era that holds the Gregorian year: 2021 is 3 of 令和.
  package func year(_ gregorian: Int) -> Int { gregorian - first.year + 1 }
}
