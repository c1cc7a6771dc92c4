"""Care plans at work: what starts one, the tasks that its steps make; nothing is ever sent from here."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.model.accounts import Account, Contact
from app.model.activities import Task
from app.model.campaigns import MessageTemplate
from app.model.care import CarePlan, CareRun, CareStep
from app.model.settings import Organisation
from app.rules.choices import CareTrigger
from app.rules.ids import derived_id
from app.services.messages import Writer
from app.storage.actor import actor
from app.storage.clock import now

EVENING = dt.time(23, 59)
_DAY = dt.timedelta(days=1)


class Happening(NamedTuple):
    """What starts plans at an account.

    Attributes:
        account: id of whom it happened to.
        key: names the occasion: an id, a year, a day.
        day: the one that the steps count from.
        contact: id of whom it is about; None for the account's first contact.
    """

    account: str
    key: str
    day: dt.date
    contact: str | None = None


def started(
    session: Session,
    trigger: CareTrigger,
    account_id: str,
    key: str,
    *,
    stage: str | None = None,
    on: dt.date | None = None,
    contact_id: str | None = None,
) -> int:
    """Start every active plan of a trigger for an account, once for each occasion; how many were started.

    Args:
        session: the open write.
        trigger: what happened.
        account_id: to whom.
        key: names the occasion: an id, a year, a day.
        stage: the stage that was entered.
        on: the day that the steps count from; today by default.
        contact_id: whom it is about.
    """
    return start_all(session, trigger, [Happening(account_id, key, on or _today(session), contact_id)], stage)


def start_all(
    session: Session, trigger: CareTrigger, happened: Sequence[Happening], stage: str | None = None
) -> int:
    """Start every active plan of a trigger for each account that it happened to; how many were started.

    The ids of runs and tasks follow from plan, account and occasion, so two laptops that notice the same thing make
    the same rows. What the starts need is read for all of them at once, and written in one go.
    """
    plans = select(CarePlan).where(CarePlan.trigger == trigger.value, CarePlan.active)
    if trigger == CareTrigger.STAGE_ENTERED:
        plans = plans.where(CarePlan.stage == stage)
    found = session.scalars(plans).all()
    return _start(session, found, happened) if found and happened else 0


def begin(session: Session, plan: CarePlan, account: Account, key: str, contact_id: str | None) -> bool:
    """Start one plan by hand on an occasion; False when it was started on it, or nobody may be reached by its steps."""
    return _start(session, [plan], [Happening(account.id, key, _today(session), contact_id)]) > 0


def _start(session: Session, plans: Sequence[CarePlan], happened: Sequence[Happening]) -> int:
    accounts, contacts = _people(session, happened)
    steps: dict[str, list[CareStep]] = {plan.id: [] for plan in plans}
    for step in session.scalars(
        select(CareStep).where(CareStep.plan_id.in_(steps)).order_by(CareStep.position)
    ):
        steps[step.plan_id].append(step)
    runs = {
        derived_id("care_run", plan.id, each.account, each.key): (plan.id, each)
        for each in happened
        for plan in plans
        if each.account in accounts
    }
    known = select(CareRun.id).where(CareRun.id.in_(runs)).execution_options(with_deleted=True)
    begun = set(session.scalars(known))
    count, today = 0, _today(session)
    for run, (plan_id, each) in runs.items():
        contact = contacts.get(each.contact or each.account)
        wanted = [step for step in steps[plan_id] if not _opted_out(contact, step.channel)]
        wanted = _not_over(wanted, (today - each.day).days)
        if wanted and run not in begun:
            session.add(
                CareRun(
                    id=run, account_id=each.account, plan_id=plan_id, trigger_record_id=each.key,
                    started_on=each.day,
                )
            )  # fmt: skip
            _add_tasks(session, run, wanted, accounts[each.account], contact, each.day)
            count += 1
    session.flush()
    return count


def _not_over(steps: list[CareStep], since: int) -> list[CareStep]:
    """Of the steps whose day has passed only the last: a plan that begins late does not begin with what it missed.

    It keeps its own day, so that two laptops that notice the same thing on different days make the same task.
    """
    ahead = [step for step in steps if step.offset_days >= since]
    over = [step for step in steps if step.offset_days < since]
    return [*over[-1:], *ahead]


def _people(session: Session, happened: Sequence[Happening]) -> tuple[dict[str, Account], dict[str, Contact]]:
    """The accounts that may be contacted by id, and contacts by their id or, the first one, by their account's."""
    ids = {each.account for each in happened}
    asked = select(Account).where(Account.id.in_(ids), ~Account.do_not_contact)
    accounts = {account.id: account for account in session.scalars(asked)}
    named = {each.contact for each in happened if each.contact}
    contacts: dict[str, Contact] = {}
    if named:
        contacts = {each.id: each for each in session.scalars(select(Contact).where(Contact.id.in_(named)))}
    first = {each.account for each in happened if not each.contact}
    if first:
        found = select(Contact).where(Contact.account_id.in_(first))
        for contact in session.scalars(found.order_by(Contact.is_primary.desc(), Contact.created_at)):
            contacts.setdefault(contact.account_id, contact)
    return accounts, contacts


def _add_tasks(
    session: Session, run: str, steps: list[CareStep], account: Account, contact: Contact | None, day: dt.date
) -> None:
    zone = _zone(session)
    about = {"about_kind": "account", "about_id": account.id, "account_id": account.id}
    for step in steps:
        whose = step.owner_id or account.owner_id or actor(session).user_id
        due = dt.datetime.combine(day + step.offset_days * _DAY, EVENING, zone)
        session.add(
            Task(
                id=derived_id("care_task", run, step.id), title=step.title, due_at=due, all_day=True,
                time_zone=str(zone), assignee_id=whose, contact_id=contact.id if contact else None,
                care_step_id=step.id, description=_said(session, step, account, contact), **about,
            )
        )  # fmt: skip


def _said(session: Session, step: CareStep, account: Account, contact: Contact | None) -> str | None:
    """The step's message to this customer; what is missing in it stands in braces, for whoever does the task."""
    if not step.template_id:
        return None
    writers: dict[str, Writer | None] = session.info.setdefault(
        "care_writers", {}
    )  # one for the whole transaction
    if step.template_id not in writers:
        template = session.get(MessageTemplate, step.template_id)
        writers[step.template_id] = None if template is None else Writer(session, template.id)
    writer = writers[step.template_id]
    return None if writer is None else writer.to(account, contact).text


def _opted_out(contact: Contact | None, channel: str) -> bool:
    return contact is not None and channel in (contact.opt_outs or ())


def _today(session: Session) -> dt.date:
    return now(session).astimezone(_zone(session)).date()


def _zone(session: Session) -> ZoneInfo:
    kept: ZoneInfo | None = session.info.get("care_zone")  # the same for all that one transaction starts
    if kept is None:
        name = session.scalar(select(Organisation.time_zone).limit(1))
        kept = session.info["care_zone"] = ZoneInfo(name or "Asia/Shanghai")
    return kept
