#!/usr/bin/env python3
"""Measures the pages as a reader on a phone gets them, beside a naive page of the same rows, in one run.

Chromium is slowed four times and given a slow 4G line (562 ms latency, 1.44 Mbit/s, as Lighthouse applies it). The naive
page is the list's own table as plain HTML with a ten-line filter script. Ratios count, not milliseconds.

usage: Benchmarks/browser.py [--rows 523,10000] [--runs 5]
"""

import argparse
import contextlib
import functools
import gzip
import html
import http.server
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading

from playwright.sync_api import sync_playwright

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
MUSUBI = os.environ.get("MUSUBI", os.path.join(ROOT, ".build/release/musubi"))
SAMPLE = os.path.join(ROOT, ".build/release/musubi-sample")
QUERY = "見本の災害時"  # six characters, typed one by one
LINE = {"offline": False, "latency": 562.5, "downloadThroughput": 1_474_560 / 8, "uploadThroughput": 675_000 / 8}
SLOWER = 4

NAIVE_SCRIPT = """<script>
const input = document.querySelector('input'), count = document.querySelector('p'), rows = [...document.querySelectorAll('tbody tr')]
input.addEventListener('input', () => {
  const words = input.value.toLowerCase().split(/\\s+/).filter(Boolean)
  let shown = 0
  for (const row of rows) {
    const text = row.textContent.toLowerCase()
    row.hidden = !words.every(word => text.includes(word))
    if (!row.hidden) shown++
  }
  count.textContent = shown + '件'
})
</script>"""

OBSERVE = """
window.bench = { lcp: 0, fcp: 0, shift: 0, event: 0 }
const watch = (type, take, options) => new PerformanceObserver(list => list.getEntries().forEach(take)).observe({ type, buffered: true, ...options })
watch('largest-contentful-paint', entry => { bench.lcp = entry.startTime })
watch('paint', entry => { if (entry.name === 'first-contentful-paint') bench.fcp = entry.startTime })
watch('layout-shift', entry => { if (!entry.hadRecentInput) bench.shift += entry.value })
watch('event', entry => { bench.event = Math.max(bench.event, entry.duration) }, { durationThreshold: 16 })
"""

# From a key to the first picture that shows its answer, the number of rows found.
WATCH_KEYS = """selector => {
  let pressed = 0
  window.bench.keys = []
  document.addEventListener('keydown', () => { pressed = performance.now() }, true)
  const answer = () => requestAnimationFrame(() => setTimeout(() => { if (pressed) bench.keys.push(performance.now() - pressed); pressed = 0 }))
  new MutationObserver(answer).observe(document.querySelector(selector), { childList: true, characterData: true, subtree: true })
}"""


class Server(http.server.SimpleHTTPRequestHandler):
    """Static files with gzip, as a municipal server would send them."""

    protocol_version = "HTTP/1.1"
    packed = {}

    def log_message(self, *arguments):
        pass

    def do_GET(self):
        path = self.translate_path(self.path)
        if os.path.isdir(path):
            path = os.path.join(path, "index.html")
        if not os.path.isfile(path):
            return self.send_error(404)
        if path not in self.packed:
            with open(path, "rb") as file:
                self.packed[path] = gzip.compress(file.read(), 6)
        body = self.packed[path]
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path) + ("; charset=utf-8" if path.endswith((".html", ".js", ".css")) else ""))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextlib.contextmanager
def served(folder):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Server, directory=folder))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def build(rows, folder):
    """A project of so many rows (the shipped one for 523) and its site."""
    project = os.path.join(folder, f"project-{rows}")
    for name in ("content", "templates"):
        shutil.copytree(os.path.join(ROOT, name), os.path.join(project, name))
    if rows != 523:
        for command, file in (("register", "register/agreements.csv"), ("press", "press.csv")):
            with open(os.path.join(project, "content", file), "wb") as out:
                subprocess.run([SAMPLE, command, "--rows", str(rows)], stdout=out, check=True)
    site = os.path.join(folder, f"site-{rows}")
    subprocess.run([MUSUBI, "build", "--quiet", "--project", project, "--output", site, "--date", "2026-11-23"], check=True)
    return site


def naive(site):
    """The rows of the list as a plain table: text and the link, nothing else."""
    with open(os.path.join(site, "agreements/index.html"), encoding="utf-8") as file:
        page = file.read()
    rows = []
    for row in re.findall(r"<tr\b[^>]*>(.*?)</tr>", page[page.index("<tbody"):], re.S):
        cells = re.findall(r"<t([hd])\b[^>]*>(.*?)</t[hd]>", row, re.S)
        texts = [html.unescape(re.sub(r"<[^>]+>", " ", cell)).strip() for _, cell in cells]
        link = re.search(r'href="([^"]+)"', row).group(1)
        texts = [html.escape(" ".join(text.split())) for text in texts]
        rows.append(f'<tr><td><a href="{link}">{texts[0]}</a></td>' + "".join(f"<td>{t}</td>" for t in texts[1:]) + "</tr>")
    heads = "".join(f"<th>{name}</th>" for name in ("名称", "締結先", "種別", "分野", "締結", "所管課"))
    with open(os.path.join(site, "agreements/naive.html"), "w", encoding="utf-8") as out:
        out.write(
            '<!DOCTYPE html><html lang="ja"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
            f"<title>協定</title><h1>協定を探す</h1><input type=\"search\" aria-label=\"検索\"><p>{len(rows)}件</p>"
            f"<table border=\"1\"><thead><tr>{heads}</tr></thead><tbody>" + "\n".join(rows) + f"</tbody></table>{NAIVE_SCRIPT}</html>")


def type_query(page, session, pause):
    """Types the query key by key, as fast as people do."""
    for character in QUERY:
        session.send("Input.dispatchKeyEvent", {"type": "keyDown", "key": character, "text": character, "unmodifiedText": character})
        session.send("Input.dispatchKeyEvent", {"type": "keyUp", "key": character})
        page.wait_for_timeout(pause)


def visit(browser, address, fields=None, width=390):
    """One cold visit. With `fields`, the selectors of the search box and of the number found, the query is typed too."""
    context = browser.new_context(viewport={"width": width, "height": 844})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", LINE)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    received = [0]
    session.on("Network.loadingFinished", lambda event: received.__setitem__(0, received[0] + event["encodedDataLength"]))
    page.add_init_script(OBSERVE)
    page.goto(address, wait_until="load", timeout=180_000)
    page.wait_for_timeout(3000)
    result = page.evaluate("({ lcp: bench.lcp, fcp: bench.fcp })") | {"bytes": received[0]}
    if fields:
        page.focus(fields[0])
        page.wait_for_timeout(1500)
        page.evaluate("bench.event = 0")
        type_query(page, session, 150)
        page.wait_for_timeout(4000)
        result["event"] = page.evaluate("bench.event")
        # Once more, each key after the answer to the one before.
        page.fill(fields[0], "")
        page.wait_for_timeout(3000)
        page.evaluate(WATCH_KEYS, fields[1])
        type_query(page, session, 1500)
        result["key"] = max(page.evaluate("bench.keys"), default=float("nan"))
    result["shift"] = page.evaluate("bench.shift")
    context.close()
    return result


PAGES = [
    ("naive page", "agreements/naive.html", ("input", "p")), ("list", "agreements/index.html", ("#q", "#rows-title")),
    ("home", "index.html", None), ("agreement", "agreements/K0002.html", None),
]


def measure(browser, rows, runs, folder):
    site = build(rows, folder)
    naive(site)
    with served(site) as root:
        # In turn, so that a busy minute strikes all alike.
        found = {name: [] for name, _, _ in PAGES}
        for _ in range(runs):
            for name, path, fields in PAGES:
                found[name].append(visit(browser, root + path, fields))
    print(f"\n{rows} rows, {runs} runs, medians (× the naive page)")
    print(f"  {'':<12}{'bytes':>10}{'first paint':>18}{'largest paint':>18}{'longest event':>18}{'key to answer':>18}{'shift':>8}")
    base = {}
    for name, visits in found.items():
        middle = {key: statistics.median(visit[key] for visit in visits) for key in visits[0]}
        base = base or middle
        cells = [f"{middle[key]:8.0f} ms ({middle[key] / base[key]:.2f})" if key in middle else "" for key in ("fcp", "lcp", "event", "key")]
        print(f"  {name:<12}{middle['bytes']:>10,.0f}" + "".join(f"{cell:>18}" for cell in cells) + f"{middle['shift']:>8.3f}")


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--rows", default="523,10000", help="sizes of the register, separated by commas")
    options.add_argument("--runs", type=int, default=5)
    given = options.parse_args()
    names = ["chromium-headless-shell", "chromium", "chromium-browser"]
    chromium = next(filter(None, map(shutil.which, names)), None) or sys.exit("there is no chromium here")
    folder = tempfile.mkdtemp(prefix="musubi-browser-")
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"] if os.geteuid() == 0 else [])
            for rows in map(int, given.rows.split(",")):
                measure(browser, rows, given.runs if rows < 1000 else max(1, given.runs // 2), folder)
            browser.close()
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
