"""Content lines of vCards of any version: unfolding, parameters, encodings; bytes in, properties out.

Folding can stand inside a UTF-8 character and quoted-printable text inside one line can run over several, so lines are
joined as bytes before anything is decoded.
"""

import binascii
import quopri
import re
from collections.abc import Iterator
from typing import NamedTuple

from app.imports.readers.encoding import decode
from app.rules.errors import Trouble

_FOLD = re.compile(rb"\r?\n[ \t]|\r(?!\n)[ \t]")
_LINE = re.compile(rb"\r\n|\n|\r")
_SOFT = re.compile(rb"=\s*$")
_PARAMETER = re.compile(r'([\w-]+)=("[^"]*"|[^;]*)|([\w.+/-]+)')
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_SEMICOLON = re.compile(r"(?<!\\);")
_COMMA = re.compile(r"(?<!\\),")
_LONGEST = 1 << 20


class Property(NamedTuple):
    """One line of a card.

    Attributes:
        group: ``item1`` of ``item1.TEL``; empty for most.
        name: in capitals.
        types: TYPE values and the bare words of version 2.1, in small letters.
        value: decoded, not yet split or unescaped.
    """

    group: str
    name: str
    types: frozenset[str]
    value: str


def properties(data: bytes) -> Iterator[Property]:
    """Every property of a file, in its order; pictures and sounds are left out."""
    whole = unfold(data)
    encoding = _encoding(whole)
    for line in _logical(whole):
        head, colon, value = _split(line)
        if not colon or len(line) > _LONGEST:
            continue
        text = head.decode(encoding, "replace")
        group, dot, rest = text.partition(";")[0].rpartition(".")
        parameters = text[len(group) + len(dot) + len(rest) :]
        types, named = _parameters(parameters)
        read = _value(value, named, types, encoding)
        if read is not None:
            yield Property(group.strip().lower(), rest.strip().upper().lstrip("\ufeff"), types, read)


def parts(value: str) -> list[str]:
    """The components of a structured value, unescaped."""
    return [unescape(part).strip() for part in _SEMICOLON.split(value)]


def listed(value: str) -> list[str]:
    """The items of a list, unescaped."""
    return [found for part in _COMMA.split(value) if (found := unescape(part).strip())]


def unescape(value: str) -> str:
    r"""``\n`` to a line break, ``\,`` to a comma and so on."""
    return _ESCAPE.sub(lambda match: "\n" if match[1] in "nN" else match[1], value)


def _encoding(data: bytes) -> str:
    try:
        return decode(data).encoding
    except Trouble:
        return "utf-8"


def unfold(data: bytes) -> bytes:
    """Lines that were folded in one piece again, before they are decoded; UTF-16 files as UTF-8."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data[:200]:
        data = decode(data).text.encode()
    return _FOLD.sub(b"", data)


def _logical(data: bytes) -> Iterator[bytes]:
    """Lines with the continuations of quoted-printable text joined."""
    pending = b""
    for line in _LINE.split(data):
        whole = pending + line.lstrip() if pending else line
        if _SOFT.search(whole) and b"QUOTED-PRINTABLE" in whole.split(b":", 1)[0].upper():
            pending = _SOFT.sub(b"", whole)
            continue
        pending = b""
        if whole.strip():
            yield whole.strip()
    if pending:
        yield pending


def _split(line: bytes) -> tuple[bytes, bytes, bytes]:
    """Head and value at the first colon outside quotes."""
    quoted = False
    for index, byte in enumerate(line):
        if byte == 0x22:
            quoted = not quoted
        elif byte == 0x3A and not quoted:
            return line[:index], b":", line[index + 1 :]
    return line.partition(b":")


def _parameters(text: str) -> tuple[frozenset[str], dict[str, str]]:
    types: set[str] = set()
    named: dict[str, str] = {}
    for name, value, bare in _PARAMETER.findall(text):
        if bare:
            types.add(bare.lower())
        elif name.upper() == "TYPE":
            types |= {word.strip().lower() for word in value.strip('"').split(",")}
        else:
            named[name.upper()] = value.strip('"')
    return frozenset(types), named


def _value(value: bytes, named: dict[str, str], types: frozenset[str], encoding: str) -> str | None:
    coded = named.get("ENCODING", "").upper()
    charset = named.get("CHARSET") or encoding
    if coded == "QUOTED-PRINTABLE" or "quoted-printable" in types:
        value = quopri.decodestring(value)
    elif coded in {"B", "BASE64"} or "base64" in types:
        try:
            value = binascii.a2b_base64(value)
        except binascii.Error:
            return None
        if b"\0" in value[:64] or value[:2] in {b"\xff\xd8", b"\x89P", b"GI"}:
            return None
    try:
        return value.decode(charset, "replace")
    except (LookupError, ValueError):  # an unknown name, or one that holds a zero byte
        return value.decode(encoding, "replace")
