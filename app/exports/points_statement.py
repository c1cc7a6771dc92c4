"""The statement of an account's points for the printer; everything escaped."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from app.rules.choices import PointsKind
from app.words import labels
from app.words.loyalty import word

if TYPE_CHECKING:
    import datetime as dt

    from app.services.loyalty_book import Book, Line

HEADS = ("day", "kind", "about", "points", "left", "until")
RIGHT = frozenset({"points", "left"})


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement of the points from a first to a last day.

    Attributes:
        firm: who gives the points.
        account: whose they are.
        tier: the tier held on the last day, in words; empty for none.
        book: the whole ledger; what is before the first day is one sum.
        language: of the paper.
    """

    firm: str
    account: str
    tier: str
    book: Book
    first: dt.date
    last: dt.date
    language: str

    def lines(self) -> list[Line]:
        """The lines of the time."""
        return [line for line in self.book.lines if self.first <= line.entry.on <= self.last]

    def carried(self) -> int:
        """The balance before the first day."""
        return sum(entry.points for entry in self.book.entries if entry.on < self.first)

    def closing(self) -> int:
        """The balance after the last day."""
        return sum(entry.points for entry in self.book.entries if entry.on <= self.last)


def title(statement: Statement) -> str:
    """What the paper is called."""
    return f"{word('title', statement.language)} {statement.account}"


def statement_html(statement: Statement) -> str:
    """The statement as HTML."""
    language = statement.language
    about = [word("span", language, first=statement.first, last=statement.last)]
    if statement.tier:
        about.append(word("tier", language, tier=statement.tier))
    head = (
        f"<p class='firm'>{escape(statement.firm)}</p><h1>{escape(word('title', language))}</h1>"
        f"<h2>{escape(statement.account)}</h2><p class='about'>{escape(' · '.join(about))}</p>"
    )
    closing = word("closing", language, day=statement.last, points=f"{statement.closing():,}")
    return f"{head}{_table(statement)}<p>{escape(closing)}</p>"


def _table(statement: Statement) -> str:
    language, carried = statement.language, statement.carried()
    rows: list[tuple[str, ...]] = (
        [("", "", word("carried", language), "", f"{carried:,}", "")] if carried else []
    )
    left = carried
    for line in statement.lines():
        left += line.entry.points
        rows.append(_row(line, left, language))
    if not rows:
        return f"<p>{escape(word('none', language))}</p>"
    heads = "".join(f"<th{_side(key)}>{escape(word(key, language))}</th>" for key in HEADS)
    body = "".join(
        "<tr>"
        + "".join(f"<td{_side(key)}>{escape(cell)}</td>" for key, cell in zip(HEADS, row, strict=True))
        + "</tr>"
        for row in rows
    )
    return f"<table width='100%' cellpadding='4'><thead><tr>{heads}</tr></thead>{body}</table>"


def _row(line: Line, left: int, language: str) -> tuple[str, ...]:
    about = " · ".join(part for part in (line.order_no, line.reason) if part)
    until = line.entry.expires.isoformat() if line.entry.expires else ""
    kind = labels.choice(PointsKind, line.entry.kind, language)
    return line.entry.on.isoformat(), kind, about, f"{line.entry.points:+,}", f"{left:,}", until


def _side(key: str) -> str:
    return " align='right'" if key in RIGHT else " align='left'"
