"""The skeleton that all pages share: title and count, tools, filter row, body; fresh when seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.widgets.basics import hairline, label

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from app.storage.changes import ChangeSet
    from app.ui.actions import Action
    from app.ui.context import Context
    from app.ui.dialogs.pack_cards import PackCard


class Page(QWidget):
    """A page of the window.

    A subclass names the tables it shows, builds its parts in ``__init__`` after ``super().__init__``, puts
    them into ``tools`` (right of the title), ``filters`` (the row below) and ``body``, and overrides ``refresh``,
    ``retranslate``, ``page_actions`` and, where records can be shown, ``open_record`` and ``new_record``.

    Signals:
        painted: the page shows its first rows and can be used; sent once by ``announce_painted``.
    """

    painted = Signal()

    tables: ClassVar[frozenset[str]] = frozenset()
    kinds: ClassVar[tuple[str, ...]] = ()  # kinds of record that this page opens

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._stale = True
        self._announced = False
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = label("title", parent=self)
        self.count = label("muted", parent=self)
        self.tools, self.filters, self.body = QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        self._lay_out_frame()
        context.changes.committed.connect(self.on_committed)

    def _lay_out_frame(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title)
        head.addWidget(self.count, alignment=Qt.AlignmentFlag.AlignBottom)
        head.addStretch(1)
        self.tools.setSpacing(8)
        head.addLayout(self.tools)
        self.filters.setSpacing(8)
        top = QVBoxLayout()
        top.setContentsMargins(24, 16, 24, 12)
        top.setSpacing(12)
        top.addLayout(head)
        top.addLayout(self.filters)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(hairline(self))
        whole.addLayout(self.body, 1)

    # what a subclass overrides

    def refresh(self) -> None:
        """Fetch and show again. Called when the page is seen first and when its tables changed."""

    def retranslate(self) -> None:
        """Set every text again in the language in force."""

    def page_actions(self) -> tuple[Action, ...]:
        """The actions that can be done while the page is in front; ``Ctrl+N`` belongs here."""
        return ()

    def open_record(self, kind: str, record: str) -> None:
        """Show one record of one of ``kinds``."""

    def new_record(self, kind: str) -> None:
        """Start a new record."""

    def show_rows(self, kind: str, chosen: dict[str, tuple[Any, ...]]) -> None:
        """Show the list of one of ``kinds``, filtered by these values of its columns."""

    def standing(self) -> tuple[str, tuple[str, ...]]:
        """The records that one stands on: their kind and ids, the open one first."""
        return "", ()

    def for_pack(self) -> tuple[PackCard, ...]:
        """The cards that the page can give to a meeting pack."""
        return ()

    def may_leave(self) -> bool:
        """Whether the page can be left or closed; asks the user when there are unsaved changes."""
        return True

    # what the base does

    def announce_painted(self) -> None:
        """Say once that the first rows are on the screen."""
        if not self._announced:
            self._announced = True
            self.painted.emit()

    def on_committed(self, changes: ChangeSet) -> None:
        """Refresh when our tables changed, or later when we are hidden."""
        if not self.tables & changes.tables:
            return
        self._stale = True
        self._freshen()

    def _freshen(self) -> None:
        if self._stale and self.isVisible():
            self._stale = False
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Refresh what became stale while hidden."""
        super().showEvent(event)
        self._freshen()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
