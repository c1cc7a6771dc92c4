"""The routes seen from outside: what is told to whom, and what never gets in."""

from typing import Any

import hypothesis
import pytest
import schemathesis
import zstandard
from hypothesis import HealthCheck, Phase, given, settings
from litestar.routes import HTTPRoute
from schemathesis.core.result import Ok

from app.server import answers
from app.server.api import ROUTES, application
from app.server.store import Store
from app.sync import protocol
from app.words.sentences import sentences
from tests.server.laptop import Laptop, Office

SETTINGS = settings(
    max_examples=20,
    deadline=None,
    phases=(Phase.generate,),
    suppress_health_check=list(HealthCheck),
    database=None,
)
OPEN = {"/v1/login", "/health", "/metrics"}
"""Routes that need no token."""


def test_every_route_but_the_open_ones_wants_a_token(office: Office, store: Store) -> None:
    asked = set()
    for route in application(store).routes:
        if not isinstance(route, HTTPRoute) or route.path.startswith("/schema"):
            continue
        for method in route.methods - {"OPTIONS"}:
            path = route.path.replace("{sha256:str}", "0" * 64)
            response = office.client.request(method, path, params={"offset": 0, "size": 1}, content=b"x")
            expected = {200, 400} if route.path in OPEN else {401}
            assert response.status_code in expected, (method, path)
            asked.add(route.path)
    assert len(asked) >= len(ROUTES) - 1
    assert asked >= OPEN


@pytest.mark.parametrize("route", ["login", "hello", "push", "pull", "digest", "blobs"])
@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "bad-message"),
        (b"noise", "bad-message"),
        (protocol.encode([1, 2]), "bad-message"),
        (zstandard.ZstdCompressor().compress(b"\0" * (protocol.MAX_DECODED + 1)), "message-too-large"),
    ],
    ids=["empty", "noise", "something else", "bomb"],
)
def test_what_is_no_message_is_refused(li: Laptop, route: str, body: bytes, code: str) -> None:
    response = li.office.client.post(
        f"/v1/{route}", content=body, headers={"authorization": f"Bearer {li.who.token}"}
    )
    assert response.status_code == answers.STATUS.get(code, 400)
    assert protocol.decode(response.content, protocol.Fault).code == code


def test_a_body_that_is_too_large_is_not_read(office: Office) -> None:
    response = office.client.post("/v1/login", content=b"\0" * (answers.LIMITS.encoded + 2000))
    assert response.status_code == 413


def test_messages_can_be_exchanged_as_json(office: Office) -> None:
    response = office.client.post("/v1/login", json={"user": "li", "password": "wrong"})
    assert response.json() == {"code": "login-wrong"}
    assert response.headers["content-type"] == "application/json"


def test_the_database_being_away_is_told_as_busy(office: Office, li: Laptop, store: Store) -> None:
    good, store.url = store.url, "postgresql://nobody@127.0.0.1:1/nothing"
    store.close()
    response = office.client.post("/v1/refresh", headers={"authorization": f"Bearer {li.who.token}"})
    assert response.status_code == 503
    store.url = good
    assert li.hello().action is protocol.Action.OK


def test_figures_and_the_description_of_the_routes_are_there(office: Office, li: Laptop) -> None:
    li.account()
    li.push()
    figures = office.client.get("/metrics").text
    assert 'baifang_requests_total{route="push",status="200"}' in figures
    assert 'baifang_mutations_total{status="ok"}' in figures
    described = office.client.get("/schema/openapi.json").json()
    assert set(described["paths"]) >= {"/v1/login", "/v1/push", "/v1/pull", "/health"}
    push = described["paths"]["/v1/push"]["post"]
    kinds = (push["requestBody"], push["responses"]["200"], push["responses"]["default"])
    named = [kind["content"]["application/json"]["schema"]["$ref"].rpartition("/")[2] for kind in kinds]
    assert named == ["Push", "PushAnswer", "Fault"]
    assert set(named) <= set(described["components"]["schemas"])


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.timeout(300)
def test_no_message_that_fits_the_description_makes_the_server_fail(
    office: Office, li: Laptop, store: Store, seed: int
) -> None:
    assert office
    schema = schemathesis.openapi.from_asgi("/schema/openapi.json", application(store))
    headers = {"authorization": f"Bearer {li.who.token}"}
    tried = set()

    def send(case: Any) -> None:
        tried.add(case.operation.path)
        answer = case.call(headers=headers)
        assert answer.status_code < 500, (case.body, answer.text)

    for found in schema.get_all_operations():
        assert isinstance(found, Ok), found
        operation = found.ok()
        if operation.path not in {"/v1/login", "/v1/logout", "/v1/refresh"}:  # which would end the token
            run = given(case=operation.as_strategy())(send)
            hypothesis.seed(seed)(SETTINGS(run))()
    assert tried >= {"/v1/push", "/v1/pull", "/v1/hello", "/v1/digest", "/v1/blobs/{sha256}"}


def test_every_fault_that_has_a_status_has_a_sentence() -> None:
    assert set(answers.STATUS) <= set(sentences())
