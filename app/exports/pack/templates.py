"""The files that a firm may copy and change: where they lie, and how fields are put into text.

A field is written ``{{name}}``. ``brief.html`` knows: ``title``, ``as_of``, ``chosen``, ``masked``, ``contents`` and
``sections``.
"""

import re
from collections.abc import Mapping
from pathlib import Path

from app.rules.errors import Refused

FIELD = re.compile(r"\{\{\s*(.*?)\s*\}\}")


def template(name: str, folder: Path | None = None) -> Path:
    """A template: the firm's own where its folder has one, else the one that comes with the program."""
    own = None if folder is None else folder / name
    if own is not None and own.exists():
        return own
    return Path(__file__).parents[3] / "resources" / "templates" / name


def filled(path: Path, fields: Mapping[str, str]) -> str:
    """The text of a template with its fields filled in.

    Raises:
        Refused: ``template-field-unknown`` with the line and the field, ``template-unreadable``.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise Refused("template-unreadable", file=path.name) from error
    return "\n".join(_filled_line(path, at, line, fields) for at, line in enumerate(lines, start=1))


def _filled_line(path: Path, at: int, line: str, fields: Mapping[str, str]) -> str:
    def value(found: re.Match[str]) -> str:
        if found[1] not in fields:
            raise Refused(
                "template-field-unknown",
                file=path.name,
                line=at,
                name=found[1],
                known=", ".join(sorted(fields)),
            )
        return fields[found[1]]

    return FIELD.sub(value, line)
