"""What is done and to be done for customers: activities, tasks, visits, complaints, answers, leads."""

from app.model.base import canonical_json
from app.model.sample.customers import Customer
from app.model.sample.firm import Firm
from app.model.sample.source import ZONE_NAME, Row, Source, words
from app.rules import lead_score

KINDS = ("call", "call", "message", "visit", "email", "meeting", "note")
HOUR = 3_600_000


def activity_rows(source: Source, customer: Customer) -> list[Row]:
    """Follow-ups with the customer; a customer who buys is spoken to more often."""
    rows = []
    for _ in range(
        source.between(2, 8) if customer.rhythm in {"regular", "growing"} else source.between(0, 3)
    ):
        at = source.moment(source.between(1, min(customer.since, 300)))
        rows.append(
            source.row(
                "activities",
                customer.id,
                at,
                customer.owner,
                kind=source.pick(KINDS),
                direction=source.pick(("outbound", "outbound", "inbound")),
                subject=source.pick(words()["calls_en" if customer.foreign else "calls"]),
                at=at,
                duration_minutes=source.between(1, 12) * 5,
                about_kind="account",
                about_id=customer.id,
                contact_id=source.pick(customer.contacts) if customer.contacts else None,
                outcome=source.pick(("reached", "interested", "agreed", "postponed")),
                owner_id=customer.owner,
            )
        )
    return rows


def task_rows(source: Source, customer: Customer) -> list[Row]:
    """Sometimes a task: overdue, for today, for this week, later, or done."""
    if not source.often(22):
        return []
    days = source.pick((3, 1, 0, 0, 0, -1, -2, -3, -5, -9, -16, 20, 35))
    done = days > 10 or (days > 0 and source.often(40))
    at = source.moment(days)
    timed = source.often(20)
    due = at if timed else source.evening(days)
    made = min(source.moment(source.between(4, 30)), at)
    return [
        source.row(
            "tasks",
            customer.id,
            made,
            customer.owner,
            title=source.pick(words()["task_titles"]),
            status="done" if done else source.pick(("todo", "todo", "todo", "doing")),
            priority=source.pick(("normal", "normal", "normal", "high", "urgent", "low")),
            due_at=due,
            all_day=int(not timed),
            time_zone=None if timed else ZONE_NAME,
            done_at=at if done else None,
            assignee_id=customer.owner,
            about_kind="account",
            about_id=customer.id,
            contact_id=customer.contacts[0] if customer.contacts else None,
        )
    ]


def visit_rows(source: Source, customer: Customer) -> list[Row]:
    """Sometimes a visit, made or planned."""
    if not source.often(18):
        return []
    days = 0 if source.often(8) else source.between(-10, 60)
    start = source.moment(days, source.between(9, 16))
    made = days > 0
    return [
        source.row(
            "visits",
            customer.id,
            start - 72 * HOUR,
            customer.owner,
            purpose=source.pick(("needs", "presentation", "service", "care")),
            status="reported" if made else "planned",
            planned_start_at=start,
            planned_end_at=start + HOUR,
            checked_in_at=start + 300_000 if made else None,
            checked_out_at=start + HOUR if made else None,
            contact_id=customer.contacts[0] if customer.contacts else None,
            result="已确认需求，安排报价" if made else None,
            owner_id=customer.owner,
        )
    ]


def satisfaction_rows(source: Source, firm: Firm, customer: Customer) -> list[Row]:
    """Sometimes an answer to the yearly question whether the customer would recommend the firm."""
    if customer.rhythm == "none" or not source.often(25):
        return []
    at = source.moment(source.between(5, 300))
    return [
        source.row(
            "survey_responses",
            customer.id,
            at,
            customer.owner,
            survey_id=firm.nps,
            at=at,
            contact_id=customer.contacts[0] if customer.contacts else None,
            score=source.pick((4, 6, 7, 8, 8, 9, 9, 10, 10)),
        ),
        *_campaign(source, firm, customer),
    ]


def _campaign(source: Source, firm: Firm, customer: Customer) -> list[Row]:
    at = source.moment(source.between(20, 200))
    control = source.often(20)
    status = "control" if control else source.pick(("contacted", "contacted", "responded", "converted"))
    return [
        source.row(
            "campaign_members",
            customer.id,
            at,
            customer.owner,
            campaign_id=source.pick(firm.campaigns),
            contact_id=customer.contacts[0] if customer.contacts else None,
            status=status,
            control=int(control),
            contacted_at=None if control else at,
        )
    ]


def lead_row(source: Source, firm: Firm) -> Row:
    """A lead that has not become a customer yet; its scope is the rep who works on it."""
    stock = words()
    days = source.between(0, 1) if source.often(12) else source.between(2, 60)
    at = source.moment(days) if days else source.moment(0, 8)
    owner = source.pick(firm.reps)
    name = source.pick(stock["surnames"]) + source.pick(stock["given"])
    worked = ("contacting", "contacting", "nurturing", "qualified", "disqualified")
    status = "new" if days < 2 else source.pick(worked)
    place = source.pick(stock["cities"])
    told = {
        "company": f"{place[0]}{source.pick(stock['firm_fronts'])[0]}{source.pick(stock['firm_trades'])[0]}有限公司",
        "title": source.pick(stock["titles"])[0],
        "mobile": f"+861{source.pick('3578')}{source.between(10**8, 10**9 - 1)}",
        "city": place[0],
        "province": place[1],
        "source": source.pick(("exhibition", "website", "referral", "search_ad")),
        "campaign_id": source.pick(firm.campaigns) if source.often(40) else None,
    }
    parts = lead_score.parts(told)
    return source.row(
        "leads",
        source.organisation,
        at,
        owner,
        name=name,
        name_key=source.sort_key(name),
        **told,
        status=status,
        score=lead_score.total(parts),
        score_reasons=canonical_json([list(part) for part in parts]),
        owner_id=owner,
        first_response_at=None if status == "new" else at + 5 * HOUR,
        disqualify_reason="no_budget" if status == "disqualified" else None,
    )
