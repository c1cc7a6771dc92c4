"""A page that shares its place with lists of other kinds and is no list itself: a calendar, a day's tour."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal

from app.ui.pages.base import Page
from app.ui.pages.parts.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.ui.context import Context


class KindPage(Page):
    """One of the parts of a ``KindStack``.

    Signals:
        kind_wanted: the user wants another of the parts.
    """

    kind_wanted = Signal(str)

    kind: ClassVar[str]
    family: ClassVar[tuple[str, ...]]

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.switch = Segmented(self.family, self.kind)
        self.tools.addWidget(self.switch)
        self.switch.picked.connect(self.on_picked)

    def on_picked(self, kind: str) -> None:
        """Ask for another part; the switch of this one stays where it is."""
        self.switch.take(self.kind)
        if kind != self.kind:
            self.kind_wanted.emit(kind)
