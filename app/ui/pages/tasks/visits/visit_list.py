"""The list of visits, planned and made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from app.services.lists.registry import LISTS
from app.ui.pages.parts.kind_list import KindList
from app.ui.pages.tasks.family import FAMILY, family_words
from app.ui.widgets.list_page import PageWords

if TYPE_CHECKING:
    from app.ui.widgets.record_pane import RecordPane


class VisitList(KindList):
    """Visits."""

    kind = "visit"
    kinds = ("visit",)
    family = FAMILY
    tables: ClassVar[frozenset[str]] = LISTS["visit"].tables

    def words(self) -> PageWords:
        """The page's words."""
        return PageWords(
            self.tr("Visits"),
            self.tr("New visit"),
            self.tr("No visits yet"),
            self.tr("Plan the first visit here, or a whole day of them from a list of accounts."),
            "visit",
        )

    def family_words(self) -> dict[str, str]:
        """What the parts of the page are called."""
        return family_words(self.context.language.code)

    def given(self) -> dict[str, Any]:
        """A visit is planned for the next full hour until somebody says otherwise."""
        return {"purpose": "needs"}

    def make_detail(self) -> RecordPane:
        """The pane with the moves of a visit."""
        from app.ui.pages.parts.moving_pane import MovingPane  # noqa: PLC0415 - the services load with it

        return MovingPane(self.context, "visit", self)
