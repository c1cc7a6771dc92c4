"""Loading pypinyin so that no other thread stands still meanwhile: its phrases are read in pieces."""

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

LEFT_OUT = "PYPINYIN_NO_PHRASES"
PIECE = 50_000
BETWEEN = "\n],\n"


def load() -> tuple[Callable[..., list[str]], Callable[[str], list[str]]]:
    """What reads a text and what cuts it into words, with all phrases.

    By itself pypinyin reads them in one call, during which the interpreter does nothing else for 90 ms.
    """
    os.environ[LEFT_OUT] = "1"
    try:
        import pypinyin  # noqa: PLC0415 - while its phrases are left out
        from pypinyin.seg.simpleseg import seg  # noqa: PLC0415
    finally:
        del os.environ[LEFT_OUT]
    text = Path(pypinyin.__file__).with_name("phrases_dict.json").read_text("utf-8")
    phrases: dict[str, list[list[str]]] = {}
    for piece in pieces(text):
        phrases.update(json.loads(piece))
    pypinyin.load_phrases_dict(phrases)
    return pypinyin.lazy_pinyin, seg


def pieces(text: str, size: int = PIECE) -> Iterator[str]:
    """JSON objects that together have the entries of one, cut between two of its lists; one piece where that fails."""
    start = text.index("{") + 1
    while (end := text.find(f'{BETWEEN}"', start + size)) >= 0:
        yield "{" + text[start:end] + "]}"
        start = end + len(BETWEEN)
    yield "{" + text[start:]
