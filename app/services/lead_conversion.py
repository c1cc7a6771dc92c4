"""Turning a lead into an account, a contact and a deal, all or nothing, with the search for doubles first."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.model.accounts import Account, Contact
from app.model.activities import Activity, Task
from app.model.leads import Lead
from app.rules.errors import Refused
from app.rules.leads import way_to_converted
from app.services import duplicates, moves, records
from app.services.duplicates import Suspect
from app.storage.clock import now
from app.storage.connection import Connection

Fields = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Side:
    """The account or the contact that a lead becomes.

    Attributes:
        existing: id of a record that is here already and that the lead's data goes into; empty for a new one.
        fields: what a new one is to have instead of the lead's own data.
        taken: fields of an existing one that the lead's value replaces; empty ones are filled in any case.
    """

    existing: str = ""
    fields: Mapping[str, Any] = field(default_factory=dict)
    taken: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Wish:
    """What a lead is to become.

    Attributes:
        deal: fields of the deal, or None for none.
        seen: ids of the likely doubles that the user has looked at; any other one stops the conversion.
    """

    account: Side = Side()
    contact: Side = Side()
    deal: Mapping[str, Any] | None = None
    seen: frozenset[str] = frozenset()


class Converted(NamedTuple):
    """What a lead became; ``deal_id`` is None without a deal."""

    account_id: str
    contact_id: str
    deal_id: str | None


class Difference(NamedTuple):
    """A field that the lead and an existing record fill differently."""

    key: str
    theirs: Any
    lead: Any


class Prospect(NamedTuple):
    """What the user decides on before a lead is converted.

    Attributes:
        name: of the lead.
        fields: what the account and the contact would have, by kind.
        suspects: records that may be the same, by kind, the surest first.
        differences: by id of a suspect, where it says something else than the lead.
    """

    name: str
    fields: dict[str, Fields]
    suspects: dict[str, list[Suspect]]
    differences: dict[str, list[Difference]]


def prospect(session: Session, lead_id: str, given: Mapping[str, Fields] | None = None) -> Prospect:
    """What a lead would become and who may be here already; ``given`` are fields that the user has corrected.

    Raises:
        Refused: ``record-missing``, ``lead-not-convertible``.
    """
    lead = _lead(session, lead_id)
    way_to_converted(lead.status)
    fields = {kind: {**values, **(given or {}).get(kind, {})} for kind, values in proposed(lead).items()}
    driver = session.connection().connection.driver_connection
    found = likely(driver, fields) if driver is not None else {}
    suspects = {kind: [one for one in ones if one.kind == kind] for kind, ones in found.items()}
    unlike = {
        one.id: differences(session, kind, one.id, fields[kind])
        for kind, ones in suspects.items()
        for one in ones
    }
    return Prospect(lead.name, fields, suspects, unlike)


def proposed(lead: Lead) -> dict[str, Fields]:
    """The fields of the account and the contact that a lead would become; a lead without a company is both."""
    account = {
        "name": lead.company or lead.name,
        "phone": lead.phone if lead.company else (lead.phone or lead.mobile),
        "province": lead.province,
        "city": lead.city,
        "source": lead.source,
        "owner_id": lead.owner_id,
    }
    contact = {
        key: getattr(lead, key)
        for key in (
            "name", "name_en", "title", "mobile", "phone", "email", "wechat", "owner_id", "description",
        )
    }  # fmt: skip
    return {kind: _filled(fields) for kind, fields in (("account", account), ("contact", contact))}


def likely(connection: Connection, fields: Mapping[str, Mapping[str, Any]]) -> dict[str, list[Suspect]]:
    """The accounts and contacts that may be the ones to be made, the surest first."""
    return {kind: duplicates.check(connection, kind, values) for kind, values in fields.items()}


def differences(session: Session, kind: str, record_id: str, fields: Mapping[str, Any]) -> list[Difference]:
    """Where an existing record says something else than the lead; what it lacks is no difference.

    Raises:
        Refused: ``record-missing``.
    """
    record = records.get(session, kind, record_id)
    pairs = [(key, getattr(record, key), value) for key, value in fields.items() if key not in _KEPT]
    return [Difference(*pair) for pair in pairs if pair[1] not in (None, "", pair[2])]


def convert(session: Session, lead_id: str, wish: Wish) -> Converted:
    """Convert a lead: the account and the contact are made or completed, the deal is made, the follow-ups go along.

    Raises:
        Refused: ``record-missing``, ``lead-not-convertible``; ``lead-duplicate`` beside ``account`` or ``contact`` when
            somebody likely is here already and was not shown to the user; ``lead-contact-elsewhere``; or beside the
            field that cannot stand.
    """
    lead = _lead(session, lead_id)
    way = way_to_converted(lead.status)
    fields = {kind: {**values, **_side(wish, kind).fields} for kind, values in proposed(lead).items()}
    _check_doubles(session, fields, wish)
    account_id = _settled(session, "account", fields["account"], wish.account)
    _check_contact(session, wish.contact.existing, account_id)
    contact_id = _settled(session, "contact", {**fields["contact"], "account_id": account_id}, wish.contact)
    deal_id = _deal(session, lead, wish.deal, account_id, contact_id)
    lead.converted_at = now(session)
    lead.converted_account_id, lead.converted_contact_id = account_id, contact_id
    lead.converted_deal_id = deal_id
    for state in way:
        moves.change_state(session, "lead", lead, "status", state)
    _take_along(session, lead, account_id, contact_id)
    session.flush()
    return Converted(account_id, contact_id, deal_id)


_KEPT = frozenset({"owner_id", "source", "description", "account_id"})
"""What an existing record never takes from a lead while it has it itself."""


def _lead(session: Session, lead_id: str) -> Lead:
    lead = records.get(session, "lead", lead_id)
    if not isinstance(lead, Lead):
        raise Refused("record-missing", kind="lead", id=lead_id)
    return lead


def _filled(fields: Fields) -> Fields:
    return {key: value for key, value in fields.items() if value not in (None, "")}


def _side(wish: Wish, kind: str) -> Side:
    return wish.account if kind == "account" else wish.contact


def _check_doubles(session: Session, fields: Mapping[str, Fields], wish: Wish) -> None:
    """Look again inside the transaction: a sync may have brought the double since the dialog was opened."""
    driver = session.connection().connection.driver_connection
    new = {kind: values for kind, values in fields.items() if not _side(wish, kind).existing}
    if driver is None:
        return
    for kind, suspects in likely(driver, new).items():
        for suspect in suspects:
            if suspect.kind == kind and suspect.id not in wish.seen:
                raise Refused("lead-duplicate", kind, name=suspect.name, score=suspect.score)


def _check_contact(session: Session, contact_id: str, account_id: str) -> None:
    contact = session.get(Contact, contact_id) if contact_id else None
    if contact is not None and contact.account_id != account_id:
        elsewhere = session.get(Account, contact.account_id)
        if elsewhere is not None:
            raise Refused("lead-contact-elsewhere", "contact", name=contact.name)


def _settled(session: Session, kind: str, fields: Fields, side: Side) -> str:
    if not side.existing:
        return records.create(session, kind, fields, lenient=True)
    record = records.get(session, kind, side.existing)
    empty = {key for key in fields if getattr(record, key) in (None, "")}
    wanted = {key: fields[key] for key in empty | (side.taken & set(fields)) if key != "owner_id"}
    records.update(session, kind, side.existing, wanted)
    return side.existing


def _deal(
    session: Session, lead: Lead, given: Mapping[str, Any] | None, account_id: str, contact_id: str
) -> str | None:
    if given is None:
        return None
    from_lead = {"source": lead.source, "campaign_id": lead.campaign_id, "owner_id": lead.owner_id}
    whose = {"account_id": account_id, "contact_id": contact_id}
    return records.create(session, "deal", {**_filled(from_lead), **given, **whose}, lenient=True)


def _take_along(session: Session, lead: Lead, account_id: str, contact_id: str) -> None:
    """Follow-ups and tasks about the lead stand in the account's file from now on."""
    called = select(Activity).where(Activity.about_kind == "lead", Activity.about_id == lead.id)
    planned = select(Task).where(Task.about_kind == "lead", Task.about_id == lead.id)
    for row in (*session.scalars(called), *session.scalars(planned)):
        row.account_id = account_id
        row.contact_id = row.contact_id or contact_id
