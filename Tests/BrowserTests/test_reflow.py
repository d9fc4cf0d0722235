"""Nothing scrolls sideways at any width: 1280 px at 400 % is 320 px, at 200 % it is 640 px."""

import pytest

from built import KINDS, kinds

# Beside the zooms, widths on both sides of where the stylesheet changes its mind.
SIZES = [(320, 256), (640, 512), (768, 600), (1023, 800), (1024, 800), (1200, 800)]

# What sticks out to the right, save what is hidden from sight or lies in a part that scrolls by itself.
OUTSIDE = """() => {
  const width = document.documentElement.clientWidth;
  const isApart = (element) => {
    for (let part = element; part && part !== document.body; part = part.parentElement) {
      const style = getComputedStyle(part);
      if (['auto', 'scroll'].includes(style.overflowX) || style.clipPath !== 'none') return true;
    }
    return false;
  };
  const found = [...document.body.querySelectorAll('*')]
    .filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 1 && box.height > 1 && (box.right > width + 1 || box.left < -1) && !isApart(element);
    })
    .map((element) => element.outerHTML.slice(0, 160)).slice(0, 5);
  const page = document.scrollingElement.scrollWidth;
  return page > width ? [`the page is ${page} px wide`, ...found] : found;
}"""


@pytest.mark.parametrize("kind", KINDS)
def test_everything_is_in_sight_at_every_width(open_page, kind):
    page = open_page(kinds()[kind])
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate(OUTSIDE) == [], f"at {width} px"


def test_what_is_too_wide_is_found(open_page):
    page = open_page("index.html", width=320)
    page.evaluate("document.querySelector('h1').style.width = '400px'")
    assert page.evaluate(OUTSIDE) != []
    page.evaluate("document.querySelector('h1').style.width = ''")
    page.evaluate("document.querySelector('h1').style.whiteSpace = 'nowrap'")
    page.evaluate("document.querySelector('h1').textContent = '協定・覚書一覧'.repeat(20)")
    assert page.evaluate(OUTSIDE) != []
