"""Every file of the table gives what a sensible clerk would want, and leaves the register as it was."""

import pytest

from ahead import Ahead
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

# What the program does not do yet as a clerk would want it. A case that it does leaves this list, or fails.
OPEN = {
    "26 million rows": "called damaged, and it is too large",
}

CASES = FORMS + ENCODINGS + CELLS + VALUES + HEADINGS + ROWS + SHEETS + IDENTITY + HOSTILE


def test_the_table_is_long_and_names_each_case_once():
    names = [case.name for case in CASES]
    assert len(names) >= 130
    assert sorted(set(names)) == sorted(names)
    assert set(OPEN) <= set(names)


@pytest.fixture(scope="module")
def ahead(request, tmp_path_factory):
    """The runs of all cases that were chosen."""
    calls = [item.callspec.params for item in request.session.items if item.module is request.module
             and hasattr(item, "callspec")]
    ahead = Ahead([params["case"] for params in calls], tmp_path_factory.mktemp("cases"))
    yield ahead
    ahead.close()


def marked(case: Case):
    marks = [pytest.mark.xfail(strict=True, reason=OPEN[case.name])] if case.name in OPEN else []
    return pytest.param(case, id=case.name, marks=marks)


@pytest.mark.parametrize("case", [marked(case) for case in CASES])
def test_a_file_gives_what_a_clerk_wants(case, ahead):
    outcome = ahead.outcome(case)
    run, columns = outcome.imported, outcome.columns
    assert outcome.is_untouched
    assert run.status == case.status, run.said
    assert_found(case, run)
    assert run.report["written"] == []
    if case.status == 0:
        assert changes(run.report) == case.changes
        assert sorted(one["title"] for one in run.report["added"]) == sorted(case.added)
        assert case.records in (None, run.report["returned"])
    # A table that can be imported can be shown; one that cannot may be wrong in its values alone.
    assert columns.status in ((0,) if case.status == 0 else (0, 1)), columns.said
    assert columns.report["diagnostics"] or columns.status == 0


def changes(report) -> dict:
    """Every value that would be changed, by identifier and heading."""
    kinds = report["changed"] + report["ended"] + report["resumed"]
    return {(one["id"], one["heading"]): one["after"] for one in kinds}


def assert_found(case: Case, run):
    wanted = [fault if isinstance(fault, tuple) else (fault, None) for fault in case.faults]
    anywhere = {code for code, cell in wanted if cell == ANYWHERE}
    found = [(code, ANYWHERE if code in anywhere else cell) for code, cell in run.found("error", "warning")]
    assert sorted(set(found), key=str) == sorted(wanted, key=str), run.said
    missing = set(case.notes) - {code for code, _ in run.found("note")}
    assert not missing, f"no {missing}:\n{run.said}"
