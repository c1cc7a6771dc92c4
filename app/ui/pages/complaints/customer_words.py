"""What is said to and asked of the customer of the complaint in front, by message or on the laptop handed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject

from app.ui.actions import Action
from app.words.acknowledgement import language_of

if TYPE_CHECKING:
    from app.services.acknowledging import Facts
    from app.ui.context import Context
    from app.ui.pages.complaints.page import ComplaintsPage

NPS = "SELECT 1 FROM surveys WHERE kind = 'nps' AND active AND deleted_at IS NULL LIMIT 1"
ASKABLE = ("resolved", "closed")


class CustomerWords(QObject):
    """Verbs of the complaints page."""

    def __init__(self, context: Context, page: ComplaintsPage) -> None:
        super().__init__(page)
        self.context, self._page = context, page

    def actions(self) -> tuple[Action, ...]:
        """Acknowledge, ask by mail, ask here."""
        tell = str(QT_TRANSLATE_NOOP("Actions", "Acknowledge the complaint..."))
        mail = str(QT_TRANSLATE_NOOP("Actions", "Ask by mail how it went..."))
        matter = str(QT_TRANSLATE_NOOP("Actions", "Hand the laptop over to ask what matters..."))
        kano = str(QT_TRANSLATE_NOOP("Actions", "Kano questions..."))
        hand = str(QT_TRANSLATE_NOOP("Actions", "Hand the laptop over to ask..."))
        return (
            Action("complaint.acknowledge", tell, self.acknowledge, "", "mail", "record"),
            Action("complaint.ask-mail", mail, self.ask_by_mail, "", "mail", "record"),
            Action("complaint.ask-here", hand, self.ask_here, "", "person", "record"),
            Action("complaint.ask-kano", matter, self.ask_what_matters, "", "person", "record"),
            Action("complaint.kano", kano, self.open_kano, "", "edit", "record"),
        )

    def acknowledge(self) -> None:
        """Write to the customer that the complaint was received."""
        self._write(asks=False)

    def ask_by_mail(self) -> None:
        """Write to the customer and ask."""
        self._write(asks=True)

    def ask_here(self) -> None:
        """Hand the laptop over."""
        from app.ui.pages.complaints.kiosk import Kiosk  # noqa: PLC0415 - seldom wanted

        record, facts = self._page.current_id(), self._facts()
        with self.context.database.raw() as connection:
            row = connection.execute("SELECT status FROM complaints WHERE id = ?", (record,)).fetchone()
            kinds = ("csat", "nps") if connection.execute(NPS).fetchone() else ("csat",)
        if facts is None or row is None or row[0] not in ASKABLE:
            self.context.notices.tell(self.tr("Customers are asked when their complaint is settled."))
            return
        language = language_of(facts.contact, facts.account or "")
        Kiosk(self.context, record, facts.subject, language, kinds, self._page.window()).cover()

    def ask_what_matters(self) -> None:
        """Hand the laptop over with the Kano questionnaire; without one, write it first."""
        from app.services import kano_rows  # noqa: PLC0415 - seldom wanted
        from app.ui.pages.complaints.kiosk import Kiosk  # noqa: PLC0415 - as above

        record, facts = self._page.current_id(), self._facts()
        with self.context.database.raw() as connection:
            pairs = kano_rows.pairs(connection)
        if not pairs:
            self.open_kano()
        elif facts is not None:
            language = language_of(facts.contact, facts.account or "")
            window = self._page.window()
            Kiosk(self.context, record, facts.subject, language, (), window, pairs=pairs).cover()

    def open_kano(self) -> None:
        """Write what the questionnaire asks."""
        from app.ui.pages.complaints.kano_dialog import KanoDialog  # noqa: PLC0415 - seldom wanted

        KanoDialog(self.context, self._page.window()).open()

    def _write(self, *, asks: bool) -> None:
        from app.ui.pages.complaints.acknowledge_dialog import AcknowledgeDialog  # noqa: PLC0415 - seldom wanted

        facts = self._facts()
        if facts is not None:
            AcknowledgeDialog(self.context, facts, self._page.window(), asks=asks).open()

    def _facts(self) -> Facts | None:
        from app.services import acknowledging  # noqa: PLC0415 - seldom wanted

        with self.context.database.raw() as connection:
            return acknowledging.facts(connection, self._page.current_id())
