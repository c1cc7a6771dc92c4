"""Number fields as this program shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDoubleSpinBox, QSpinBox

from app.ui.widgets.basics import inset

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class SpinBox(QSpinBox):
    """A whole number that stands off the border of its box."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inset(self)


class DecimalBox(QDoubleSpinBox):
    """A number with decimals that stands off the border of its box."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inset(self)
