"""Loading pypinyin so that no other thread stands still meanwhile: its dictionaries are read in pieces."""

import json
import os
import sys
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

LEFT_OUT = "PYPINYIN_NO_PHRASES"
PIECE = 50_000
AFTER_PHRASE = "\n],\n"
AFTER_LETTER = '",\n'


def load() -> tuple[Callable[..., list[str]], Callable[[str], list[str]]]:
    """What reads a text and what cuts it into words, with all phrases.

    By itself pypinyin reads each of its two files in one call, during which the interpreter does nothing else: 90 ms
    for the phrases and 20 ms for the single letters.
    """
    os.environ[LEFT_OUT] = "1"
    try:
        _load_letters()
        import pypinyin  # noqa: PLC0415 - while its phrases are left out
        from pypinyin.seg.simpleseg import seg  # noqa: PLC0415
    finally:
        del os.environ[LEFT_OUT]
    phrases = read(Path(pypinyin.__file__).with_name("phrases_dict.json"), AFTER_PHRASE)
    pypinyin.load_phrases_dict(phrases)
    return pypinyin.lazy_pinyin, seg


def _load_letters() -> None:
    """Put the readings of single letters where pypinyin looks for them; where the file is not, it does so itself."""
    name = "pypinyin.pinyin_dict"
    spec = find_spec("pypinyin")
    file = Path(spec.origin).with_name("pinyin_dict.json") if spec and spec.origin else None
    if name in sys.modules or file is None or not file.exists():
        return
    module = ModuleType(name)
    module.__dict__["pinyin_dict"] = {
        int(code): reading for code, reading in read(file, AFTER_LETTER).items()
    }
    sys.modules[name] = module


def read(file: Path, between: str) -> dict[str, Any]:
    """All entries of a file, read in pieces."""
    found: dict[str, Any] = {}
    # decoded at once: line by line takes ten times as long
    for piece in pieces(file.read_bytes().decode("utf-8"), between):
        found.update(json.loads(piece))
    return found


def pieces(text: str, between: str = AFTER_PHRASE, size: int = PIECE) -> Iterator[str]:
    """JSON objects that together have the entries of one; one piece where no place to cut is found.

    Args:
        text: the whole.
        between: what ends an entry that others follow.
        size: about so many characters in a piece.
    """
    start = text.index("{") + 1
    while (end := text.find(f'{between}"', start + size)) >= 0:
        yield "{" + text[start:end] + between.rstrip(",\n") + "}"
        start = end + len(between)
    yield "{" + text[start:]
