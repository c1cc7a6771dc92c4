"""The shelves: what stands on each, in words, and how it is written."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QCoreApplication

from app.words import labels

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.storage.connection import Connection
    from app.ui.context import Context

Line = tuple[str, str]  # id, words


class Shelf(NamedTuple):
    """One short list.

    Attributes:
        kind: of record.
        keys: the fields of its form.
        lines: reads (id, words) of what stands there.
        save: writes a form's fields, and answers the id; an empty id makes a new one.
        away: puts one away.
        extra: what can be done with one beside, or None.
        makes: whether new ones are made here.
    """

    kind: str
    keys: tuple[str, ...]
    lines: Callable[[Connection, Context], list[Line]]
    save: Callable[[str, dict[str, Any], Any], str]
    away: Callable[[str, Any], None]
    extra: Callable[[str, Any], object] | None = None
    makes: bool = True


class Words(NamedTuple):
    """What a shelf is called, in the language in force."""

    title: str
    hint: str
    new: str
    empty: str
    extra: str = ""


def words(kind: str) -> Words:
    """The words of a shelf."""
    if kind == "pool":
        return Words(
            QCoreApplication.translate("Shelf", "Pools and their rules"),
            QCoreApplication.translate(
                "Shelf",
                "0 days switches a rule off. Who holds an account falls back by the new rules at once.",
            ),
            QCoreApplication.translate("Shelf", "New pool"),
            QCoreApplication.translate("Shelf", "No pools yet"),
        )
    if kind == "tag":
        return Words(
            QCoreApplication.translate("Shelf", "Tags"),
            QCoreApplication.translate(
                "Shelf", "Words that records are marked with; filter by them with tag:name."
            ),
            QCoreApplication.translate("Shelf", "New tag"),
            QCoreApplication.translate("Shelf", "No tags yet"),
        )
    return Words(
        QCoreApplication.translate("Shelf", "Segments"),
        QCoreApplication.translate(
            "Shelf",
            "A live segment follows its query; a fixed one keeps who stands in it. Lists make new ones.",
        ),
        "",
        QCoreApplication.translate("Shelf", "No segments yet"),
        QCoreApplication.translate("Shelf", "Make it a fixed set"),
    )


def values(kind: str, record: str, session: Any) -> dict[str, Any]:
    """The fields of a record."""
    from app.services import records  # noqa: PLC0415 - the services load with the dialog
    from app.services.schema import describe  # noqa: PLC0415 - as above

    found = records.get(session, kind, record)
    return {field.key: getattr(found, field.key) for field in describe(kind).fields}


def begun(kind: str) -> dict[str, Any]:
    """What a new one begins with."""
    from app.services.schema import begun as found  # noqa: PLC0415 - as above

    return found(kind)


def _pools(connection: Connection, context: Context) -> list[Line]:
    sql = "SELECT id, name, coalesce(name_en, name), active FROM pools WHERE deleted_at IS NULL ORDER BY name"
    chinese = context.language.code == labels.CHINESE
    off = QCoreApplication.translate("Shelf", "off")
    rows = connection.execute(sql).fetchall()
    return [
        (key, (name if chinese else english) + ("" if on else f"  ·  {off}"))
        for key, name, english, on in rows
    ]


def _tags(connection: Connection, _context: Context) -> list[Line]:
    from app.services.tags import counted  # noqa: PLC0415 - as above

    return [(tag.id, f"{tag.name}  ·  {tag.uses:,}") for tag in counted(connection)]


def _segments(connection: Connection, context: Context) -> list[Line]:
    from app.services.segments import counted  # noqa: PLC0415 - as above

    user, found = context.database.actor.user_id, []
    fixed = QCoreApplication.translate("Shelf", "fixed")
    for kind in ("account", "contact", "lead", "deal", "complaint"):
        for each in counted(connection, kind, user, context.clock()):
            parts = [each.name, labels.kind_name(kind, context.language.code, plural=True)]
            parts += ["?" if each.count is None else f"{each.count:,}"] + ([] if each.live else [fixed])
            found.append((each.id, "  ·  ".join(parts)))
    return found


def _save_pool(key: str, fields: dict[str, Any], session: Any) -> str:
    from app.services import pool_rules  # noqa: PLC0415 - as above

    return pool_rules.save(session, key, fields)


def _close_pool(key: str, session: Any) -> None:
    from app.services import pool_rules  # noqa: PLC0415 - as above

    pool_rules.close(session, key)


def _save_tag(key: str, fields: dict[str, Any], session: Any) -> str:
    from app.services import tags  # noqa: PLC0415 - as above

    return tags.save(session, key, fields)


def _save_segment(key: str, fields: dict[str, Any], session: Any) -> str:
    from app.services import segments  # noqa: PLC0415 - as above

    segments.change(session, key, fields)
    return key


def _freeze(key: str, session: Any) -> int:
    from app.services import segments  # noqa: PLC0415 - as above

    return segments.freeze(session, key)


def _archive(kind: str, key: str, session: Any) -> None:
    from app.services import records  # noqa: PLC0415 - as above

    records.archive(session, kind, key)


POOL_KEYS = (
    "name", "name_en", "team_id", "active", "days_without_follow_up", "days_without_deal", "protection_days",
    "warn_days", "holding_cap", "daily_claim_cap", "cool_down_days",
)  # fmt: skip
SHELVES = {
    "pool": Shelf("pool", POOL_KEYS, _pools, _save_pool, _close_pool),
    "tag": Shelf("tag", ("name",), _tags, _save_tag, partial(_archive, "tag")),
    "segment": Shelf(
        "segment", ("name", "query", "shared"), _segments, _save_segment, partial(_archive, "segment"), _freeze,
        makes=False,
    ),
}  # fmt: skip
