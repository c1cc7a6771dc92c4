"""Conflicts as sentences: who set what when, what stands, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.ui.pages.sync.parts import Line
from app.words.sentences.sync import REASONS

if TYPE_CHECKING:
    from app.sync.conflicts import OpenConflict
    from app.ui.context import Context
    from app.ui.pages.sync.names import Naming
    from app.ui.sync_words import SyncWords

PLAIN = frozenset({"later-edit", "moved-on"})  # the sentence has said it all
LONG = 80  # characters of a value that a sentence quotes


class ConflictLines(QObject):
    """Writes the lines; ``device`` is the id of this copy."""

    def __init__(self, context: Context, words: SyncWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._words = context, words

    def line(self, conflict: OpenConflict, naming: Naming, device: str) -> Line:
        """The line of one conflict."""
        me = self._context.database.actor.user_id
        stands = conflict.kept_by == me and conflict.lost_by != me
        editable = conflict.field is not None
        buttons = ["theirs" if stands else "mine", "keep", "edit"] if editable else ["keep"]
        made = Line(conflict.id, buttons)
        name, kind = naming.titled(conflict.kind, conflict.record)
        made.say(name, self.sentence(conflict, naming), self._reason(conflict, device), kind)
        for button, words in {
            "mine": self.tr("Use mine") if conflict.lost_by == me else self.tr("Use the other"),
            "theirs": self.tr("Use theirs"),
            "keep": self.tr("Keep"),
            "edit": self.tr("Edit..."),
        }.items():
            if button in made.buttons:
                made.say_button(button, words)
        made.small.setToolTip(self._words.exact(conflict.at))
        return made

    def sentence(self, conflict: OpenConflict, naming: Naming) -> str:
        """In words: who set which value when, whose came after it, and which of them stands."""
        if conflict.field is None:
            return self._reason_words(conflict)
        facts = {
            "field": naming.field(conflict.kind, conflict.field),
            "first": self._who(conflict.lost_by, naming, begins=True),
            "second": self._who(conflict.kept_by, naming, begins=False),
            "lost": self._value(conflict, conflict.lost, naming),
            "kept": self._value(conflict, conflict.kept, naming),
            "then": self._words.when(conflict.lost_at or conflict.at),
            "later": self._words.when(conflict.kept_at or conflict.at),
        }
        if conflict.kept_by is None:
            words = self.tr("{first} set {field} to {lost} ({then}); {kept} stands.")
        else:
            words = self.tr(
                "{first} set {field} to {lost} ({then}); {second} set it to {kept} ({later}). {kept} was kept."
            )
        return words.format_map(facts)

    def _value(self, conflict: OpenConflict, text: str | None, naming: Naming) -> str:
        found = naming.value(conflict.kind, conflict.record, conflict.field, text)
        if not found:
            return self.tr("(empty)")
        shown = found if len(found) <= LONG else found[: LONG - 1] + "…"
        return self.tr('"{value}"').format(value=shown)

    def _who(self, user: str | None, naming: Naming, *, begins: bool) -> str:
        if user == self._context.database.actor.user_id:
            return self.tr("You") if begins else self.tr("you")
        return naming.person(user) or (self.tr("A colleague") if begins else self.tr("a colleague"))

    def _reason(self, conflict: OpenConflict, device: str) -> str:
        if conflict.lost_by != self._context.database.actor.user_id:
            waits = conflict.reason == "waits-for-approval"
            return self.tr("The other value waits for approval.") if waits else ""
        parts = [] if conflict.reason in PLAIN or conflict.field is None else [self._reason_words(conflict)]
        if conflict.lost_device:
            here = self.tr("Your value was set on this computer.")
            there = self.tr("Your value was set on another computer.")
            parts.append(here if conflict.lost_device == device else there)
        return " ".join(parts)

    def _reason_words(self, conflict: OpenConflict) -> str:
        pair = REASONS.get(conflict.reason, (conflict.reason, conflict.reason))
        return pair[1] if self._context.language.code == "zh_CN" else pair[0]
