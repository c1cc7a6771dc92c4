"""Who stands in a campaign's segment, how each can be reached, and why somebody is left out; by the raw driver."""

from __future__ import annotations

import datetime as dt
import json
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from app.rules.choices import Channel, LeftOut, SegmentKind
from app.rules.errors import Refused
from app.rules.lunar import birthday_keys
from app.services.filter_help import clause
from app.services.segments import FIXED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.storage.connection import Connection

MOST_DAYS = 366  # of a birthday campaign
_DAY = dt.timedelta(days=1)
_PERSON = (
    "a.id AS account, a.owner_id AS owner, a.do_not_contact AS unwanted, coalesce(a.last_followed_at, 0) AS last,"
    " coalesce(a.phone, '') AS a_phone, coalesce(a.email, '') AS a_email,"
    " trim(coalesce(a.city, '') || coalesce(a.street, '')) AS a_street, c.id AS contact,"
    " coalesce(c.opt_outs, '[]') AS opt_outs, coalesce(c.mobile, '') AS mobile, coalesce(c.phone, '') AS phone,"
    " coalesce(nullif(c.email, ''), c.email_other, '') AS email, coalesce(c.wechat, '') AS wechat,"
    " substr(c.birthday, 6) AS birthday, coalesce(c.birthday_lunar, 0) AS lunar"
)
_PEOPLE = (
    f"SELECT {_PERSON} FROM accounts a {{join}} JOIN contacts c ON c.account_id = a.id AND c.deleted_at IS NULL"
    " WHERE a.deleted_at IS NULL AND {where} ORDER BY a.id, c.is_primary DESC, c.created_at, c.id"
)
_WAITING = (
    f"SELECT m.id, m.contact_id, {_PERSON} FROM campaign_members m"
    " JOIN accounts a ON a.id = m.account_id AND a.deleted_at IS NULL"
    " LEFT JOIN contacts c ON c.id = m.contact_id AND c.deleted_at IS NULL"
    " WHERE m.campaign_id = ? AND m.deleted_at IS NULL AND m.status = 'planned' AND m.task_id IS NULL"
    " AND NOT m.control ORDER BY a.name_key, a.id, m.id"
)


class Asked(NamedTuple):
    """What a campaign says of its audience.

    Attributes:
        id: of the campaign.
        channel: stored value.
        segment_id: None for all accounts.
        quiet_days: nobody who was contacted within so many days; 0 for anybody.
        birthdays: first and last day between which a birthday lies, for greetings on birthdays.
        me: who asks, for a segment that says so.
        own: only the accounts of who asks, as for a rep.
    """

    id: str
    channel: str
    segment_id: str | None
    quiet_days: int = 0
    birthdays: tuple[dt.date, dt.date] | None = None
    me: str = ""
    own: bool = False


class Person(NamedTuple):
    """A row of an account with one of its contacts, or with none."""

    account: str
    owner: str | None
    unwanted: int
    last: int
    a_phone: str
    a_email: str
    a_street: str
    contact: str | None
    opt_outs: str
    mobile: str
    phone: str
    email: str
    wechat: str
    birthday: str | None
    lunar: int

    def address(self, channel: str) -> str:
        """Where this channel reaches them; empty when it does not."""
        own = {
            Channel.EMAIL: self.email,
            Channel.SMS: self.mobile,
            Channel.WECHAT: self.wechat or self.mobile,
            Channel.CALL: self.mobile or self.phone or self.a_phone,
            Channel.POST: self.a_street,
            Channel.VISIT: self.a_street or "–",  # a visit needs no address on record
        }
        if self.contact is None:
            own |= {Channel.EMAIL: self.a_email, Channel.SMS: "", Channel.WECHAT: ""}
        return own.get(Channel(channel), "")

    def unwilling(self, channel: str) -> bool:
        """Whether the contact does not want this channel."""
        return channel in json.loads(self.opt_outs)


class Judged(NamedTuple):
    """One account, or for birthdays one contact, with the reason why it is left out, if it is."""

    account: str
    contact: str | None
    left_out: LeftOut | None
    address: str = ""


def judged(connection: Connection, asked: Asked, now: dt.datetime) -> list[Judged]:
    """Everybody in the segment, in a settled order; each is left out for the first reason that holds.

    Raises:
        Refused: ``campaign-channel`` without a channel, ``campaign-segment`` when the segment is gone or of another
            kind, ``campaign-days`` for birthdays over no days or more than a year; or the segment's own.
    """
    if not asked.channel:
        raise Refused("campaign-channel", "channel")
    recent = _recently(connection, asked, now) if asked.quiet_days > 0 else frozenset()
    since = round((now - asked.quiet_days * _DAY).timestamp() * 1000) if asked.quiet_days > 0 else None
    found, seen = [], set[str]()
    for people in _groups(connection, asked, now):
        one = _one(people, asked, recent, since)
        if one.left_out is None and asked.channel not in {Channel.VISIT, Channel.POST}:
            key = one.address.casefold()
            one = one._replace(left_out=LeftOut.SAME_ADDRESS) if key in seen else one
            seen.add(key)
        found.append(one)
    return found


def _one(people: list[Person], asked: Asked, recent: frozenset[str], since: int | None) -> Judged:
    """The first contact who can be reached and does not object; a contact's opt-out speaks for that contact alone."""
    reasons = [_against(person, asked) for person in people]
    free = next((place for place, reason in enumerate(reasons) if reason is None), None)
    if free is None:
        reason = LeftOut.OPTED_OUT if LeftOut.OPTED_OUT in reasons else reasons[0]
    else:
        lately = people[0].account in recent or (since is not None and people[0].last >= since)
        reason = LeftOut.RECENT if lately else None
    whom = people[free or 0]
    return Judged(whom.account, whom.contact, reason, whom.address(asked.channel))


def _groups(connection: Connection, asked: Asked, now: dt.datetime) -> Iterator[list[Person]]:
    where, parameters = _segment(connection, asked, now)
    if asked.birthdays is None:
        rows = connection.execute(_PEOPLE.format(join="LEFT", where=where), parameters)
        for _account, people in groupby(map(Person._make, rows), key=attrgetter("account")):
            yield list(people)
        return
    by_sun, by_moon = _keys(*asked.birthdays)
    keys = sorted({*by_sun, *by_moon})
    marks = ", ".join("?" * len(keys))
    rows = connection.execute(
        _PEOPLE.format(join="", where=f"{where} AND substr(c.birthday, 6) IN ({marks})"), (*parameters, *keys)
    )
    for person in map(Person._make, rows):
        if person.birthday in (by_moon if person.lunar else by_sun):
            yield [person]


class Waiting(NamedTuple):
    """A member who was planned: how they are reached now, or why they are not any more."""

    member: str
    person: Person
    left_out: LeftOut | None


def waiting(connection: Connection, asked: Asked) -> list[Waiting]:
    """Who of a campaign is planned and has no task yet; what was said since planning counts. By account."""
    found = []
    for member, contact, *fields in connection.execute(_WAITING, (asked.id,)):
        person = Person._make(fields)
        gone = contact is not None and person.contact is None
        found.append(Waiting(member, person, LeftOut.NO_ADDRESS if gone else _against(person, asked)))
    return found


def _against(person: Person, asked: Asked) -> LeftOut | None:
    if asked.own and person.owner != asked.me:
        return LeftOut.NOT_YOURS
    if person.unwanted:
        return LeftOut.DO_NOT_CONTACT
    if person.unwilling(asked.channel):
        return LeftOut.OPTED_OUT
    return None if person.address(asked.channel) else LeftOut.NO_ADDRESS


def birthday_in(birthday: str, first: dt.date, last: dt.date, *, lunar: bool) -> dt.date | None:
    """The day between two days on which a birthday kept as ``MM-DD`` is celebrated; None when there is none."""
    by_sun, by_moon = _keys(first, last)
    return (by_moon if lunar else by_sun).get(birthday)


def _keys(first: dt.date, last: dt.date) -> tuple[dict[str, dt.date], dict[str, dt.date]]:
    if not 0 <= (last - first).days < MOST_DAYS:
        raise Refused("campaign-days", "ends_on", most=MOST_DAYS)
    days = [first + n * _DAY for n in range((last - first).days + 1)]
    by_sun = {f"{day:%m-%d}": day for day in reversed(days)}
    if "02-28" in by_sun and "02-29" not in by_sun:
        by_sun["02-29"] = by_sun["02-28"]  # in a common year the day before stands in
    return by_sun, birthday_keys(days)


def _segment(connection: Connection, asked: Asked, now: dt.datetime) -> tuple[str, tuple[object, ...]]:
    if asked.segment_id is None:
        return "1", ()
    row = connection.execute(
        "SELECT kind, query, record_kind FROM segments WHERE id = ? AND deleted_at IS NULL",
        (asked.segment_id,),
    ).fetchone()
    if row is None or row[2] not in {"account", "contact"}:
        raise Refused("campaign-segment", "segment_id")
    kind, query, of = row
    table, place = ("accounts", "a.id") if of == "account" else ("contacts", "c.id")
    if kind == SegmentKind.STATIC.value:
        sql, parameters = f"t.deleted_at IS NULL AND {FIXED}", (asked.segment_id,)
    else:
        where = clause(connection, of, query or "", asked.me, now)
        sql, parameters = where.sql, where.parameters
    return f"{place} IN (SELECT t.id FROM {table} t WHERE {sql})", tuple(parameters)


def _recently(connection: Connection, asked: Asked, now: dt.datetime) -> frozenset[str]:
    """Accounts that somebody spoke to or wrote to, or that another campaign reached, within the days asked for."""
    since = round((now - asked.quiet_days * _DAY).timestamp() * 1000)
    rows: Iterable[tuple[str]] = connection.execute(
        "SELECT account_id FROM activities WHERE deleted_at IS NULL AND at >= ? AND kind <> 'note'"
        " UNION SELECT account_id FROM campaign_members WHERE deleted_at IS NULL AND contacted_at >= ?"
        " AND campaign_id <> ?",
        (since, since, asked.id),
    )
    return frozenset(account for (account,) in rows)
