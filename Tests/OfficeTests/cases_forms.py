"""Files of every kind that arrives as a table: read where they can be, else refused with a word on what to do."""

import gzip
import zipfile
import io

import libreoffice
import openpyxl_books
import texts
from cases import Case, change, refused
from register import TITLE, changed, rows
from workbooks import TYPES, book, edited, parts
from zips import compound, zipped

WHOLE = rows()
CHANGED = changed(内容="新しい内容です。")


def _zip(**entries: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for path, content in entries.items():
            file.writestr(path.replace("__", "/"), content)
    return out.getvalue()


def _open_document() -> bytes:
    return libreoffice.saved_as("ods", book(WHOLE))


SPREADSHEET_2003 = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Sheet1"><Table><Row><Cell>
<Data ss:Type="String">協定・覚書の名称</Data></Cell></Row></Table></Worksheet></Workbook>""".encode()

WEB_PAGE = f"""<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8"></head><body><table>
<tr><td>管理番号</td><td>協定・覚書の名称</td></tr><tr><td>K0001</td><td>{TITLE}</td></tr></table></body></html>""".encode()

FORMS = [
    # What can be read.
    Case("the whole register by hand", lambda: book(WHOLE), records=6),
    Case("the whole register by openpyxl", lambda: openpyxl_books.saved(openpyxl_books.plain(WHOLE)), records=6),
    Case("the whole register by LibreOffice", lambda: libreoffice.saved_as("xlsx", book(WHOLE)), records=6),
    Case("the whole register as LibreOffice's CSV for Windows", lambda: libreoffice.saved_as("csv", book(WHOLE)),
         suffix="csv", records=6),
    Case("a workbook with styles, comments and pull-down lists", lambda: openpyxl_books.dressed(WHOLE), records=6),
    change("a workbook in the Strict form", "内容", lambda: book(CHANGED, strict=True), "新しい内容です。"),
    change("a workbook whose elements carry a prefix", "内容", lambda: book(CHANGED, prefix="x"), "新しい内容です。"),
    change("a workbook that says xlsm", "内容", lambda: edited(CHANGED, TYPES, "spreadsheetml.sheet.main",
           "ms-excel.sheet.macroEnabled.main"), "新しい内容です。", suffix="xlsm"),
    change("a workbook whose name ends in .csv", "内容", lambda: book(CHANGED), "新しい内容です。", suffix="csv"),
    change("a text whose name ends in .xlsx", "内容", lambda: texts.from_excel(CHANGED), "新しい内容です。"),
    change("a workbook of stored entries", "内容", lambda: zipped(parts(CHANGED), stored=True), "新しい内容です。"),
    change("a workbook in zip64", "内容", lambda: zipped(parts(CHANGED), zip64=True), "新しい内容です。"),
    change("a name in Japanese", "内容", lambda: book(CHANGED), "新しい内容です。",
           file="【提出】協定・覚書 一覧（令和８年度）最終_final (2).xlsx"),
    # What cannot.
    refused("an old workbook", lambda: libreoffice.saved_as("xls", book(WHOLE)), "file-old-excel", suffix="xls"),
    refused("an old workbook under a new name", lambda: libreoffice.saved_as("xls", book(WHOLE)), "file-old-excel"),
    refused("a workbook with a password", lambda: compound("EncryptionInfo", "EncryptedPackage"), "file-encrypted"),
    refused("an old Word document under the name of a table", lambda: compound("WordDocument", "1Table"),
            "file-old-office"),
    refused("an empty old container", lambda: compound(), "file-old-office"),
    refused("an OpenDocument table", _open_document, "file-open-document", suffix="ods"),
    refused("an OpenDocument table under another name", _open_document, "file-open-document"),
    refused("a PDF", lambda: libreoffice.saved_as("pdf", book(CHANGED)), "file-pdf", suffix="pdf"),
    refused("a PDF under the name of a table", lambda: libreoffice.saved_as("pdf", book(CHANGED)), "file-pdf"),
    refused("a web page under the name of an old workbook", lambda: WEB_PAGE, "file-web-page", suffix="xls"),
    refused("a web page under the name of a CSV", lambda: b"\r\n  <!DOCTYPE html>" + WEB_PAGE, "file-web-page",
            suffix="csv"),
    refused("LibreOffice's web page", lambda: libreoffice.saved_as("html", book(CHANGED)), "file-web-page",
            suffix="html"),
    refused("XML of Excel 2003", lambda: SPREADSHEET_2003, "file-xml-spreadsheet", suffix="xml"),
    refused("a Word document", lambda: _zip(**{TYPES: "<Types/>", "word__document.xml": "<document/>"}),
            "file-document", suffix="docx"),
    refused("slides under the name of a table", lambda: _zip(**{TYPES: "<Types/>", "ppt__presentation.xml": "<p/>"}),
            "file-document"),
    refused("a binary workbook", lambda: _zip(**{TYPES: "<Types/>", "xl__workbook.bin": "\x83\x01"}),
            "file-binary-workbook", suffix="xlsb"),
    refused("a zip of two workbooks", lambda: _zip(**{"a.xlsx": "PK", "b.xlsx": "PK"}), "file-packed", suffix="zip"),
    refused("an empty zip", lambda: zipped({}), "file-packed"),
    refused("a PNG", lambda: b"\x89PNG\r\n\x1a\n" + bytes(64), "file-image"),
    refused("a JPEG", lambda: b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(64), "file-image", suffix="jpg"),
    refused("a compressed CSV", lambda: gzip.compress(texts.from_excel(WHOLE), mtime=0), "file-packed", suffix="csv"),
    refused("rich text", lambda: b"{\\rtf1\\ansi\\deff0 x}", "file-document", suffix="csv"),
    refused("Excel's lock file", lambda: b"\x05Yamada" + bytes(158), "file-lock", file="~$list.xlsx"),
    refused("nothing", lambda: b"", "file-empty"),
    refused("an empty CSV", lambda: b"", "file-empty", suffix="csv"),
    refused("only a byte order mark", lambda: texts.UTF8_MARK, "file-empty", suffix="csv"),
    refused("only the mark of UTF-16", lambda: texts.LITTLE_MARK, "file-empty", suffix="csv"),
    refused("only spaces and line ends", lambda: b"  \r\n\r\n \r\n", "file-empty", suffix="csv"),
    refused("a megabyte of NULs, as after a broken copy", lambda: bytes(1_048_576), "file-zeros"),
    refused("random bytes", lambda: bytes((number * 7919 + number // 251) % 256 for number in range(65_536)),
            "file-not-utf8"),
    refused("a table of something else", lambda: book([["氏名", "住所"], ["架空 太郎", "川崎区"]]), ("sheet-unrecognised", "*")),
    refused("a letter in plain text", lambda: "お世話になっております。\r\n今年は変更ありません。\r\n".encode("cp932"),
            ("sheet-unrecognised", "*"), suffix="csv"),
]
