"""`musubi links --inbound`: pages of other sites, from a file and over HTTP, as their servers send them."""

import gzip
import http.server
import re
import threading
from functools import partial

import pytest

import register

BASE = "https://agreements.example.jp/"
GOOD = f'<p><a href="{BASE}a/K0001">協定</a> <a href="{BASE}agreements/K0002.html#facts-title">協定</a>'
STALE = GOOD + f'\n<a href="{BASE}agreements/K9999.html">古い</a>'


class Site(http.server.BaseHTTPRequestHandler):
    """Another site: what it answers stands in `answers` by path; what it was asked, in `asked`."""

    def __init__(self, answers, asked, *arguments):
        self.answers, self.asked = answers, asked
        super().__init__(*arguments)

    def do_GET(self):
        self.asked.append((self.path, dict(self.headers)))
        status, headers, body = self.answers.get(self.path, (404, {}, b"nothing"))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if "Location" not in headers:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        try:
            self.wfile.write(body)
        except (BrokenPipeError, ConnectionResetError):
            pass  # whoever has enough hangs up

    def log_message(self, *_):
        pass


@pytest.fixture
def site():
    """Starts another site with its answers; gives its address and what it is asked."""
    servers = []

    def start(answers):
        asked = []
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Site, answers, asked))
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        servers.append((server, thread))
        return f"http://127.0.0.1:{server.server_port}", asked

    yield start
    for server, thread in servers:
        server.shutdown()
        server.server_close()
        thread.join()


def links(project, page, *arguments):
    return project.run("links", "--inbound", page, *arguments)


def test_a_file_with_good_links_is_fine(project, tmp_path):
    page = tmp_path / "page.html"
    page.write_text(GOOD, encoding="utf-8")
    run = links(project, page)
    assert run.status == 0, run.said
    assert "2 links to this site (2 good, 0 stale), to 2 agreements" in run.out


def test_a_stale_link_is_named_with_its_line(project, tmp_path):
    page = tmp_path / "page.html"
    page.write_text(STALE, encoding="utf-8")
    run = links(project, page)
    assert run.status == 1, run.said
    assert re.search(r":2: error\[inbound-unknown\].*K9999", run.err)
    report = links(project, page, "--format", "json").report
    assert report["ok"] is False and report["counts"]["stale"] == 1
    assert [link["state"] for link in report["links"]] == ["good", "good", "unknown"]
    assert [link["agreement"] for link in report["links"]] == ["K0001", "K0002", None]


@pytest.mark.parametrize("encoding", ["cp932", "euc_jp", "iso2022_jp", "utf-16", "utf-8-sig"])
def test_a_page_in_any_encoding_is_read(project, tmp_path, encoding):
    page = tmp_path / "page.html"
    page.write_bytes(f"<title>民間提案の結果ー表示</title>{STALE}".encode(encoding))
    report = links(project, page, "--format", "json").report
    assert [link["state"] for link in report["links"]] == ["good", "good", "unknown"]


def test_what_is_missing_is_told_and_is_no_fault(project, tmp_path):
    page = tmp_path / "page.html"
    page.write_text(GOOD, encoding="utf-8")
    numbers = {"K0001": "R5-1", "K0003": "R5-2", "K0004": "https://proposals.example.jp/4"}
    records = [record | {"民間提案": numbers.get(record["管理番号"], "")} for record in register.RECORDS]
    project.write(register.PATH, register.text(records))
    run = links(project, page, "--expect", "proposal", "--format", "json")
    assert run.status == 0, run.said
    assert [missing["id"] for missing in run.report["missing"]] == ["K0003", "K0004"]
    assert run.report["missing"][0]["address"] == f"{BASE}a/K0003"
    assert links(project, page, "--address", "https://proposals.example.jp/x", "--format", "json").report["expect"] == "proposal"
    assert links(project, page, "--format", "json").report["expect"] == "none"


def test_a_page_without_a_link_says_so(project, tmp_path):
    page = tmp_path / "page.html"
    page.write_text("<p>なにもない", encoding="utf-8")
    run = links(project, page)
    assert run.status == 0 and "warning[inbound-none]" in run.err, run.said


def test_a_page_is_fetched_with_redirects_and_packed(project, site):
    origin, asked = site({
        "/old": (302, {"Location": "/new/page.html"}, b""),
        "/new/page.html": (200, {"Content-Encoding": "gzip", "Set-Cookie": "a=1"}, gzip.compress(STALE.encode())),
    })
    run = links(project, f"{origin}/old", "--format", "json")
    assert run.status == 1, run.said
    assert run.report["counts"] == {"links": 3, "good": 2, "stale": 1, "agreements": 2, "missing": 0}
    assert [path for path, _ in asked] == ["/old", "/new/page.html"]
    for _, headers in asked:
        assert re.fullmatch(r"musubi/[0-9.]+", headers["User-Agent"])
        assert not {"Cookie", "Authorization", "Referer"} & set(headers)


@pytest.mark.parametrize("answers, words", [
    ({}, "status 404"),
    ({"/": (500, {}, b"")}, "status 500"),
    ({"/": (302, {"Location": "/"}, b"")}, "redirects"),
    ({"/": (302, {"Location": "file:///etc/passwd"}, b"")}, "rotocol"),
    ({"/": (302, {"Location": "ftp://127.0.0.1/"}, b"")}, "rotocol"),
    ({"/": (200, {}, b"x" * (11 << 20))}, "larger than 10 MiB"),
    ({"/": (200, {"Content-Encoding": "gzip"}, gzip.compress(b" " * (200 << 20)))}, "larger than 10 MiB"),
], ids=["missing", "broken", "circle", "file", "ftp", "large", "bomb"])
def test_what_cannot_be_had_ends_with_2(project, site, answers, words):
    origin, _ = site(answers)
    run = links(project, f"{origin}/")
    assert run.status == 2, run.said
    assert words in run.err and f"{origin}/ could not be read" in run.err
    assert run.out == ""


def test_a_server_that_is_not_there_ends_with_2(project):
    run = links(project, "http://127.0.0.1:1/", "--format", "json")
    assert run.status == 2 and run.report["ok"] is False, run.said


def test_a_file_that_is_not_there_is_a_fault(project, tmp_path):
    run = links(project, tmp_path / "none.html")
    assert run.status == 1 and "office-file-missing" in run.err, run.said


def test_a_faulty_register_is_told_first(project, tmp_path):
    page = tmp_path / "page.html"
    page.write_text(GOOD, encoding="utf-8")
    project.write(register.PATH, register.text([register.RECORDS[0] | {"締結時期": "きのう"}]))
    run = links(project, page)
    assert run.status == 1 and "date-invalid" in run.err and "links to this site" not in run.out, run.said
