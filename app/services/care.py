"""Care plans at work: what starts one, the tasks that its steps make; nothing is ever sent from here."""

import datetime as dt
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

    The ids of runs and tasks follow from plan, account and occasion, so two laptops that notice the same thing make
    the same rows.

    Args:
        session: the open write.
        trigger: what happened.
        account_id: to whom.
        key: names the occasion: an id, a year, a day.
        stage: the stage that was entered.
        on: the day that the steps count from; today by default.
        contact_id: whom it is about.
    """
    account = session.get(Account, account_id)
    if account is None or account.do_not_contact or account.deleted_at is not None:
        return 0
    plans = select(CarePlan).where(CarePlan.trigger == trigger.value, CarePlan.active)
    if trigger == CareTrigger.STAGE_ENTERED:
        plans = plans.where(CarePlan.stage == stage)
    day = on or now(session).astimezone(_zone(session)).date()
    return sum(_start(session, plan, account, key, day, contact_id) for plan in session.scalars(plans).all())


def begin(session: Session, plan: CarePlan, account: Account, key: str, contact_id: str | None) -> bool:
    """Start one plan by hand on an occasion; False when it was started on it, or nobody may be reached by its steps."""
    today = now(session).astimezone(_zone(session)).date()
    return _start(session, plan, account, key, today, contact_id)


def _start(
    session: Session, plan: CarePlan, account: Account, key: str, day: dt.date, contact_id: str | None
) -> bool:
    run = derived_id("care_run", plan.id, account.id, key)
    if session.get(CareRun, run, execution_options={"with_deleted": True}) is not None:
        return False
    steps = select(CareStep).where(CareStep.plan_id == plan.id).order_by(CareStep.position)
    contact = session.get(Contact, contact_id) if contact_id else _first_contact(session, account.id)
    wanted = [step for step in session.scalars(steps) if not _opted_out(contact, step.channel)]
    if not wanted:
        return False
    session.add(
        CareRun(id=run, account_id=account.id, plan_id=plan.id, trigger_record_id=key, started_on=day)
    )
    zone = _zone(session)
    about = {"about_kind": "account", "about_id": account.id, "account_id": account.id}
    for step in wanted:
        whose = step.owner_id or account.owner_id or actor(session).user_id
        due = dt.datetime.combine(day + step.offset_days * _DAY, EVENING, zone)
        session.add(
            Task(
                id=derived_id("care_task", run, step.id), title=step.title, due_at=due, all_day=True,
                time_zone=str(zone), assignee_id=whose, contact_id=contact.id if contact else None,
                care_step_id=step.id, description=_said(session, step, account, contact), **about,
            )
        )  # fmt: skip
    session.flush()
    return True


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


def _first_contact(session: Session, account_id: str) -> Contact | None:
    found = select(Contact).where(Contact.account_id == account_id)
    return session.scalar(found.order_by(Contact.is_primary.desc(), Contact.created_at).limit(1))


def _opted_out(contact: Contact | None, channel: str) -> bool:
    return contact is not None and channel in (contact.opt_outs or ())


def _zone(session: Session) -> ZoneInfo:
    kept: ZoneInfo | None = session.info.get("care_zone")  # the same for all that one transaction starts
    if kept is None:
        name = session.scalar(select(Organisation.time_zone).limit(1))
        kept = session.info["care_zone"] = ZoneInfo(name or "Asia/Shanghai")
    return kept
