"""Workbooks that are damaged, or made to do damage: each is refused whole, soon, and with a word on what it is."""

import re
from functools import cache

import workbooks
from cases import Case, change, refused
from register import TITLE, changed
from workbooks import (DECLARATION, MAIN, RELATIONS, SHEET, STRINGS, STYLES, altered,
                       book, edited, parts, sheet_xml)
from zips import bomb, claiming, marked_encrypted, with_wrong_checksum, zipped

VALUE = "新しい内容です。"
TABLE = changed(内容=VALUE)
DAMAGED, TOO_LARGE, UNSAFE = "workbook-damaged", "workbook-too-large", "workbook-unsafe"
SHARED = changed(内容=workbooks.shared(VALUE))


def cell(address, value) -> str:
    return f'<c r="{address}" t="inlineStr"><is><t>{value}</t></is></c>'


HEAD = "".join(cell(f"{letter}1", name) for letter, name in zip("ABC", TABLE[0]))
ONE = "".join(cell(f"{letter}2", name) for letter, name in zip("ABC", TABLE[1]))


def rows(data: str, **more) -> bytes:
    """A workbook whose sheet has these rows as XML."""
    return altered(TABLE, SHEET=sheet_xml(data, **more))


def entity(declaration: str, use: str) -> bytes:
    """A sheet that declares an entity and uses it in a cell."""
    xml = sheet_xml(f'<row r="1">{HEAD}</row><row r="2">{cell("A2", "K0001")}{cell("C2", use)}</row>').decode()
    return altered(TABLE, SHEET=xml.replace(DECLARATION, f"{DECLARATION}<!DOCTYPE worksheet [{declaration}]>"))


def _laughs() -> bytes:
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    return entity('<!ENTITY e0 "花">' + levels, "&e9;")


def related(target: str) -> bytes:
    """A workbook whose sheet is said to stand elsewhere."""
    return edited(TABLE, RELATIONS, 'Target="worksheets/sheet1.xml"', f'Target="{target}"')


@cache
def _sheet_bomb() -> bytes:
    start = f'{DECLARATION}<worksheet xmlns="{MAIN}"><sheetData><row r="1">{HEAD}</row><row r="2">'.encode()
    return bomb(parts(TABLE), SHEET, start + b'<c r="A2" t="inlineStr"><is><t>', b"a", 400,
                b"</t></is></c></row></sheetData></worksheet>")


@cache
def _space_bomb() -> bytes:
    start = f'{DECLARATION}<worksheet xmlns="{MAIN}"><sheetData><row r="1">{HEAD}</row>'.encode()
    return bomb(parts(TABLE), SHEET, start, b" ", 400, b"</sheetData></worksheet>")


@cache
def _rows_bomb() -> bytes:
    start = f'{DECLARATION}<worksheet xmlns="{MAIN}"><sheetData><row>{HEAD}</row>'.encode()
    return bomb(parts(TABLE), SHEET, start, b"<row><c/></row> ", 400, b"</sheetData></worksheet>")


@cache
def _strings_bomb() -> bytes:
    start = f'{DECLARATION}<sst xmlns="{MAIN}">'.encode()
    return bomb(parts(SHARED), STRINGS, start + b"<si><t>", b"x", 300, b"</t></si></sst>")


@cache
def _styles_bomb() -> bytes:
    start = f'{DECLARATION}<styleSheet xmlns="{MAIN}"><cellXfs>'.encode()
    return bomb(parts(TABLE), STYLES, start, b'<xf numFmtId="14"/>', 300, b"</cellXfs></styleSheet>")


@cache
def _stranger_bomb() -> bytes:
    return bomb(parts(TABLE) | {"xl/media/image1.png": b""}, "xl/media/image1.png", b"", b"\0", 400, b"")


def _wide(count: int) -> bytes:
    cells = "".join(cell(f"{workbooks.letters(index)}1", f"列{index}") for index in range(3, count))
    return rows(f'<row r="1">{HEAD}{cells}</row><row r="2">{ONE}</row>')


def _styled_rows(count: int) -> bytes:
    empty = "".join(f'<row r="{number}" s="0"><c r="A{number}" s="0"/></row>' for number in range(3, count))
    return rows(f'<row r="1">{HEAD}</row><row r="2">{ONE}</row>{empty}')


def _repeated_strings() -> bytes:
    """One text of a hundred kilobytes in a hundred cells."""
    text = "花" * 32_000
    strings = f'{DECLARATION}<sst xmlns="{MAIN}"><si><t>{text}</t></si></sst>'
    data = "".join(f'<row r="{n}">{cell(f"A{n}", f"X{n}")}<c r="C{n}" t="s"><v>0</v></c></row>'
                   for n in range(2, 102))
    return altered(TABLE, SHEET=sheet_xml(f'<row r="1">{HEAD}</row>{data}'), STRINGS=strings)


def damaged(name, make) -> Case:
    return refused(name, make, (DAMAGED, "*"))


def too_large(name, make) -> Case:
    return refused(name, make, TOO_LARGE)


def unsafe(name, make) -> Case:
    return refused(name, make, UNSAFE)


def untouched(name, make) -> Case:
    """What is odd about the file does no harm, and the one change in it is read."""
    return change(name, "内容", make, VALUE)


HOSTILE = [
    # Damaged containers.
    refused("cut off in the middle", lambda: book(TABLE)[:1500], "file-truncated"),
    refused("the first bytes alone", lambda: b"PK\x03\x04", "file-truncated"),
    refused("the last bytes alone", lambda: book(TABLE)[-22:], "file-truncated"),
    refused("without its first half", lambda: book(TABLE)[1200:], "file-not-utf8"),
    damaged("a wrong checksum of the sheet", lambda: with_wrong_checksum(book(TABLE), SHEET)),
    damaged("a wrong checksum of the shared texts", lambda: with_wrong_checksum(book(SHARED), STRINGS)),
    refused("a sheet that says it is encrypted", lambda: marked_encrypted(book(TABLE), SHEET), "file-encrypted"),
    untouched("a sheet that claims four gigabytes", lambda: claiming(book(TABLE), SHEET, 0xFFFFFFF0)),
    untouched("a sheet that claims ten bytes", lambda: claiming(book(TABLE), SHEET, 10)),
    unsafe("two entries of one name", lambda: zipped(parts(TABLE), repeated={SHEET: sheet_xml("")})),
    untouched("entries with paths that lead out", lambda: zipped(
        parts(TABLE) | {"../../evil.txt": b"x", "/etc/x": b"x"})),
    untouched("two thousand pictures", lambda: zipped(
        parts(TABLE) | {f"xl/media/{number}.png": b"" for number in range(2000)})),
    too_large("seventy thousand entries", lambda: zipped(
        parts(TABLE) | {f"x/{number}": b"" for number in range(70_000)}, stored=True, zip64=False)),
    # Parts that are not there, or not what they say.
    refused("no list of parts and no relations", lambda: zipped({SHEET: sheet_xml("")}), "file-packed"),
    refused("no workbook", lambda: altered(TABLE, WORKBOOK=None), "workbook-part-missing"),
    refused("no sheet", lambda: altered(TABLE, SHEET=None), "workbook-part-missing"),
    refused("no relations of the workbook", lambda: altered(TABLE, RELATIONS=None), "workbook-part-missing"),
    refused("no shared texts where cells refer to them", lambda: altered(SHARED, STRINGS=None),
            "workbook-part-missing"),
    untouched("no shared texts where no cell needs them", lambda: edited(TABLE, RELATIONS, "sharedStrings", "theme")),
    refused("no styles where the workbook names them", lambda: altered(TABLE, STYLES=None), "workbook-part-missing"),
    untouched("no styles at all", lambda: edited(TABLE, RELATIONS, "/styles", "/theme")),
    untouched("no list of parts", lambda: altered(TABLE, TYPES=None)),
    damaged("a workbook of garbage", lambda: altered(TABLE, WORKBOOK=b"\x00\x01garbage")),
    damaged("a sheet of garbage", lambda: altered(TABLE, SHEET=bytes(range(256)))),
    damaged("a sheet of nothing", lambda: altered(TABLE, SHEET=b"")),
    damaged("a sheet that stops", lambda: altered(TABLE, SHEET=sheet_xml(f'<row r="1">{HEAD}</row>')[:-30])),
    damaged("a tag that is not closed", lambda: rows(f'<row r="1">{HEAD}</row><row r="2">{ONE}')),
    damaged("something after the end", lambda: altered(
        TABLE, SHEET=sheet_xml(f'<row r="1">{HEAD}</row><row r="2">{ONE}</row>') + b"<x/>")),
    damaged("bytes that are no UTF-8 in a cell", lambda: altered(
        TABLE, SHEET=sheet_xml(f'<row r="1">{HEAD}</row><row r="2">{ONE}</row>').replace(VALUE.encode(), b"\x8b\x8b"))),
    untouched("a sheet in UTF-16", lambda: altered(TABLE, SHEET=sheet_xml(
        f'<row r="1">{HEAD}</row><row r="2">{ONE}</row>').decode().replace("UTF-8", "UTF-16").encode("utf-16"))),
    damaged("a shared text that is not in the table", lambda: edited(SHARED, SHEET, '<v>0</v>', '<v>999999999</v>')),
    damaged("a shared text with a negative number", lambda: edited(SHARED, SHEET, "<v>0</v>", "<v>-1</v>")),
    # Entities.
    unsafe("the billion laughs", _laughs),
    unsafe("a file of the system", lambda: entity('<!ENTITY x SYSTEM "file:///etc/passwd">', "&x;")),
    unsafe("a page of the web", lambda: entity('<!ENTITY % x SYSTEM "http://127.0.0.1:9/x.dtd"> %x;', "x")),
    unsafe("a document type and nothing else", lambda: entity("", VALUE)),
    damaged("an entity nobody declared", lambda: rows(f'<row r="1">{HEAD}</row><row r="2">{cell("A2", "&x;")}</row>')),
    # Paths.
    unsafe("a sheet outside the workbook", lambda: related("../../../../etc/passwd")),
    unsafe("a sheet on another machine", lambda: related("file:///etc/passwd")),
    unsafe("a sheet of another site", lambda: related("https://example.com/sheet.xml")),
    untouched("a path from the root", lambda: related("/xl/worksheets/sheet1.xml")),
    untouched("a path with a step back", lambda: related("../xl/worksheets/sheet1.xml")),
    unsafe("a path in the wrong slashes", lambda: related("worksheets\\sheet1.xml")),
    # Bombs.
    too_large("one cell of 400 megabytes", _sheet_bomb),
    unsafe("400 megabytes of spaces between rows", _space_bomb),
    too_large("26 million rows", _rows_bomb),
    too_large("a shared text of 300 megabytes", _strings_bomb),
    too_large("16 million styles", _styles_bomb),
    untouched("a picture of 400 megabytes, which nobody reads", _stranger_bomb),
    refused("a text of 100 kilobytes in each of a hundred cells", _repeated_strings, ("value-too-long", "*"),
            ("value-missing", "*"), ("value-needed", "*"), ("import-id-outside", "A2")),
    too_large("elements a hundred thousand deep", lambda: rows("<x>" * 100_000 + "</x>" * 100_000)),
    too_large("an attribute of ten megabytes", lambda: rows(
        f'<row r="1" x="{"a" * 10_485_760}">{HEAD}</row>')),
    # Claims.
    refused("a cell in the last column", lambda: rows(
        f'<row r="1">{HEAD}</row><row r="2">{ONE}{cell("XFD2", "x")}</row>'), ("table-too-wide", "*")),
    damaged("a cell beyond the last column", lambda: rows(
        f'<row r="1">{HEAD}</row><row r="2">{ONE}{cell("ZZZZZZ2", "x")}</row>')),
    Case("a value in the last row of Excel", lambda: rows(
        f'<row r="1">{HEAD}</row><row r="2">{ONE}</row><row r="1048576">{cell("D1048576", "x")}</row>'),
        faults=(("rows-blank-inside", "*"), ("rows-without-values", "*")), changes={("K0001", "内容"): VALUE}),
    damaged("a row beyond the last", lambda: rows(
        f'<row r="1">{HEAD}</row><row r="99999999999">{cell("A3", "x")}</row>')),
    damaged("a row of minus one", lambda: rows(f'<row r="1">{HEAD}</row><row r="-1">{ONE}</row>')),
    untouched("merged cells without end", lambda: rows(f'<row r="1">{HEAD}</row><row r="2">{ONE}</row>',
           after='<mergeCells><mergeCell ref="E1:XFD1048576"/></mergeCells>')),
    untouched("fifty thousand merged blocks beside the table", lambda: rows(
        f'<row r="1">{HEAD}</row><row r="2">{ONE}</row>',
        after="<mergeCells>" + "".join(f'<mergeCell ref="F{n}:G{n}"/>' for n in range(10, 50_010)) + "</mergeCells>")),
    damaged("merged cells of nonsense", lambda: rows(f'<row r="1">{HEAD}</row><row r="2">{ONE}</row>',
           after='<mergeCells><mergeCell ref="??:!!"/><mergeCell/></mergeCells>')),
    refused("five thousand columns", lambda: _wide(5000), ("table-too-wide", "*")),
    untouched("two hundred thousand styled rows without a value", lambda: _styled_rows(200_000)),
    # Rows and cells out of order.
    untouched("cells without an address", lambda: rows(
        re.sub(' r="[A-C]', ' x="', f"<row>{HEAD}</row><row>{ONE}</row>"))),
    damaged("rows in another order", lambda: rows(f'<row r="2">{ONE}</row><row r="1">{HEAD}</row>')),
    untouched("cells in another order", lambda: rows(
        f'<row r="1">{HEAD}</row><row r="2">{cell("C2", VALUE)}{cell("A2", "K0001")}{cell("B2", TITLE)}</row>')),
    damaged("one cell twice", lambda: rows(f'<row r="1">{HEAD}</row><row r="2">{ONE}{cell("C2", "別の内容です。")}</row>')),
    damaged("one row twice", lambda: rows(
        f'<row r="1">{HEAD}</row><row r="2">{ONE}</row><row r="2">{cell("C2", "別の内容です。")}</row>')),
    # What else a workbook can say.
    untouched("elements of a later Excel", lambda: rows(
        f'<row r="1">{HEAD}</row><row r="2">{ONE}</row>', after='<extLst><ext uri="{0}"><x:new xmlns:x="urn:x">'
        '<row r="1"><c r="A1"><v>1</v></c></row></x:new></ext></extLst>')),
    untouched("a comment and a section of characters", lambda: rows(
        f'<!-- row --><row r="1">{HEAD}</row><row r="2">{cell("A2", "<![CDATA[K0001]]>")}'
        f'{cell("B2", TITLE)}{cell("C2", VALUE)}</row>')),
]
