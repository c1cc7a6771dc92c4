"""One half of a conversion: a new record, or one that is here already and takes the lead's data in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QLabel, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from app.ui import formats
from app.ui.widgets.basics import label
from app.words import labels
from app.words.labels.alike import alike

if TYPE_CHECKING:
    from app.services.duplicates import Suspect
    from app.services.lead_conversion import Difference, Prospect, Side
    from app.ui.context import Context


class ConvertSide(QWidget):
    """Chooses between a new record and those that may be the same.

    Signals:
        renamed: the name of the new record was changed: look for doubles again.
    """

    renamed = Signal()

    def __init__(self, context: Context, kind: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.context, self.kind = context, kind
        self.fresh, self.name = QRadioButton(self), QLineEdit(self)
        self._group = QButtonGroup(self)
        self._group.addButton(self.fresh)
        self._existing: dict[QRadioButton, tuple[Suspect, list[QCheckBox]]] = {}
        self._keys: dict[QCheckBox, str] = {}
        self._first = ""
        self.trouble = label("error", parent=self)
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._hint = label("small", parent=self)
        self._hint.setWordWrap(True)
        heading = label("caption", labels.kind_name(kind, context.language.code), self)
        for part in (heading, self.fresh, self.name, self._hint, self.trouble):
            self._column.addWidget(part)
        self.fresh.setText(self.tr("New record"))
        self.name.setAccessibleName(labels.label(kind, "name", context.language.code))
        self._group.buttonToggled.connect(self.on_toggled)
        self.name.editingFinished.connect(self.on_name)

    def show_prospect(self, prospect: Prospect) -> None:
        """Show what would be made and what may be the same; the first is chosen when it is all but sure."""
        suspects = prospect.suspects.get(self.kind, [])
        if not self.name.isModified():
            self.name.setText(str(prospect.fields[self.kind].get("name") or ""))
        self._first = self.name.text()
        self._clear()
        for suspect in suspects:
            self._offer(suspect, prospect.differences.get(suspect.id, []))
        sure = next((made for made, (found, _) in self._existing.items() if found.score >= 90), None)
        (sure or self.fresh).setChecked(True)
        self._hint.setVisible(bool(suspects))
        self._hint.setText(self.tr("Fields that are empty there are filled from the lead in any case."))
        self.on_toggled()

    def _clear(self) -> None:
        for made, (_, boxes) in self._existing.items():
            self._group.removeButton(made)
            for part in (made, *boxes):
                self._column.removeWidget(part)
                part.hide()
                part.deleteLater()
        self._existing, self._keys = {}, {}

    def _offer(self, suspect: Suspect, differences: list[Difference]) -> None:
        language = self.context.language.code
        made = QRadioButton(self)
        made.setText(
            self.tr("{name}: the same at {score}").format(
                name=suspect.name, score=formats.percent(suspect.score)
            )
        )
        made.setToolTip(alike(self.kind, suspect.reasons, language))
        boxes = []
        place = self._column.indexOf(self._hint)
        for difference in differences:
            caption = labels.label(self.kind, difference.key, language)
            box = QCheckBox(f"{caption}: {difference.theirs} → {difference.lead}", self)
            self._keys[box] = difference.key
            boxes.append(box)
        for offset, part in enumerate((made, *boxes)):
            self._column.insertWidget(place + offset, part)
        for box in boxes:
            box.setContentsMargins(24, 0, 0, 0)
        self._group.addButton(made)
        self._existing[made] = (suspect, boxes)

    def on_toggled(self, *_state: object) -> None:
        """Show the fields that belong to the choice."""
        self.name.setVisible(self.fresh.isChecked())
        for made, (_, boxes) in self._existing.items():
            for box in boxes:
                box.setVisible(made.isChecked())

    def on_name(self) -> None:
        """Look for doubles of the new name."""
        if self.name.text().strip() != self._first:
            self._first = self.name.text().strip()
            self.renamed.emit()

    def given(self) -> dict[str, Any]:
        """The fields of a new record that the user has corrected."""
        return {"name": self.name.text().strip()} if self.name.isModified() else {}

    def side(self) -> Side:
        """The choice."""
        from app.services.lead_conversion import Side  # noqa: PLC0415 - the services load when first wanted

        for made, (suspect, boxes) in self._existing.items():
            if made.isChecked():
                return Side(suspect.id, {}, frozenset(self._keys[box] for box in boxes if box.isChecked()))
        return Side("", self.given())

    def seen(self) -> set[str]:
        """Ids of the records that the user was shown."""
        return {suspect.id for suspect, _ in self._existing.values()}

    def choices(self) -> list[QRadioButton]:
        """The buttons, the new record first."""
        return [self.fresh, *self._existing]

    def say(self, trouble: str) -> None:
        """Show why the choice cannot stand; empty for nothing."""
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))

    @property
    def problem(self) -> QLabel:
        """Where a refusal is shown."""
        return self.trouble
