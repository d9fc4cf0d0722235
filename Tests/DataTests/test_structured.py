"""Every page says in JSON-LD what it is, and no text of the register gets out of it."""

import json
import re
from pathlib import Path

import rdflib
from rdflib.namespace import RDF

import tables

SCHEMA = rdflib.Namespace("https://schema.org/")
BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def blocks(page: Path) -> list[str]:
    return BLOCK.findall(page.read_text(encoding="utf-8"))


def things(page: Path) -> dict[str, dict]:
    """What a page tells, by type."""
    (block,) = blocks(page)
    return {thing["@type"]: thing for thing in json.loads(block)["@graph"]}


def test_every_page_but_the_missing_one_has_one_that_loads(site):
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 50
    for page in pages:
        path = page.relative_to(site).as_posix()
        found = blocks(page)
        html = page.read_text(encoding="utf-8")
        # What only leads on, and what is shown in a frame, names the page it stands for, and says nothing of itself.
        if 'http-equiv="refresh"' in html or path.startswith("embed/"):
            assert not found, path
            continue
        canonical = re.search(r'<link rel="canonical" href="([^"]+)"', html)
        assert len(found) == (1 if canonical else 0), path
        if not canonical:
            continue
        assert not set(found[0]) & set("<>&"), path
        graph = rdflib.Graph().parse(data=found[0], format="json-ld")
        kinds = set(graph.objects(None, RDF.type))
        if path == "index.html":
            assert SCHEMA.SearchAction in kinds
        else:
            steps = things(page)["BreadcrumbList"]["itemListElement"]
            assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
            assert steps[-1]["item"] == canonical[1]
        assert (SCHEMA.DigitalDocument in kinds) == bool(re.fullmatch(r"agreements/[A-Z]\d+\.html", path)), path
        assert (SCHEMA.Dataset in kinds) == (path == "data/index.html" or SCHEMA.DigitalDocument in kinds), path


def test_an_agreement_says_what_its_row_says(site):
    for row in tables.objects(site):
        thing = things(site / "agreements" / f"{row['id']}.html")["DigitalDocument"]
        assert thing["name"] == row["title"] and thing["identifier"] == row["id"]
        assert thing.get("dateCreated") == row["concluded"]
        assert [other["name"] for other in thing["mentions"]] == row["partners"]
        assert [other.get("identifier", {}).get("value") for other in thing["mentions"]] == row["corporateNumbers"]
        assert thing["creativeWorkStatus"] == ("見本（実在しません）" if row["sample"] else row["state"])
        assert thing["url"] == row["address"]


def test_the_page_of_the_data_lists_every_file_with_its_hash(site):
    dataset = things(site / "data/index.html")["Dataset"]
    sums = dict(reversed(line.split("  ")) for line in (site / "data/SHA256SUMS").read_text().splitlines())
    listed = {one["contentUrl"].rsplit("/", 1)[1]: one["sha256"] for one in dataset["distribution"]}
    assert listed == {resource["path"]: sums[resource["path"]] for resource in tables.package(site)["resources"]}
    page = (site / "data/index.html").read_text(encoding="utf-8")
    for name, digest in listed.items():
        assert f'href="{name}"' in page and f">{digest}</code>" in page
    samples = any(row["sample"] for row in tables.objects(site))
    assert ("見本" in dataset["name"]) == ("creativeWorkStatus" in dataset) == samples
