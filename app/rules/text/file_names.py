"""Names of files that came from outside, made fit for every disk: a name is a name, never a path or a command."""

import re
import unicodedata
from collections.abc import Container
from pathlib import PurePosixPath

LONGEST = 120
NAMELESS = "attachment"
_FORBIDDEN = re.compile(r'[<>:"|?*]')
_TAKEN_BY_WINDOWS = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)", re.IGNORECASE)


def safe_name(name: str, suffix: str = "") -> str:
    """The last part of a name without what no disk takes or what hides what it is.

    Folders, drives, control and direction marks, and dots and spaces at either end are left out; names of devices get
    a line before them; a long name is cut before its suffix.

    Args:
        name: as it came; may be empty or a whole path.
        suffix: given to a name that is left with none, with its dot.
    """
    last = re.split(r"[/\\]", name)[-1]
    plain = "".join(letter for letter in last if unicodedata.category(letter)[0] != "C")
    plain = " ".join(_FORBIDDEN.sub("_", plain).split()).strip(". ")
    if not plain:
        return NAMELESS + suffix
    if _TAKEN_BY_WINDOWS.match(plain):
        plain = f"_{plain}"
    if not PurePosixPath(plain).suffix:
        plain += suffix
    return _cut(plain)


def another_name(name: str, taken: Container[str]) -> str:
    """The name itself, or numbered while there is a file of that name, whatever its case."""
    stem, suffix = _parts(name)
    number, found = 1, name
    while found.casefold() in taken:
        number += 1
        found = f"{stem} ({number}){suffix}"
    return found


def _cut(name: str) -> str:
    stem, suffix = _parts(name)
    suffix = suffix[: LONGEST // 2]
    while len((stem + suffix).encode()) > 2 * LONGEST or len(stem + suffix) > LONGEST:
        stem = stem[:-1]
    return stem.rstrip(". ") + suffix


def _parts(name: str) -> tuple[str, str]:
    suffix = PurePosixPath(name).suffix
    return name.removesuffix(suffix), suffix
