"""The organisation's signing key: a wipe order counts only when it is signed with the key seen at the first login."""

from __future__ import annotations

import base64
import hashlib
import hmac
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.rules.errors import Trouble
from app.sync.protocol import WipeOrder

if TYPE_CHECKING:
    from app.server.store import Connection


def create(connection: Connection) -> None:
    """Make the key of a new organisation."""
    secret = Ed25519PrivateKey.generate().private_bytes_raw()
    connection.execute("INSERT INTO server_keys (name, secret) VALUES ('orders', %s)", [secret])


def public_key(connection: Connection) -> str:
    """Give the public key in base64."""
    return base64.b64encode(_key(connection).public_key().public_bytes_raw()).decode()


def wipe_order(connection: Connection, device: str, now: int) -> WipeOrder:
    """Sign the order to destroy a device's copy."""
    signature = _key(connection).sign(f"{device}|{now}".encode())
    return WipeOrder(device, now, base64.b64encode(signature).decode())


def unlock_key(connection: Connection, device: str) -> str:
    """Give what a device and the server make the codes from that open a copy whose lease is over."""
    secret = _key(connection).private_bytes_raw()
    return hmac.digest(secret, f"unlock|{device}".encode(), hashlib.sha256).hex()


def _key(connection: Connection) -> Ed25519PrivateKey:
    row = connection.execute("SELECT secret FROM server_keys WHERE name = 'orders'").fetchone()
    if row is None:
        raise Trouble("server-database-damaged")
    return Ed25519PrivateKey.from_private_bytes(row[0])
