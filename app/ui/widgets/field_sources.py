"""Where each value of a form came from: on hover, and in the menu of its heading with the values before it."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QLabel, QMenu

from app.rules.moments import from_millis
from app.services.lists import names
from app.ui import formats
from app.ui.models.record_words import RecordWords
from app.ui.models.source_words import SourceWords
from app.words import labels

if TYPE_CHECKING:
    from app.services.provenance import PastValue
    from app.services.schema import KindInfo
    from app.storage.connection import Connection
    from app.ui.context import Context
    from app.ui.widgets.form import Form

AGE = "forms/value-age"  # days after which a value is to be confirmed; 0 for never
AGES = (182, 365, 730, 0)
USUAL = 365


class _Sources(NamedTuple):
    """One record's sources, made ready off the main thread."""

    record: str
    told: dict[str, dict[str, Any]]
    old: frozenset[str]


def limit_of(context: Context) -> dt.datetime | None:
    """The moment before which values are to be confirmed; None when they never are."""
    days = context.settings.number(AGE, USUAL)
    return context.clock() - dt.timedelta(days=days) if days else None


class FieldSources(QObject):
    """Watches over one form.

    Signals:
        restore_wanted: key of a field and the stored value that it is to have again.
        confirmed: a value was said to be still right.
    """

    restore_wanted = Signal(str, object)
    confirmed = Signal()

    def __init__(self, context: Context, form: Form, info: KindInfo) -> None:
        super().__init__(form)
        self.context, self.form, self.info = context, form, info
        self.record = ""
        self._values: dict[str, Any] = {}
        self._sources = _Sources("", {}, frozenset())
        for key, heading in form.headings().items():
            heading.setProperty("field", key)
            heading.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            heading.customContextMenuRequested.connect(self.on_menu)
            heading.installEventFilter(self)

    def show_record(self, record: str, values: dict[str, Any]) -> None:
        """Speak about this record; empty for one that is not saved yet."""
        self.record, self._values = record, values
        self._sources = _Sources(record, {}, frozenset())
        self._mark()
        if record:
            ask = partial(_read, self.info.kind, record, limit_of(self.context))
            self.context.jobs.query(self, "sources", ask, self.on_read)

    def on_read(self, found: _Sources) -> None:
        """Keep the sources and mark the values that are to be confirmed."""
        if found.record == self.record:
            self._sources = found
            self._mark()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Write the tool tip when it is wanted."""
        if event.type() == QEvent.Type.ToolTip and isinstance(watched, QLabel):
            watched.setToolTip(self.words(str(watched.property("field"))))
        return False

    def words(self, key: str) -> str:
        """Where a field's value came from and when, and that it is to be confirmed; empty for an empty field."""
        if not self.record or self._values.get(key) in {None, ""}:
            return ""
        with self.context.database.raw() as connection:
            writer = SourceWords(self.context, self.info.kind, connection)
            told = self._sources.told.get(key)
            words = writer.source(told) if told else writer.made(self._values)
        if key in self._sources.old:
            advice = self.tr("Old: confirm it at the next visit.")
            words = f"{words}\n{advice}"
        return words

    def on_menu(self, at: QPoint) -> None:
        """Open the menu of a heading."""
        heading = self.sender()
        if isinstance(heading, QLabel) and self.record:
            key = str(heading.property("field"))
            menu = self.menu(key)
            menu.exec(heading.mapToGlobal(at))
            menu.deleteLater()

    def menu(self, key: str) -> QMenu:
        """The menu of one field: source, confirmation, the values before, and the age."""
        from app.imports.aging import GROWS_OLD  # noqa: PLC0415 - loads with the first record
        from app.services.provenance import past_values  # noqa: PLC0415 - as above

        menu = QMenu(self.form)
        source = menu.addAction(self.words(key).partition("\n")[0] or self.tr("No value"))
        source.setEnabled(False)
        if self._values.get(key) not in {None, ""}:
            self._add(menu, self.tr("Still right"), (key,), self.on_confirm)
        with self.context.database.raw() as connection:
            past = past_values(connection, self.record, key)
            writer = RecordWords(self.context, self.info, connection, self._values)
            for value in past:
                self._add(
                    menu, self._past(connection, writer, key, value), (key, value.value), self.on_restore
                )
        if key in GROWS_OLD:
            menu.addMenu(self._ages(menu))
        return menu

    def on_confirm(self) -> None:
        """Say that the value is still right."""
        (key,) = self._data()
        work = partial(_confirm, self.info.kind, self.record, key)
        self.context.jobs.write(self, "confirm-value", work, self.on_confirmed)

    def on_confirmed(self, key: str) -> None:
        """Say so, with the way back."""
        words = self.tr("{field} confirmed.").format(field=self._label(key))
        self.context.notices.done(words, self.tr("Undo"), self.context.history.undo)
        self.show_record(self.record, self._values)
        self.confirmed.emit()

    def on_restore(self) -> None:
        """Ask for an earlier value to be written again."""
        self.restore_wanted.emit(*self._data())

    def on_age(self) -> None:
        """Take another age from which values are to be confirmed."""
        (days,) = self._data()
        self.context.settings.put(AGE, days)
        self.show_record(self.record, self._values)

    def _data(self) -> tuple[Any, ...]:
        chosen = self.sender()
        found: tuple[Any, ...] = tuple(chosen.data()) if isinstance(chosen, QAction) else ()
        return found

    def _add(self, menu: QMenu, words: str, data: tuple[Any, ...], handler: Any) -> QAction:
        made = menu.addAction(words)
        made.setData(data)
        made.triggered.connect(handler)
        return made

    def _past(self, connection: Connection, writer: RecordWords, key: str, past: PastValue) -> str:
        now, language = self.context.clock(), self.context.language.code
        shown = " ".join(writer.value(key, past.value).split())
        facts = {
            "value": shown if len(shown) <= 40 else f"{shown[:39]}…",
            "who": names.name_of(connection, "user", past.by or "") or "–",
            "when": formats.moment(from_millis(past.until_ms), now, language),
        }
        return self.tr("Restore: {value} (until {when}, {who})").format(**facts)

    def _ages(self, menu: QMenu) -> QMenu:
        made = QMenu(self.tr("Confirm values older than"), menu)
        group = QActionGroup(made)
        words = (self.tr("half a year"), self.tr("one year"), self.tr("two years"), self.tr("never"))
        for days, word in zip(AGES, words, strict=True):
            choice = self._add(made, word, (days,), self.on_age)
            choice.setCheckable(True)
            choice.setChecked(days == self.context.settings.number(AGE, USUAL))
            group.addAction(choice)
        return made

    def _label(self, key: str) -> str:
        field, language = self.info.field(key), self.context.language.code
        if field is None:
            return labels.label(self.info.kind, key, language)
        return labels.heading(self.info.kind, field, language)

    def _mark(self) -> None:
        """Put a sign beside the headings of values that are to be confirmed."""
        doubt = self.tr("to be confirmed")
        for key, heading in self.form.headings().items():
            field = self.info.field(key)
            words = self._label(key)
            words = f"{words} *" if field is not None and field.required else words
            old = key in self._sources.old and self._values.get(key) not in {None, ""}
            heading.setText(f"{words} · {doubt}" if old else words)


def _read(kind: str, record: str, limit: dt.datetime | None, connection: Connection) -> _Sources:
    from app.imports.aging import aged  # noqa: PLC0415 - read when a record is shown

    found = aged(connection, kind, record, limit)
    return _Sources(record, found.told, frozenset(found.old))


def _confirm(kind: str, record: str, key: str, session: Any) -> str:
    from app.services.provenance import confirm  # noqa: PLC0415 - when wanted

    confirm(session, kind, record, key)
    return key
