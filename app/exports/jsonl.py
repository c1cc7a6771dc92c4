"""JSON lines: one record a line, by field names, values as the command line gives them."""

import datetime as dt
import json
from decimal import Decimal
from pathlib import Path

from app.exports.cells import moment
from app.exports.frame import Cell, Frame, Money, Provisional
from app.exports.watch import Watch

JsonValue = str | int | bool | float | dict[str, str | int] | None


def plain(value: Cell) -> JsonValue:
    """A value in JSON: money as minor units with its currency, moments in UTC, days as ISO dates."""
    match value:
        case Money():
            return {"minor": value.minor, "currency": value.currency}
        case dt.datetime():
            return moment(value)
        case dt.date():
            return value.isoformat()
        case Provisional():
            return None
        case Decimal():
            return str(value)
        case _:
            return value


def write_jsonl(frame: Frame, path: Path, watch: Watch) -> None:
    """Write one JSON object a line, UTF-8, Han characters as they are."""
    keys = [column.key for column in frame.columns]
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for row in watch.over(frame):
            record = dict(zip(keys, map(plain, row), strict=True))
            file.write(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n")
