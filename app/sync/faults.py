"""What a failure of the line or an answer of the server means to the user."""

import ssl
from collections.abc import Mapping

import httpx2
import msgspec

from app.rules.errors import Trouble
from app.sync.protocol import JSON_TYPE, Fault, decode, decode_json

STEERING = frozenset({"gap", "fork", "recover", "resync", "upgrade", "wipe", "piece-missing"})
"""Answers that say how to go on; the user does not see them."""

AGAIN = frozenset({"busy", "behind", "database-away"})
"""Answers that change when one asks later."""

RENAMED = {
    "bad-message": "answer-unreadable",
    "login-wrong": "password-wrong",
    "disabled": "user-disabled",
    "revoked": "device-revoked",
    "device-unknown": "sign-in-again",
    "unauthorised": "sign-in-again",
    "busy": "server-busy",
    "behind": "server-busy",
    "database-away": "server-busy",
}
BY_STATUS = {
    401: "unauthorised",
    403: "disabled",
    413: "message-too-large",
    502: "busy",
    503: "busy",
    504: "busy",
}
NOT_YET_VALID, EXPIRED = 9, 10


def fault_of(response: httpx2.Response) -> Trouble:
    """The server's own code and facts, or what the status says when something else has answered."""
    try:
        if response.headers.get("content-type", "").startswith(JSON_TYPE):
            fault = decode_json(response.content, Fault)
        else:
            fault = decode(response.content, Fault)
    except (Trouble, msgspec.DecodeError):
        return Trouble(BY_STATUS.get(response.status_code, "server-failed"), status=response.status_code)
    return trouble(fault.code, fault.facts)


def trouble(code: str, facts: Mapping[str, object]) -> Trouble:
    """A trouble with the server's facts."""
    made = Trouble(code)
    made.facts.update(facts)
    return made


def named(told: Trouble) -> Trouble:
    """The code under which the user is told."""
    return trouble(RENAMED.get(told.code, told.code), told.facts)


def line_trouble(error: httpx2.TransportError, server: str) -> Trouble:
    """What a line that failed means."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            if cause.verify_code in {NOT_YET_VALID, EXPIRED}:
                return Trouble("clock-wrong", server=server)
            return Trouble("certificate-untrusted", server=server)
        if isinstance(cause, ssl.SSLError):
            return Trouble("connection-insecure", server=server)
        cause = cause.__cause__ or cause.__context__
    if isinstance(
        error, httpx2.ReadTimeout | httpx2.WriteTimeout | httpx2.RemoteProtocolError | httpx2.ReadError
    ):
        return Trouble("connection-lost", server=server)
    return Trouble("server-unreachable", server=server)
