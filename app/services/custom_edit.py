"""What an admin does to the fields that were added: make, rename, order, put away."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.model.accounts import CustomField, CustomValue
from app.rules import forms
from app.rules.choices import FieldType, Role
from app.rules.custom import KINDS, MOST, key_of
from app.rules.errors import Refused
from app.rules.ids import derived_id
from app.services import records
from app.services.custom_drafts import Draft, default_in, options_in
from app.services.moves import role_of
from app.storage.actor import actor

CHOSEN = frozenset({FieldType.CHOICE.value, FieldType.MULTI_CHOICE.value})


def add(session: Session, draft: Draft) -> str:
    """A new field; the id of its definition.

    Raises:
        Refused: ``admins-only``, ``kind-unknown``, ``custom-field-name``, ``custom-field-options``,
            ``custom-field-many``, ``custom-field-default``.
    """
    _require_admin(session)
    if draft.kind not in KINDS:
        raise Refused("kind-unknown", "kind", kind=draft.kind)
    there = _of_kind(session, draft.kind)
    taken = {row.key for row in there}
    if len([row for row in there if row.deleted_at is None]) >= MOST:
        raise Refused("custom-field-many", "label", most=MOST)
    key = key_of(draft.label_en or draft.label, taken)
    made = CustomField(
        id=derived_id("custom_field", draft.kind, key), account_id=actor(session).organisation_id,
        kind=draft.kind, key=key, position=max((row.position for row in there), default=-1) + 1,
        label="", value_type=draft.type,
    )  # fmt: skip
    _put(session, made, draft, there)
    session.add(made)
    session.flush()
    return made.id


def change(session: Session, definition: str, draft: Draft) -> None:
    """Rename a field, change its choices, whether it is required, its default, and its type while nobody has a value.

    Raises:
        Refused: as ``add``; ``record-missing``, ``custom-field-type``, ``custom-field-option-used``.
    """
    _require_admin(session)
    row = _one(session, definition)
    if draft.type != row.value_type and _used(session, row) > 0:
        raise Refused("custom-field-type", "type", count=_used(session, row))
    kept = {code for code, _, _ in draft.options}
    for option in row.options or []:
        if draft.type in CHOSEN and option["value"] not in kept:
            count = _used(session, row, option["value"])
            if count:
                raise Refused("custom-field-option-used", "options", name=option["label"], count=count)
    row.value_type = draft.type
    _put(session, row, draft, _of_kind(session, row.kind))
    session.flush()


def put_away(session: Session, definition: str) -> None:
    """Take a field out of forms and lists; its values stay, and come back with it.

    Raises:
        Refused: ``admins-only``, ``record-missing``.
    """
    _require_admin(session)
    records.archive(session, "custom_field", definition)


def bring_back(session: Session, definition: str) -> None:
    """Show a field again that was put away.

    Raises:
        Refused: as ``put_away``.
    """
    _require_admin(session)
    records.restore(session, "custom_field", definition)


def move(session: Session, definition: str, steps: int) -> None:
    """Put a field so many places further down, or up when negative.

    Raises:
        Refused: as ``put_away``.
    """
    _require_admin(session)
    row = _one(session, definition)
    order = [each for each in _of_kind(session, row.kind) if each.deleted_at is None]
    place = order.index(row)
    order.insert(min(max(place + steps, 0), len(order) - 1), order.pop(place))
    for position, each in enumerate(order):
        if each.position != position:
            each.position = position
    session.flush()


def of_key(session: Session, kind: str, key: str) -> CustomField:
    """The definition of a field by its key.

    Raises:
        Refused: ``record-missing``.
    """
    return _one(session, derived_id("custom_field", kind, key))


def used(session: Session, definition: str) -> int:
    """How many records have a value."""
    return _used(session, _one(session, definition))


def _put(session: Session, row: CustomField, draft: Draft, there: list[CustomField]) -> None:
    label = forms.check_name(draft.label, "label")
    english = forms.check_text(draft.label_en, "label_en", forms.NAME_LENGTH)
    words = {word.casefold() for word in (label, english) if word}
    for other in there:
        mine = {word.casefold() for word in (other.label, other.label_en) if word}
        if other.id != row.id and other.deleted_at is None and words & mine:
            raise Refused("custom-field-name", "label", name=label)
    if draft.type not in {each.value for each in FieldType}:
        raise Refused("custom-field-kind", "type", type=draft.type)
    row.label, row.label_en, row.required = label, english or None, draft.required
    row.options = options_in(draft) if draft.type in CHOSEN else None
    row.default_value = None
    session.flush()
    row.default_value = default_in(session, row, draft.default.strip()) if draft.default.strip() else None


def _of_kind(session: Session, kind: str) -> list[CustomField]:
    found = (
        select(CustomField).where(CustomField.kind == kind).order_by(CustomField.position, CustomField.key)
    )
    return list(session.scalars(found, execution_options={"with_deleted": True}))


def _one(session: Session, definition: str) -> CustomField:
    row = session.get(CustomField, definition)
    if row is None:
        raise Refused("record-missing", kind="custom_field", id=definition)
    return row


def _used(session: Session, row: CustomField, code: str | None = None) -> int:
    held = select(func.count()).select_from(CustomValue).where(
        CustomValue.kind == row.kind, CustomValue.key == row.key, CustomValue.value.is_not(None)
    )  # fmt: skip
    if code is not None:
        several = CustomValue.value.contains(f'"{code}"', autoescape=True)
        held = held.where((CustomValue.value == code) | several)
    return session.scalar(held) or 0


def _require_admin(session: Session) -> None:
    if role_of(session) != Role.ADMIN:
        raise Refused("admins-only")
