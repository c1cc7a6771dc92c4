"""What the buttons on the lines of the Sync page do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.ui.pages.sync import work
from app.ui.pages.sync.edit_dialogs import ConflictDialog, FixDialog
from app.ui.pages.sync.names import Naming, describe, typed

if TYPE_CHECKING:
    from app.sync.conflicts import Choice, OpenConflict
    from app.sync.refusals import Content
    from app.ui.context import Context
    from app.ui.pages.sync.conflict_lines import ConflictLines
    from app.ui.pages.sync.facts import Facts
    from app.ui.pages.sync.lines import Lines


class Decisions(QObject):
    """Carries out decisions on the writer; ``facts`` are those on the screen.

    Signals:
        changed: something was decided; what is shown is stale.
    """

    changed = Signal()

    def __init__(self, context: Context, clashes: ConflictLines, lines: Lines, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._clashes, self._lines, self._page = context, clashes, lines, page
        self.facts: Facts | None = None

    def on_conflict(self, key: str, name: str) -> None:
        """Use mine, use theirs, keep, or ask for another value."""
        conflict = self._conflict(key)
        if conflict is None:
            return
        if name == "edit":
            self._ask_value(conflict)
        elif name == "theirs":
            field = describe(conflict.kind).field(conflict.field or "")
            if field is not None:
                self._decide(key, "edit", typed(field, conflict.lost))
        else:
            self._decide(key, "mine" if name == "mine" else "keep")

    def on_waiting(self, key: str, name: str) -> None:
        """Hold a record back, or release it."""
        table, _, record = key.partition("/")
        do = work.hold_back if name == "hold" else work.release
        self._write(name, partial(do, self._context.database, table, record))

    def on_refusal(self, key: str, name: str) -> None:
        """Put a refused change right, export it, or put it away."""
        if name == "fix":
            ask = partial(work.content_of, key)
            self._context.jobs.query(self, "content", ask, partial(self.on_content, key))
        elif name == "export":
            self._export(key)
        else:
            self._write(name, partial(work.put_away, self._context.database, key))

    def on_decided(self, conflict: str, value: object) -> None:
        """A third value was given."""
        self._decide(conflict, "edit", value)

    def on_content(self, mutation: str, content: Content) -> None:
        """Offer what a refused change did for correction."""
        found = self.facts.refusals if self.facts is not None else ()
        refusal = next((each for each in found if each.mutation == mutation), None)
        if refusal is None:
            return
        with self._context.database.raw() as connection:
            naming = Naming(self._context, connection)
            dialog = FixDialog(self._context, refusal, content, naming, self._page)
        dialog.hint.setText(self._context.failures.words(self._lines.told(refusal)))
        dialog.corrected.connect(self.on_corrected)
        dialog.open()

    def on_corrected(self, mutation: str, corrections: dict[tuple[str, str], dict[str, Any]]) -> None:
        """Send it again, put right."""
        self._write("fix", partial(work.send_again, self._context.database, mutation, corrections))

    def on_exported(self, name: str) -> None:
        """Say where it is."""
        self._context.notices.done(self.tr("{name} holds the refused change.").format(name=name))

    def on_written(self, _found: object) -> None:
        """Something was decided."""
        self._context.sync.refresh()
        self.changed.emit()

    def _conflict(self, key: str) -> OpenConflict | None:
        found = self.facts.conflicts if self.facts is not None else ()
        return next((each for each in found if each.id == key), None)

    def _decide(self, conflict: str, choice: Choice, value: Any = None) -> None:
        self._write("decide", partial(work.decide, self._context.database, conflict, choice, value))

    def _ask_value(self, conflict: OpenConflict) -> None:
        with self._context.database.raw() as connection:
            words = self._clashes.sentence(conflict, Naming(self._context, connection))
        dialog = ConflictDialog(self._context, conflict, words, self._page)
        dialog.decided.connect(self.on_decided)
        dialog.open()

    def _export(self, key: str) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self._page, self.tr("Export the refused change"), "refused.json", self.tr("JSON (*.json)")
        )
        if name:
            ask = partial(work.export, key, name)
            self._context.jobs.query(self, "export", ask, self.on_exported)

    def _write(self, topic: str, do: Any) -> None:
        if not self._context.presenting.refuses():
            self._context.jobs.write_run(self, topic, do, self.on_written)
