"""Every way in which a line fails has its own code and its own sentence."""

import datetime as dt
import re
import threading
from pathlib import Path

import pytest

from app.rules.errors import Refused, Told, Trouble
from app.storage.database import Database
from app.sync import engine, transport
from app.words.sentences import sentences
from app.words.sentences.sync import REASONS, SENTENCES
from tests.sync.certificates import listening, make_certificate
from tests.sync.world import PASSWORD, SERVER, World

NOW = dt.datetime.now(dt.UTC)
DAY = dt.timedelta(days=1)


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "WAITS", (0.0, 0.0, 0.0))


def code_of(db: Database, server: str, ca_file: str | None = None) -> str:
    with pytest.raises(Told) as told:
        engine.sync(db, server, "li", PASSWORD, ca_file)
    return told.value.code


def test_nobody_listens(database: Database) -> None:
    assert code_of(database, "http://127.0.0.1:9") == "server-unreachable"


def test_an_unreachable_server_is_told_at_once_and_a_line_that_breaks_under_way_is_taken_up_again(
    world: World,
) -> None:
    li = world.laptop("li")
    with pytest.raises(Trouble, match="server-unreachable"):
        li.sync("lost")
    with pytest.raises(Trouble, match="connection-lost"):
        li.sync("unheard")
    li.add_account("under way")
    li.sync("ok", "lost", "lost", "ok", "unheard", "lost", "ok", "lost")
    assert li.everything() == world.view("li")


def test_somebody_else_listens(database: Database) -> None:
    with listening(None) as server:
        assert code_of(database, server) == "answer-unreadable"


def test_a_certificate_counts_only_with_the_firms_own_authority(database: Database, tmp_path: Path) -> None:
    file = make_certificate(tmp_path, valid_from=NOW - DAY, valid_until=NOW + DAY)
    with listening(file) as server:
        assert code_of(database, server) == "certificate-untrusted"
        assert code_of(database, server, str(file)) == "answer-unreadable"


@pytest.mark.parametrize("days", [-10, 10])
def test_a_certificate_of_another_time_points_to_the_clock(
    database: Database, tmp_path: Path, days: int
) -> None:
    file = make_certificate(tmp_path, valid_from=NOW + (days - 1) * DAY, valid_until=NOW + (days + 1) * DAY)
    with listening(file) as server:
        assert code_of(database, server, str(file)) == "clock-wrong"


def test_a_wrong_ca_file_is_named(database: Database, tmp_path: Path) -> None:
    assert code_of(database, "https://127.0.0.1:9", str(tmp_path / "none.pem")) == "ca-file-unreadable"


@pytest.mark.parametrize("server", ["crm.example.com", "ftp://crm.example.com", "https://"])
def test_an_address_that_is_none_is_refused(database: Database, server: str) -> None:
    assert code_of(database, server) == "server-address-wrong"


def test_a_password_never_travels_in_the_clear(database: Database) -> None:
    with pytest.raises(Refused, match="server-not-secure"):
        engine.sync(database, "http://crm.example.com", "li", PASSWORD)


def test_a_token_is_shown_to_no_other_server(world: World) -> None:
    li = world.laptop("li")
    li.sync()
    assert engine.open_run(li.db, SERVER).transport.token
    assert engine.open_run(li.db, "https://elsewhere.example.com").transport.token == ""


def test_a_sync_can_be_stopped_and_taken_up_again(world: World) -> None:
    li = world.laptop("li")
    li.sync()
    li.add_account("later")
    stop = threading.Event()
    with pytest.raises(Trouble, match="sync-stopped"):
        li.sync(progress=lambda progress: stop.set() if progress.stage == "push" else None, cancel=stop)
    li.sync()
    assert li.everything() == world.view("li")


def test_only_one_sync_of_a_copy_at_a_time(world: World) -> None:
    li = world.laptop("li")

    def another(_progress: object) -> None:
        with pytest.raises(Trouble, match="sync-running"):
            engine.sync(li.db, SERVER)

    li.sync(progress=another)


def test_every_code_that_the_engine_raises_has_a_sentence() -> None:
    known = sentences()
    raised: set[str] = set()
    for path in [
        *Path(engine.__file__).parent.glob("*.py"),
        Path(engine.__file__).parents[1] / "commands" / "sync.py",
    ]:
        raised.update(re.findall(r'(?:Trouble|Refused)\(\s*"([a-z-]+)"', path.read_text("utf-8")))
    raised.update(code for code in SENTENCES)
    assert {code for code in raised if code not in known} == set()
    assert all(english and chinese for english, chinese in [*SENTENCES.values(), *REASONS.values()])
