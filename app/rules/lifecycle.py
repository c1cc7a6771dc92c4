"""Where an account stands in its life with us: stages as data, a proposal from the facts.

After Dwyer, Schurr & Oh 1987. Entry and exit rules differ (hysteresis), so that an account at a threshold
does not jump to and fro. The program proposes; a person may overrule; both are kept.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Final

from app.rules.choices import LifecycleStage as S
from app.rules.conditions import Condition


@dataclass(frozen=True, slots=True)
class LifeFacts:
    """What is known about an account's orders, in days before the day of the question.

    Attributes:
        orders: confirmed orders ever.
        orders_year: confirmed orders in the last 365 days.
        first_order_days: age of the first order, None without any.
        last_order_days: age of the last order, None without any.
        rhythm_days: the account's own usual gap between orders, shrunk to the portfolio's; None if unknown.
    """

    orders: int = 0
    orders_year: int = 0
    first_order_days: int | None = None
    last_order_days: int | None = None
    rhythm_days: int | None = None

    def as_facts(self) -> dict[str, object]:
        """All facts by name, with ``overdue_percent``: the silence measured in its own rhythm."""
        facts: dict[str, object] = asdict(self)
        if self.last_order_days is not None and self.rhythm_days:
            facts["overdue_percent"] = 100 * self.last_order_days // self.rhythm_days
        return facts


@dataclass(frozen=True, slots=True)
class LifeStage:
    """One stage.

    Attributes:
        key: what is stored; the name can be changed freely.
        enter: ways in; one of them must hold in full. The first stage needs none.
        leave: ways out; while none holds, the account stays.
        play: key of the care plan that belongs to it.
    """

    key: str
    name: str
    name_en: str
    enter: tuple[tuple[Condition, ...], ...]
    leave: tuple[tuple[Condition, ...], ...]
    play: str


def _c(field: str, test: str, value: int) -> Condition:
    return Condition(field, test, value)


_ORDERED = (_c("orders", "at_least", 1),)
_REPEATED = ((_c("orders", "at_least", 2),), (*_ORDERED, _c("first_order_days", "at_least", 90)))
_AWAY = (
    (_c("last_order_days", "at_least", 365),),
    (_c("last_order_days", "at_least", 90), _c("overdue_percent", "at_least", 400)),
)
_BACK = ((_c("last_order_days", "at_most", 60),),)
_LOYAL = (
    (
        _c("orders_year", "at_least", 6),
        _c("first_order_days", "at_least", 365),
        _c("overdue_percent", "at_most", 150),
    ),
)
_COOLED = ((_c("orders_year", "at_most", 3),), (_c("overdue_percent", "at_least", 250),))

RELATION: Final = (
    LifeStage(S.POTENTIAL, "潜在", "Potential", ((),), (_ORDERED,), "trial_and_offers"),
    LifeStage(S.NEW, "新", "New", (_ORDERED,), _REPEATED, "welcome"),
    LifeStage(S.ACTIVE, "活跃", "Active", _REPEATED, ((_c("orders", "at_most", 0),),), "personal_offers"),
    LifeStage(S.LOYAL, "忠诚", "Loyal", _LOYAL, _COOLED, "privileges"),
    LifeStage(S.LOST, "流失", "Lost", _AWAY, _BACK, "win_back"),
)
"""The first preset: 潜在 → 新 → 活跃 → 忠诚 → 流失."""

TRADE: Final = (
    RELATION[0],
    LifeStage(S.NEW, "成交", "First order", (_ORDERED,), _REPEATED, "welcome"),
    LifeStage(S.ACTIVE, "现有", "Existing", _REPEATED, ((_c("orders", "at_most", 0),),), "personal_offers"),
    *RELATION[3:],
)
"""The second preset: 潜在 / 成交 / 现有 / 忠诚 / 流失."""

PRESETS: Final = {"relation": RELATION, "trade": TRADE}


@dataclass(frozen=True, slots=True)
class Proposal:
    """The stage that the facts speak for.

    Attributes:
        stage: key of the proposed stage.
        reasons: the conditions that brought it there; empty when it stays.
        win_back: a lost account has come back.
    """

    stage: str
    reasons: tuple[Condition, ...]
    win_back: bool = False


def propose(current: str, facts: LifeFacts, stages: Sequence[LifeStage] = RELATION) -> Proposal:
    """Propose a stage: up as soon as a later stage's entry holds, down only when the own exit holds.

    A ``current`` that is not among the stages (removed, or none yet) counts as standing before the first.
    """
    known = facts.as_facts()
    ranks = {stage.key: rank for rank, stage in enumerate(stages)}
    here = ranks.get(current, -1)
    best, why = _highest(stages, known, without=-1)
    if best <= here:
        out = _first_holding(stages[here].leave, known)
        if out is None:
            return Proposal(current, ())
        best, entered = _highest(stages, known, without=here)
        why = out + entered
    target = stages[best].key
    return Proposal(target, why, win_back=current == S.LOST and target != S.LOST)


def _highest(
    stages: Sequence[LifeStage], facts: Mapping[str, object], *, without: int
) -> tuple[int, tuple[Condition, ...]]:
    for rank in range(len(stages) - 1, 0, -1):
        way = None if rank == without else _first_holding(stages[rank].enter, facts)
        if way is not None:
            return rank, way
    return 0, ()


def _first_holding(
    ways: Sequence[tuple[Condition, ...]], facts: Mapping[str, object]
) -> tuple[Condition, ...] | None:
    return next((way for way in ways if all(c.holds(facts) for c in way)), None)
