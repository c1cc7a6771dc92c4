"""The hold radar: which of my accounts fall back to the pool, worst first, and what would keep each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QStackedLayout,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.ui import formats
from app.ui.pages.parts.follow_up import log_about
from app.ui.pages.parts.segmented import Segmented
from app.ui.widgets.basics import button, hairline, label
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.list_copy import as_mime
from app.words import labels

if TYPE_CHECKING:
    import datetime as dt

    from app.services.hold_radar import Holding
    from app.storage.changes import ChangeSet
    from app.storage.connection import Connection
    from app.ui.context import Context

SPANS = {"7": 7, "30": 30, "90": 90}
_ID = Qt.ItemDataRole.UserRole
_URGENT = 2  # days from which a line is told in vermillion


class RadarDialog(QDialog):
    """Stays beside the page; Enter opens an account, Ctrl+L logs the follow-up that keeps it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setProperty("role", "sheet")
        self._heading, self._count = label("section", parent=self), label("muted", parent=self)
        self.span = Segmented(tuple(SPANS), "30", self)
        self.tree, self._empty = QTreeWidget(self), EmptyState(context.theme, self)
        self.log, self.open_account = button("primary", self), button("", self)
        self._stack = QStackedLayout()
        self._lay_out()
        self.span.picked.connect(self.ask)
        self.log.clicked.connect(self.on_log)
        self.open_account.clicked.connect(self.on_open)
        self.tree.itemActivated.connect(self.on_open)
        self.context.changes.committed.connect(self.on_committed)
        self.retranslate()
        self.ask()

    def _lay_out(self) -> None:
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.setAllColumnsShowFocus(True)
        self.tree.setColumnCount(5)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, 5):
            self.tree.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        inset = QWidget(self)
        margins = QVBoxLayout(inset)
        margins.setContentsMargins(16, 0, 16, 0)
        margins.addWidget(self.tree)
        self._rows = inset
        self._stack.addWidget(inset)
        self._stack.addWidget(self._empty)
        top, foot, body = QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        top.setContentsMargins(24, 0, 24, 0)
        top.addWidget(self._heading)
        top.addWidget(self._count)
        top.addStretch(1)
        top.addWidget(self.span)
        foot.setContentsMargins(24, 0, 24, 0)
        foot.addStretch(1)
        foot.addWidget(self.open_account)
        foot.addWidget(self.log)
        body.setSpacing(0)
        for part in (hairline(self), self._stack, hairline(self)):
            body.addLayout(part, 1) if isinstance(part, QStackedLayout) else body.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 20, 0, 20)
        whole.setSpacing(12)
        whole.addLayout(top)
        whole.addLayout(body, 1)
        whole.addLayout(foot)
        self.resize(860, 520)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self.setWindowTitle(self.tr("Hold radar"))
        self._heading.setText(self.tr("Falling back to the pool"))
        self.span.say(**{"7": self.tr("7 days"), "30": self.tr("30 days"), "90": self.tr("90 days")})
        self.tree.setHeaderLabels(self._heads())
        self.log.setText(self.tr("Log a follow-up..."))
        self.open_account.setText(self.tr("Open"))
        self._empty.say(
            "check",
            self.tr("Nothing falls back"),
            self.tr("All accounts that you hold from a pool are safe in this time."),
        )

    def ask(self, *_what: object) -> None:
        """Read which accounts fall back."""
        actor = self.context.database.actor
        ask = partial(_radar, actor.user_id, self.context.clock(), SPANS[self.span.taken])
        self.context.jobs.query(self, "radar", ask, self.on_radar)

    def on_radar(self, found: list[Holding]) -> None:
        """Show them, the soonest first."""
        self.tree.clear()
        for holding in found:
            item = QTreeWidgetItem(self._cells(holding))
            item.setData(0, _ID, holding.id)
            item.setSizeHint(0, QSize(0, self.context.theme.row_height))
            tone = "vermillion" if holding.days <= _URGENT else "amber" if holding.warned else "neutral"
            ink: QColor = self.context.theme.pill(tone)[1]
            item.setForeground(2, ink)
            self.tree.addTopLevelItem(item)
        first = self.tree.topLevelItem(0)
        if first is not None:
            self.tree.setCurrentItem(first)
        self._count.setText(self.tr("%n account(s)", "", len(found)))
        self._stack.setCurrentWidget(self._rows if found else self._empty)
        for control in (self.log, self.open_account):
            control.setEnabled(bool(found))

    def on_open(self, *_what: object) -> None:
        """Open the account one stands on."""
        item = self.tree.currentItem()
        if item is not None:
            self.context.navigator.open("account", str(item.data(0, _ID)))

    def on_log(self) -> None:
        """Log the follow-up that keeps the account."""
        item = self.tree.currentItem()
        if item is not None:
            log_about(self.context, "account", str(item.data(0, _ID)), self)

    def on_committed(self, changes: ChangeSet) -> None:
        """Look again when holds changed."""
        if self.isVisible() and changes.tables & {"accounts", "pools", "deals"}:
            self.ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        if event.matches(QKeySequence.StandardKey.Copy):
            items = [self.tree.topLevelItem(row) for row in range(self.tree.topLevelItemCount())]
            cells = [[item.text(column) for column in range(5)] for item in items if item is not None]
            QGuiApplication.clipboard().setMimeData(as_mime(self._heads(), cells))
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.ask()

    def _heads(self) -> list[str]:
        return [
            self.tr("Account"),
            self.tr("Falls back"),
            self.tr("Days left"),
            self.tr("What keeps it"),
            self.tr("Pool"),
        ]

    def _cells(self, holding: Holding) -> list[str]:
        today, language = self.context.clock().date(), self.context.language.code
        day = formats.day(holding.due.astimezone(self.context.clock().tzinfo).date(), today, language)
        left = self.tr("%n day(s)", "", holding.days) if holding.days >= 0 else self.tr("overdue")
        ways = {"log_follow_up": self.tr("a follow-up"), "win_deal": self.tr("a won deal")}
        joint = self.tr(" and ")
        pool = labels.side(holding.pool, language)
        return [holding.name, day, left, joint.join(ways[way] for way in holding.keep), pool]


def _radar(user: str, now: dt.datetime, within: int, connection: Connection) -> list[Holding]:
    from app.services.hold_radar import radar  # noqa: PLC0415 - read when the dialog opens

    return radar(connection, user, now, within)
