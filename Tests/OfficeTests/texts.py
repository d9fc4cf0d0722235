"""Delimited files as spreadsheets, editors and export programs write them."""

import csv
import io


def delimited(rows, encoding="utf-8", separator=",", end="\r\n", mark=b"", quoting=csv.QUOTE_MINIMAL) -> bytes:
    """The rows as bytes; `mark` comes before them as it is."""
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator=end, quoting=quoting).writerows(rows)
    return mark + out.getvalue().encode(encoding)


UTF8_MARK = b"\xef\xbb\xbf"
LITTLE_MARK = b"\xff\xfe"
BIG_MARK = b"\xfe\xff"


def from_excel(rows) -> bytes:
    """「CSV（コンマ区切り）」 of a Japanese Excel."""
    return delimited(rows, "cp932")


def utf8_from_excel(rows) -> bytes:
    """「CSV UTF-8（コンマ区切り）」 of Excel."""
    return delimited(rows, mark=UTF8_MARK)


def unicode_text(rows) -> bytes:
    """「Unicodeテキスト」 of Excel."""
    return delimited(rows, "utf-16-le", separator="\t", mark=LITTLE_MARK)


def mixed(rows) -> bytes:
    """Two files of different encodings, put together by somebody with `copy`."""
    lines = [delimited([row]) for row in rows]
    return b"".join(lines[:-1]) + delimited([rows[-1]], "cp932")
