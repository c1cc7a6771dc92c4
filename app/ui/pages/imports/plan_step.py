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
from app.ui.pages.imports.field_words import Names, added_names, field_words
from app.ui.pages.parts.segmented import Segmented
from app.ui.pages.parts.summary_strip import Figure, SummaryStrip
from app.ui.widgets.basics import label

if TYPE_CHECKING:
    from app.imports.plan import Action
    from app.imports.result import ImportResult
    from app.ui.context import Context

POLICIES = ("update", "skip", "add")
GROUPS: tuple[Action, ...] = ("quarantine", "add", "update", "merge", "unchanged")
SHOWN = 500  # rows listed; the import takes all, and the quarantine keeps all


CHANGING = frozenset({"update", "merge"})
Line = tuple[str, str, str]


def _brief(value: object) -> str:
    """A stored value as it may stand in a line."""
    return "–" if value is None else " ".join(str(value).split())[:60]


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
        self.groups = Segmented(GROUPS, GROUPS[0], self)
        self._result: ImportResult | None = None
        self.policy.picked.connect(self.policy_changed)
        self.groups.picked.connect(self.show_group)
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
        whole.addWidget(self.groups, alignment=Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(self.reasons, 1)

    def _say(self) -> None:
        self._caption.setText(self.tr("Records that are there already"))
        self.policy.say(
            update=self.tr("Take what the file has"),
            skip=self.tr("Leave alone"),
            add=self.tr("Add once more"),
        )
        self.groups.say(
            quarantine=self.tr("Kept back"),
            add=self.tr("Added"),
            update=self.tr("Updated"),
            merge=self.tr("Merged"),
            unchanged=self.tr("Unchanged"),
        )

    def show_plan(self, result: ImportResult) -> None:
        """Show what would be done, or was."""
        self._result = result
        self.strip.show_figures(self.figures(result))
        self.rules.show_result(result)
        counts = {group: sum(file.counts[group] for file in result.files) for group in GROUPS}
        for group, count in counts.items():
            self.groups.button(group).setEnabled(bool(count) and (bool(result.plans) or group == GROUPS[0]))
        first = next((group for group in GROUPS if self.groups.button(group).isEnabled()), GROUPS[0])
        self.groups.take(first)
        self.show_group(first)
        kept = counts["quarantine"]
        self.note.setText(
            self.tr("%n row(s) will be kept back; the other rows are imported without them.", "", kept)
            if kept
            else self.tr("Every row can be read. Nothing has been written yet.")
        )

    def show_group(self, group: str) -> None:
        """List the rows of one action: why they are kept back, or what becomes of them."""
        if self._result is None:
            return
        lines = self._reasons(self._result) if group == "quarantine" else self._planned(self._result, group)
        first, second = (
            (self.tr("Field"), self.tr("Reason"))
            if group == "quarantine"
            else (self.tr("Record"), self.tr("What changes") if group in CHANGING else self.tr("In the file"))
        )
        self.reasons.setHorizontalHeaderLabels([self.tr("Row"), first, second])
        self.reasons.setRowCount(min(len(lines), SHOWN))
        for row, line in enumerate(lines[:SHOWN]):
            for column, words in enumerate(line):
                self.reasons.setItem(row, column, QTableWidgetItem(words))
        self.reasons.setVisible(bool(lines))

    def _reasons(self, result: ImportResult) -> list[Line]:
        from app.words.sentences import sentence  # noqa: PLC0415 - the tables load when wanted

        lines = []
        language = self.context.language.code
        for file in result.files:
            for problem in file.problems:
                field = (
                    field_words(file.kind, problem.field, language, self._added()) if problem.field else ""
                )
                reason = sentence(problem.code, language, {"field": field, **problem.facts})
                lines.append((formats.number(problem.row), field, reason))
        return lines

    def _added(self) -> Names:
        with self.context.database.raw() as connection:
            return added_names(connection)

    def _planned(self, result: ImportResult, group: str) -> list[Line]:
        language, added = self.context.language.code, self._added()
        lines = []
        for plan in result.plans:
            for row in plan.rows:
                if row.action != group:
                    continue
                cells = [cell for cell in row.cells if cell]
                what = (
                    self.tr("{field}: {old} → {new}").format(
                        field=field_words(plan.kind, column, language, added),
                        old=_brief(old),
                        new=_brief(new),
                    )
                    for column, (old, new) in row.changes.items()
                )
                words = "; ".join(what) if group in CHANGING else " · ".join(cells[1:])
                lines.append((formats.number(row.row), cells[0] if cells else "", words))
        return lines

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
