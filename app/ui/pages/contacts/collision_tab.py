"""The tab 撞单: who touched the customer when, as a list to export; and the dispute about it with both sides' words."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.rules.choices import DisputeStatus
from app.rules.errors import Refused
from app.rules.moments import from_millis
from app.ui import formats
from app.ui.dialogs.fields_dialog import FieldsDialog
from app.ui.models.touch_words import touch_words
from app.ui.pages.contacts import collision_work as work
from app.ui.widgets.basics import button, label
from app.ui.widgets.plain_table import Cells, Head, PlainTable
from app.words import labels

if TYPE_CHECKING:
    from app.services.collision import Dispute, Touch
    from app.ui.context import Context


class CollisionTab(QWidget):
    """Enter opens what a row tells of; Ctrl+C copies the table."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self.account, self.found = context, "", work.Collision("", [], [], [], [])
        self.table = PlainTable(context.theme, self)
        self.sides, self.dispute, self.said = (label(role, parent=self) for role in ("muted", "strong", ""))
        self.export, self.open_dispute = button("", self), button("", self)
        self.say, self.decide, self.withdraw = (
            button("", self),
            button("primary", self),
            button("quiet", self),
        )
        self._lay_out()
        self.table.opened.connect(self.on_opened)
        self.export.clicked.connect(self.on_export)
        self.open_dispute.clicked.connect(self.on_open_dispute)
        self.say.clicked.connect(self.on_say)
        self.decide.clicked.connect(self.on_decide)
        self.withdraw.clicked.connect(self.on_withdraw)
        self.retranslate()

    def _lay_out(self) -> None:
        for words in (self.sides, self.dispute, self.said):
            words.setWordWrap(True)
        top, foot = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.sides, 1)
        top.addWidget(self.export)
        top.addWidget(self.open_dispute)
        for part in (self.withdraw, self.say, self.decide):
            foot.addWidget(part)
        foot.insertStretch(1, 1)
        inside, scroll, outside = QWidget(self), QScrollArea(self), QVBoxLayout(self)
        inside.setProperty("role", "scrolled")
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(inside)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(scroll)
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(24, 12, 24, 16)
        whole.setSpacing(10)
        whole.addLayout(top)
        self.table.setMinimumHeight(160)
        whole.addWidget(self.table, 1)
        for words in (self.dispute, self.said):
            whole.addWidget(words)
        whole.addLayout(foot)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self.export.setText(self.tr("Export..."))
        self.open_dispute.setText(self.tr("Open a dispute..."))
        self.say.setText(self.tr("Add evidence..."))
        self.decide.setText(self.tr("Decide..."))
        self.withdraw.setText(self.tr("Withdraw"))
        self._show()

    def show_account(self, account: str) -> None:
        """Read who had to do with this account."""
        self.account = account
        self.context.jobs.query(self, "collision", partial(work.read, account), self.on_read)

    def on_read(self, found: work.Collision) -> None:
        """Show it."""
        if found.account == self.account:
            self.found = found
            self._show()

    def _show(self) -> None:
        language = self.context.language.code
        heads = (
            Head(self.tr("When"), 92),
            Head(self.tr("Who"), 64),
            Head(self.tr("What"), 96),
            Head(self.tr("About")),
        )
        self.table.show_rows(heads, [self._row(touch, language) for touch in reversed(self.found.touches)])
        parts = [
            self.tr("{name}: {count} since {first}").format(
                name=party.name or "–", count=party.touches, first=self._day(party.first)
            )
            for party in self.found.parties
        ]
        self.sides.setText(" · ".join(parts))
        self._show_dispute(self.found.disputes[0] if self.found.disputes else None)

    def _row(self, touch: Touch, language: str) -> Cells:
        words = (
            formats.moment(from_millis(touch.at), self.context.clock(), language), touch.who,
            touch_words(touch, language), touch.words,
        )  # fmt: skip
        return Cells(f"{touch.kind}/{touch.record}", words, (touch.at, *words[1:]))

    def _day(self, millis: int) -> str:
        now = self.context.clock()
        return formats.day(
            from_millis(millis).astimezone(now.tzinfo).date(), now.date(), self.context.language.code
        )

    def _show_dispute(self, found: Dispute | None) -> None:
        waits = found is not None and found.status == DisputeStatus.OPEN
        me = self.context.database.actor.user_id
        for part in (self.dispute, self.said):
            part.setVisible(found is not None)
        self.open_dispute.setVisible(not waits)
        self.say.setVisible(waits)
        self.decide.setVisible(waits)
        self.withdraw.setVisible(waits and found is not None and found.opened_by == me)
        if found is None:
            return
        words = self.tr("{opener} disputes it with {against}").format(
            opener=found.opener, against=found.against
        )
        status = labels.choice(DisputeStatus, found.status, self.context.language.code)
        told = f"{words} · {self._day(found.opened_at)} · {status}"
        if found.to_id and found.decided_at is not None:
            verdict = self.tr("{decider} gave it to {name} on {day}: {reason}").format(
                decider=found.decider,
                name=found.to_name,
                day=self._day(found.decided_at),
                reason=found.reason,
            )
            told = f"{told}\n{verdict}"
        self.dispute.setText(told)
        self.said.setText("\n".join(f"{each.who}: {each.words}" for each in self.found.evidence))

    def on_opened(self, place: str) -> None:
        """Show what a row tells of."""
        kind, _, record = place.partition("/")
        if kind in {"activity", "visit", "deal"}:
            self.context.navigator.open(kind, record)

    def on_export(self) -> None:
        """Ask where to, and write the list; not while a presentation hides customers."""
        if self.context.presenting.refuses():
            return
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export"), "collision.xlsx", "Excel (*.xlsx);;CSV (*.csv)"
        )
        if name:
            job = partial(work.save, self.found.touches, Path(name), self.context.language.code)
            self.context.jobs.run(self, "save", job, self.on_exported)

    def on_exported(self, path: Path) -> None:
        """Say where it is."""
        self.context.notices.done(self.tr("Saved as {path}.").format(path=path))

    def on_open_dispute(self) -> None:
        """Ask with whom and why."""
        found = self._ask(
            "dispute", ("against_id", "reason"), self.tr("Whose is this customer?"), self.tr("Open")
        )
        if found is not None:
            do = partial(work.start, self.account, str(found["against_id"]), str(found["reason"]))
            self._write("open-dispute", do)

    def on_say(self) -> None:
        """Ask for the words."""
        found = self._ask("comment", ("body",), self.tr("Your side of it"), self.tr("Add"))
        if found is not None:
            self._write("add-evidence", partial(work.say, self.found.disputes[0].id, str(found["body"])))

    def on_decide(self) -> None:
        """Ask whose it is, and why."""
        title = self.tr("Whose customer is it, and why?")
        found = self._ask("ownership_event", ("to_id", "reason"), title, self.tr("Decide"))
        if found is not None:
            do = partial(work.decide, self.found.disputes[0].id, str(found["to_id"]), str(found["reason"]))
            self._write("decide-dispute", do)

    def on_withdraw(self) -> None:
        """Take it back."""
        self._write("withdraw-dispute", partial(work.withdraw, self.found.disputes[0].id))

    def on_written(self, _found: object) -> None:
        """Show what stands now, with the way back."""
        self.show_account(self.account)
        self.context.notices.done(self.tr("It is on record."), self.tr("Undo"), self.context.history.undo)

    def on_failed(self, error: BaseException) -> None:
        """Say why not."""
        if isinstance(error, Refused):
            self.context.notices.warn(self.context.failures.words(error))
        else:
            self.context.failures.show(error)

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _ask(self, kind: str, keys: tuple[str, ...], title: str, verb: str) -> dict[str, Any] | None:
        return FieldsDialog(self.context, kind, keys, title, verb, self.window()).ask()

    def _write(self, verb: str, do: Any) -> None:
        self.context.jobs.write(self, verb, do, self.on_written, failed=self.on_failed)
