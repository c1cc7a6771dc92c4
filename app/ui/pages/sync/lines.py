"""The other lines of the Sync page: what waits, what was refused, the last syncs, what a preview found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from app.rules.errors import Trouble
from app.ui.pages.sync.names import describe
from app.ui.pages.sync.parts import Line
from app.words import labels

if TYPE_CHECKING:
    from app.sync.refusals import Refusal
    from app.sync.result import Difference
    from app.sync.status import Waiting
    from app.ui.context import Context
    from app.ui.pages.sync.names import Naming
    from app.ui.sync_words import SyncWords

OPERATIONS = {"I": "green", "U": "blue", "D": "vermillion"}


class Lines(QObject):
    """Writes them."""

    def __init__(self, context: Context, words: SyncWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._words = context, words

    def waiting(self, waiting: Waiting, naming: Naming) -> Line:
        """A record that waits to go, with the verb; its key is ``table/id``."""
        verb = "release" if waiting.held else "hold"
        made = Line(f"{waiting.table}/{waiting.record_id}", [verb])
        name, kind = naming.titled(describe(waiting.table).kind, waiting.record_id)
        small = self._join(self._verb(waiting.verb), self._words.when(waiting.at))
        if waiting.held:
            made.say(name, small=small, pill=self.tr("Held back"), tone="amber")
        else:
            made.say(name, small=small, pill=kind, tone=OPERATIONS.get(waiting.op, "neutral"))
        made.small.setToolTip(self._words.exact(waiting.at))
        made.say_button(verb, self.tr("Release") if waiting.held else self.tr("Hold back"))
        return made

    def refusal(self, refusal: Refusal, naming: Naming) -> Line:
        """A change that the server will not have, with the reason and what can be done."""
        made = Line(refusal.mutation, ["fix", "export", "away"])
        table, record = refusal.records[0] if refusal.records else ("", "")
        name = naming.record(describe(table).kind, record) if table else ""
        if len(refusal.records) > 1:
            name = self.tr("{name} and %n more", "", len(refusal.records) - 1).format(name=name)
        small = self._join(self._verb(refusal.verb), self._words.when(refusal.at))
        made.say(
            name or self._verb(refusal.verb),
            self._context.failures.words(self.told(refusal)),
            small,
            self.tr("Refused"),
            "vermillion",
        )
        made.say_button("fix", self.tr("Fix and send again..."))
        made.say_button("export", self.tr("Export..."))
        made.say_button("away", self.tr("Put away"))
        made.buttons["away"].setToolTip(self.tr("Take it off this page; the journal keeps what it did."))
        return made

    def told(self, refusal: Refusal) -> Trouble:
        """The reason with its facts."""
        told = Trouble(refusal.code)
        told.facts.update(refusal.facts)
        return told

    def run(self, run: dict[str, Any]) -> Line:
        """One of the last syncs."""
        made = Line(str(run["at"]))
        code = str(run.get("code") or "")
        if code:
            told = Trouble(code)
            told.facts.update(run.get("facts") or {})
            stopped = code == "sync-stopped"
            pill = self.tr("Stopped") if stopped else self.tr("Failed")
            tone = "neutral" if stopped else "vermillion"
            made.say(
                self._words.when(run["at"]),
                self._context.failures.words(told),
                self._words.counts(run),
                pill,
                tone,
            )
        else:
            made.say(
                self._words.when(run["at"]), small=self._words.counts(run), pill=self.tr("Done"), tone="green"
            )
        made.name.setToolTip(self._words.exact(run["at"]))
        made.small.setToolTip(self._stages(run.get("seconds") or {}))
        return made

    def difference(self, found: Difference, naming: Naming) -> Line:
        """One field that a sync would change here."""
        made = Line(f"{found.table}/{found.record_id}/{found.field}")
        kind = describe(found.table).kind
        name, kind_words = naming.titled(kind, found.record_id)
        here, there = (
            naming.value(kind, found.record_id, found.field, None if value is None else str(value)) or "–"
            for value in (found.here, found.there)
        )
        made.say(
            name, f"{naming.field(kind, found.field, found.record_id)}: {here} → {there}", pill=kind_words
        )
        return made

    def _verb(self, name: str) -> str:
        return labels.verb(name, self._context.language.code)

    def _join(self, *parts: str) -> str:
        return " · ".join(part for part in parts if part)

    def _stages(self, seconds: dict[str, float]) -> str:
        names = self._words.stages()
        return "\n".join(f"{names.get(stage, stage)}: {each:.2f} s" for stage, each in seconds.items())
