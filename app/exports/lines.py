"""Content lines, which vCard and iCalendar share: escaped, joined, folded at 75 octets between characters."""

from collections.abc import Iterable

ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


def escaped(text: str) -> str:
    """Text as a property value (RFC 6350 3.4, RFC 5545 3.3.11); line ends of any kind become one."""
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(ESCAPES)


def line(name: str, value: str) -> str:
    """One folded content line, ready to be written (RFC 6350 3.2)."""
    parts, room, size = [], 75, 0
    text = f"{name}:{value}"
    start = 0
    for at, sign in enumerate(text):
        octets = len(sign.encode())
        if size + octets > room:
            parts.append(text[start:at])
            start, size, room = at, 0, 74
        size += octets
    parts.append(text[start:])
    return "\r\n ".join(parts) + "\r\n"


def lines(properties: Iterable[tuple[str, str]]) -> str:
    """Several content lines; properties without a value are left out."""
    return "".join(line(name, value) for name, value in properties if value)
