"""A brief for an outside audience: without margins, phones, e-mails and the names of other customers."""

from collections.abc import Callable
from dataclasses import replace

from app.exports.frame import Cell, ColumnHead, Frame, Row
from app.exports.pack.brief import Brief, Section, rows_of
from app.rules.text.masking import email, free, phone


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
