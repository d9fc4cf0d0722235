"""axe-core finds nothing on any kind of page, on a phone, at a desk, in the dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from built import KINDS, kinds

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
# Only colours differ in the dark.
COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"], "resultTypes": ["violations"]}
AXE = Axe()


def violations(page, options=OPTIONS) -> list[str]:
    """What axe-core faults on the page as it is now, one line each. Rows out of sight have no size of their own until they
    are drawn, which may happen while it measures; so all are drawn first."""
    page.evaluate("document.querySelectorAll('tbody').forEach(body => body.style.contentVisibility = 'visible')")
    found = AXE.run(page, options=options).response
    assert found["passes"], "axe-core looked at nothing"
    return [
        f"{fault['id']} ({fault['impact']}): {node['target']} {node['html'][:160]}"
        for fault in found["violations"]
        for node in fault["nodes"][:3]
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_faulted(open_page, kind, width):
    found = violations(open_page(kinds()[kind], width=width))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_faulted_in_the_dark(open_page, kind):
    page = open_page(kinds()[kind], color_scheme="dark")
    assert page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    found = violations(page, COLOURS)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("state", ["?q=見守り&kind=individual&sort=title", "?q=量子+ドローン", "?q=ボランーティア&view=brief", "?state=all&bureau=x"])
def test_the_list_is_not_faulted_in_any_state(open_page, state, width):
    page = open_page("agreements/index.html" + state, width=width)
    page.wait_for_function("() => document.querySelector('#status').textContent")
    if width < 1000:
        page.click("#open-filters")
    found = violations(page)
    assert not found, "\n".join(found)


def test_what_is_wrong_is_found(open_page):
    """The check itself can fail."""
    page = open_page("index.html")
    page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<input><img src=\"data:,\">')")
    page.evaluate("document.documentElement.removeAttribute('lang')")
    found = " ".join(violations(page))
    page.faults.clear()
    for rule in ["label", "image-alt", "html-has-lang"]:
        assert rule in found
