"""What LibreOffice makes of a file: another office program's workbooks, older formats, papers."""

import atexit
import shutil
import subprocess
import tempfile
import threading
from functools import cache
from pathlib import Path

# The filters that need naming. The numbers of the last: comma, quotation mark, the code page of Japanese Windows.
FILTERS = {"csv": "csv:Text - txt - csv (StarCalc):44,34,64,1", "html": "html:HTML (StarCalc)"}

LOCK = threading.Lock()


@cache
def _folder() -> Path:
    """A folder of this run's own, which goes when the tests end."""
    folder = Path(tempfile.mkdtemp(prefix="musubi-office-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def convert(files: list[Path], form: str, output: Path):
    """Converts all files in one run, under their own names."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    assert program, "there is no LibreOffice on this machine; `make office-tests` installs it"
    profile = (_folder() / "profile").as_uri()
    command = [program, f"-env:UserInstallation={profile}", "--headless", "--convert-to", FILTERS.get(form, form),
               "--outdir", str(output), *map(str, files)]
    run = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    made = [output / f"{file.stem}.{form}" for file in files]
    missing = [file.name for file in made if not file.exists()]
    assert not missing, f"LibreOffice made no {missing}:\n{run.stdout}{run.stderr}"


def saved_as(form: str, workbook: bytes) -> bytes:
    """The workbook as LibreOffice saves it in this form: xlsx, xls, ods, csv, pdf, html …"""
    # One at a time: two programs cannot share a profile.
    with LOCK:
        return _saved_as(form, workbook)


@cache
def _saved_as(form: str, workbook: bytes) -> bytes:
    folder = Path(tempfile.mkdtemp(dir=_folder()))
    source = folder / "table.xlsx"
    source.write_bytes(workbook)
    convert([source], form, folder / "out")
    return (folder / "out" / f"table.{form}").read_bytes()
