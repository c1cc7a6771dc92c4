"""The list of visits, planned and made."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.services.lists.registry import LISTS
from app.ui.actions import Action
from app.ui.pages.parts.kind_list import KindList
from app.ui.pages.tasks.family import FAMILY, SEARCH_WIDTH, family_words
from app.ui.widgets.basics import button
from app.ui.widgets.list_page import PageWords

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget

    from app.ui.context import Context
    from app.ui.widgets.record_pane import RecordPane


HOUR = dt.timedelta(hours=1)


class VisitList(KindList):
    """Visits."""

    kind = "visit"
    kinds = ("visit",)
    family = FAMILY
    tables: ClassVar[frozenset[str]] = LISTS["visit"].tables

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self.plan, self.told = button(""), button("")
        super().__init__(context, parent)
        self.tools.insertWidget(self.tools.indexOf(self.primary), self.told)
        self.tools.insertWidget(self.tools.indexOf(self.primary), self.plan)
        self.plan.clicked.connect(self.plan_day)
        self.told.clicked.connect(self.report_day)
        self.list.search.setMinimumWidth(SEARCH_WIDTH)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        super().retranslate()
        self.plan.setText(self.tr("Plan a day..."))
        self.told.setText(self.tr("Report of the day"))

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
        hour = self.context.clock().replace(minute=0, second=0, microsecond=0) + HOUR
        return {"purpose": "needs", "planned_start_at": hour, "planned_end_at": hour + HOUR}

    def make_detail(self) -> RecordPane:
        """The pane with checking in and reporting."""
        from app.ui.pages.tasks.visits.visit_pane import VisitPane  # noqa: PLC0415 - the services load with it

        return VisitPane(self.context, self)

    def page_actions(self) -> tuple[Action, ...]:
        """What can be done here."""
        plan = str(QT_TRANSLATE_NOOP("Actions", "Plan a day of visits..."))
        told = str(QT_TRANSLATE_NOOP("Actions", "Report of the day..."))
        asked = str(QT_TRANSLATE_NOOP("Actions", "Questions on visits..."))
        return (
            *super().page_actions(),
            Action("visit.plan", plan, self.plan_day, "Ctrl+Shift+V", "calendar", "record"),
            Action("visit.day", told, self.report_day, "Ctrl+Shift+R", "note", "record"),
            Action("visit.questions", asked, self.edit_questions, "", "help", "record"),
        )

    def plan_day(self) -> None:
        """Plan a day from a segment."""
        from app.ui.pages.tasks.visits.plan_dialog import PlanDialog  # noqa: PLC0415 - when wanted

        _show(PlanDialog(self.context, (), self.window()))

    def report_day(self) -> None:
        """Show today's report."""
        from app.ui.pages.tasks.visits.day_dialog import DayDialog  # noqa: PLC0415 - when wanted

        _show(DayDialog(self.context, self.window()))

    def edit_questions(self) -> None:
        """Write the questions that are asked on visits."""
        from app.ui.pages.tasks.visits.questions_dialog import QuestionsDialog  # noqa: PLC0415 - when wanted

        _show(QuestionsDialog(self.context, self.window()))


def _show(dialog: QDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
