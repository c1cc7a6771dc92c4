"""The server as a program: one command starts it, real HTTP reaches it, SIGTERM ends it."""

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from app.sync import protocol
from app.sync.protocol import (
    Hello,
    HelloAnswer,
    Login,
    LoginAnswer,
    Mutation,
    Page,
    Pull,
    Push,
    PushAnswer,
    Rows,
)
from tests.postgres import database_folder

ROOT = Path(__file__).resolve().parents[2]


def program(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "app.server", *arguments]


def ran(*arguments: str) -> tuple[int, dict[str, Any], str]:
    done = subprocess.run(
        program(*arguments, "--json"), cwd=ROOT, capture_output=True, text=True, check=False
    )
    return done.returncode, json.loads(done.stdout or "{}"), done.stderr


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture
def data() -> Iterator[Path]:
    with database_folder() as folder:
        yield folder


@pytest.fixture
def served(data: Path) -> Iterator[tuple[str, Path]]:
    """A server on an empty folder; it must stop cleanly in the end."""
    port = free_port()
    arguments = program("serve", "--data", str(data), "--port", str(port), "--organisation", "申达")
    with subprocess.Popen(
        arguments, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        ready = process.stdout.readline()
        assert ready == f"ready on http://127.0.0.1:{port}\n", process.stderr.read()
        yield f"http://127.0.0.1:{port}", data
        os.kill(process.pid, signal.SIGTERM)
        assert process.wait(timeout=30) == 0
        assert process.stdout.read() == ""
        assert not (data / "postgres" / "postmaster.pid").exists()


@pytest.mark.timeout(300)
def test_one_command_serves_and_another_process_manages_it(served: tuple[str, Path], tmp_path: Path) -> None:
    address, data = served
    place = ("--data", str(data))
    (tmp_path / "password").write_text("correct horse\n", "utf-8")
    secret = ("--password-file", str(tmp_path / "password"))
    assert ran("team", "add", "华东", *place)[0] == 0
    assert ran("user", "add", "li", "--role", "rep", "--team", "华东", *secret, *place)[1]["role"] == "rep"
    code, answer, said = ran("user", "add", "li", "--role", "rep", *secret, *place)
    assert (code, answer) == (1, {})
    assert said.count("\n") == 1
    assert ran("user", "add", "x", "--role", "emperor", *place)[0] == 2

    with httpx2.Client(base_url=address) as client:

        def post(route: str, message: object, kind: type[Any], token: str | None = None) -> Any:
            headers = {"content-type": protocol.WIRE_TYPE, "authorization": f"Bearer {token}"}
            response = client.post(route, content=protocol.encode(message), headers=headers)
            assert response.status_code == 200, protocol.decode(response.content, protocol.Fault)
            return protocol.decode(response.content, kind)

        who = post("/v1/login", Login("li", "correct horse"), LoginAnswer)
        hello = Hello(who.device, protocol.CONTRACT, protocol.Cursor(), 0, 1, 0)
        assert post("/v1/hello", hello, HelloAnswer, who.token).action is protocol.Action.OK
        names = ("id", "account_id", "name", "name_key", "owner_id", "created_at", "updated_at")
        rows = Rows.of("accounts", names, [("a", "a", "海信", "haixin", who.user, 1, 1)])
        mutation = Mutation("m", 1, 0, protocol.CONTRACT, "add-account", inserts=[rows])
        pushed = post(
            "/v1/push", Push(who.device, protocol.Cursor(), 0, 0, [mutation]), PushAnswer, who.token
        )
        assert [outcome.status for outcome in pushed.outcomes] == ["ok"]
        pull = Pull(who.device, protocol.CONTRACT, protocol.Cursor(), 1)
        page = post("/v1/pull", pull, Page, who.token)
        assert {part.table for part in page.rows} >= {"users", "teams", "pipelines", "stages"}

    (device,) = ran("device", "list", *place)[1]["devices"]
    assert len(ran("device", "unlock", device["id"], "ABCD-EFGH", *place)[1]["code"]) == 14
    assert ran("upkeep", "--days", "30", *place)[1] == {"gone": 0, "leftovers": 0}
    assert ran("team", "add", "上海", "--under", "华东", *place)[0] == 0
    assert ran("team", "move", "上海", *place)[0] == 0
    assert [team["depth"] for team in ran("team", "tree", *place)[1]["teams"]] == [0, 0]
    assert ran("user", "password", "li", *secret, *place)[0] == 0
    assert [user["login"] for user in ran("user", "list", *place)[1]["users"]] == ["li"]
    assert ran("user", "disable", "li", *place)[0] == 0
    assert ran("device", "wipe", device["id"], *place)[1]["status"] == "wipe"
    assert ran("device", "revoke", device["id"], *place)[1]["status"] == "revoked"
    assert ran("doctor", *place)[1]["ok"] is True
    file = str(tmp_path / "backup")
    assert ran("backup", file, *place)[1]["rows"] > 10
    assert ran("verify-backup", file, *place)[1]["ok"] is True
    assert ran("restore", file, *place)[0] == 0
    assert httpx2.get(f"{address}/health").json()["organisations"] == 1


def test_the_sample_firm_gives_each_rep_their_part(data: Path) -> None:
    place = ("--data", str(data))
    code, answer, _ = ran("demo", "--accounts", "40", "--seed", "3", *place)
    assert code == 0
    assert answer["accounts"] == 40
    assert len(answer["logins"]) > 3
    found = ran("doctor", *place)[1]
    assert (found["ok"], found["problems"]) == (True, [])
    code, _, said = ran("demo", *place)
    assert code == 1
    assert "samples" in said
