import MusubiRegister

/// The words of the report, which is Japanese wherever it is made: it goes to the departments of the city.
enum ReportWords {
  static func name(_ group: FindingsReport.Group) -> String {
    switch group {
    case .toMend: "直してください"
    case .toLookAt: "確かめてください"
    case .repaired: "直して読みました"
    case .toKnow: "お知らせ"
    }
  }

  /// What the findings of a group ask of the reader.
  static func lead(_ group: FindingsReport.Group, _ occasion: FindingsReport.Occasion) -> String {
    switch group {
    case .toMend where occasion == .check: "このままではサイトを作れません。もとのファイルのセルを直してください。"
    case .toMend: "このままでは一覧表に入れられません。もとのファイルのセルを直して、もう一度お送りください。"
    case .toLookAt: "このままでも進められますが、誤りかもしれません。違っていれば直してください。"
    case .repaired: "意味の変わらない書き方の違いは、こちらでそろえました。お手元のファイルを直す必要はありません。"
    case .toKnow: "知っておいていただきたいことです。"
    }
  }

  static func title(_ occasion: FindingsReport.Occasion) -> String {
    switch occasion {
    case .check: "協定・覚書一覧 確認の結果"
    case .rehearsal, .imported, .refused, .held: "協定・覚書一覧 取り込みの結果"
    }
  }

  /// Where things stand, in one sentence.
  static func state(_ report: FindingsReport) -> String {
    switch report.occasion {
    case .check:
      report.diagnostics.hasErrors ? "直すところがあるため、サイトは作れません。" : "このままサイトを作れます。"
    case .rehearsal: "試しに読んだ結果です。一覧表はまだ変わっていません。"
    case .imported: "一覧表に取り込みました。"
    case .refused: "直すところがあるため、一覧表には何も取り込んでいません。"
    case .held: "このファイルに直すところはありません。いっしょに取り込むほかのファイルに直すところがあるため、まだ取り込んでいません。"
    }
  }

  static func name(_ kind: ImportPlan.Change.Kind) -> String {
    switch kind {
    case .added: "追加"
    case .changed: "変更"
    case .ended: "終了"
    case .resumed: "再開"
    case .sampleRemoved: "見本の削除"
    }
  }
}
