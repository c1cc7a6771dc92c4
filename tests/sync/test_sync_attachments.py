"""Attachments: by content, encrypted, resumed, gone with their account."""

import hashlib
import random
from pathlib import Path

import httpx2
import pytest

from app.rules.errors import Trouble
from app.sync import attachments, transport
from app.sync.blob_files import PIECE
from tests.sync.world import Laptop, World

MEGABYTE = 1024 * 1024


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "WAITS", (0.0, 0.0, 0.0))


def attach(laptop: Laptop, account: str, path: Path) -> str:
    sha256, size = attachments.attach(laptop.db, path)
    laptop.add(
        "attachments", account, kind="account", record_id=account, name=path.name, media_type="image/png", size=size,
        sha256=sha256,
    )  # fmt: skip
    return sha256


def bring(laptop: Laptop, sha256: str, size: int, *plan: str) -> None:
    laptop.wire.plan = list(plan)
    attachments.bring(
        laptop.db, sha256, size, make=lambda base, _ca: httpx2.Client(base_url=base, transport=laptop.wire)
    )


def file_of(folder: Path, size: int) -> Path:
    path = folder / "photo.png"
    path.write_bytes(random.Random(size).randbytes(size))  # noqa: S311 - any content will do
    return path


def test_an_attachment_travels_and_is_never_plain_on_disk(world: World, tmp_path: Path) -> None:
    li, boss = world.laptop("li"), world.laptop("boss")
    li.sync()
    account = li.add_account("with a photo")
    photo = file_of(tmp_path, 2 * PIECE + 17)
    sha256 = attach(li, account, photo)
    assert sha256 == hashlib.sha256(photo.read_bytes()).hexdigest()
    li.sync()
    boss.sync()
    bring(boss, sha256, photo.stat().st_size)
    attachments.save(boss.db, sha256, tmp_path / "copy.png")
    assert (tmp_path / "copy.png").read_bytes() == photo.read_bytes()
    for laptop in (li, boss):
        stored = b"".join(path.read_bytes() for path in laptop.folder.attachments.iterdir())
        assert photo.read_bytes()[1000:1100] not in stored
        assert photo.name not in str(list(laptop.folder.attachments.iterdir()))


def test_both_ways_go_on_where_the_line_broke(world: World, tmp_path: Path) -> None:
    li, boss = world.laptop("li"), world.laptop("boss")
    li.sync()
    account = li.add_account("with a photo")
    photo = file_of(tmp_path, 4 * PIECE)
    sha256 = attach(li, account, photo)
    li.sync(preview=True)
    with pytest.raises(Trouble, match="server-unreachable"):
        li.sync(*["ok"] * 7, *["lost"] * 4)
    li.wire.seen.clear()
    li.sync()
    sent_again = [path for path, _, _ in li.wire.seen if sha256 in path]
    assert 0 < len(sent_again) < 4
    boss.sync()
    with pytest.raises(Trouble, match="server-unreachable"):
        bring(boss, sha256, photo.stat().st_size, "ok", *["lost"] * 4)
    boss.wire.seen.clear()
    bring(boss, sha256, photo.stat().st_size, "ok", "unheard", "twice")
    assert len(boss.wire.seen) == 3
    assert attachments.files(boss.db).size(sha256) == photo.stat().st_size


def test_a_spoilt_download_is_found_and_fetched_anew(world: World, tmp_path: Path) -> None:
    li, boss = world.laptop("li"), world.laptop("boss")
    li.sync()
    photo = file_of(tmp_path, 1000)
    sha256 = attach(li, li.add_account("with a photo"), photo)
    li.sync()
    boss.sync()
    files = attachments.files(boss.db)
    files.receive(sha256, b"something else")
    with pytest.raises(Trouble, match="attachment-damaged"):
        bring(boss, sha256, 1000)
    bring(boss, sha256, 1000)
    assert files.has(sha256)


def test_room_is_made_only_of_what_the_server_has(world: World, tmp_path: Path) -> None:
    li = world.laptop("li")
    li.sync()
    sha256 = attach(li, li.add_account("with a photo"), file_of(tmp_path, 1000))
    assert attachments.make_room(li.db, lambda _: True) == 0
    li.sync()
    assert attachments.make_room(li.db, lambda _: True) == 1
    with pytest.raises(Trouble, match="attachment-missing"):
        attachments.save(li.db, sha256, tmp_path / "copy")
    bring(li, sha256, 1000)
    attachments.save(li.db, sha256, tmp_path / "copy")


@pytest.mark.soak
@pytest.mark.timeout(600)
def test_sixty_four_megabytes_over_a_line_cut_ten_times(world: World, tmp_path: Path) -> None:
    li, boss = world.laptop("li"), world.laptop("boss")
    li.sync()
    photo = file_of(tmp_path, 64 * MEGABYTE)
    sha256 = attach(li, li.add_account("with a film"), photo)
    for cut in range(10):
        with pytest.raises(Trouble):
            li.sync(*["ok"] * (5 + cut % 3), *["lost"] * 4)
    li.wire.seen.clear()
    li.sync()
    boss.sync()
    for cut in range(10):
        with pytest.raises(Trouble):
            bring(boss, sha256, 64 * MEGABYTE, *["ok"] * (4 + cut % 3), *["lost"] * 4)
    bring(boss, sha256, 64 * MEGABYTE)
    attachments.save(boss.db, sha256, tmp_path / "copy")
    assert hashlib.sha256((tmp_path / "copy").read_bytes()).hexdigest() == sha256
