"""The list as readers use it: every feature, by mouse, by keyboard, with the back button, from the disk."""

import csv
import io
import re

import pytest

from listing import LIST, active, back, choose, concluded, register, search, settle, shown, titles


def test_the_list_opens_with_everything_in_force(open_page):
    page = open_page(LIST)
    assert shown(page) == len(active())
    assert page.locator("tbody.ended").first.is_hidden()
    assert page.locator("#conditions").is_hidden() and page.locator("#empty").is_hidden()


@pytest.mark.parametrize("from_disk", [False, True], ids=["served", "from the disk"])
def test_words_are_all_to_be_found_and_are_highlighted(open_page, from_disk):
    page = open_page(LIST, from_disk=from_disk)
    search(page, "災害時　協定書")
    hits = titles(page)
    for row in active():
        if all(word in row["協定・覚書の名称"] for word in ("災害時", "協定書")):
            assert row["協定・覚書の名称"] in hits
    assert len(hits) > 5
    page.wait_for_function("() => [...document.querySelectorAll('#register tbody')].slice(0, 1).every(body => [...body.rows].every(row => row.querySelector('mark')))")
    marks = page.eval_on_selector_all("#register tbody:nth-of-type(1) tr", "rows => rows.map(row => [...row.querySelectorAll('mark')].map(m => m.textContent).join('|'))")
    assert all("災害時" in mark and "協定書" in mark for mark in marks)
    search(page, "")
    assert shown(page) == len(active()) and page.locator("mark").count() == 0


def test_what_is_found_in_the_summary_alone_is_quoted(open_page):
    row = next(row for row in active() if "停車する場所を調整" in row["内容"])
    page = open_page(LIST)
    search(page, "停車する場所を調整")
    assert row["協定・覚書の名称"] in titles(page)
    assert "停車する場所を調整" in page.locator(".found mark").first.inner_text()


def test_what_is_written_as_asked_comes_first(open_page):
    page = open_page(LIST)
    search(page, "見守り")
    found = ["見守り" in title for title in titles(page)]
    assert any(found) and found == sorted(found, reverse=True), "titles before the rest"


def test_conditions_count_the_rows_that_they_would_leave(open_page):
    page = open_page(LIST)
    counted = int(page.locator("input[name=category][value=environment] ~ b").inner_text())
    choose(page, "category", "environment")
    assert shown(page) == counted
    # Another category adds to it; the counts of the own condition stay, since one may choose several.
    other = int(page.locator("input[name=category][value=transport] ~ b").inner_text())
    choose(page, "category", "transport")
    assert shown(page) == counted + other
    # Every count of another condition is what it gives.
    for box in page.locator("input[name=bureau]").all()[:3]:
        number = int(box.locator("xpath=following-sibling::b").inner_text())
        value = box.get_attribute("value")
        if not number:
            continue
        choose(page, "bureau", value)
        assert shown(page) == number
        page.evaluate("document.querySelector('#status').textContent = ''")
        box.uncheck()
        settle(page)


@pytest.mark.parametrize("name, value, column, expected", [
    ("kind", "comprehensive", "分類", "包括協定"), ("has", "case", None, 9), ("state", "ended", "状態", "終了"),
    ("sdgs", "11", "SDGs", None),
])
def test_each_condition_gives_the_rows_of_the_register(open_page, name, value, column, expected):
    page = open_page(LIST)
    choose(page, name, value)
    if column is None:
        assert shown(page) == expected
    elif expected is None:
        assert shown(page) == sum(value in re.split("[、,;；，]", row[column]) for row in active())
    else:
        rows = register() if name == "state" else active()
        assert shown(page) == sum(row[column] == expected for row in rows)


def test_years_are_a_span(open_page):
    page = open_page(LIST)
    page.select_option("select[name=from]", "2020")
    settle(page)
    page.evaluate("document.querySelector('#status').textContent = ''")
    page.select_option("select[name=to]", "2021")
    settle(page)
    assert shown(page) == sum(concluded(row)[:4] in ("2020", "2021") for row in active())


def test_headings_sort_and_say_so(open_page):
    page = open_page(LIST)
    head = page.locator("thead th[data-sort=concluded]")
    assert head.get_attribute("aria-sort") == "descending"
    page.click("thead th[data-sort=concluded] button")
    settle(page)
    assert head.get_attribute("aria-sort") == "ascending"
    dates = page.eval_on_selector_all("#register td[data-field='締結']", "cells => cells.map(cell => (cell.textContent.match(/\\d{4}/) ?? ['9999'])[0])")
    assert dates == sorted(dates), "oldest first, unknown last"
    page.evaluate("document.querySelector('#status').textContent = ''")
    page.click("thead th[data-sort=title] button")
    settle(page)
    assert head.get_attribute("aria-sort") is None
    assert page.locator("thead th[data-sort=title]").get_attribute("aria-sort") == "ascending"
    assert "sort=title" in page.url


def test_the_address_holds_the_state_and_the_back_button_undoes(open_page):
    page = open_page(LIST)
    search(page, "協定")
    choose(page, "kind", "disaster")
    both = shown(page)
    address = page.url
    page.evaluate("document.querySelector('#status').textContent = ''")
    page.click("thead th[data-sort=partners] button")
    settle(page)
    assert page.get_attribute("thead th[data-sort=partners]", "aria-sort") == "ascending"
    back(page)
    assert page.get_attribute("thead th[data-sort=partners]", "aria-sort") is None and shown(page) == both
    back(page)
    assert page.input_value("#q") == "協定" and not page.is_checked("input[name=kind][value=disaster]")
    back(page)
    assert shown(page) == len(active())
    page.go_forward()
    page.go_forward()
    settle(page, both)
    # Whoever gets the address sees the same.
    other = open_page(LIST + "?" + address.split("?")[1])
    settle(other, both)
    assert other.is_checked("input[name=kind][value=disaster]") and other.input_value("#q") == "協定"


def test_what_is_entered_before_the_script_comes_is_kept(open_page):
    page = open_page()
    page.wait_for_load_state("networkidle")
    page.route("**/list.js", lambda route: (page.wait_for_timeout(800), route.continue_()))
    page.goto(page.url.replace("index.html", "") + LIST, wait_until="commit")
    page.wait_for_selector("#q")
    page.fill("#q", "環境")
    settle(page)
    assert page.input_value("#q") == "環境" and 0 < shown(page) < len(active())


def test_data_that_does_not_come_is_said_and_asked_for_again(open_page):
    page = open_page()
    page.wait_for_load_state("networkidle")
    page.route("**/list-data.js", lambda route: route.abort())
    page.goto(page.url.replace("index.html", "") + LIST)
    page.fill("#q", "環境")
    page.wait_for_function("() => !document.querySelector('#remark').hidden")
    assert "読めませんでした" in page.inner_text("#remark")
    page.unroute("**/list-data.js")
    page.keyboard.press("Enter")
    settle(page)
    assert 0 < shown(page) < len(active())
    page.faults.clear()


def test_back_from_an_agreement_leads_to_the_same_place(open_page):
    page = open_page(LIST + "?q=協定")
    settle(page)
    page.evaluate("scrollTo(0, 9000)")
    page.wait_for_timeout(300)
    before = page.evaluate("scrollY")
    page.goto(page.url.split("?")[0].replace("index.html", "K0002.html"))
    page.go_back()
    settle(page)
    page.wait_for_timeout(300)
    assert abs(page.evaluate("scrollY") - before) < 1500, "near it; rows are only measured when they are seen"


def test_a_jump_within_the_page_leaves_the_table(open_page):
    page = open_page(LIST + "?q=協定")
    settle(page)
    page.evaluate("window.first = document.querySelector('#register tbody')")
    page.evaluate("location.hash = '#main'")
    page.wait_for_timeout(400)
    assert page.evaluate("first.isConnected")


def test_signs_alone_are_said_to_find_nothing(open_page):
    page = open_page(LIST)
    search(page, "!!!（）")
    assert shown(page) == len(active()) and "記号だけ" in page.inner_text("#remark")


def test_marks_are_those_of_the_present_words(open_page):
    page = open_page(LIST)
    search(page, "災害")
    search(page, "協定")
    assert page.evaluate("[...document.querySelectorAll('mark')].every(mark => mark.textContent === '協定')")


def test_typing_is_one_step_back(open_page):
    page = open_page(LIST)
    length = page.evaluate("history.length")
    page.locator("#q").press_sequentially("sdgs", delay=20)
    settle(page)
    assert page.evaluate("history.length") == length + 1 and page.url.endswith("?q=sdgs")


def test_nonsense_in_the_address_does_no_harm(open_page):
    page = open_page(LIST + "?q=%3Cscript%3E&kind=nothing&from=12&to=x&state=y&sort=z&view=w&has=case&has=zzz")
    settle(page)
    assert page.locator("mark").count() == 0 and shown(page) == 0, "nobody is called <script>"
    assert "読み取れない" in page.inner_text("#remark"), "what was left out is said"


def test_each_condition_can_be_taken_off(open_page):
    page = open_page(LIST + "?q=協定&kind=individual&from=2010")
    settle(page)
    chips = page.locator(".chip")
    assert [chip.inner_text().replace("\n", "") for chip in chips.all()] == ["ことば：協定を外す", "種別：個別協定を外す", "2010年からを外す"]
    page.evaluate("document.querySelector('#status').textContent = ''")
    chips.nth(1).click()
    settle(page)
    assert chips.count() == 2 and not page.is_checked("input[name=kind][value=individual]")
    assert page.evaluate("document.activeElement.className") == "chip", "the focus is not lost"
    page.evaluate("document.querySelector('#status').textContent = ''")
    page.click("thead th[data-sort=title] button")
    settle(page)
    assert chips.last.inner_text().startswith("並べ替え：名称"), "an order is a condition, too"
    page.evaluate("document.querySelector('#status').textContent = ''")
    page.click("text=すべて外す")
    settle(page, len(active()))
    assert page.url.endswith(LIST) and page.evaluate("document.activeElement.id") == "rows-title"


def test_nothing_found_says_what_would_help(open_page):
    page = open_page(LIST)
    search(page, "量子 ドローン")
    assert shown(page) == 0 and page.locator("#register").is_hidden()
    assert page.is_disabled("#download")
    advice = page.locator("#empty .advice button")
    assert advice.count() >= 2
    text = advice.first.inner_text()
    page.evaluate("document.querySelector('#status').textContent = ''")
    advice.first.click()
    settle(page)
    assert f"（{shown(page)}件）" in text, "the number promised is the number given"


def test_relaxed_forms_are_tried_and_named(open_page):
    page = open_page(LIST)
    search(page, "イノベイーション")
    assert shown(page) == 0 and page.locator("#remark").is_hidden()
    search(page, "ボランーティア")
    assert shown(page) > 0 and page.locator("#remark").is_visible()
    search(page, "ボランティア")
    assert page.locator("#remark").is_hidden()


@pytest.mark.parametrize("from_disk", [False, True], ids=["served", "from the disk"])
def test_the_csv_holds_just_the_rows_shown(open_page, from_disk):
    page = open_page(LIST, from_disk=from_disk)
    search(page, "環境")
    choose(page, "state", "all")
    with page.expect_download() as download:
        page.click("#download")
    name = download.value.suggested_filename
    data = open(download.value.path(), "rb").read()
    assert data.startswith(b"\xef\xbb\xbf") and b"\r\n" in data
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert len(rows) == shown(page) and [row["名称"] for row in rows] == titles(page)
    assert "環境" in name and f"{len(rows)}件" in name and name.endswith(".csv")
    source = {row["管理番号"]: row for row in register()}
    for row in rows:
        own = source[row["管理番号"]]
        assert row["名称"] == own["協定・覚書の名称"] and row["状態"] == (own["状態"] or "有効")
        assert re.split("、", row["締結先"]) == [part for part in re.split("[、，;；\n]", own["締結先"]) if part] or own["締結先"] == "記載なし"
        assert row["締結時期"] == concluded(own)
        assert row["所管課"] == own["所管課"].replace("記載なし", "")
        assert row["データ区分"] == (own["データ区分"] or "公表資料")
        assert row["番地"].endswith(f"agreements/{row['管理番号']}.html")


def test_a_cell_that_begins_like_a_formula_is_defused(open_page):
    page = open_page(LIST)
    search(page, "環境")
    page.evaluate("document.querySelector('#register tbody:not(.ended) th > a').textContent = '=cmd|x'")
    with page.expect_download() as download:
        page.click("#download")
    rows = list(csv.DictReader(io.StringIO(open(download.value.path(), encoding="utf-8-sig", newline="").read(), newline="")))
    assert rows[0]["名称"] == "'=cmd|x"


def test_a_server_that_refuses_inline_styles_gets_files(open_page):
    page = open_page(LIST + "?strict")
    page.wait_for_function("() => getComputedStyle(document.body).letterSpacing !== 'normal'")
    page.wait_for_function("() => document.styleSheets.length >= 2")
    assert any("Content Security Policy" in fault for fault in page.faults)
    page.faults.clear()


def test_short_rows_show_less(open_page, width):
    page = open_page(LIST, width=width)
    before = page.evaluate("document.querySelector('#register tbody').getBoundingClientRect().height")
    page.click("#brief")
    assert page.locator("#register tbody td[data-field='所管課']").first.is_hidden()
    assert page.locator("#register tbody td[data-field='締結先']").first.bounding_box()["width"] > 90, "with whom is not lost"
    assert page.evaluate("document.querySelector('#register tbody').getBoundingClientRect().height") < before * .8
    assert "view=brief" in page.url and page.get_attribute("#brief", "aria-pressed") == "true"


def test_on_a_phone_the_conditions_open_and_close(open_page):
    page = open_page(LIST, width=390)
    assert page.locator("#filters").is_hidden()
    page.focus("#open-filters")
    page.keyboard.press("Enter")
    assert page.locator("#filters").is_visible() and page.get_attribute("#open-filters", "aria-expanded") == "true"
    choose(page, "kind", "comprehensive")
    assert page.inner_text("#results") == str(shown(page)), "the way to the results says how many there are"
    page.click(".results a")
    assert page.locator("#rows-title").evaluate("title => Math.abs(title.getBoundingClientRect().top) < 100")
    page.click("#open-filters")
    assert page.locator("#filters").is_hidden()


def test_the_keyboard_alone_does_everything(open_page):
    page = open_page(LIST)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.focus("#q")
    page.keyboard.type("見守り")
    page.keyboard.press("Enter")
    settle(page)
    reached = []
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.name || document.activeElement.id || document.activeElement.closest('th')?.dataset.sort || document.activeElement.className"))
        if reached[-1] == "concluded":
            break
    assert {"kind", "category", "from", "state", "brief", "download", "chip", "title"} <= set(reached), reached
    page.evaluate("document.querySelector('#status').textContent = ''")
    page.keyboard.press("Enter")
    settle(page)
    assert page.get_attribute("thead th[data-sort=concluded]", "aria-sort") == "descending"


def test_the_count_is_announced_once(open_page):
    page = open_page(LIST)
    assert page.get_attribute("#status", "role") == "status"
    page.evaluate("window.said = []; new MutationObserver(() => said.push(document.querySelector('#status').textContent)).observe(document.querySelector('#status'), { childList: true })")
    page.locator("#q").press_sequentially("災害時の物資", delay=30)
    page.wait_for_function("() => said.length > 0")
    page.wait_for_timeout(900)
    assert page.evaluate("said.length") == 1 and "件を表示" in page.evaluate("said[0]")


def test_the_table_stays_a_table_for_screen_readers(open_page, width):
    page = open_page(LIST, width=width)
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    roles = [node["role"]["value"] for node in tree if not node.get("ignored")]
    assert "table" in roles and roles.count("columnheader") == 6
    assert roles.count("rowheader") >= 10 and roles.count("cell") >= 50, "also where rows are stacked"


def test_printing_prints_every_row_shown(open_page):
    page = open_page(LIST)
    search(page, "協定")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#register tbody tr").count() == shown(page)


def test_nothing_moves_while_the_page_loads(open_page, width):
    page = open_page(LIST, width=width)
    page.wait_for_timeout(500)
    shifts = page.evaluate("""new Promise(done => { const found = []
        new PerformanceObserver(list => found.push(...list.getEntries().map(e => e.value))).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => done(found), 300) })""")
    assert sum(shifts) == 0
