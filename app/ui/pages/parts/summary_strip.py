"""Figures in a row, each under its caption: what an account means, how a day stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.ui.widgets.basics import label, set_tone

if TYPE_CHECKING:
    from collections.abc import Sequence


class Figure(NamedTuple):
    """One figure: its caption, its value in words, the tone it is shown in, the whole of it on hover."""

    caption: str
    value: str
    tone: str = ""
    hint: str = ""


class SummaryStrip(QWidget):
    """A row of figures of equal width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells: list[tuple[QLabel, QLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(2)

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show these figures."""
        while len(self._cells) < len(figures):
            self._add()
        for place, (caption, value) in enumerate(self._cells):
            shown = place < len(figures)
            caption.setVisible(shown)
            value.setVisible(shown)
            if shown:
                figure = figures[place]
                caption.setText(figure.caption)
                value.setText(figure.value)
                value.setToolTip(figure.hint)
                set_tone(value, figure.tone)

    def texts(self) -> list[tuple[str, str]]:
        """Captions and values as shown."""
        return [(caption.text(), value.text()) for caption, value in self._cells if not caption.isHidden()]

    def _add(self) -> None:
        caption, value = label("small", parent=self), label("section", parent=self)
        column = len(self._cells)
        self._grid.addWidget(caption, 0, column)
        self._grid.addWidget(value, 1, column)
        self._grid.setColumnStretch(column, 1)
        self._cells.append((caption, value))
