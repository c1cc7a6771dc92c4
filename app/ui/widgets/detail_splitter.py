"""A list with a detail pane at its right: closable, widened by dragging, its width remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

if TYPE_CHECKING:
    from app.ui.context import Context

FIRST_WIDTH = 420
_NARROWEST = 320


class DetailSplitter(QSplitter):
    """Holds the main part and the pane; the pane's width is remembered under ``name``."""

    def __init__(self, context: Context, name: str, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._settings, self._key = context.settings, f"panes/{name}"
        self._pane: QWidget | None = None
        self.first_width = FIRST_WIDTH  # pixels, until the user has chosen another
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.splitterMoved.connect(self.on_moved)

    def set_pane(self, pane: QWidget) -> None:
        """Put the pane, closed, at the right of the main part, which was added before."""
        self.addWidget(pane)
        pane.setMinimumWidth(_NARROWEST)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self._pane = pane
        pane.hide()

    @property
    def pane_shown(self) -> bool:
        """Whether the pane is open."""
        return self._pane is not None and not self._pane.isHidden()

    def show_pane(self) -> None:
        """Open the pane at its remembered width, else on a third of a wide window; at most 60 % of the whole."""
        if self._pane is None or self.pane_shown:
            return
        whole = self.width()
        width = self._settings.number(self._key, max(self.first_width, whole // 3))
        self._pane.show()
        self.setSizes([whole - min(width, whole * 3 // 5), min(width, whole * 3 // 5)])

    def hide_pane(self) -> None:
        """Close the pane."""
        if self._pane is not None:
            self._pane.hide()

    def on_moved(self, *_place: int) -> None:
        """Remember the width."""
        if self.pane_shown:
            self._settings.put(self._key, self.sizes()[1])
