"""The rail: the pages at the left, the state of sync in words at its foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from app.ui import icons
from app.ui.widgets.basics import label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from app.ui.registry import PageEntry
    from app.ui.theme import Theme

WIDTH = 196
ITEM_HEIGHT = 36


class RailItem(QAbstractButton):
    """One page in the rail, painted: icon, title, and a count of what waits there."""

    def __init__(self, theme: Theme, entry: PageEntry, shortcut: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.entry, self._theme, self._shortcut = entry, theme, shortcut
        self._waiting = 0
        self.setObjectName(f"rail.{entry.id}")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.retranslate()

    def set_waiting(self, count: int) -> None:
        """Show how many things wait on the page; 0 shows nothing."""
        self._waiting = count
        self.update()

    def retranslate(self) -> None:
        """Take the title in the language in force."""
        self.setText(self.entry.text())
        self.setToolTip(f"{self.entry.text()}  {self._shortcut}" if self._shortcut else self.entry.text())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the rail, as high as one row."""
        return QSize(WIDTH - 20, round(ITEM_HEIGHT * self._theme.base_pixels / 13))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw ground, icon, title and count."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        here = self.isChecked()
        self._paint_ground(painter, box)
        colours = self._theme.tokens.colours
        ink = colours["accent_soft_text"] if here else colours["text" if self.underMouse() else "muted"]
        icons.paint(painter, self.entry.icon, QRectF(12, box.center().y() - 10, 20, 20), ink)
        painter.setFont(self._theme.font(strong=here))
        painter.setPen(ink if here else colours["text"])
        words = box.adjusted(42, 0, -36, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self._waiting:
            painter.setFont(self._theme.font(12 / 13))
            painter.setPen(colours["muted"])
            end = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(box.adjusted(0, 0, -12, 0), end, f"{self._waiting:,}")
        painter.end()

    def _paint_ground(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(QPen(self._theme.colour("focus")) if self.hasFocus() else Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setBrush(self._theme.colour("accent_soft"))
        elif self.underMouse():
            painter.setBrush(self._theme.colour("hover"))
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 6, 6)


class Rail(QWidget):
    """The pages and, below, the state of sync."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, entries: tuple[PageEntry, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("role", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(round(WIDTH * theme.base_pixels / 13))
        self._group = QButtonGroup(self)
        self.items = {entry.id: self._item(entry, place) for place, entry in enumerate(entries, 1)}
        self._name = label("section", parent=self)
        self._mark = _Mark(theme, self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _item(self, entry: PageEntry, place: int) -> RailItem:
        shortcut = "" if entry.foot or place > 6 else f"Ctrl+{place}"
        item = RailItem(self._theme, entry, shortcut, self)
        self._group.addButton(item)
        return item

    def _lay_out(self) -> None:
        brand = QHBoxLayout()
        brand.setContentsMargins(12, 4, 0, 16)
        brand.setSpacing(10)
        brand.addWidget(self._mark)
        brand.addWidget(self._name, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(10, 12, 10, 12)
        whole.setSpacing(2)
        whole.addLayout(brand)
        for item in self.items.values():
            if not item.entry.foot:
                whole.addWidget(item)
        whole.addStretch(1)
        for item in self.items.values():
            if item.entry.foot:
                whole.addWidget(item)
        self._whole = whole

    def _connect(self) -> None:
        self._group.buttonClicked.connect(self.on_clicked)
        self._theme.changed.connect(self.update)

    def retranslate(self) -> None:
        """Set the texts again."""
        self._name.setText(self.tr("Baifang"))
        for item in self.items.values():
            item.retranslate()

    def select(self, page: str) -> None:
        """Mark the page in front."""
        self.items[page].setChecked(True)

    def set_foot(self, foot: QWidget) -> None:
        """Put what says how sync stands below everything."""
        self._whole.addWidget(foot)

    def set_waiting(self, page: str, count: int) -> None:
        """Show a count beside a page."""
        if page in self.items:
            self.items[page].set_waiting(count)

    def on_clicked(self, item: QAbstractButton) -> None:
        """A page was asked for; the mark follows when the window has gone there."""
        if isinstance(item, RailItem):
            self.chosen.emit(item.entry.id)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


class _Mark(QWidget):
    """The program's mark in the accent colour."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedSize(22, 22)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        icons.paint(painter, "logo", QRectF(0, 0, 22, 22), self._theme.tokens.colours["accent"])
        painter.end()
