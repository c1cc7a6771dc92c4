from __future__ import annotations

import json
import stat
import sys
from typing import TYPE_CHECKING

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring
from keyring.backends.null import Keyring as SilentKeyring

from app.rules.errors import Refused, Trouble
from app.storage import keys
from app.storage.folder import DataFolder
from tests.storage.keyring_in_memory import KeyringInMemory

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from keyring.backend import KeyringBackend

PASSPHRASE = "correct horse battery"


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path)


@pytest.fixture(autouse=True)
def _put_back() -> Iterator[None]:
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


@pytest.fixture
def memory() -> KeyringInMemory:
    backend = KeyringInMemory()
    keyring.set_keyring(backend)
    return backend


def test_the_keyring_alone_opens_the_folder(folder: DataFolder, memory: KeyringInMemory) -> None:
    key = keys.make(folder, None)
    assert len(key) == keys.KEY_BYTES
    assert keys.load(folder, None) == key
    assert not keys.needs_passphrase(folder)
    assert not keys.is_sample(folder)
    assert key.hex() not in folder.keys.read_text("utf-8")
    assert len(memory.kept) == 1


def test_keyring_and_passphrase_each_open_it(folder: DataFolder, memory: KeyringInMemory) -> None:
    key = keys.make(folder, PASSPHRASE)
    assert keys.load(folder, None) == key
    memory.kept.clear()
    assert keys.needs_passphrase(folder)
    assert keys.load(folder, PASSPHRASE) == key


def test_a_lost_keyring_without_a_passphrase_is_told(folder: DataFolder, memory: KeyringInMemory) -> None:
    keys.make(folder, None)
    memory.kept.clear()
    with pytest.raises(Trouble, match="key-needs-passphrase"):
        keys.load(folder, None)


def test_a_passphrase_that_the_folder_does_not_know_leaves_it_to_the_keyring(
    folder: DataFolder, memory: KeyringInMemory
) -> None:
    key = keys.make(folder, None)
    assert memory.kept
    assert keys.load(folder, "something else") == key


def test_a_new_folder_in_the_same_place_leaves_the_old_key_in_the_keyring(
    folder: DataFolder, memory: KeyringInMemory
) -> None:
    first = keys.make(folder, None)
    kept = folder.keys.read_bytes()
    keys.make(folder, None)
    assert len(memory.kept) == 2
    folder.keys.write_bytes(kept)
    assert keys.load(folder, None) == first


@pytest.mark.parametrize("backend", [NoKeyring, SilentKeyring])
def test_without_a_keyring_a_passphrase_is_needed(
    folder: DataFolder, backend: Callable[[], KeyringBackend]
) -> None:
    keyring.set_keyring(backend())
    with pytest.raises(Trouble, match="key-needs-passphrase"):
        keys.make(folder, None)
    assert not keys.exists(folder)
    key = keys.make(folder, PASSPHRASE)
    assert keys.needs_passphrase(folder)
    assert keys.load(folder, PASSPHRASE) == key
    with pytest.raises(Trouble, match="key-needs-passphrase"):
        keys.load(folder, None)


def test_a_keyring_that_went_away_is_no_error_of_its_own(folder: DataFolder, memory: KeyringInMemory) -> None:
    keys.make(folder, PASSPHRASE)
    assert memory.kept
    keyring.set_keyring(NoKeyring())  # type: ignore[no-untyped-call] # the library has no types
    assert keys.needs_passphrase(folder)


def test_a_keyring_with_something_else_in_the_place_counts_as_lost(
    folder: DataFolder, memory: KeyringInMemory
) -> None:
    keys.make(folder, None)
    memory.kept = dict.fromkeys(memory.kept, "not a key")
    assert keys.needs_passphrase(folder)


def test_a_wrong_passphrase_is_refused_beside_its_field(folder: DataFolder) -> None:
    keys.make(folder, PASSPHRASE)
    with pytest.raises(Refused, match="passphrase-wrong") as caught:
        keys.load(folder, PASSPHRASE + " ")
    assert caught.value.field == "passphrase"


def test_a_short_passphrase_is_refused_and_leaves_nothing_behind(
    folder: DataFolder, memory: KeyringInMemory
) -> None:
    with pytest.raises(Refused, match="passphrase-short"):
        keys.make(folder, "1234567")
    assert not keys.exists(folder)
    assert memory.kept == {}


def test_two_wraps_of_one_key_have_nothing_in_common() -> None:
    one, other = (keys.wrap(bytes(32), PASSPHRASE) for _ in range(2))
    assert all(one[part] != other[part] for part in ("salt", "nonce", "sealed"))


def test_the_sample_firm_keeps_its_key_beside_it(folder: DataFolder) -> None:
    key = keys.make_sample(folder)
    assert keys.is_sample(folder)
    assert not keys.needs_passphrase(folder)
    assert keys.load(folder, None) == key


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no permission bits")
def test_the_key_file_is_for_its_owner_only(folder: DataFolder) -> None:
    keys.make_sample(folder)
    assert stat.S_IMODE(folder.keys.stat().st_mode) == 0o600


def test_a_folder_without_a_key_file_says_so(folder: DataFolder) -> None:
    with pytest.raises(Trouble, match="key-missing"):
        keys.load(folder, None)
    assert not keys.is_sample(folder)


SALT = {"salt": "AAAA", "nonce": "AAAA", "sealed": "AAAA"}


def typed(**changes: object) -> bytes:
    return json.dumps({"passphrase": SALT | changes}).encode()


@pytest.mark.parametrize(
    "content",
    [
        b"", b"\xff\xfe", b"[]", b"{", b"{}", b'{"version": 1}', b'{"open": "not base64!"}', b'{"open": "QUJD"}',
        b'{"open": 5}', b'{"keyring": 5}', b'{"passphrase": "x"}', b'{"passphrase": {"salt": "AA=="}}',
        typed(salt=7), typed(nonce="\u00e9"),
    ],
)  # fmt: skip
def test_a_damaged_key_file_is_told_in_a_sentence(folder: DataFolder, content: bytes) -> None:
    folder.keys.write_bytes(content)
    with pytest.raises(Trouble, match="key-damaged"):
        keys.load(folder, PASSPHRASE)
    assert folder.keys.read_bytes() == content


def test_a_wrap_whose_bytes_were_changed_opens_nothing(folder: DataFolder) -> None:
    folder.keys.write_text(json.dumps({"passphrase": SALT | {"salt": "A" * 24, "nonce": "A" * 16}}), "utf-8")
    with pytest.raises(Refused, match="passphrase-wrong"):
        keys.load(folder, PASSPHRASE)


def test_a_key_file_that_cannot_be_read_is_told(folder: DataFolder) -> None:
    folder.keys.mkdir()
    with pytest.raises(Trouble, match="file-failed"):
        keys.load(folder, None)


def test_a_destroyed_key_opens_nothing_and_leaves_no_entry_in_the_keyring(
    folder: DataFolder, memory: KeyringInMemory
) -> None:
    keys.make(folder, PASSPHRASE)
    keys.destroy(folder)
    assert not folder.keys.exists()
    assert memory.kept == {}
    keys.destroy(folder)


def test_a_keyring_that_forgot_the_entry_by_itself_does_not_stop_the_destruction(
    folder: DataFolder, memory: KeyringInMemory
) -> None:
    keys.make(folder, None)
    memory.kept.clear()
    keys.destroy(folder)
    assert not folder.keys.exists()


def test_a_damaged_key_file_is_destroyed_as_well(folder: DataFolder) -> None:
    folder.keys.write_bytes(b"{")
    keys.destroy(folder)
    assert not folder.keys.exists()


def test_a_key_file_that_cannot_be_read_is_not_said_to_be_destroyed(folder: DataFolder) -> None:
    folder.keys.mkdir()
    with pytest.raises(Trouble, match="file-failed"):
        keys.destroy(folder)


def test_a_key_file_that_cannot_be_written_over_is_told(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys.make_sample(folder)

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.write_bytes", full)
    with pytest.raises(Trouble, match="disk-full"):
        keys.destroy(folder)


def test_a_passphrase_is_the_first_line_of_its_file(folder: DataFolder) -> None:
    file = folder.path / "secret"
    file.write_text(f"{PASSPHRASE}\r\n", "utf-8")
    assert keys.read_passphrase(file) == PASSPHRASE
    assert keys.read_passphrase(None) is None


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00"])
def test_a_passphrase_file_that_is_missing_or_no_text_is_told(
    folder: DataFolder, content: bytes | None
) -> None:
    file = folder.path / "secret"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(Trouble, match="passphrase-file-missing"):
        keys.read_passphrase(file)
