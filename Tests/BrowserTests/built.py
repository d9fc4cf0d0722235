"""The site that all browser tests look at: built once from content/, and what kinds of pages it has."""

import atexit
import os
import re
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATE = "2026-11-23"

# How many rows the page has that stands for all of its folder: enough to see everything, few enough to be quick. The
# longest page of all, the list, is looked at anyway.
TYPICAL_ROWS = 20


def program() -> Path:
    """The program that was built last, in whatever configuration; MUSUBI names another."""
    if named := os.environ.get("MUSUBI"):
        return Path(named)
    built = [ROOT / ".build" / name / "musubi" for name in ("release", "debug")]
    found = [path for path in built if path.exists()]
    assert found, "musubi is not built: run `make browser-tests`, or `swift build` first"
    return max(found, key=lambda path: path.stat().st_mtime)


@cache
def site() -> Path:
    """The folder of the built site; it goes when the tests end."""
    folder = Path(tempfile.mkdtemp(prefix="musubi-browser-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    output = folder / "site"
    command = [str(program()), "build", "--project", str(ROOT), "--output", str(output), "--date", DATE, "--lang", "en"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, f"the site does not build:\n{run.stdout}{run.stderr}"
    return output


@cache
def text(path: str) -> str:
    """The HTML of a page as it was written."""
    return (site() / path).read_text(encoding="utf-8")


@cache
def base_path() -> str:
    """The path under which the site says that it is published; the 404 page's links begin with it."""
    found = re.search(r'<link rel="canonical" href="[a-z]+://[^/"]+(/[^"]*)"', text("index.html"))
    return found[1] if found else "/"


def pages() -> list[str]:
    """Every page, by path."""
    return sorted(path.relative_to(site()).as_posix() for path in site().rglob("*.html"))


def heading(path: str) -> str:
    """The h1 of a page as plain text."""
    found = re.search(r"<h1[^>]*>(.*?)</h1>", text(path), re.DOTALL)
    assert found, f"{path} has no h1"
    return re.sub(r"<[^>]+>", "", found[1]).strip()


def _first(paths: list[str], holds) -> str | None:
    return next((path for path in paths if holds(path)), None)


def _members(folder: str) -> list[str]:
    return [path for path in pages() if path.startswith(folder + "/") and not path.endswith("/index.html")]


def _is_within(path: str, bureau: str) -> bool:
    return heading(path) != heading(bureau) and heading(path).startswith(heading(bureau))


def _rows(path: str) -> int:
    return text(path).count("<tr")


@cache
def kinds() -> dict[str, str]:
    """One page of each kind, found in what was built: every page of the root, every index, and of the members of each
    folder a typical one, and an empty one where there is one. A new folder is looked at without being named here."""
    found = {path.removesuffix(".html"): path for path in pages() if "/" not in path}
    found |= {path.removesuffix(".html"): path for path in pages() if re.fullmatch(r"[^/]+/index\.html", path)}
    for folder in sorted({path.split("/")[0] for path in pages() if "/" in path}):
        members = _members(folder)
        if not members:
            continue
        if folder == "agreements":
            records = [path for path in members if re.search(r"/[A-Z]\d+\.html$", path)]
            found |= {path.removesuffix(".html"): path for path in members if path not in records}
            chosen = {
                "real": _first(records, lambda path: "【見本】" not in heading(path)),
                "sample": _first(records, lambda path: "【見本】" in heading(path)),
                "has-ended": _first(records, lambda path: "tag ended" in text(path)),
                "fullest": max(records, key=lambda path: len(text(path))),
            }
        else:
            chosen = {
                "typical": min(members, key=lambda path: (abs(_rows(path) - TYPICAL_ROWS), -len(text(path)))),
                "empty": _first(members, lambda path: 'class="empty"' in text(path)),
            }
        if folder == "embed":
            # The one for all agreements has a search form.
            chosen["latest"] = _first(members, lambda path: "<form" in text(path))
        if folder == "departments":
            # Bureaus and their sections share the folder; a section names its bureau first.
            chosen["section"] = _first(members, lambda path: any(_is_within(path, bureau) for bureau in members))
        found |= {f"{folder}/{name}": path for name, path in chosen.items() if path}
    return found


KINDS = list(kinds())
