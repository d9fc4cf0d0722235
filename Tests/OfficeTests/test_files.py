"""Every file of the table gives what a sensible clerk would want, and leaves the register as it was."""

from functools import cache

import pytest

import register
from cases import ANYWHERE, Case
from cases_cells import CELLS
from cases_encodings import ENCODINGS
from cases_forms import FORMS
from cases_headings import HEADINGS
from cases_hostile import HOSTILE
from cases_identity import IDENTITY
from cases_rows import ROWS
from cases_sheets import SHEETS
from cases_values import VALUES

CASES = FORMS + ENCODINGS + CELLS + VALUES + HEADINGS + ROWS + SHEETS + IDENTITY + HOSTILE


def test_the_table_is_long_and_names_each_case_once():
    names = [case.name for case in CASES]
    assert len(names) >= 130
    assert sorted(set(names)) == sorted(names)


@cache
def made(case: Case) -> bytes:
    """The file of a case, made once for both tests."""
    return case.make()


@pytest.fixture
def prepared(shared_project, tmp_path):
    """Writes a case's file, and for a case that needs it another register; what was changed is put back."""
    written = []

    def prepare(case: Case):
        if case.register is not None:
            shared_project.write(register.PATH, case.register)
        for path, content in case.beside.items():
            written.append(shared_project.write(path, content))
        file = tmp_path / (case.file or f"returned.{case.suffix}")
        file.write_bytes(made(case))
        return shared_project, file

    yield prepare
    shared_project.write(register.PATH, register.text())
    for path in written:
        path.unlink()


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_file_gives_what_a_clerk_wants(case, prepared):
    project, file = prepared(case)
    before = project.state()
    run = project.json("import", file, "--dry-run", *case.options)
    assert run.status == case.status, run.said
    assert_found(case, run)
    assert changes(run.report) == case.changes
    assert sorted(one["title"] for one in run.report["added"]) == sorted(case.added)
    if case.records is not None:
        assert run.report["returned"] == case.records
    assert project.state() == before


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_columns_of_any_file_are_shown_or_refused(case, prepared):
    project, file = prepared(case)
    options = [option for option in case.options if option != "--clear"]
    if "--department" in options:
        options = []
    run = project.json("columns", file, *options)
    assert run.status in (0, 1), run.said
    if case.status == 0:
        assert run.status == 0, run.said


def changes(report) -> dict:
    """Every value that would be changed, by identifier and heading."""
    return {(one["id"], field["heading"]): field["after"] for one in report["changed"] for field in one["fields"]}


def assert_found(case: Case, run):
    wanted = [fault if isinstance(fault, tuple) else (fault, None) for fault in case.faults]
    anywhere = {code for code, cell in wanted if cell == ANYWHERE}
    found = [(code, ANYWHERE if code in anywhere else cell) for code, cell in run.found("error", "warning")]
    assert sorted(set(found), key=str) == sorted(wanted, key=str), run.said
    missing = set(case.notes) - {code for code, _ in run.found("note")}
    assert not missing, f"no {missing}:\n{run.said}"
