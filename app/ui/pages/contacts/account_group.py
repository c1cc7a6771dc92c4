"""The tab with the firms that belong together, as a tree with sums that include all below."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QHeaderView, QStackedLayout, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from app.ui.pages.contacts.amounts import full, short
from app.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from app.services.account_group import Member
    from app.storage.connection import Connection
    from app.ui.context import Context

_ID = Qt.ItemDataRole.UserRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class AccountGroup(QWidget):
    """Shows the tree; Enter or a double click opens a firm."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self.account = context, ""
        self.tree, self._empty = QTreeWidget(self), EmptyState(context.theme, self)
        self.tree.setColumnCount(4)
        self.tree.setUniformRowHeights(True)
        self.tree.setAllColumnsShowFocus(True)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2, 3):
            self.tree.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.setIndentation(16)
        self._stack = QStackedLayout(self)
        self._rows = QWidget(self)
        margins = QVBoxLayout(self._rows)
        margins.setContentsMargins(16, 0, 16, 0)
        margins.addWidget(self.tree)
        self._stack.addWidget(self._rows)
        self._stack.addWidget(self._empty)
        self.tree.itemActivated.connect(self.on_activated)
        self.retranslate()

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        heads = (self.tr("Firm"), self.tr("Owner"), self.tr("Open deals"), self.tr("Orders this year"))
        self.tree.setHeaderLabels(heads)
        self.tree.headerItem().setToolTip(2, self.tr("Sums include all firms below"))
        self.tree.headerItem().setToolTip(3, self.tr("Sums include all firms below"))
        self._empty.say(
            "account",
            self.tr("No parent, no subsidiaries"),
            self.tr(
                "Choose a parent in the details; the firms of one group then stand here with their sums."
            ),
        )

    def show_account(self, account: str) -> None:
        """Read the group that an account stands in."""
        self.account = account
        ask = partial(_group, account, self.context.clock().year)
        self.context.jobs.query(self, "group", ask, self.on_group)

    def on_group(self, members: tuple[Member, ...]) -> None:
        """Show the tree, and stand on the account itself."""
        self.tree.clear()
        items: dict[str, QTreeWidgetItem] = {}
        language = self.context.language.code
        for member in members:
            name = f"{member.name} · {member.relation}" if member.relation else member.name
            cells = [name, member.owner, short(member.deals, language), short(member.orders, language)]
            item = QTreeWidgetItem(cells)
            item.setData(0, _ID, member.id)
            item.setToolTip(0, name)
            for column, sums in ((2, member.deals), (3, member.orders)):
                item.setTextAlignment(column, _RIGHT)
                item.setToolTip(column, full(sums))
            item.setSizeHint(0, QSize(0, self.context.theme.row_height - 6))
            items[member.id] = item
            above = items.get(member.parent_id or "")
            if above is not None:
                above.addChild(item)
            else:
                self.tree.addTopLevelItem(item)
        self.tree.expandAll()
        if self.account in items:
            self.tree.setCurrentItem(items[self.account])
        self._stack.setCurrentWidget(self._rows if len(members) > 1 else self._empty)

    def on_activated(self, item: QTreeWidgetItem, _column: int) -> None:
        """Open the firm."""
        if item.data(0, _ID) != self.account:
            self.context.navigator.open("account", str(item.data(0, _ID)))

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def _group(account: str, year: int, connection: Connection) -> tuple[Member, ...]:
    from app.services import account_group  # noqa: PLC0415 - read when the tab is looked at

    return account_group.group(connection, account, year)
