"""What one user should do today, ranked, each with the reason why it is there; read by the raw driver."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from app.rules.lunar import birthday_keys
from app.rules.moments import from_millis
from app.rules.settled import SETTLED
from app.services.judgement import band_in_force
from app.services.lists.parts import TASK_TITLE
from app.services.waiting import FREE

if TYPE_CHECKING:
    from app.storage.connection import Connection

HOLD_DAYS = 7  # how early a hold that ends is told
BIRTHDAY_DAYS = 7
CONTRACT_DAYS = 30  # how early a contract that ends is told
MOST = 200  # of each reason
MOST_AT_RISK = 10  # a day has room for a few

OVERDUE, DUE, VISITS, CUSTOMERS = "overdue", "due", "visits", "customers"
SECTIONS = (OVERDUE, DUE, VISITS, CUSTOMERS)

# Reasons in the order of their weight within a section; a customer is listed once, for the first.
REASONS = (
    "complaint-overdue",
    "task-overdue",
    "step-overdue",
    "complaint-due",
    "task-due",
    "step-due",
    "visit-planned",
    "hold-ending",
    "follow-due",
    "risk-high",
    "contract-ending",
    "silent",
    "birthday",
)
MOVABLE = frozenset(
    {"step-overdue", "step-due", "visit-planned", "follow-due"}
)  # reasons that can be put off


class TodayItem(NamedTuple):
    """One thing to do.

    Attributes:
        section: one of ``SECTIONS``.
        reason: one of ``REASONS``.
        kind: of the record.
        id: of the record.
        title: what it is called.
        about: name of the account, empty when it is about none.
        at: when it is due, aware; at midnight of the reader's zone for a day.
        timed: whether the time of day counts.
        detail: stored value that says more: a priority, severity, purpose or level.
    """

    section: str
    reason: str
    kind: str
    id: str
    title: str
    about: str
    at: dt.datetime
    timed: bool = True
    detail: str = ""


class _Asker:
    """One question: whose day, and where it begins and ends in milliseconds since 1970 UTC."""

    def __init__(self, connection: Connection, user_id: str, now: dt.datetime) -> None:
        self.connection, self.user_id, self.now = connection, user_id, now
        self.midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
        self.start, self.end = _ms(self.midnight), _ms(self.midnight + dt.timedelta(days=1))

    def tasks(self) -> list[TodayItem]:
        rows = self.connection.execute(
            f"SELECT t.id, {TASK_TITLE}, coalesce(a.name, ''), t.due_at, NOT t.all_day, t.priority FROM tasks t"
            " LEFT JOIN accounts a ON a.id = t.account_id WHERE t.deleted_at IS NULL AND t.assignee_id = ?"
            f" AND t.status IN ('todo', 'doing') AND t.due_at < ? AND {FREE} ORDER BY t.due_at DESC LIMIT ?",
            (self.user_id, self.end, MOST),
        )
        return [self._due("task", *row) for row in rows]

    def complaints(self) -> list[TodayItem]:
        rows = self.connection.execute(
            "SELECT t.id, t.subject, coalesce(a.name, ''), t.resolution_due_at, 1, t.severity FROM complaints t"
            " LEFT JOIN accounts a ON a.id = t.account_id WHERE t.deleted_at IS NULL"
            f" AND (t.owner_id = ? OR t.owner_id IS NULL) AND t.status NOT IN {SETTLED}"
            " AND t.resolution_due_at < ? ORDER BY t.resolution_due_at LIMIT ?",
            (self.user_id, self.end, MOST),
        )
        return [self._due("complaint", *row) for row in rows]

    def steps(self) -> list[TodayItem]:
        rows = self.connection.execute(
            "SELECT t.id, coalesce(t.next_step, t.name), coalesce(a.name, ''), t.next_step_on, t.name FROM deals t"
            " LEFT JOIN accounts a ON a.id = t.account_id WHERE t.deleted_at IS NULL AND t.owner_id = ?"
            " AND t.status = 'open' AND t.next_step_on <= ? ORDER BY t.next_step_on DESC LIMIT ?",
            (self.user_id, self.now.date().isoformat(), MOST),
        )
        found = []
        for deal, step, account, day, name in rows:
            at = self._day(dt.date.fromisoformat(day))
            late = at < self.midnight
            section, reason = (OVERDUE, "step-overdue") if late else (DUE, "step-due")
            found.append(
                TodayItem(section, reason, "deal", deal, step, account, at, timed=False, detail=name)
            )
        return found

    def visits(self) -> list[TodayItem]:
        rows = self.connection.execute(
            "SELECT t.id, coalesce(c.name, ''), coalesce(a.name, ''), t.planned_start_at, t.purpose FROM visits t"
            " LEFT JOIN accounts a ON a.id = t.account_id LEFT JOIN contacts c ON c.id = t.contact_id"
            " WHERE t.deleted_at IS NULL AND t.owner_id = ? AND t.status IN ('planned', 'checked_in')"
            " AND t.planned_start_at BETWEEN ? AND ? ORDER BY t.planned_start_at LIMIT ?",
            (self.user_id, self.start, self.end - 1, MOST),
        )
        return [
            TodayItem(VISITS, "visit-planned", "visit", visit, account, contact, self._at(at), detail=purpose)
            for visit, contact, account, at, purpose in rows
        ]

    def holds(self) -> list[TodayItem]:
        until = _ms(self.now + dt.timedelta(days=HOLD_DAYS))
        rows = self.connection.execute(
            "SELECT t.id, t.name, coalesce(t.city, ''), t.hold_expires_at, 1, coalesce(t.level, '') FROM accounts t"
            " WHERE t.deleted_at IS NULL AND t.owner_id = ? AND t.pool_state IN ('held', 'protected')"
            " AND t.hold_expires_at BETWEEN ? AND ? ORDER BY t.hold_expires_at LIMIT ?",
            (self.user_id, _ms(self.now), until, MOST),
        )
        return [self._customer("hold-ending", "account", *row) for row in rows]

    def follow_ups(self) -> list[TodayItem]:
        rows = self.connection.execute(
            "SELECT t.id, t.name, coalesce(t.city, ''), t.next_follow_at, 0, coalesce(t.level, '') FROM accounts t"
            " WHERE t.deleted_at IS NULL AND t.owner_id = ? AND NOT t.do_not_contact AND t.next_follow_at < ?"
            " ORDER BY t.next_follow_at DESC LIMIT ?",
            (self.user_id, self.end, MOST),
        )
        return [self._customer("follow-due", "account", *row) for row in rows]

    def at_risk(self) -> list[TodayItem]:
        """Own accounts of worth that are likely to leave, and nobody has planned to see."""
        band = f"{band_in_force('t.id', 's.band', '?')} = 'high' AND s.abc IN ('A', 'B')"
        return self._scored("risk-high", band, self.now.date().isoformat())

    def silent(self) -> list[TodayItem]:
        """Own accounts whose order is overdue by their own rhythm, and nobody has planned to see."""
        return self._scored("silent", "s.silence = 'silent'")

    def _scored(self, reason: str, condition: str, *values: object) -> list[TodayItem]:
        rows = self.connection.execute(
            "SELECT t.id, t.name, coalesce(t.city, ''), s.recency, coalesce(t.level, '') FROM account_scores s"
            " CROSS JOIN accounts t ON t.id = s.account_id WHERE t.deleted_at IS NULL AND t.owner_id = ?"
            f" AND NOT t.do_not_contact AND {condition}"
            " AND t.next_follow_at IS NULL AND NOT EXISTS (SELECT 1 FROM tasks k"
            " WHERE k.account_id = t.id AND k.deleted_at IS NULL AND k.status IN ('todo', 'doing'))"
            " ORDER BY s.money DESC LIMIT ?",
            (self.user_id, *values, MOST_AT_RISK),
        )
        days = dt.timedelta(days=1)
        return [
            TodayItem(CUSTOMERS, reason, "account", account, name, city, self.midnight - days * since,
                      timed=False, detail=level)
            for account, name, city, since, level in rows
        ]  # fmt: skip

    def contracts(self) -> list[TodayItem]:
        """Own accounts whose contract ends soon."""
        until = self.now.date() + dt.timedelta(days=CONTRACT_DAYS)
        rows = self.connection.execute(
            "SELECT t.id, t.name, coalesce(t.city, ''), t.contract_ends_on, coalesce(t.level, '') FROM accounts t"
            " WHERE t.deleted_at IS NULL AND t.owner_id = ? AND NOT t.do_not_contact"
            " AND t.contract_ends_on BETWEEN ? AND ? ORDER BY t.contract_ends_on LIMIT ?",
            (self.user_id, self.now.date().isoformat(), until.isoformat(), MOST),
        )
        return [
            TodayItem(CUSTOMERS, "contract-ending", "account", account, name, city,
                      self._day(dt.date.fromisoformat(day)), timed=False, detail=level)
            for account, name, city, day, level in rows
        ]  # fmt: skip

    def birthdays(self) -> list[TodayItem]:
        days = [self.now.date() + dt.timedelta(days=n) for n in range(BIRTHDAY_DAYS)]
        by_sun, by_moon = {f"{day:%m-%d}": day for day in days}, birthday_keys(days)
        keys = sorted({*by_sun, *by_moon})
        marks = ", ".join("?" * len(keys))
        rows = self.connection.execute(
            "SELECT t.id, t.name, coalesce(a.name, ''), substr(t.birthday, 6), t.birthday_lunar FROM contacts t"
            " LEFT JOIN accounts a ON a.id = t.account_id WHERE t.deleted_at IS NULL AND t.owner_id = ?"
            f" AND substr(t.birthday, 6) IN ({marks}) LIMIT ?",
            (self.user_id, *keys, MOST),
        )
        celebrated = [
            (contact, name, account, (by_moon if lunar else by_sun).get(key))
            for contact, name, account, key, lunar in rows
        ]
        return [
            TodayItem(
                CUSTOMERS,
                "birthday",
                "contact",
                contact,
                name,
                account,
                self._day(day),
                timed=False,
            )
            for contact, name, account, day in celebrated
            if day is not None
        ]

    def _due(
        self, kind: str, record: str, title: str, about: str, due: int, timed: int, detail: str
    ) -> TodayItem:
        late = due < _ms(self.now)
        section, reason = (OVERDUE, f"{kind}-overdue") if late else (DUE, f"{kind}-due")
        return TodayItem(section, reason, kind, record, title, about, self._at(due), bool(timed), detail)

    def _customer(
        self, reason: str, kind: str, record: str, title: str, about: str, at: int, timed: int, detail: str
    ) -> TodayItem:
        return TodayItem(CUSTOMERS, reason, kind, record, title, about, self._at(at), bool(timed), detail)

    def _at(self, millis: int) -> dt.datetime:
        return from_millis(millis).astimezone(self.now.tzinfo)

    def _day(self, day: dt.date) -> dt.datetime:
        return dt.datetime.combine(day, dt.time(), self.now.tzinfo)


def today(connection: Connection, user_id: str, now: dt.datetime) -> list[TodayItem]:
    """What is overdue, due, planned and worth a visit today, in the order in which to do it.

    Args:
        connection: the raw door.
        user_id: whose day.
        now: aware, in the reader's zone, where days begin and end.
    """
    asker = _Asker(connection, user_id, now)
    found = [
        *asker.complaints(), *asker.tasks(), *asker.steps(), *asker.visits(),
        *asker.holds(), *asker.follow_ups(), *asker.at_risk(),
        *asker.contracts(), *asker.silent(), *asker.birthdays(),
    ]  # fmt: skip
    found.sort(key=_weight)
    listed: set[str] = set()
    kept = []
    for item in found:
        if item.section == CUSTOMERS and item.id in listed:
            continue
        listed.add(item.id)
        kept.append(item)
    return kept


def _weight(item: TodayItem) -> tuple[int, int, int, dt.datetime]:
    urgent = 0 if item.detail in {"urgent", "critical", "A"} else 1
    return SECTIONS.index(item.section), REASONS.index(item.reason), urgent, item.at


def _ms(at: dt.datetime) -> int:
    return round(at.timestamp() * 1000)
