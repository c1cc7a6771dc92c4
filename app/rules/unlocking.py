"""The code with which an administrator opens a copy that has been without contact for too long.

Both sides make it from a key that only this device and the server have, and from the request that the locked program
shows: short enough to be read out on the telephone, and good for one request only.
"""

LENGTH = 12
"""Characters of base32: 60 bits."""


def unlock_code(key: str, request: str) -> str:
    """The code that answers a request."""
    import base64  # noqa: PLC0415 - rarely needed, and this module is read at every start
    import hashlib  # noqa: PLC0415 - as above
    import hmac  # noqa: PLC0415 - as above

    made = hmac.digest(key.encode(), plain(request).encode(), hashlib.sha256)
    return grouped(base64.b32encode(made).decode()[:LENGTH])


def plain(text: str) -> str:
    """A code or a request as it is compared: without what people put between its letters, and in capitals."""
    return "".join(letter for letter in text.upper() if letter.isalnum())


def grouped(text: str) -> str:
    """In groups of four: easier to read out."""
    return "-".join(text[start : start + 4] for start in range(0, len(text), 4))
