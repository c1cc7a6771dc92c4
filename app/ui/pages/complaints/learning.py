"""What is learnt from the complaint in front: why it came to it, five times asked, and the answer for the next one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject

from app.ui.actions import Action
from app.ui.dialogs.fields_dialog import FieldsDialog

if TYPE_CHECKING:
    from app.ui.context import Context
    from app.ui.pages.complaints.page import ComplaintsPage

ACCOUNT = "SELECT a.name FROM complaints c JOIN accounts a ON a.id = c.account_id WHERE c.id = ?"
ARTICLE = ("title", "body", "title_en", "body_en")


class Learning(QObject):
    """Verbs of the complaints page."""

    def __init__(self, context: Context, page: ComplaintsPage) -> None:
        super().__init__(page)
        self.context, self._page = context, page

    def actions(self) -> tuple[Action, ...]:
        """Why, keep the answer, find answers, what is at risk, winning back, what actions changed."""
        why = str(QT_TRANSLATE_NOOP("Actions", "Ask why five times..."))
        keep = str(QT_TRANSLATE_NOOP("Actions", "Keep the answer..."))
        look = str(QT_TRANSLATE_NOOP("Actions", "Answers that helped..."))
        risk = str(QT_TRANSLATE_NOOP("Actions", "Settle these first..."))
        back = str(QT_TRANSLATE_NOOP("Actions", "Win the customer back..."))
        teach = str(QT_TRANSLATE_NOOP("Actions", "What complaints teach..."))
        done = str(QT_TRANSLATE_NOOP("Actions", "Corrective actions..."))
        return (
            Action("complaint.whys", why, self.ask_why, "", "help", "record"),
            Action("complaint.keep-answer", keep, self.keep_answer, "", "note", "record"),
            Action("complaint.answers", look, self.open_answers, "", "search", "record"),
            Action("complaint.risk", risk, self.open_risk, "", "warning", "record"),
            Action("complaint.win-back", back, self.win_back, "", "heart", "record"),
            Action("complaint.lessons", teach, self.open_lessons, "", "insight", "record"),
            Action("complaint.corrective", done, self.open_actions, "", "check", "record"),
        )

    def ask_why(self) -> None:
        """Write the chain of causes."""
        from app.ui.pages.complaints.whys_dialog import WhysDialog  # noqa: PLC0415 - seldom wanted

        record = self._page.current_id()
        if record:
            WhysDialog(self.context, record, self._page.window()).open()

    def keep_answer(self) -> None:
        """Make an article of what solved the complaint."""
        record = self._page.current_id()
        with self.context.database.raw() as connection:
            row = connection.execute("SELECT subject FROM complaints WHERE id = ?", (record,)).fetchone()
        if row is None:
            return
        dialog = FieldsDialog(
            self.context, "article", ARTICLE, self.tr("Keep the answer for the next one"), self.tr("Keep"),
            self._page.window(), optional=frozenset({"title_en", "body_en"}),
        )  # fmt: skip
        dialog.say(
            self.tr("Colleagues find it by any word, and it is offered when a like complaint is taken in.")
        )
        dialog.load({"title": row[0]})
        fields = dialog.ask()
        if fields is not None:
            self.context.jobs.write(self, "create-article", partial(_keep, record, fields), self.on_kept)

    def on_kept(self, _article: str) -> None:
        """Say so."""
        self.context.notices.done(self.tr("The answer was kept."), self.tr("Undo"), self.context.history.undo)

    def open_answers(self) -> None:
        """Look for an answer."""
        from app.ui.pages.complaints.knowledge_dialog import KnowledgeDialog  # noqa: PLC0415 - seldom wanted

        KnowledgeDialog(self.context, "", self._page.window()).open()

    def open_risk(self) -> None:
        """Show which complaints stand in the way of which deals."""
        from app.ui.pages.complaints.risk_dialog import RiskDialog  # noqa: PLC0415 - seldom wanted

        RiskDialog(self.context, self._page.window()).open()

    def win_back(self) -> None:
        """Choose the care plan that starts for the account of the complaint."""
        from app.ui.pages.complaints.win_back_dialog import WinBackDialog  # noqa: PLC0415 - seldom wanted

        record = self._page.current_id()
        with self.context.database.raw() as connection:
            row = connection.execute(ACCOUNT, (record,)).fetchone()
        if row is not None:
            WinBackDialog(self.context, record, row[0], self._page.window()).open()

    def open_lessons(self) -> None:
        """Show causes, promises kept and repeats."""
        from app.ui.pages.complaints.lessons_dialog import LessonsDialog  # noqa: PLC0415 - seldom wanted

        LessonsDialog(self.context, self._page.window()).open()

    def open_actions(self) -> None:
        """Show what was done against root causes, and what it changed."""
        from app.ui.pages.complaints.actions_dialog import ActionsDialog  # noqa: PLC0415 - seldom wanted

        ActionsDialog(self.context, self._page.window()).open()


def _keep(complaint: str, fields: dict[str, Any], session: Any) -> str:
    from app.services import knowledge  # noqa: PLC0415 - the services are imported after the first rows

    return knowledge.keep(session, complaint, fields)
