"""The form of one stage: name, chance, limit, what it asks for, the tasks it brings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.ui.pages.pipeline.pipeline_work import PLAYS
from app.ui.widgets.basics import label
from app.words import labels

if TYPE_CHECKING:
    from app.ui.context import Context

ASKED = ("amount", "expected_close", "contact_id", "next_step", "next_step_on", "forecast_category")
"""Fields of a deal that a stage may ask for here; rules over others are kept as they are."""
LINES = ("name", "name_en", "probability", "dwell_days")


class StageForm(QWidget):
    """Shows and reads one stage."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.context = context
        self._kept: dict[str, list[Any]] = {}
        self.lines = {key: QLineEdit(self) for key in LINES}
        self.rules: dict[str, dict[str, QCheckBox]] = {
            side: {key: QCheckBox(self) for key in ASKED} for side in ("entry_rules", "exit_rules")
        }
        self.tasks = QPlainTextEdit(self)
        self.tasks.setFixedHeight(70)
        self.tasks.setTabChangesFocus(True)
        self.plays = {key: QPlainTextEdit(self) for key in PLAYS}
        for play in self.plays.values():
            play.setFixedHeight(96)
            play.setTabChangesFocus(True)
        self.trouble = label("error", parent=self)
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        language = context.language.code
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        for place, (key, line) in enumerate(self.lines.items()):
            caption = label("caption", labels.label("stage", key, language), self)
            caption.setBuddy(line)
            grid.addWidget(caption, place // 2 * 2, place % 2)
            grid.addWidget(line, place // 2 * 2 + 1, place % 2)
        column.addLayout(grid)
        captions = {
            "entry_rules": self.tr("Must be filled to come in"),
            "exit_rules": self.tr("Must be filled to go on"),
        }
        for side, boxes in self.rules.items():
            column.addWidget(label("caption", captions[side], self))
            column.addLayout(self._boxes(boxes, language))
        column.addWidget(
            label("caption", self.tr("Tasks made on entry: one a line, with the days at its end"), self)
        )
        column.addWidget(self.tasks)
        column.addLayout(self._play_boxes(language))
        column.addWidget(self.trouble)
        column.addStretch(1)
        self.tasks.setPlaceholderText(self.tr("Send the documents 3"))

    def _play_boxes(self, language: str) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        for place, (key, play) in enumerate(self.plays.items()):
            caption = label("caption", labels.label("stage", key, language), self)
            caption.setBuddy(play)
            grid.addWidget(caption, 0, place)
            grid.addWidget(play, 1, place)
        return grid

    def _boxes(self, boxes: dict[str, QCheckBox], language: str) -> QGridLayout:
        grid = QGridLayout()
        for place, (key, box) in enumerate(boxes.items()):
            box.setText(labels.label("deal", key, language))
            grid.addWidget(box, place // 3, place % 3)
        return grid

    def load(self, values: dict[str, Any]) -> None:
        """Show a stage."""
        for key, line in self.lines.items():
            line.setText("" if values.get(key) is None else str(values[key]))
        for side, boxes in self.rules.items():
            rules = values.get(side) or []
            simple = {rule["field"] for rule in rules if rule.get("is") == "set"} & set(ASKED)
            self._kept[side] = [
                rule for rule in rules if rule.get("is") != "set" or rule["field"] not in ASKED
            ]
            for key, box in boxes.items():
                box.setChecked(key in simple)
        self.tasks.setPlainText(
            "\n".join(f"{t['title']} {t.get('days', 0)}" for t in values.get("tasks") or [])
        )
        for key, play in self.plays.items():
            play.setPlainText(values.get(key) or "")
        self.say("")

    def values(self) -> dict[str, Any]:
        """The stage as typed; a number that is none is given as it is and refused by the services."""
        found: dict[str, Any] = {key: self.lines[key].text().strip() or None for key in ("name", "name_en")}
        found["probability"] = _number(self.lines["probability"].text(), -1)
        days = self.lines["dwell_days"].text().strip()
        found["dwell_days"] = _number(days, 0) if days else None
        for side, boxes in self.rules.items():
            asked = [{"field": key, "is": "set"} for key, box in boxes.items() if box.isChecked()]
            found[side] = [*asked, *self._kept.get(side, [])] or None
        found |= {key: play.toPlainText().strip() or None for key, play in self.plays.items()}
        found["tasks"] = read_tasks(self.tasks.toPlainText()) or None
        return found

    def say(self, trouble: str) -> None:
        """Show why it cannot stand; empty for nothing."""
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))

    def problem(self) -> QLabel:
        """Where a refusal is shown."""
        return self.trouble


def read_tasks(text: str) -> list[dict[str, Any]]:
    """Tasks as typed, one a line; a number at the end are the days until it is due."""
    found = []
    for line in text.splitlines():
        parts = re.fullmatch(r"\s*(.*?)(?:\s+(\d{1,3}))?\s*", line)
        if parts and parts[1]:
            found.append({"title": parts[1], "days": int(parts[2] or 0)})
    return found


def _number(text: str, otherwise: int) -> int:
    plain = text.strip().rstrip("%％")
    return int(plain) if plain.isdecimal() else otherwise
