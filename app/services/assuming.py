"""Numbers that the firm assumes: changed where they are shown, with their name."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.model.settings import Assumption
from app.rules.errors import Refused


def assume(session: Session, values: Mapping[str, int]) -> None:
    """Keep percentages by their keys.

    Raises:
        Refused: ``assumption-outside`` beyond 0 to 100.
    """
    for key, value in values.items():
        if not 0 <= value <= 100:
            raise Refused("assumption-outside", key)
        kept = session.scalar(select(Assumption).where(Assumption.key == key).limit(1))
        if kept is None:
            session.add(Assumption(key=key, value=str(value)))
        else:
            kept.value = str(value)
    session.flush()
