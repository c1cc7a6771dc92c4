"""The way to tabs that a narrow pane has no room for: a button at their end with the names of all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QTabWidget, QToolButton

from app.ui.widgets.basics import name_button

if TYPE_CHECKING:
    from app.ui.context import Context


_WIDTH = 68  # pixels, for an arrow and a number below 100
_GAP = 20  # pixels after each tab, as the style sheet has them; a tab is in sight when its words are


class AllTabs(QToolButton):
    """Stands in the corner of a row of tabs while some do not fit."""

    def __init__(self, context: Context, tabs: QTabWidget) -> None:
        super().__init__(tabs)
        self._tabs = tabs
        self.setAutoRaise(True)
        self.setFixedWidth(_WIDTH)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIcon(context.theme.icon("chevron-down"))
        name_button(self, self.tr("All tabs"))
        tabs.setUsesScrollButtons(True)
        tabs.setCornerWidget(self, Qt.Corner.TopRightCorner)
        tabs.installEventFilter(self)
        tabs.tabBar().installEventFilter(self)
        tabs.currentChanged.connect(self.on_changed)
        self.clicked.connect(self.on_clicked)
        self.on_changed()

    def on_changed(self, *_what: object) -> None:
        """Show how many tabs are out of sight, or nothing.

        Every new text asks for a new layout, which comes back here: so only a number that changed is written.
        """
        hidden = len(self.hidden())
        words = f"+{hidden}" if hidden else ""
        if words != self.text():
            self.setText(words)
        if self.isHidden() == (hidden > 0):
            self.setVisible(hidden > 0)
            # the row of tabs makes room for its corner only when it is laid out anew
            QCoreApplication.postEvent(self._tabs, QEvent(QEvent.Type.LayoutRequest))

    def hidden(self) -> list[int]:
        """The tabs that do not fit the row."""
        bar = self._tabs.tabBar()
        room = self._tabs.width() - _WIDTH
        seen = [place for place in range(bar.count()) if bar.isTabVisible(place)]
        whole = sum(bar.tabSizeHint(place).width() for place in seen)
        if whole - _GAP <= self._tabs.width():
            return []
        left, out = 0, []
        for place in seen:
            left += bar.tabSizeHint(place).width()
            if left - _GAP > room:
                out.append(place)
        return out

    def on_clicked(self) -> None:
        """List all tabs; the one in front is ticked."""
        menu = QMenu(self)
        bar = self._tabs.tabBar()
        for place in range(bar.count()):
            if bar.isTabVisible(place):
                entry = menu.addAction(bar.tabText(place))
                entry.setData(place)
                entry.setCheckable(True)
                entry.setChecked(place == self._tabs.currentIndex())
                entry.triggered.connect(self.on_picked)
        menu.exec(self.mapToGlobal(QPoint(0, self.height())))
        menu.deleteLater()

    def on_picked(self) -> None:
        """Bring the tab to the front."""
        entry = self.sender()
        if isinstance(entry, QAction):
            self._tabs.setCurrentIndex(int(entry.data()))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            name_button(self, self.tr("All tabs"))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Look again when the row or its tabs change."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show}:
            self.on_changed()
        return False
