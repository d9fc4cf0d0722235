"""The survey's workbooks go out, through another office program, and come back without a loss."""

import io
from functools import cache

import openpyxl
import pytest

import libreoffice
import register
from project import Project
from register import BY_ID, NEW

LIST, SUMMING_UP = "協定一覧", "総括"


def forms(project: Project, *options):
    """The forms of all departments, in the order of their names."""
    run = project.json("form", "--all", *options)
    assert run.status == 0, run.said
    return sorted(project.path("forms").glob("*.xlsx"))


def bare(heading) -> str:
    """A heading without the survey's number."""
    return str(heading or "").lstrip("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯")


def heading_row(sheet) -> int:
    return next(number for number in range(1, 20) if bare(sheet.cell(number, 1).value) == "管理番号")


def columns(sheet) -> dict[str, int]:
    return {bare(cell.value): cell.column for cell in sheet[heading_row(sheet)] if cell.value}


def records(sheet) -> dict[str, dict[str, str]]:
    """The rows of a form by identifier."""
    names = columns(sheet)
    found = {}
    for row in sheet.iter_rows(min_row=heading_row(sheet) + 1, values_only=True):
        if row[0]:
            found[row[0]] = {name: row[index - 1] or "" for name, index in names.items()}
    return found


def row_of(sheet, id) -> int:
    return next(cell.row for cell in sheet["A"] if cell.value == id)


def imported(project: Project, files, *options):
    run = project.json("import", *files, *options)
    assert run.status == 0, run.said
    return run


def assert_no_change(run):
    assert not run.report["added"] and not run.report["changed"] and not run.report["ended"]
    # One sample shows what is said of ㈱ in a name.
    doubts = [one for one in run.report["diagnostics"] if one["severity"] != "note"]
    assert [one for one in doubts if one.get("value") != "見本銀行㈱"] == []


@pytest.fixture(params=["six agreements", "the shipped register"])
def full(request, tmp_path):
    """A project, small or as it is shipped."""
    return Project(tmp_path / "project", shipped=request.param == "the shipped register")


def test_forms_come_back_unchanged(full):
    """As they are, and as LibreOffice saves them: nothing is new, nothing is lost, nothing is doubted."""
    files = forms(full)
    assert_no_change(imported(full, files, "--dry-run"))

    saved = full.folder / "saved"
    # LibreOffice takes half a second for a file: of the many the first few will do.
    libreoffice.convert(files[:8], "xlsx", saved)
    back = sorted(saved.glob("*.xlsx"))
    assert_no_change(imported(full, back, "--dry-run"))

    kept = full.rows()
    seen = set()
    for file in back:
        workbook = openpyxl.load_workbook(file)
        for id, record in records(workbook[LIST]).items():
            seen.add(id)
            lost = {name for name, value in record.items() if value.strip() != kept[id][name].strip()}
            assert not lost, f"{file.name}, {id}"
        # The help that a form gives survives too; without a window, LibreOffice forgets what was frozen.
        assert workbook[LIST].data_validations.count >= 6, file.name
        assert workbook[LIST].protection.sheet, file.name
    offered = {id for file in files[:8] for id in records(openpyxl.load_workbook(file)[LIST])}
    assert offered == seen


def test_forms_are_the_same_each_time(project):
    first = {file.name: file.read_bytes() for file in forms(project)}
    assert {file.name: file.read_bytes() for file in forms(project, "--force")} == first


@cache
def _edited(content: bytes) -> bytes:
    """A form that a department has filled in: a value changed, one ended, two new rows, a summing-up."""
    workbook = openpyxl.load_workbook(io.BytesIO(content))
    sheet = workbook[LIST]
    names = columns(sheet)
    known = row_of(sheet, "K0003")
    sheet.cell(known, names["内容"]).value = "新しい内容です。\n* 取組を始めました。"
    sheet.cell(known, names["連絡確認の頻度"]).value = "月１回以上"
    last = max(cell.row for cell in sheet["A"] if cell.value)
    for number, mark in ((1, "新規"), (2, None)):
        sheet.cell(last + number, 1).value = mark
        for name, value in (NEW | {"協定・覚書の名称": f"{number}番目の新しい協定", "所管課": "市民文化局協働・連携推進課"}).items():
            sheet.cell(last + number, names[name]).value = value
    summing = workbook[SUMMING_UP]
    names = columns(summing)
    row = row_of(summing, "K0003")
    summing.cell(row, names["効果"]).value = "① 連携により目的が達成できている"
    summing.cell(row, names["効果の理由"]).value = "参加する人が増えました。"
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


@pytest.mark.parametrize("through", ["openpyxl", "LibreOffice"])
def test_what_a_department_filled_in_arrives_and_nothing_else(project, tmp_path, through):
    form = next(file for file in forms(project) if "協働・連携推進課" in file.name)
    returned = tmp_path / "returned.xlsx"
    returned.write_bytes(_edited(form.read_bytes()))
    if through == "LibreOffice":
        libreoffice.convert([returned], "xlsx", tmp_path / "saved")
        returned = tmp_path / "saved" / "returned.xlsx"
    run = imported(project, [returned])
    assert run.found("error", "warning") == []
    rows = project.rows()
    wanted = register.BY_ID["K0003"] | {
        "内容": "新しい内容です。\n* 取組を始めました。", "連絡確認の頻度": "月１回以上", "効果": "① 連携により目的が達成できている",
        "効果の理由": "参加する人が増えました。"}
    assert {name: value for name, value in rows["K0003"].items() if value} == wanted
    assert [rows[id]["協定・覚書の名称"] for id in ("K0007", "K0008")] == ["1番目の新しい協定", "2番目の新しい協定"]
    for id, record in BY_ID.items():
        if id != "K0003":
            assert {name: value for name, value in rows[id].items() if value} == record
    # The same file once more, and the department's copy of it.
    once = project.state()
    assert_no_change(imported(project, [returned]))
    assert project.state() == once


@pytest.mark.parametrize("through", ["as it is", "LibreOffice"])
def test_inferred_values_are_marked_and_come_back_unchanged(project, tmp_path, through):
    records = [record | ({"推定した項目": "分類、連絡確認の頻度"} if record["管理番号"] == "K0003" else {})
               for record in register.RECORDS]
    project.write(register.PATH, register.text(records))
    form = next(file for file in forms(project) if "協働・連携推進課" in file.name)
    if through == "LibreOffice":
        libreoffice.convert([form], "xlsx", tmp_path / "saved")
        form = tmp_path / "saved" / form.name
    sheet = openpyxl.load_workbook(form)[LIST]
    names = columns(sheet)
    row = row_of(sheet, "K0003")
    marked = {(cell.row, cell.column) for cells in sheet.iter_rows() for cell in cells if cell.comment}
    assert marked == {(row, names["分類"]), (row, names["連絡確認の頻度"])}
    assert "推定した値です" in sheet.cell(row, names["分類"]).comment.text
    before = project.state()
    run = imported(project, [form])
    assert_no_change(run)
    # The first import keeps the identifiers, and changes nothing else.
    assert {name: content for name, content in project.state().items() if name != "changes.csv"} == before
    assert [code for code, _ in run.found("note")].count("import-still-inferred") == 1
    # A corrected value is the department's own.
    workbook = openpyxl.load_workbook(form)
    workbook[LIST].cell(row, names["連絡確認の頻度"]).value = "月１回以上"
    workbook.save(tmp_path / "returned.xlsx")
    imported(project, [tmp_path / "returned.xlsx"])
    assert project.rows()["K0003"]["推定した項目"] == "分類"


def test_a_row_struck_out_of_a_form_is_asked_about(project, tmp_path):
    form = next(file for file in forms(project) if "協働・連携推進課" in file.name)
    workbook = openpyxl.load_workbook(form)
    sheet = workbook[LIST]
    sheet.delete_rows(row_of(sheet, "K0003"))
    for cell in workbook[SUMMING_UP][row_of(workbook[SUMMING_UP], "K0003")]:
        cell.value = None
    workbook.save(tmp_path / "returned.xlsx")
    run = imported(project, [tmp_path / "returned.xlsx"], "--department", "市民文化局協働・連携推進課")
    assert {code for code, _ in run.found("warning")} == {"import-not-returned", "import-nothing-returned"}
    assert "K0003" in project.rows()


def test_an_agreement_ended_in_the_form_is_ended(project, tmp_path):
    form = next(file for file in forms(project) if "市民スポーツ室" in file.name)
    workbook = openpyxl.load_workbook(form)
    sheet = workbook[LIST]
    sheet.cell(row_of(sheet, "K0004"), columns(sheet)["状態"]).value = "終了"
    workbook.save(tmp_path / "returned.xlsx")
    run = imported(project, [tmp_path / "returned.xlsx"])
    assert [one["id"] for one in run.report["ended"]] == ["K0004"]
    assert project.rows()["K0004"]["状態"] == "終了"
