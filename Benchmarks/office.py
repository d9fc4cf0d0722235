#!/usr/bin/env python3
"""Measures the reading of what offices save: a register of 100,000 rows as CSV and as a workbook.

Each file is imported on trial (`import --dry-run`) into a project without a register: read, recognised, repaired, matched,
numbered, checked. Beside it stand what only inflates the workbook (unzip -p) and, where it is installed, what only reads
it (openpyxl, the library that most scripts use; Python's csv for the text). Ratios of one run are what counts.

usage: Benchmarks/office.py [--rows 100000] [--runs 5] [--folder DIR]
"""

import argparse
import csv
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from xml.sax.saxutils import escape

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
MUSUBI = os.path.join(ROOT, ".build/release/musubi")
SAMPLE = os.path.join(ROOT, ".build/release/musubi-sample")
COLUMNS = 20


def timed(command, statuses=(0,)):
    """Wall seconds and peak memory in MB of one command."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    if os.waitstatus_to_exitcode(status) not in statuses:
        sys.exit(f"{' '.join(command)} ended with status {os.waitstatus_to_exitcode(status)}")
    return wall, usage.ru_maxrss / 1024


def letters(index):
    return letters(index // 26 - 1) + chr(65 + index % 26) if index >= 26 else chr(65 + index)


def write_workbook(path, rows):
    """A workbook as Excel writes it: every text once, in the shared strings."""
    strings = {}
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/"
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        archive.writestr("[Content_Types].xml", (
            f'<Types xmlns="{package}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-'
            'package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{kind}sheet.main+xml"/></Types>'))
        archive.writestr("_rels/.rels", (
            f'<Relationships xmlns="{package}relationships"><Relationship Id="r1" Type="{office}/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>'))
        archive.writestr("xl/workbook.xml", (
            f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="一覧" sheetId="1" r:id="r1"/></sheets></workbook>'))
        archive.writestr("xl/_rels/workbook.xml.rels", (
            f'<Relationships xmlns="{package}relationships"><Relationship Id="r1" Type="{office}/worksheet" '
            f'Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{office}/sharedStrings" '
            'Target="sharedStrings.xml"/></Relationships>'))
        with archive.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(f'<worksheet xmlns="{main}"><sheetData>'.encode())
            for number, row in enumerate(rows, 1):
                cells = "".join(
                    f'<c r="{letters(column)}{number}" t="s"><v>{strings.setdefault(value, len(strings))}</v></c>'
                    for column, value in enumerate(row) if value)
                sheet.write(f'<row r="{number}">{cells}</row>'.encode())
            sheet.write(b"</sheetData></worksheet>")
        with archive.open("xl/sharedStrings.xml", "w") as table:
            table.write(f'<sst xmlns="{main}">'.encode())
            for value in strings:
                table.write(f'<si><t xml:space="preserve">{escape(value)}</t></si>'.encode())
            table.write(b"</sst>")


def prepare(rows, folder):
    """An empty project, and the register of so many rows in each form."""
    project = os.path.join(folder, "project")
    for name in ("content", "templates"):
        shutil.copytree(os.path.join(ROOT, name), os.path.join(project, name))
    os.remove(os.path.join(project, "content/register/agreements.csv"))
    whole = os.path.join(folder, "register.csv")
    with open(whole, "wb") as out:
        subprocess.run([SAMPLE, "register", "--rows", str(rows)], stdout=out, check=True)
    with open(whole, encoding="utf-8", newline="") as file:
        table = [row[:COLUMNS] for row in csv.reader(file)]
    old = os.path.join(folder, "register-cp932.csv")
    with open(whole, encoding="utf-8", newline="") as source, open(old, "w", encoding="cp932", errors="replace", newline="") as target:
        shutil.copyfileobj(source, target)
    book = os.path.join(folder, "register.xlsx")
    write_workbook(book, table)
    return project, {"CSV, UTF-8": whole, "CSV, CP932": old, f"xlsx, {COLUMNS} columns": book}


READ_WORKBOOK = """
import sys, openpyxl
for row in openpyxl.load_workbook(sys.argv[1], read_only=True).active.iter_rows(values_only=True): pass
"""
READ_TEXT = """
import sys, csv
for row in csv.reader(open(sys.argv[1], encoding=sys.argv[2], newline="")): pass
"""


def rivals(name, path):
    """What others do with the same file, by a name."""
    if path.endswith(".xlsx"):
        found = {"unzip -p": ["unzip", "-p", path]} if shutil.which("unzip") else {}
        if subprocess.run([sys.executable, "-c", "import openpyxl"], capture_output=True, check=False).returncode == 0:
            found["openpyxl, reading alone"] = [sys.executable, "-c", READ_WORKBOOK, path]
        return found
    return {"Python csv, reading alone": [sys.executable, "-c", READ_TEXT, path, "cp932" if "932" in name else "utf-8"]}


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--rows", type=int, default=100_000)
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--folder", default=None, help="where to write; a temporary folder by default")
    given = options.parse_args()
    subprocess.run(["swift", "build", "-c", "release", "--product", "musubi-sample"], cwd=ROOT, check=True)
    folder = tempfile.mkdtemp(prefix="musubi-office-", dir=given.folder)
    try:
        project, files = prepare(given.rows, folder)
        print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.2f}, {given.rows} rows, {given.runs} runs")
        for name, path in files.items():
            commands = {
                "musubi import --dry-run": [MUSUBI, "import", path, "--project", project, "--dry-run", "--quiet"],
                "musubi columns": [MUSUBI, "columns", path], **rivals(name, path)}
            print(f"\n{name}: {os.path.getsize(path) / 1e6:.1f} MB")
            figures = {title: [] for title in commands}
            for _ in range(given.runs):
                for title, command in commands.items():
                    # Of so many rows a few are doubted (names that only a line break divides), so an import refuses.
                    figures[title].append(timed(command, statuses=(0, 1)))
            base = statistics.median(wall for wall, _ in figures["musubi import --dry-run"])
            for title, runs in figures.items():
                walls = [wall for wall, _ in runs]
                peak = statistics.median(memory for _, memory in runs)
                print(f"  {title:<28} {statistics.median(walls):6.2f} s  ({min(walls):.2f} to {max(walls):.2f})"
                      f"  {statistics.median(walls) / base:5.2f} ×  peak {peak:6.0f} MB")
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()
