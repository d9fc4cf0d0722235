"""Runs the program on the files of many cases ahead of the tests that look at the outcome, on every processor."""

import os
import shutil
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import register
from cases import Case
from project import Project, Run


@dataclass(frozen=True)
class Outcome:
    """What came of a case."""

    imported: Run
    columns: Run
    # Whether everything in `content/` is as it was.
    is_untouched: bool


class Ahead:
    def __init__(self, cases: list[Case], folder: Path):
        self._folder = folder
        self._model = Project(folder / "model")
        self._pool = ThreadPoolExecutor(os.cpu_count())
        self._futures: dict[Case, Future] = {
            case: self._pool.submit(self._run, case, number) for number, case in enumerate(cases)}

    def outcome(self, case: Case) -> Outcome:
        """What came of the case; a run that broke its limits fails here."""
        return self._futures.pop(case).result()

    def close(self):
        self._pool.shutdown(cancel_futures=True)

    def _run(self, case: Case, number: int) -> Outcome:
        folder = self._folder / str(number)
        project = self._model.twin(folder / "project")
        if case.register is not None:
            project.write(register.PATH, case.register)
        for path, content in case.beside.items():
            project.write(path, content)
        file = folder / (case.file or f"returned.{case.suffix}")
        file.write_bytes(case.make())
        before = project.state()
        imported = project.json("import", file, "--dry-run", *case.options)
        columns = project.json("columns", file, *_reading(case.options))
        outcome = Outcome(imported, columns, project.state() == before)
        shutil.rmtree(folder)
        return outcome


def _reading(options) -> list[str]:
    """Those of the options that are about reading, and not about taking in."""
    pairs = zip(options, options[1:])
    return [word for pair in pairs if pair[0] in ("--sheet", "--heading") for word in pair]
