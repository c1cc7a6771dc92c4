"""What time alone brings about for care plans: birthdays, ends of contracts, accounts that fell silent."""

import datetime as dt

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.rules.choices import CareTrigger
from app.rules.lunar import birthday_keys
from app.services.care import Happening, start_all
from app.storage.actor import actor

AHEAD = {CareTrigger.BIRTHDAY: 7, CareTrigger.CONTRACT_END: 60}
"""How many days before a birthday or the end of a contract its plan begins, so that steps may lie before it."""
MOST = 200  # of each trigger at one time; the rest follows with the next look
_DAY = dt.timedelta(days=1)


def look(session: Session, today: dt.date) -> int:
    """Start what is due for one's own accounts; how many plans were started.

    Three questions to the database answer for all accounts, each from an index of what is due, which is why the order
    of their joins is given: they cost by the birthdays, contracts and silences in front, not by the accounts.
    """
    born = [
        Happening(account, f"{contact}:{day.year}", day, contact)
        for contact, account, day in _birthdays(session, today)
    ]
    ending = [
        Happening(account, ends, dt.date.fromisoformat(ends)) for account, ends in _ending(session, today)
    ]
    silent = [Happening(account, f"after {since}", today) for account, since in _silent(session)]
    return (
        start_all(session, CareTrigger.BIRTHDAY, born)
        + start_all(session, CareTrigger.CONTRACT_END, ending)
        + start_all(session, CareTrigger.SILENCE, silent)
    )


def wanted(session: Session) -> bool:
    """Whether there is an active plan that only time starts."""
    return any(_plans(session, kind) for kind in (*AHEAD, CareTrigger.SILENCE))


def _plans(session: Session, trigger: CareTrigger) -> int:
    sql = "SELECT count(*) FROM care_plans WHERE active AND deleted_at IS NULL AND trigger = :trigger"
    return int(session.execute(text(sql), {"trigger": trigger.value}).scalar_one())


def _untold(key: str) -> str:
    """The condition that fewer plans than there are have begun for an account ``t`` on an occasion."""
    return (
        "(SELECT count(*) FROM care_runs r JOIN care_plans p ON p.id = r.plan_id AND p.active AND p.trigger = :trigger"
        f" WHERE r.account_id = a.id AND r.deleted_at IS NULL AND r.trigger_record_id = {key}) < :plans"
    )


def _birthdays(session: Session, today: dt.date) -> list[tuple[str, str, dt.date]]:
    days = [today + n * _DAY for n in range(AHEAD[CareTrigger.BIRTHDAY] + 1)]
    found = []
    for year in sorted({day.year for day in days}):
        found += _birthdays_of(session, year, [day for day in days if day.year == year])
    return found


def _birthdays_of(session: Session, year: int, days: list[dt.date]) -> list[tuple[str, str, dt.date]]:
    plans = _plans(session, CareTrigger.BIRTHDAY)
    if not plans:
        return []
    untold = _untold("t.id || '\\:YEAR'".replace("YEAR", str(year)))
    by_sun, by_moon = {f"{day:%m-%d}": day for day in days}, birthday_keys(days)
    sun, moon, both = (
        ", ".join(f"'{key}'" for key in sorted(keys)) for keys in (by_sun, by_moon, {*by_sun, *by_moon})
    )
    rows = session.execute(
        text(
            "SELECT t.id, t.account_id, substr(t.birthday, 6), t.birthday_lunar FROM contacts t CROSS JOIN accounts a"
            f" WHERE t.deleted_at IS NULL AND substr(t.birthday, 6) IN ({both}) AND a.id = t.account_id"
            " AND a.deleted_at IS NULL AND NOT a.do_not_contact"
            f" AND a.owner_id = :me AND (NOT t.birthday_lunar AND substr(t.birthday, 6) IN ({sun})"
            f" OR t.birthday_lunar AND substr(t.birthday, 6) IN ({moon or 'NULL'}))"
            f" AND {untold} LIMIT :most"
        ),
        _asked(session, CareTrigger.BIRTHDAY, plans),
    )
    return [(contact, account, (by_moon if lunar else by_sun)[key]) for contact, account, key, lunar in rows]


def _asked(session: Session, trigger: CareTrigger, plans: int) -> dict[str, object]:
    return {"me": actor(session).user_id, "most": MOST, "trigger": trigger.value, "plans": plans}


def _ending(session: Session, today: dt.date) -> list[tuple[str, str]]:
    plans = _plans(session, CareTrigger.CONTRACT_END)
    if not plans:
        return []
    last = today + AHEAD[CareTrigger.CONTRACT_END] * _DAY
    rows = session.execute(
        text(
            "SELECT a.id, a.contract_ends_on FROM accounts a WHERE a.deleted_at IS NULL AND NOT a.do_not_contact"
            " AND a.owner_id = :me AND a.contract_ends_on BETWEEN :first AND :last"
            f" AND {_untold('a.contract_ends_on')} LIMIT :most"
        ),
        {
            **_asked(session, CareTrigger.CONTRACT_END, plans),
            "first": today.isoformat(),
            "last": last.isoformat(),
        },
    )
    return [(account, ends) for account, ends in rows]


_LAST_ORDER = (
    "coalesce((SELECT max(o.ordered_on) FROM orders o WHERE o.account_id = a.id"
    " AND o.deleted_at IS NULL), '')"
)


def _silent(session: Session) -> list[tuple[str, str]]:
    """Accounts that are silent by their own rhythm, with their last order, so that each silence counts once."""
    plans = _plans(session, CareTrigger.SILENCE)
    if not plans:
        return []
    told = f"'after ' || {_LAST_ORDER}"
    rows = session.execute(
        text(
            f"SELECT a.id, {_LAST_ORDER} FROM account_scores s CROSS JOIN accounts a"
            " WHERE s.silence = 'silent' AND a.id = s.account_id AND a.deleted_at IS NULL AND NOT a.do_not_contact"
            f" AND a.owner_id = :me AND {_untold(told)} LIMIT :most"
        ),
        _asked(session, CareTrigger.SILENCE, plans),
    )
    return [(account, since) for account, since in rows]
