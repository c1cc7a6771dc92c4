"""The parts of the Sync page: what clashed, what was refused, what waits, the last syncs, a preview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.ui.pages.sync.conflict_lines import ConflictLines
from app.ui.pages.sync.decisions import Decisions
from app.ui.pages.sync.facts import SHOWN
from app.ui.pages.sync.lines import Lines
from app.ui.pages.sync.names import Naming
from app.ui.pages.sync.parts import Line, Part
from app.ui.widgets.basics import button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.sync.result import SyncResult
    from app.ui.context import Context
    from app.ui.pages.sync.facts import Facts
    from app.ui.sync_words import SyncWords


class SyncBoard(QObject):
    """Fills the parts; what their buttons do is ``decisions``."""

    def __init__(self, context: Context, words: SyncWords, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._words, self._page = context, words, page
        self._preview: SyncResult | None = None
        self.preview, self.conflicts, self.refused = Part(page), Part(page), Part(page)
        self.waiting, self.runs = Part(page), Part(page)
        self._conflict_lines = ConflictLines(context, words, self)
        self._lines = Lines(context, words, self)
        self.decisions = Decisions(context, self._conflict_lines, self._lines, page)
        self._handlers = {
            self.conflicts: self.decisions.on_conflict,
            self.waiting: self.decisions.on_waiting,
            self.refused: self.decisions.on_refusal,
        }
        self.close_preview = button("quiet", page)
        self.preview.tools.addWidget(self.close_preview)
        self.close_preview.clicked.connect(self.on_close_preview)
        self.show_preview(None)

    def parts(self) -> tuple[Part, ...]:
        """All parts from top to bottom."""
        return self.preview, self.conflicts, self.refused, self.waiting, self.runs

    def retranslate(self) -> None:
        """Set the texts that do not come with the facts."""
        self.close_preview.setText(self.tr("Close the preview"))
        self.preview.title.setText(self.tr("Preview"))
        self.conflicts.title.setText(self.tr("Conflicts"))
        self.refused.title.setText(self.tr("Refused by the server"))
        self.waiting.title.setText(self.tr("Waiting to go"))
        self.waiting.say_empty(self.tr("Nothing waits: everything you did is on the server."))
        self.runs.title.setText(self.tr("Last syncs"))
        self.runs.say_empty(self.tr("No sync yet; press Sync now."))
        self.show_preview(self._preview)

    def show_facts(self, facts: Facts) -> None:
        """Show what was read."""
        self.decisions.facts = facts
        with self._context.database.raw() as connection:
            naming = Naming(self._context, connection)
            clashes = [
                self._conflict_lines.line(each, naming, facts.device) for each in facts.conflicts[:SHOWN]
            ]
            waits = [self._lines.waiting(each, naming) for each in facts.waits]
            refused = [self._lines.refusal(each, naming) for each in facts.refusals[:SHOWN]]
        self._fill(self.conflicts, clashes, len(facts.conflicts))
        self._fill(self.refused, refused, len(facts.refusals))
        self._fill(self.waiting, waits, len(facts.waits))
        if len(facts.waits) == SHOWN:
            self.waiting.more.setText(self.tr("Only the newest {n} are shown.").format(n=SHOWN))
            self.waiting.more.show()
        runs = [self._lines.run(each) for each in facts.runs[:10]]
        self.runs.fill(runs)

    def show_preview(self, result: SyncResult | None) -> None:
        """Show what a sync would do, or take that away."""
        self._preview = result
        if result is None:
            self.preview.fill([])
            self.preview.say_empty("")
            return
        with self._context.database.raw() as connection:
            naming = Naming(self._context, connection)
            lines = [self._lines.difference(each, naming) for each in result.differences[:SHOWN]]
        more = ""
        if len(result.differences) > SHOWN:
            more = self.tr("Only the first {n} of {all} fields are shown.").format(
                n=SHOWN, all=f"{len(result.differences):,}"
            )
        self.preview.hint.setText(self._words.preview(result))
        self.preview.say_empty("" if lines else self.tr("No field that is here would change."))
        self.preview.fill(lines, more)

    def _fill(self, part: Part, lines: list[Line], count: int) -> None:
        for line in lines:
            line.pressed.connect(self._handlers[part])
        more = self.tr("%n more are not shown.", "", count - len(lines)) if count > len(lines) else ""
        part.hint.setText(
            self.tr("%n records", "", count)
            if count and part is self.waiting
            else f"{count:,}"
            if count
            else ""
        )
        part.fill(lines, more)

    def on_close_preview(self) -> None:
        """Take the preview away."""
        self.show_preview(None)
