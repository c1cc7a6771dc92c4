"""A list that shares its page with lists of other kinds, with the switch that leads to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal

from app.ui.pages.parts.segmented import Segmented
from app.ui.pages.parts.work_page import WorkPage
from app.words import labels

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.ui.context import Context


class KindList(WorkPage):
    """One of the lists; a subclass says in ``family`` which kinds share the page.

    Signals:
        kind_wanted: the user wants another of the lists.
    """

    kind_wanted = Signal(str)

    family: ClassVar[tuple[str, ...]]
    shown_as: ClassVar[str] = (
        ""  # the choice of the switch under which this list stands, when not its own kind
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self.switch = Segmented(self.family, self.shown_as or self.kind)
        super().__init__(context, parent)
        self.tools.insertWidget(0, self.switch)
        self.switch.picked.connect(self.on_picked)

    def on_picked(self, kind: str) -> None:
        """Ask for another list; the switch of this one stays where it is."""
        self.switch.take(self.shown_as or self.kind)
        if kind != self.kind:
            self.kind_wanted.emit(kind)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        super().retranslate()
        self.switch.say(**self.family_words())

    def family_words(self) -> dict[str, str]:
        """What the parts of the page are called; a family with more than lists of kinds overrides it."""
        language = self.context.language.code
        return {kind: labels.kind_name(kind, language, plural=True) for kind in self.family}
