"""Rows that are no records, records that are no rows, and what an office hides or joins."""

import texts
from cases import Case, refused
from register import BY_ID, NEW, TITLE, changed, new, rows, text
from workbooks import Row, Sheet, book, formula, merged, number
import openpyxl_books

VALUE = "新しい内容です。"
HEAD = ["管理番号", "協定・覚書の名称", "内容"]
ONE = ["K0001", TITLE, VALUE]
TWO = ["K0002", BY_ID["K0002"]["協定・覚書の名称"], VALUE]
BOTH = {("K0001", "内容"): VALUE, ("K0002", "内容"): VALUE}


def table(*data, **sheet) -> bytes:
    return book(Sheet([HEAD, *data], **sheet))


def taken(name, make, *faults, changes=BOTH, records=2, **more) -> Case:
    """Both records are read, whatever else stands there."""
    return Case(name, make, faults=faults, changes=changes, records=records, **more)


ROWS = [
    taken("two records", lambda: table(ONE, TWO)),
    taken("a blank row between", lambda: table(ONE, [], TWO), ("rows-blank-inside", "3")),
    taken("blank rows at the end", lambda: table(ONE, TWO, [], [], [])),
    taken("a thousand framed rows without a value",
          lambda: openpyxl_books.with_empty_styled_rows([HEAD, ONE, TWO], 1000)),
    taken("the headings again, as for the second page", lambda: table(ONE, HEAD, TWO), ("headings-inside-data", "A3")),
    taken("a remark far to the right", lambda: table(ONE + ["", "", "要確認"], TWO), ("value-outside-table", "F2")),
    refused("a row of the total", lambda: table(ONE, TWO, ["合計", "2件"]), ("row-stray", "A4")),
    refused("a note under the table", lambda: table(ONE, TWO, ["※令和8年11月23日現在"]), ("row-stray", "A4")),
    refused("a bureau's name as a row of its own", lambda: table(["健康福祉局"], ONE, TWO), ("row-stray", "A2")),
    refused("a second table below", lambda: table(ONE, [], ["課名", "件数", "備考"], ["架空課", "2"]),
            ("second-table", "4"), ("rows-blank-inside", "3")),
    refused("two empty cells where the register needs values", lambda: book(new(締結先="", 内容="")),
            ("value-missing", "B2"), ("value-missing", "G2")),
    # Merged.
    refused("one department for two rows, merged", lambda: book(Sheet(
        [["管理番号", "協定・覚書の名称", "所管課"], [*ONE[:2], "環境局"], [*TWO[:2], ""]], after=merged("C2:C3"))),
        ("merged-cells-empty", "C3")),
    taken("merged cells that hide nothing", lambda: table(ONE, TWO, after=merged("C2:D2")), ("merged-cells", "C2")),
    # Hidden.
    taken("a hidden row", lambda: table(ONE, Row(TWO, 'hidden="1"')), ("rows-hidden", "3")),
    taken("rows that a filter hides", lambda: table(Row(ONE, 'hidden="1"'), TWO, after='<autoFilter ref="A1:C3"/>'),
          ("rows-hidden", "2")),
    taken("a hidden column", lambda: table(ONE, TWO, before='<cols><col min="3" max="3" hidden="1" width="0"/></cols>'),
          ("columns-hidden", "C1")),
    taken("hidden columns on to the end, where nothing stands", lambda: table(
        ONE, TWO, before='<cols><col min="4" max="16384" hidden="1" width="0"/></cols>')),
    # Objects and formulas.
    Case("a chart beside the table", lambda: openpyxl_books.with_chart([HEAD, ONE, TWO]), notes=("sheet-objects",),
         changes=BOTH, records=2),
    Case("formulas down a column", lambda: table(
        ["K0001", TITLE, formula("E2", VALUE, "str")], ["K0002", TWO[1], formula("E3", VALUE, "str")]),
        notes=("formulas-read",), changes=BOTH, records=2),
    # Rows told apart from each other.
    Case("the same row twice", lambda: table(ONE, ONE), notes=("import-row-repeated",),
         changes={("K0001", "内容"): VALUE}),
    refused("two rows for one record that differ", lambda: table(ONE, [*ONE[:2], "別の内容です。"]),
            ("import-conflict", "C2"), ("import-conflict", "C3")),
    refused("the same new record twice, told differently", lambda: book([*new(), new(内容="別の内容です。")[1]]),
            ("import-conflict", "G2"), ("import-conflict", "G3")),
    Case("a new record twice, alike", lambda: book([*new(), new()[1]]), notes=("import-row-repeated",),
         added=(NEW["協定・覚書の名称"],)),
    Case("the register from the last row to the first", lambda: book([rows()[0], *reversed(rows()[1:])]), records=6),
    Case("a record without a row is asked about", lambda: book(changed("K0002", 内容=VALUE)), records=1,
         faults=(("import-not-returned", "*"),), changes={("K0002", "内容"): VALUE}, register=text(
             [BY_ID["K0002"], BY_ID["K0003"] | {"所管課": "危機管理本部"}])),
    Case("a record that moves to a department asks nothing of that one", lambda: book(rows(
        [BY_ID["K0001"] | {"所管課": "危機管理本部"}])), records=1, changes={("K0001", "所管課"): "危機管理本部"}),
    Case("an example of the form left in", lambda: table(["記入例", "○○に関する協定", "○○します。"], ONE, TWO),
         faults=(("row-guidance", "A2"),), changes=BOTH, records=2),
    Case("numbers in a column of texts", lambda: book(changed(民間提案=number(12))), changes={("K0001", "民間提案"): "12"}),
    Case("the order of rows of a CSV for Windows", lambda: texts.from_excel([HEAD, TWO, ONE]), suffix="csv",
         changes=BOTH, records=2),
]
