"""Every form of the data says the same, cell by cell."""

import json
import re
import shutil
import subprocess

import openpyxl
import pytest

import tables


# MARK: Checksums


def check_sums(folder) -> subprocess.CompletedProcess:
    return subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=folder, capture_output=True, text=True,
                          check=False)


def test_the_checksums_cover_every_file_and_are_right(site):
    folder = site / "data"
    run = check_sums(folder)
    assert run.returncode == 0, run.stdout + run.stderr
    names = [line.split("  ", 1)[1] for line in (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()]
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert names == sorted(names)
    assert set(names) == there - {"SHA256SUMS"}


def test_a_file_that_was_changed_is_found(sample, tmp_path):
    folder = shutil.copytree(sample / "data", tmp_path / "data")
    with (folder / "agreements.json").open("ab") as file:
        file.write(b" ")
    run = check_sums(folder)
    assert run.returncode == 1 and "agreements.json: FAILED" in run.stdout


# MARK: Spreadsheets


def test_the_workbook_is_the_table(site):
    book = openpyxl.load_workbook(site / "data/agreements.xlsx")
    assert book.sheetnames == ["協定・覚書", "項目の説明"]
    headings, *rows = tables.rows(site / "data/agreements.csv")
    names = {line["key"]: line["heading"] for line in tables.records(site / "data/columns.csv")
             if line["file"] == "agreements.csv"}
    sheet = book["協定・覚書"]
    assert [cell.value for cell in sheet[1]] == [names[key] for key in headings]
    assert sheet.max_row == len(rows) + 1 and sheet.max_column == len(headings)
    for number, row in enumerate(rows, start=2):
        # The library leaves the escapes of control characters as they stand.
        cells = [re.sub("_x([0-9A-F]{4})_", lambda code: chr(int(code[1], 16)), cell.value or "") for cell in sheet[number]]
        assert cells == row, f"row {number}"
        assert {cell.data_type for cell in sheet[number] if cell.value is not None} <= {"s", "inlineStr"}
        assert {cell.number_format for cell in sheet[number] if cell.value is not None} == {"@"}


def test_a_spreadsheet_gets_the_table_back_by_taking_off_one_mark(site):
    raw = (site / "data/agreements-excel.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf") and not raw.startswith(b"\xef\xbb\xbf" * 2)
    headings, *rows = tables.rows(site / "data/agreements-excel.csv", encoding="utf-8-sig")
    exact = tables.rows(site / "data/agreements.csv")
    assert [[cell.removeprefix("'") for cell in row] for row in rows] == exact[1:]
    assert not [cell for row in rows for cell in row if cell.startswith(tuple("=+-@\t\r＝＋－＠"))]
    assert len(headings) == len(exact[0]) and not set(headings) & {"id", "title"}


def test_a_mark_stands_only_where_it_must(hostile):
    rows = tables.rows(hostile / "data/agreements-excel.csv", encoding="utf-8-sig")[1:]
    exact = tables.rows(hostile / "data/agreements.csv")[1:]
    changed = {old for row, plain in zip(rows, exact) for new, old in zip(row, plain) if new != old}
    assert {"+1", "＝1+1", "'引用", '=HYPERLINK("https://evil.example.jp/","押す")'} <= changed
    assert not {cell for cell in changed if not cell.startswith(tuple("=+-@＝＋－＠'"))}


@pytest.mark.parametrize("name", ["agreements.csv", "agreements-excel.csv", "press.csv", "codes.csv"])
def test_every_line_of_a_table_ends_as_the_package_says(site, name):
    raw = (site / "data" / name).read_bytes()
    assert raw.endswith(b"\r\n")
    outside = re.sub(rb'"(?:[^"]|"")*"', b"", raw)
    assert outside.count(b"\n") == outside.count(b"\r\n") == len(tables.rows(site / "data" / name))


# MARK: JSON


def plain(value) -> str:
    """A value of the JSON as the table writes it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "有" if value else "無"
    if isinstance(value, list):
        return ";".join(plain(item) for item in value)
    return str(value)


def test_the_json_is_the_table(site):
    rows = tables.records(site / "data/agreements.csv")
    objects = tables.objects(site)
    assert len(objects) == len(rows)
    for row, one in zip(rows, objects):
        assert list(one) == list(row) + ["sample", "address"]
        for key, cell in row.items():
            if key == "term":
                assert (one[key] or {"text": "記載なし"})["text"] == cell
            elif key == "corporateNumbers":
                assert plain(one[key]).strip(";") == cell.strip(";")
                assert len(one[key]) == len(one["partners"])
            else:
                assert plain(one[key]) == cell, f"{one['id']} {key}"
        assert all(isinstance(goal, int) for goal in one["sdgs"])
        assert one["sample"] == (row["provenance"] == "見本") == row["title"].startswith("【見本】")


def test_each_agreement_has_a_file_that_says_the_same(site):
    rows = tables.rows(site / "data/agreements.csv")
    partners = tables.records(site / "data/agreement-partners.csv")
    for one in tables.objects(site):
        own = json.loads((site / "agreements" / f"{one['id']}.json").read_text(encoding="utf-8"))
        assert {key: own[key] for key in one} == one
        assert rows[own["table"]["row"] - 1][0] == one["id"]
        lines = [line for line in partners if line["agreement"] == one["id"]]
        assert [line["name"] for line in lines] == [other["name"] for other in own["organizations"]]
        for line, other in zip(lines, own["organizations"]):
            assert other["address"].endswith(f"/partners/{line['slug']}.html")
            assert (other["corporateNumber"] or "") == line["corporateNumber"]
            assert (site / "partners" / f"{line['slug']}.html").is_file()
        page = (site / "agreements" / f"{one['id']}.html").read_text(encoding="utf-8")
        assert f"../data/agreements.csv#row={own['table']['row']}\"" in page and f'href="{one["id"]}.json"' in page


# MARK: Tables beside


def test_the_long_table_has_each_partner_once(site):
    partners = tables.records(site / "data/agreement-partners.csv")
    for row in tables.records(site / "data/agreements.csv"):
        lines = [line for line in partners if line["agreement"] == row["id"]]
        assert ";".join(line["name"] for line in lines) == row["partners"]
        assert [line["position"] for line in lines] == [str(place + 1) for place in range(len(lines))]
        assert {line["provenance"] for line in lines} <= {row["provenance"]}


def test_every_coded_value_stands_in_its_list(site):
    codes = tables.records(site / "data/codes.csv")
    for line in tables.records(site / "data/columns.csv"):
        if line["file"] != "agreements.csv" or not line["list"]:
            continue
        column = "code" if line["key"] == "sdgs" else "name"
        known = {code[column] for code in codes if code["list"] == line["list"]}
        values = {value for row in tables.records(site / "data/agreements.csv") for value in row[line["key"]].split(";")}
        assert values - {""} <= known, line["key"]


def test_press_releases_concern_agreements_that_are_there(sample):
    known = {row["id"] for row in tables.records(sample / "data/agreements.csv")}
    releases = tables.records(sample / "data/press.csv")
    assert len(releases) > 50
    for release in releases:
        assert set(release["agreements"].split(";")) <= known
        assert (release["provenance"] == "見本") == release["title"].startswith("【見本】")
