"""What a new record gets when nobody says otherwise: owner, scope, first state, times."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.model.deals import Pipeline, Stage
from app.model.kinds import kinds
from app.model.settings import Organisation
from app.rules.choices import StageKind
from app.rules.errors import Refused
from app.storage.actor import actor
from app.storage.clock import now

Fields = dict[str, Any]
ABOUT = (
    ("deal_id", "deal"), ("order_id", "order"), ("quote_id", "quote"), ("complaint_id", "complaint"),
    ("contact_id", "contact"),
)  # fmt: skip
PRIVATE = frozenset({"task", "activity", "contact", "visit"})


def complete(session: Session, kind: str, fields: Fields) -> Fields:
    """The fields with what follows from them and from who writes.

    Raises:
        Refused: ``account-required`` for what cannot stand without an account.
    """
    columns = kinds()[kind].model.__table__.columns.keys()
    if "owner_id" in columns:
        fields.setdefault("owner_id", actor(session).user_id)
    if kind != "account" and not fields.get("account_id"):
        scope = _scope(session, kind, fields, columns)
        if scope is not None:
            fields["account_id"] = scope
    if "currency" in columns and not fields.get("currency"):
        fields["currency"] = base_currency(session)
    for filler in FILLERS.get(kind, ()):
        filler(session, fields)
    return fields


def base_currency(session: Session) -> str:
    """The firm's own currency."""
    return session.scalar(select(Organisation.base_currency).limit(1)) or "CNY"


def _scope(session: Session, kind: str, fields: Fields, columns: list[str]) -> str | None:
    for key, about, record_id in _about(fields):
        if record_id and about in kinds() and (key in columns or key == "about_id"):
            model = kinds()[about].model
            scope = session.scalar(select(model.account_id).where(model.id == record_id))
            if scope is None:
                raise Refused("reference-missing", key, field_key=key)
            return scope
    if kind in PRIVATE:
        return actor(session).user_id
    if kind in NEEDS_ACCOUNT:
        raise Refused("account-required", "account_id", kind=kind)
    return None


def _about(fields: Fields) -> list[tuple[str, str, str | None]]:
    """What a record may hang on, the nearest first: the field, the kind, the record's id."""
    named = [(key, kind, fields.get(key)) for key, kind in ABOUT]
    return [*named, ("about_id", fields.get("about_kind") or "", fields.get("about_id"))]


NEEDS_ACCOUNT = frozenset({"deal", "order", "quote", "receipt", "complaint", "credit_note"})


def _deal(session: Session, fields: Fields) -> None:
    if not fields.get("pipeline_id"):
        fields["pipeline_id"] = session.scalar(
            select(Pipeline.id).where(Pipeline.active).order_by(Pipeline.is_default.desc(), Pipeline.position)
        )
    if not fields.get("stage_id"):
        fields["stage_id"] = session.scalar(
            select(Stage.id)
            .where(Stage.pipeline_id == fields["pipeline_id"], Stage.kind == StageKind.OPEN.value)
            .order_by(Stage.position)
        )
    stage = session.get(Stage, fields["stage_id"]) if fields["stage_id"] else None
    if stage is None:
        raise Refused("pipeline-missing", "stage_id")
    if stage.kind != StageKind.OPEN.value:
        raise Refused("stage-closed-at-start", "stage_id", stage=stage.name)
    if fields.get("probability") is None:
        fields["probability"] = stage.probability
    fields.setdefault("stage_entered_at", now(session))


def _at_now(key: str) -> Callable[[Session, Fields], None]:
    def fill(session: Session, fields: Fields) -> None:
        if not fields.get(key):
            fields[key] = now(session)

    return fill


def _assignee(session: Session, fields: Fields) -> None:
    fields.setdefault("assignee_id", actor(session).user_id)


def _zero_totals(_session: Session, fields: Fields) -> None:
    for key in ("net", "tax", "total"):
        fields.setdefault(key, 0)


FILLERS: dict[str, tuple[Callable[[Session, Fields], None], ...]] = {
    "deal": (_deal,),
    "task": (_assignee,),
    "complaint": (_at_now("received_at"),),
    "activity": (_at_now("at"),),
    "visit": (_at_now("planned_start_at"),),
    "order": (_zero_totals,),
    "quote": (_zero_totals,),
}
