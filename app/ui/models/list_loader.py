"""Asks for a list's rows off the main thread and hands them to its model."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from app.storage import lists
from app.storage.list_spec import ListQuery, ListSpec
from app.ui.models.row_model import RowModel
from app.ui.models.sync_marks import SyncMarks

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence

    from app.storage.connection import Connection
    from app.storage.list_spec import Row
    from app.ui.context import Context
    from app.ui.models.row_model import Texts

FIRST = 60  # rows fetched at once for the first paint


class _Answer(NamedTuple):
    query: ListQuery
    ordered: array[int]  # before free text
    shown: array[int]


class ListLoader(QObject):
    """Keeps a ``RowModel`` showing what a ``ListQuery`` asks for.

    The order before free text is kept, so that typing costs the search and a mask, not a new sort.

    Signals:
        changing: other rows are about to come; True when the question is the same as before.
        loaded: the rows asked for are in the model.
    """

    changing = Signal(bool)
    loaded = Signal()

    def __init__(self, context: Context, spec: ListSpec, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.model = RowModel(spec, texts, self._fetch, self, marks=SyncMarks(context, spec.table, self))
        self.query = ListQuery(spec)
        self.total = 0  # rows before free text narrowed them
        self.complete = False  # whether the model holds all rows asked for
        self._answered: ListQuery | None = None
        self._kept: tuple[ListQuery, array[int]] | None = None

    def ask(self, query: ListQuery) -> None:
        """Show what ``query`` asks for, soon; a newer question replaces an unanswered one."""
        kept = self._kept[1] if self._kept is not None and self._kept[0] == query.without_text() else None
        if kept is None and query != self._answered:
            self._show_first(query)
        self.query = query
        self._context.jobs.query(self, "rows", partial(_answer, query, kept), self.on_answer)

    def refresh(self) -> None:
        """Ask again: the data changed."""
        self._kept = None
        self.ask(self.query)

    def on_answer(self, answer: _Answer) -> None:
        """Take the rows; an unchanged order only renews what is shown of it."""
        self._kept = (answer.query.without_text(), answer.ordered)
        same, self._answered = answer.query == self._answered, answer.query
        self.total, self.complete = len(answer.ordered), True
        if answer.shown == self.model.rowids:
            self.model.forget()
        else:
            self.changing.emit(same)
            self.model.show(answer.shown)
        self.loaded.emit()

    def _show_first(self, query: ListQuery) -> None:
        """Show the head of the list at once when an index gives it, before all row numbers are read."""
        order = query.order
        if (
            query.text
            or query.filters
            or query.clause
            or not (order and query.spec.column(order[0].key).indexed)
        ):
            return
        with self._context.database.raw() as connection:
            rows = lists.first_page(connection, query, FIRST)
        resorted = self._answered is not None and replace(self._answered, sort=query.sort) == query
        total = self.model.rowCount() if resorted else len(rows)
        self.changing.emit(False)
        self.complete = False
        self.model.show_first(rows, max(total, len(rows)))

    def _fetch(self, rowids: Sequence[int]) -> dict[int, Row]:
        with self._context.database.raw() as connection:
            return lists.page(connection, self.model.spec, rowids)


def _answer(query: ListQuery, kept: array[int] | None, connection: Connection) -> _Answer:
    ordered = kept if kept is not None else lists.ids(connection, query.without_text())
    if not query.text.strip():
        return _Answer(query, ordered, ordered)
    wanted = lists.matching(connection, query.spec, query.text)
    return _Answer(query, ordered, ordered if wanted is None else lists.keep(ordered, wanted))
