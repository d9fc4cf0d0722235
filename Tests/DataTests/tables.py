"""Reads the data files as their readers would."""

import csv
import json
from pathlib import Path


def rows(path: Path, encoding="utf-8") -> list[list[str]]:
    """The rows of a CSV file, headings first."""
    with path.open(encoding=encoding, newline="") as source:
        return list(csv.reader(source, strict=True))


def records(path: Path) -> list[dict[str, str]]:
    """The rows below the headings, by heading."""
    headings, *others = rows(path)
    assert all(len(row) == len(headings) for row in others), path
    return [dict(zip(headings, row)) for row in others]


def package(site: Path) -> dict:
    return json.loads((site / "data/datapackage.json").read_text(encoding="utf-8"))


def objects(site: Path) -> list[dict]:
    """The agreements of the JSON file; a key that stands twice in an object is a fault."""

    def once(pairs):
        assert len({key for key, _ in pairs}) == len(pairs), pairs
        return dict(pairs)

    return json.loads((site / "data/agreements.json").read_text(encoding="utf-8"), object_pairs_hook=once)
