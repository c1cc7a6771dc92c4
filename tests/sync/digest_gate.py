"""A gate before a real server that lets in only who answers by Digest (RFC 7616), and passes on what they ask."""

from __future__ import annotations

import hashlib
import secrets
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING
from urllib.request import parse_http_list, parse_keqv_list

import httpx2

if TYPE_CHECKING:
    from collections.abc import Iterator

REALM = "calendars"
_LEFT_OUT = frozenset({"authorization", "host", "connection", "content-length", "transfer-encoding"})


class DigestGate(ThreadingHTTPServer):
    """Knows one user; the server behind it takes the same by Basic.

    Attributes:
        schemes: by which kind of login each request came, in order; empty for none.
        stale: how many requests are still answered as with a nonce that is too old.
        offers_basic: whether it names Basic too, before the Digest.
        leads_to: where every request is sent on to, when not empty.
    """

    daemon_threads = True

    def __init__(self, behind: str, user: str, password: str) -> None:
        super().__init__(("127.0.0.1", 0), _Gate)
        self.behind, self.user, self.password = behind, user, password
        self.schemes: list[str] = []
        self.nonces: set[str] = set()
        self.stale = 0
        self.offers_basic = False
        self.leads_to = ""

    @property
    def address(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    def knows(self, method: str, path: str, said: str) -> bool:
        """Whether an answer is the one that only the user can give."""
        found = parse_keqv_list(parse_http_list(said))
        if found["username"] != self.user or found["nonce"] not in self.nonces or found["uri"] != path:
            return False
        first = _hash(f"{self.user}:{REALM}:{self.password}")
        second = _hash(f"{method}:{path}")
        middle = f"{found['nonce']}:{found['nc']}:{found['cnonce']}:{found['qop']}"
        return secrets.compare_digest(found["response"], _hash(f"{first}:{middle}:{second}"))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


class _Gate(BaseHTTPRequestHandler):
    server: DigestGate
    protocol_version = "HTTP/1.1"

    def pass_on(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        scheme, _, said = self.headers.get("authorization", "").partition(" ")
        self.server.schemes.append(scheme)
        if self.server.leads_to:
            self.send_response(302)
            self.send_header("location", self.server.leads_to)
            self._end(b"")
            return
        if self.server.stale or scheme != "Digest" or not self.server.knows(self.command, self.path, said):
            self._ask_again()
            return
        headers = {key: value for key, value in self.headers.items() if key.lower() not in _LEFT_OUT}
        answer = httpx2.request(
            self.command, f"{self.server.behind}{self.path}", content=body, headers=headers,
            auth=(self.server.user, self.server.password), follow_redirects=False,
        )  # fmt: skip
        self.send_response(answer.status_code)
        for key, value in answer.headers.items():
            if key.lower() in {"content-type", "etag", "location", "dav"}:
                self.send_header(key, value)
        self._end(answer.content)

    do_PROPFIND = do_REPORT = do_PUT = do_DELETE = do_GET = pass_on  # noqa: N815 - the library's names

    def _ask_again(self) -> None:
        nonce, old = secrets.token_hex(16), ", stale=true" if self.server.stale else ""
        self.server.stale = max(0, self.server.stale - 1)
        self.server.nonces.add(nonce)
        self.send_response(401)
        if self.server.offers_basic:
            self.send_header("www-authenticate", f'Basic realm="{REALM}"')
        self.send_header(
            "www-authenticate", f'Digest realm="{REALM}", qop="auth", algorithm=SHA-256, nonce="{nonce}"{old}'
        )
        self._end(b"")

    def _end(self, body: bytes) -> None:
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def digest_gate(behind: str, user: str, password: str) -> Iterator[DigestGate]:
    """Run the gate."""
    gate = DigestGate(behind, user, password)
    thread = threading.Thread(target=gate.serve_forever, daemon=True)
    thread.start()
    try:
        yield gate
    finally:
        gate.shutdown()
        gate.server_close()
        thread.join(10)
