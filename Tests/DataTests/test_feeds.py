"""What a feed reader makes of our feeds, read from the site that is built from content/."""

import re
import sys
from pathlib import Path

import feedparser
import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "BrowserTests"))

import built  # noqa: E402

FEEDS = ["agreements", "press"]
TAG = re.compile(r"tag:[a-z0-9.-]+,\d{4}(-\d\d-\d\d)?:[A-Za-z0-9/._-]+\Z")


@pytest.fixture(scope="session", params=FEEDS)
def feed(request):
    path = built.site() / "feeds" / f"{request.param}.xml"
    parsed = feedparser.parse(path.read_bytes())
    parsed.own_path = f"feeds/{request.param}.xml"
    return parsed


def test_a_reader_finds_nothing_wrong(feed):
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.version == "atom10"
    assert feed.encoding == "utf-8"


def test_the_feed_says_what_and_whose_it_is(feed):
    head = feed.feed
    assert TAG.match(head.id) and head.title and head.author and head.rights
    links = {link.rel: link.href for link in head.links}
    assert set(links) == {"self", "alternate", "license"}
    assert links["self"].endswith("/" + feed.own_path)
    base = links["self"].removesuffix(feed.own_path)
    assert (built.site() / links["alternate"].removeprefix(base)).is_file()


def test_entries_are_few_new_first_and_named_for_ever(feed):
    entries = feed.entries
    assert 0 < len(entries) <= 50
    assert len({entry.id for entry in entries}) == len(entries)
    assert all(TAG.match(entry.id) for entry in entries)
    days = [entry.updated for entry in entries]
    assert days == sorted(days, reverse=True)
    assert all(day.endswith("T00:00:00+09:00") for day in days)
    assert feed.feed.updated >= days[0]


def test_entries_lead_to_pages_and_say_what_is_made_up(feed):
    base = feed.feed.links[1].href.rsplit("/", 2)[0] + "/"
    for entry in feed.entries:
        terms = [tag.term for tag in entry.tags]
        assert ("sample" in terms) == entry.title.startswith("【見本】"), entry.title
        if entry.link.startswith(base):
            path = entry.link.removeprefix(base)
            assert (built.site() / path).is_file(), entry.link
            assert built.heading(path).replace("<wbr>", "") in entry.title


def test_pages_lead_to_the_feeds():
    home = built.text("index.html")
    for name in FEEDS:
        assert re.search(rf'<link rel="alternate" href="feeds/{name}\.xml" type="application/atom\+xml" title="[^"]+">', home)
