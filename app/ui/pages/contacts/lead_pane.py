"""A lead's pane: its clock and score, the moves of its state, and its conversion."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from app.rules.choices import LeadStatus
from app.rules.leads import WORKED, response_clock
from app.services import lead_lines
from app.ui.dialogs.fields_dialog import FieldsDialog
from app.ui.pages.contacts.lead_words import clock_tone, clock_words, reasons_words, score_tone
from app.ui.pages.parts.moving_pane import MovingPane
from app.ui.pages.parts.summary_strip import Figure, SummaryStrip
from app.ui.widgets.basics import button, label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.services.lead_conversion import Converted
    from app.ui.context import Context


class LeadPane(MovingPane):
    """Shows one lead."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "lead", parent)
        self.strip, self.why = SummaryStrip(self), label("small", parent=self)
        self.why.setWordWrap(True)
        self.convert_button, self.recycle_button = button("primary", self), button("", self)
        self.return_button, self.result_button = button("", self), button("link", self)
        for made in (self.convert_button, self.return_button, self.recycle_button, self.result_button):
            self.add_action(made)
        for band in (self.strip, self.why):
            self.add_band(band)
        self.convert_button.clicked.connect(self.convert)
        self.recycle_button.clicked.connect(self.recycle)
        self.return_button.clicked.connect(self.give_back)
        self.result_button.clicked.connect(self.open_result)
        self._hide()
        self._say()

    def _say(self) -> None:
        super()._say()
        if hasattr(self, "result_button"):
            self.convert_button.setText(self.tr("Convert..."))
            self.recycle_button.setText(self.tr("Back to the pool"))
            self.return_button.setText(self.tr("Return to the pool..."))
            self.result_button.setText(self.tr("Open the account"))

    def _hide(self) -> None:
        for part in (self.strip, self.why, self.convert_button, self.result_button):
            part.hide()
        for made in (self.recycle_button, self.return_button):
            made.hide()

    def new_record(self, fields: dict[str, Any] | None = None) -> None:
        """A lead that is not saved yet has neither clock nor score."""
        self._hide()
        super().new_record(fields)

    def on_record(self, found: Any) -> None:
        """Show the lead with its figures and what can become of it."""
        super().on_record(found)
        if found.id != self.record:
            return
        values, status = found.values, found.values.get("status")
        self._show_figures(values)
        self.convert_button.setVisible(status in WORKED and not found.archived)
        self.return_button.setVisible(status in WORKED and not found.archived)
        self.recycle_button.setVisible(status == LeadStatus.DISQUALIFIED and not found.archived)
        self.result_button.setVisible(bool(values.get("converted_account_id")))

    def _show_figures(self, values: dict[str, Any]) -> None:
        language = self.context.language.code
        with self.context.database.raw() as connection:
            hours = lead_lines.hours(connection)
        clock = response_clock(
            values["created_at"], values.get("first_response_at"), self.context.clock(), hours
        )
        score = int(values.get("score") or 0)
        figures = [Figure(self.tr("Score"), str(score), score_tone(score))]
        if clock.answered or values.get("status") in WORKED:
            limit = self.tr("Leads are to be answered within {hours} hours.").format(hours=hours)
            words = clock_words(clock, language)
            figures.append(Figure(self.tr("First answer"), words, clock_tone(clock), limit))
        self.strip.show_figures(figures)
        reasons = values.get("score_reasons") or []
        self.why.setText(reasons_words(reasons, language))
        self.why.setToolTip(reasons_words(reasons, language, len(reasons)).replace(" · ", "\n"))
        self.strip.show()
        self.why.setVisible(bool(reasons))

    def convert(self) -> None:
        """Ask what the lead becomes, and make it."""
        from app.ui.pages.contacts.convert_dialog import ConvertDialog  # noqa: PLC0415 - loads when wanted

        if self.may_leave():
            dialog = ConvertDialog(self.context, self.record, self.window())
            dialog.converted.connect(self.on_converted)
            dialog.open()

    def on_converted(self, made: Converted) -> None:
        """Say so, with the way to the account."""
        words = self.tr("{name} was converted.").format(name=self._title.text())
        opened = partial(self.context.navigator.open, "account", made.account_id)
        self.context.notices.done(words, self.tr("Open the account"), opened)
        self.show_record(self.record)

    def open_result(self) -> None:
        """Open the account that the lead became."""
        account = str(self._values.get("converted_account_id") or "")
        if account:
            self.context.navigator.open("account", account)

    def recycle(self) -> None:
        """Give the lead back to the pool."""
        work = partial(_recycle, self.record)
        self.context.jobs.write(self, "recycle-lead", work, self.on_recycled, failed=self.on_failed)

    def give_back(self) -> None:
        """Ask why, then give a lead that is worked on back to the pool."""
        if not self.may_leave():
            return
        title = self.tr("Return {name} to the pool?").format(name=self._title.text())
        verb = self.return_button.text().rstrip(".…")
        dialog = FieldsDialog(self.context, "ownership_event", ("reason",), title, verb, self.window())
        dialog.say(self.tr("Colleagues may claim it at once; you yourself wait for the pool's cool-down."))
        fields = dialog.ask()
        if fields is not None:
            work = partial(_give_back, self.record, str(fields["reason"] or ""))
            self.context.jobs.write(self, "return-lead", work, self.on_recycled, failed=self.on_failed)

    def on_recycled(self, _done: object) -> None:
        """Say so, with the way back."""
        words = self.tr("{name} is in the pool again.").format(name=self._title.text())
        self.context.notices.done(words, self.tr("Undo"), self.context.history.undo)
        self.show_record(self.record)


def _recycle(lead: str, session: Any) -> None:
    from app.services import leads  # noqa: PLC0415 - the services are imported after the first rows

    leads.recycle(session, lead)


def _give_back(lead: str, reason: str, session: Any) -> None:
    from app.services import leads  # noqa: PLC0415 - the services are imported after the first rows

    leads.give_back(session, lead, reason)
