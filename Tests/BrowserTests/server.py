"""Serves the built site on this machine alone, as strictly as a careful web server would."""

import http.server
import threading
from functools import partial

import built

# What the site promises to work under: nothing inline, nothing from elsewhere. The marks in the stylesheet are data.
POLICY = "default-src 'self'; img-src 'self' data:"


class Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def translate_path(self, path):
        return super().translate_path("/" + path.removeprefix(built.base_path()))

    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
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
