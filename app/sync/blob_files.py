"""Attachments on disk: by the hash of their content, encrypted piece by piece, so that parts can come and go.

A file is a row of pieces: length, nonce, AES-GCM of the content. Its name ends in ``.ok`` once the server has it, and
in ``.part`` while it is still coming.
"""

import hashlib
import os
import secrets
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.rules.errors import Trouble
from app.storage.connection import Connection
from app.storage.failures import told_os
from app.sync import state

PIECE = 1024 * 1024
NONCE = 12
LENGTH = struct.Struct(">I")


def blob_key(connection: Connection) -> bytes | None:
    """The key of this copy's attachments, which lies in the encrypted database."""
    kept = state.get(connection, "blob_key")
    return bytes.fromhex(kept) if kept else None


def make_blob_key(connection: Connection) -> bytes:
    """The key, made when there is none; the caller holds a write transaction."""
    kept = blob_key(connection)
    if kept is None:
        kept = secrets.token_bytes(32)
        state.put(connection, blob_key=kept.hex())
    return kept


class BlobFiles:
    """The attachments of one copy."""

    def __init__(self, folder: Path, key: bytes) -> None:
        self._folder = folder
        self._cipher = AESGCM(key)

    def add(self, source: Path) -> tuple[str, int]:
        """Take a file in; its hash and size.

        Raises:
            Trouble: ``file-missing``, ``disk-full``, ``folder-read-only``.
        """
        try:
            with source.open("rb") as original:
                return self.take(original, source.name)
        except FileNotFoundError as error:
            raise Trouble("file-missing", file=source.name) from error
        except OSError as error:
            raise told_os(error, source.name) from error

    def take(self, original: BinaryIO, name: str) -> tuple[str, int]:
        """Take a content in; its hash and size. ``name`` is told when it cannot be done.

        Raises:
            Trouble: ``disk-full``, ``folder-read-only``.
        """
        beside = self._folder / f".new-{secrets.token_hex(8)}"
        whole, size = hashlib.sha256(), 0
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with beside.open("xb") as file:
                while data := original.read(PIECE):
                    whole.update(data)
                    size += len(data)
                    self._write(file, data)
                file.flush()
                os.fsync(file.fileno())
            sha256 = whole.hexdigest()
            if self.has(sha256):
                beside.unlink()
            else:
                beside.replace(self._path(sha256))
        except OSError as error:
            beside.unlink(missing_ok=True)
            raise told_os(error, name) from error
        return sha256, size

    def has(self, sha256: str) -> bool:
        """Whether the whole content is here."""
        return self._path(sha256).exists() or self._confirmed(sha256).exists()

    def read(self, sha256: str, offset: int = 0) -> Iterator[bytes]:
        """The content from an offset on, in pieces.

        Raises:
            Trouble: ``attachment-missing``, ``attachment-damaged``.
        """
        path = next((path for path in (self._path(sha256), self._confirmed(sha256)) if path.exists()), None)
        if path is None:
            raise Trouble("attachment-missing", sha256=sha256)
        return self._pieces(path, offset)

    def size(self, sha256: str) -> int:
        """Bytes of the content."""
        path = self._path(sha256)
        return _content_size(path if path.exists() else self._confirmed(sha256))

    def waiting(self) -> list[str]:
        """Hashes of what the server is not known to have."""
        if not self._folder.exists():
            return []
        return sorted(path.name for path in self._folder.iterdir() if len(path.name) == 64)

    def confirmed(self) -> list[str]:
        """Hashes of what the server has and is here."""
        return sorted(path.stem for path in self._folder.glob("*.ok"))

    def confirm(self, sha256: str) -> None:
        """Note that the server has it."""
        self._path(sha256).replace(self._confirmed(sha256))

    def evict(self, sha256: str) -> bool:
        """Remove the content where the server has it; whether it was removed."""
        path = self._confirmed(sha256)
        if not path.exists():
            return False
        path.unlink()
        return True

    def drop(self, sha256: str) -> None:
        """Remove what was just taken in and came to be used by nothing."""
        self._path(sha256).unlink(missing_ok=True)

    def forget(self, sha256: str) -> None:
        """Remove everything of it: its account has left this user's reach."""
        for path in (self._confirmed(sha256), self._part(sha256)):
            path.unlink(missing_ok=True)

    def received(self, sha256: str) -> int:
        """How many bytes of a download are here."""
        path = self._part(sha256)
        return _content_size(path) if path.exists() else 0

    def receive(self, sha256: str, data: bytes) -> None:
        """Append the next part of a download.

        Raises:
            Trouble: ``disk-full``, ``folder-read-only``.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with self._part(sha256).open("ab") as file:
                self._write(file, data)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise told_os(error, sha256) from error

    def complete(self, sha256: str) -> None:
        """Prove a download and give it its name.

        Raises:
            Trouble: ``attachment-damaged``; it is then fetched from the start.
        """
        whole = hashlib.sha256()
        for data in self._pieces(self._part(sha256), 0):
            whole.update(data)
        if whole.hexdigest() != sha256:
            self._part(sha256).unlink()
            raise Trouble("attachment-damaged", sha256=sha256)
        self._part(sha256).replace(self._confirmed(sha256))

    def _write(self, file: BinaryIO, data: bytes) -> None:
        nonce = secrets.token_bytes(NONCE)
        sealed = nonce + self._cipher.encrypt(nonce, data, None)
        file.write(LENGTH.pack(len(sealed)) + sealed)

    def _pieces(self, path: Path, offset: int) -> Iterator[bytes]:
        passed = 0
        for sealed in _sealed_pieces(path):
            content = len(sealed) - NONCE - 16
            if passed + content > offset:
                try:
                    data = self._cipher.decrypt(sealed[:NONCE], sealed[NONCE:], None)
                except InvalidTag as error:
                    raise Trouble("attachment-damaged", sha256=path.name[:64]) from error
                yield data[max(0, offset - passed) :]
            passed += content

    def _path(self, sha256: str) -> Path:
        return self._folder / sha256

    def _confirmed(self, sha256: str) -> Path:
        return self._folder / f"{sha256}.ok"

    def _part(self, sha256: str) -> Path:
        return self._folder / f"{sha256}.part"


def _sealed_pieces(path: Path) -> Iterator[bytes]:
    """Whole pieces; a torn one at the end, left by a crash, is cut off."""
    with path.open("r+b") as file:
        good = 0
        while len(head := file.read(LENGTH.size)) == LENGTH.size:
            (length,) = LENGTH.unpack(head)
            sealed = file.read(length)
            if len(sealed) < length:
                break
            good += LENGTH.size + length
            yield sealed
        if good < path.stat().st_size:
            file.truncate(good)


def _content_size(path: Path) -> int:
    return sum(len(sealed) - NONCE - 16 for sealed in _sealed_pieces(path))
