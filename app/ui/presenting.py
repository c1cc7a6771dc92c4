"""Presentation mode: one key hides phones, e-mails, margins and every customer but the chosen ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.widgets.basics import button, label, set_tone

if TYPE_CHECKING:
    from app.storage.shown import ShownDatabase
    from app.ui.main_window import MainWindow
    from app.ui.notices import Notices
    from app.ui.settings import Settings

KEY = "presenting/shown"
NOBODY = "-"
NAMED = 3  # customers named in the band


class Presenting(QObject):
    """Whether a presentation is on and whom it shows; kept until it is switched off, also over a restart.

    Attributes:
        handed_over: the laptop is in a customer's hands, who answers one question and shall see nothing else.

    Signals:
        changed: what is hidden has changed; whatever was read before shows too much or too little.
    """

    changed = Signal()

    def __init__(self, database: ShownDatabase, settings: Settings, notices: Notices) -> None:
        super().__init__()
        self.handed_over = False
        self._database, self._settings, self._notices = database, settings, notices
        kept = settings.text(KEY, "")
        if kept:
            self._lay(frozenset(kept.split()) - {NOBODY})

    @property
    def on(self) -> bool:
        """Whether a presentation is on."""
        return self._database.veil is not None

    def start(self, kind: str = "", ids: tuple[str, ...] = ()) -> None:
        """Hide everything but the customers of these records; while it is on, show these as well."""
        from app.services.presenting import customers_of  # noqa: PLC0415 - the services load when wanted

        with self._database.true.raw() as connection:
            chosen = customers_of(connection, kind, ids)
        veil = self._database.veil
        self._put(chosen if veil is None else chosen | veil.shown)

    def stop(self) -> None:
        """Show everything again."""
        self._database.lay(None)
        self._settings.put(KEY, "")
        self._settings.save()
        self.changed.emit()

    def refuses(self) -> bool:
        """Whether what compares or shows stored values as they are has to wait; says so if it has."""
        if self.on:
            self._notices.warn(
                self.tr("This needs the values that are hidden now: end the presentation first (F9).")
            )
        return self.on

    def names(self) -> list[str]:
        """The customers that are shown, by name."""
        from app.services.presenting import names_of  # noqa: PLC0415 - the services load when wanted

        veil = self._database.veil
        if veil is None or not veil.shown:
            return []
        with self._database.raw() as connection:
            return names_of(connection, veil.shown)

    def _put(self, shown: frozenset[str]) -> None:
        self._lay(shown)
        self._settings.put(KEY, " ".join(sorted(shown)) or NOBODY)
        self._settings.save()  # a window that ends without closing comes back as it was seen
        self.changed.emit()

    def _lay(self, shown: frozenset[str]) -> None:
        from app.storage.veil import Veil  # noqa: PLC0415 - only while presenting

        self._database.lay(Veil(shown))


class PresentingBand(QWidget):
    """Says above every page that a presentation is on, whom it shows, and how it ends."""

    def __init__(self, presenting: Presenting, window: MainWindow) -> None:
        super().__init__(window)
        self._presenting, self._window = presenting, window
        self._frame = QFrame(self)
        self._frame.setProperty("role", "notice")
        set_tone(self._frame, "vermillion")
        self.text = label("strong", parent=self._frame)
        self.text.setWordWrap(True)
        set_tone(self.text, "vermillion")
        self.also, self.end = button("quiet", self._frame), button("", self._frame)
        row = QHBoxLayout(self._frame)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(10)
        row.addWidget(self.text, 1)
        row.addWidget(self.also)
        row.addWidget(self.end)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 10, 16, 0)
        whole.addWidget(self._frame)
        self.also.clicked.connect(self.show_also)
        self.end.clicked.connect(self.toggle)
        presenting.changed.connect(self.on_changed)
        self.retranslate()

    def toggle(self) -> None:
        """Begin with the customers that one stands on, or end."""
        if not self._window.stack.may_close():
            return
        if self._presenting.on:
            self._presenting.stop()
        else:
            self._presenting.start(*self._window.stack.standing())

    def show_also(self) -> None:
        """Show the customer that one stands on as well."""
        if not self._presenting.on or self._window.stack.may_close():
            self._presenting.start(*self._window.stack.standing())

    def on_changed(self) -> None:
        """Take away all that was read before, then read the page in front again."""
        for dialog in self._window.findChildren(QDialog):
            dialog.reject()
        self._window.notices.dismiss()
        self._window.stack.rebuild()
        self.retranslate()
        self._window.retranslate()

    def retranslate(self) -> None:
        """Set the texts again."""
        self.setVisible(self._presenting.on)
        self.also.setText(self.tr("Show this customer too"))
        self.also.setToolTip("Shift+F9")
        self.end.setText(self.tr("End presentation"))
        self.end.setToolTip("F9")
        if self._presenting.on:
            self.text.setText(self._words(self._presenting.names()))

    def _words(self, names: list[str]) -> str:
        if not names:
            return self.tr("Presentation: all customers, phones, e-mails and margins are hidden.")
        more = len(names) - NAMED
        listed = self.tr(", ").join(names[:NAMED])
        if more > 0:
            listed = self.tr("%n more: {names}", "", more).format(names=listed)
        return self.tr(
            "Presentation of {names}: other customers, phones, e-mails and margins are hidden."
        ).format(names=listed)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
