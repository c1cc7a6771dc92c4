"""The pages of the window as data. A page is imported when it is first visited."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

if TYPE_CHECKING:
    from app.ui.context import Context
    from app.ui.pages.base import Page


class PageEntry(NamedTuple):
    """One page.

    Attributes:
        id: its name in settings, actions and on the command line.
        title: English text, translated in the context ``Pages``.
        icon: name in the icon set.
        module: where its class lives.
        name: the name of the class, a ``Page``.
        kinds: kinds of record that it opens.
        foot: whether it stands at the foot of the rail.
    """

    id: str
    title: str
    icon: str
    module: str
    name: str
    kinds: tuple[str, ...] = ()
    foot: bool = False

    def text(self) -> str:
        """The title in the language in force."""
        return QCoreApplication.translate("Pages", self.title)

    def build(self, context: Context) -> Page:
        """Import the page and make it."""
        page: Page = getattr(import_module(self.module), self.name)(context)
        return page


PAGES = (
    PageEntry(
        "today", str(QT_TRANSLATE_NOOP("Pages", "Today")), "today", "app.ui.pages.today.page", "TodayPage"
    ),
    PageEntry(
        "contacts",
        str(QT_TRANSLATE_NOOP("Pages", "Contacts")),
        "contacts",
        "app.ui.pages.contacts.page",
        "ContactsPage",
        ("account", "contact", "lead"),
    ),
    PageEntry(
        "pipeline",
        str(QT_TRANSLATE_NOOP("Pages", "Pipeline")),
        "pipeline",
        "app.ui.pages.pipeline.page",
        "PipelinePage",
        ("deal", "quote", "order", "receipt", "product", "price_list", "exchange_rate"),
    ),
    PageEntry(
        "tasks",
        str(QT_TRANSLATE_NOOP("Pages", "Tasks")),
        "tasks",
        "app.ui.pages.tasks.page",
        "TasksPage",
        ("task", "visit", "care_plan", "campaign"),
    ),
    PageEntry(
        "complaints",
        str(QT_TRANSLATE_NOOP("Pages", "Complaints")),
        "complaints",
        "app.ui.pages.complaints.page",
        "ComplaintsPage",
        ("complaint",),
    ),
    PageEntry(
        "insight",
        str(QT_TRANSLATE_NOOP("Pages", "Insight")),
        "insight",
        "app.ui.pages.insight.page",
        "InsightPage",
    ),
    PageEntry(
        "sync",
        str(QT_TRANSLATE_NOOP("Pages", "Sync")),
        "sync",
        "app.ui.pages.sync.page",
        "SyncPage",
        foot=True,
    ),
    PageEntry(
        "settings",
        str(QT_TRANSLATE_NOOP("Pages", "Settings")),
        "settings",
        "app.ui.pages.settings.page",
        "SettingsPage",
        foot=True,
    ),
)


def built() -> tuple[PageEntry, ...]:
    """The pages that this program has; a page that is not built yet is not shown."""
    return tuple(entry for entry in PAGES if _exists(entry.module))


def _exists(module: str) -> bool:
    package = module.rpartition(".")[0]
    return find_spec(package) is not None and find_spec(module) is not None


def page_for(kind: str) -> str | None:
    """The id of the page that opens records of ``kind``."""
    return next((entry.id for entry in PAGES if kind in entry.kinds), None)
