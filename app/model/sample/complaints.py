"""Complaints of the sample firm: kept within their limits for the most part, as the firm's own policies count them."""

import datetime as dt
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from app.model.public_holidays import public_holidays
from app.model.sample.customers import Customer
from app.model.sample.firm import SHIFTS, Firm
from app.model.sample.source import ZONE, ZONE_NAME, Row, Source, words
from app.rules.moments import from_millis, to_millis
from app.rules.shifts import calendar_of
from app.rules.standing import History, Policy, Standing, Step, judge
from app.rules.workcalendar import WorkCalendar, due

FLOW = ("received", "triaged", "assigned", "investigating", "resolved", "closed")
RECENT = 35  # percent that came lately
LATE = 8  # percent that are answered and settled after their time
SPAN = 180  # days
MINUTE = 60_000


@dataclass(frozen=True, slots=True)
class _Case:
    """One complaint as it went.

    Attributes:
        times: of the steps that it has taken, milliseconds since 1970.
        answered: when the customer was first answered; None when not yet.
    """

    severity: str
    policy: Policy
    at: int
    times: list[int]
    answered: int | None

    @property
    def reached(self) -> int:
        """Place of its status in the flow."""
        return len(self.times) - 1

    def standing(self, now: dt.datetime) -> Standing:
        """What its clocks say."""
        resolved = from_millis(self.times[4]) if self.reached > 3 else None
        answered = from_millis(self.answered) if self.answered is not None else None
        steps = [Step(from_millis(at), FLOW[step]) for step, at in enumerate(self.times)]
        history = History(from_millis(self.at), FLOW[self.reached], steps, (), answered, resolved)
        return judge(history, self.policy, _calendar(), now)


def complaint_rows(source: Source, firm: Firm, customer: Customer) -> list[Row]:
    """Sometimes a complaint of a buying customer, with every change of its status, and what the customer said."""
    if customer.rhythm == "none" or not source.often(9):
        return []
    case = _case(source, firm)
    complaint = source.new_id(case.at)
    head = _head(source, customer, complaint, case)
    changes = _changes(source, customer, complaint, case.times)
    return [head, *changes, *_answer(source, firm, customer, complaint, case)]


def _case(source: Source, firm: Firm) -> _Case:
    severity = source.pick(("low", "medium", "medium", "high", "critical"))
    policy, response, resolution = firm.policies[severity]
    recent = resolution // 300 + 2
    days = source.between(0, recent if source.often(RECENT) else SPAN)
    at = source.moment(days) if days else source.moment(0, 8)
    slow = 2.0 if source.often(LATE) else 1.0
    answered = _after(at, response * slow * source.between(2, 9) / 10)
    # taken up, given to somebody and looked into within the first half, settled before the end, closed a day later
    settled = resolution * slow * source.between(5, 9) / 10
    parts = (0.0, 0.02, 0.1, source.between(2, 6) / 10, 1.0)
    times = [at, *(_after(at, settled * part) for part in parts[1:])]
    times.append(_after(at, settled + source.between(200, 700)))
    today = to_millis(dt.datetime.combine(source.as_of, dt.time(8), ZONE))
    if days and answered > today:
        # came in when nobody works: whoever heard it said at once that it was heard
        answered = at + source.between(3, 40) * MINUTE
    gone = [time for time in times if time <= today] or [at]
    return _Case(
        severity,
        Policy(policy, severity, None, response, resolution),
        at,
        gone,
        answered if answered <= max(today, gone[-1]) else None,
    )


def _head(source: Source, customer: Customer, complaint: str, case: _Case) -> Row:
    kind, subject, cause = source.pick(words()["complaint_subjects"])
    reached = case.reached
    standing = case.standing(dt.datetime.combine(source.as_of, dt.time(8), ZONE))
    return source.row(
        "complaints",
        customer.id,
        case.at,
        customer.owner,
        id=complaint,
        number=source.number("CP", from_millis(case.at).year),
        subject=subject,
        body=source.pick(words()["disputes"]),
        complaint_type=kind,
        severity=case.severity,
        status=FLOW[reached],
        channel=source.pick(("phone", "wechat", "email", "visit")),
        contact_id=customer.contacts[0] if customer.contacts else None,
        owner_id=customer.owner if reached > 1 else None,
        received_at=case.at,
        first_response_at=case.answered,
        response_due_at=to_millis(standing.response.due),
        resolution_due_at=to_millis(standing.resolution.due),
        resolved_at=case.times[4] if reached > 3 else None,
        closed_at=case.times[5] if reached > 4 else None,
        escalation=standing.escalation,
        policy_id=case.policy.id,
        root_cause=cause if reached > 3 else None,
        remedy=source.pick(("redo", "credit", "apology")) if reached > 3 else None,
        satisfaction=source.between(2, 5) if reached > 4 else None,
        updated_at=case.times[-1],
    )


def _changes(source: Source, customer: Customer, complaint: str, times: list[int]) -> list[Row]:
    steps = [(None, FLOW[0]), *pairwise(FLOW[: len(times)])]
    return [
        source.row(
            "complaint_changes",
            customer.id,
            at,
            customer.owner,
            complaint_id=complaint,
            from_status=before,
            to_status=after,
            at=at,
            by_id=customer.owner,
        )
        for at, (before, after) in zip(times, steps, strict=True)
    ]


def _answer(source: Source, firm: Firm, customer: Customer, complaint: str, case: _Case) -> list[Row]:
    if case.reached < 5 or not source.often(70):
        return []
    return [
        source.row(
            "survey_responses",
            customer.id,
            case.times[-1],
            customer.owner,
            survey_id=firm.csat,
            complaint_id=complaint,
            contact_id=customer.contacts[0] if customer.contacts else None,
            at=case.times[-1],
            score=source.between(2, 5),
        )
    ]


def _after(at: int, minutes: float) -> int:
    """So many working minutes later."""
    return to_millis(due(from_millis(at), max(1, round(minutes)), _calendar()))


@cache
def _calendar() -> WorkCalendar:
    return calendar_of(ZONE_NAME, SHIFTS, (), public_holidays(ZONE_NAME))
