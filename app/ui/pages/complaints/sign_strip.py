"""Figures in a row, each with a sign beside its colour."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from app.ui.widgets.basics import label, set_tone

if TYPE_CHECKING:
    from app.ui.context import Context

_SIZE = 14
_ACROSS = 3  # figures side by side in a pane of usual width


class Sign(NamedTuple):
    """One figure with its sign: a colour is never alone."""

    caption: str
    value: str
    tone: str = ""
    icon: str = ""
    hint: str = ""


class SignStrip(QWidget):
    """A row of figures with icons."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._cells: list[tuple[QLabel, QLabel, QLabel]] = []
        self.signs: list[Sign] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(2)
        context.theme.changed.connect(self.on_theme)

    def texts(self) -> list[tuple[str, str]]:
        """Captions and values as shown."""
        return [(sign.caption, sign.value) for sign in self.signs]

    def on_theme(self) -> None:
        """Draw the icons in the colours of now."""
        self.show_signs(self.signs)

    def show_signs(self, signs: list[Sign]) -> None:
        """Show these figures."""
        self.signs = signs
        while len(self._cells) < len(signs):
            self._add()
        for place, cell in enumerate(self._cells):
            for part in cell:
                part.setVisible(place < len(signs))
            if place < len(signs):
                self._fill(cell, signs[place])

    def _fill(self, cell: tuple[QLabel, QLabel, QLabel], sign: Sign) -> None:
        caption, picture, value = cell
        caption.setText(sign.caption)
        value.setText(sign.value)
        value.setToolTip(sign.hint)
        set_tone(value, sign.tone)
        picture.setVisible(bool(sign.icon))
        if sign.icon:
            drawn = self.context.theme.icon(sign.icon, sign.tone or "muted")
            picture.setPixmap(drawn.pixmap(_SIZE, _SIZE))

    def _add(self) -> None:
        caption, picture, value = (
            label("small", parent=self),
            label(parent=self),
            label("strong", parent=self),
        )
        (line, column), row = divmod(len(self._cells), _ACROSS), QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(picture)
        row.addWidget(value, 1)
        self._grid.addWidget(caption, 2 * line, column)
        self._grid.addLayout(row, 2 * line + 1, column)
        self._grid.setColumnStretch(column, 1)
        self._cells.append((caption, picture, value))
