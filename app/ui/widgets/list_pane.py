"""A whole list: search, filters, columns, rows, empty state; what pages and related lists are made of."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPoint, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QMenu, QStackedLayout, QWidget

from app.rules.errors import Refused
from app.services.lists.custom import with_custom
from app.storage import lists
from app.storage.list_spec import Filter, ListQuery, Sort
from app.ui.models.list_loader import ListLoader
from app.ui.models.texts import ContextTexts
from app.ui.widgets.basics import clearable
from app.ui.widgets.columns_chooser import ColumnsChooser
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.filter_row import SHOWN, FilterRow
from app.ui.widgets.list_columns import ListColumns
from app.ui.widgets.list_view import ListView, Place
from app.ui.widgets.query_line import QueryLine

if TYPE_CHECKING:
    from array import array
    from collections.abc import Callable

    from app.storage.connection import Connection
    from app.storage.list_spec import Column, Grouping, ListSpec
    from app.ui.context import Context
    from app.ui.models.row_model import Texts

_DEBOUNCE = 40  # milliseconds after the last key before the search runs


class ListPane(QWidget):
    """One list with everything that belongs to it; its holder places ``search`` and ``filter_row``.

    Args:
        context: the shared things.
        spec: the list.
        name: under which columns, widths and order are remembered.
        parent: Qt's owner.
        texts: writes the cells, where a list says more than the stored values.
        filters: how many are offered at once; the others come from their menu.

    Signals:
        opened: id of a record to open.
        current_changed: id of the record the keyboard stands on, or empty.
        counted: the number of rows or of selected rows changed.
        archive_wanted: Delete was pressed on the selection.
        empty_action: the button of the empty state was pressed.
        menu_filling: a context menu is about to open; add to it.
    """

    opened = Signal(str)
    current_changed = Signal(str)
    counted = Signal()
    archive_wanted = Signal()
    empty_action = Signal()
    menu_filling = Signal(QMenu)

    def __init__(
        self,
        context: Context,
        spec: ListSpec,
        name: str,
        parent: QWidget | None = None,
        *,
        texts: Texts | None = None,
        filters: int = SHOWN,
    ) -> None:
        super().__init__(parent)
        with context.database.raw() as connection:
            spec = with_custom(connection, spec)
        self.context, self.spec = context, spec
        self.texts: Texts = texts or ContextTexts(context)
        self.loader = ListLoader(context, spec, self.texts, self)
        self.search = QLineEdit(self)
        self.search.setProperty("role", "search")
        clearable(self.search, context.theme)
        self.language = QueryLine(context, spec.kind, self.search)
        self.filter_row = FilterRow(context, spec, self.texts, self, shown=filters)
        self.view = ListView(self.loader.model, context.theme, self)
        self.columns = ListColumns(spec, self.view.head, context.settings, name, self._room)
        self._empty = EmptyState(context.theme, self)
        self._words = ("list", "", "", "")
        self._standing: tuple[Filter, ...] = ()
        self.grouping: Grouping | None = None  # by what the rows stand together, below heads
        self._place: Place | None = None  # where the user stood before the rows changed
        self._wanted = ""  # a record to stand on once the rows are there
        self._first_wanted = False  # Enter in the search: stand on the first row found
        self._typing = QTimer(self, singleShot=True, interval=_DEBOUNCE)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        self.columns.attach()
        self.view.head.set_order(self.columns.sort)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.loader.changing.connect(self.on_changing)
        self.loader.loaded.connect(self.on_loaded)
        self._typing.timeout.connect(self.ask)
        self.search.textChanged.connect(self.on_typed)
        self.search.returnPressed.connect(self.on_search_done)
        self.filter_row.changed.connect(self.ask)
        self.filter_row.archived_changed.connect(self.ask)
        self.view.head.order_wanted.connect(self.on_order)
        self.view.head.customContextMenuRequested.connect(self.choose_columns)
        self.view.opened.connect(self.opened)
        self.view.current_changed.connect(self.current_changed)
        self.view.selection_changed.connect(self.counted)
        self.view.archive_wanted.connect(self.archive_wanted)
        self.view.typed.connect(self.on_typed_in_list)
        self.view.menu_wanted.connect(self.on_menu)
        self._empty.wanted.connect(self.on_empty_action)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self.search.setPlaceholderText(self.tr("Search name, pinyin, phone"))
        self.search.setAccessibleName(self.tr("Search this list"))
        self.loader.model.forget()
        self.columns.widen()
        self._say_empty()

    def _room(self, column: Column) -> int:
        words = [self.texts.cell(column, value) for value in column.choices or ()]
        return max(map(self.view.painter.room_for_pill, words), default=0)

    def set_empty(self, icon: str, title: str, hint: str, button_text: str = "") -> None:
        """What to say while there are no records at all."""
        self._words = (icon, title, hint, button_text)
        self._say_empty()

    def set_standing(self, filters: tuple[Filter, ...]) -> None:
        """Narrow the list for good, e.g. to one account; asks at once."""
        self.begin_with(filters)
        self.ask()

    def begin_with(self, filters: tuple[Filter, ...]) -> None:
        """Narrow a list that is about to be read for the first time."""
        self._standing = filters

    def query(self) -> ListQuery:
        """What is asked for now; while a query is typed that is not understood yet, what was asked before it."""
        try:
            return self._query()
        except Refused:
            return replace(self.loader.query, grouping=None)

    def _query(self) -> ListQuery:
        clause = self.language.clause()
        return ListQuery(
            self.spec,
            (*self._standing, *self.filter_row.filters()),
            self.search.text() if clause is None else "",
            self.columns.sort,
            self.filter_row.archived,
            clause,
        )

    def ask(self, *_what: object) -> None:
        """Show what search, filters and order ask for."""
        self._typing.stop()
        try:
            query = self._query()
        except Refused as refused:
            # what was shown before stays while the query is being typed
            self.language.mark(refused)
            return
        self.language.mark(None)
        self.loader.ask(replace(query, grouping=self.grouping))

    def refresh(self) -> None:
        """Read again: the data changed."""
        if self.loader.complete:
            self.loader.refresh()
        else:
            self.ask()

    def show_record(self, record: str) -> None:
        """Stand on a record; filters that hide it are taken back."""
        self._wanted = record
        if self.loader.complete:
            self._go_to_wanted()

    def selected_ids(self, done: Callable[[list[str]], None]) -> None:
        """Give the ids of the selected records to ``done``, a bound method of this pane's owner."""
        rowids = self.view.selected_rowids()
        self.context.jobs.query(self, "ids", partial(_record_ids, self.spec, rowids), done)

    def first_selected(self, most: int) -> list[str]:
        """Ids of the first selected records, at once."""
        rowids = self.view.selected_rowids()[:most]
        with self.context.database.raw() as connection:
            return _record_ids(self.spec, rowids, connection)

    def count_text(self) -> str:
        """How many rows there are, found and selected, in words."""
        shown, chosen = self.view.rows.records, self.view.selected_count()
        if not self.loader.complete and not self.loader.total:
            return ""
        # Qt has no plural whose number is grouped like the one beside it
        text = self.tr("%n record(s)", "", shown).replace(str(shown), f"{shown:,}")
        if shown < self.loader.total:
            text = self.tr("{shown} of {total}").format(shown=f"{shown:,}", total=f"{self.loader.total:,}")
        if chosen > 1:
            text = self.tr("{count} · {chosen} selected").format(count=text, chosen=f"{chosen:,}")
        return text

    def on_changing(self, same: bool) -> None:
        """Remember where the user stands; another question starts at the top."""
        if self._place is None:
            place = self.view.place()
            self._place = place if same else place._replace(top=0)
            self.view.clearSelection()
        if not same:
            self.view.scrollToTop()

    def on_loaded(self) -> None:
        """Show rows or the empty state, and come back to where the user stood."""
        self._stack.setCurrentWidget(self.view if self.view.rows.rowCount() else self._empty)
        self._say_empty()
        if self._place is not None:
            self.view.come_back(self._place)
            self._place = None
        self._go_to_wanted()
        if self._first_wanted and self.view.rows.rowCount():
            self.view.setFocus()
            self.view.go_to(0)
        self._first_wanted = False
        self.counted.emit()

    def on_typed(self, _text: str) -> None:
        """Search when the typing pauses."""
        self._typing.start()

    def on_typed_in_list(self, text: str) -> None:
        """Typing on the list searches."""
        self.search.setFocus()
        self.search.setText(text)

    def on_search_done(self) -> None:
        """Enter in the search goes to the first row found."""
        self._first_wanted = True
        self.ask()

    def on_order(self, order: tuple[Sort, ...]) -> None:
        """Sort, and remember it."""
        self.columns.set_sort(order)
        self.ask()

    def on_empty_action(self) -> None:
        """Take the narrowing back, or do the first step."""
        if self._narrowed():
            self.search.clear()
            self.filter_row.clear()
        else:
            self.empty_action.emit()

    def on_menu(self, at: QPoint) -> None:
        """Open the context menu of the selection."""
        menu = QMenu(self)
        self.menu_filling.emit(menu)
        menu.addSeparator()
        copy = menu.addAction(self.tr("Copy as table"))
        everything = menu.addAction(self.tr("Select all that match"))
        columns = menu.addAction(self.tr("Columns…"))
        picked = menu.exec(at)
        menu.deleteLater()
        if picked is copy:
            self.view.copy()
        elif picked is everything:
            self.view.selectAll()
        elif picked is columns:
            self.choose_columns()

    def choose_columns(self, *_at: Any) -> None:
        """Open the column chooser under the header."""
        chooser = ColumnsChooser(self.columns, self.texts, self.context.theme, self)
        chooser.open_at(self.view.head.mapToGlobal(QPoint(self.view.head.width(), self.view.head.height())))

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _narrowed(self) -> bool:
        return bool(self.search.text() or self.filter_row.filters())

    def _say_empty(self) -> None:
        if self._narrowed():
            title = self.tr("Nothing matches")
            hint = self.tr("Try fewer words or take a filter back.")
            self._empty.say("search", title, hint, self.tr("Clear search and filters"))
        else:
            self._empty.say(*self._words)

    def _go_to_wanted(self) -> None:
        if not self._wanted:
            return
        with self.context.database.raw() as connection:
            rowid = lists.rowids_of(connection, self.spec, [self._wanted]).get(self._wanted, 0)
        position = self.view.rows.position_of(rowid)
        if position >= 0:
            self._wanted = ""
            self.view.go_to(position)
        elif self._narrowed():
            self.search.clear()
            self.filter_row.clear()


def _record_ids(spec: ListSpec, rowids: array[int], connection: Connection) -> list[str]:
    return lists.record_ids(connection, spec, rowids)
