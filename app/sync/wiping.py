"""The order to destroy this copy: believed only when it is signed by the server of the first sign-in."""

import base64
import binascii
import json

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from app.rules.errors import Trouble
from app.storage.failures import told_os
from app.storage.folder import DataFolder
from app.storage.keys import SERVICE
from app.sync.protocol import WipeOrder
from app.sync.state import State


def check_order(known: State, order: WipeOrder | None) -> None:
    """Refuse an order that somebody else has written.

    Raises:
        Trouble: ``wipe-unproven``.
    """
    if order is None or order.device != known.device:
        raise Trouble("wipe-unproven")
    signed = f"{order.device}|{order.issued_at}".encode()
    try:
        key = Ed25519PublicKey.from_public_bytes(base64.b64decode(known.server_key))
        key.verify(base64.b64decode(order.signature), signed)
    except (InvalidSignature, binascii.Error, ValueError) as error:
        raise Trouble("wipe-unproven") from error


def destroy_key(folder: DataFolder) -> None:
    """Destroy every wrap of the database's key: what is encrypted with it can never be read again.

    Raises:
        Trouble: ``folder-read-only``, ``file-failed``.
    """
    path = folder.keys
    try:
        wraps = json.loads(path.read_text("utf-8")) if path.exists() else {}
        if "keyring" in wraps:
            _forget_in_keyring(str(wraps["keyring"]))
        if path.exists():
            path.write_bytes(b"\0" * path.stat().st_size)
            path.unlink()
    except OSError as error:
        raise told_os(error, path.name) from error


def _forget_in_keyring(entry: str) -> None:
    from keyring import delete_password  # noqa: PLC0415 - only here
    from keyring.errors import PasswordDeleteError  # noqa: PLC0415

    try:
        delete_password(SERVICE, entry)
    except PasswordDeleteError:
        # it is not there any more, which is what was wanted
        return
