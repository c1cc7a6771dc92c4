"""One account's scores for its pane: as they were kept, or live where its orders have changed since."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import expm1
from typing import Any, NamedTuple

from app.analytics.features import NAMES
from app.analytics.methods.churn import BANDS
from app.analytics.report import Reader, Scope
from app.analytics.reports.leaving import lifecycle
from app.analytics.runs import Run, last_run, live_line

_DAYS_AND_COUNTS = frozenset(NAMES[:6])  # features that stand as the logarithm of 1 + value
_CHANGES = 3


class Reason(NamedTuple):
    """Why the risk is what it is.

    Attributes:
        feature: one of ``features.NAMES``.
        towards: whether it speaks for leaving.
        value: of this account, as counted.
        usual: of all accounts.
    """

    feature: str
    towards: bool
    value: float
    usual: float


class Change(NamedTuple):
    """A measure that came to another value."""

    measure: str
    before: str | None
    after: str | None
    at: int


class Override(NamedTuple):
    """A person's judgement that is in force."""

    band: str
    judged: str
    reason: str
    until: date
    by: str


@dataclass(frozen=True, slots=True)
class AccountView:
    """What is known of one account.

    Attributes:
        account_id: its id.
        as_of: day of the judgement.
        currency: of money and value.
        band: of the churn warning.
        observed: share of that band that left in the last closed period; None when not known.
        method: that judged: "logit" or "overdue-rule".
        segment: of RFM.
        abc: class, empty without revenue in a year.
        money: revenue so far, minor units.
        value: lifetime value, minor units; None when it was not judged.
        silence: state of the rhythm.
        days: since the last order.
        gap: usual days between orders; None when not known.
        reasons: towards leaving first, the weightiest first.
        changes: since the last run, the newest first.
        live: judged now, because its orders have changed since.
        override: a person's judgement in force.
        stage: where it stands.
        proposed: another stage that its orders speak for, or None.
    """

    account_id: str
    as_of: date
    currency: str
    band: str
    observed: float | None
    method: str
    segment: str
    abc: str
    money: int
    value: int | None
    silence: str
    days: int
    gap: float | None
    reasons: tuple[Reason, ...]
    changes: tuple[Change, ...]
    live: bool = False
    override: Override | None = None
    stage: str = ""
    proposed: str | None = None


def view_account(connection: Reader, account_id: str, today: date) -> AccountView | None:
    """The scores of an account; None before the first run and for an account without an order."""
    run = last_run(connection)
    if run is None:
        return None
    stale = connection.execute("SELECT 1 FROM stale_scores WHERE account_id = ?", (account_id,)).fetchone()
    line = live_line(connection, run, account_id) if stale else _kept(connection, account_id)
    if line is None:
        return None
    seen = _view(run, line, account_id)
    stage, proposed = _stage(connection, account_id, run.model.as_of)
    return replace(
        seen,
        live=stale is not None,
        changes=_changes(connection, account_id),
        override=override_of(connection, account_id, today),
        stage=stage,
        proposed=proposed,
    )


def _kept(connection: Reader, account_id: str) -> Sequence[Any] | None:
    row: Sequence[Any] | None = connection.execute(
        "SELECT recency, money, segment, abc, value, overdue_milli, silence, band, reasons FROM account_scores "
        "WHERE account_id = ?",
        (account_id,),
    ).fetchone()
    return row


def _view(run: Run, line: Sequence[Any], account_id: str) -> AccountView:
    days, money, segment, abc, value, overdue, silence, band, reasons = line
    churn = run.model.churn
    observed = dict(zip(BANDS, churn.observed, strict=False)).get(band)
    gap = days * 1000 / overdue if overdue else None
    return AccountView(
        account_id, run.model.as_of, run.model.currency, band, observed, churn.method, segment, abc, money, value,
        silence, days, gap, _reasons(reasons, days, gap), (),
    )  # fmt: skip


def _reasons(text: str, days: int, gap: float | None) -> tuple[Reason, ...]:
    """The kept reasons as counts; where the rule judged, the rhythm itself is the reason."""
    told = [
        Reason(feature, part > 0, *(_counted(feature, each) for each in (value, usual)))
        for feature, part, value, usual in json.loads(text)
    ]
    if not told and gap:
        told = [Reason("overdue", days >= 2 * gap, days / gap, 1.0)]
    return tuple(told)


def _counted(feature: str, value: float) -> float:
    return expm1(value) if feature in _DAYS_AND_COUNTS else value


def _changes(connection: Reader, account_id: str) -> tuple[Change, ...]:
    return tuple(
        Change(*row)
        for row in connection.execute(
            'SELECT measure, "before", "after", at FROM score_changes WHERE account_id = ? ORDER BY seq DESC LIMIT ?',
            (account_id, _CHANGES),
        )
    )


def override_of(connection: Reader, account_id: str, today: date) -> Override | None:
    """The judgement of a person that is in force on a day."""
    row = connection.execute(
        "SELECT o.band, o.judged, o.reason, o.until_on, coalesce(u.name, '') FROM score_overrides o "
        "LEFT JOIN users u ON u.id = o.created_by WHERE o.account_id = ? AND o.deleted_at IS NULL AND o.until_on >= ? "
        "ORDER BY o.created_at DESC LIMIT 1",
        (account_id, today.isoformat()),
    ).fetchone()
    return Override(row[0], row[1], row[2], date.fromisoformat(row[3]), row[4]) if row else None


def _stage(connection: Reader, account_id: str, as_of: date) -> tuple[str, str | None]:
    stage = connection.execute("SELECT lifecycle_stage FROM accounts WHERE id = ?", (account_id,)).fetchone()
    moves = lifecycle(connection, as_of, Scope.of([account_id])).rows
    return (str(stage[0]) if stage else ""), (str(moves[0]["proposed"]) if moves else None)
