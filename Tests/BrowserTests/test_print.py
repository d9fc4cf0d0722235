"""Printed pages hold what they are about and no navigation."""

import re
import subprocess
import unicodedata

import pytest

from built import heading, kinds

PAGES = ["index", "agreements/index", "agreements/real", "agreements/sample", "statistics", "accessibility-test"]
# What stands in the text and is not hidden from sight in the medium of the moment.
WORDS = "all => all.filter(one => one.checkVisibility() && !one.closest('.visually-hidden')).map(one => one.textContent)"


def printed(page, folder) -> str:
    """The text of the page's PDF without spaces, so that no line end hides a word."""
    file = folder / "page.pdf"
    page.pdf(path=str(file), format="A4")
    command = ["pdftotext", "-raw", "-enc", "UTF-8", str(file), "-"]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    return squeezed(run.stdout)


def squeezed(text: str) -> str:
    # The PDF may name a letter by the radical that looks like it; NFKC undoes that.
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


@pytest.mark.parametrize("kind", PAGES)
def test_a_page_prints(open_page, tmp_path, kind):
    path = kinds()[kind]
    page = open_page(path)
    navigation = page.locator(".header nav li").all_inner_texts()
    # Every row that is on the screen is on paper; of headings those that print, since a filter's do not.
    words = page.locator("main tbody th").evaluate_all(WORDS)
    page.emulate_media(media="print")
    words += page.locator("main h2").evaluate_all(WORDS)
    assert words and navigation
    text = printed(page, tmp_path)
    assert squeezed(heading(path)) in text
    missing = [word for word in words if squeezed(word) not in text]
    assert missing == []
    assert squeezed("本文へ移動") not in text
    assert squeezed("".join(navigation)) not in text
    for part in [".header nav", ".skip", ".finder", ".jumps", ".pager"]:
        assert page.locator(f"{part}:visible").count() == 0, f"{part} is printed"


def test_paper_is_white_in_the_dark_too(open_page):
    page = open_page("index.html", color_scheme="dark")
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
