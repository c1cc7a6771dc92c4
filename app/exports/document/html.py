"""A quote or an order as HTML for the printer, on the firm's own template where it has one; everything escaped."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from app.exports.document.words import unit, word
from app.exports.pack.templates import filled, template
from app.rules.currencies import exponent
from app.words.numbers import provisional

if TYPE_CHECKING:
    from pathlib import Path

    from app.exports.document.paper import Paper, PaperLine

TEMPLATE = "document.html"


def paper_html(paper: Paper, templates: Path | None = None) -> str:
    """The document as HTML.

    Args:
        paper: what is said.
        templates: a folder with the firm's own ``document.html``.

    Raises:
        Refused: ``template-field-unknown``, ``template-unreadable``.
    """
    fields = {
        "firm": escape(paper.firm),
        "title": escape(word(paper.kind, paper.language)),
        "number": escape(provisional(paper.number, paper.language) if paper.provisional else paper.number),
        "facts": _facts(paper),
        "lines": _lines(paper),
        "totals": _totals(paper),
        "terms": _terms(paper),
        "signatures": _signatures(paper),
    }
    return filled(template(TEMPLATE, templates), fields)


def amount(minor: int, currency: str) -> str:
    """Minor units with the currency's decimals and thousands marks: ``-1,234.50``."""
    digits = exponent(currency)
    whole, rest = divmod(abs(minor), 10**digits)
    return f"{'-' if minor < 0 else ''}{whole:,}{f'.{rest:0{digits}d}' if digits else ''}"


def quantity(milli: int) -> str:
    """Thousandths without idle zeros: ``12.5``."""
    whole, rest = divmod(abs(milli), 1000)
    part = f".{rest:03d}".rstrip("0") if rest else ""
    return f"{'-' if milli < 0 else ''}{whole:,}{part}"


def percent(basis_points: int) -> str:
    """Basis points as per cent without idle zeros: ``13%``, ``2.5%``."""
    return f"{basis_points // 100}{f'.{basis_points % 100:02d}'.rstrip('0') if basis_points % 100 else ''}%"


def _facts(paper: Paper) -> str:
    number = f"{paper.number} ({word('provisional', paper.language)})" if paper.provisional else paper.number
    pairs = [
        ("account", paper.account),
        ("number", number),
        ("contact", paper.contact),
        ("dated", paper.dated),
        ("owner", paper.owner),
        ("valid_until", paper.valid_until),
        ("version", str(paper.version) if paper.version > 1 else ""),
    ]
    cells = [
        f'<td width="14%" class="about">{escape(word(key, paper.language))}</td><td width="36%">{escape(text)}</td>'
        for key, text in pairs
        if text
    ]
    cells += ["<td></td><td></td>"] * (len(cells) % 2)
    rows = [f"<tr>{left}{right}</tr>" for left, right in zip(cells[::2], cells[1::2], strict=True)]
    return f'<table width="100%" cellpadding="2">{"".join(rows)}</table>'


def _lines(paper: Paper) -> str:
    price = "price_gross" if paper.tax_inclusive else "price_net"
    discounted = any(line.discount_bp for line in paper.lines)
    heads = ["place", "code", "name", "quantity", "unit", price, *["discount"] * discounted, "tax", "amount"]
    left = {"code", "name", "unit"}
    head = "".join(
        f'<th align="{"left" if key in left else "right"}">{escape(word(key, paper.language))}</th>'
        for key in heads
    )
    rows = [_line(place, line, paper, discounted) for place, line in enumerate(paper.lines, 1)]
    return f'<table width="100%" cellpadding="3"><thead><tr>{head}</tr></thead>{"".join(rows)}</table>'


def _line(place: int, line: PaperLine, paper: Paper, discounted: bool) -> str:
    cells = [
        ("right", str(place)),
        ("left", line.code),
        ("left", line.name),
        ("right", quantity(line.quantity_milli)),
        ("left", unit(line.unit, paper.language)),
        ("right", amount(line.unit_price, paper.currency)),
        *([("right", percent(line.discount_bp))] if discounted else []),
        ("right", percent(line.tax_bp)),
        ("right", amount(line.total, paper.currency)),
    ]
    return "<tr>" + "".join(f'<td align="{side}">{escape(text)}</td>' for side, text in cells) + "</tr>"


def _totals(paper: Paper) -> str:
    pairs = [("net", paper.net), ("tax_total", paper.tax), ("total", paper.total)]
    rows = [
        f'<tr><td align="right" width="76%" class="about">{escape(word(key, paper.language))}</td>'
        f'<td align="right">{paper.currency} {amount(minor, paper.currency)}</td></tr>'
        for key, minor in pairs
    ]
    capitals = ""
    if paper.capitals:
        capitals = (
            f'<p align="right">{escape(word("capitals", paper.language))}：{escape(paper.capitals)}</p>'
        )
    return f'<table width="100%" cellpadding="2">{"".join(rows)}</table>{capitals}'


def _terms(paper: Paper) -> str:
    if not paper.terms:
        return ""
    text = escape(paper.terms).replace("\n", "<br/>")
    return f"<h2>{escape(word('terms', paper.language))}</h2><p>{text}</p>"


def _signatures(paper: Paper) -> str:
    names = [(word("ours", paper.language), paper.firm), (word("theirs", paper.language), paper.account)]
    cells = "".join(
        f'<td width="50%"><p class="about">{escape(role)}</p><p>{escape(name)}</p><p>&nbsp;</p></td>'
        for role, name in names
    )
    return f'<table width="100%" cellpadding="4"><tr>{cells}</tr></table>'
