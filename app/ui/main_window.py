"""The main window: a shell of rail, notices and pages. What it shows is the pages' business."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from app.ui import registry
from app.ui.menus import Menus
from app.ui.page_stack import PageStack
from app.ui.presenting import PresentingBand
from app.ui.program_actions import ProgramActions
from app.ui.sync_foot import SyncFoot
from app.ui.widgets.notice_bar import NoticeBar
from app.ui.widgets.rail import Rail

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from app.ui.context import Context

FIRST_SIZE = QSize(1280, 800)
LEAST_SIZE = QSize(900, 560)


class MainWindow(QMainWindow):
    """The shell.

    Signals:
        painted: the first page shows its first rows.
        closed: the window has been closed.
    """

    painted = Signal()
    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._entries = registry.built()
        self.rail = Rail(context.theme, self._entries, self)
        self.rail.set_foot(SyncFoot(context, self.rail))
        self.notices = NoticeBar(context.theme, context.notices, self)
        self.stack = PageStack(context, self._entries, self)
        self.presenting = PresentingBand(context.presenting, self)
        self._program = ProgramActions(context, self)
        context.actions.put("program", self._program.actions(self._entries), self)
        self._menus = Menus(self.menuBar(), context.actions)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._restore()

    def _lay_out(self) -> None:
        self.setMinimumSize(LEAST_SIZE)
        right = QWidget(self)
        right.setProperty("role", "page")
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.presenting)
        column.addWidget(self.notices)
        column.addWidget(self.stack, 1)
        middle = QWidget(self)
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(right, 1)
        self.setCentralWidget(middle)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.show_page)
        self.stack.turned.connect(self.on_turned)
        self.stack.painted.connect(self.painted)
        navigator = self._context.navigator
        navigator.page_wanted.connect(self.show_page)
        navigator.record_wanted.connect(self.open_record)
        navigator.new_wanted.connect(self.new_record)
        navigator.rows_wanted.connect(self.show_rows)
        navigator.waiting_told.connect(self.rail.set_waiting)
        self._context.theme.changed.connect(self.on_theme_changed)
        sync = self._context.sync
        sync.sign_in_wanted.connect(self.open_sign_in)
        sync.wiped.connect(self.on_wiped)
        sync.last_done.connect(self.close, Qt.ConnectionType.QueuedConnection)  # never inside a close event

    def _restore(self) -> None:
        geometry = self._context.settings.data("window/geometry")
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.resize(FIRST_SIZE)

    def retranslate(self) -> None:
        """Set the texts again."""
        presenting = self._context.presenting.on
        self.setWindowTitle(self.tr("Baifang – presentation") if presenting else self.tr("Baifang"))
        self._menus.retranslate()
        self._context.actions.refresh()

    def show_first_page(self) -> None:
        """Show the page that was in front last time, else the first."""
        names = [entry.id for entry in self._entries]
        last = self._context.settings.text("window/page", names[0])
        self.show_page(last if last in names else names[0])

    def show_page(self, name: str) -> None:
        """Bring a page to the front."""
        self.stack.turn_to(name)
        self.rail.select(self.stack.front)

    def open_record(self, kind: str, record: str) -> None:
        """Show a record on its page."""
        page = self.stack.turn_to(registry.page_for(kind) or "")
        if page is not None:
            page.open_record(kind, record)

    def new_record(self, kind: str) -> None:
        """Start a new record on its page."""
        page = self.stack.turn_to(registry.page_for(kind) or "")
        if page is not None:
            page.new_record(kind)

    def show_rows(self, kind: str, chosen: dict[str, tuple[object, ...]]) -> None:
        """Show a list, filtered, on its page."""
        page = self.stack.turn_to(registry.page_for(kind) or "")
        if page is not None:
            page.show_rows(kind, chosen)

    def open_palette(self) -> None:
        """Ctrl+K: find a record or an action."""
        from app.ui.palette.dialog import Palette  # noqa: PLC0415 - not needed for the first paint

        Palette(self._context, self).open()

    def open_sign_in(self, why: str = "") -> None:
        """Ask for server, name and password."""
        from app.ui.dialogs.sign_in import SignInDialog  # noqa: PLC0415 - not needed for the first paint

        SignInDialog(self._context, why, self).open()

    def on_wiped(self, words: str) -> None:
        """The administrator has had this copy wiped: say so and close."""
        from app.ui.widgets.confirm import Question  # noqa: PLC0415 - not needed for the first paint

        Question(
            self, self.tr("This copy has been wiped"), words, [("close", self.tr("Close"), "primary")]
        ).ask()
        self.close()

    def open_shortcuts(self) -> None:
        """F1: the list of shortcuts."""
        from app.ui.widgets.shortcuts import ShortcutsDialog  # noqa: PLC0415 - not needed for the first paint

        ShortcutsDialog(self._context.actions, self).open()

    def bring_up(self) -> None:
        """Come to the front: a second start of the program asked for it."""
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        self.activateWindow()

    def on_theme_changed(self) -> None:
        """Tint the actions anew; through the window, since the theme outlives it where a backup is put in place."""
        self._context.actions.refresh()

    def on_turned(self, name: str) -> None:
        """Mark the page in the rail and keep it for the next start."""
        self.rail.select(name)
        self._context.settings.put("window/page", name)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Close unless a page has changes that the user wants to keep."""
        if not self.stack.may_close():
            self.rail.select(self.stack.front)
            event.ignore()
            return
        if self._context.sync.last_wanted():
            self._context.notices.tell(self.tr("Syncing before closing; close again to close at once."))
            self._context.sync.sync_last()
            event.ignore()
            return
        self._context.settings.put("window/geometry", self.saveGeometry())
        self._context.settings.save()
        super().closeEvent(event)
        self.closed.emit()
