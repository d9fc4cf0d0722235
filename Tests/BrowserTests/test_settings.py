"""What people set on their machine is heeded: forced colours, dark, little motion."""

import pytest

from built import KINDS, kinds
from test_keyboard import walk

PAGES = ["index", "agreements/index", "agreements/fullest", "statistics"]


@pytest.mark.parametrize("kind", PAGES)
def test_forced_colours_are_used_and_show_the_focus(open_page, kind):
    plain = open_page(kinds()[kind])
    forced = open_page(kinds()[kind], forced_colors="active")
    assert forced.evaluate("matchMedia('(forced-colors: active)').matches")
    assert plain.screenshot() != forced.screenshot()
    for here in walk(forced, limit=6):
        assert here["isOutlined"] and here["isSeen"], here["html"]
        focused = forced.screenshot()
        forced.evaluate("document.activeElement.style.outline = 'none'")
        bare = forced.screenshot()
        forced.evaluate("document.activeElement.style.outline = ''")
        assert focused != bare, f"the outline cannot be told from the page: {here['html']}"


@pytest.mark.parametrize("kind", ["statistics"])
def test_bars_stand_out_in_forced_colours(open_page, kind):
    page = open_page(kinds()[kind], forced_colors="active")
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    bars = page.locator("svg :is(.bar, .seg-1, .seg-2, .seg-3):not(.hit)")
    assert bars.count() > 0
    flat = bars.evaluate_all(
        "(all, ground) => all.filter(one => getComputedStyle(one).fill === ground"
        " && getComputedStyle(one).stroke === 'none').map(one => one.outerHTML)", ground)
    assert flat == []


@pytest.mark.parametrize("kind", PAGES)
def test_the_dark_scheme_is_dark(open_page, kind):
    brightness = "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number)"
    assert min(open_page(kinds()[kind]).evaluate(brightness)) > 200
    assert max(open_page(kinds()[kind], color_scheme="dark").evaluate(brightness)) < 60


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_moves_for_those_who_want_it_still(open_page, kind):
    page = open_page(kinds()[kind], reduced_motion="reduce")
    moving = page.evaluate("""() => {
      const still = (value) => value.split(',').every((part) => parseFloat(part) === 0);
      const all = [document.documentElement, ...document.querySelectorAll('*')];
      return all.filter((one) => {
        const style = getComputedStyle(one);
        return !still(style.transitionDuration) || style.animationName !== 'none' || style.scrollBehavior === 'smooth';
      }).map((one) => one.outerHTML.slice(0, 120)).slice(0, 5);
    }""")
    assert moving == []
    assert page.evaluate("document.getAnimations().length") == 0
