"""Which record a row is: by its number, by its name, or by asking."""

import texts
from cases import Case, refused
from register import BY_ID, NEW, TITLE, USUAL, changed, new, rows, text
from workbooks import book, number

ONE = BY_ID["K0001"]
VALUE = "新しい内容です。"
CHANGED = {("K0001", "内容"): VALUE}

# A register whose numbers a spreadsheet eats.
DIGITS = [BY_ID["K0001"] | {"管理番号": "0001"}, BY_ID["K0002"] | {"管理番号": "0002"}, BY_ID["K0003"] | {"管理番号": "2-3"}]

def usual(id="K0001", **values) -> bytes:
    """A record with the usual columns and without its number: the table that a city has before it has musubi."""
    return book(rows([BY_ID[id] | values], USUAL))


def numbered(id, **values) -> list:
    """K0001 under another number."""
    table = changed(**values)
    table[1][0] = id
    return table


def digits(cell, title=TITLE) -> bytes:
    return book([["管理番号", "協定・覚書の名称", "内容"], [cell, title, VALUE]])


IDENTITY = [
    Case("a number in small letters", lambda: book(numbered("k0001", 内容=VALUE)), changes=CHANGED, records=1),
    Case("a number in full width", lambda: book(numbered("Ｋ０００１", 内容=VALUE)), notes=("width-unified",),
         changes=CHANGED),
    Case("a number with spaces", lambda: book(numbered(" K0001 ", 内容=VALUE)), changes=CHANGED),
    Case("no number, the same name, partner and date", lambda: usual(内容=VALUE), changes=CHANGED, records=1),
    Case("no number, other width and an era", lambda: usual(
        内容=VALUE, 締結時期="平成３１年４月１日", 締結先="架空運輸㈱"), changes=CHANGED | {("K0001", "締結先"): "架空運輸㈱"},
        faults=(("dependent-characters", "B2"),)),
    refused("no number, nearly the same name", lambda: usual(
        **{"協定・覚書の名称": "高齢者の見守りに関する協定", "締結時期": "2020-01-01"}), ("import-maybe-same", "A2")),
    Case("no number, the same name, another partner and date", lambda: usual(締結先="架空商店会", 締結時期="2024-01-01"),
         added=(TITLE,)),
    Case("a new record", lambda: book(new()), added=(NEW["協定・覚書の名称"],), records=1),
    Case("a new record that says so", lambda: book([["管理番号", *NEW], ["新規", *NEW.values()]]),
         added=(NEW["協定・覚書の名称"],)),
    Case("「新規」 for a record that is there already", lambda: book([["管理番号", *USUAL], ["新規", *(ONE[h] for h in USUAL)]])),
    Case("「新規」 for one of nearly the same name", lambda: book(
        [["管理番号", *USUAL], ["新規", *({**ONE, "協定・覚書の名称": "高齢者の見守りに関する協定", "締結時期": "2020-01-01"}[h]
                                   for h in USUAL)]]), added=("高齢者の見守りに関する協定",)),
    Case("a new record whose number the department chose", lambda: book([["管理番号", *NEW], ["K0100", *NEW.values()]]),
         added=(NEW["協定・覚書の名称"],)),
    refused("a number that cannot be one", lambda: book([["管理番号", *NEW], ["協定１号", *NEW.values()]]),
            ("id-invalid", "A2")),
    refused("the name of a page as a number", lambda: book([["管理番号", *NEW], ["index", *NEW.values()]]),
            ("id-reserved", "A2")),
    refused("a number that was used before", lambda: book([["管理番号", *NEW], ["K0050", *NEW.values()]]),
            ("import-id-used", "A2"), beside={"content/changes.csv":
            "日付,管理番号,変更,項目,前,後,資料\n2025-05-01,K0050,追加,,,古い協定,old.csv\n"}),
    Case("a number of a record with quite another name", lambda: book(
        [["管理番号", "協定・覚書の名称"], ["K0001", "花壇づくりの覚書"]]),
         records=1, faults=(("import-id-unlike", "A2"),), changes={("K0001", "協定・覚書の名称"): "花壇づくりの覚書"}),
    refused("the number of another record", lambda: book(numbered("K0002", 内容=VALUE)), ("import-id-swapped", "A2")),
    refused("「新規」 for one that differs in its date alone", lambda: book(
        [["管理番号", *USUAL], ["新規", *({**ONE, "締結時期": "2020-01-01"}[h] for h in USUAL)]]),
        ("import-maybe-same", "B2")),
    Case("「新規（別）」 for one that differs in its date alone", lambda: book(
        [["管理番号", *USUAL], ["新規（別）", *({**ONE, "締結時期": "2020-01-01"}[h] for h in USUAL)]]), added=(TITLE,)),
    refused("a mistyped number", lambda: book(numbered("K00O1", 内容=VALUE)), ("import-id-alike", "A2")),
    refused("a mistyped number on a whole row", lambda: book(
        [["管理番号", *USUAL], ["K00O1", *(ONE[heading] for heading in USUAL)]]), ("import-id-alike", "A2")),
    refused("a row with neither number nor name", lambda: book([["管理番号", "協定・覚書の名称", "内容"], ["", "", VALUE]]),
            ("row-stray", "C2")),
    refused("a number alone that nobody knows", lambda: texts.delimited([["管理番号", "内容"], ["K0999", VALUE]]),
            ("value-needed", "*"), ("value-missing", "*"), suffix="csv"),
    Case("a number alone that is known", lambda: texts.delimited([["管理番号", "内容"], ["K0001", VALUE]]), suffix="csv",
         changes=CHANGED, records=1),
    # Numbers that Excel has eaten.
    Case("zeros in front that the format shows", lambda: digits(number(1, "0000")), register=text(DIGITS),
         changes={("0001", "内容"): VALUE}),
    Case("a letter that the format shows", lambda: digits(number(1, '"K"0000')), changes=CHANGED),
    refused("zeros in front that are gone", lambda: digits(number(1)), ("import-id-alike", "A2"),
            register=text(DIGITS)),
    refused("a number that became a day", lambda: digits(number(46056, 'm"月"d"日"'), BY_ID["K0003"]["協定・覚書の名称"]),
            ("date-year-hidden", "A2"), ("import-id-alike", "A2"), register=text(DIGITS)),
    # Departments.
    Case("the department of all rows, named by whoever sends", lambda: book(new(所管課="")), added=(NEW["協定・覚書の名称"],),
         notes=("department-filled",), options=("--department", "環境局減量推進課"),
         faults=(("import-not-returned", "*"),)),
    Case("a row of another department", lambda: usual(内容=VALUE), changes=CHANGED,
         faults=(("import-other-changed", "2"),), options=("--department", "まちづくり局")),
    Case("a new row of another department", lambda: book(new(所管課="健康福祉局")), added=(NEW["協定・覚書の名称"],),
         faults=(("department-other", "H2"),), options=("--department", "まちづくり局")),
    Case("running numbers for identifiers", lambda: book(
        [["管理番号", *NEW], ["1", *NEW.values()], ["2", *(NEW | {"協定・覚書の名称": "川の清掃の覚書"}).values()]]),
         added=(NEW["協定・覚書の名称"], "川の清掃の覚書"), faults=(("import-id-numbers", "A2"),)),
    Case("an identifier of another form", lambda: book([["管理番号", *NEW], ["KANKYO-1", *NEW.values()]]),
         added=(NEW["協定・覚書の名称"],), faults=(("import-id-outside", "A2"),)),
    refused("an identifier far beyond the others", lambda: book([["管理番号", *NEW], ["K9999", *NEW.values()]]),
            ("import-id-far", "A2")),
    refused("a department that is not there", lambda: book(new()), "department-unknown",
            options=("--department", "環境居")),
    Case("ended", lambda: book(changed(状態="終了")), changes={("K0001", "状態"): "終了"}),
    Case("the first table of a city that has no register", lambda: book(rows(headings=[*USUAL, "状態"])),
         register=text([{}]).splitlines()[0] + "\n",
         added=tuple(record["協定・覚書の名称"] for record in BY_ID.values())),
]
