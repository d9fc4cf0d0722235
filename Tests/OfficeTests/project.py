"""A project of a test's own, and the program run in it under the limits that every run has."""

import csv
import json
import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import register

ROOT = Path(__file__).resolve().parents[2]
DATE = "2026-11-23"

# What a run may take, however hostile the file: seconds, and kilobytes of memory.
SECONDS = 20
KILOBYTES = 1_048_576

# A link of a text to a case study, as Markdown.
LINKS_TO_CASES = re.compile(r"\[([^\]]*)\]\([^)]*cases/[^)]*\)")

# What the program may end with.
STATUSES = {0, 1, 2, 64}


def program() -> Path:
    """The debug build; MUSUBI_BINARY names another."""
    path = Path(os.environ.get("MUSUBI_BINARY") or ROOT / ".build" / "debug" / "musubi")
    assert path.exists(), "musubi is not built: run `make office-tests`, or `swift build` first"
    return path


def limited(command: list[str]) -> list[str]:
    """The command with its memory bounded."""
    return ["sh", "-c", f'ulimit -d {KILOBYTES} && exec "$@"', "sh", *command]


@dataclass(frozen=True)
class Run:
    """One run that has ended."""

    status: int
    out: str
    err: str

    @property
    def said(self) -> str:
        return (self.out + self.err)[-4000:]

    @cached_property
    def report(self) -> dict:
        """What the run says of itself as JSON."""
        try:
            return json.loads(self.out)
        except json.JSONDecodeError:
            raise AssertionError(f"status {self.status}, and no JSON:\n{self.said}") from None

    def found(self, *severities: str) -> list[tuple[str, str | None]]:
        """The code of each finding of these kinds, and its cell, or the number of its row where it is the row's."""
        return [(one["code"], one.get("cell") or ("row" in one and str(one["row"])) or None)
                for one in self.report["diagnostics"] if one["severity"] in severities]


class Project:
    """`content/` and `templates/` as they are shipped, with the small register of `register.py` and nothing that
    speaks of other records."""

    def __init__(self, folder: Path, shipped=False):
        self.folder = folder
        for name in ("content", "templates"):
            shutil.copytree(ROOT / name, folder / name)
        if not shipped:
            shutil.rmtree(folder / "content" / "cases")
            for page in (folder / "content" / "pages").glob("*.md"):
                page.write_text(LINKS_TO_CASES.sub(r"\1", page.read_text(encoding="utf-8")), encoding="utf-8")
            press = folder / "content" / "press.csv"
            press.write_text(press.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
            self.write(register.PATH, register.text())

    def twin(self, folder: Path) -> "Project":
        """The same project in another folder. The files are shared, so whoever changes one has to replace it."""
        twin = object.__new__(Project)
        twin.folder = folder
        for name in ("content", "templates"):
            shutil.copytree(self.folder / name, folder / name, copy_function=os.link)
        return twin

    def path(self, path: str) -> Path:
        return self.folder / path

    def write(self, path: str, content: str | bytes) -> Path:
        """Writes a file of the project; texts as UTF-8."""
        target = self.path(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)
        target.write_bytes(content.encode() if isinstance(content, str) else content)
        return target

    def rows(self) -> dict[str, dict[str, str]]:
        """The register by identifier, as another program reads it."""
        with self.path(register.PATH).open(encoding="utf-8", newline="") as file:
            return {row["管理番号"]: row for row in csv.DictReader(file)}

    def state(self, folder="content") -> dict[str, bytes]:
        """Every file below the folder and its bytes."""
        top = self.path(folder)
        files = [path for path in sorted(top.rglob("*")) if path.is_file()]
        return {path.relative_to(top).as_posix(): path.read_bytes() for path in files}

    def command(self, name: str, *arguments) -> list[str]:
        # What a file's columns are taken for does not depend on a project.
        place = [] if name == "columns" else ["--project", str(self.folder), "--date", DATE]
        return [str(program()), name, *map(str, arguments), *place, "--lang", "en"]

    def run(self, name: str, *arguments) -> Run:
        """Runs a command. One that hangs, wants too much memory or ends by a signal fails the test."""
        command = limited(self.command(name, *arguments))
        run = subprocess.run(command, capture_output=True, check=False, timeout=SECONDS)
        ended = Run(run.returncode, run.stdout.decode("utf-8"), run.stderr.decode("utf-8"))
        assert ended.status in STATUSES, f"ended with {ended.status}:\n{ended.said}"
        return ended

    def json(self, name: str, *arguments) -> Run:
        """Runs a command that reports as JSON."""
        return self.run(name, *arguments, "--format", "json")
