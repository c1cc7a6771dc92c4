"""Users and teams: who works with this data."""

import datetime as dt

from sqlalchemy.orm import Mapped

from app.model.base import Synced, choice, flag, ref, shaped
from app.rules.choices import Role


class Team(Synced):
    """A node of the team tree; a manager reaches their team and the teams under it."""

    __tablename__ = "teams"

    name: Mapped[str] = shaped("name")
    name_en: Mapped[str | None] = shaped("name")
    parent_id: Mapped[str | None] = ref("team")


class User(Synced):
    """Somebody who signs in; passwords live on the server only."""

    __tablename__ = "users"

    login: Mapped[str] = shaped("name")
    name: Mapped[str] = shaped("name")
    name_en: Mapped[str | None] = shaped("name")
    role: Mapped[str] = choice(Role, Role.REP)
    team_id: Mapped[str | None] = ref("team")
    email: Mapped[str | None] = shaped("email")
    phone: Mapped[str | None] = shaped("phone")
    active: Mapped[bool] = flag(default=True)
    left_at: Mapped[dt.datetime | None]
