"""The frame of a record's details: its name, its states, what can be done, and tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.ui.widgets.all_tabs import AllTabs
from app.ui.widgets.basics import icon_button, label, name_button, set_tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.ui.context import Context


# in line with the name above by room before the first tab: the row itself moved aside would run on below its corner;
_LEAST_TABS = 140  # pixels
# the arrows give way to the button that lists all tabs
_TABS = """
QTabBar::tab:first, QTabBar::tab:only-one { margin-left: 24px; }
QTabBar::scroller { width: 0px; }
QTabBar::tear { width: 0px; image: none; }
QTabBar QToolButton { width: 0px; border: none; background: transparent; }
"""


class _Tabs(QTabWidget):
    """Tabs that take the height that is left: words that wrap in one of them ask for none from the header."""

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Never, whatever the pages want."""
        return False


class DetailPane(QFrame):
    """A header with name, subtitle, pills and buttons above a row of tabs.

    Signals:
        close_wanted: the cross or Ctrl+W.
        window_wanted: show this record in a window of its own.
        titled: the name of what is shown now.
    """

    close_wanted = Signal()
    window_wanted = Signal()
    titled = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setProperty("role", "pane")
        self._title, self._subtitle = label("section", parent=self), label("muted", parent=self)
        self._title.setWordWrap(True)
        self._subtitle.setWordWrap(True)
        self._title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._pills, self._actions, self._icons = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self._window = icon_button(context.theme, "window", self)
        self._close = icon_button(context.theme, "close", self)
        self.tabs = _Tabs(self)
        self.tabs.setDocumentMode(True)
        self.tabs.setMinimumHeight(_LEAST_TABS)  # the largest of all tabs must not press the header together
        self.tabs.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._all = AllTabs(context, self.tabs)
        self._frame()
        self._window.clicked.connect(self.window_wanted)
        self._close.clicked.connect(self.close_wanted)
        shortcut = QShortcut(
            QKeySequence("Ctrl+W"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
        )
        shortcut.activated.connect(self.close_wanted)
        context.theme.changed.connect(self.on_theme_changed)
        self._name_buttons()

    def _frame(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addLayout(words, 1)
        top.addLayout(self._icons)
        top.addWidget(self._window, alignment=Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._close, alignment=Qt.AlignmentFlag.AlignTop)
        for row in (self._pills, self._actions):
            row.setSpacing(6)
            row.addStretch(1)
        head = QVBoxLayout()
        head.setContentsMargins(24, 16, 16, 8)
        head.setSpacing(10)
        head.addLayout(top)
        head.addLayout(self._pills)
        head.addLayout(self._actions)
        self._bands = QVBoxLayout()
        self._bands.setContentsMargins(24, 0, 16, 8)
        self._bands.setSpacing(8)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addLayout(self._bands)
        whole.addWidget(self.tabs, 1)
        self.tabs.setStyleSheet(_TABS)

    def set_header(self, title: str, subtitle: str = "", pills: Sequence[tuple[str, str]] = ()) -> None:
        """Name the record; pills are (words, tone)."""
        self._title.setText(title)
        self.titled.emit(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))
        while self._pills.count() > 1:
            item = self._pills.takeAt(0)
            if item is not None and (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for place, (words, tone) in enumerate(pills):
            made = label("pill", words, self)
            set_tone(made, tone)
            self._pills.insertWidget(place, made)

    def set_alone(self) -> None:
        """Stand in a window: no button for another window, no line at the left."""
        self._window.hide()
        self.setProperty("role", "")

    def add_action(self, control: QAbstractButton) -> None:
        """Put a button into the row of what can be done."""
        self._actions.insertWidget(self._actions.count() - 1, control)

    def add_band(self, widget: QWidget) -> None:
        """Put something between the header and the tabs, e.g. figures or the moves that are allowed."""
        self._bands.addWidget(widget)

    def add_icon_action(self, control: QAbstractButton) -> None:
        """Put an icon button beside the ones that every pane has."""
        self._icons.addWidget(control, alignment=Qt.AlignmentFlag.AlignTop)

    def add_tab(self, page: QWidget, title: str) -> None:
        """Add a tab."""
        self.tabs.addTab(page, title)

    def on_theme_changed(self) -> None:
        """Tint the icons again."""
        self._window.setIcon(self.context.theme.icon("window"))
        self._close.setIcon(self.context.theme.icon("close"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name_buttons()

    def _name_buttons(self) -> None:
        name_button(self._window, self.tr("Open in a window"))
        name_button(self._close, self.tr("Close the pane"), "Ctrl+W")
