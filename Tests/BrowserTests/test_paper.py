"""The draft of the accessibility test credits the machine with what it does, and with no more."""

import re

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from built import kinds
from test_axe import TAGS

PAGE = "accessibility-test"


@pytest.fixture
def rows(open_page):
    """The page, and the criteria that it lists with the words on how they are checked."""
    page = open_page(kinds()[PAGE])
    cells = page.locator(".criteria tbody tr").evaluate_all(
        "all => all.map(row => [...row.cells].map(cell => cell.innerText))")
    return page, {name.split(" ")[0]: how for name, _, how, _ in cells}


def test_rules_of_axe_are_those_of_their_criterion_and_are_run(rows):
    page, criteria = rows
    assert len(criteria) == 38
    page.evaluate(AXE_SCRIPT)
    tags = {rule["ruleId"]: rule["tags"] for rule in page.evaluate("axe.getRules()")}
    named = 0
    for number, how in criteria.items():
        found = re.search(r"axe-core（(.*?)）", how)
        for rule in found[1].split("、") if found else []:
            named += 1
            assert rule in tags, f"{number}: axe-core has no rule {rule}"
            assert "wcag" + number.replace(".", "") in tags[rule], f"{rule} is not about {number}: {tags[rule]}"
            assert set(tags[rule]) & set(TAGS), f"{rule} is not among those that are run"
    assert named > 20


def test_what_no_machine_checks_is_left_to_people(rows):
    _, criteria = rows
    for number, how in criteria.items():
        names_a_check = re.search("axe-core|Nu Html Checker|Tabキー|拡大|配色", how)
        assert bool(names_a_check) == ("機械で確認" in how), f"{number}: {how}"
