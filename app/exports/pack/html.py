"""The brief as HTML for the printer: chapters with figures, bars, tables and sentences; everything escaped."""

from base64 import b64encode
from collections.abc import Collection, Mapping
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


def brief_html(
    brief: Brief, pages: Mapping[str, int], breaks: Collection[str] = (), templates: Path | None = None
) -> str:
    """The brief as HTML, its contents with the pages that are known.

    Args:
        brief: what is said.
        pages: the pages of chapters by their keys, as far as they are known.
        breaks: keys of chapters that begin on a new page; the agenda always does.
        templates: a folder with the firm's own ``brief.html``.

    Raises:
        Refused: the firm's template names an unknown field or cannot be read.
    """
    fields = {
        "title": escape(brief.title),
        "as_of": escape(f"{brief.words['as_of']} {brief.as_of_text}"),
        "chosen": "<br/>".join(escape(f"{name}: {value}") for name, value in brief.filters),
        "masked": escape(brief.words["masked"]) if brief.masked else "",
        "contents": _contents(brief, pages),
        "sections": "\n".join(_section(brief, section, {*breaks, "agenda"}) for section in brief.sections),
    }
    return filled(template("brief.html", templates), fields)


def _contents(brief: Brief, pages: Mapping[str, int]) -> str:
    lines = [
        f'<tr><td width="90%">{escape(section.title)}</td><td align="right">{pages.get(section.key, "")}</td></tr>'
        for section in brief.sections
    ]
    return f'<h2>{escape(brief.words["contents"])}</h2><table width="100%">{"".join(lines)}</table>'


def _section(brief: Brief, section: Section, breaks: set[str]) -> str:
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
        parts.append(_table(brief, section.table))
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


def _table(brief: Brief, frame: Frame) -> str:
    rows = rows_of(frame)
    if not rows:
        return f"<p>{escape(brief.words['none'])}</p>"
    sides = ["right" if column.type in RIGHT else "left" for column in frame.columns]
    head = "".join(
        f'<th align="{side}">{escape(column.label)}</th>'
        for side, column in zip(sides, frame.columns, strict=True)
    )
    showers = [shower(column, frame.shown) for column in frame.columns]
    lines = [
        _row(list(zip(sides, [show(value) for show, value in zip(showers, row, strict=True)], strict=True)))
        for row in rows[:ROWS]
    ]
    note = ""
    if len(rows) > ROWS:
        note = f"<p>{escape(Lexicon(brief.language).word('part', shown=ROWS, total=len(rows)))}</p>"
    body = f"<thead><tr>{head}</tr></thead>{''.join(lines)}"
    return f'<table class="rows" width="100%" cellpadding="3">{body}</table>{note}{SPACE}'


def _row(cells: list[tuple[str, str]]) -> str:
    return "<tr>" + "".join(f'<td align="{side}">{escape(text)}</td>' for side, text in cells) + "</tr>"


def _minutes(brief: Brief) -> str:
    head = "".join(f"<th>{escape(brief.words[key])}</th>" for key in ("topic", "decision", "who", "when"))
    empty = "<tr><td>&nbsp;<br/>&nbsp;</td><td></td><td></td><td></td></tr>" * MINUTES
    return f'<table width="100%" border="1" cellspacing="0" cellpadding="4"><tr>{head}</tr>{empty}</table>'
