"""Every kind of page opens without a word on the console by double click too. `open_page` watches the console in every
test, so that pages which are served are watched by all the others."""

import pytest

from built import KINDS, kinds, text


# The 404 page stands at any depth, so its links begin at the root of the server.
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "404"])
def test_a_page_from_the_disk_is_quiet_and_has_its_looks(open_page, kind):
    page = open_page(kinds()[kind], from_disk=True)
    assert page.evaluate("getComputedStyle(document.body).letterSpacing") != "normal", "no stylesheet"


def test_a_missing_page_is_answered_with_the_page_for_it(open_page):
    page = open_page("agreements/deeper/nothing.html")
    assert [fault for fault in page.faults if "status 404" in fault]
    page.faults.clear()
    assert page.locator("h1").inner_text() in text("404.html")
    assert page.evaluate("getComputedStyle(document.body).letterSpacing") != "normal", "no stylesheet"
    page.locator("main a").first.click()
    assert page.locator("h1").count() == 1


def test_a_word_on_the_console_is_noticed(open_page):
    page = open_page("index.html")
    page.evaluate("console.warn('x')")
    page.evaluate("fetch('nothing.txt')")
    page.wait_for_function("() => performance.getEntriesByName(new URL('nothing.txt', location).href).length > 0")
    assert any("console warning: x" in fault for fault in page.faults)
    assert any("status 404" in fault for fault in page.faults)
    page.faults.clear()
