"""Winning the customer of a complaint back: a care plan, its steps with their days, one click to start it."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.rules.choices import Channel
from app.rules.errors import Refused
from app.ui import formats
from app.ui.widgets.basics import button, label
from app.words import labels

if TYPE_CHECKING:
    from app.services.win_back import Offered
    from app.ui.context import Context


class WinBackDialog(QDialog):
    """Offers the firm's care plans for the account of a complaint."""

    def __init__(self, context: Context, complaint: str, account: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self._complaint = context, complaint
        self.setProperty("role", "sheet")
        self.setWindowTitle(self.tr("Win back"))
        self.heading = label("section", self.tr("Win {account} back").format(account=account), self)
        self.note, self.steps, self.error = (label(role, parent=self) for role in ("muted", "", "error"))
        self.plan, self.usual_button, self.start_button = (
            QComboBox(self),
            button("", self),
            button("primary", self),
        )
        self.plans: list[Offered] = []
        self.usual_button.setText(self.tr("Add the usual care plans"))
        self.start_button.setText(self.tr("Start the plan"))
        self._lay_out()
        self.plan.currentIndexChanged.connect(self.on_plan)
        self.usual_button.clicked.connect(self.add_usual)
        self.start_button.clicked.connect(self.start)
        self.finished.connect(self.deleteLater)
        self.read()

    def _lay_out(self) -> None:
        foot, whole = QHBoxLayout(), QVBoxLayout(self)
        foot.addStretch(1)
        foot.addWidget(self.usual_button)
        foot.addWidget(self.start_button)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(12)
        for words in (self.heading, self.note, self.steps, self.error):
            words.setWordWrap(True)
        for part in (self.heading, self.note, self.plan, self.steps, self.error):
            whole.addWidget(part)
        self.plan.setAccessibleName(self.tr("Care plan"))
        whole.addStretch(1)
        whole.addLayout(foot)
        self.resize(560, 320)

    def read(self, *_done: object) -> None:
        """Read the plans."""
        self.context.jobs.read(self, "plans", _plans, self.on_plans)

    def on_plans(self, found: list[Offered]) -> None:
        """Offer them, the one that fits best first."""
        self.plans = found
        english = self.context.language.code != "zh_CN"
        self.plan.clear()
        for one in found:
            self.plan.addItem(one.name_en if english and one.name_en else one.name, one.id)
        self.plan.setVisible(bool(found))
        self.start_button.setEnabled(bool(found))
        self.usual_button.setVisible(not found)
        self.note.setText(
            self.tr("Each step becomes a task about the account; nothing is sent by itself.")
            if found
            else self.tr("There is no active care plan yet; winning back is among the usual ones.")
        )
        self.on_plan(self.plan.currentIndex())

    def on_plan(self, place: int) -> None:
        """Show what a plan will have done, and when."""
        self.error.setText("")
        lines = []
        language, today = self.context.language.code, self.context.clock().date()
        for step in self.plans[place].steps if 0 <= place < len(self.plans) else ():
            title = step.title_en if language != "zh_CN" and step.title_en else step.title
            day = formats.day(today + dt.timedelta(days=step.offset_days), today, language)
            lines.append(f"{day} · {labels.choice(Channel, step.channel, language)} · {title}")
        self.steps.setText("\n".join(lines))

    def add_usual(self) -> None:
        """Give the firm the usual plans."""
        self.context.jobs.write(self, "create-care_plan", _add_usual, self.read, failed=self.on_failed)

    def start(self) -> None:
        """Start the plan."""
        work = partial(_start, self._complaint, self.plan.currentData())
        self.context.jobs.write(self, "care", work, self.on_started, failed=self.on_failed)

    def on_started(self, tasks: int) -> None:
        """Say what came of it."""
        words = self.tr("The plan was started; %n task(s) made.", "", tasks)
        self.context.notices.done(words, self.tr("Undo"), self.context.history.undo)
        self.accept()

    def on_failed(self, error: BaseException) -> None:
        """Say why not."""
        if isinstance(error, Refused):
            self.error.setText(self.context.failures.words(error))
        else:
            self.context.failures.show(error)


def _plans(session: Any) -> list[Offered]:
    from app.services import win_back  # noqa: PLC0415 - the services are imported after the first rows

    return win_back.offered(session)


def _add_usual(session: Any) -> int:
    from app.services import care_plans  # noqa: PLC0415 - the services are imported after the first rows

    return care_plans.add_usual(session)


def _start(complaint: str, plan: str, session: Any) -> int:
    from app.services import win_back  # noqa: PLC0415 - the services are imported after the first rows

    return win_back.start(session, complaint, plan)
