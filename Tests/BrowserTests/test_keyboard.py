"""The keyboard alone reaches everything, in order, and one always sees where one is."""

import pytest

from built import KINDS, kinds

# What a keyboard must reach, in the order of the document.
STOPS = """() => {
  const all = 'a[href], button, input, select, textarea, summary, [tabindex]';
  const inGroup = new Set();
  window.stops = [...document.querySelectorAll(all)].filter((one) => {
    if (one.tabIndex < 0 || one.disabled || !one.checkVisibility({visibilityProperty: true})) return false;
    if (one.type !== 'radio') return true;
    const isFirst = !inGroup.has(one.name);
    inGroup.add(one.name);
    return isFirst;
  });
  return window.stops.length;
}"""

# Where the focus is: its place among the stops, whether it shows, and what lies over it.
HERE = """() => {
  const here = document.activeElement;
  // A link that fills its row shows the focus on the box that does the filling.
  const styles = [getComputedStyle(here), getComputedStyle(here, '::after')];
  const box = [...here.getClientRects()].find((one) => one.width > 0 && one.height > 0) ?? here.getBoundingClientRect();
  const over = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return {
    place: window.stops.indexOf(here),
    html: here.outerHTML.slice(0, 120),
    isOutlined: styles.some((style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2),
    isSeen: !!over && (here.contains(over) || over.contains(here)),
  };
}"""
LIMIT = 60


def walk(page, limit=LIMIT):
    """Presses Tab from the top to the end, or `limit` times, and yields each stop."""
    count = page.evaluate(STOPS)
    assert count > 2
    for place in range(min(count, limit)):
        page.keyboard.press("Tab")
        # Within a frame the focus is none of this page's stops; the frame's own page is looked at by itself.
        for _ in range(LIMIT):
            if not page.evaluate("document.activeElement.matches('iframe')"):
                break
            page.keyboard.press("Tab")
        here = page.evaluate(HERE)
        assert here["place"] == place, f"stop {place} is at place {here['place']}: {here['html']}"
        yield here


@pytest.mark.parametrize("kind", KINDS)
def test_every_stop_comes_in_order_and_in_sight(open_page, kind):
    page = open_page(kinds()[kind])
    for here in walk(page):
        # A page for frames has no navigation to lead past.
        is_first_of_page = here["place"] == 0 and not kind.startswith("embed/")
        assert not is_first_of_page or "skip" in here["html"], "the first stop leads past the navigation"
        assert here["isOutlined"], f"no outline: {here['html']}"
        assert here["isSeen"], f"out of sight: {here['html']}"


@pytest.mark.parametrize("kind", ["index", "agreements/index", "agreements/fullest"])
def test_every_stop_of_a_phone_comes_in_order_and_in_sight(open_page, kind):
    page = open_page(kinds()[kind], width=390, height=844)
    for here in walk(page):
        assert here["isOutlined"] and here["isSeen"], here["html"]


def test_no_stop_of_the_longest_page_is_lost(open_page):
    """The list to its last row, in order."""
    page = open_page(kinds()["agreements/index"])
    stops = list(walk(page, limit=10_000))
    assert len(stops) > LIMIT
    page.keyboard.press("Shift+Tab")
    assert page.evaluate(HERE)["place"] == len(stops) - 2, "a way back"


@pytest.mark.parametrize("kind", ["index", "agreements/index", "agreements/real", "404"])
def test_the_first_stop_skips_to_the_text(open_page, kind):
    page = open_page(kinds()[kind])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.skip')")
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#main"
    page.keyboard.press("Tab")
    assert page.evaluate(
        "!!document.getElementById('main').contains(document.activeElement)"
        "|| !!(document.getElementById('main').compareDocumentPosition(document.activeElement)"
        " & Node.DOCUMENT_POSITION_FOLLOWING)")
