import Testing

@testable import MusubiRegister

/// Which row holds the headings, and what each of them was taken for.
struct RecogniserTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let rows: String
    /// Rows of the headings as Excel numbers them, then each column with what it is; nil for no register.
    let expected: String?
    var told: [String: Column?] = [:]
    var merged: [Sheet.Block] = []
    var testDescription: String { name }

    init(
      _ name: String, _ rows: String, _ expected: String?, told: [String: Column?] = [:], merged: [Sheet.Block] = []
    ) {
      (self.name, self.rows, self.expected, self.told, self.merged) = (name, rows, expected, told, merged)
    }
  }

  @Test(arguments: [
    Example("the headings in row 1", "管理番号,締結先,メモ\nK1,見本,x", "1-1 id! partners! メモ?"),
    Example(
      "a title, a date and a blank row above", "協定一覧,,\n令和8年4月1日,環境局,\n,,\n名称,相手方,締結日\nA,B,R5",
      "4-4 title= partners= concluded="),
    Example("two columns of which none names a record", "内容,経緯\na,b", nil),
    Example("one column alone", "締結先\n見本", nil),
    Example("no headings at all", "K1,見守り協定,見本商店\nK2,清掃協定,見本清掃", nil),
    Example("a list of choices", "分類,ジャンル,連絡確認の頻度\n個別協定,環境,年１回", nil),
    Example("a record of words that are headings does not win", "管理番号,名称,内容\nK1,経緯,概要", "1-1 id! title= summary!"),
    Example("a heading beyond row 50", String(repeating: "x\n", count: 50) + "管理番号,締結先", nil),
    Example("a heading in row 50", String(repeating: "x\n", count: 49) + "管理番号,締結先", "50-50 id! partners!"),
    Example("a synonym gives way to our heading, and is refused", "概要,内容,締結先", "1-1 !!summary summary! partners!"),
    Example("the same heading twice", "締結先,締結先,名称", "1-1 partners! !!partners title="),
    Example("a near miss is not read", "管理番号,締結失,名称", "1-1 id! ~partners title="),
    Example("a near miss of a column that is there", "締結先,締結失,名称", "1-1 partners! 締結失? title="),
    Example("a running number is not the identifier", "No.,名称,締結先", "1-1 No.? title= partners!"),
    Example("told wins over all", "相手,締結先,名称", "1-1 partners* 締結先? title=", told: ["相手": .partners]),
    Example("told with other width", "№,名称", "1-1 id* title=", told: ["No.": .id]),
    Example("bureau and section", "局,課,名称,締結先", "1-1 +department +department title= partners!"),
    Example("bureau beside our own heading", "局名,所管課,名称", "1-1 +department +department title="),
    Example("a bureau alone", "局名,名称,締結先", "1-1 department= title= partners!"),
    Example("a section alone", "課名,名称,締結先", "1-1 department= title= partners!"),
    Example(
      "numbered partners and their numbers", "名称,締結先１,法人番号１,締結先２,法人番号２",
      "1-1 title= +partners +corporateNumbers +partners +corporateNumbers"),
    Example("partners and a second one", "名称,締結先,締結先2", "1-1 title= +partners +partners"),
    Example("the second of two numbers alike", "名称,締結先1,締結先1", "1-1 title= partners= !!partners"),
    Example(
      "two rows, the upper joins", "管理番号,名称,総括,,\n,,効果,方向性,所見\nK1,A,①,①,",
      "1-2 id! title= evaluation.effect! evaluation.direction! 所見?"),
    Example(
      "two rows that only together say what they mean", "管理番号,締結先,,所管,\n,名称,法人番号,局,課\nK1,見本,,環境局,総務課",
      "1-2 id! partners= corporateNumbers! +department +department"),
    Example(
      "marks above the headings are no part of them", "必須,必須,任意\n①管理番号,②締結先,内容\nK1,見本,x", "2-2 id~ partners~ summary!"),
    Example(
      "a remark below each heading", "管理番号,締結先\n（半角）,※正式名称で\nK1,見本", "1-1 id! partners!"),
    Example(
      "an upper name over a remark counts with the names beside it", "管理番号,締結時期,総括\n,（年月日）,効果\nK1,R5,①",
      "1-2 id! concluded~ evaluation.effect!"),
    Example(
      "a list that explains the headings is no table",
      "項目,,説明\n①協定・覚書の名称,必須,協定・覚書の名称\n②締結先,必須,相手の名前\n③締結時期,必須,締結した日\n④締結期間,必須,期間", nil),
    Example(
      "the upper of two tables, though the lower is wider",
      "協定名,相手方,締結日\nA,見本,R3\nB,見本,R3\n,,\n終了した協定,,\n協定名,相手方,締結日,備考\nC,見本,H20,廃止",
      "1-1 title= partners= concluded="),
    Example(
      "a wider row of headings with no record before it", "管理番号,締結先,,\n\n管理番号,締結先,内容,経緯\nK1,見本,a,b",
      "3-3 id! partners! summary! background!"),
    Example(
      "a cover above", "件名,調査について,担当課,総務課\n提出日,R5,担当者,見本\n\n名称,締結先,締結日,内容\nA,見本,R5,a",
      "4-4 title= partners! concluded= summary!"),
    Example("a form of one agreement is no table", "協定名,A協定,締結先,見本\n締結日,R3,有効期間,なし\n担当課,環境局,種別,個別", nil),
    Example("a remark beside the name itself", "管理番号,効果（今回）,効果", "1-1 id! 効果（今回）? evaluation.effect!"),
    Example("two remarks on one name", "管理番号,効果（今回）,効果（案）", "1-1 id! evaluation.effect≈ !!evaluation.effect"),
    Example("division and section", "課,部,名称", "1-1 +department +department title="),
    Example("division beside our own heading", "所管部,所管課,名称", "1-1 +department +department title="),
    Example("two of one level", "課,所管課,名称", "1-1 !!department department! title="),
    Example("passed over as told", "内容,概要,締結先", "1-1 summary! - partners!", told: ["概要": nil]),
    Example("passed over in another width", "ＮＯ,締結先,名称", "1-1 - partners! title=", told: ["No": nil]),
    Example("a remark that closes a column", "管理番号,締結先,内容（非公開）", "1-1 id! partners! ×summary"),
    Example("closed beside the open one", "内容,締結先,内容（非公開）", "1-1 summary! partners! 内容（非公開）?"),
    Example("a blank column between", "管理番号,,締結先", "1-1 id! _ partners!"),
  ])
  func headings(example: Example) {
    let sheet = Sheet(table: CSVReader.read(SourceFile(path: "f.csv", text: example.rows)).value)
    #expect(Recogniser.recognise(sheet, told: example.told).map(Self.describe) == example.expected)
  }

  @Test func aMergedUpperNameStandsOverAllItsColumns() {
    var builder = TableBuilder(path: "f.xlsx", sheet: "一覧")
    for row in [["管理番号", "総括", "", "締結先", ""], ["", "効果", "理由", "名称", "法人番号"], ["K1", "①", "", "見本", ""]] {
      for cell in row { builder.cell(cell.utf8) }
      builder.endRow()
    }
    var traits = Sheet.Traits()
    traits.merged = [
      Sheet.Block(rows: 0...0, columns: 1...2), Sheet.Block(rows: 0...0, columns: 3...4),
      Sheet.Block(rows: 0...1, columns: 0...0),
    ]
    let sheet = Sheet(table: builder.table(), name: "一覧", traits: traits)
    #expect(
      Recogniser.recognise(sheet).map(Self.describe)
        == "1-2 id! evaluation.effect! 理由? partners= corporateNumbers!")
  }

  /// Names that come again cost one look, and what no register has is not looked at: without that, this takes minutes.
  @Test func aHostileSheetIsSearchedToItsEnd() {
    var rows: [String] = []
    for row in 0..<50 { rows.append((0..<1_000).map { "締結先の名称\(row)の\($0)" }.joined(separator: ",")) }
    let sheet = Sheet(table: CSVReader.read(SourceFile(path: "f.csv", text: rows.joined(separator: "\n"))).value)
    var memo = HeadingMemo()
    for _ in 0..<3 { #expect(Recogniser.best(sheet, told: [:], &memo)?.isRegister != true) }
  }

  static func describe(_ recognition: Recognition) -> String {
    let rows = recognition.headingRows
    let headings = recognition.headings.map { heading in
      switch heading.match {
      case .column(let column, let kinship):
        switch kinship {
        case .exact: column.key + "!"
        case .folded: column.key + "~"
        case .synonym: column.key + "="
        case .remarked: column.key + "≈"
        case .told: column.key + "*"
        }
      case .part(of: let column): "+" + column.key
      case .near(let column): "~" + column.key
      case .repeated(let column): "!!" + column.key
      case .closed(let column): "×" + column.key
      case .passedOver: "-"
      case .unknown: heading.written + "?"
      case .empty: "_"
      }
    }
    return "\(rows.lowerBound + 1)-\(rows.upperBound + 1) " + headings.joined(separator: " ")
  }
}
