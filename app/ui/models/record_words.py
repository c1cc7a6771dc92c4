"""A record's stored values in words: the header of its pane and the lines of its timeline."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from app.rules.choices import ActivityKind
from app.rules.custom_values import decode
from app.rules.moments import from_millis
from app.rules.text import phones
from app.services.lists import names
from app.ui import formats
from app.ui.models.timeline_model import Entry
from app.ui.models.tones import tone_of
from app.words import labels

if TYPE_CHECKING:
    from app.services.lists.timeline import Followed
    from app.services.schema import FieldInfo, KindInfo
    from app.services.timeline import TimelineEntry
    from app.storage.connection import Connection
    from app.ui.context import Context

ICONS = {
    "call": "phone",
    "visit": "visit",
    "meeting": "meeting",
    "email": "mail",
    "message": "message",
    "note": "note",
}
_OPERATIONS = {"I": ("plus", "green"), "U": ("edit", "neutral"), "D": ("trash", "vermillion")}


class RecordWords:
    """Writes values of one record; references are looked up through ``connection``.

    ``values`` are the record's own, of which the currencies are read.
    """

    def __init__(
        self, context: Context, info: KindInfo, connection: Connection, values: dict[str, Any]
    ) -> None:
        self._context, self._info, self._connection, self._values = context, info, connection, values
        self._language = context.language.code

    def value(self, key: str, raw: Any) -> str:
        """A stored value of a field in words; empty for none."""
        field = self._info.field(key)
        if raw is None or raw == "" or field is None:
            return "" if raw is None else str(raw)
        writer = getattr(self, f"_{field.type}", None)
        return writer(field, raw) if writer is not None else str(raw)

    def pills(self) -> list[tuple[str, str]]:
        """(words, tone) of the record's states."""
        found = []
        for field in self._info.fields:
            tone = tone_of(field.choices, self._values.get(field.key))
            if tone is not None and field.choices is not None:
                found.append((labels.choice(field.choices, self._values[field.key], self._language), tone))
        return found

    def entry(self, written: TimelineEntry) -> Entry:
        """A journal entry as the timeline shows it; any but the newest state can be brought back."""
        icon, tone = _OPERATIONS[written.op]
        changes = tuple(
            (
                self._label(item.field),
                *self._both(item.field, item.old, item.new),
            )
            for item in written.changes
        )
        verb = labels.verb(written.verb, self._language)
        who = names.name_of(self._connection, "user", written.by_id or "")
        origin = "" if written.origin == "local" else labels.verb(written.origin, self._language)
        origin = written.device or origin
        return Entry(written.at, verb, who, "", changes, icon, tone, origin, written.seq)

    def _label(self, key: str) -> str:
        field = self._info.field(key)
        if field is None:
            return labels.label(self._info.kind, key, self._language)
        return labels.heading(self._info.kind, field, self._language)

    def _both(self, key: str, old: Any, new: Any) -> tuple[str, str]:
        return self.value(key, old), self.value(key, new)

    def followed(self, followed: Followed) -> Entry:
        """An activity as the timeline shows it."""
        verb = labels.choice(ActivityKind, followed.kind, self._language)
        icon = ICONS.get(followed.kind, "note")
        target = ("activity", followed.id)
        return Entry(
            from_millis(followed.at), verb, followed.who, followed.subject, (), icon, "blue", target=target
        )

    def remark(self, remark: Followed) -> Entry:
        """A colleague's remark as the timeline shows it."""
        verb = labels.kind_name("comment", self._language)
        return Entry(from_millis(remark.at), verb, remark.who, remark.subject, (), "message", "blue")

    def _choice(self, field: FieldInfo, raw: str) -> str:
        return labels.choice(field.choices, raw, self._language) if field.choices else raw

    def _reference(self, field: FieldInfo, raw: str) -> str:
        return names.name_of(self._connection, field.target or "", raw, self._language) or raw

    def _phone(self, _field: FieldInfo, raw: str) -> str:
        return phones.shown(str(raw))

    def _yesno(self, _field: FieldInfo, raw: int) -> str:
        return labels.yes_no(bool(int(raw)), self._language)

    def _time(self, _field: FieldInfo, raw: int) -> str:
        return formats.exact(from_millis(raw), self._context.clock().tzinfo, self._language)

    def _date(self, _field: FieldInfo, raw: str) -> str:
        return formats.day(dt.date.fromisoformat(raw), self._context.clock().date(), self._language)

    def _quantity(self, field: FieldInfo, raw: int | str) -> str:
        return formats.quantity(int(raw)) if field.names is not None else str(raw)

    def _multi_choice(self, field: FieldInfo, raw: str | list[str]) -> str:
        codes = raw if isinstance(raw, list) else decode("multi_choice", raw) or []
        between = "、" if self._language == labels.CHINESE else ", "
        return between.join(self._choice(field, code) for code in codes)

    def _money(self, field: FieldInfo, raw: int | str) -> str:
        if isinstance(raw, str):  # an added field, as it is stored: with its currency
            amount, currency = decode("money", raw)
            return "" if amount is None else formats.money(amount, currency)
        return formats.money(raw, self._values.get(field.currency or "") or "CNY")

    def _percent(self, _field: FieldInfo, raw: int) -> str:
        return formats.percent(raw)
