"""Writing care plans: their steps, and the plans that every firm may begin with."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.model.care import CarePlan, CareStep
from app.model.people import User
from app.rules.choices import CareTrigger, Channel, Occasion
from app.rules.errors import Refused
from app.services import messages, records
from app.words.greetings import CARE, GREETINGS

MOST_DAYS = 730


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a plan: so many days after its trigger, or before it with a minus, by a channel.

    Attributes:
        id: of the row; empty for a new one.
        offset_days: days after the trigger.
        channel: stored value.
        title: what is to be done; the task is called so.
        title_en: the same in English.
        template_id: the message that the task carries, filled in for the customer; None for none.
        owner_id: who does it; None for the owner of the account.
    """

    id: str
    offset_days: int
    channel: str
    title: str
    title_en: str = ""
    template_id: str | None = None
    owner_id: str | None = None


def steps_of(session: Session, plan: str) -> list[Step]:
    """The steps of a plan in order."""
    rows = session.scalars(select(CareStep).where(CareStep.plan_id == plan).order_by(CareStep.position))
    return [
        Step(
            row.id, row.offset_days, row.channel, row.title, row.title_en or "", row.template_id, row.owner_id
        )
        for row in rows
    ]  # fmt: skip


def save_steps(session: Session, plan: str, steps: list[Step]) -> None:
    """Give a plan these steps, in this order; what runs already keeps its tasks.

    Raises:
        Refused: ``record-missing``; ``step-empty`` and ``step-days`` beside the place of the step.
    """
    records.get(session, "care_plan", plan)
    for place, step in enumerate(steps):
        if not step.title.strip():
            raise Refused("step-empty", str(place))
        if abs(step.offset_days) > MOST_DAYS:
            raise Refused("step-days", str(place), most=MOST_DAYS)
    known = {step.id for step in steps_of(session, plan)}
    for place, step in enumerate(steps):
        fields = {
            "plan_id": plan, "position": place, "offset_days": step.offset_days, "channel": step.channel,
            "title": step.title.strip(), "title_en": step.title_en.strip() or None,
            "template_id": step.template_id or None, "owner_id": step.owner_id or None,
        }  # fmt: skip
        if step.id in known:
            records.update(session, "care_step", step.id, fields)
        else:
            records.create(session, "care_step", fields)
    for gone in known - {step.id for step in steps}:
        records.archive(session, "care_step", gone)


def colleagues(session: Session) -> list[tuple[str, str]]:
    """Who may do a step: id and name of everybody who works here, by name."""
    rows = session.execute(select(User.id, User.name).where(User.active).order_by(User.name))
    return [(row[0], row[1]) for row in rows]


_STAGE = CareTrigger.STAGE_ENTERED
_Usual = tuple[int, Channel, str, str, str]
USUAL: tuple[tuple[str, str, CareTrigger, str | None, tuple[_Usual, ...]], ...] = (
    ("潜在客户试用", "Trial for potential customers", _STAGE, "potential",
     ((2, Channel.CALL, "介绍试用方案", "Offer a trial", "trial"),
      (14, Channel.EMAIL, "发送优惠方案", "Send the first offer", "first_offer"))),
    ("新客户欢迎", "Welcome for new customers", _STAGE, "new",
     ((1, Channel.CALL, "欢迎电话", "Welcome call", "welcome"),
      (30, Channel.VISIT, "首月回访", "Visit after the first month", ""))),
    ("活跃客户专属优惠", "Personal offers for active customers", _STAGE, "active",
     ((7, Channel.EMAIL, "发送专属报价", "Send a personal offer", "personal_offer"),)),
    ("忠诚客户礼遇", "Privileges for loyal customers", _STAGE, "loyal",
     ((3, Channel.CALL, "致谢并告知礼遇", "Say thanks and tell of privileges", "privileges"),)),
    ("流失客户赢回", "Win-back for lost customers", _STAGE, "lost",
     ((1, Channel.CALL, "了解流失原因", "Ask why they left", "win_back"),
      (10, Channel.VISIT, "带方案登门", "Visit with an offer", ""))),
    ("生日问候", "Birthday greeting", CareTrigger.BIRTHDAY, None,
     ((0, Channel.WECHAT, "生日问候", "Birthday greeting", Occasion.BIRTHDAY),)),
    ("合同到期续签", "Renewal before the contract ends", CareTrigger.CONTRACT_END, None,
     ((-45, Channel.CALL, "沟通续签意向", "Talk about renewal", ""),
      (-20, Channel.VISIT, "商谈续签", "Negotiate the renewal", ""))),
    ("沉默客户问候", "Accounts that fell silent", CareTrigger.SILENCE, None,
     ((0, Channel.CALL, "了解近况与需求", "Ask how they are and what they need", ""),)),
    ("投诉后回访", "After a complaint", CareTrigger.COMPLAINT_CLOSED, None,
     ((7, Channel.CALL, "投诉处理回访", "Ask whether all is well", ""),)),
    ("交付后回访", "After a delivery", CareTrigger.ORDER_DELIVERED, None,
     ((5, Channel.CALL, "到货使用回访", "Ask how the delivery does", ""),)),
)  # fmt: skip
"""Name, English name, trigger, stage and steps (days, channel, what to do in both languages, key of the message)."""


def add_usual(session: Session) -> int:
    """The usual plans that the firm does not have yet, by their names; how many were made."""
    have = set(session.scalars(select(CarePlan.name)))
    made = 0
    for name, english, trigger, stage, steps in USUAL:
        if name in have:
            continue
        fields = {"name": name, "name_en": english, "trigger": trigger.value, "stage": stage}
        plan = records.create(session, "care_plan", fields)
        save_steps(session, plan, [_usual(session, step) for step in steps])
        made += 1
    return made


def _usual(session: Session, step: _Usual) -> Step:
    days, channel, chinese, english, key = step
    said = {**CARE, **GREETINGS}.get(key)
    template = messages.named(session, said, channel.value) if said is not None else None
    return Step("", days, channel.value, chinese, english, template)
