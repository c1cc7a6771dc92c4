"""Whom a campaign is for: how many, who was left out and why; contacting them, and what they answered."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.rules.choices import Channel, MemberStatus
from app.services.lists.registry import LISTS
from app.storage.list_spec import Filter
from app.ui.pages.parts.summary_strip import Figure, SummaryStrip
from app.ui.pages.tasks.campaigns import work
from app.ui.pages.tasks.campaigns.words import left_out, went_out
from app.ui.widgets.basics import button, label
from app.ui.widgets.list_pane import ListPane
from app.words import labels

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from app.services.campaign_sending import Ready
    from app.services.campaigns import Tally
    from app.ui.context import Context

ANSWERS = (
    MemberStatus.RESPONDED,
    MemberStatus.CONVERTED,
    MemberStatus.OPENED,
    MemberStatus.BOUNCED,
    MemberStatus.OPTED_OUT,
)
_MAILED = frozenset({Channel.EMAIL.value})


class AudienceTab(QWidget):
    """Shows the members of one campaign."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self.campaign = context, ""
        self.strip, self.reasons = SummaryStrip(self), label("muted", parent=self)
        self.trouble = label("error", parent=self)
        self.plan, self.contact, self.answers = (button(role, self) for role in ("", "primary", ""))
        self.members = ListPane(context, LISTS["campaign_member"], "campaign-members", self, filters=2)
        self.ways, self.said = QMenu(self.contact), QMenu(self.answers)
        self._tasks, self._drafts, self._merge = (self.ways.addAction("") for _ in range(3))
        self._answers: dict[MemberStatus, QAction] = {}
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.trouble.hide()
        for line in (self.trouble, self.reasons):
            line.setWordWrap(True)
        for answer in ANSWERS:
            self._answers[answer] = self.said.addAction("", partial(self.answer, answer))
        self.contact.setMenu(self.ways)
        self.answers.setMenu(self.said)
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in (self.plan, self.answers):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.contact)
        upper = QVBoxLayout()
        upper.setContentsMargins(24, 12, 24, 8)
        upper.setSpacing(10)
        for widget in (self.strip, self.reasons):
            upper.addWidget(widget)
        upper.addLayout(row)
        upper.addWidget(self.trouble)
        upper.addWidget(self.members.filter_row)
        self.members.search.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(upper)
        whole.addWidget(self.members, 1)

    def _connect(self) -> None:
        self.plan.clicked.connect(self.work_out)
        self.members.empty_action.connect(self.work_out)
        self.members.opened.connect(self.on_opened)
        self.members.menu_filling.connect(self.on_menu)
        self.members.counted.connect(self.on_counted)
        self._tasks.triggered.connect(self.make_tasks)
        self._drafts.triggered.connect(self.choose_folder)
        self._merge.triggered.connect(self.choose_file)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        language = self.context.language.code
        self.plan.setText(self.tr("Draw up list"))
        self.contact.setText(self.tr("Contact them"))
        self.answers.setText(self.tr("Record answer"))
        self._tasks.setText(self.tr("Make a task for each"))
        self._drafts.setText(self.tr("Save e-mail drafts..."))
        self._merge.setText(self.tr("Save a mail-merge file..."))
        for answer, action in self._answers.items():
            action.setText(labels.choice(MemberStatus, answer.value, language))
        self.members.set_empty(
            "contacts",
            self.tr("No list yet"),
            self.tr("Choose the segment and the channel in the details, then draw up the list."),
            self.plan.text(),
        )

    def show_campaign(self, campaign: str) -> None:
        """Read how a campaign stands."""
        if campaign == self.campaign:
            self.members.refresh()
        else:
            self.trouble.hide()
            self.campaign = campaign
            self.members.set_standing((Filter("campaign_id", "equals", (campaign,)),))
        self.context.jobs.read(self, "stands", partial(work.stands, campaign), self.on_stands)

    def on_stands(self, found: work.Stands) -> None:
        """Show it, and offer what can be done."""
        told = found.tally
        reached = sum(
            count for state, count in told.states.items() if state not in {"planned", "control", "bounced"}
        )
        answered = told.states.get("responded", 0) + told.states.get("converted", 0)
        self.strip.show_figures([
            Figure(self.tr("To contact"), f"{told.planned:,}"),
            Figure(self.tr("In tasks"), f"{told.tasked:,}"),
            Figure(self.tr("Contacted"), f"{reached:,}"),
            Figure(self.tr("Answered"), f"{answered:,}"),
            Figure(self.tr("Control"), f"{told.states.get('control', 0):,}"),
        ])  # fmt: skip
        reasons = left_out(told.left_out, self.context.language.code)
        self.reasons.setText(reasons)
        self.reasons.setVisible(bool(reasons))
        self.plan.setEnabled(not found.begun)
        self.plan.setToolTip(
            self.tr("The audience stands once the first was contacted.") if found.begun else ""
        )
        self.contact.setEnabled(told.planned > 0)
        self._drafts.setEnabled(found.channel in _MAILED)
        self._merge.setEnabled(found.channel not in {Channel.CALL.value, Channel.VISIT.value})
        self.on_counted()

    def on_counted(self) -> None:
        """Answers are recorded of those who are selected."""
        self.answers.setEnabled(self.members.view.selected_count() > 0)

    def work_out(self) -> None:
        """Work out the audience."""
        if self.context.presenting.refuses():
            return
        step = partial(work.plan, self.campaign)
        self.context.jobs.write(self, "plan-campaign", step, self.on_planned, failed=self.on_failed)

    def on_planned(self, told: Tally) -> None:
        """Say how many, and how many were left out."""
        self.trouble.hide()
        words = self.tr("%n to contact.", "", told.planned)
        reasons = left_out(told.left_out, self.context.language.code)
        self.context.notices.done(f"{words} {reasons}".strip(), self.tr("Undo"), self.context.history.undo)
        self.show_campaign(self.campaign)

    def make_tasks(self) -> None:
        """A task for each."""
        if self.context.presenting.refuses():
            return
        step = partial(work.make_tasks, self.campaign)
        self.context.jobs.write(self, "send-campaign", step, self.on_tasks, failed=self.on_failed)

    def on_tasks(self, found: Ready) -> None:
        """Say how many."""
        self._say_gone(self.tr("%n task(s) made.", "", len(found.letters)), found)

    def choose_folder(self) -> None:
        """Ask where the drafts go."""
        found = QFileDialog.getExistingDirectory(self.window(), self.tr("Folder for the e-mail drafts"))
        if found:
            self.save_drafts(Path(found))

    def save_drafts(self, folder: Path) -> None:
        """A draft for each; they are sent by hand."""
        if self.context.presenting.refuses():
            return
        step = partial(work.save_drafts, self.campaign, folder)
        self.context.jobs.write(self, "send-campaign", step, self.on_drafts, failed=self.on_failed)

    def on_drafts(self, found: Ready) -> None:
        """Say how many, and that they wait to be sent."""
        self._say_gone(self.tr("%n draft(s) saved; open and send them.", "", len(found.letters)), found)

    def choose_file(self) -> None:
        """Ask where the file goes."""
        name, _ = QFileDialog.getSaveFileName(
            self.window(), self.tr("Save a mail-merge file"), "merge.csv", "CSV (*.csv)"
        )
        if name:
            self.save_merge(Path(name).with_suffix(".csv"))

    def save_merge(self, path: Path) -> None:
        """One row for each, for a gateway."""
        if self.context.presenting.refuses():
            return
        step = partial(work.save_merge, self.campaign, path, self.context.language.code)
        self.context.jobs.write(self, "send-campaign", step, self.on_merged, failed=self.on_failed)

    def on_merged(self, found: Ready) -> None:
        """Say how many."""
        self._say_gone(
            self.tr("%n row(s) saved; hand the file to the gateway.", "", len(found.letters)), found
        )

    def answer(self, said: MemberStatus, *_checked: object) -> None:
        """Record an answer of those selected."""
        self._said = said
        self.members.selected_ids(self.on_ids)

    def on_ids(self, ids: list[str]) -> None:
        """Write it."""
        step = partial(work.answer, self.campaign, self._said, ids)
        self.context.jobs.write(self, "answer-campaign", step, self.on_answered, failed=self.on_failed)

    def on_answered(self, count: int) -> None:
        """Say of how many."""
        self.trouble.hide()
        words = self.tr("Recorded of %n customer(s).", "", count)
        self.context.notices.done(words, self.tr("Undo"), self.context.history.undo)
        self.show_campaign(self.campaign)

    def on_menu(self, menu: QMenu) -> None:
        """Offer the answers for the selection."""
        for answer, action in self._answers.items():
            menu.addAction(action.text(), partial(self.answer, answer))

    def on_opened(self, member: str) -> None:
        """Show the account of a row."""
        with self.context.database.raw() as connection:
            row = connection.execute(
                "SELECT account_id FROM campaign_members WHERE id = ?", (member,)
            ).fetchone()
        if row is not None:
            self.context.navigator.open("account", row[0])

    def on_failed(self, error: BaseException) -> None:
        """Say why not."""
        self.context.failures.beside(self.trouble, error)

    _said = MemberStatus.RESPONDED

    def _say_gone(self, words: str, found: Ready) -> None:
        self.trouble.hide()
        more = went_out(found, self.context.language.code)
        if found.letters:
            self.context.notices.done(f"{words} {more}", self.tr("Undo"), self.context.history.undo)
        else:
            self.context.notices.warn(f"{words} {more}")
        self.show_campaign(self.campaign)
