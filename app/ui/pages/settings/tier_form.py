"""The form of one loyalty tier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from app.ui.widgets.basics import label, set_invalid
from app.ui.widgets.spin_boxes import SpinBox

if TYPE_CHECKING:
    from app.services.loyalty_tiers import TierLine

_MOST = 2_000_000_000


class TierForm(QWidget):
    """Names, the points from which it is reached, and what it gives."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.english = QLineEdit(self), QLineEdit(self)
        self.points, self.benefits = SpinBox(self), QPlainTextEdit(self)
        self.trouble = label("error", parent=self)
        self.points.setRange(0, _MOST)
        self.points.setGroupSeparatorShown(True)
        self.points.setSingleStep(100)
        self.benefits.setTabChangesFocus(True)
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self.editors: dict[str, QWidget] = {
            "name": self.name,
            "name_en": self.english,
            "points_from": self.points,
            "benefits": self.benefits,
        }
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        words = (
            self.tr("Name in Chinese"),
            self.tr("Name in English"),
            self.tr("Reached from so many points in the period"),
            self.tr("What it gives"),
        )
        for place, (text, editor) in enumerate(zip(words, self.editors.values(), strict=True)):
            row, column, wide = (0, place, 1) if place < 2 else (2 * place - 2, 0, 2)
            caption = label("caption", text, self)
            caption.setBuddy(editor)
            grid.addWidget(caption, row, column, 1, wide)
            grid.addWidget(editor, row + 1, column, 1, wide)
        grid.addWidget(self.trouble, 6, 0, 1, 2)
        grid.setRowStretch(5, 1)

    def load(self, tier: TierLine | None) -> None:
        """Show a tier, or an empty form for a new one."""
        self.name.setText(tier.name if tier else "")
        self.english.setText(tier.name_en if tier else "")
        self.points.setValue(tier.points_from if tier else 0)
        self.benefits.setPlainText(tier.benefits if tier else "")
        self.say("", "")

    def values(self) -> tuple[str, str, int, int, str]:
        """What is written, in the order of a ``TierLine`` after its id; the period is that of the programme."""
        names = self.name.text().strip(), self.english.text().strip()
        return (*names, self.points.value(), 0, self.benefits.toPlainText().strip())

    def say(self, words: str, key: str) -> None:
        """Say what is wrong, at its field."""
        at = "points_from" if key == "threshold" else key
        for name, editor in self.editors.items():
            set_invalid(editor, bool(words) and name == at)
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
