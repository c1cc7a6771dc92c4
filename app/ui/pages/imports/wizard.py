"""The import: choose a file, say what its columns are, look at what would happen, apply, and take back."""

from __future__ import annotations

from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.rules.errors import Told
from app.ui.pages.imports import work
from app.ui.pages.imports.choose_step import ChooseStep
from app.ui.pages.imports.mapping_step import MappingStep
from app.ui.pages.imports.plan_step import PlanStep
from app.ui.pages.imports.profile_files import ProfileFiles
from app.ui.widgets.basics import button, label

if TYPE_CHECKING:
    from pathlib import Path

    from app.imports.mapping import Recognition
    from app.imports.result import ImportResult
    from app.imports.undo import Undone
    from app.ui.context import Context

CHOOSE, MAP, PLAN, DONE = range(4)


class ImportWizard(QDialog):
    """Steps forward with the primary button and back with the other; nothing is written before the last."""

    def __init__(self, context: Context, parent: QWidget | None = None, file: Path | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setProperty("role", "sheet")
        self.step, self.file = CHOOSE, file
        self.found: work.Read | None = None
        self.place = 0  # which table of the file is shown
        self.batch: str | None = None
        self._text = ""  # what was pasted instead of a file
        self._stop, self._running = Event(), False
        self._heading, self._hint = label("section", parent=self), label("muted", parent=self)
        self.choose, self.mapping = ChooseStep(context, self), MappingStep(context, self)
        self.plan, self.tables = PlanStep(context, self), QComboBox(self)
        self.profiles = ProfileFiles(context, self)
        self.steps, self.bar = QStackedWidget(self), QProgressBar(self)
        self.trouble = label("error", parent=self)
        self.forward, self.back, self.undo = button("primary", self), button("", self), button("", self)
        self.correct = button("", self)
        self._lay_out()
        self._connect()
        self._go(CHOOSE)
        if file is not None:
            self.read(file)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self.tables)
        whole.addLayout(head)
        whole.addWidget(self._hint)
        whole.addSpacing(8)
        for step in (self.choose, self.mapping, self.plan):
            self.steps.addWidget(step)
        whole.addWidget(self.steps, 1)
        whole.addWidget(self.bar)
        whole.addWidget(self.trouble)
        feet = QHBoxLayout()
        feet.setSpacing(8)
        feet.addWidget(self.undo)
        feet.addWidget(self.correct)
        feet.addStretch(1)
        feet.addWidget(self.back)
        feet.addWidget(self.forward)
        whole.addLayout(feet)
        for hidden in (self.bar, self.trouble, self.tables, self.undo, self.correct):
            hidden.hide()
        self._hint.setWordWrap(True)
        self.trouble.setWordWrap(True)
        self.resize(820, 600)

    def _connect(self) -> None:
        self.choose.chosen.connect(self.read)
        self.choose.pasted.connect(self.read_text)
        self.mapping.reading.changed.connect(self._read)
        self.mapping.kind_changed.connect(self.on_kind)
        self.mapping.save_wanted.connect(self.on_save_profile)
        self.mapping.load_wanted.connect(self.on_load_profile)
        self.profiles.told.connect(self._hint.setText)
        self.profiles.loaded.connect(self.on_profile_loaded)
        self.profiles.failed.connect(self.on_failed)
        self.plan.policy_changed.connect(self.on_policy)
        self.plan.rules.switched.connect(self.on_policy)
        self.tables.activated.connect(self.on_table)
        self.forward.clicked.connect(self.on_forward)
        self.back.clicked.connect(self.on_back)
        self.undo.clicked.connect(self.on_undo)
        self.correct.clicked.connect(self.on_correct)

    def _go(self, step: int) -> None:
        """Show a step with its words."""
        self.step = step
        self.steps.setCurrentIndex(min(step, PLAN))
        name = self.file.name if self.file is not None else self.tr("Clipboard")
        self.setWindowTitle(self.tr("Import"))
        titles = (
            (self.tr("Import"), self.tr("Nothing is written before you have seen what would happen.")),
            (name, self.tr("Check what each column becomes. Columns left out are kept with the import.")),
            (name, self.tr("This is what the import will do.")),
            (self.tr("{name} is imported").format(name=name), self.tr("The whole import can be taken back.")),
        )
        self._heading.setText(titles[step][0])
        self._hint.setText(titles[step][1])
        self.forward.setText(
            (self.tr("Continue"), self.tr("Continue"), self.tr("Import"), self.tr("Close"))[step]
        )
        self.back.setText(self.tr("Cancel") if step == CHOOSE else self.tr("Back"))
        self.undo.setText(self.tr("Undo the import"))
        self.correct.setText(self.tr("Correct the rows kept back..."))
        self.forward.setVisible(step != CHOOSE)
        self.forward.setDefault(True)
        self.back.setVisible(step != DONE)
        self.undo.setVisible(step == DONE and self.batch is not None)
        self.plan.set_done(done=step == DONE)
        self.tables.setVisible(step == MAP and self.tables.count() > 1)

    def _set_running(self, *, running: bool) -> None:
        self._running = running
        self._stop.clear()
        self.bar.setRange(0, 0)
        self.bar.setVisible(running)
        self.trouble.hide()
        self.forward.setEnabled(not running)
        self.steps.setEnabled(not running)
        if running:
            self.back.setText(self.tr("Cancel"))

    def read(self, file: Path) -> None:
        """Read a file and recognise its columns."""
        self.file, self._text = file, ""
        self._read()

    def read_text(self, text: str) -> None:
        """Take a table that was pasted."""
        self.file, self._text = None, text
        self._read()

    def _read(self) -> None:
        self.choose.tell("")
        self._set_running(running=True)
        reading = self.mapping.reading.decided()
        ask = (
            partial(work.read, self.context.database, self.file, self._stop, reading)
            if self.file is not None
            else partial(work.read_pasted, self.context.database, self._text, reading)
        )
        self.context.jobs.run(self, "read", ask, self.on_read, failed=self.on_unreadable)

    def on_read(self, found: work.Read) -> None:
        """Show what the columns seem to be."""
        self._set_running(running=False)
        self.found, self.place = found, 0
        self.tables.clear()
        self.tables.addItems([table.name for table in found.tables])
        self._show_table()
        self._go(MAP)

    def on_unreadable(self, error: BaseException) -> None:
        """Say why the file could not be read, beside where another can be chosen."""
        self._set_running(running=False)
        if self.step == MAP:
            self.on_failed(error)
            return
        self._go(CHOOSE)
        if isinstance(error, Told):
            self.choose.tell(self.context.failures.words(error))
        else:
            self.context.failures.show(error)

    def _show_table(self) -> None:
        from app.imports.mapping import KINDS  # noqa: PLC0415 - loaded with the reader

        if self.found is not None:
            table, what = self.found.tables[self.place], self.found.recognised[self.place]
            self.mapping.show_table(table, what, KINDS)

    def _take_mapping(self, kind: str = "") -> None:
        """Keep what the user confirmed of the table shown; another kind is recognised anew."""
        if self.found is None:
            return
        table, before = self.found.tables[self.place], self.found.recognised[self.place]
        chosen = None if kind else self.mapping.chosen()
        with self.context.database.raw() as connection:
            self.found.recognised[self.place] = work.recognised(
                connection, table, kind or before.kind, chosen
            )

    def on_kind(self, kind: str) -> None:
        """Read the columns as another kind of record."""
        self._take_mapping(kind)
        self._show_table()

    def on_save_profile(self) -> None:
        """Hand the columns on as a file, for a colleague with the same list."""
        if self.found is not None:
            table, kind = self.found.tables[self.place], self.found.recognised[self.place].kind
            self.profiles.save(table, kind, self.mapping.chosen())

    def on_load_profile(self) -> None:
        """Read the columns as a colleague's file says."""
        if self.found is not None:
            self.profiles.load(self.found.tables[self.place])

    def on_profile_loaded(self, what: Recognition) -> None:
        """Show the columns as the file says."""
        if self.found is not None:
            self.found.recognised[self.place] = what
            self._show_table()

    def on_table(self, place: int) -> None:
        """Show another table of the file."""
        self._take_mapping()
        self.place = place
        self._show_table()

    def on_policy(self, _policy: str = "") -> None:
        """Plan again: known records are treated otherwise, or a cleaning rule was switched."""
        self._start(dry_run=True)

    def on_forward(self) -> None:
        """Go on to the next step."""
        if self.step == MAP:
            self._take_mapping()
            self._start(dry_run=True)
        elif self.step == PLAN:
            self._start(dry_run=False)
        else:
            self.accept()

    def on_back(self) -> None:
        """Stop what runs, else go back a step."""
        if self._running:
            self._stop.set()
        elif self.step == CHOOSE:
            self.reject()
        else:
            if self.step == MAP:
                self.mapping.reading.forget()
            self._go(self.step - 1)

    def _start(self, *, dry_run: bool) -> None:
        if self.found is None:
            return
        self._set_running(running=True)
        do = partial(
            work.bring_in,
            self.context.database,
            self.found,
            work.How(self.plan.policy.taken, self.plan.rules.off()),
            self.context.language.code,
            dry_run,
            self._stop,
        )
        done = self.on_planned if dry_run else self.on_imported
        self.context.jobs.write_run(
            self, "import", do, done, failed=self.on_failed, progress=self.on_progress
        )

    def on_progress(self, done: int, total: int) -> None:
        """Show how far it is."""
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)

    def on_planned(self, result: ImportResult) -> None:
        """Show what would happen."""
        self._set_running(running=False)
        self.plan.show_plan(result)
        self._go(PLAN)

    def on_imported(self, result: ImportResult) -> None:
        """Show what was done; the whole can be taken back."""
        self._set_running(running=False)
        self.batch = result.batch
        self.plan.show_plan(result)
        self.plan.note.setText(self.tr("Done. What was kept back waits in the quarantine with its reasons."))
        self._go(DONE)
        self.correct.setVisible(any(file.counts["quarantine"] for file in result.files))

    def on_failed(self, error: BaseException) -> None:
        """Say why not; a cancelled one wrote nothing."""
        self._set_running(running=False)
        self._go(self.step)
        self.context.failures.beside(self.trouble, error, Told)

    def on_undo(self) -> None:
        """Take the whole import back."""
        if self.batch is not None:
            undo = partial(work.take_back, self.batch)
            self.context.jobs.write(self, "undo-import", undo, self.on_undone, failed=self.on_failed)

    def on_correct(self) -> None:
        """Go on to the rows of this import that were kept back."""
        from app.ui.pages.imports.quarantine import QuarantineDialog  # noqa: PLC0415 - seldom wanted

        QuarantineDialog(self.context, self.parentWidget(), self.batch).open()
        self.accept()

    def on_undone(self, undone: Undone) -> None:
        """Say what was taken back, and what stays because somebody worked on it."""
        words = self.tr("%n record(s) taken back.", "", undone.removed + undone.restored)
        if undone.kept:
            words += self.tr(" %n stay(s): they were worked on since.", "", len(undone.kept))
        self.context.notices.done(words)
        self.accept()

    def reject(self) -> None:
        """Close; while something runs, stop that first."""
        if self._running:
            self._stop.set()
        else:
            super().reject()
