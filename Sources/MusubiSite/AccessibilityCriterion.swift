/// A success criterion of JIS X 8341-3:2016 at level A or AA, which is one of WCAG 2.0 by the same number, and what the
/// browser tests of this repository do about it.
package struct AccessibilityCriterion: Sendable {
  package enum Level: String, Sendable {
    case single = "A"
    case double = "AA"
  }

  /// What is looked at by machine. Each is done by a test in `Tests/BrowserTests`, and no more may be claimed here.
  package enum Check: Sendable {
    /// Rules of axe-core by name.
    case axe([String])
    /// The Nu checker, over every page.
    case markup
    /// The Tab key, stop by stop.
    case keyboard
    /// Widths of 640 and 320 px, which are zooms of 200 and 400 %.
    case zoom
    /// Forced colours and the dark scheme.
    case colours
  }

  package enum Examiner: Sendable, CaseIterable {
    case machine, both, person
  }

  package let number: String
  package let name: String
  package let level: Level
  package let checks: [Check]
  /// The checks cover all that the criterion asks for.
  private let isCovered: Bool

  private init(_ number: String, _ level: Level, _ name: String, _ checks: [Check] = [], isCovered: Bool = false) {
    self.number = number
    self.name = name
    self.level = level
    self.checks = checks
    self.isCovered = isCovered
  }

  package var examiner: Examiner { checks.isEmpty ? .person : isCovered ? .machine : .both }

  /// All 25 of level A and 13 of level AA, in their order.
  package static let all: [AccessibilityCriterion] = [
    .init("1.1.1", .single, "非テキストコンテンツ", [.axe(["image-alt", "svg-img-alt", "input-image-alt", "object-alt"])]),
    .init("1.2.1", .single, "音声だけ及び映像だけ（収録済み）"),
    .init("1.2.2", .single, "キャプション（収録済み）"),
    .init("1.2.3", .single, "音声解説又はメディアに対する代替コンテンツ（収録済み）"),
    .init("1.2.4", .double, "キャプション（ライブ）"),
    .init("1.2.5", .double, "音声解説（収録済み）"),
    .init("1.3.1", .single, "情報及び関係性", [.axe(["list", "listitem", "definition-list", "th-has-data-cells"]), .markup]),
    .init("1.3.2", .single, "意味のある順序"),
    .init("1.3.3", .single, "感覚的な特徴"),
    .init("1.4.1", .single, "色の使用", [.axe(["link-in-text-block"]), .colours]),
    .init("1.4.2", .single, "音声の制御"),
    .init("1.4.3", .double, "コントラスト（最低限レベル）", [.axe(["color-contrast"])]),
    .init("1.4.4", .double, "テキストのサイズ変更", [.axe(["meta-viewport"]), .zoom]),
    .init("1.4.5", .double, "文字画像"),
    .init("2.1.1", .single, "キーボード", [.keyboard]),
    .init("2.1.2", .single, "キーボードトラップなし", [.keyboard]),
    .init("2.2.1", .single, "タイミング調整可能", [.axe(["meta-refresh"])]),
    .init("2.2.2", .single, "一時停止、停止及び非表示", [.axe(["blink", "marquee"])]),
    .init("2.3.1", .single, "3回の閃光、又は閾値以下"),
    .init("2.4.1", .single, "ブロックスキップ", [.axe(["bypass"]), .keyboard]),
    .init("2.4.2", .single, "ページタイトル", [.axe(["document-title"])]),
    .init("2.4.3", .single, "フォーカス順序", [.keyboard]),
    .init("2.4.4", .single, "リンクの目的（コンテキスト内）", [.axe(["link-name", "area-alt"])]),
    .init("2.4.5", .double, "複数の手段"),
    .init("2.4.6", .double, "見出し及びラベル"),
    .init("2.4.7", .double, "フォーカスの可視化", [.keyboard, .colours]),
    .init("3.1.1", .single, "ページの言語", [.axe(["html-has-lang", "html-lang-valid"])]),
    .init("3.1.2", .double, "一部分の言語", [.axe(["valid-lang"])]),
    .init("3.2.1", .single, "フォーカス時"),
    .init("3.2.2", .single, "入力時"),
    .init("3.2.3", .double, "一貫したナビゲーション"),
    .init("3.2.4", .double, "一貫した識別性"),
    .init("3.3.1", .single, "エラーの特定"),
    .init("3.3.2", .single, "ラベル又は説明", [.axe(["form-field-multiple-labels"])]),
    .init("3.3.3", .double, "エラー修正の提案"),
    .init("3.3.4", .double, "エラー回避（法的、金融及びデータ）"),
    // Tags, attributes and ids, in every page: that is all that this criterion of WCAG 2.0 asks for.
    .init("4.1.1", .single, "構文解析", [.markup], isCovered: true),
    .init(
      "4.1.2", .single, "名前（name）、役割（role）及び値（value）",
      [.axe(["button-name", "label", "select-name", "aria-valid-attr"])]),
  ]
}
