"""How deals move through the stages of their pipeline."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from app.rules.choices import DealStatus, StageKind
from app.rules.conditions import Condition, unmet
from app.rules.errors import Refused
from app.rules.totals import half_up


@dataclass(frozen=True, slots=True)
class StageSpec:
    """A stage as data.

    Attributes:
        key: stable name within its pipeline.
        probability: default chance to win in percent.
        dwell_days: after so many days in it a deal rots; None for never.
        entry: what a deal must have to come in.
        leave: what it must have to go on.
    """

    key: str
    name: str
    name_en: str
    kind: StageKind
    probability: int
    dwell_days: int | None = None
    entry: tuple[Condition, ...] = ()
    leave: tuple[Condition, ...] = ()


DEFAULT_PIPELINE: Final = (
    StageSpec("first_contact", "初步接触", "First contact", StageKind.OPEN, 10, 30),
    StageSpec("needs", "需求确认", "Needs confirmed", StageKind.OPEN, 25, 30),
    StageSpec("proposal", "方案报价", "Proposal", StageKind.OPEN, 50, 21),
    StageSpec("negotiation", "商务谈判", "Negotiation", StageKind.OPEN, 70, 21),
    StageSpec("won", "赢单", "Won", StageKind.WON, 100),
    StageSpec("lost", "输单", "Lost", StageKind.LOST, 0),
)


def check_stage_move(
    status: str,
    leave: tuple[Condition, ...],
    entry: tuple[Condition, ...],
    facts: Mapping[str, object],
    *,
    forward: bool = True,
) -> None:
    """Refuse a move that the pipeline's rules forbid; the refusal names the first missing rule.

    Args:
        status: the deal's status.
        leave: exit rules of the stage it stands in; they bind only on the way forward.
        entry: entry rules of the stage it goes to.
        facts: the deal's fields.
        forward: the new stage comes later in the order.

    Raises:
        Refused: ``stage-deal-closed`` when the deal is not open; ``stage-rule-missing`` beside the field.
    """
    if status != DealStatus.OPEN:
        raise Refused("stage-deal-closed", "stage_id", status=status)
    for rule in unmet((*leave, *entry) if forward else entry, facts):
        raise Refused(
            "stage-rule-missing", rule.field, rule_field=rule.field, test=rule.test, value=rule.value
        )


@dataclass(frozen=True, slots=True)
class StageTask:
    """A task that is made when a deal comes into a stage.

    Attributes:
        title: what is to be done.
        days: after so many days it is due.
    """

    title: str
    days: int


def check_stage_tasks(data: Sequence[Mapping[str, object]]) -> tuple[StageTask, ...]:
    """Read the tasks of a stage from their JSON form, ``{"title": "Send the offer", "days": 3}``.

    Raises:
        Refused: ``stage-tasks-unclear`` for one without a title or with days outside 0 to 365.
    """
    found = []
    for item in data:
        title, days = item.get("title"), item.get("days", 0)
        if (
            not isinstance(title, str)
            or not title.strip()
            or not isinstance(days, int)
            or not 0 <= days <= 365
        ):
            raise Refused("stage-tasks-unclear", "tasks", task=str(dict(item)))
        found.append(StageTask(title.strip(), days))
    return tuple(found)


def dwell_seconds(entered: datetime, left: datetime) -> int:
    """Whole seconds spent in a stage; none when two devices' clocks disagree about the order."""
    return max(0, int((left - entered).total_seconds()))


def rotting_days(entered: datetime, now: datetime, dwell_days: int | None) -> int:
    """Days by which a deal has outstayed its stage's limit, 0 while within it or without a limit.

    The first second over the limit counts as one day.
    """
    if dwell_days is None:
        return 0
    over = (now - entered) - timedelta(days=dwell_days)
    return max(0, -(-over // timedelta(days=1)))


def weighted(amount_minor: int, probability: int) -> int:
    """The amount times the chance in percent, in minor units rounded half up."""
    return half_up(amount_minor * check_probability(probability), 100)


def check_probability(percent: int) -> int:
    """Refuse a chance outside 0 to 100 percent.

    Raises:
        Refused: ``probability-range``.
    """
    if not 0 <= percent <= 100:
        raise Refused("probability-range", "probability", percent=percent)
    return percent


@dataclass(frozen=True, slots=True)
class DealEffects:
    """What closing or re-opening does to the deal's other fields.

    Attributes:
        status: the new status.
        probability: in percent.
        stage_kind: kind of the stage that it must stand in afterwards; None leaves it where it is.
        closed_at: when it was closed, or None for open.
        forget: fields that are emptied.
    """

    status: DealStatus
    probability: int
    stage_kind: StageKind | None
    closed_at: datetime | None
    forget: tuple[str, ...] = ()


def close_effects(status: DealStatus, at: datetime) -> DealEffects:
    """What it means to win, lose or void a deal at a time; ``status`` is one of these three."""
    kind = {DealStatus.WON: StageKind.WON, DealStatus.LOST: StageKind.LOST}.get(status)
    forget = () if status == DealStatus.LOST else ("loss_reason",)
    return DealEffects(status, 100 if status == DealStatus.WON else 0, kind, at, forget)


def reopen_effects(stage_probability: int) -> DealEffects:
    """What it means to open a deal again: back in its last open stage, with that stage's chance."""
    return DealEffects(DealStatus.OPEN, stage_probability, StageKind.OPEN, None, ("loss_reason",))
