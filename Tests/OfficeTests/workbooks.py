"""Workbooks written by hand, part by part: what Excel writes, what other programs write, and what nobody should."""

import re
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from zips import zipped

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
STRICT = {
    MAIN: "http://purl.oclc.org/ooxml/spreadsheetml/main",
    OFFICE: "http://purl.oclc.org/ooxml/officeDocument/relationships",
}
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

WORKBOOK = "xl/workbook.xml"
SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
STYLES = "xl/styles.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"
TYPES = "[Content_Types].xml"


@dataclass(frozen=True)
class Cell:
    """One cell: what stands in it, its type, and the number format that decides how it looks."""

    content: str = ""
    type: str = ""
    format: str | int = 0
    is_shared: bool = False


@dataclass(frozen=True)
class Row:
    """A row that says more than its cells."""

    cells: list
    attributes: str = ""


@dataclass(frozen=True)
class Sheet:
    """A sheet: rows of values or cells, and what stands in the XML before and after them."""

    rows: list = field(default_factory=list)
    name: str = "協定一覧"
    state: str = ""
    before: str = ""
    after: str = ""


def run(value: str) -> str:
    """A text element that keeps its spaces."""
    return f'<t xml:space="preserve">{escape(value)}</t>'


def text(value: str, format: str | int = 0) -> Cell:
    return Cell(f"<is>{run(value)}</is>", "inlineStr", format)


def shared(value: str) -> Cell:
    """A text in the table of shared strings, where Excel puts every text."""
    return Cell(run(value), is_shared=True)


def rich(*runs: str) -> Cell:
    """A text whose parts look different."""
    return Cell("".join(f"<r><rPr><b/><sz val=\"11\"/></rPr>{run(value)}</r>" for value in runs), is_shared=True)


def phonetic(value: str, reading: str) -> Cell:
    """A text with furigana, as a Japanese Excel keeps for whatever is typed."""
    reading = f'<rPh sb="0" eb="{len(value)}">{run(reading)}</rPh><phoneticPr fontId="1"/>'
    return Cell(run(value) + reading, is_shared=True)


def raw(xml: str, type: str = "", format: str | int = 0) -> Cell:
    """A cell with exactly this content."""
    return Cell(xml, type, format)


def number(value, format: str | int = 0) -> Cell:
    return Cell(f"<v>{value}</v>", "", format)


def formula(expression: str, value: str | None = None, type: str = "", format: str | int = 0) -> Cell:
    """A formula with the value that it last had, or without."""
    return Cell(f"<f>{escape(expression)}</f>" + ("" if value is None else f"<v>{escape(value)}</v>"), type, format)


def error(value: str) -> Cell:
    return Cell(f"<v>{value}</v>", "e")


def merged(*ranges: str) -> str:
    """The XML after the rows that joins blocks of cells."""
    cells = "".join(f'<mergeCell ref="{ref}"/>' for ref in ranges)
    return f'<mergeCells count="{len(ranges)}">{cells}</mergeCells>'


def letters(index: int) -> str:
    """The letters of the column at `index`, from 0."""
    found = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        found = chr(65 + rest) + found
    return found


def parts(*sheets, date1904=False, strict=False, prefix="") -> dict[str, bytes]:
    """The parts of a workbook by their paths. A sheet may be given as its rows."""
    sheets = [sheet if isinstance(sheet, Sheet) else Sheet(sheet) for sheet in sheets]
    book = _Book()
    made = {f"xl/worksheets/sheet{number}.xml": book.sheet(sheet) for number, sheet in enumerate(sheets, 1)}
    made[WORKBOOK] = book.workbook(sheets, date1904)
    made[STRINGS] = book.strings()
    made[STYLES] = book.styles()
    made[RELATIONS] = book.relations(len(sheets))
    made["_rels/.rels"] = _relations([("rId1", "officeDocument", WORKBOOK)])
    made[TYPES] = book.types(len(sheets))
    if strict:
        for old, new in STRICT.items():
            made = {path: xml.replace(old, new) for path, xml in made.items()}
    if prefix:
        made = {path: _prefixed(xml, prefix) if MAIN in xml else xml for path, xml in made.items()}
    order = [TYPES, "_rels/.rels", WORKBOOK, RELATIONS]
    return {path: made[path].encode() for path in order + [path for path in made if path not in order]}


def book(*sheets, **options) -> bytes:
    """A workbook's bytes."""
    return zipped(parts(*sheets, **options))


def altered(rows, **replaced: bytes | str | None) -> bytes:
    """A workbook of one sheet in which whole parts are others, or nil to leave one out. Named by the constants here."""
    made = parts(rows)
    for name, value in replaced.items():
        path = globals()[name]
        made[path] = value.encode() if isinstance(value, str) else value
    return zipped({path: value for path, value in made.items() if value is not None})


def edited(rows, part: str, old: str, new: str) -> bytes:
    """A workbook of one sheet in which a part says `new` for `old`, which must be there."""
    made = parts(rows)
    xml = made[part].decode()
    assert old in xml, f"{part} has no {old}"
    made[part] = xml.replace(old, new).encode()
    return zipped(made)


def sheet_xml(data: str, after: str = "") -> bytes:
    """A sheet whose rows are given as XML."""
    return f'{DECLARATION}<worksheet xmlns="{MAIN}"><sheetData>{data}</sheetData>{after}</worksheet>'.encode()


def _relations(entries) -> str:
    rows = "".join(
        f'<Relationship Id="{id}" Type="{OFFICE}/{kind}" Target="{target}"/>' for id, kind, target in entries)
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}">{rows}</Relationships>'


def _prefixed(xml: str, prefix: str) -> str:
    xml = re.sub(r"<(/?)(?=[A-Za-z])", rf"<\1{prefix}:", xml)
    return xml.replace(f'xmlns="{MAIN}"', f'xmlns:{prefix}="{MAIN}"')


class _Book:
    """What the sheets of one workbook share."""

    def __init__(self):
        self.texts: list[str] = []
        self.formats: list[str | int] = [0]

    def sheet(self, sheet: Sheet) -> str:
        rows = "".join(self._row(number, row) for number, row in enumerate(sheet.rows, 1))
        return (f'{DECLARATION}<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE}">{sheet.before}'
                f"<sheetData>{rows}</sheetData>{sheet.after}</worksheet>")

    def _row(self, number: int, row) -> str:
        row = row if isinstance(row, Row) else Row(row)
        cells = "".join(self._cell(f"{letters(index)}{number}", value) for index, value in enumerate(row.cells))
        return f'<row r="{number}" {row.attributes}>{cells}</row>'

    def _cell(self, address: str, value) -> str:
        if value is None or value == "":
            return ""
        cell = value if isinstance(value, Cell) else text(value) if isinstance(value, str) else number(value)
        if cell.is_shared:
            if cell.content not in self.texts:
                self.texts.append(cell.content)
            cell = Cell(f"<v>{self.texts.index(cell.content)}</v>", "s", cell.format)
        if cell.format not in self.formats:
            self.formats.append(cell.format)
        style = self.formats.index(cell.format)
        kind = f' t="{cell.type}"' if cell.type else ""
        return f'<c r="{address}" s="{style}"{kind}>{cell.content}</c>'

    def workbook(self, sheets: list[Sheet], date1904: bool) -> str:
        entries = "".join(
            f'<sheet name={quoteattr(sheet.name)} sheetId="{number}" r:id="rId{number}"'
            + (f' state="{sheet.state}"' if sheet.state else "") + "/>"
            for number, sheet in enumerate(sheets, 1))
        return (f'{DECLARATION}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">'
                f'<workbookPr date1904="{int(date1904)}"/><sheets>{entries}</sheets></workbook>')

    def strings(self) -> str:
        items = "".join(f"<si>{content}</si>" for content in self.texts)
        count = len(self.texts)
        return f'{DECLARATION}<sst xmlns="{MAIN}" count="{count}" uniqueCount="{count}">{items}</sst>'

    def styles(self) -> str:
        """One cell style for each format; numbers are built in, texts get numbers from 164."""
        custom = [code for code in self.formats if isinstance(code, str)]
        numbers = {code: 164 + index for index, code in enumerate(custom)}
        formats = "".join(f'<numFmt numFmtId="{numbers[code]}" formatCode={quoteattr(code)}/>' for code in custom)
        styles = "".join(f'<xf numFmtId="{numbers.get(code, code)}" applyNumberFormat="1"/>' for code in self.formats)
        return (f'{DECLARATION}<styleSheet xmlns="{MAIN}"><numFmts count="{len(custom)}">{formats}</numFmts>'
                f'<cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs>'
                f'<cellXfs count="{len(self.formats)}">{styles}</cellXfs></styleSheet>')

    def relations(self, count: int) -> str:
        sheets = [(f"rId{number}", "worksheet", f"worksheets/sheet{number}.xml") for number in range(1, count + 1)]
        return _relations(
            sheets + [("rId900", "sharedStrings", "sharedStrings.xml"), ("rId901", "styles", "styles.xml")])

    def types(self, count: int) -> str:
        kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        overrides = [(WORKBOOK, "sheet.main"), (STRINGS, "sharedStrings"), (STYLES, "styles")]
        overrides += [(f"xl/worksheets/sheet{number}.xml", "worksheet") for number in range(1, count + 1)]
        rows = "".join(f'<Override PartName="/{path}" ContentType="{kind}.{name}+xml"/>' for path, name in overrides)
        return (f'{DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                f'<Default Extension="xml" ContentType="application/xml"/>{rows}</Types>')
