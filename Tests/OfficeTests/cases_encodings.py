"""Delimited files in every encoding, with every line end and delimiter, whole and broken."""

import csv

import texts
from cases import Case, change, refused
from register import BY_ID, TITLE, changed, rows, tables
from texts import BIG_MARK, LITTLE_MARK, UTF8_MARK, delimited

WHOLE = rows()
SIGNS = "①㈱髙﨑～－∥￠￡￢"
PLAIN = changed(内容="新しい内容です。")
LINES = changed(内容="一つ目の行です。\n\n* 二つ目、「引用」と\"引用\"です。")
LONG = "花を植えます。" * 780
HEAD = "管理番号,協定・覚書の名称,内容\r\n"


def text(body: str, encoding="utf-8") -> bytes:
    """A CSV of three columns whose rows are given as they are."""
    return (HEAD + body).encode(encoding)


ENCODINGS = [
    Case("UTF-8 without a mark", lambda: delimited(WHOLE), suffix="csv", records=6),
    Case("UTF-8 with a mark", lambda: texts.utf8_from_excel(WHOLE), suffix="csv", records=6),
    Case("CP932 of Windows", lambda: texts.from_excel(WHOLE), suffix="csv", records=6,
         notes=("file-encoding-converted",)),
    Case("Unicode text of Excel", lambda: texts.unicode_text(WHOLE), suffix="txt", records=6),
    Case("UTF-16, big end first, with a mark", lambda: delimited(WHOLE, "utf-16-be", mark=BIG_MARK), suffix="csv",
         records=6),
    Case("UTF-16, little end first, without a mark", lambda: delimited(WHOLE, "utf-16-le"), suffix="csv", records=6),
    Case("UTF-16, big end first, without a mark", lambda: delimited(WHOLE, "utf-16-be", "\t"), suffix="csv", records=6),
    change("signs that only Windows has, in CP932", "内容", lambda: texts.from_excel(changed(内容=SIGNS)), SIGNS,
           suffix="csv"),
    change("a sign whose second byte is a backslash", "内容", lambda: texts.from_excel(changed(内容="表示と能力の十")), "表示と能力の十",
           suffix="csv"),
    change("a sign beyond the basic plane in UTF-16", "内容", lambda: texts.unicode_text(changed(内容="𠮷野家🌸")), "𠮷野家🌸",
           suffix="csv"),
    change("half-width kana in CP932", "内容", lambda: texts.from_excel(changed(内容="協定のﾎﾟｲﾝﾄ")), "協定のポイント",
           "width-unified", suffix="csv"),
    change("EUC-JP", "内容", lambda: delimited(PLAIN, "euc_jp"), "新しい内容です。", "file-encoding-converted", suffix="csv"),
    change("ISO-2022-JP", "内容", lambda: delimited(PLAIN, "iso2022_jp"), "新しい内容です。", "file-encoding-converted",
           suffix="csv"),
    refused("two encodings in one file", lambda: texts.mixed(WHOLE), "file-encodings-mixed", suffix="csv"),
    refused("half a character at the end of CP932", lambda: texts.from_excel(WHOLE).rstrip() + b"\x8b", "file-not-utf8",
            suffix="csv"),
    refused("half a character at the end of UTF-8", lambda: delimited(WHOLE).rstrip() + "協".encode()[:2],
            "file-not-utf8", suffix="csv"),
    refused("half a character at the end of UTF-16", lambda: texts.unicode_text(WHOLE) + b"\x00", "file-not-utf8",
            suffix="txt"),
    refused("half of a pair in UTF-16", lambda: LITTLE_MARK + HEAD.encode("utf-16-le") + b"\x00\xd8a\x00",
            "file-not-utf8", suffix="txt"),
    refused("a mark of UTF-8 before CP932", lambda: UTF8_MARK + texts.from_excel(WHOLE), "file-not-utf8", suffix="csv"),
    # Line ends and delimiters.
    change("line ends of the first Macintosh", "内容", lambda: delimited(PLAIN, end="\r"), "新しい内容です。", suffix="csv"),
    change("line ends of Unix", "内容", lambda: delimited(PLAIN, end="\n"), "新しい内容です。", suffix="csv"),
    change("no line end after the last row", "内容", lambda: delimited(PLAIN).rstrip(), "新しい内容です。", suffix="csv"),
    change("semicolons", "内容", lambda: delimited(PLAIN, separator=";"), "新しい内容です。", suffix="csv"),
    change("tabs", "内容", lambda: delimited(PLAIN, separator="\t"), "新しい内容です。", suffix="tsv"),
    change("sep=; in the first line", "内容", lambda: delimited(PLAIN, separator=";", mark=b"sep=;\r\n"), "新しい内容です。",
           suffix="csv"),
    change("every cell in quotes", "内容", lambda: delimited(PLAIN, quoting=csv.QUOTE_ALL), "新しい内容です。", suffix="csv"),
    change("line ends, commas and quotes inside a cell", "内容", lambda: texts.from_excel(LINES), LINES[1][2],
           suffix="csv"),
    change("a tab inside a cell of a CSV", "内容", lambda: delimited(changed(内容="前\t後")), "前\t後", suffix="csv"),
    # Broken by hand.
    refused("a quotation mark that is never closed", lambda: text(f'K0001,{TITLE},"開いたまま\r\nK0002,x,y\r\n'),
            ("csv-open-quote", "C2"), suffix="csv"),
    refused("a quotation mark in the middle of a cell", lambda: text(f'K0001,{TITLE},前"中"後\r\n'),
            ("csv-stray-quote", "C2"), suffix="csv"),
    refused("a comma that nobody quoted", lambda: text(f"K0001,{TITLE},一つ目,二つ目\r\n"), ("row-too-long", "D2"),
            suffix="csv"),
    refused("a NUL inside a cell", lambda: text(f"K0001,{TITLE},前\0後\r\n"), ("value-control-character", "C2"),
            suffix="csv"),
    Case("a row that stops early keeps what it does not say", lambda: text(f"K0001,{TITLE}\r\n"), suffix="csv",
         records=1, faults=(("import-empty-kept", "C2"),)),
    # Long ones.
    change("a cell of sixteen kilobytes", "内容", lambda: delimited(changed(内容=LONG)), LONG, suffix="csv"),
    refused("a cell longer than a page may be", lambda: delimited(changed(内容=LONG * 2)), ("value-too-long", "C2"),
            suffix="csv"),
    refused("a line of four megabytes", lambda: text(f"K0001,{TITLE}," + "a" * 4_194_304), ("value-too-long", "C2"),
            suffix="csv"),
    Case("a million delimiters", lambda: HEAD.encode() + b"," * 1_000_000, faults=("import-nothing-returned",),
         suffix="csv", records=0),
    refused("a million line ends and nothing else", lambda: b"\r\n" * 1_000_000, "file-empty", suffix="csv"),
    refused("a million quotation marks", lambda: HEAD.encode() + b'"' * 1_000_001, ("csv-open-quote", "A2"),
            suffix="csv"),
    Case("a thousand new records", lambda: texts.from_excel(tables(1000)), suffix="csv", records=1000,
         added=tuple(row[0] for row in tables(1000)[1:])),
    Case("a register of another program's column order", lambda: delimited([row[::-1] for row in WHOLE]), suffix="csv",
         records=6),
    Case("dates that only look otherwise", lambda: delimited([
        ["管理番号", "協定・覚書の名称", "締結時期"],
        *[[id, BY_ID[id]["協定・覚書の名称"], date] for id, date in (
            ("K0001", "平成31年4月1日"), ("K0002", "H30.7"), ("K0003", "2020年"), ("K0004", "R3/10/1"),
            ("K0005", "令和４年２月１４日"), ("K0006", "２０１６．５．２０"))]]), suffix="csv", records=6),
]
