"""The list of care plans, with how often each was started and what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from app.services.lists.registry import LISTS
from app.ui.pages.parts.kind_list import KindList
from app.ui.pages.tasks.family import FAMILY, SEARCH_WIDTH, family_words
from app.ui.widgets.basics import button
from app.ui.widgets.list_page import PageWords

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.ui.context import Context
    from app.ui.widgets.record_pane import RecordPane


class CareList(KindList):
    """Care plans."""

    kind = "care_plan"
    kinds = ("care_plan",)
    family = FAMILY
    tables: ClassVar[frozenset[str]] = LISTS["care_plan"].tables | {"care_steps", "care_runs", "tasks"}

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self.usual = button("")
        super().__init__(context, parent)
        self.tools.insertWidget(self.tools.indexOf(self.primary), self.usual)
        self.usual.clicked.connect(self.add_usual)
        self.list.search.setMinimumWidth(SEARCH_WIDTH)

    def family_words(self) -> dict[str, str]:
        """What the parts of the page are called."""
        return family_words(self.context.language.code)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        super().retranslate()
        self.usual.setText(self.tr("Add the usual plans"))

    def words(self) -> PageWords:
        """The page's words."""
        return PageWords(
            self.tr("Care plans"),
            self.tr("New care plan"),
            self.tr("No care plans yet"),
            self.tr("A plan makes tasks when something happens at an account. Begin with the usual ones."),
            "heart",
        )

    def given(self) -> dict[str, Any]:
        """A plan works from the moment it is saved."""
        return {"trigger": "stage_entered", "active": True}

    def make_detail(self) -> RecordPane:
        """The pane with the steps."""
        from app.ui.pages.tasks.care.care_pane import CarePane  # noqa: PLC0415 - the services load with it

        return CarePane(self.context, self)

    def add_usual(self) -> None:
        """Make the plans that every firm may begin with, as far as they are missing."""
        self.context.jobs.write(self, "create-care_plan", _add_usual, self.on_added)

    def on_added(self, count: int) -> None:
        """Say how many, with the way back."""
        if count:
            words = self.tr("%n care plan(s) added; look them over.", "", count)
            self.context.notices.done(words, self.tr("Undo"), self.context.history.undo)
        else:
            self.context.notices.tell(self.tr("The usual plans are here already."))


def _add_usual(session: Any) -> int:
    from app.services.care_plans import add_usual  # noqa: PLC0415 - after the first rows

    return add_usual(session)
