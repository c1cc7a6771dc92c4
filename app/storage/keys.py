"""The database's key: 32 random bytes, kept only in wraps.

A wrap is by the operating system's keyring, by the user's passphrase (argon2id, then AES-GCM), or, for the sample firm
that is no secret, by nothing: the key then lies beside the database and the window says so.
"""

import base64
import json
import os
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from app.rules.errors import Refused, Trouble
from app.storage.failures import told_os
from app.storage.files import write_atomically
from app.storage.folder import DataFolder
from app.storage.ids import new_id

if TYPE_CHECKING:
    from pathlib import Path

KEY_BYTES = 32
MEMORY_KIB = 64 * 1024
TIME_COST = 3
LANES = 4
SERVICE = "Baifang"
SHORTEST = 8
TYPED = ("salt", "nonce", "sealed")


def exists(folder: DataFolder) -> bool:
    """Whether this folder has a key already."""
    return folder.keys.exists()


def needs_passphrase(folder: DataFolder) -> bool:
    """Whether only a passphrase opens this folder here."""
    wraps = _load(folder)
    return "open" not in wraps and ("keyring" not in wraps or _from_keyring(wraps) is None)


def has_passphrase(folder: DataFolder) -> bool:
    """Whether this folder has a passphrase, even where the keyring opens it without."""
    return "passphrase" in _load(folder)


def is_sample(folder: DataFolder) -> bool:
    """Whether the key lies beside the database, as with the sample firm."""
    return exists(folder) and "open" in _load(folder)


def make_sample(folder: DataFolder) -> bytes:
    """A new key that lies beside the database: only for data that is no secret."""
    key = os.urandom(KEY_BYTES)
    _store(folder, {"open": _text(key)})
    return key


def make(folder: DataFolder, passphrase: str | None) -> bytes:
    """A new key, wrapped by the keyring where there is one and by the passphrase where one is given.

    Raises:
        Trouble: ``key-needs-passphrase`` without a keyring and a passphrase.
        Refused: ``passphrase-short``.
    """
    key = os.urandom(KEY_BYTES)
    wraps: dict[str, Any] = {}
    if passphrase is not None:
        wraps["passphrase"] = wrap(key, passphrase)
    # a name of its own, so that a new folder in an old one's place never overwrites the old one's key
    entry = new_id()
    if _to_keyring(entry, key):
        wraps["keyring"] = entry
    if not wraps:
        raise Trouble("key-needs-passphrase")
    _store(folder, wraps)
    return key


def load(folder: DataFolder, passphrase: str | None) -> bytes:
    """The key of an existing folder.

    Raises:
        Trouble: ``key-missing`` when the database has no key file, ``key-damaged``, ``key-needs-passphrase``.
        Refused: ``passphrase-wrong``.
    """
    wraps = _load(folder)
    if "open" in wraps:
        return _bytes(wraps["open"])
    if passphrase is not None and "passphrase" in wraps:
        return unwrap(wraps["passphrase"], passphrase)
    key = _from_keyring(wraps) if "keyring" in wraps else None
    if key is None:
        raise Trouble("key-needs-passphrase")
    return key


def read_passphrase(file: "Path | None") -> str | None:
    """The passphrase in a file, without its line end; None without a file.

    Raises:
        Trouble: ``passphrase-file-missing``.
    """
    if file is None:
        return None
    try:
        return file.read_text("utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise Trouble("passphrase-file-missing", file=str(file)) from error


def wrap(key: bytes, passphrase: str) -> dict[str, str]:
    """The key under a passphrase.

    Raises:
        Refused: ``passphrase-short``.
    """
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - only where a passphrase is used

    if len(passphrase) < SHORTEST:
        raise Refused("passphrase-short", "passphrase", shortest=SHORTEST)
    salt, nonce = os.urandom(16), os.urandom(12)
    sealed = AESGCM(_stretch(passphrase, salt)).encrypt(nonce, key, SERVICE.encode())
    return {"salt": _text(salt), "nonce": _text(nonce), "sealed": _text(sealed)}


def unwrap(wrapped: dict[str, str], passphrase: str) -> bytes:
    """The key out of its wrap.

    Raises:
        Refused: ``passphrase-wrong``.
    """
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - only where a passphrase is used
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415

    cipher = AESGCM(_stretch(passphrase, _bytes(wrapped["salt"])))
    try:
        return cipher.decrypt(_bytes(wrapped["nonce"]), _bytes(wrapped["sealed"]), SERVICE.encode())
    except InvalidTag as error:
        raise Refused("passphrase-wrong", "passphrase") from error


def destroy(folder: DataFolder) -> None:
    """Destroy every wrap of the key: what is encrypted with it can never be read again.

    A damaged key file is destroyed as well; only its entry in the keyring can then not be named.

    Raises:
        Trouble: ``folder-read-only``, ``file-failed``.
    """
    path = folder.keys
    if not path.exists():
        return
    try:
        wraps = _load(folder)
    except Trouble as trouble:
        if trouble.code != "key-damaged":
            raise
        wraps = {}
    if "keyring" in wraps:
        _forget(wraps["keyring"])
    try:
        path.write_bytes(b"\0" * path.stat().st_size)
        path.unlink()
    except OSError as error:
        raise told_os(error, path.name) from error


def _forget(entry: str) -> None:
    from keyring import delete_password  # noqa: PLC0415 - only to forget a key
    from keyring.errors import PasswordDeleteError  # noqa: PLC0415

    # an entry that is not there any more is what was wanted
    with suppress(PasswordDeleteError):
        delete_password(SERVICE, entry)


def _stretch(passphrase: str, salt: bytes) -> bytes:
    from argon2.low_level import Type, hash_secret_raw  # noqa: PLC0415 - only where a passphrase is used

    return hash_secret_raw(passphrase.encode(), salt, TIME_COST, MEMORY_KIB, LANES, KEY_BYTES, Type.ID)


def _to_keyring(entry: str, key: bytes) -> bool:
    from keyring import set_password  # noqa: PLC0415 - only when a key is made
    from keyring.errors import KeyringError  # noqa: PLC0415

    try:
        set_password(SERVICE, entry, _text(key))
    except KeyringError:
        return False
    return _from_keyring({"keyring": entry}) == key


def _from_keyring(wraps: dict[str, Any]) -> bytes | None:
    from keyring import get_password  # noqa: PLC0415 - the sample firm needs none
    from keyring.errors import KeyringError  # noqa: PLC0415

    try:
        kept = get_password(SERVICE, wraps["keyring"])
    except KeyringError:
        return None
    return _bytes(kept) if _is_key(kept) and kept else None


def _load(folder: DataFolder) -> dict[str, Any]:
    path = folder.keys
    if not path.exists():
        raise Trouble("key-missing", file=path.name)
    try:
        wraps = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise told_os(error, path.name) from error
    except ValueError as error:
        raise Trouble("key-damaged", file=path.name) from error
    if not isinstance(wraps, dict) or not _well_formed(wraps):
        raise Trouble("key-damaged", file=path.name)
    return wraps


def _well_formed(wraps: dict[str, Any]) -> bool:
    """Whether every wrap that is there has the shape in which it was written."""
    typed = wraps.get("passphrase", dict.fromkeys(TYPED, ""))
    return (
        isinstance(wraps.get("keyring", ""), str)
        and (wraps.keys() & {"open", "keyring", "passphrase"}) != set()
        and ("open" not in wraps or _is_key(wraps["open"]))
        and isinstance(typed, dict)
        and all(_is_base64(typed.get(name)) for name in TYPED)
    )


def _is_key(text: object) -> bool:
    return isinstance(text, str) and _is_base64(text) and len(_bytes(text)) == KEY_BYTES


def _is_base64(text: object) -> bool:
    try:
        base64.b64decode(text if isinstance(text, str) else "?", validate=True)
    except ValueError:
        return False
    return True


def _store(folder: DataFolder, wraps: dict[str, Any]) -> None:
    write_atomically(folder.keys, json.dumps({"version": 1, **wraps}, indent=1).encode(), mode=0o600)


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _bytes(text: str) -> bytes:
    return base64.b64decode(text)
