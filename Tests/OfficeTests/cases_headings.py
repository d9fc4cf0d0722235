"""Headings as departments write, number, mark, divide and misspell them."""

import texts
from cases import Case, change, refused
from register import BY_ID, NEW, TITLE, changed, new, rows
from workbooks import Sheet, book, merged, number

VALUE = "新しい内容です。"
FIVE = BY_ID["K0005"]


def headed(heading, value=VALUE, *notes, for_="内容", **more) -> Case:
    """A column under this name in C is one of ours."""
    return Case(f"the heading {heading!r}", lambda: texts.delimited(changed(**{heading: value})), suffix="csv",
                notes=notes, changes={("K0001", for_): value}, records=1, **more)


def table(*all_rows) -> bytes:
    return book(list(all_rows))


def ours(*more, id="K0001"):
    """The first cells of a row."""
    return [id, BY_ID[id]["協定・覚書の名称"], *more]


HEAD = ["管理番号", "協定・覚書の名称"]

HEADINGS = [
    headed("内容"),
    headed("⑦内容"),
    headed("⑦ 内容"),
    headed("(7) 内容"),
    headed("7．内容"),
    headed("７　内　容"),
    headed("問7　内容"),
    headed("内\n容"),
    headed("内容【必須】"),
    headed("【公開】内容"),
    headed("内容（200字以内）"),
    headed("※内容"),
    headed("内容＊"),
    headed("内容："),
    headed("ＳＤＧｓ", "5", for_="SDGs"),
    headed("ｼﾞｬﾝﾙ", "環境", for_="ジャンル"),
    headed("締結時期（年月日）", "2023-04-01", for_="締結時期"),
    headed("締結年月日", "2023-04-01", "heading-synonym", for_="締結時期"),
    headed("相手方", "架空商店会", "heading-synonym", for_="締結先"),
    headed("有効期間", "2030-03-31まで", "heading-synonym", for_="締結期間"),
    headed("担当部署", "まちづくり局", "heading-synonym", for_="所管課"),
    headed("協定の内容", VALUE, "heading-synonym"),
    headed("適当な名前", VALUE, for_="内容", options=("--heading", "適当な名前=内容")),
    # Names for the identifier, and what is none.
    Case("the identifier under another name", lambda: table(["協定番号", "件名", "概要"], ours(VALUE)),
         notes=("heading-synonym",), changes={("K0001", "内容"): VALUE}, records=1),
    Case("a running number is no identifier", lambda: table(["No.", "協定・覚書の名称", "締結先", "締結時期", "内容"],
         [number(1), TITLE, BY_ID["K0001"]["締結先"], "2019-04-01", VALUE]), notes=("heading-running-number",),
         changes={("K0001", "内容"): VALUE}, records=1),
    # What is not read, and said.
    Case("a column that nobody knows", lambda: table([*HEAD, "内容", "議会答弁"], ours(VALUE, "秘密")),
         faults=(("heading-unknown", "D1"),), changes={("K0001", "内容"): VALUE}, records=1),
    Case("a column of one year", lambda: table([*HEAD, "内容（令和８年度）"], ours(VALUE)),
         faults=(("heading-unknown", "C1"),), records=1),
    refused("a heading misspelt", lambda: table([*HEAD, "締結時気"], ours("2023-04-01")), ("heading-near-miss", "C1")),
    Case("a heading misspelt and explained", lambda: table([*HEAD, "締結時気"], ours("2023-04-01")),
         options=("--heading", "締結時気=締結時期"), changes={("K0001", "締結時期"): "2023-04-01"}),
    refused("a heading explained that is not there", lambda: table([*HEAD, "内容"], ours(VALUE)),
            "heading-option-unmatched", options=("--heading", "概略=内容")),
    refused("two columns of one name", lambda: table([*HEAD, "内容", "内容"], ours(VALUE, "別の内容")),
            ("heading-repeated", "D1")),
    refused("two names for one column", lambda: table([*HEAD, "概要", "取組内容"], ours(VALUE, "別の内容")),
            ("heading-ambiguous", "D1")),
    refused("values under no heading", lambda: table([*HEAD, "", "内容"], ours("余り", VALUE)), ("column-nameless", "C2")),
    Case("values beyond the last heading", lambda: table([*HEAD, "内容"], ours(VALUE, "余り")),
         faults=(("value-outside-table", "D2"),), changes={("K0001", "内容"): VALUE}, records=1),
    Case("a column of nothing inside the table", lambda: table([*HEAD, "", "内容"], ours("", VALUE)),
         notes=("column-blank",), changes={("K0001", "内容"): VALUE}, records=1),
    Case("a column put in between", lambda: table(["管理番号", "確認欄", "協定・覚書の名称", "内容"],
         ["K0001", "済", TITLE, VALUE]), faults=(("heading-unknown", "B1"),), changes={("K0001", "内容"): VALUE}),
    # Rows above.
    Case("a title above", lambda: table(["令和８年度　協定・覚書締結状況一覧"], [], [*HEAD, "内容"], ours(VALUE)),
         notes=("rows-above-headings",), changes={("K0001", "内容"): VALUE}, records=1),
    Case("a title, a date and a department above", lambda: table(
         ["協定・覚書締結状況一覧", "", "", "令和8年11月23日現在"], ["", "", "", "健康福祉局"], [*HEAD, "内容"], ours(VALUE)),
         notes=("rows-above-headings",), changes={("K0001", "内容"): VALUE}, records=1),
    refused("the headings stand too far below", lambda: table(*[["説明"]] * 60, [*HEAD, "内容"], ours(VALUE)),
            ("sheet-unrecognised", "*")),
    refused("no headings", lambda: table(ours("架空運輸株式会社", "2019-04-01", "期限なし")), ("sheet-unrecognised", "*")),
    refused("a table on its side", lambda: table(["管理番号", "K0001"], ["協定・覚書の名称", TITLE], ["内容", VALUE]),
            ("sheet-vertical", "1")),
    refused("only the name is there", lambda: table(["協定・覚書の名称"], [TITLE]), ("sheet-unrecognised", "*")),
    Case("headings and nothing below", lambda: table([*HEAD, "内容"]), faults=("import-nothing-returned",), records=0),
    # Two rows of headings.
    Case("headings in two rows, joined above", lambda: book(Sheet(
         [[*HEAD, "総括", ""], ["", "", "効果", "方向性"], ours("①", "②", id="K0003")],
         after=merged("C1:D1", "A1:A2", "B1:B2"))), notes=("headings-merged",), records=1, changes={
             ("K0003", "効果"): "① 連携により目的が達成できている",
             ("K0003", "方向性"): "② 目標の見直し又は内容の改善を行い継続"}),
    Case("survey numbers in a row above the headings", lambda: table(["", "①", "⑦"], [*HEAD, "内容"], ours(VALUE)),
         changes={("K0001", "内容"): VALUE}, records=1),
    # Divided columns.
    Case("bureau and section apart", lambda: table(["管理番号", "協定・覚書の名称", "局", "課"],
         ours("まちづくり局", "交通政策室")), notes=("columns-joined",), changes={("K0001", "所管課"): "まちづくり局交通政策室"}),
    Case("partners in columns of their own", lambda: table(
         [*HEAD, "締結先１", "締結先２", "締結先３"], ours("架空リユース株式会社", "架空商店会", "", id="K0005")),
         notes=("columns-joined",), changes={("K0005", "締結先"): "架空リユース株式会社、架空商店会"}),
    Case("the register's own headings, all of them", lambda: book(rows()), records=6),
    Case("a new record under the names of another city hall", lambda: table(
         ["項番", "協定名", "協定先", "協定締結日", "協定期間", "協定の種類", "分野", "概要", "所管部署", "連絡頻度"], [number(1), *new()[1]]),
         notes=("heading-synonym", "heading-running-number"), added=(NEW["協定・覚書の名称"],), records=1),
]
