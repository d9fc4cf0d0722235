"""What the browser tests share: one browser, one server, and pages whose console is watched."""

import os
import shutil

import pytest
from playwright.sync_api import sync_playwright

import built
from server import Server

WIDTHS = [390, 1280]


@pytest.fixture(scope="session")
def browser():
    """The system's Chromium; a sandbox cannot be had by root."""
    names = ["chromium-headless-shell", "chromium", "chromium-browser"]
    path = next(filter(None, map(shutil.which, names)), None)
    assert path, "there is no chromium on this machine; `make browser-tests` installs it"
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def origin():
    """Where the site is served, without a slash at the end."""
    with Server() as server:
        yield server.origin


@pytest.fixture
def address(origin):
    """The address of a page by its path: served, or from the disk as by a double click."""

    def of(path="", from_disk=False):
        if from_disk:
            file, mark, rest = path.partition("?") if "?" in path else path.partition("#")
            return (built.site() / (file or "index.html")).as_uri() + mark + rest
        return origin + built.base_path() + path

    return of


@pytest.fixture
def open_page(browser, origin, address):
    """Opens a page in a context of its own. The test fails at its end if any page said something on its console, threw,
    failed to load a thing, or asked for anything that is not the site's. `page.faults` holds what was said so far; a
    test that provokes a fault takes it out there."""
    contexts, opened = [], []

    def open_(path="", width=1280, height=900, from_disk=False, **options):
        context = browser.new_context(viewport={"width": width, "height": height}, locale="ja-JP", **options)
        contexts.append(context)
        page = context.new_page()
        page.faults = []
        page.on("console", lambda message: page.faults.append(f"console {message.type}: {message.text}"))
        page.on("pageerror", lambda error: page.faults.append(f"thrown: {error}"))
        page.on("requestfailed", lambda request: _note_failure(page, request))
        page.on("response", lambda response: _note_status(page, response))
        page.on("request", lambda request: _note_stranger(page, request, origin))
        opened.append((path, page))
        page.goto(address(path, from_disk), wait_until="load")
        return page

    yield open_
    faults = [f"{path}: {fault}" for path, page in opened for fault in page.faults]
    for context in contexts:
        context.close()
    assert not faults, "\n".join(faults)


def _note_failure(page, request):
    # Whoever leaves a page calls off what it was still asking for.
    if request.failure != "net::ERR_ABORTED":
        page.faults.append(f"failed: {request.url} {request.failure}")


def _note_status(page, response):
    if response.status >= 400:
        page.faults.append(f"status {response.status}: {response.url}")


def _note_stranger(page, request, origin):
    if not request.url.startswith((origin + "/", built.site().as_uri() + "/", "data:", "blob:")):
        page.faults.append(f"asks another site: {request.url}")


@pytest.fixture(params=WIDTHS, ids=lambda width: f"{width}px")
def width(request):
    """A phone, then a desk."""
    return request.param
