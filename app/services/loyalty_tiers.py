"""The firm's loyalty programme: its tiers, what earns a point, how long points and tiers last."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from app.rules.choices import Role
from app.rules.errors import Refused
from app.rules.loyalty import Tier, check_tiers

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

    from app.storage.connection import Connection

PER_POINT, VALID_DAYS = "loyalty_spend_per_point", "loyalty_points_days"
YEAR = 365
LONGEST = 3650
READ_TIERS = (
    "SELECT id, name, coalesce(name_en, ''), points_from, period_days, coalesce(benefits, '') FROM loyalty_tiers "
    "WHERE deleted_at IS NULL ORDER BY points_from, id"
)


class TierLine(NamedTuple):
    """A tier as it is edited; ``id`` is empty for a new one."""

    id: str
    name: str
    name_en: str
    points_from: int
    period_days: int
    benefits: str

    def title(self, *, chinese: bool) -> str:
        """Its name in a language."""
        return self.name if chinese else self.name_en or self.name


@dataclass(frozen=True, slots=True)
class Programme:
    """The rules of the programme.

    Attributes:
        tiers: in rising order.
        per_point: minor units of the base currency that earn a point; 0 while orders earn none.
        valid_days: days that earned points can be spent; 0 for ever.
        currency: the base currency.
    """

    tiers: tuple[TierLine, ...]
    per_point: int
    valid_days: int
    currency: str

    @property
    def period_days(self) -> int:
        """The period over which points count toward a tier: the longest, should tiers differ after a sync."""
        return max((tier.period_days for tier in self.tiers), default=YEAR)

    def ladder(self) -> tuple[Tier, ...]:
        """The tiers as the rules know them, those that do not lie above the one before left out."""
        steps: dict[int, Tier] = {}
        for tier in self.tiers:
            steps.setdefault(tier.points_from, Tier(tier.id, tier.points_from))
        return tuple(steps.values())


def programme(connection: Connection) -> Programme:
    """The programme as it is."""
    said = dict(
        connection.execute(
            "SELECT key, value FROM assumptions WHERE deleted_at IS NULL AND key IN (?, ?)",
            (PER_POINT, VALID_DAYS),
        ).fetchall()
    )
    firm = connection.execute("SELECT base_currency FROM organisations LIMIT 1").fetchone()
    tiers = tuple(TierLine(*row) for row in connection.execute(READ_TIERS))
    return Programme(
        tiers, _whole(said.get(PER_POINT)), _whole(said.get(VALID_DAYS)), firm[0] if firm else "CNY"
    )


def save_rules(session: Session, per_point: int, valid_days: int, period_days: int) -> None:
    """Keep what earns a point, in minor units (0: nothing), how long points last (0: for ever), and the period.

    Raises:
        Refused: ``admins-only``, ``loyalty-days``, ``amount-negative``.
    """
    _admins_only(session)
    if per_point < 0:
        raise Refused("amount-negative", "per_point")
    for key, days, least in (("valid_days", valid_days, 0), ("period_days", period_days, 1)):
        if not least <= days <= LONGEST:
            raise Refused("loyalty-days", key, least=least, most=LONGEST)
    _keep(session, {PER_POINT: per_point, VALID_DAYS: valid_days})
    from app.services import records  # noqa: PLC0415 - it loads the model

    for tier in programme(_raw(session)).tiers:
        if tier.period_days != period_days:
            records.update(session, "loyalty_tier", tier.id, {"period_days": period_days})


def save_tier(session: Session, line: TierLine) -> str:
    """Make or change a tier; its id. The period is that of the programme.

    Raises:
        Refused: ``admins-only``, ``name-required``, ``tiers-order`` when another begins at as many points.
    """
    from app.services import records  # noqa: PLC0415 - as above

    _admins_only(session)
    known = programme(_raw(session))
    others = [tier for tier in known.tiers if tier.id != line.id]
    steps = sorted([*others, line], key=lambda tier: tier.points_from)
    check_tiers([Tier(tier.name, tier.points_from) for tier in steps])
    fields = {
        "name": line.name, "name_en": line.name_en or None, "points_from": line.points_from,
        "benefits": line.benefits or None, "position": steps.index(line),
    }  # fmt: skip
    if line.id:
        records.update(session, "loyalty_tier", line.id, fields)
        return line.id
    return records.create(session, "loyalty_tier", {**fields, "period_days": known.period_days})


def put_away(session: Session, tier: str) -> None:
    """Take a tier out of the programme; who holds it falls to the tier that their points reach.

    Raises:
        Refused: ``admins-only``, ``record-missing``.
    """
    from app.services import records  # noqa: PLC0415 - as above

    _admins_only(session)
    records.archive(session, "loyalty_tier", tier)


def _keep(session: Session, values: Mapping[str, int]) -> None:
    from app.model.settings import Assumption  # noqa: PLC0415 - as above
    from app.rules.ids import derived_id  # noqa: PLC0415 - as above

    for key, value in values.items():
        row = derived_id("assumption", key)  # one row, wherever it was said first
        kept = session.get(Assumption, row, execution_options={"with_deleted": True})
        if kept is None:
            session.add(Assumption(id=row, key=key, value=str(value)))
        else:
            kept.value, kept.deleted_at = str(value), None
    session.flush()


def _admins_only(session: Session) -> None:
    from app.services.moves import role_of  # noqa: PLC0415 - as above

    if role_of(session) != Role.ADMIN:
        raise Refused("admins-only")


def _raw(session: Session) -> Connection:
    from app.services.custom_fields import connection_of  # noqa: PLC0415 - as above

    return connection_of(session)


def _whole(text: str | None) -> int:
    return int(text) if text and text.isdigit() else 0
