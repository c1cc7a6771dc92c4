"""A server process that is killed: by itself at a named point of a request, or by its own timer at any moment."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING, Any

from litestar.testing import TestClient

from app.server import feed, sequence, writing
from app.server.api import application
from app.server.store import Store
from tests.faults.dying import die

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection as Pipe
    from types import ModuleType

ROUTES = ("/v1/hello", "/v1/push", "/v1/pull", "/v1/digest")
INSIDE: dict[str, tuple[ModuleType, str]] = {
    "version taken": (feed, "next_version"),
    "rows written": (writing, "write"),
    "before the commit": (sequence, "keep"),
    "head read": (feed, "head"),
}
"""Steps within the transaction of a push, or the snapshot of a pull, after which the process dies."""

POINTS = (*(f"{when} {route}" for route in ROUTES for when in ("before", "after")), *INSIDE)


class Mortal:
    """Dies when a point is passed for the ``left``-th time."""

    def __init__(self, point: str, left: int) -> None:
        self._point, self._left = point, left

    def at(self, here: str) -> None:
        """Pass a point."""
        if here == self._point:
            self._left -= 1
            if not self._left:
                die()

    def wrap(self, module: ModuleType, name: str) -> None:
        """Let a step of the server be a point."""
        original: Callable[..., Any] = getattr(module, name)

        def step(*values: Any, **named: Any) -> Any:
            made = original(*values, **named)
            self.at(self._point)
            return made

        setattr(module, name, step)


def serve_until_killed(url: str, tell: Pipe, point: str, count: int, seconds: float) -> None:
    """Serve on a free port, which is told through the pipe; die at a point, or after so many seconds."""
    mortal = Mortal(point, count)
    if point in INSIDE:
        mortal.wrap(*INSIDE[point])
    with Store(url) as store, TestClient(application(store)) as client:

        class Answers(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"]))
                mortal.at(f"before {self.path}")
                headers = {
                    name: self.headers[name]
                    for name in ("content-type", "accept", "authorization")
                    if name in self.headers
                }
                answer = client.post(self.path, content=body, headers=headers)
                mortal.at(f"after {self.path}")
                self.send_response(answer.status_code)
                self.send_header("content-type", answer.headers.get("content-type", ""))
                self.send_header("content-length", str(len(answer.content)))
                self.end_headers()
                self.wfile.write(answer.content)

            def log_message(self, *_: object) -> None:
                pass

        server = HTTPServer(("127.0.0.1", 0), Answers)
        tell.send(server.server_address[1])
        if seconds:
            timer = threading.Timer(seconds, die)
            timer.daemon = True
            timer.start()
        server.serve_forever()
