import base64

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from app.rules.choices import Role
from app.rules.errors import Refused
from app.server import accounts, audit, devices
from app.server.store import Connection
from app.sync.protocol import Action, Login, LoginAnswer
from tests.server.laptop import PASSWORD, Laptop, Office, Refusal


def told(office: Office, login: str, password: str) -> Refusal:
    with pytest.raises(Refusal) as refused:
        office.post("/v1/login", Login(login, password), LoginAnswer)
    return refused.value


def test_a_wrong_password_and_an_unknown_name_get_the_same_answer(office: Office) -> None:
    wrong, unknown = told(office, "li", "wrong"), told(office, "nobody", PASSWORD)
    assert (wrong.status, wrong.code, wrong.facts) == (unknown.status, unknown.code, unknown.facts)
    assert wrong.code == "login-wrong"


def test_after_some_failures_the_login_waits_even_with_the_right_password(office: Office) -> None:
    for _ in range(devices.FREE_TRIES + 1):
        told(office, "li", "wrong")
    waiting = told(office, "li", PASSWORD)
    assert (waiting.status, waiting.code) == (429, "login-wait")
    assert int(waiting.facts["seconds"] or 0) >= 1
    office.connection.execute("UPDATE attempts SET until = 0")
    assert office.laptop("li").who.name == "li"
    assert office.count("SELECT count(*) FROM attempts") == 0


def test_names_are_not_case_sensitive_and_only_hashes_are_kept(office: Office) -> None:
    laptop = office.laptop("LI")
    secrets = office.connection.execute("SELECT hash FROM tokens").fetchone()
    assert secrets is not None
    assert laptop.who.token.encode() not in secrets[0]
    hashes = office.connection.execute("SELECT password_hash FROM credentials").fetchall()
    assert all(row[0].startswith("$argon2id$") for row in hashes)


def test_a_refreshed_token_replaces_the_old_one_when_it_is_first_used(office: Office, li: Laptop) -> None:
    old = li.who.token
    new = li.post("refresh", None, LoginAnswer)
    assert li.hello().action is Action.OK
    li.who = new
    assert li.hello().action is Action.OK
    with pytest.raises(Refusal) as refused:
        office.post("/v1/refresh", None, LoginAnswer, old)
    assert refused.value.code == "unauthorised"


def test_a_token_ends_with_the_logout_and_with_its_time(office: Office, li: Laptop) -> None:
    other = office.laptop("li")
    li.post("logout", None, type(None))
    with pytest.raises(Refusal):
        li.hello()
    office.connection.execute("UPDATE tokens SET expires_at = 1")
    with pytest.raises(Refusal) as refused:
        other.hello()
    assert (refused.value.status, refused.value.code) == (401, "unauthorised")


@pytest.mark.parametrize("token", ["", "x", "a.b", "org_x.y", "é.b", "." * 300, 'a".b'])
def test_a_forged_token_opens_nothing(office: Office, token: str) -> None:
    response = office.client.post("/v1/refresh", headers={b"authorization": f"Bearer {token}".encode()})
    assert response.status_code == 401


def test_logging_in_again_keeps_the_device(office: Office, li: Laptop) -> None:
    again = office.post("/v1/login", Login("li", PASSWORD, device=li.device), LoginAnswer)
    assert again.device == li.device
    others = office.post("/v1/login", Login("wang", PASSWORD, device=li.device), LoginAnswer)
    assert others.device != li.device


def test_nobody_speaks_for_the_device_of_another(li: Laptop, wang: Laptop) -> None:
    wang.device = li.device
    with pytest.raises(Refusal) as refused:
        wang.hello()
    assert refused.value.code == "device-unknown"


def test_a_revoked_device_has_no_more_contact(office: Office, li: Laptop) -> None:
    devices.set_status(office.connection, li.device, "revoked")
    with pytest.raises(Refusal) as refused:
        li.hello()
    assert (refused.value.status, refused.value.code) == (403, "revoked")
    with pytest.raises(Refusal) as refused:
        office.post("/v1/login", Login("li", PASSWORD, device=li.device), LoginAnswer)
    assert refused.value.code == "revoked"
    with pytest.raises(Refused, match="device-not-found"):
        devices.set_status(office.connection, "no such device", "revoked")


def test_a_device_to_be_wiped_may_push_gets_a_signed_order_and_nothing_else(
    office: Office, li: Laptop
) -> None:
    li.account()
    devices.set_status(office.connection, li.device, devices.WIPE)
    answer = li.hello()
    assert answer.action is Action.WIPE
    assert answer.order is not None
    key = Ed25519PublicKey.from_public_bytes(base64.b64decode(li.who.server_key))
    signed = f"{answer.order.device}|{answer.order.issued_at}".encode()
    key.verify(base64.b64decode(answer.order.signature), signed)
    assert [outcome.status for outcome in li.push()] == ["ok"]
    with pytest.raises(Refusal) as refused:
        li.pull()
    assert refused.value.code == "wipe"


def test_a_disabled_user_and_a_changed_password_end_all_sessions(
    office: Office, li: Laptop, wang: Laptop
) -> None:
    accounts.disable_user(office.connection, "li")
    assert told(office, "li", PASSWORD).code == "disabled"
    accounts.set_password(office.connection, "wang", "another password")
    for laptop, code in ((li, "disabled"), (wang, "unauthorised")):
        with pytest.raises(Refusal, match=code):
            laptop.hello()
    assert told(office, "wang", PASSWORD).code == "login-wrong"


@pytest.mark.parametrize(
    ("code", "arguments"),
    [
        ("user-exists", ("LI", PASSWORD, "east")),
        ("password-too-short", ("sun", "short", "east")),
        ("team-unknown", ("sun", PASSWORD, "north")),
    ],
)
def test_a_user_that_cannot_be_added_is_refused(
    office: Office, code: str, arguments: tuple[str, str, str]
) -> None:
    login, password, team = arguments
    with pytest.raises(Refused, match=code):
        accounts.add_user(office.connection, login, Role.REP, password, team)


def test_a_team_does_not_hang_under_itself(office: Office) -> None:
    with pytest.raises(Refused, match="team-in-itself"):
        accounts.move_team(office.connection, "all", "west")


def test_the_audit_trail_shows_when_it_was_tampered_with(office: Office, connection: Connection) -> None:
    office.laptop("li")
    assert audit.first_broken(connection) is None
    connection.execute("UPDATE audit SET verb = 'nothing' WHERE n = 3")
    assert audit.first_broken(connection) == 3
    connection.execute("DELETE FROM audit WHERE n = 2")
    assert audit.first_broken(connection) == 2


def test_the_audit_trail_holds_ids_but_no_names_or_passwords(office: Office, connection: Connection) -> None:
    told(office, "li", "a canary password")
    office.laptop("li").account(name="金丝雀")
    text = " ".join(str(row) for row in connection.execute("SELECT * FROM audit"))
    assert "canary" not in text
    assert "金丝雀" not in text
