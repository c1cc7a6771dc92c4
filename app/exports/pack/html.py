"""The brief as HTML for the printer: chapters with figures, bars, tables and sentences; everything escaped."""

import itertools
from base64 import b64encode
from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from html import escape
from pathlib import Path

from app.exports.cells import shower
from app.exports.frame import Frame
from app.exports.pack.brief import Brief, Chart, Section, rows_of
from app.exports.pack.lexicon import Lexicon
from app.exports.pack.templates import filled, template

ROWS = 40
"""Rows of a table that are printed; the brief says how many there are."""

RIGHT = frozenset({"integer", "money", "percent"})
SPACE = '<p class="space">&nbsp;</p>'
"""What keeps a chapter off the table before it; margins after tables are dropped by the printer."""

PICTURE = 520
"""Width of a drawn chart in the document's pixels."""

MINUTES = 8
"""Empty lines of the minutes page."""


Place = tuple[str, int]
"""A row of a printed table: its chapter's key and its number, the first below the headings being 1."""

Widths = Mapping[str, Sequence[float]]
"""Shares of a table's columns in percent, by its chapter's key."""

AS_NEEDED: Widths = {}


def brief_html(
    brief: Brief,
    pages: Mapping[str, int],
    breaks: Collection[str | Place] = (),
    templates: Path | None = None,
    widths: Widths = AS_NEEDED,
) -> str:
    """The brief as HTML, its contents with the pages that are known.

    Args:
        brief: what is said.
        pages: the pages of chapters by their keys, as far as they are known.
        breaks: keys of chapters, and rows of tables, that begin on a new page; the agenda always does.
        templates: a folder with the firm's own ``brief.html``.
        widths: of the columns of tables, so that the parts of one that is cut between rows agree.

    Raises:
        Refused: the firm's template names an unknown field or cannot be read.
    """
    fields = {
        "title": escape(brief.title),
        "as_of": escape(f"{brief.words['as_of']} {brief.as_of_text}"),
        "chosen": "<br/>".join(escape(f"{name}: {value}") for name, value in brief.filters),
        "masked": escape(brief.words["masked"]) if brief.masked else "",
        "contents": _contents(brief, pages),
        "sections": "\n".join(
            _section(brief, section, {*breaks, "agenda"}, widths) for section in brief.sections
        ),
    }
    return filled(template("brief.html", templates), fields)


def _contents(brief: Brief, pages: Mapping[str, int]) -> str:
    lines = [
        f'<tr><td width="90%">{escape(section.title)}</td><td align="right">{pages.get(section.key, "")}</td></tr>'
        for section in brief.sections
    ]
    return f'<h2>{escape(brief.words["contents"])}</h2><table width="100%">{"".join(lines)}</table>'


def _section(brief: Brief, section: Section, breaks: set[str | Place], widths: Widths) -> str:
    turn = ' style="page-break-before: always"' if section.key in breaks else ""
    parts = [f"<h2{turn}>{escape(section.title)}</h2>"]
    if section.figures:
        cells = [(figure.label, figure.text(brief.shown)) for figure in section.figures]
        lines = [f"<tr><td>{escape(name)}</td><td>{escape(text)}</td></tr>" for name, text in cells]
        parts.append(f'<table class="figures" cellpadding="3">{"".join(lines)}</table>')
    if section.notes:
        parts.append(f"<ul>{''.join(f'<li>{escape(note)}</li>' for note in section.notes)}</ul>")
    if section.chart is not None:
        parts.append(_bars(section.chart))
    if section.picture is not None:
        drawn = b64encode(section.picture).decode("ascii")
        parts.append(f'<p><img src="data:image/png;base64,{drawn}" width="{PICTURE}"/></p>')
    if section.table is not None:
        turns = {place[1] for place in breaks if not isinstance(place, str) and place[0] == section.key}
        parts.append(_table(brief, section.table, turns, widths.get(section.key, ())))
    if section.key == "agenda":
        parts.append(_minutes(brief))
    return "\n".join(parts)


def _bars(chart: Chart) -> str:
    """Bars as rows of a table, so that their numbers stay text."""
    series = chart.series[0]
    top = max((abs(Decimal(value)) for value in series.values), default=Decimal(0))
    lines = []
    for name, value in zip(chart.categories, series.values, strict=True):
        width = int(abs(Decimal(value)) * 100 / top) if top else 0
        rest = f'<td width="{100 - width}%"></td>' if width < 100 else ""
        bar = (
            f'<table width="100%"><tr><td width="{width}%" class="bar">&nbsp;</td>{rest}</tr></table>'
            if width
            else ""
        )
        number = f"{Decimal(value):,}"
        lines.append(
            f'<tr><td>{escape(name)}</td><td align="right">{number}</td><td width="60%">{bar}</td></tr>'
        )
    return f'<p class="chart">{escape(chart.title)}</p><table width="100%">{"".join(lines)}</table>'


def _table(brief: Brief, frame: Frame, turns: set[int], widths: Sequence[float]) -> str:
    """The first rows, in parts: one from each row that begins a page, under the same headings."""
    rows = rows_of(frame)
    if not rows:
        return f"<p>{escape(brief.words['none'])}</p>"
    sides = ["right" if column.type in RIGHT else "left" for column in frame.columns]
    shares = [f' width="{share:.2f}%"' for share in widths] or [""] * len(sides)
    head = "".join(
        f'<th align="{side}"{share}>{escape(column.label)}</th>'
        for side, share, column in zip(sides, shares, frame.columns, strict=True)
    )
    showers = [shower(column, frame.shown) for column in frame.columns]
    lines = [
        _row(list(zip(sides, [show(value) for show, value in zip(showers, row, strict=True)], strict=True)))
        for row in rows[:ROWS]
    ]
    note = ""
    if len(rows) > ROWS:
        note = f"<p>{escape(Lexicon(brief.language).word('part', shown=ROWS, total=len(rows)))}</p>"
    begins = sorted({1, *turns})
    parts = [
        _part(head, lines[begin - 1 : end - 1], turn=begin in turns)
        for begin, end in itertools.pairwise([*begins, len(lines) + 1])
    ]
    return f"{''.join(parts)}{note}{SPACE}"


def _part(head: str, lines: list[str], *, turn: bool) -> str:
    style = ' style="page-break-before: always"' if turn else ""
    body = f"<thead><tr>{head}</tr></thead>{''.join(lines)}"
    return f'<table class="rows" width="100%" cellpadding="3"{style}>{body}</table>'


def _row(cells: list[tuple[str, str]]) -> str:
    return "<tr>" + "".join(f'<td align="{side}">{escape(text)}</td>' for side, text in cells) + "</tr>"


def _minutes(brief: Brief) -> str:
    head = "".join(f"<th>{escape(brief.words[key])}</th>" for key in ("topic", "decision", "who", "when"))
    empty = "<tr><td>&nbsp;<br/>&nbsp;</td><td></td><td></td><td></td></tr>" * MINUTES
    return f'<table width="100%" border="1" cellspacing="0" cellpadding="4"><tr>{head}</tr>{empty}</table>'
