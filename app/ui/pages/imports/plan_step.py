"""The third step of an import: what it would do, and why rows are kept back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.ui import formats
from app.ui.pages.imports.cleaning_rules import CleaningRules
from app.ui.pages.imports.field_words import field_words
from app.ui.pages.parts.segmented import Segmented
from app.ui.pages.parts.summary_strip import Figure, SummaryStrip
from app.ui.widgets.basics import label

if TYPE_CHECKING:
    from app.imports.result import ImportResult
    from app.ui.context import Context

POLICIES = ("update", "skip", "add")
SHOWN = 500  # reasons listed; the quarantine keeps all


class PlanStep(QWidget):
    """Counts per action, what becomes of known records, and the rows kept back with their reasons.

    Signals:
        policy_changed: what to do with rows whose record is there already.
    """

    policy_changed = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.strip, self.policy = SummaryStrip(self), Segmented(POLICIES, POLICIES[0], self)
        self._caption, self.note = label("", parent=self), label("muted", parent=self)
        self.rules, self.reasons = CleaningRules(self), QTableWidget(self)
        self.policy.picked.connect(self.policy_changed)
        self._lay_out()
        self._say()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._caption)
        row.addWidget(self.policy)
        row.addStretch(1)
        self.reasons.setColumnCount(3)
        self.reasons.verticalHeader().hide()
        self.reasons.setShowGrid(False)
        self.reasons.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.reasons.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        head = self.reasons.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.reasons.setColumnWidth(0, 80)
        self.reasons.setColumnWidth(1, 160)
        self.reasons.setStyleSheet("QTableWidget::item { padding: 0 8px; }")
        self.note.setWordWrap(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(16)
        whole.addWidget(self.strip)
        whole.addLayout(row)
        whole.addWidget(self.rules)
        whole.addWidget(self.note)
        whole.addWidget(self.reasons, 1)

    def _say(self) -> None:
        self._caption.setText(self.tr("Records that are there already"))
        self.policy.say(
            update=self.tr("Take what the file has"),
            skip=self.tr("Leave alone"),
            add=self.tr("Add once more"),
        )
        self.reasons.setHorizontalHeaderLabels([self.tr("Row"), self.tr("Field"), self.tr("Reason")])

    def show_plan(self, result: ImportResult) -> None:
        """Show what would be done, or was."""
        from app.words.sentences import sentence  # noqa: PLC0415 - the tables load when wanted

        language = self.context.language.code
        self.strip.show_figures(self.figures(result))
        self.rules.show_result(result)
        problems = [(file, problem) for file in result.files for problem in file.problems]
        self.reasons.setRowCount(min(len(problems), SHOWN))
        for row, (file, problem) in enumerate(problems[:SHOWN]):
            field = field_words(file.kind, problem.field, language) if problem.field else ""
            reason = sentence(problem.code, language, {"field": field, **problem.facts})
            for column, words in enumerate((formats.number(problem.row), field, reason)):
                self.reasons.setItem(row, column, QTableWidgetItem(words))
        self.reasons.setVisible(bool(problems))
        kept = sum(file.counts["quarantine"] for file in result.files)
        self.note.setText(
            self.tr("%n row(s) will be kept back; the other rows are imported without them.", "", kept)
            if kept
            else self.tr("Every row can be read. Nothing has been written yet.")
        )

    def set_done(self, *, done: bool) -> None:
        """Ask nothing any more once it is written."""
        self._caption.setVisible(not done)
        self.policy.setVisible(not done)
        self.rules.setEnabled(not done)

    def figures(self, result: ImportResult) -> list[Figure]:
        """How many rows each action has."""
        names = {
            "add": self.tr("Added"),
            "update": self.tr("Updated"),
            "merge": self.tr("Merged"),
            "unchanged": self.tr("Unchanged"),
            "quarantine": self.tr("Kept back"),
        }
        tones = {"add": "green", "update": "blue", "quarantine": "amber"}
        figures = []
        for action, name in names.items():
            count = sum(kept for file in result.files for key, kept in file.counts.items() if key == action)
            figures.append(Figure(name, formats.number(count), tones.get(action, "") if count else ""))
        return figures
