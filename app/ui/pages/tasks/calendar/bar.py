"""The row above the calendar: which days, how, and which layers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.services.agenda import LAYERS
from app.ui.pages.parts.segmented import Segmented
from app.ui.pages.tasks.calendar import words
from app.ui.widgets.basics import button, icon_button, name_button

if TYPE_CHECKING:
    from app.ui.context import Context

VIEWS = ("day", "week", "month", "agenda")
_VIEW, _SCOPE, _HIDDEN = "calendar/view", "calendar/scope", "calendar/hidden"


class CalendarBar(QWidget):
    """Arrows, today, the views, the layers, and whose calendar; what was chosen is remembered.

    Signals:
        turned: so many pages forward or back; 0 is today.
        changed: the view, the layers or the scope were chosen anew.
    """

    turned = Signal(int)
    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        kept = context.settings.text(_VIEW, "month")
        self.views = Segmented(VIEWS, kept if kept in VIEWS else "month", self)
        self.scope = Segmented(("mine", "all"), context.settings.text(_SCOPE, "mine"), self)
        self._back, self._on = (
            icon_button(context.theme, f"chevron-{way}", self) for way in ("left", "right")
        )
        self.today = button("", self)
        self.layers: dict[str, QPushButton] = {}
        hidden = context.settings.text(_HIDDEN, "").split()
        for layer in LAYERS:
            made = button("segment", self)
            made.setCheckable(True)
            made.setChecked(layer not in hidden)
            self.layers[layer] = made
        self._lay_out()
        self._connect()
        self.on_theme_changed()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for part in (self._back, self.today, self._on):
            row.addWidget(part)
        row.addSpacing(12)
        row.addWidget(self.views)
        row.addSpacing(12)
        for layer in self.layers.values():
            row.addWidget(layer)
        row.addStretch(1)
        row.addWidget(self.scope)

    def _connect(self) -> None:
        self._back.clicked.connect(self.on_back)
        self._on.clicked.connect(self.on_forward)
        self.today.clicked.connect(self.on_today)
        self.views.picked.connect(self.on_view)
        self.scope.picked.connect(self.on_scope)
        for layer in self.layers.values():
            layer.clicked.connect(self.on_layer)
        self.context.theme.changed.connect(self.on_theme_changed)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self.today.setText(self.tr("Today"))
        name_button(self._back, self.tr("Back"), "PgUp")
        name_button(self._on, self.tr("Forward"), "PgDn")
        self.views.say(
            day=self.tr("Day"), week=self.tr("Week"), month=self.tr("Month"), agenda=self.tr("Agenda")
        )
        self.scope.say(mine=self.tr("Mine"), all=self.tr("Everyone"))
        for layer, name in words.layer_words().items():
            self.layers[layer].setText(name)

    @property
    def view(self) -> str:
        """One of ``VIEWS``."""
        return self.views.taken

    def chosen_layers(self) -> frozenset[str]:
        """The layers that are shown."""
        return frozenset(layer for layer, made in self.layers.items() if made.isChecked())

    def take(self, view: str) -> None:
        """Change to a view and remember it."""
        self.views.take(view)
        self.on_view(view)

    def on_view(self, view: str) -> None:
        """Remember the view."""
        self.context.settings.put(_VIEW, view)
        self.changed.emit()

    def on_scope(self, scope: str) -> None:
        """Remember whose calendar it is."""
        self.context.settings.put(_SCOPE, scope)
        self.changed.emit()

    def on_layer(self) -> None:
        """Remember what is hidden."""
        hidden = [layer for layer in LAYERS if layer not in self.chosen_layers()]
        self.context.settings.put(_HIDDEN, " ".join(hidden))
        self.changed.emit()

    def on_back(self) -> None:
        """One page back."""
        self.turned.emit(-1)

    def on_forward(self) -> None:
        """One page on."""
        self.turned.emit(1)

    def on_today(self) -> None:
        """Go to today."""
        self.turned.emit(0)

    def on_theme_changed(self) -> None:
        """Tint the icons again."""
        theme = self.context.theme
        self._back.setIcon(theme.icon("chevron-left"))
        self._on.setIcon(theme.icon("chevron-right"))
        for layer, made in self.layers.items():
            made.setIcon(theme.icon(words.ICONS[layer], words.TONES[layer]))
