"""Lists as frames for export: what the window shows, all of it, in the reader's language."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from app.exports.frame import ColumnHead, Frame, Private, Row, Shown
from app.exports.list_cells import LIST_TYPES, list_cell
from app.storage import lists
from app.storage.connection import Connection
from app.storage.list_spec import Column, ListQuery
from app.words import labels

PAGE = 500
PRIVATE: dict[str, Private] = {
    "phone": "phone", "mobile": "phone", "email": "email", "cost": "margin", "list_price": "margin",
}  # fmt: skip


def frame_of_list(connection: Connection, query: ListQuery, keys: tuple[str, ...], language: str) -> Frame:
    """A list as the window shows it: its columns in their order, all rows that match, in the list's order."""
    spec = query.spec
    columns = [spec.column(key) for key in keys]
    heads = tuple(
        ColumnHead(
            column.key, labels.heading(spec.kind, column, language), LIST_TYPES.get(column.shape, "text"),
            private=PRIVATE.get(column.key, ""),
        )
        for column in columns
    )  # fmt: skip
    rowids = lists.ids(connection, query)
    choices = {column.key: column.choices for column in columns if column.choices}
    title = labels.kind_name(spec.kind, language, plural=True)
    return Frame(
        spec.kind,
        heads,
        _rows(connection, query, rowids, columns, language),
        shown_in(language, choices),
        title,
        len(rowids),
    )


def shown_in(language: str, choices: dict[str, Any]) -> Shown:
    """The words for values in a language, times in this computer's zone."""

    def choice(key: str, code: str) -> str:
        values = choices.get(key)
        return labels.choice(values, code, language) if values is not None else code

    zone = dt.datetime.now(dt.UTC).astimezone().tzinfo or dt.UTC
    total = "合计" if language == labels.CHINESE else "Total"
    return Shown(zone, choice, labels.yes_no(True, language), labels.yes_no(False, language), total)


def _rows(
    connection: Connection, query: ListQuery, rowids: Any, columns: list[Column], language: str
) -> Iterator[Row]:
    positions = [query.spec.columns.index(column) for column in columns]
    for start in range(0, len(rowids), PAGE):
        wanted = rowids[start : start + PAGE]
        found = lists.page(connection, query.spec, wanted)
        for rowid in wanted:
            if rowid in found:
                values = found[rowid].values
                yield tuple(
                    list_cell(column, values[at], language)
                    for column, at in zip(columns, positions, strict=True)
                )
