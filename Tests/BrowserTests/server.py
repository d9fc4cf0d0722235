"""Serves the built site on this machine alone, as strictly as a careful web server would."""

import base64
import hashlib
import http.server
import pathlib
import re
import threading
from functools import partial

import built

# What the site promises to work under: nothing from elsewhere, no script inline. The marks in the stylesheet are data.
POLICY = "default-src 'self'; img-src 'self' data:"


def policy(path):
    """The policy for a page: the one style that the list carries is named by its hash."""
    try:
        styles = re.findall(rb"<style>(.*?)</style>", path.read_bytes(), re.S)
    except OSError:
        styles = []
    hashes = [f"'sha256-{base64.b64encode(hashlib.sha256(style).digest()).decode()}'" for style in styles]
    return POLICY + (f"; style-src 'self' {' '.join(hashes)}" if hashes else "")


class Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def translate_path(self, path):
        return super().translate_path("/" + path.removeprefix(built.base_path()))

    def end_headers(self):
        strict = "strict" in self.path.partition("?")[2]
        file = pathlib.Path(self.translate_path(self.path))
        self.send_header("Content-Security-Policy", POLICY if strict else policy(file))
        super().end_headers()

    def send_error(self, code, message=None, explain=None):
        """A missing page is answered with the site's own page for it, whatever its depth."""
        if code != 404:
            super().send_error(code, message, explain)
            return
        body = (built.site() / "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *_):
        """The tests' own report is enough."""


class Server:
    def __enter__(self):
        handler = partial(Handler, directory=str(built.site()))
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.origin = f"http://127.0.0.1:{self._server.server_address[1]}"
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()
