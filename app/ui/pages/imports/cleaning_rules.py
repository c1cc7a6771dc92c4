"""What an import cleans: each rule with its count and an example; some can be switched off."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from app.ui.widgets.basics import label

if TYPE_CHECKING:
    from app.imports.result import ImportResult


class CleaningRules(QWidget):
    """A checkbox for each rule that changed something, or that the user switched off.

    Signals:
        switched: a rule was switched on or off.
    """

    switched = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[str, QCheckBox] = {}
        self._off: set[str] = set()
        self._title = label("strong", parent=self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(4)
        self._grid.addWidget(self._title, 0, 0, 1, 2)
        self._title.setText(self.tr("Cleaned on the way"))
        self.hide()

    def off(self) -> frozenset[str]:
        """Codes of the rules that are switched off."""
        return frozenset(self._off)

    def words(self) -> dict[str, str]:
        """What each rule does, by its code, in the order in which they are shown."""
        return {
            "phone-e164": self.tr("Phone numbers in international form"),
            "email-form": self.tr("E-mail addresses in their usual form"),
            "website-scheme": self.tr("Websites with https://"),
            "credit-code-form": self.tr("Credit codes in capitals without spaces"),
            "name-spaces": self.tr("Names without needless spaces"),
            "spaces": self.tr("Texts without needless spaces"),
            "date-form": self.tr("Dates read from other forms"),
            "number-form": self.tr("Numbers read from other forms"),
            "range-lower-end": self.tr("Ranges read as their lower end"),
            "choice-other": self.tr("Unknown choices read as other"),
        }

    def show_result(self, result: ImportResult) -> None:
        """Show what the rules would change, or changed, in all tables together."""
        from app.imports.cleaning.columns import SWITCHES  # noqa: PLC0415 - loaded with the reader

        counts: Counter[str] = Counter()
        examples: dict[str, tuple[str, str]] = {}
        for file in result.files:
            counts.update(file.cleaned)
            examples = {**file.examples, **examples}
        for box in self.boxes.values():
            self._grid.removeWidget(box)
            box.deleteLater()
        self.boxes = {}
        for code, words in self.words().items():
            if counts[code] or code in self._off:
                self._add(code, words, counts[code], examples.get(code))
                self.boxes[code].setEnabled(code in SWITCHES.values())
        self.setVisible(bool(self.boxes))

    def _add(self, code: str, words: str, count: int, example: tuple[str, str] | None) -> None:
        box = QCheckBox(self)
        box.setChecked(code not in self._off)
        box.setObjectName(code)
        if code in self._off:
            box.setText(self.tr("{rule}: off, left as written").format(rule=words))
        else:
            box.setText(self.tr("{rule}: {count}").format(rule=words, count=f"{count:,}"))
        if example is not None:
            box.setToolTip(self.tr("{before} becomes {after}").format(before=example[0], after=example[1]))
        box.clicked.connect(self.on_switched)
        place = len(self.boxes)
        self._grid.addWidget(box, 1 + place // 2, place % 2)
        self.boxes[code] = box

    def on_switched(self) -> None:
        """Remember it and have the plan made again."""
        box = self.sender()
        if isinstance(box, QCheckBox):
            (self._off.discard if box.isChecked() else self._off.add)(box.objectName())
            self.switched.emit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say the title in the language in force; the rules follow with the next plan."""
        if event.type() == QEvent.Type.LanguageChange:
            self._title.setText(self.tr("Cleaned on the way"))
        super().changeEvent(event)
