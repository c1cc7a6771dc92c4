"""From bytes to a message and back: decoding, the caller behind a token, and faults with their status."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import psycopg
from litestar import Request, Response

from app.rules.errors import Told, Trouble
from app.server import devices, metrics
from app.sync import protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.server.devices import Seen
    from app.server.store import Connection, Store

T = TypeVar("T")
Incoming = Request[Any, Any, Any]
LIMITS = protocol.Limits()

STATUS = {
    "unauthorised": 401,
    "login-wrong": 401,
    "disabled": 403,
    "revoked": 403,
    "wipe": 403,
    "blob-unknown": 404,
    "gap": 409,
    "fork": 409,
    "recover": 409,
    "resync": 409,
    "piece-missing": 409,
    "message-too-large": 413,
    "upgrade": 426,
    "login-wait": 429,
    "busy": 503,
    "behind": 503,
    "database-away": 503,
}


def read(request: Incoming, body: bytes, kind: type[T]) -> T:
    """Decode a body, as MessagePack or, for people, JSON.

    Raises:
        Trouble: ``bad-message`` or ``message-too-large``.
    """
    if len(body) > LIMITS.encoded:
        raise Trouble("message-too-large", bytes=len(body), limit=LIMITS.encoded)
    if _is_json(request.headers.get("content-type", "")):
        return protocol.decode_json(body, kind)
    return protocol.decode(body, kind, LIMITS.decoded)


def answer(request: Incoming, message: object, status: int = 200) -> Response[bytes]:
    """Encode a message the way the request was."""
    if _is_json(request.headers.get("accept", "")) or _is_json(request.headers.get("content-type", "")):
        return Response(protocol.encode_json(message), media_type=protocol.JSON_TYPE, status_code=status)
    return Response(protocol.encode(message), media_type=protocol.WIRE_TYPE, status_code=status)


@contextmanager
def recognised(store: Store, request: Incoming, *, wiped: bool = False) -> Iterator[tuple[Connection, Seen]]:
    """Lend a connection to the caller's organisation.

    Args:
        store: the database.
        request: has the token in its Authorization header.
        wiped: a device that is to be wiped may do this.

    Raises:
        Trouble: ``unauthorised``, ``disabled``, ``revoked`` or ``wipe``.
    """
    token = token_of(request)
    schema = devices.schema_of(token)
    with store.open(schema) as connection:
        try:
            seen = devices.recognise(connection, token, schema)
        except psycopg.errors.UndefinedTable as error:  # a token that names no organisation of this server
            raise Trouble("unauthorised") from error
        if seen.status == devices.WIPE and not wiped:
            raise Trouble("wipe")
        yield connection, seen


def token_of(request: Incoming) -> str:
    """The token of a request.

    Raises:
        Trouble: ``unauthorised`` when there is none.
    """
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token.isascii() or "." not in token or len(token) > 200:
        raise Trouble("unauthorised")
    return token


def guarded(route: str, request: Incoming, work: Callable[[], Response[bytes]]) -> Response[bytes]:
    """Do the work of a route; what is told becomes a fault with its status, and all is counted."""
    started = time.perf_counter()
    try:
        response = work()
    except Told as told:
        response = _fault(request, told)
    except psycopg.DataError:
        # a text with a zero in it, a number beyond 64 bits: no client of ours sends what PostgreSQL cannot hold
        response = _fault(request, Trouble("bad-message", detail="value"))
    except psycopg.OperationalError:
        # the database restarts or refuses: nothing was changed, the client tries again later
        response = _fault(request, Trouble("busy"))
    metrics.SECONDS.labels(route).observe(time.perf_counter() - started)
    metrics.REQUESTS.labels(route, str(response.status_code)).inc()
    return response


def _fault(request: Incoming, told: Told) -> Response[bytes]:
    facts: dict[str, protocol.Value] = {
        name: value for name, value in told.facts.items() if isinstance(value, str | int)
    }
    return answer(request, protocol.Fault(told.code, facts), STATUS.get(told.code, 400))


def _is_json(header: str) -> bool:
    return header.startswith(protocol.JSON_TYPE)
