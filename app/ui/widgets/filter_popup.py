"""What opens under a filter: a checklist of the values there are, or spans of days."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.ui.widgets.basics import button, clearable
from app.ui.widgets.filter_checklist import COUNT, ChecklistDelegate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHideEvent

    from app.ui.theme import Theme

_VALUE = Qt.ItemDataRole.UserRole
_SEARCHED = 9  # values from which a search field helps
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class FilterPopup(QFrame):
    """A checklist under a filter button; each tick counts at once.

    Signals:
        picked: the values ticked, in the order of the list.
        closed: the popup went away.
    """

    picked = Signal(tuple)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget, *, single: bool = False) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._single = single
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "card")
        self._search, self._list = QLineEdit(self), QListWidget(self)
        self._list.setItemDelegate(ChecklistDelegate(theme, self._list))
        self._list.setMouseTracking(True)
        self._list.setStyleSheet("background: transparent")
        self._clear = button("link", self)
        self._search.setProperty("role", "search")
        clearable(self._search, theme)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self._search)
        column.addWidget(self._list, 1)
        column.addWidget(self._clear, alignment=Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        self._search.textChanged.connect(self.on_search)
        self._search.returnPressed.connect(self._list.setFocus)
        self._list.itemClicked.connect(self.on_clicked)
        self._list.itemActivated.connect(self.on_clicked)
        self._clear.clicked.connect(self.clear)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self._search.setPlaceholderText(self.tr("Find a value"))
        self._search.setAccessibleName(self.tr("Find a value"))
        self._clear.setText(self.tr("Clear"))

    def offer(self, options: Sequence[tuple[Any, str, int | None]], ticked: Sequence[Any]) -> None:
        """List (value, words, how many rows or None), the ticked ones checked."""
        self._list.clear()
        for value, words, count in options:
            item = QListWidgetItem(words, self._list)
            item.setData(_VALUE, value)
            item.setData(COUNT, count)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(_CHECKED if value in ticked else _UNCHECKED)
        self._search.setVisible(len(options) >= _SEARCHED)
        rows = min(max(len(options), 1), 10)
        self._list.setFixedHeight(rows * 28 + 4)
        if self._list.count():
            self._list.setCurrentRow(0)

    def open_under(self, anchor: QWidget) -> None:
        """Show below ``anchor``, the keyboard in the search or the list."""
        self.resize(max(240, anchor.width()), self.sizeHint().height())
        self.move(anchor.mapToGlobal(QPoint(0, anchor.height() + 4)))
        self.show()
        (self._search if not self._search.isHidden() else self._list).setFocus()

    def ticked(self) -> tuple[Any, ...]:
        """The values that are checked."""
        items = (self._list.item(n) for n in range(self._list.count()))
        return tuple(item.data(_VALUE) for item in items if item.checkState() == _CHECKED)

    def clear(self) -> None:
        """Take every tick back."""
        self._set_all(_UNCHECKED)
        self.picked.emit(())
        self.close()

    def on_clicked(self, item: QListWidgetItem) -> None:
        """Turn one tick."""
        checked = item.checkState() != _CHECKED
        if self._single:
            self._set_all(_UNCHECKED)
        item.setCheckState(_CHECKED if checked else _UNCHECKED)
        self.picked.emit(self.ticked())
        if self._single:
            self.close()

    def on_search(self, text: str) -> None:
        """Show the values that contain the text."""
        wanted = text.strip().casefold()
        for n in range(self._list.count()):
            item = self._list.item(n)
            item.setHidden(wanted not in str(item.text()).casefold())

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().hideEvent(event)
        self.closed.emit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _set_all(self, state: Qt.CheckState) -> None:
        for n in range(self._list.count()):
            self._list.item(n).setCheckState(state)
