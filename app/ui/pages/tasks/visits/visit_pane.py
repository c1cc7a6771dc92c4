"""A visit's pane: check in, report, and how it went."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFileDialog

from app.rules.choices import VisitStatus
from app.rules.machines import Move
from app.rules.positions import Position
from app.ui import formats
from app.ui.pages.parts.move_bar import MoveBar
from app.ui.pages.parts.moving_pane import MovingPane
from app.ui.pages.parts.summary_strip import Figure, SummaryStrip
from app.ui.pages.tasks.visits import work
from app.ui.pages.tasks.visits.answer import answer_words
from app.ui.pages.tasks.visits.check_in_dialog import CheckInDialog
from app.ui.pages.tasks.visits.confirm_tab import ConfirmTab
from app.ui.pages.tasks.visits.report_dialog import ReportDialog
from app.ui.widgets.basics import button
from app.ui.widgets.plain_table import Cells, Head, PlainTable
from app.ui.zones import here

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtWidgets import QWidget

    from app.services.visit_questions import Question
    from app.storage.connection import Connection
    from app.ui.context import Context


class VisitBar(MoveBar):
    """The moves of a visit; checking in and reporting ask first."""

    def offered(self, moves: tuple[Move, ...]) -> tuple[Move, ...]:
        """Whoever has checked in may report at once: that checks out as well."""
        if any(move.verb == "check_out" for move in moves):
            return (Move("report", VisitStatus.REPORTED.value), *moves)
        return moves

    def make(self, verb: str, *_checked: object) -> None:
        """Make a move."""
        if verb == "check_in":
            self.check_in()
        elif verb == "report":
            self.report()
        else:
            super().make(verb)

    def check_in(self) -> None:
        """Ask where one is, and check in."""
        there = _place(self.context, str(self._values.get("account_id") or ""))
        dialog = CheckInDialog(self.context, self.record, self.name, there, self.window())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def report(self) -> None:
        """Ask what came of it, and report."""
        purpose = str(self._values["purpose"])
        self.context.jobs.read(self, "questions", partial(work.questions, purpose), self.on_questions)

    def on_questions(self, asked: list[Question]) -> None:
        """Open the report with the questions of the visit's purpose."""
        dialog = ReportDialog(self.context, self.record, self.name, asked, self.window())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class VisitPane(MovingPane):
    """Shows one visit."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "visit", parent)
        self.strip, self.answers = SummaryStrip(self), PlainTable(context.theme, self)
        self.invite = button("", self)
        self.add_action(self.invite)
        self.invite.hide()
        self.invite.clicked.connect(self.on_invite)
        self.add_band(self.strip)
        self.strip.hide()
        self.add_tab(self.answers, "")
        self.doubts = ConfirmTab(context, self)
        self.add_tab(self.doubts, "")
        self.doubts.counted.connect(self.on_doubts)
        self._say()

    def make_bar(self) -> MoveBar:
        """The bar that asks before it checks in."""
        return VisitBar(self.context, "visit", self)

    def _say(self) -> None:
        super()._say()
        if hasattr(self, "doubts"):
            self.doubts.retranslate()
            self._say_doubts(len(self.doubts.found))
            self.tabs.setTabText(self.tabs.indexOf(self.answers), self.tr("Answers"))
            self.invite.setText(self.tr("Invitation..."))

    def new_record(self, fields: dict[str, Any] | None = None) -> None:
        """A visit that is not saved yet has nothing to tell."""
        self.strip.hide()
        self.invite.hide()
        super().new_record(fields)

    def on_record(self, found: Any) -> None:
        """Show the visit and how it went."""
        super().on_record(found)
        if found.id != self.record:
            return
        self.strip.show_figures(self._figures(found.values))
        self.strip.show()
        self.invite.setVisible(found.values.get("status") in {"planned", "cancelled"} and not found.archived)
        self.tabs.setTabVisible(self.tabs.indexOf(self.answers), bool(found.values.get("answers")))
        self.tabs.setTabVisible(self.tabs.indexOf(self.doubts), False)
        if found.values.get("status") in {"planned", "checked_in"} and not found.archived:
            self.doubts.show_visit(found.id)
        if found.values.get("answers"):
            purpose = str(found.values["purpose"])
            self.context.jobs.read(self, "answers", partial(work.questions, purpose), self.on_answers)

    def on_doubts(self, count: int) -> None:
        """Offer what is to be confirmed, where there is something."""
        self.tabs.setTabVisible(self.tabs.indexOf(self.doubts), count > 0)
        self._say_doubts(count)

    def _say_doubts(self, count: int) -> None:
        self.tabs.setTabText(self.tabs.indexOf(self.doubts), self.tr("To confirm: %n", "", count))

    def on_invite(self) -> None:
        """Ask where the draft is to go."""
        words = self.tr("E-mail draft (*.eml)")
        name = f"{self._title.text()}.eml"
        path, _ = QFileDialog.getSaveFileName(self.window(), self.tr("Save the invitation"), name, words)
        if path:
            self.save_invitation(Path(path).with_suffix(".eml"))

    def save_invitation(self, path: Path) -> None:
        """Write the draft; it is sent by hand."""
        step = partial(_write_invitation, self.record, path, here(self.context), self.context.language.code)
        self.context.jobs.query(self, "invite", step, self.on_invited, failed=self.context.failures.show)

    def on_invited(self, path: Path) -> None:
        """Say where it is."""
        told = self.tr("Saved {file}; open it in your mail program, look it over and send it.")
        self.context.notices.done(told.replace("{file}", path.name))

    def on_answers(self, asked: list[Question]) -> None:
        """Show what was answered, beside what was asked."""
        chinese = self.context.language.code == formats.ZH
        kept: dict[str, str] = self._values.get("answers") or {}
        rows = []
        for question in asked:
            if question.id in kept:
                text = question.text if chinese else question.text_en or question.text
                told = answer_words(question).get(kept[question.id], kept[question.id])
                rows.append(Cells(question.id, (text, told), (text, told)))
        self.answers.show_rows((Head(self.tr("Question")), Head(self.tr("Answer"))), rows)

    def _figures(self, values: dict[str, Any]) -> list[Figure]:
        language, now = self.context.language.code, self.context.clock()
        came, left, away = (values.get(key) for key in ("checked_in_at", "checked_out_at", "distance_m"))
        nothing = "–"
        took = formats.duration(round((left - came).total_seconds()), language) if came and left else nothing
        far = f"{formats.number(away)} m" if away is not None else nothing
        arrived = formats.moment(came, now, language) if came else nothing
        return [
            Figure(self.tr("Checked in"), arrived),
            Figure(self.tr("Length"), took),
            Figure(self.tr("From the account"), far, "amber" if away is not None and away > 1000 else ""),
            Figure(self.tr("Moved"), formats.number(values.get("moved_count") or 0)),
        ]


def _write_invitation(visit: str, path: Path, zone: dt.tzinfo, language: str, connection: Connection) -> Path:
    from app.exports.atomic import replacing  # noqa: PLC0415 - when an invitation is wanted
    from app.exports.invite import invitation  # noqa: PLC0415 - as above
    from app.services.visit_invitation import invited  # noqa: PLC0415 - as above

    draft = invitation(invited(connection, visit), zone, language)
    with replacing(path) as fresh:
        fresh.write_bytes(draft)
    return path


def _place(context: Context, account: str) -> Position | None:
    with context.database.raw() as connection:
        row = connection.execute(
            "SELECT latitude_e6, longitude_e6 FROM accounts WHERE id = ?", (account,)
        ).fetchone()
    return Position(*row) if row is not None and None not in tuple(row) else None
