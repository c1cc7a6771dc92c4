"""Comma-separated files, in two named forms: *for Excel* and *exact*."""

import csv
import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path

from app.exports.amounts import number
from app.exports.cells import exact, local, percent, shower
from app.exports.frame import Cell, ColumnHead, Frame, Money
from app.exports.watch import Watch

RISKY = re.compile("'*[=+\\-@\t\r＝＋－＠]")
"""What a spreadsheet may take for a formula; quotes before it count, so that guarding can be undone."""


def guard(text: str) -> str:
    """Put a quote before text that a spreadsheet would run, so that it stays text; reading strips it."""
    return f"'{text}" if RISKY.match(text) else text


def write_exact(frame: Frame, path: Path, watch: Watch) -> None:
    """Write a file that reads back to the same values: field names, stored codes, UTC moments, UTF-8."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([column.key for column in frame.columns])
        writer.writerows([exact(value) for value in row] for row in watch.over(frame))


def write_for_excel(frame: Frame, path: Path, watch: Watch) -> None:
    """Write a file that a spreadsheet opens well: UTF-8 with a mark, labels, local times, plain numbers.

    Money takes two columns, the number and its currency, so that it can be summed.
    """
    showers = [_cells(column, frame) for column in frame.columns]
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([guard(label) for column in frame.columns for label in headers(column)])
        for row in watch.over(frame):
            writer.writerow(
                [text for cells, value in zip(showers, row, strict=True) for text in cells(value)]
            )


def headers(column: ColumnHead) -> tuple[str, ...]:
    """The header cells of a column."""
    if column.type == "money":
        return column.label, f"{column.label} (ISO 4217)"
    return (column.label,)


def _cells(column: ColumnHead, frame: Frame) -> Callable[[Cell], tuple[str, ...]]:
    show = shower(column, frame.shown)

    def cells(value: Cell) -> tuple[str, ...]:
        match value:
            case None:
                return ("", "") if column.type == "money" else ("",)
            case Money():
                return number(value), value.currency
            case dt.datetime():
                return (local(value, frame.shown.zone).isoformat(sep=" "),)
            case str():
                return (guard(show(value)),)
            case int() if column.type == "percent":
                return (percent(value),)
            case _:
                return (show(value),)

    return cells
