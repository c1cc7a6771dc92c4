"""A brief for an outside audience: without margins, phones, e-mails and the names of other customers."""

import re
from collections.abc import Callable
from dataclasses import replace

from app.exports.frame import Cell, ColumnHead, Frame, Row
from app.exports.pack.brief import Brief, Section, rows_of

PHONE = re.compile(r"(?<![\w.,])\+?\d[\d\s()-]{5,}\d(?![\w.,])")
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def phone(text: str) -> str:
    """The first three and the last two digits; the rest as stars."""
    digits = [at for at, sign in enumerate(text) if sign.isdigit()]
    hidden = set(digits[3:-2])
    return "".join("*" if at in hidden else sign for at, sign in enumerate(text))


def email(text: str) -> str:
    """The first letter and the domain."""
    name, _, domain = text.partition("@")
    return f"{name[:1]}***@{domain}"


def free(text: str) -> str:
    """Text without the phones and e-mails in it; days stay readable."""
    text = EMAIL.sub(lambda found: email(found[0]), text)
    return PHONE.sub(lambda found: found[0] if DAY.fullmatch(found[0]) else phone(found[0]), text)


def mask(brief: Brief) -> Brief:
    """The brief as an outside audience may see it; counts and sums stay what they are."""
    strangers = Strangers() if brief.scope != "account" else None
    return replace(brief, sections=tuple(_section(one, strangers) for one in brief.sections), masked=True)


class Strangers:
    """Gives every customer a letter, the same one everywhere in a pack."""

    def __init__(self) -> None:
        self._seen: dict[str, str] = {}

    def __call__(self, name: str) -> str:
        """The alias of a customer."""
        return self._seen.setdefault(name, f"#{len(self._seen) + 1}")


def _section(section: Section, strangers: Strangers | None) -> Section:
    table = section.table
    return replace(
        section,
        notes=tuple(free(note) for note in section.notes),
        figures=tuple(figure for figure in section.figures if figure.private != "margin"),
        table=None if table is None else _frame(table, strangers),
    )


def _frame(frame: Frame, strangers: Strangers | None) -> Frame:
    kept = [at for at, column in enumerate(frame.columns) if column.private != "margin"]
    columns = tuple(frame.columns[at] for at in kept)
    masks = [_cell(column, strangers) for column in columns]
    rows: tuple[Row, ...] = tuple(
        tuple(hide(row[at]) for hide, at in zip(masks, kept, strict=True)) for row in rows_of(frame)
    )
    return replace(frame, columns=columns, rows=rows)


def _cell(column: ColumnHead, strangers: Strangers | None) -> Callable[[Cell], Cell]:
    hide: dict[str, Callable[[str], str]] = {"phone": phone, "email": email, "": free}
    if strangers is not None:
        hide["customer"] = strangers
    change = hide.get(column.private)

    def masked(value: Cell) -> Cell:
        return (
            change(value)
            if change is not None and isinstance(value, str) and column.type == "text"
            else value
        )

    return masked
