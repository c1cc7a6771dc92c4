"""From a complaint to winning the customer back: the care plans there are, and starting one for the account."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import func, select

from app.model.accounts import Account
from app.model.activities import Task
from app.model.care import CarePlan, CareStep
from app.model.complaints import Complaint
from app.rules.choices import CareTrigger, LifecycleStage
from app.rules.errors import Refused
from app.rules.ids import derived_id
from app.services import care, records

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.services.care_plans import Step


class Offered(NamedTuple):
    """A plan that can be started, with its steps in order."""

    id: str
    name: str
    name_en: str
    steps: tuple[Step, ...]


def offered(session: Session) -> list[Offered]:
    """The active plans that have steps; that for lost customers first, then those after a complaint."""
    from app.services.care_plans import steps_of  # noqa: PLC0415 - only where plans are looked at

    plans = session.scalars(select(CarePlan).where(CarePlan.active).order_by(CarePlan.name)).all()
    found = [
        Offered(plan.id, plan.name, plan.name_en or "", tuple(steps_of(session, plan.id)))
        for plan in sorted(plans, key=_fits)
    ]
    return [plan for plan in found if plan.steps]


def start(session: Session, complaint_id: str, plan_id: str) -> int:
    """Start a plan for the account of a complaint, once for each complaint; how many tasks it made.

    Raises:
        Refused: ``record-missing``; ``win-back-no-contact`` where the customer is not to be contacted,
            ``win-back-running`` when the plan was started for this complaint before, ``win-back-nobody`` when the
            contact takes nothing by the channels of its steps.
    """
    complaint, plan = (
        records.get(session, "complaint", complaint_id),
        records.get(session, "care_plan", plan_id),
    )
    if not isinstance(complaint, Complaint) or not isinstance(plan, CarePlan):
        raise Refused("record-missing", kind="complaint", id=complaint_id)
    account = records.get(session, "account", complaint.account_id)
    if not isinstance(account, Account) or account.do_not_contact:
        raise Refused("win-back-no-contact", "plan")
    run = derived_id("care_run", plan.id, account.id, complaint.id)
    if _tasks(session, run, plan.id):
        raise Refused("win-back-running", "plan")
    if not care.begin(session, plan, account, complaint.id, complaint.contact_id):
        raise Refused("win-back-nobody", "plan")
    return _tasks(session, run, plan.id)


def _tasks(session: Session, run: str, plan: str) -> int:
    steps = session.scalars(select(CareStep.id).where(CareStep.plan_id == plan))
    ids = [derived_id("care_task", run, step) for step in steps]
    return session.scalar(select(func.count()).select_from(Task).where(Task.id.in_(ids))) or 0


def _fits(plan: CarePlan) -> tuple[bool, bool, str]:
    return plan.stage != LifecycleStage.LOST, plan.trigger != CareTrigger.COMPLAINT_CLOSED, plan.name
