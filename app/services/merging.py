"""Merging two records of one kind: field by field, with all that refers to the one moved to the other.

Everything that is needed to take the merge apart again, at any later time, is kept in its ``MergeEvent``.
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.model.accounts import AccountContact, Provenance
from app.model.base import Synced
from app.model.kinds import kind_of
from app.model.settings import MergeEvent
from app.rules.errors import Refused
from app.rules.matching_schemes import SCHEMES
from app.services.merging_fields import FieldPair, Values, chosen, pairs, taken_values
from app.services.merging_links import ids_where, links_to, move, said_twice, set_archived
from app.services.merging_rows import fields_to_merge, set_row, stored_row
from app.storage.clock import now

PARENT = {"account": "parent_id", "contact": "reports_to_id"}


def differences(session: Session, kind: str, keep_id: str, lose_id: str) -> list[FieldPair]:
    """The fields in which two records differ, for choosing side by side.

    Raises:
        Refused: as ``merge``.
    """
    name = _mergeable(kind)
    return pairs(fields_to_merge(session, name), *_rows(session, name, keep_id, lose_id))


def merge(
    session: Session, kind: str, keep_id: str, lose_id: str, choices: Mapping[str, str] | None = None
) -> str:
    """Merge one record into another and archive it; the id of the event that can take it back.

    Args:
        session: to write through.
        kind: account, contact or lead.
        keep_id: the survivor.
        lose_id: the record that is merged into it.
        choices: for fields that differ, ``keep`` or ``lose``; where nobody chooses, the survivor's value stays and an
            empty one is filled.

    Raises:
        Refused: ``merge-kind``, ``merge-itself``, ``merge-archived``, ``record-missing``, ``merge-circular``, or as
            ``chosen``.
    """
    name = _mergeable(kind)
    session.flush()
    keep, lose = _rows(session, name, keep_id, lose_id)
    decided = chosen(fields_to_merge(session, name), keep, lose, choices or {})
    wanted = taken_values(keep, lose, decided)
    _check_parents(session, name, keep, lose, wanted)
    before = {key: keep[key] for key in wanted}
    moved = _move_links(session, name, keep_id, lose_id)
    set_row(session, name, keep, wanted)
    set_archived(session, kind_of(name).table, [lose_id], archived=True)
    session.expire_all()
    scope = keep_id if name == "account" else keep["account_id"]
    added = [
        *_note_sources(session, name, keep_id, lose_id, scope, decided),
        *_note_role(session, name, keep, lose),
    ]
    session.add_all(added)
    session.flush()
    moved += [{"table": record.__tablename__, "made": [record.id]} for record in added]
    event = MergeEvent(
        account_id=scope, kind=name, survivor_id=keep_id, loser_id=lose_id, choices=decided,
        before={"was": before, "is": wanted}, moved=moved, at=now(session),
    )  # fmt: skip
    session.add(event)
    session.flush()
    return event.id


def _mergeable(kind: str) -> str:
    name = kind_of(kind).name
    if name not in SCHEMES:
        raise Refused("merge-kind", "kind", kind=name, kinds=", ".join(SCHEMES))
    return name


def _rows(session: Session, kind: str, keep_id: str, lose_id: str) -> tuple[Values, Values]:
    if keep_id == lose_id:
        raise Refused("merge-itself")
    keep, lose = (stored_row(session, kind, record_id) for record_id in (keep_id, lose_id))
    for row in (keep, lose):
        if row["deleted_at"] is not None:
            raise Refused("merge-archived", name=row["name"])
    return keep, lose


def _check_parents(session: Session, kind: str, keep: Values, lose: Values, wanted: Values) -> None:
    """Refuse when the survivor would come to stand above itself."""
    column = PARENT.get(kind)
    if column is None:
        return
    both = {keep["id"], lose["id"]}
    above, seen = wanted.get(column, keep[column]), set[str]()
    while above is not None and above not in seen:
        if above in both:
            raise Refused("merge-circular", column, keep=keep["name"], lose=lose["name"])
        seen.add(above)
        row = session.execute(
            text(f'SELECT "{column}" FROM "{kind_of(kind).table}" WHERE id = :id'), {"id": above}
        ).first()
        above = row[0] if row else None


def _move_links(session: Session, kind: str, keep_id: str, lose_id: str) -> list[dict[str, Any]]:
    moved: list[dict[str, Any]] = []
    for link in links_to(kind):
        twice = said_twice(session, link, lose_id, keep_id)
        if twice:
            set_archived(session, link.table, twice, archived=True)
            moved.append({"table": link.table, "archived": twice})
        ids = ids_where(session, link, lose_id)
        if ids:
            move(session, link, ids, origin=lose_id, to=keep_id)
            moved.append({"table": link.table, "column": link.column, "ids": ids})
    return moved


def _note_sources(
    session: Session, kind: str, keep_id: str, lose_id: str, scope: str, decided: Mapping[str, str]
) -> list[Synced]:
    """Where the values come from that were taken over."""
    return [
        Provenance(
            account_id=scope,
            kind=kind,
            record_id=keep_id,
            field=key,
            source="merge",
            detail=lose_id,
            at=now(session),
        )
        for key, choice in decided.items()
        if choice == "lose"
    ]


def _note_role(session: Session, kind: str, keep: Values, lose: Values) -> list[Synced]:
    """A contact that stood at another account keeps a role there."""
    if kind != "contact" or lose["account_id"] == keep["account_id"]:
        return []
    at_account = session.execute(
        text("SELECT 1 FROM accounts WHERE id = :id AND deleted_at IS NULL"), {"id": lose["account_id"]}
    ).first()
    has_role = session.execute(
        text(
            "SELECT 1 FROM account_contacts WHERE account_id = :a AND contact_id = :c AND deleted_at IS NULL"
        ),
        {"a": lose["account_id"], "c": keep["id"]},
    ).first()
    if at_account is None or has_role is not None:
        return []
    return [AccountContact(account_id=lose["account_id"], contact_id=keep["id"], role=lose["title"])]
