"""What a reader does with the list, and what the register says that the list should show."""

import csv
import re
import unicodedata

import built

LIST = "agreements/index.html"


def shown(page):
    """How many agreements the page says it shows."""
    return int(page.inner_text("#rows-title b").replace(",", ""))


def titles(page):
    return page.eval_on_selector_all("#register tbody tr:not(tbody.ended tr) th > a", "links => links.map(link => link.textContent)")


def settle(page, count=None):
    """Waits until the page has answered; with `count`, until it shows so many."""
    page.wait_for_function("count => document.querySelector('#status').textContent && (count === null || document.querySelector('#rows-title b').textContent.replace(',', '') === String(count))", arg=count)
    page.wait_for_function("() => document.querySelector('#register').hidden || document.querySelectorAll('#register tbody:not(.ended) tr').length === Number(document.querySelector('#rows-title b').textContent.replace(',', ''))")


def search(page, query):
    page.evaluate("document.querySelector('#status').textContent = ''")
    page.fill("#q", query)
    settle(page)


def choose(page, name, value):
    page.evaluate("document.querySelector('#status').textContent = ''")
    box = page.locator(f"input[name={name}][value='{value}']")
    if not box.is_visible():
        for details in page.locator("details").all():
            if not details.evaluate("d => d.open"):
                details.locator("summary").click()
    box.check()
    settle(page)


def register():
    with open(built.ROOT / "content/register/agreements.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def active():
    return [row for row in register() if row["状態"] != "終了"]


def concluded(row):
    """The date of a row in ISO 8601, whichever of the register's forms it is written in; empty where not stated."""
    text = unicodedata.normalize("NFKC", row["締結時期"])
    if found := re.match(r"(令和|平成|昭和|[RHS])\s*(元|\d+)[年.](.*)", text):
        first = {"令": 2018, "平": 1988, "昭": 1925, "R": 2018, "H": 1988, "S": 1925}[found[1][0]]
        text = f"{first + (1 if found[2] == '元' else int(found[2]))}年{found[3]}"
    return "-".join(part.zfill(2) for part in re.findall(r"\d+", text))


def back(page):
    """Goes back and waits for the answer."""
    page.evaluate("document.querySelector('#status').textContent = ''")
    page.go_back()
    settle(page)
