"""The routes: authorise, decode, call, encode. What they do is elsewhere."""

from collections.abc import Callable
from typing import Any

from litestar import Litestar, Request, Response, get, post, put
from litestar.concurrency import sync_to_thread
from litestar.params import FromPath, FromQuery, RawBody

from app.server import answers, blobs, devices, digest, elsewhere, feed, greeting, metrics, origins
from app.server.openapi import config, describe_messages, described
from app.server.organisations import organisations
from app.server.pull import pull
from app.server.push import push
from app.server.store import Store
from app.sync import protocol

Bytes = Response[bytes]
Incoming = Request[Any, Any, Any]
SECURED: list[dict[str, list[str]]] = [{"token": []}]
PART = answers.LIMITS.blob_part + 1024
MESSAGES = (
    protocol.Login, protocol.LoginAnswer, protocol.Hello, protocol.HelloAnswer, protocol.Push, protocol.PushAnswer,
    protocol.Pull, protocol.Page, protocol.DigestAsked, protocol.DigestAnswer, protocol.BlobsAsked,
    protocol.BlobsAnswer, protocol.BlobState, protocol.ElsewhereAsked, protocol.ElsewhereAnswer, protocol.Held,
)  # fmt: skip


def _store(request: Incoming) -> Store:
    store: Store = request.app.state.store
    return store


@post(
    "/v1/login",
    status_code=200,
    sync_to_thread=True,
    operation_class=described(protocol.Login, protocol.LoginAnswer),
)
def login(request: Incoming, body: RawBody) -> Bytes:
    """Exchange name and password for a token."""

    def work() -> Bytes:
        message = answers.read(request, body, protocol.Login)
        address = request.client.host if request.client else ""
        return answers.answer(request, devices.login(_store(request), message, address))

    return answers.guarded("login", request, work)


@post(
    "/v1/refresh",
    status_code=200,
    sync_to_thread=True,
    security=SECURED,
    operation_class=described(None, protocol.LoginAnswer),
)
def refresh(request: Incoming) -> Bytes:
    """Exchange a token for a new one."""

    def work() -> Bytes:
        with answers.recognised(_store(request), request) as (connection, seen):
            return answers.answer(request, devices.refresh(connection, seen, answers.token_of(request)))

    return answers.guarded("refresh", request, work)


@post("/v1/logout", status_code=200, sync_to_thread=True, security=SECURED)
def logout(request: Incoming) -> Bytes:
    """End a token."""

    def work() -> Bytes:
        with answers.recognised(_store(request), request, wiped=True) as (connection, _):
            devices.logout(connection, answers.token_of(request))
        return answers.answer(request, None)

    return answers.guarded("logout", request, work)


@post(
    "/v1/hello",
    status_code=200,
    sync_to_thread=True,
    security=SECURED,
    operation_class=described(protocol.Hello, protocol.HelloAnswer),
)
def say_hello(request: Incoming, body: RawBody) -> Bytes:
    """Say where both sides stand."""

    def work() -> Bytes:
        with answers.recognised(_store(request), request, wiped=True) as (connection, seen):
            message = answers.read(request, body, protocol.Hello)
            caller = devices.adopt(connection, seen.caller, message.device)
            return answers.answer(request, greeting.hello(connection, seen._replace(caller=caller), message))

    return answers.guarded("hello", request, work)


@post(
    "/v1/push",
    status_code=200,
    sync_to_thread=True,
    security=SECURED,
    operation_class=described(protocol.Push, protocol.PushAnswer),
)
def take_push(request: Incoming, body: RawBody) -> Bytes:
    """Take mutations in."""

    def work() -> Bytes:
        with answers.recognised(_store(request), request, wiped=True) as (connection, seen):
            message = answers.read(request, body, protocol.Push)
            caller = devices.adopt(connection, seen.caller, message.device)
            answer = push(connection, caller, message)
        for outcome in answer.outcomes:
            metrics.MUTATIONS.labels(outcome.status).inc()
        return answers.answer(request, answer)

    return answers.guarded("push", request, work)


@post(
    "/v1/pull",
    status_code=200,
    sync_to_thread=True,
    security=SECURED,
    operation_class=described(protocol.Pull, protocol.Page),
)
def give_pull(request: Incoming, body: RawBody) -> Bytes:
    """Give out a page of what is new."""

    def work() -> Bytes:
        with answers.recognised(_store(request), request) as (connection, seen):
            message = answers.read(request, body, protocol.Pull)
            page = pull(connection, devices.adopt(connection, seen.caller, message.device), message)
            page = origins.tell_devices(connection, message, page)
        return answers.answer(request, page)

    return answers.guarded("pull", request, work)


@post(
    "/v1/digest",
    status_code=200,
    sync_to_thread=True,
    security=SECURED,
    operation_class=described(protocol.DigestAsked, protocol.DigestAnswer),
)
def compare(request: Incoming, body: RawBody) -> Bytes:
    """Compare counts and sums."""

    def work() -> Bytes:
        with answers.recognised(_store(request), request) as (connection, seen):
            message = answers.read(request, body, protocol.DigestAsked)
            return answers.answer(request, digest.compare(connection, seen.caller, message))

    return answers.guarded("digest", request, work)


@post(
    "/v1/elsewhere",
    status_code=200,
    sync_to_thread=True,
    security=SECURED,
    operation_class=described(protocol.ElsewhereAsked, protocol.ElsewhereAnswer),
)
def look_elsewhere(request: Incoming, body: RawBody) -> Bytes:
    """Say whether a customer exists out of the caller's reach."""

    def work() -> Bytes:
        with answers.recognised(_store(request), request) as (connection, seen):
            message = answers.read(request, body, protocol.ElsewhereAsked)
            return answers.answer(request, elsewhere.look(connection, seen.caller, message))

    return answers.guarded("elsewhere", request, work)


@post(
    "/v1/blobs",
    status_code=200,
    sync_to_thread=True,
    security=SECURED,
    operation_class=described(protocol.BlobsAsked, protocol.BlobsAnswer),
)
def blob_states(request: Incoming, body: RawBody) -> Bytes:
    """Say how much of each attachment is here."""

    def work() -> Bytes:
        with answers.recognised(_store(request), request, wiped=True) as (connection, _):
            message = answers.read(request, body, protocol.BlobsAsked)
            return answers.answer(request, protocol.BlobsAnswer(blobs.states(connection, message.hashes)))

    return answers.guarded("blobs", request, work)


@put(
    "/v1/blobs/{sha256:str}",
    status_code=200,
    security=SECURED,
    request_max_body_size=PART,
    operation_class=described(bytes, protocol.BlobState),
)
async def put_blob(
    request: Incoming, sha256: FromPath[str], offset: FromQuery[int], size: FromQuery[int], body: RawBody
) -> Bytes:
    """Take a part of an attachment."""

    def work() -> Bytes:
        with answers.recognised(_store(request), request, wiped=True) as (connection, _):
            return answers.answer(request, blobs.put(connection, sha256, offset, size, body))

    # Litestar 2.25 wraps a threaded handler twice when another method shares its path, so this one wraps itself
    return await sync_to_thread(answers.guarded, "blob-put", request, work)


@get("/v1/blobs/{sha256:str}", sync_to_thread=True, security=SECURED, operation_class=described(None, None))
def get_blob(request: Incoming, sha256: FromPath[str], offset: FromQuery[int] = 0) -> Bytes:
    """Give a part of an attachment."""

    def work() -> Bytes:
        with answers.recognised(_store(request), request) as (connection, seen):
            data = blobs.get(connection, seen.caller, sha256, offset)
        return Response(data, media_type="application/octet-stream")

    return answers.guarded("blob-get", request, work)


@get("/health", sync_to_thread=True)
def health(request: Incoming) -> dict[str, str | int]:
    """Whether the server and its database answer."""
    store = _store(request)
    firms = organisations(store)
    for firm in firms:
        with store.open(firm.schema) as connection:
            feed.head(connection)
    return {"status": "ok", "contract": protocol.CONTRACT, "organisations": len(firms)}


@get("/metrics", sync_to_thread=False)
def figures() -> Bytes:
    """Figures for Prometheus."""
    return Response(metrics.text(), media_type="text/plain; version=0.0.4")


ROUTES = [
    login,
    refresh,
    logout,
    say_hello,
    take_push,
    give_pull,
    compare,
    look_elsewhere,
    blob_states,
    put_blob,
    get_blob,
    health,
    figures,
]


def application(store: Store, on_ready: Callable[[], None] | None = None) -> Litestar:
    """The web application on a database; ``on_ready`` is called when it can answer."""
    app = Litestar(
        ROUTES,
        on_startup=[on_ready] if on_ready else [],
        on_shutdown=[store.close],
        request_max_body_size=answers.LIMITS.encoded + 1024,
        openapi_config=config(),
    )
    app.state.store = store
    describe_messages(app, MESSAGES)
    return app
