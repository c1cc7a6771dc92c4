"""Bytes to text: a mark at the start, else UTF-8, else the best guess that decodes the whole file.

The whole file is decoded strictly, never a sample: real files are plain ASCII for ten thousand rows and
GBK in the last.
"""

import codecs
import re
from typing import NamedTuple

import chardet

from app.rules.errors import Trouble

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16"),
    (b"\x84\x31\x95\x33", "gb18030", "gb18030"),
)
# Supersets of what the detector names: files that say GB2312 hold GBK, files that say Big5 hold Microsoft's.
_WIDER = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "hz": "hz",
    "big5": "cp950",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
_EASTERN = frozenset({"gb18030", "cp950", "big5hkscs", "cp932", "shift_jis_2004", "euc_jp", "cp949", "hz"})
_CONTROL = re.compile(r"[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_SAMPLE = 1 << 18
# Below this the detector only names the least bad of its models.
_DOUBT = 0.1
# A share of unreadable bytes or of control characters, above which a file is not text in that encoding.
_BROKEN = 0.01


class Decoded(NamedTuple):
    """A text and how it was read.

    Attributes:
        text: the whole file; bytes that are no text stand as U+FFFD.
        encoding: Python's name of the encoding.
        certain: False when it was guessed, so that a person should look at the preview.
    """

    text: str
    encoding: str
    certain: bool


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """Turn a file's bytes into text.

    Args:
        data: the whole file.
        encoding: what a person chose; overrules every guess.

    Raises:
        Trouble: ``encoding-unknown`` when it is no text that we can read, ``encoding-wrong`` when the
            chosen one fails.
    """
    if encoding is not None:
        return _chosen(data, encoding)
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            return Decoded(data.decode(codec, "replace").removeprefix("\ufeff"), name, certain=True)
    if b"\0" not in data[:_SAMPLE] or not _looks_wide(data):
        try:
            return Decoded(data.decode("utf-8"), "utf-8", certain=True)
        except UnicodeDecodeError:
            pass
    wide = _looks_wide(data)
    for attempt in (_guesses(data), [] if wide else None, [] if wide else _western(data)):
        found = _mostly(data) if attempt is None else _strictly(data, attempt)
        if found is not None:
            return found
    raise Trouble("encoding-unknown")


def _strictly(data: bytes, names: list[str]) -> Decoded | None:
    """The first of the encodings that reads every byte, and as something that a person could have typed."""
    for name in names:
        try:
            text = data.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
        if len(_CONTROL.findall(text)) <= _BROKEN * len(text):
            return Decoded(text, name, certain=False)
    return None


def _mostly(data: bytes) -> Decoded | None:
    """A damaged UTF-8 or GB18030 file, read so that only the damaged rows are kept back."""
    beyond = sum(byte > 0x7F for byte in data[:_SAMPLE])
    for name in ("utf-8", "gb18030") if _reads_as_chinese(_telling(data)) else ("utf-8",):
        if data[:_SAMPLE].decode(name, "replace").count("\ufffd") <= _BROKEN * beyond:
            return Decoded(data.decode(name, "replace"), name, certain=False)
    return None


def _chosen(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(
            data.decode(encoding).removeprefix("\ufeff"), codecs.lookup(encoding).name, certain=True
        )
    except (UnicodeError, LookupError) as error:
        raise Trouble("encoding-wrong", encoding=encoding) from error


def _looks_wide(data: bytes) -> bool:
    """Whether zero bytes stand at every other place: UTF-16 without a mark."""
    sample = data[:4096]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    return max(even, odd) > len(sample) // 8 and min(even, odd) * 4 < max(even, odd)


def _guesses(data: bytes) -> list[str]:
    """Encodings that would fail if they were wrong, best first."""
    if _looks_wide(data):
        odd = data[1:4096:2].count(0) >= data[0:4096:2].count(0)
        return ["utf-16-le" if odd else "utf-16-be"]
    name, confidence = _detect(data)
    if name in _EASTERN:
        return [name, "gb18030", "cp950"]
    return ["gb18030"] if confidence < _DOUBT and _reads_as_chinese(_telling(data)) else []


def _western(data: bytes) -> list[str]:
    """Encodings of one byte a letter, which read anything and so come last."""
    name, confidence = _detect(data)
    return [name] if confidence >= _DOUBT else ["cp1252", name]


def _detect(data: bytes) -> tuple[str, float]:
    found = chardet.detect(_telling(data))
    return _canonical(str(found["encoding"] or "gb18030")), float(found["confidence"] or 0.0)


def _telling(data: bytes) -> bytes:
    """The lines that say something about the encoding; those of plain ASCII would drown them."""
    return b"\n".join(line for line in data.split(b"\n") if not line.isascii())[:_SAMPLE]


def _canonical(name: str) -> str:
    try:
        plain = codecs.lookup(name).name
    except LookupError:
        return "gb18030"
    return _WIDER.get(plain, plain)


def _reads_as_chinese(sample: bytes) -> bool:
    """Whether nearly everything beyond ASCII is an everyday character (GB 2312, first level)."""
    try:
        text = sample.decode("gb18030", "ignore")
    except UnicodeDecodeError:
        return False
    foreign = [letter for letter in text if letter > "\x7f"]
    # Full-width punctuation stands in rows A1 to A3; the first level of characters in rows B0 to D7.
    everyday = sum(_everyday(letter.encode("gb18030", "ignore")) for letter in foreign)
    return bool(foreign) and everyday >= 0.85 * len(foreign)


def _everyday(code: bytes) -> bool:
    return len(code) == 2 and code[1] >= 0xA1 and (0xB0 <= code[0] <= 0xD7 or 0xA1 <= code[0] <= 0xA3)
