"""Without script every page shows all that it has, and offers nothing that cannot work."""

import re

import pytest

from built import KINDS, heading, kinds, text

TABLES = [
    "agreements/index", "agreements/ended", "categories/typical", "departments/typical", "kinds/typical",
    "partners/typical", "sdgs/typical", "statistics", "statistics/typical", "years/typical", "data/index",
]
# Controls that no form on the page sends anywhere: only script could serve them.
IDLE = "all => all.filter(one => one.checkVisibility() && !one.closest('form[action]')).map(one => one.outerHTML)"


@pytest.mark.parametrize("kind", KINDS)
def test_everything_is_there(open_page, kind):
    path = kinds()[kind]
    page = open_page(path, java_script_enabled=False)
    assert page.locator("h1").inner_text().strip() != "" and heading(path) != ""
    written = re.findall(r"<tr[ >]", text(path))
    assert page.locator("tr").count() == len(written)
    hidden = page.locator("main :is(tr, li, p, h2, h3)").evaluate_all(
        "all => all.filter(one => !one.checkVisibility() && !one.closest('details:not([open]), [hidden], .needs-script'))"
        ".map(one => one.outerHTML.slice(0, 120))")
    assert hidden == []
    assert page.locator(":is(button, input, select, textarea)").evaluate_all(IDLE) == [], "offered, and cannot work"


@pytest.mark.parametrize("kind", TABLES)
def test_tables_have_rows(open_page, kind):
    page = open_page(kinds()[kind], java_script_enabled=False)
    assert page.locator("main tbody tr:visible").count() > 0
