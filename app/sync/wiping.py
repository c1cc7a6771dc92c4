"""The order to destroy this copy: believed only when it is signed by the server of the first sign-in."""

import base64
import binascii

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from app.rules.errors import Trouble
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
