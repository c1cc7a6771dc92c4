"""A page that is a list with a detail pane: title and count, search, filters, the primary action, the record."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from app.services.lists.registry import LISTS
from app.ui.actions import Action
from app.ui.pages.base import Page
from app.ui.widgets.basics import button
from app.ui.widgets.confirm import confirm
from app.ui.widgets.detail_splitter import DetailSplitter
from app.ui.widgets.list_pane import ListPane

if TYPE_CHECKING:
    from app.ui.context import Context
    from app.ui.widgets.record_pane import RecordPane

_STANDING = 100  # selected records that a presentation takes up at once
_PAUSE = 80  # milliseconds the keyboard rests on a row before its record is read


class PageWords(NamedTuple):
    """What a list page is called, in the language in force."""

    title: str
    primary: str  # the verb on the primary button
    empty_title: str
    empty_hint: str
    icon: str = "list"


class ListPage(Page):
    """A list of one kind; a subclass sets ``kind``, ``kinds`` and ``tables`` and gives the words."""

    kind: ClassVar[str]

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.list = self.make_list()
        self.primary = button("primary", self)
        self.splitter = DetailSplitter(context, self.kind, self)
        self._detail: RecordPane | None = None
        self._standing = ""  # the record whose pane is open
        self._resting = QTimer(self, singleShot=True, interval=_PAUSE)
        self.list.search.setMinimumWidth(260)
        self.tools.addWidget(self.list.search)
        self.tools.addWidget(self.primary)
        self.filters.addWidget(self.list.filter_row, 1)
        self.splitter.addWidget(self.make_main())
        self.body.addWidget(self.splitter)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.primary.clicked.connect(self.start_new)
        self.list.empty_action.connect(self.start_new)
        self.list.counted.connect(self.on_counted)
        self.list.opened.connect(self.on_opened)
        self.list.current_changed.connect(self.on_current)
        self.list.archive_wanted.connect(self.archive_selected)
        self.list.menu_filling.connect(self.on_menu)
        self.list.view.clicked.connect(self.on_clicked)
        self.list.view.painted.connect(self.announce_painted)
        self._resting.timeout.connect(self.on_rested)

    def make_list(self) -> ListPane:
        """The list; a page with a list of its own overrides it."""
        return ListPane(self.context, LISTS[self.kind], self.kind, self)

    def make_main(self) -> QWidget:
        """What stands at the left of the detail pane; a page with other views beside its list overrides it."""
        return self.list

    def make_detail(self) -> RecordPane:
        """The pane; a page whose records have more to show overrides it."""
        from app.ui.widgets.record_pane import RecordPane  # noqa: PLC0415 - the services load with it

        return RecordPane(self.context, self.kind, self)

    def words(self) -> PageWords:
        """The page's words; every subclass has its own."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        words = self.words()
        self.title.setText(words.title)
        self.primary.setText(words.primary)
        self.list.set_empty(words.icon, words.empty_title, words.empty_hint, words.primary)
        self.on_counted()

    def refresh(self) -> None:
        """Read the list again."""
        if not self.list.loader.complete:
            self.list.view.setFocus()
        self.list.refresh()

    def detail(self) -> RecordPane:
        """The pane, built when it is first wanted."""
        if self._detail is None:
            self._detail = self.make_detail()
            self._detail.close_wanted.connect(self.close_detail)
            self._detail.saved.connect(self.on_saved)
            self._detail.window_wanted.connect(self.open_window)
            self.splitter.set_pane(self._detail)
        return self._detail

    def open_record(self, kind: str, record: str) -> None:
        """Show a record in the pane and stand on it in the list."""
        if kind == self.kind and self.may_leave():
            self._standing = record
            self.detail().show_record(record)
            self.splitter.show_pane()
            self.list.show_record(record)

    def new_record(self, kind: str) -> None:
        """Start a new record."""
        if kind == self.kind:
            self.start_new()

    def show_rows(self, kind: str, chosen: dict[str, tuple[Any, ...]]) -> None:
        """Show the list filtered by these values alone."""
        if kind == self.kind and self.may_leave():
            self.close_detail()
            self.list.search.clear()
            self.list.filter_row.put(chosen)

    def start_new(self) -> None:
        """Open the pane with an empty form."""
        if self.may_leave():
            self._standing = ""
            self.detail().new_record(self.given())
            self.splitter.show_pane()
            self.detail().form.focus()

    def given(self) -> dict[str, Any]:
        """What is known of a record that is made here."""
        return {}

    def standing(self) -> tuple[str, tuple[str, ...]]:
        """The record of the open pane and the selected rows, else the row that the keyboard stands on."""
        first = self._standing if self.splitter.pane_shown else self.list.view.current_id()
        chosen = self.list.first_selected(_STANDING)
        return self.kind, tuple(dict.fromkeys(one for one in (first, *chosen) if one))

    def may_leave(self) -> bool:
        """Ask about unsaved changes."""
        return self._detail is None or not self.splitter.pane_shown or self._detail.may_leave()

    def page_actions(self) -> tuple[Action, ...]:
        """What can be done here."""
        return (
            Action(f"{self.kind}.new", "", self.start_new, "Ctrl+N", "plus", label=self.primary.text),
            Action(
                f"{self.kind}.find",
                "",
                self.list.search.setFocus,
                "Ctrl+F",
                "search",
                "edit",
                label=self._find,
            ),
        )

    def close_detail(self) -> None:
        """Close the pane; the keyboard goes back to the list."""
        if self.may_leave():
            self._standing = ""
            self.splitter.hide_pane()
            self.list.view.setFocus()

    def open_window(self) -> None:
        """Show the record of the pane in a window of its own."""
        from app.ui.widgets.record_window import RecordWindow  # noqa: PLC0415 - the services load with it

        if self._standing and self.may_leave():
            RecordWindow(self.context, self.kind, self._standing, self).show()

    def on_counted(self) -> None:
        """Say how many rows there are."""
        self.count.setText(self.list.count_text())

    def on_opened(self, record: str) -> None:
        """Enter or a double click opens the pane with the keyboard in it."""
        if record:
            self.open_record(self.kind, record)
            self.detail().form.focus()

    def on_clicked(self, _index: QModelIndex) -> None:
        """A plain click opens the pane."""
        if not QApplication.keyboardModifiers() and self.list.view.current_id():
            self._follow(self.list.view.current_id())
            self.splitter.show_pane()

    def on_current(self, record: str) -> None:
        """An open pane follows the keyboard when it rests."""
        if record and record != self._standing and self.splitter.pane_shown:
            self._resting.start()

    def on_rested(self) -> None:
        """Show the record that the keyboard stands on."""
        self._follow(self.list.view.current_id())

    def on_saved(self, record: str) -> None:
        """Stand on what was saved."""
        self._standing = record
        self.list.show_record(record)

    def on_menu(self, menu: QMenu) -> None:
        """Offer what can be done with the selection."""
        menu.addAction(self.tr("Open"), self.open_current)
        words = self.tr("Restore") if self.list.filter_row.archived else self.tr("Archive")
        menu.addAction(words, self.archive_selected)
        self.fill_menu(menu)

    def fill_menu(self, menu: QMenu) -> None:
        """Add what this page offers more."""

    def open_current(self) -> None:
        """Open the record that the keyboard stands on."""
        self.on_opened(self.list.view.current_id())

    def archive_selected(self) -> None:
        """Put the selected records away, or bring them back; more than one is asked about."""
        if self.list.view.selected_count():
            self.list.selected_ids(self.on_ids)

    def on_ids(self, ids: list[str]) -> None:
        """Archive or restore these after the question."""
        restore = self.list.filter_row.archived
        if len(ids) > 1 and not self._sure(len(ids), restore=restore):
            return
        verb = "restore" if restore else "archive"
        label = f"{verb}-{self.kind}" if len(ids) == 1 else f"bulk-{verb}"
        self.context.jobs.write(self, label, partial(_put_away, self.kind, ids, restore), self.on_put_away)

    def on_put_away(self, count: int) -> None:
        """Say what was done, with the way back."""
        restored = self.list.filter_row.archived
        text = (
            self.tr("%n record(s) restored.", "", count)
            if restored
            else self.tr("%n record(s) archived.", "", count)
        )
        self.context.notices.done(text, self.tr("Undo"), self.context.history.undo)

    def _sure(self, count: int, *, restore: bool) -> bool:
        if restore:
            title, verb = self.tr("Restore %n record(s)?", "", count), self.tr("Restore")
            consequence = self.tr("They come back to the lists, here and after the next sync for everybody.")
        else:
            title, verb = self.tr("Archive %n record(s)?", "", count), self.tr("Archive")
            consequence = self.tr(
                "They leave the lists but keep their history. You can undo this or restore them."
            )
        return confirm(self.window(), title, consequence, verb)

    def _follow(self, record: str) -> None:
        if not record or record == self._standing:
            return
        if not self.may_leave():
            self.list.show_record(self._standing)
            return
        self._standing = record
        self.detail().show_record(record)

    def _find(self) -> str:
        return self.tr("Search this list")


def _put_away(kind: str, ids: list[str], restore: bool, session: Any) -> int:
    from app.services import records  # noqa: PLC0415 - the services are imported after the first rows

    change = records.restore if restore else records.archive
    for record in ids:
        change(session, kind, record)
    return len(ids)
