"""The quarantine: rows that imports kept back, corrected in a grid and imported again."""

from __future__ import annotations

from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.rules.errors import Told
from app.ui.pages.imports import work
from app.ui.pages.imports.field_words import added_names
from app.ui.pages.imports.kept_model import CELLS, REASON, ROW, KeptModel
from app.ui.widgets.basics import button, label
from app.ui.widgets.confirm import confirm
from app.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from app.imports.kept import KeptRow
    from app.imports.result import ImportResult
    from app.ui.context import Context

Group = tuple[str, int]
_WIDTHS = {ROW: 64, REASON: 280}


class QuarantineDialog(QDialog):
    """One table of one import at a time; what is typed is kept with the rows when the dialog closes."""

    def __init__(self, context: Context, parent: QWidget | None = None, batch: str | None = None) -> None:
        super().__init__(parent)
        self.context, self._batch = context, batch
        self.setProperty("role", "sheet")
        self._groups: dict[Group, list[KeptRow]] = {}
        self._stop, self._running = Event(), False
        self._heading, self._hint = label("section", parent=self), label("muted", parent=self)
        self.files, self.grid, self.pages = QComboBox(self), QTableView(self), QStackedWidget(self)
        heads = self.tr("Row"), self.tr("Why it was kept back")
        with context.database.raw() as connection:
            self.model = KeptModel(context.theme, context.language.code, heads, added_names(connection))
        self.empty = EmptyState(context.theme, self)
        self.wanted, self.by, self.replace = QLineEdit(self), QLineEdit(self), button("", self)
        self.why = label("", parent=self)
        self.note, self.trouble = label("muted", parent=self), label("error", parent=self)
        self.bar = QProgressBar(self)
        self.discard, self.leave, self.again = (
            button("danger", self),
            button("", self),
            button("primary", self),
        )
        self._lay_out()
        self._connect()
        self._say()
        self.load()

    def _lay_out(self) -> None:
        self.grid.setModel(self.model)
        self.grid.verticalHeader().hide()
        self.grid.verticalHeader().setDefaultSectionSize(34)
        self.grid.setWordWrap(False)
        self.grid.setStyleSheet("QTableView::item { padding: 0 8px; }")
        self.grid.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.grid.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.pages.addWidget(self.grid)
        self.pages.addWidget(self.empty)
        head, mend, feet = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self.files)
        for part in (self.wanted, self.by):
            mend.addWidget(part, 1)
        mend.addWidget(self.replace)
        feet.addWidget(self.discard)
        feet.addStretch(1)
        feet.addWidget(self.leave)
        feet.addWidget(self.again)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(self._hint)
        whole.addWidget(self.pages, 1)
        whole.addWidget(self.why)
        whole.addLayout(mend)
        whole.addWidget(self.bar)
        whole.addWidget(self.note)
        whole.addWidget(self.trouble)
        whole.addLayout(feet)
        for line in (head, mend, feet):
            line.setSpacing(8)
        for words in (self._hint, self.why, self.note, self.trouble):
            words.setWordWrap(True)
        for hidden in (self.bar, self.note, self.trouble):
            hidden.hide()
        self.resize(980, 620)

    def _connect(self) -> None:
        self.files.activated.connect(self.on_file)
        self.replace.clicked.connect(self.on_replace)
        self.again.clicked.connect(self.on_again)
        self.discard.clicked.connect(self.on_discard)
        self.leave.clicked.connect(self.reject)
        self.grid.selectionModel().currentChanged.connect(self.on_current)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Rows kept back"))
        self._heading.setText(self.tr("Rows kept back"))
        self._hint.setText(
            self.tr("Correct the marked cells, then import the rows again. What you type is kept.")
        )
        self.wanted.setPlaceholderText(self.tr("Find in the chosen column (empty: empty cells)"))
        self.by.setPlaceholderText(self.tr("Replace with"))
        self.replace.setText(self.tr("Replace"))
        self.again.setText(self.tr("Import again"))
        self.discard.setText(self.tr("Discard these rows..."))
        self.leave.setText(self.tr("Close"))
        self.empty.say(
            "check",
            self.tr("No row is kept back"),
            self.tr("Rows that an import cannot read wait here with the reason, until they are corrected."),
        )

    def load(self) -> None:
        """Read what is kept back, from one import or from all."""
        self.context.jobs.query(self, "kept", partial(work.kept, self._batch), self.on_loaded)

    def on_loaded(self, rows: list[KeptRow]) -> None:
        """Show the first table that has rows."""
        self._groups = {}
        for row in rows:
            self._groups.setdefault((row.batch, row.file), []).append(row)
        self.files.clear()
        for group, kept in self._groups.items():
            words = self.tr("{name} ({count})").format(name=kept[0].name, count=f"{len(kept):,}")
            self.files.addItem(words, group)
        self.files.setVisible(len(self._groups) > 1)
        self._show(next(iter(self._groups.values()), []))

    def _show(self, rows: list[KeptRow]) -> None:
        self.model.show_rows(rows)
        self.pages.setCurrentWidget(self.grid if rows else self.empty)
        for part in (self.why, self.wanted, self.by, self.replace, self.again, self.discard):
            part.setVisible(bool(rows))
        for column in range(self.model.columnCount()):
            self.grid.setColumnWidth(column, _WIDTHS.get(column, 140))
        if rows:
            self.grid.setCurrentIndex(self.model.index(0, CELLS + self.model.first_fault(0)))

    def on_current(self, now: QModelIndex, _before: QModelIndex) -> None:
        """Say below the grid why the row waits: its reason stands at the left and may be out of sight."""
        self.why.setText(str(now.siblingAtColumn(REASON).data() or ""))

    def on_file(self, place: int) -> None:
        """Show another table; what was typed in this one is kept first."""
        self._keep()
        self._show(self._groups[tuple(self.files.itemData(place))])

    def on_replace(self) -> None:
        """Replace in the column that the cursor stands in."""
        column = self.grid.currentIndex().column() - CELLS
        if column < 0:
            self._tell(self.tr("Choose a cell of the column first."))
            return
        count = self.model.replace(self.wanted.text(), self.by.text(), [column])
        self._tell(self.tr("%n cell(s) changed.", "", count))

    def _tell(self, words: str) -> None:
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def _keep(self) -> None:
        """Store what was typed; the grid then shows stored rows."""
        corrected = self.model.corrections()
        if corrected:
            self.context.jobs.write_run(
                self, "correct", partial(work.correct, self.context.database, corrected)
            )

    def on_again(self) -> None:
        """Import the rows shown again, as they stand now."""
        self._set_running(running=True)
        cells = {one: tuple(now) for one, (_, now) in self.model.corrections().items()}
        do = partial(
            work.again, self.context.database, self.model.rows, cells, self.context.language.code, self._stop
        )
        self.context.jobs.write_run(
            self, "import", do, self.on_done, failed=self.on_failed, progress=self.on_progress
        )

    def on_progress(self, done: int, total: int) -> None:
        """Show how far it is."""
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)

    def on_done(self, result: ImportResult) -> None:
        """Say what arrived; what did not stays with its new reasons."""
        self._set_running(running=False)
        left = sum(file.counts["quarantine"] for file in result.files)
        arrived = sum(sum(file.counts.values()) for file in result.files) - left
        words = self.tr("%n row(s) imported.", "", arrived)
        if left:
            words += self.tr(" %n still kept back, with the reason beside it.", "", left)
        self._tell(words)
        if self._batch is not None:
            self._batch = result.batch
        self.load()

    def on_failed(self, error: BaseException) -> None:
        """Say why not; the rows and what was typed stay."""
        self._set_running(running=False)
        self.context.failures.beside(self.trouble, error, Told)

    def _set_running(self, *, running: bool) -> None:
        self._running = running
        self._stop.clear()
        self.trouble.hide()
        self.bar.setRange(0, 0)
        self.bar.setVisible(running)
        for part in (self.again, self.discard, self.grid, self.files):
            part.setEnabled(not running)
        self.leave.setText(self.tr("Cancel") if running else self.tr("Close"))

    def on_discard(self) -> None:
        """Give the rows shown up, after asking."""
        count = len(self.model.rows)
        if confirm(
            self,
            self.tr("Discard %n row(s)?", "", count),
            self.tr("They leave the quarantine without being imported. Undo brings them back."),
            self.tr("Discard"),
            danger=True,
        ):
            give_up = partial(work.give_up, self.context.database, self.model.rows)
            self.context.jobs.write_run(self, "discard", give_up, self.on_discarded, failed=self.on_failed)

    def on_discarded(self, _nothing: object) -> None:
        """Show what is left."""
        self.load()

    def reject(self) -> None:
        """Close and keep what was typed; while something runs, stop that first."""
        if self._running:
            self._stop.set()
            return
        self._keep()
        super().reject()
