"""The hand-over pack of an account: as HTML for the printer, everything escaped, and as rows for a workbook."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from app.exports.document.html import amount
from app.exports.frame import ColumnHead, Frame, Money, Row, Shown
from app.rules.choices import ActivityKind, HandOverStatus
from app.rules.moments import from_millis
from app.rules.text import phones
from app.services.hand_over_pack import SECTIONS
from app.words import labels
from app.words.hand_over import word

if TYPE_CHECKING:
    import datetime as dt

    from app.services.hand_over_pack import HandOverPack, Line

HEADS = {
    "deals": ("name", "amount", "when", "note", "state"),
    "promises": ("name", "when", "note", "state"),
    "complaints": ("name", "when", "note", "state"),
    "dates": ("name", "when", "state"),
    "people": ("name", "what", "reach"),
    "said": ("when", "what", "name", "next"),
}


@dataclass(frozen=True, slots=True)
class Paper:
    """A pack with the reader's language and time zone."""

    pack: HandOverPack
    language: str
    zone: dt.tzinfo

    def cells(self, line: Line) -> dict[str, str]:
        """A line's parts in words."""
        when = line.day if line.at is None else f"{from_millis(line.at).astimezone(self.zone):%Y-%m-%d %H:%M}"
        date, said = line.section == "dates", line.section == "said"
        return {
            "name": labels.label("account", line.name, self.language) if date else line.name,
            "what": labels.choice(ActivityKind, line.what, self.language) if said else line.what,
            "when": when,
            "amount": "" if line.amount is None else f"{line.currency} {amount(line.amount, line.currency)}",
            "state": labels.choice(HandOverStatus, line.state, self.language) if line.state else "",
            **dict.fromkeys(("note", "reach", "next"), phones.shown(line.note)),
        }

    def title(self) -> str:
        """What the paper is called."""
        return f"{word('title', self.language)} {self.pack.account}"

    def about(self) -> str:
        """From whom to whom, when and why."""
        pack, language = self.pack, self.language
        parts = [pack.number, phones.shown(pack.phone)]
        if pack.on is not None:
            day = from_millis(pack.on).astimezone(self.zone).date()
            parts.append(word("from", language, giver=pack.giver or "–", taker=pack.taker or "–"))
            parts.append(word("on", language, day=day))
        parts.append(word("why", language, reason=pack.reason) if pack.reason else "")
        return " · ".join(part for part in parts if part)


def pack_html(paper: Paper) -> str:
    """The pack as HTML: a section for each kind of thing that there is, and room for both signatures."""
    language = paper.language
    head = (
        f"<h1>{escape(word('title', language))}</h1><p class='firm'>{escape(paper.pack.account)}</p>"
        f"<p class='about'>{escape(paper.about())}</p>"
    )
    along = any(line.state for line in paper.pack.lines)
    nothing = "" if along else f"<p>{escape(word('none', language))}</p>"
    parts = "".join(_section(paper, key) for key in SECTIONS)
    names = ((word("signed", language), paper.pack.giver), (word("taken", language), paper.pack.taker))
    signed = "".join(
        f"<td width='50%'><p class='about'>{escape(role)}</p><p>{escape(name)}</p></td>"
        for role, name in names
    )
    return f"{head}{nothing}{parts}<p>&nbsp;</p><table width='100%' cellpadding='4'><tr>{signed}</tr></table>"


def _section(paper: Paper, key: str) -> str:
    lines, keys = paper.pack.of(key), HEADS[key]
    if not lines:
        return ""
    heads = "".join(f"<th align='left'>{escape(word(each, paper.language))}</th>" for each in keys)
    rows = "".join(
        "<tr>" + "".join(f"<td valign='top'>{escape(cells[each])}</td>" for each in keys) + "</tr>"
        for cells in map(paper.cells, lines)
    )
    table = f"<table width='100%' cellpadding='4'><thead><tr>{heads}</tr></thead>{rows}</table>"
    return f"<h2>{escape(word(key, paper.language))}</h2>{table}"


def frame(paper: Paper, shown: Shown) -> Frame:
    """The pack as one table, each line with its section."""
    keys = ("section", "name", "what", "when", "amount", "note", "state")
    heads = tuple(
        ColumnHead(key, word(key, paper.language), "money" if key == "amount" else "text") for key in keys
    )
    return Frame("hand_over", heads, [_row(paper, line) for line in _ordered(paper)], shown, paper.title())


def _ordered(paper: Paper) -> list[Line]:
    return [line for key in SECTIONS for line in paper.pack.of(key)]


def _row(paper: Paper, line: Line) -> Row:
    cells = paper.cells(line)
    money = None if line.amount is None else Money(line.amount, line.currency)
    own = word(line.section, paper.language)
    return own, cells["name"], cells["what"], cells["when"], money, cells["note"], cells["state"]
