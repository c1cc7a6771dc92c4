"""The line to the server: messages out and in, the same bytes again when it breaks."""

import ssl
import threading
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

import httpx2

from app.rules.errors import Refused, Trouble
from app.sync import faults, protocol
from app.sync.protocol import WIRE_TYPE

T = TypeVar("T")
TRIES = 4
WAITS = (0.2, 1.0, 3.0)
TIMEOUT = httpx2.Timeout(connect=10.0, read=120.0, write=120.0, pool=10.0)
FINAL = frozenset({"certificate-untrusted", "clock-wrong", "connection-insecure"})
"""Failures that the same request meets again."""

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
HttpMaker = Callable[[str, str], httpx2.Client]


def make_http(server: str, ca_file: str) -> httpx2.Client:
    """An HTTP client that trusts the computer's authorities and, where given, the firm's own.

    Raises:
        Refused: ``server-address-wrong``, ``server-not-secure``.
        Trouble: ``ca-file-unreadable``.
    """
    parts = urlsplit(server)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise Refused("server-address-wrong", "server", server=server)
    if parts.scheme == "http" and parts.hostname not in LOOPBACK:
        raise Refused("server-not-secure", "server", server=server)
    try:
        changed = Path(ca_file).stat().st_mtime_ns if ca_file else 0
        context = _trust(ca_file, changed) if parts.scheme == "https" or ca_file else _no_trust()
    except (OSError, ssl.SSLError) as error:
        raise Trouble("ca-file-unreadable", file=ca_file) from error
    return httpx2.Client(base_url=server, verify=context, timeout=TIMEOUT)


@cache
def _trust(ca_file: str, _changed: int) -> ssl.SSLContext:
    """The computer's authorities and those of a file as it was changed last; reading them takes longer than a sync."""
    context = ssl.create_default_context()
    if ca_file:
        context.load_verify_locations(cafile=ca_file)
    return context


@cache
def _no_trust() -> ssl.SSLContext:
    """Trusts nobody, which is enough for this computer's own server."""
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


class Transport:
    """One server's line. Used by one thread at a time.

    Attributes:
        token: goes with every request.
        up: bytes of bodies sent, repeats among them.
        down: bytes of bodies received.
    """

    def __init__(
        self,
        server: str,
        ca_file: str = "",
        cancel: threading.Event | None = None,
        make: HttpMaker = make_http,
    ) -> None:
        self.server = server.rstrip("/")
        self.token = ""
        self.up = 0
        self.down = 0
        self._reached = False
        self._cancel = cancel or threading.Event()
        self._http = make(self.server, ca_file)

    def ask(self, path: str, message: object, kind: type[T]) -> T:
        """Send a message and decode the answer.

        Raises:
            Trouble: a steering code of ``faults.STEERING`` as the server says it, or a code for the user.
        """
        return self.ask_bytes(path, protocol.encode(message), kind)

    def ask_bytes(self, path: str, body: bytes, kind: type[T]) -> T:
        """Send a message that is encoded already, for one that is prepared ahead."""
        return self._repeat(lambda: protocol.decode(self._once("POST", path, body), kind))

    def ask_raw(self, path: str, message: object, kind: type[T]) -> tuple[bytes, T]:
        """Send a message; the answer as it came, and decoded."""
        body = protocol.encode(message)

        def once() -> tuple[bytes, T]:
            answer = self._once("POST", path, body)
            return answer, protocol.decode(answer, kind)

        return self._repeat(once)

    def put(self, path: str, body: bytes, kind: type[T]) -> T:
        """Send a part of an attachment."""
        return self._repeat(lambda: protocol.decode(self._once("PUT", path, body), kind))

    def get(self, path: str) -> bytes:
        """Fetch a part of an attachment."""
        return self._repeat(lambda: self._once("GET", path, b""))

    def close(self) -> None:
        """Hang up."""
        self._http.close()

    def _repeat(self, once: Callable[[], T]) -> T:
        for attempt in range(TRIES):
            try:
                return once()
            except httpx2.TransportError as error:
                trouble = faults.line_trouble(error, self.server)
                # a wrong address is told at once; a line that breaks under way is taken up again without a word
                final = trouble.code in FINAL or not self._reached
                if final or attempt == TRIES - 1:
                    raise trouble from error
            except Trouble as trouble:
                again = trouble.code in faults.AGAIN or trouble.code == "bad-message"
                if not again or attempt == TRIES - 1:
                    raise faults.named(trouble) from trouble
            if self._cancel.wait(WAITS[attempt]):
                raise Trouble("sync-stopped")
        raise Trouble("server-busy")

    def _once(self, method: str, path: str, body: bytes) -> bytes:
        self.up += len(body)
        headers = {"content-type": WIRE_TYPE, "accept": WIRE_TYPE}
        if self.token:
            headers["authorization"] = f"Bearer {self.token}"
        response = self._http.request(method, path, content=body, headers=headers)
        self._reached = True
        content = response.content
        self.down += len(content)
        if response.status_code != httpx2.codes.OK:
            raise faults.fault_of(response)
        return content
