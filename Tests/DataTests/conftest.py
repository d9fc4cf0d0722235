"""What the data tests share: the sample site, and one made of rows that mean harm. No test may ask the network."""

import csv
import shutil
import socket
import subprocess
from pathlib import Path

import pytest

import built

# Values that a spreadsheet would calculate, that end a script, that look like an escape of Excel, or that hide a quote.
HOSTILE = [
    '=HYPERLINK("https://evil.example.jp/","押す")', "+1", "-1", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠1", "'=1", "'引用",
    "</script><script>alert(1)</script>", "<!-- & -->", '"二重"の引用、カンマ,と;記号', "_x0041_ _x000D_", "A_B", "\\u0041",
    "  空白  ", "0001", "1E5", "2021-06-08", "TRUE", "#REF!", "_x000d_",
]


@pytest.fixture(autouse=True)
def offline(monkeypatch):
    """Every address that is asked for is a fault of the test or of the data."""

    def refuse(_, address):
        raise AssertionError(f"asks the network: {address}")

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture(scope="session")
def sample():
    """The site of the shipped register."""
    return built.site()


def small(project: Path, rows_of) -> Path:
    """The site of the shipped project in a folder of its own, with the rows that `rows_of` makes of those that are real."""
    for name in ("content", "templates"):
        shutil.copytree(built.ROOT / name, project / name)
    register = project / "content/register/agreements.csv"
    with register.open(encoding="utf-8", newline="") as source:
        rows = [row for row in csv.DictReader(source) if row["データ区分"] != "見本"]
    rows = rows_of(rows)
    with register.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    (project / "content/press.csv").write_text("日付,見出し,番地,管理番号\n", encoding="utf-8")
    output = project / "site"
    command = [str(built.program()), "build", "--project", str(project), "--output", str(output), "--date", built.DATE,
               "--lang", "en"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, f"the site does not build:\n{run.stdout}{run.stderr}"
    return output


@pytest.fixture(scope="session")
def hostile(tmp_path_factory):
    """A site of a few agreements whose texts all mean harm."""

    def rows_of(rows):
        template = rows[0]
        return rows + [template | {
            "管理番号": f"X{number:04}", "協定・覚書の名称": value, "締結先": f"{value.replace(';', '')}相手",
            "内容": value, "経緯": f"{value}\r\n\r\n{value}\n終わり", "推定した項目": "", "法人番号": "", "民間提案": value,
        } for number, value in enumerate(HOSTILE)]

    return small(tmp_path_factory.mktemp("hostile"), rows_of)


@pytest.fixture(scope="session")
def dated(tmp_path_factory):
    """A site whose dates are years but for the last, and whose proposals look like numbers."""

    def rows_of(rows):
        for number, row in enumerate(rows):
            row |= {"締結時期": "2012", "民間提案": f"{number:05}", "締結期間": "期限なし", "推定した項目": ""}
        rows[-1] |= {"締結時期": "2020-04-01", "民間提案": "R2-1"}
        return rows

    return small(tmp_path_factory.mktemp("dated"), rows_of)


@pytest.fixture(params=["sample", "hostile"])
def site(request) -> Path:
    """Either site."""
    return request.getfixturevalue(request.param)
