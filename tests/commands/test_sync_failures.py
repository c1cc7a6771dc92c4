"""Each way in which a sync with a real server over TLS fails: one sentence with a next step, and the work is kept."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from app.sync import round as rounds
from tests.journeys.server_process import Copy, Server, copy_in, serving
from tests.sync.certificates import listening, make_certificate, make_signed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOW = dt.datetime.now(dt.UTC)
DAY = dt.timedelta(days=1)

pytestmark = pytest.mark.timeout(300)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, Path]:
    """The firm's authority, the server's certificate and its key."""
    return make_signed(tmp_path_factory.mktemp("tls"), valid_from=NOW - DAY, valid_until=NOW + DAY)


@pytest.fixture(scope="module")
def server(files: tuple[Path, Path, Path]) -> Iterator[Server]:
    with serving(
        ("li", "rep"), ("wang", "rep"), ("zhao", "rep"), ("boss", "manager"), certificate=files[1:]
    ) as found:
        yield found


def told(copy: Copy, *words: str) -> str:
    """The one sentence with which ``sync`` fails; an account that was added offline is still there afterwards."""
    before = copy.run("list", "account")["total"]
    copy.run("add", "account", "name=海尔")
    status, out, said = copy.try_("sync", *words)
    assert (status, out) == (1, "")
    assert said.count("\n") == 1
    assert copy.run("list", "account")["total"] == before + 1
    return said


def test_a_client_that_trusts_the_firms_authority_syncs_over_tls(
    server: Server, files: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    li = copy_in(tmp_path, "li")
    li.run("add", "account", "name=海尔")
    first = li.sync(*server.sign_in("li"), "--ca", str(files[0]))
    assert first["pushed"] == 1
    assert first["verified"]["equal"]
    # the file is remembered
    assert li.sync()["pushed"] == 0


def test_a_certificate_that_nobody_known_has_signed(server: Server, tmp_path: Path) -> None:
    assert server.url.startswith("https://")
    words = told(copy_in(tmp_path, "li"), *server.sign_in("li"))
    assert words.startswith(f"The certificate of {server.url} is not trusted; choose your firm's CA file")
    other = make_certificate(tmp_path, valid_from=NOW - DAY, valid_until=NOW + DAY, name="another firm")
    words = told(copy_in(tmp_path, "wang"), *server.sign_in("wang"), "--ca", str(other))
    assert words.startswith(f"The certificate of {server.url} is not trusted")


def test_a_certificate_of_another_time_points_to_the_clock(server: Server, tmp_path: Path) -> None:
    old = make_certificate(tmp_path, valid_from=NOW - 3 * DAY, valid_until=NOW - DAY)
    with listening(old) as url:
        signing = ["--server", url, *server.sign_in("li")[2:], "--ca", str(old)]
        words = told(copy_in(tmp_path, "li"), *signing)
    assert words == (
        f"The certificate of {url} is not valid at this computer's date; set the clock, then sync again.\n"
    )


def test_a_server_that_is_not_there(server: Server, tmp_path: Path) -> None:
    words = told(copy_in(tmp_path, "li"), "--server", "https://127.0.0.1:9", *server.sign_in("li")[2:])
    assert words.startswith("The server https://127.0.0.1:9 cannot be reached; check the address and")


def test_a_wrong_password(server: Server, files: tuple[Path, Path, Path], tmp_path: Path) -> None:
    (tmp_path / "wrong").write_text("wrong", encoding="utf-8")
    signing = [*server.sign_in("li")[:4], "--password-file", str(tmp_path / "wrong"), "--ca", str(files[0])]
    words = told(copy_in(tmp_path, "li"), *signing)
    assert words == "The server does not accept this name and password; check both and try again.\n"


def test_a_user_who_has_been_disabled(server: Server, files: tuple[Path, Path, Path], tmp_path: Path) -> None:
    zhao = copy_in(tmp_path, "zhao")
    zhao.sync(*server.sign_in("zhao"), "--ca", str(files[0]))
    server.run("user", "disable", "zhao")
    assert told(zhao).startswith("Your access has been disabled; ask your administrator. Your work stays")


def test_a_program_that_is_too_old(
    server: Server, files: tuple[Path, Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    li = copy_in(tmp_path, "li")
    monkeypatch.setattr(rounds, "CONTRACT", 0)
    words = told(li, *server.sign_in("li"), "--ca", str(files[0]))
    assert words.startswith(
        "Your work has been sent, but this version is too old to receive; install the newest"
    )


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A file system of 8 MB."""
    place = tmp_path / "small"
    place.mkdir()
    mount = shutil.which("mount")
    words = [mount or "mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(place)]
    if mount is None or subprocess.run(words, capture_output=True, check=False).returncode:
        pytest.skip("no file system may be mounted here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_disk_that_is_full(
    server: Server, files: tuple[Path, Path, Path], tmp_path: Path, small: Path
) -> None:
    boss = copy_in(small, "boss")
    boss.sync(*server.sign_in("boss"), "--ca", str(files[0]))
    li = copy_in(tmp_path, "li")
    names = "".join(f"客户{number}{'长' * 60}\n" for number in range(4000))
    (tmp_path / "many.csv").write_text(f"客户名称\n{names}", "utf-8")
    assert li.run("import", str(tmp_path / "many.csv"), "--as", "account")["files"][0]["added"] == 4000
    li.sync(*server.sign_in("li"), "--ca", str(files[0]))
    words = told(boss)
    assert words.startswith("The disk is full")
    subprocess.run(["mount", "-o", "remount,size=200m", str(small)], check=True)
    assert boss.sync()["verified"]["equal"]
    assert boss.run("list", "account")["total"] > 4000


@pytest.mark.parametrize("half", ["--tls-cert", "--tls-key"])
def test_a_server_told_of_half_a_certificate_says_so(
    server: Server, files: tuple[Path, Path, Path], half: str
) -> None:
    status, said = server.try_("serve", half, str(files[1]))
    assert status == 1
    assert (
        said == "A certificate needs its key and a key its certificate; give both --tls-cert and --tls-key.\n"
    )


def test_a_server_told_of_files_that_do_not_belong_together_says_so(
    server: Server, files: tuple[Path, Path, Path]
) -> None:
    status, said = server.try_("serve", "--tls-cert", str(files[0]), "--tls-key", str(files[2]))
    assert status == 1
    assert "cannot be used for TLS" in said
    assert said.count("\n") == 1
