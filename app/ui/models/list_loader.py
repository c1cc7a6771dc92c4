"""Asks for a list's rows off the main thread and hands them to its model."""

from __future__ import annotations

from array import array
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, Signal

from app.storage import lists
from app.storage.list_spec import ListQuery, ListSpec
from app.ui.models.row_model import RowModel
from app.ui.models.sync_marks import SyncMarks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.storage.connection import Connection
    from app.storage.list_spec import Row
    from app.ui.context import Context
    from app.ui.models.row_model import Texts

    ReadHeads = Callable[[Connection, ListQuery, Sequence[int] | None], Sequence[Any]]

FIRST = 60  # rows fetched at once for the first paint


class _Answer(NamedTuple):
    query: ListQuery
    ordered: array[int]  # before free text
    shown: array[int]
    heads: tuple[Any, ...] = ()  # of groups, each with the ``count`` of its rows; one of all comes first


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
        self.read_heads: ReadHeads | None = None  # adds up the groups of a grouped question

    def ask(self, query: ListQuery) -> None:
        """Show what ``query`` asks for, soon; a newer question replaces an unanswered one."""
        kept = self._kept[1] if self._kept is not None and self._kept[0] == query.without_text() else None
        if kept is None and query != self._answered:
            self._show_first(query)
        self.query = query
        self._context.jobs.query(self, "rows", partial(_answer, query, kept, self.read_heads), self.on_answer)

    def refresh(self) -> None:
        """Ask again: the data changed."""
        self._kept = None
        self.ask(self.query)

    def on_answer(self, answer: _Answer) -> None:
        """Take the rows; an unchanged order only renews what is shown of it."""
        self._kept = (answer.query.without_text(), answer.ordered)
        same, self._answered = answer.query == self._answered, answer.query
        self.total, self.complete = len(answer.ordered), True
        rows = _with_heads(answer)
        self.model.set_heads(answer.heads)
        if rows == self.model.rowids:
            self.model.forget()
        else:
            self.changing.emit(same)
            self.model.show(rows)
        self.loaded.emit()

    def _show_first(self, query: ListQuery) -> None:
        """Show the head of the list at once when an index gives it, before all row numbers are read."""
        order = query.order
        if (
            query.text
            or query.grouping is not None
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
        self.model.set_heads(())
        self.model.show_first(rows, max(total, len(rows)))

    def _fetch(self, rowids: Sequence[int]) -> dict[int, Row]:
        with self._context.database.raw() as connection:
            return lists.page(connection, self.model.spec, rowids)


def _with_heads(answer: _Answer) -> array[int]:
    """The row numbers with a number below zero before each group; the first head stands for all."""
    if not answer.heads:
        return answer.shown
    rows: array[int] = array("q", (-1,))
    start = 0
    for place, head in enumerate(answer.heads[1:], start=2):
        rows.append(-place)
        rows.extend(answer.shown[start : start + head.count])
        start += head.count
    rows.extend(answer.shown[start:])
    return rows


def _answer(
    query: ListQuery, kept: array[int] | None, read_heads: ReadHeads | None, connection: Connection
) -> _Answer:
    ordered = kept if kept is not None else lists.ids(connection, query.without_text())
    wanted = lists.matching(connection, query.spec, query.text) if query.text.strip() else None
    shown = ordered if wanted is None else lists.keep(ordered, wanted)
    if query.grouping is None or read_heads is None or not shown:
        return _Answer(query, ordered, shown)
    return _Answer(
        query, ordered, shown, tuple(read_heads(connection, query, None if wanted is None else shown))
    )
