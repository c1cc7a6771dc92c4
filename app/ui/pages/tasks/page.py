"""The tasks page: tasks, the calendar, visits, care plans and campaigns, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from app.ui.pages.parts.kind_stack import KindStack
from app.ui.pages.tasks.calendar.page import CalendarPage
from app.ui.pages.tasks.campaigns.campaign_list import CampaignList
from app.ui.pages.tasks.care.care_list import CareList
from app.ui.pages.tasks.task_list import TaskList
from app.ui.pages.tasks.visits.visit_list import VisitList

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.ui.pages.parts.kind_stack import Part


class TasksPage(KindStack):
    """Holds what a day is planned with."""

    kinds = ("task", "visit", "care_plan", "campaign")
    classes: ClassVar[Mapping[str, type[Part]]] = {
        "task": TaskList,
        "calendar": CalendarPage,
        "visit": VisitList,
        "care_plan": CareList,
        "campaign": CampaignList,
    }
    key = "tasks/kind"
