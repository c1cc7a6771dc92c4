"""The fields of the calendar server: address, user, password, authority, and which calendars are used."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QComboBox, QFileDialog, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from app.ui.dialogs import calendar_work as work
from app.ui.widgets.basics import button, label, set_invalid

if TYPE_CHECKING:
    from app.sync.caldav.book import Settings
    from app.sync.caldav.dav import Calendar


class _Place(NamedTuple):
    row: int
    column: int
    wide: int


_PLACES = {
    "address": _Place(0, 0, 2),
    "user": _Place(3, 0, 1),
    "password": _Place(3, 1, 1),
    "ca_file": _Place(6, 0, 2),
}
_NEEDED = ("address", "user", "password")


class CalendarServerForm(QWidget):
    """Shows and reads the fields; what is wrong stands below its field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = {name: QLineEdit(self) for name in _PLACES}
        self.problems: dict[str, QLabel] = {name: label("error", parent=self) for name in _PLACES}
        self.boxes = {"tasks": QComboBox(self), "events": QComboBox(self)}
        self._captions: dict[str, QLabel] = {
            name: label("caption", parent=self) for name in (*self.fields, *self.boxes)
        }
        self.choose, self.search = button("", self), button("", self)
        self.fields["password"].setEchoMode(QLineEdit.EchoMode.Password)
        self.choose.clicked.connect(self.on_choose)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for name, place in _PLACES.items():
            line = QHBoxLayout()
            line.setSpacing(8)
            line.addWidget(self.fields[name], 1)
            if name == "ca_file":
                line.addWidget(self.choose)
            grid.addWidget(self._captions[name], place.row, place.column, 1, place.wide)
            grid.addLayout(line, place.row + 1, place.column, 1, place.wide)
            grid.addWidget(self.problems[name], place.row + 2, place.column, 1, place.wide)
            self.problems[name].setWordWrap(True)
            self.problems[name].hide()
        search = QHBoxLayout()
        search.addWidget(self.search)
        search.addStretch(1)
        grid.addLayout(search, 9, 0, 1, 2)
        for column, (name, box) in enumerate(self.boxes.items()):
            grid.addWidget(self._captions[name], 10, column)
            grid.addWidget(box, 11, column)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        for name, words in {
            "address": self.tr("Server address"),
            "user": self.tr("User"),
            "password": self.tr("Password"),
            "ca_file": self.tr("CA file (only if your administrator gave you one)"),
            "tasks": self.tr("Tasks go to"),
            "events": self.tr("Visits go to"),
        }.items():
            editor: QWidget = self.fields[name] if name in self.fields else self.boxes[name]
            self._captions[name].setText(words)
            self._captions[name].setBuddy(editor)
            editor.setAccessibleName(words)
        self.fields["address"].setPlaceholderText("https://dav.example.com")
        self.choose.setText(self.tr("Choose..."))
        self.search.setText(self.tr("Find calendars"))

    def load(self, kept: Settings) -> None:
        """Show what is kept."""
        for name, field in self.fields.items():
            field.setText(getattr(kept, name))
        self.offer(kept, [])

    def offer(self, kept: Settings, found: list[Calendar]) -> None:
        """The calendars to choose from; before any was looked for, those that are kept."""
        fitting = {
            "tasks": [each for each in found if each.tasks],
            "events": [each for each in found if each.events],
        }
        for name, box in self.boxes.items():
            chosen = getattr(kept, name)
            box.clear()
            box.addItem(self.tr("nowhere"), "")
            for each in fitting[name]:
                box.addItem(each.name, each.href)
            if chosen and box.findData(chosen) < 0:
                box.addItem(chosen.rstrip("/").rsplit("/", 1)[-1], chosen)
            first = 1 if fitting[name] and not chosen else 0
            box.setCurrentIndex(max(box.findData(chosen) if chosen else 0, first))

    @property
    def usable(self) -> bool:
        """Whether a calendar is there to choose."""
        return any(box.count() > 1 for box in self.boxes.values())

    def read(self, kept: Settings) -> Settings | None:
        """The server as it was typed; None when something is missing, which is then said."""
        self.say("", "")
        values = {name: field.text() for name, field in self.fields.items()}
        values |= {name: text.strip() for name, text in values.items() if name != "password"}
        missing = [name for name in _NEEDED if not values[name]]
        for name in reversed(missing):
            self._mark(name, self.tr("Fill this in."))
        chosen = {name: str(box.currentData() or "") for name, box in self.boxes.items()}
        return None if missing else work.typed(kept, **values, **chosen)

    def say(self, name: str, words: str) -> None:
        """Say what is wrong below its field; nothing for no field."""
        for each, field in self.fields.items():
            set_invalid(field, invalid=False)
            self.problems[each].hide()
        if name:
            self._mark(name, words)

    def _mark(self, name: str, words: str) -> None:
        self.problems[name].setText(words)
        self.problems[name].show()
        set_invalid(self.fields[name], invalid=True)
        self.fields[name].setFocus()

    def set_busy(self, *, busy: bool) -> None:
        """Nothing can be typed while the server is asked."""
        for part in (self.search, self.choose, *self.fields.values(), *self.boxes.values()):
            part.setEnabled(not busy)

    def on_choose(self) -> None:
        """Choose the firm's certificate."""
        filters = self.tr("Certificates (*.pem *.crt *.cer);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose the CA file"), "", filters)
        if name:
            self.fields["ca_file"].setText(name)
