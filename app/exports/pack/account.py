"""What to know about an account before a meeting: glance, people, since we last met, satisfaction, questions."""

import datetime as dt
from collections.abc import Iterator

from sqlalchemy import func, select

from app.exports.pack.brief import Figure, Section
from app.exports.pack.facts import SETTLED, Facts
from app.exports.pack.tables import Col, money, table
from app.model.accounts import Account, Contact
from app.model.activities import Activity
from app.model.complaints import Complaint
from app.model.deals import Deal, DealContact
from app.model.orders import Order
from app.model.surveys import SurveyResponse
from app.rules.choices import AccountLevel, ActivityKind, DealStatus, DecisionRole, LifecycleStage

MET = (ActivityKind.VISIT.value, ActivityKind.MEETING.value)
PEOPLE = (
    Col("name"),
    Col("title"),
    Col("department"),
    Col("decision_role", "choice", DecisionRole, kind="deal_contact"),
    Col("mobile", private="phone"),
    Col("email", private="email"),
    Col("is_primary", "yesno"),
)
DONE = (
    Col("at", "time"),
    Col("kind", "choice", ActivityKind),
    Col("subject"),
    Col("next_action"),
    Col("owner_id"),
)
ANSWERS = (Col("at", "time"), Col("score", "integer"), Col("remark"))


def glance(facts: Facts) -> Section:
    """The accounts themselves."""
    query = facts.within(select(Account), Account.id).order_by(Account.name_key, Account.id)
    columns = (
        Col("name"),
        Col("level", "choice", AccountLevel),
        Col("lifecycle_stage", "choice", LifecycleStage),
        Col("industry"),
        Col("city"),
        Col("annual_revenue", "money"),
        Col("contract_ends_on", "date"),
        Col("owner_id"),
    )
    rows = [
        (
            facts.names.get(one.id),
            one.level,
            one.lifecycle_stage,
            one.industry,
            one.city,
            money(one.annual_revenue, one.currency),
            one.contract_ends_on,
            facts.who(one.owner_id),
        )
        for one in facts.session.scalars(query)
    ]
    frame = table(facts.lexicon, facts.zone, "account", columns, rows)
    return Section("glance", facts.lexicon.word("glance"), table=frame)


def people(facts: Facts) -> Section:
    """The contacts and the part they play in decisions."""
    roles = dict(
        facts.session.execute(
            facts.within(select(DealContact.contact_id, DealContact.decision_role), DealContact.account_id)
        ).all()
    )
    query = facts.within(select(Contact), Contact.account_id)
    found = facts.session.scalars(
        query.order_by(Contact.is_primary.desc(), Contact.name_key, Contact.id)
    ).all()
    rows = [
        (
            facts.lexicon.name(one.name, one.name_en),
            one.title,
            one.department,
            roles.get(one.id),
            one.mobile or one.phone,
            one.email,
            one.is_primary,
        )
        for one in found
    ]
    frame = table(facts.lexicon, facts.zone, "contact", PEOPLE, rows)
    return Section(
        "people", facts.lexicon.word("people"), (facts.figure("n_people", len(rows), "integer"),), table=frame
    )


def since(facts: Facts) -> Section:
    """What happened since the last visit or meeting, that one included; internal remarks stay inside."""
    met = facts.session.scalar(
        facts.within(select(func.max(Activity.at)), Activity.account_id).where(
            Activity.kind.in_(MET), Activity.at <= facts.as_of
        )
    )
    query = facts.within(select(Activity), Activity.account_id).where(
        Activity.internal.is_(False), Activity.at <= facts.as_of
    )
    if met is not None:
        query = query.where(Activity.at >= met)
    rows = [
        (one.at, one.kind, one.subject, one.next_action, facts.who(one.owner_id))
        for one in facts.session.scalars(query.order_by(Activity.at.desc(), Activity.id))
    ]
    figures = (
        Figure("last_met", facts.lexicon.word("last_met"), met, "time"),
        facts.figure("n_activities", len(rows), "integer"),
    )
    frame = table(facts.lexicon, facts.zone, "activity", DONE, rows)
    return Section("since", facts.lexicon.word("since"), figures, table=frame)


def satisfaction(facts: Facts) -> Section:
    """What they answered to surveys; the mean is rounded half up to a whole score."""
    query = facts.within(select(SurveyResponse), SurveyResponse.account_id)
    found = facts.session.scalars(query.order_by(SurveyResponse.at.desc(), SurveyResponse.id)).all()
    scores = [one.score for one in found if one.score is not None]
    figures = [facts.figure("n_responses", len(found), "integer")]
    if scores:
        mean = (2 * sum(scores) + len(scores)) // (2 * len(scores))
        figures.append(facts.figure("mean_score", mean, "integer"))
    rows = [(one.at, one.score, one.remark) for one in found]
    frame = table(facts.lexicon, facts.zone, "survey_response", ANSWERS, rows)
    return Section("satisfaction", facts.lexicon.word("satisfaction"), tuple(figures), table=frame)


def questions(facts: Facts) -> Section:
    """What the records do not answer, as questions to ask."""
    asked = (*_about_deals(facts), *_about_accounts(facts), *_about_complaints(facts))
    return Section("questions", facts.lexicon.word("questions"), notes=asked)


def _about_deals(facts: Facts) -> Iterator[str]:
    decided = set(
        facts.session.scalars(
            select(DealContact.deal_id).where(DealContact.decision_role == DecisionRole.DECISION_MAKER.value)
        )
    )
    query = facts.within(select(Deal.id, Deal.name, Deal.next_step), Deal.account_id)
    for key, name, step in facts.session.execute(
        query.where(Deal.status == DealStatus.OPEN.value).order_by(Deal.expected_close, Deal.id)
    ):
        if key not in decided:
            yield facts.lexicon.word("ask_decider", deal=name)
        if not step:
            yield facts.lexicon.word("ask_step", deal=name)


def _about_accounts(facts: Facts) -> Iterator[str]:
    today = facts.today()
    ends = facts.within(select(Account.contract_ends_on), Account.id).where(
        Account.contract_ends_on.between(today, today + dt.timedelta(days=90))
    )
    for day in facts.session.scalars(ends.order_by(Account.contract_ends_on)):
        yield facts.lexicon.word("ask_contract", day=day.isoformat())
    year_ago = today - dt.timedelta(days=365)
    recent = facts.within(select(Order.id), Order.account_id).where(Order.ordered_on > year_ago).limit(1)
    if facts.session.scalar(recent) is None:
        yield facts.lexicon.word("ask_quiet")


def _about_complaints(facts: Facts) -> Iterator[str]:
    query = facts.within(select(Complaint.number, Complaint.subject), Complaint.account_id)
    for number, subject in facts.session.execute(
        query.where(Complaint.status.not_in(SETTLED)).order_by(Complaint.received_at, Complaint.id)
    ):
        yield facts.lexicon.word("ask_complaint", number=number or subject)
