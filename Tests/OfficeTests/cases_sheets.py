"""Workbooks of several sheets: the one that is meant, or a question."""

import openpyxl_books
from cases import Case, refused
from register import BY_ID, changed, rows
from workbooks import Sheet, book

VALUE = "新しい内容です。"
TABLE = changed(内容=VALUE)
OTHER = changed(内容="去年の内容です。")
TAKEN = {("K0001", "内容"): VALUE}
NOTES = Sheet([["記入のしかた"], ["黄色の欄を書いてください。"]], "記入のしかた")
CONTACTS = Sheet([["氏名", "電話"], ["架空 太郎", "000"]], "名簿")


def taken(name, *sheets, faults=(), notes=(), **more) -> Case:
    return Case(name, lambda: book(*sheets), faults=faults, notes=notes, changes=TAKEN, records=1, **more)


SHEETS = [
    taken("the table stands behind instructions", NOTES, Sheet(TABLE), notes=("sheet-passed-over",)),
    taken("an empty sheet behind", Sheet(TABLE, "Sheet1"), Sheet([], "Sheet2"), Sheet([], "Sheet3")),
    taken("a list of people behind", Sheet(TABLE), CONTACTS, notes=("sheet-passed-over",)),
    taken("last year's sheet is hidden", Sheet(TABLE), Sheet(OTHER, "R7", "hidden"), faults=(("sheet-hidden", None),)),
    taken("last year's sheet is very hidden", Sheet(TABLE), Sheet(OTHER, "R7", "veryHidden"),
          faults=(("sheet-hidden", None),)),
    refused("two years in one workbook", lambda: book(Sheet(TABLE, "R8"), Sheet(OTHER, "R7")), "sheet-ambiguous"),
    taken("two years and the one that is meant", Sheet(TABLE, "R8"), Sheet(OTHER, "R7"), options=("--sheet", "R8")),
    taken("the name of a sheet in other width", Sheet(OTHER, "Ｒ７"), Sheet(TABLE, "Ｒ８ 年度"), options=("--sheet", "r8年度")),
    taken("a hidden sheet that is named", Sheet(OTHER), Sheet(TABLE, "R8", "hidden"), options=("--sheet", "R8")),
    refused("a name that no sheet has", lambda: book(Sheet(TABLE, "R8")), "sheet-not-found", options=("--sheet", "R9")),
    refused("a sheet that is no table", lambda: book(Sheet(TABLE), CONTACTS), ("sheet-unrecognised", "*"),
            options=("--sheet", "名簿")),
    refused("all that is a table is hidden", lambda: book(NOTES, Sheet(TABLE, "R8", "hidden")), "sheet-hidden",
            ("sheet-unrecognised", "*")),
    refused("no sheet with a value", lambda: book(Sheet([]), Sheet([], "Sheet2")), "sheet-empty"),
    Case("the list and the questions of the summing-up", lambda: book(
        Sheet(rows([BY_ID["K0003"] | {"内容": VALUE}], ["管理番号", "協定・覚書の名称", "締結先", "内容"])),
        Sheet(rows([BY_ID["K0003"] | {"効果の理由": "人が増えました。"}], ["管理番号", "協定・覚書の名称", "効果", "効果の理由"]),
              "総括")), changes={("K0003", "内容"): VALUE, ("K0003", "効果の理由"): "人が増えました。"}),
    refused("a record of the summing-up that the list does not have", lambda: book(
        Sheet(TABLE), Sheet([["協定・覚書の名称", "効果の理由"], ["知らない協定", "理由です。"]], "総括")),
        ("value-missing", "*"), ("value-needed", "*"), ("evaluation-incomplete", "B2")),
    Case("a sheet that is a chart", lambda: openpyxl_books.with_chart_sheet(TABLE), changes=TAKEN),
    Case("two hundred empty sheets", lambda: openpyxl_books.many(200, TABLE), changes=TAKEN),
    Case("a name of a sheet with signs of XML", lambda: book(Sheet(TABLE, "A&B <'\">")), changes=TAKEN),
    Case("the sheet of a name in quotes", lambda: book(Sheet(OTHER, "R7"), Sheet(TABLE, "R8'年")), changes=TAKEN,
         options=("--sheet", "R8'年")),
]
