"""Everything about one record beside its list: form, related lists, timeline; saved through the services."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QEvent, Signal

from app.rules.errors import Refused
from app.rules.matching_schemes import SCHEMES
from app.services.lists import names
from app.services.lists.registry import LISTS
from app.storage.list_spec import Filter
from app.ui.models.record_words import RecordWords
from app.ui.sync_band import SyncBand
from app.ui.widgets import form_layouts
from app.ui.widgets.basics import icon_button, name_button
from app.ui.widgets.confirm import CANCEL, SAVE, ask_unsaved
from app.ui.widgets.detail_pane import DetailPane
from app.ui.widgets.duplicate_line import DuplicateLine
from app.ui.widgets.field_sources import FieldSources
from app.ui.widgets.files_pane import FilesPane
from app.ui.widgets.form import Form
from app.ui.widgets.list_pane import ListPane
from app.ui.widgets.merge_menu import MergeMenu
from app.ui.widgets.record_timeline import RecordTimeline
from app.ui.widgets.timeline import Timeline
from app.words import labels

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.services.timeline import TimelineEntry
    from app.storage.changes import ChangeSet
    from app.ui.context import Context

RELATED: dict[str, tuple[tuple[str, str], ...]] = {
    "account": tuple(
        (kind, "account_id")
        for kind in ("contact", "deal", "activity", "task", "complaint", "quote", "order", "receipt")
    ),
    "contact": (("deal", "contact_id"), ("activity", "contact_id"), ("task", "contact_id")),
    "deal": (("activity", "about_id"), ("task", "about_id"), ("quote", "deal_id"), ("order", "deal_id")),
    "complaint": (("activity", "about_id"), ("task", "about_id")),
    "lead": (("activity", "about_id"), ("task", "about_id")),
    "order": (("receipt", "order_id"),),
}


FILED = frozenset({"account", "contact", "lead", "deal", "complaint", "visit", "activity", "quote", "order"})
"""Kinds that have files of their own: what belongs to an account."""


class _Record(NamedTuple):
    id: str
    values: dict[str, Any]
    archived: bool


class RecordPane(DetailPane):
    """Shows and edits one record of one kind.

    Signals:
        saved: id of a record that was saved or made.
    """

    saved = Signal(str)

    def __init__(self, context: Context, kind: str, parent: QWidget | None = None) -> None:
        from app.services.custom_fields import described  # noqa: PLC0415 - the model is imported after the first rows

        super().__init__(context, parent)
        with context.database.raw() as connection:
            self.kind, self.info, self.spec = kind, described(connection, kind), LISTS[kind]
        self.record = ""
        self._archived = False
        self._given: dict[str, Any] = {}
        self._written: list[TimelineEntry] = []  # the journal's entries as the timeline shows them
        self.form = Form(context, self.info, form_layouts.sections(kind, self.info), self)
        self.sources = FieldSources(context, self.form, self.info)
        self.doubles = DuplicateLine(context, self.form, kind) if kind in SCHEMES else None
        self.more = MergeMenu(context, kind, self.may_leave, self) if kind in SCHEMES else None
        self.timeline = Timeline(context, self)
        self.related = {part: self._list(part, key) for part, key in self._parts()}
        self._archive = icon_button(context.theme, "archive", self)
        self.add_icon_action(self._archive)
        self.sync_band = SyncBand(context, self)
        self.add_band(self.sync_band)
        self._archive.hide()
        if self.doubles is not None and self.more is not None:
            self.form.add_below("name", self.doubles)
            self.add_icon_action(self.more)
            self.more.merged.connect(self.on_merged)
            self.more.changed.connect(self.on_taken_apart)
        self.timeline_page = self.make_timeline_page()
        for page in (self.form, self.timeline_page, *self.related.values()):
            self.add_tab(page, "")
        self.files = FilesPane(context, kind, self)
        if kind in FILED:
            self.add_tab(self.files, "")
        self._connect()
        self._say()

    def _connect(self) -> None:
        self.form.save_wanted.connect(self.save)
        self.form.cancel_wanted.connect(self.cancel)
        self.tabs.currentChanged.connect(self.on_tab)
        self.timeline.restore_wanted.connect(self.restore)
        self.sources.restore_wanted.connect(self.restore_value)
        self.timeline.opened.connect(self.context.navigator.open)
        self._archive.clicked.connect(self.archive)
        self.context.changes.committed.connect(self.on_committed)
        for pane in self.related.values():
            pane.opened.connect(self.on_related_opened)

    def _say(self) -> None:
        language = self.context.language.code
        self.tabs.setTabText(self.tabs.indexOf(self.form), self.tr("Details"))
        self.tabs.setTabText(self.tabs.indexOf(self.timeline_page), self.tr("Timeline"))
        self.tabs.setTabText(self.tabs.indexOf(self.files), self.tr("Files"))
        for kind, pane in self.related.items():
            self.tabs.setTabText(self.tabs.indexOf(pane), labels.kind_name(kind, language, plural=True))
            nothing = self.tr("Nothing here yet")
            self.related[kind].set_empty(
                "list", nothing, self.tr("What belongs to this record is listed here.")
            )
        self._archive.setIcon(self.context.theme.icon("restore" if self._archived else "archive"))
        name_button(self._archive, self.tr("Restore") if self._archived else self.tr("Archive"))

    def make_timeline_page(self) -> QWidget:
        """What the second tab shows; a record with more to tell than its edits overrides it with ``read_timeline``."""
        self.past = RecordTimeline(self.context, self.info, self.timeline, self)
        self.past.read.connect(self.on_past_read)
        return self.past

    def read_timeline(self) -> None:
        """Read what the second tab shows."""
        self.past.show_record(self.record, self._values)

    def on_past_read(self, written: list[TimelineEntry]) -> None:
        """Know the edits that can be brought back."""
        self._written = written

    # what pages call

    def show_record(self, record: str) -> None:
        """Show a record; the caller has asked ``may_leave`` before."""
        self.record = record
        self.context.jobs.read(self, "record", partial(_read, self.kind, record), self.on_record)

    def new_record(self, fields: dict[str, Any] | None = None) -> None:
        """Start a new record with what is known of it."""
        from app.services.custom_fields import defaults  # noqa: PLC0415 - as above

        with self.context.database.raw() as connection:
            self._given = {**defaults(connection, self.kind), **(fields or {})}
        self.record, self._archived = "", False
        self.sync_band.show_record("", "")
        name = labels.kind_name(self.kind, self.context.language.code)
        self.set_header(self.tr("New: {kind}").format(kind=name))
        self._archive.hide()
        for n in range(1, self.tabs.count()):
            self.tabs.setTabVisible(n, False)
        self.tabs.setCurrentIndex(0)
        self.form.load(self._given, new=True)
        self._tell_parts("")
        self.form.focus()

    def may_leave(self) -> bool:
        """Whether another record can be shown; asks about unsaved changes, and saves when told to."""
        if not self.form.dirty:
            return True
        answer = ask_unsaved(self.window(), self._title.text())
        if answer == CANCEL:
            return False
        if answer == SAVE:
            if not self.form.validate():
                return False
            self.save()
        else:
            self.form.load(self.form_values)
        return True

    @property
    def form_values(self) -> dict[str, Any]:
        """The record's values as they were read."""
        return self._values if self.record else self._given

    _values: dict[str, Any] = {}  # noqa: RUF012 - replaced, never changed

    def save(self) -> None:
        """Write what changed, unless the user finds that the record is here already."""
        if self.doubles is not None and not self.doubles.may_save():
            return
        changes = self.form.changes()
        if self.record:
            work = partial(_update, self.kind, self.record, changes)
            self.context.jobs.write(self, f"update-{self.kind}", work, self.on_saved, failed=self.on_failed)
        else:
            work = partial(_create, self.kind, changes)
            self.context.jobs.write(self, f"create-{self.kind}", work, self.on_saved, failed=self.on_failed)

    def cancel(self) -> None:
        """Take edits back; without edits, close the pane."""
        if self.form.dirty and self.record:
            self.form.load(self._values)
        elif not self.form.dirty or self.may_leave():
            self.close_wanted.emit()

    def archive(self) -> None:
        """Put the record away, or bring it back; either can be undone."""
        verb = "restore" if self._archived else "archive"
        work = partial(_archive, self.kind, self.record, verb)
        self.context.jobs.write(self, f"{verb}-{self.kind}", work, self.on_archived, failed=self.on_failed)

    # answers

    def on_record(self, found: _Record) -> None:
        """Show what was read."""
        if found.id != self.record:
            return
        self._values, self._archived = found.values, found.archived
        self.form.load(found.values)
        self._tell_parts(found.id)
        self.sync_band.show_record(self.info.table, self.record)
        self._archive.show()
        for n in range(1, self.tabs.count()):
            self.tabs.setTabVisible(n, True)
        with self.context.database.raw() as connection:
            words = RecordWords(self.context, self.info, connection, found.values)
            title = words.value(self.spec.title, found.values.get(self.spec.title))
            subtitle = names.name_of(connection, "account", str(found.values.get("account_id") or ""))
            pills = words.pills()
        if found.archived:
            pills.insert(0, (self.tr("Archived"), "amber"))
        if self.kind == "account":
            subtitle = str(found.values.get("city") or "")
        subtitle = subtitle or str(found.values.get("company") or "")
        self.set_header(title, subtitle if subtitle != title else "", pills)
        self._say()
        self.on_tab(self.tabs.currentIndex())

    def say_name(self, values: dict[str, Any]) -> None:
        """Call a record by its English name in English, as its list does; for kinds whose lists do."""
        english = str(values.get("name_en") or "")
        if english and self.context.language.code != labels.CHINESE:
            self._title.setText(english)

    def on_saved(self, record: str) -> None:
        """Show the saved record and say so."""
        self.form.load(self.form.values())
        self.show_record(record)
        name = str(self.form.values().get(self.spec.title) or self._title.text())
        self.context.notices.done(self.tr("Saved {name}.").format(name=name))
        self.saved.emit(record)

    def on_archived(self, verb: str) -> None:
        """Say what was done, with the way back."""
        words = self.tr("Archived {name}.") if verb == "archive" else self.tr("Restored {name}.")
        self.context.notices.done(
            words.format(name=self._title.text()), self.tr("Undo"), self.context.history.undo
        )
        self.close_wanted.emit()

    def on_merged(self, record: str) -> None:
        """Show the record that stands after a merge."""
        if record == self.record:
            self.show_record(record)
        else:
            self.context.navigator.open(self.kind, record)

    def on_taken_apart(self) -> None:
        """Show the record as it is again."""
        self.show_record(self.record)

    def on_failed(self, error: BaseException) -> None:
        """Put a refusal beside its field; anything else is told by the window."""
        if not (isinstance(error, Refused) and self.form.show_refusal(error)):
            self.context.failures.show(error)

    def on_tab(self, place: int) -> None:
        """Read what a tab shows when it is looked at."""
        page = self.tabs.widget(place)
        if not self.record:
            return
        if page is self.timeline_page:
            self.read_timeline()
        if page is self.files:
            self.files.show_record(self.record)
        for kind, key in self._parts():
            if page is self.related[kind]:
                self.related[kind].set_standing((Filter(key, "equals", (self.record,)),))

    def restore(self, entry: int) -> None:
        """Write the fields as they were after an entry of the journal; this can be undone like any edit."""
        from app.services.lists.timeline import version  # noqa: PLC0415 - the services load with the pane

        if self.may_leave():
            work = partial(_update, self.kind, self.record, version(self._written, entry, self.info))
            self.context.jobs.write(self, "restore-version", work, self.on_saved, failed=self.on_failed)

    def restore_value(self, key: str, stored: Any) -> None:
        """Write a value that a field had before; this can be undone like any edit."""
        from app.services.lists.taken import taken  # noqa: PLC0415 - the services load with the pane

        if self.may_leave():
            work = partial(_update, self.kind, self.record, taken(self.info, key, stored))
            self.context.jobs.write(self, "restore-version", work, self.on_saved, failed=self.on_failed)

    def on_related_opened(self, record: str) -> None:
        """Open a related record on its own page."""
        pane = self.sender()
        kind = next(kind for kind, made in self.related.items() if made is pane)
        self.context.navigator.open(kind, record)

    def on_committed(self, changes: ChangeSet) -> None:
        """Read again when the record changed elsewhere, unless it is being edited."""
        if (
            self.record
            and self.isVisible()
            and not self.form.dirty
            and changes.touches(self.info.table, self.record)
        ):
            self.show_record(self.record)

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
            self.form.set_captions(form_layouts.sections(self.kind, self.info))
            if self.record and not self.form.dirty:
                self.show_record(self.record)

    def _tell_parts(self, record: str) -> None:
        """Tell the parts beside the form which record this is."""
        self.sources.show_record(record, self._values)
        if self.doubles is not None and self.more is not None:
            self.doubles.show_record(record)
            self.more.show_record(record)

    def _list(self, kind: str, key: str) -> ListPane:
        """A related list; the column that says what it is related to is hidden at first."""
        spec = LISTS[kind]
        columns = tuple(
            replace(column, visible=column.visible and column.key != key) for column in spec.columns
        )
        return ListPane(self.context, replace(spec, columns=columns), f"{self.kind}-{kind}", self)

    def _parts(self) -> tuple[tuple[str, str], ...]:
        return RELATED.get(self.kind, ())


def _read(kind: str, record: str, session: Any) -> _Record:
    from app.services import custom_fields, records  # noqa: PLC0415 - the services are imported after the first rows
    from app.services.schema import describe  # noqa: PLC0415 - as above

    found = records.get(session, kind, record, archived=True)
    values = {field.key: getattr(found, field.key) for field in describe(kind).fields}
    values |= custom_fields.read(custom_fields.connection_of(session), kind, record)
    return _Record(record, values, found.deleted_at is not None)


def _create(kind: str, fields: dict[str, Any], session: Any) -> str:
    from app.services import records  # noqa: PLC0415 - the services are imported after the first rows

    return records.create(session, kind, fields)


def _update(kind: str, record: str, fields: dict[str, Any], session: Any) -> str:
    from app.services import records  # noqa: PLC0415 - the services are imported after the first rows

    records.update(session, kind, record, fields)
    return record


def _archive(kind: str, record: str, verb: str, session: Any) -> str:
    from app.services import records  # noqa: PLC0415 - the services are imported after the first rows

    (records.restore if verb == "restore" else records.archive)(session, kind, record)
    return verb
