"""Cells of workbooks: types, number formats, both calendars, formulas, and what hides inside a text."""

from cases import Case, change, refused
from register import changed
from workbooks import book, error, formula, number, phonetic, raw, rich, shared, text

DAY = 45017  # 2023-04-01


def date(name, cell, value, *notes, **options) -> Case:
    """締結時期 of K0001 as a cell of this kind."""
    return change(name, "締結時期", lambda: book(changed(締結時期=cell), **options), value, *notes)


def not_a_date(name, cell, *faults) -> Case:
    return refused(name, lambda: book(changed(締結時期=cell)), *faults)


def words(name, cell, value, *notes, **more) -> Case:
    """内容 of K0001 as a cell of this kind."""
    return change(name, "内容", lambda: book(changed(内容=cell)), value, *notes, **more)


CELLS = [
    # Dates by their number formats.
    date("the short date of Excel", number(DAY, 14), "2023-04-01"),
    date("the long date of a Japanese Excel", number(DAY, 31), "2023-04-01"),
    date("the era of a Japanese Excel", number(DAY, 57), "2023-04-01"),
    date("an era written out", number(DAY, '[$-411]ggge"年"m"月"d"日";@'), "2023-04-01"),
    date("an era by its letter", number(DAY, "[$-ja-JP-x-gannen]gge.m.d"), "2023-04-01"),
    date("a date in slashes", number(DAY, "yyyy/m/d;@"), "2023-04-01"),
    date("a month without its day", number(DAY, 'yyyy"年"m"月"'), "2023-04"),
    date("an era's month", number(DAY, '[$-411]ggge"年"m"月"'), "2023-04"),
    date("a year alone", number(DAY, 'yyyy"年"'), "2023"),
    date("a date with a colour", number(DAY, "[赤]yyyy-mm-dd"), "2023-04-01"),
    date("days counted from 1904", number(DAY - 1462, 14), "2023-04-01", date1904=True),
    date("a day as ISO", raw("<v>2023-04-01</v>", "d", 14), "2023-04-01"),
    date("a day before the day that Excel made up", number(59, 14), "1900-02-28"),
    date("the day after it", number(61, 14), "1900-03-01"),
    date("a date written as text", text("令和5年4月1日"), "2023-04-01"),
    date("a date as text with midnight", text("2023-04-01 00:00:00"), "2023-04-01"),
    date("a date that a formula gives", formula("TODAY()-100", str(DAY), format=14), "2023-04-01", "formulas-read"),
    Case("a date with a time of day", lambda: book(changed(締結時期=number(45017.75, "yyyy/m/d h:mm"))),
         faults=(("time-dropped", "C2"),), changes={("K0001", "締結時期"): "2023-04-01"}),
    Case("the same date as the register's", lambda: book(changed(締結時期=number(43556, 14))), records=1),
    not_a_date("a day's number without a format", number(DAY), ("date-serial", "C2")),
    not_a_date("a number below the calendar", number(-5, 14), ("date-number-out-of-range", "C2")),
    not_a_date("a number beyond the calendar", number(3_000_000, 14), ("date-number-out-of-range", "C2")),
    not_a_date("a time without a day", number(0.5, 20), ("date-invalid", "C2")),
    not_a_date("the day that Excel made up", number(60, 14), ("date-number-out-of-range", "C2")),
    # Texts.
    words("a shared text", shared("新しい内容です。"), "新しい内容です。"),
    words("a text of several looks", rich("新しい", "内容", "です。"), "新しい内容です。"),
    words("a text with furigana", phonetic("新しい内容です。", "アタラシイナイヨウデス"), "新しい内容です。"),
    refused("a text of which a part is struck out", lambda: book(changed(内容=raw(
        "<is><r><rPr><strike/></rPr><t>古い</t></r><r><t>新しい内容です。</t></r></is>", "inlineStr"))), ("text-struck", "C2")),
    words("a share", number(0.25, 9), "25%"),
    words("spaces at both ends", text("  新しい内容です。　 "), "新しい内容です。"),
    words("line ends of Windows in a cell", raw("<is><t>一つ目_x000D_\n二つ目</t></is>", "inlineStr"), "一つ目\n二つ目"),
    words("an escaped escape", raw("<is><t>_x005F_x0041_</t></is>", "inlineStr"), "_x0041_"),
    words("signs of XML", text("A & B <b> \"c\" 'd'"), "A & B <b> \"c\" 'd'",
          faults=(("markdown-html", "C2"),)),
    words("a sign beyond the basic plane", text("𠮷野の桜🌸"), "𠮷野の桜🌸"),
    words("a text that begins like a formula", text("=SUM(A1)と書くと合計になります。"), "=SUM(A1)と書くと合計になります。",
          faults=(("value-like-formula", "C2"),)),
    words("a text of five thousand characters", text("花" * 5_000), "花" * 5_000),
    refused("a text as long as a cell can hold, which is too long for a page",
            lambda: book(changed(内容=text("花" * 32_767))), ("value-too-long", "C2")),
    words("a decomposed kana", text("か\u3099ん"), "か\u3099ん"),
    # Formulas and errors.
    words("a formula that gives a text", formula('"新しい"&"内容"', "新しい内容", "str"), "新しい内容", "formulas-read"),
    refused("a formula without a value", lambda: book(changed(内容=formula("A1"))), ("formula-without-value", "C2")),
    refused("a reference that is gone", lambda: book(changed(内容=formula("#REF!", "#REF!", "e"))),
            ("cell-error-value", "C2")),
    refused("an error of a look-up", lambda: book(changed(所管課=error("#N/A"))), ("cell-error-value", "C2")),
    refused("true and false", lambda: book(changed(対面での意見交換の有無=raw("<v>1</v>", "b"))),
            ("value-not-listed", "C2")),
    # Numbers.
    change("a corporate number as a number", "法人番号", lambda: book(changed(法人番号=number(8010001063616))),
           "8010001063616"),
    change("a corporate number in Excel's own exponent", "法人番号",
           lambda: book(changed(法人番号=number("8.010001063616E12"))), "8010001063616"),
    change("a goal as a number", "SDGs", lambda: book(changed(SDGs=number(17))), "17"),
    change("a goal as a fraction that is none", "SDGs", lambda: book(changed(SDGs=number("17.0"))), "17"),
    refused("goals that Excel took for a number", lambda: book(changed(SDGs=number("3.11"))), ("sdgs-invalid", "C2")),
    refused("goals that Excel took for a date", lambda: book(changed(SDGs=number(DAY, "m/d"))), ("date-year-hidden", "C2"),
            ("sdgs-invalid", "C2")),
    # What cannot be seen.
    words("a zero-width space in a long text", text("新しい\u200b内容"), "新しい\u200b内容"),
    words("a byte order mark in front", text("\ufeff新しい内容"), "新しい内容"),
    words("a no-break space", text("新しい\u00a0内容"), "新しい\u00a0内容"),
    refused("a sign that turns the text round", lambda: book(changed(内容=text("前\u202e後"))),
            ("value-control-character", "C2")),
    refused("an escaped control character", lambda: book(changed(内容=raw("<is><t>前_x0007_後</t></is>", "inlineStr"))),
            ("value-control-character", "C2")),
    words("half of a pair, escaped, which stays as it is", raw("<is><t>前_xD83C_後</t></is>", "inlineStr"), "前_xD83C_後"),
]
