"""When this copy syncs by itself: never unless the user wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.pages.settings.rows import Choice, Section

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton, QWidget

    from app.ui.sync_centre import SyncCentre

MINUTES = {"off": 0, "quarter": 15, "hour": 60}


class Preferences(Section):
    """Two choices; each takes effect at once."""

    def __init__(self, centre: SyncCentre, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaximumWidth(880)
        self._centre = centre
        taken = next((name for name, minutes in MINUTES.items() if minutes == centre.every), "off")
        self.every = Choice(tuple(MINUTES), taken, self)
        self.at_close = Choice(("no", "yes"), "yes" if centre.at_close else "no", self)
        self._every_row, self._close_row = self.add_row(self.every), self.add_row(self.at_close)
        self.every.group.buttonClicked.connect(self.on_every)
        self.at_close.group.buttonClicked.connect(self.on_at_close)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the texts again."""
        self.title.setText(self.tr("When to sync"))
        self._every_row.say(
            self.tr("By itself"), self.tr("Off: nothing is sent before you press the button or Ctrl+R.")
        )
        self.every.say(off=self.tr("Off"), quarter=self.tr("Every 15 minutes"), hour=self.tr("Every hour"))
        self._close_row.say(
            self.tr("When the window closes"), self.tr("What waits is sent before it closes.")
        )
        self.at_close.say(no=self.tr("Off"), yes=self.tr("Sync first"))

    def on_every(self, chosen: QAbstractButton) -> None:
        """Start or stop the clock."""
        self._centre.choose_every(MINUTES[chosen.objectName()])

    def on_at_close(self, chosen: QAbstractButton) -> None:
        """Sync first, or not."""
        self._centre.choose_at_close(chosen.objectName() == "yes")
