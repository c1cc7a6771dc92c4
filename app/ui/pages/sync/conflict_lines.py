"""Conflicts as sentences: who set which value when and where, what stands, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.ui.pages.sync.parts import Line
from app.words.sentences.sync import reason

if TYPE_CHECKING:
    from app.sync.conflicts import OpenConflict
    from app.ui.context import Context
    from app.ui.pages.sync.names import Naming
    from app.ui.sync_words import SyncWords

PLAIN = frozenset({"later-edit", "moved-on"})  # the sentence has said it all
NOT_TAKEN = frozenset({"not-yours", "row-missing"})  # what stands there is not known here
LONG = 80  # characters of a value that a sentence quotes


class ConflictLines(QObject):
    """Writes the lines, as the user of this copy sees them: who lost, who won, or a third person."""

    def __init__(self, context: Context, words: SyncWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._words = context, words

    def line(self, conflict: OpenConflict, naming: Naming, device: str) -> Line:
        """The line of one conflict; ``device`` is the id of this copy."""
        stands = self._me(conflict.kept_by) and not self._me(conflict.lost_by)
        editable = conflict.field is not None
        here = naming.has(conflict.kind, conflict.record)
        buttons = ["theirs" if stands else "mine", "keep", "edit"] if editable and here else ["keep"]
        if conflict.field == "deleted_at" and "edit" in buttons:
            buttons.remove("edit")
        made = Line(conflict.id, buttons)
        name, kind = naming.titled(conflict.kind, conflict.record)
        if not here:
            name, kind = self.tr("{kind} that is no longer on this computer").format(kind=name), ""
        made.say(name, self.sentence(conflict, naming), self._small(conflict, naming, device), kind)
        for button, words in {
            "mine": self.tr("Use mine") if self._me(conflict.lost_by) else self.tr("Use the other"),
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
            return self._reason(conflict, naming)
        facts = {
            "field": naming.field(conflict.kind, conflict.field, conflict.record),
            "first": self._who(conflict.lost_by, naming, begins=True),
            "second": self._who(conflict.kept_by, naming, begins=False),
            "lost": self._value(conflict, conflict.lost, naming),
            "kept": self._value(conflict, conflict.kept, naming),
            "then": self._words.when(conflict.lost_at or conflict.at),
            "later": self._words.when(conflict.kept_at or conflict.at),
        }
        return self._form(conflict).format_map(facts)

    def _form(self, conflict: OpenConflict) -> str:
        if conflict.field == "deleted_at":
            return self.tr("{first} deleted this record ({then}); it was kept.")
        if conflict.reason == "row-deleted":
            return self.tr("{first} set {field} to {lost} ({then}); {second} deleted the record.")
        if conflict.reason in NOT_TAKEN:
            return self.tr("{first} set {field} to {lost} ({then}); it was not taken.")
        if conflict.kept_by is None:
            return self.tr("{first} set {field} to {lost} ({then}); {kept} stands.")
        return self.tr(
            "{first} set {field} to {lost} ({then}); {second} set it to {kept} ({later}). {kept} was kept."
        )

    def _value(self, conflict: OpenConflict, text: str | None, naming: Naming) -> str:
        found = naming.value(conflict.kind, conflict.record, conflict.field, text)
        if not found:
            return self.tr("(empty)")
        shown = found if len(found) <= LONG else found[: LONG - 1] + "…"
        return self.tr('"{value}"').format(value=shown)

    def _me(self, user: str | None) -> bool:
        return user == self._context.database.actor.user_id

    def _who(self, user: str | None, naming: Naming, *, begins: bool) -> str:
        if self._me(user):
            return self.tr("You") if begins else self.tr("you")
        return naming.person(user) or (self.tr("A colleague") if begins else self.tr("a colleague"))

    def _small(self, conflict: OpenConflict, naming: Naming, device: str) -> str:
        """What the sentence has not said: why, and on which computer the value that lost was set."""
        said = conflict.reason in PLAIN or conflict.field is None
        parts = [] if said else [self._reason(conflict, naming)]
        if conflict.lost_device:
            parts.append(self._where(conflict, naming, device))
        return ("" if self._context.language.code == "zh_CN" else " ").join(parts)

    def _where(self, conflict: OpenConflict, naming: Naming, device: str) -> str:
        name = naming.device(conflict.lost_device)
        if conflict.lost_device == device:
            words = self.tr("Your value was set on this computer.")
        elif not name:
            words = self.tr("The value that was not kept was set on another computer.")
        elif self._me(conflict.lost_by):
            words = self.tr("Your value was set on {device}.")
        else:
            words = self.tr("The value that was not kept was set on {device}.")
        return words.format(device=name)

    def _reason(self, conflict: OpenConflict, naming: Naming) -> str:
        loser = None if self._me(conflict.lost_by) else naming.person(conflict.lost_by)
        return reason(conflict.reason, self._context.language.code, loser)
