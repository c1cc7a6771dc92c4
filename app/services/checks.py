"""What is refused before a record is written, whatever writes it: a form, a file, the command line."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.model.accounts import Account
from app.model.kinds import kind_of
from app.model.people import Team
from app.rules import forms
from app.rules.currencies import exponent
from app.rules.errors import Refused
from app.rules.money import check_amount
from app.rules.recurrence import check_rule
from app.rules.stages import check_probability
from app.rules.tax_ids import check_tax_id
from app.rules.trade import check_not_negative
from app.services.defaults import base_currency
from app.services.schema import FieldInfo, KindInfo, describe
from app.storage.clock import now
from app.words.countries import country_code

SHAPES: dict[str, Callable[[str, str], str]] = {"email": forms.check_email, "phone": forms.check_phone}


def clean_fields(
    session: Session, kind: str, fields: Mapping[str, Any], record_id: str | None
) -> dict[str, Any]:
    """The fields as they will be stored, spaces trimmed and shapes made one.

    Raises:
        Refused: beside the first field that cannot stand.
    """
    info = describe(kind)
    cleaned = {key: _clean(info, key, value) for key, value in fields.items()}
    if record_id is None:
        _require(info, cleaned)
    _check_kind(session, info.kind, cleaned, record_id)
    if info.kind == "account":
        _check_tax_id(session, cleaned, record_id)
    return cleaned


def _clean(info: KindInfo, key: str, value: Any) -> Any:
    field = info.field(key)
    if field is None or not field.editable:
        raise Refused("field-unknown", key, key=key, kind=info.kind)
    if value is None or value == "":
        if field.required:
            raise Refused("name-required" if key == "name" else "field-required", key, field_key=key)
        return None
    return _shape(field, value)


def _shape(field: FieldInfo, value: Any) -> Any:
    if field.type in {"choice", "multi_choice"} and field.choices is not None:
        _check_chosen(field, field.choices, value if isinstance(value, list) else [value])
    if field.type == "money":
        return check_amount(value, field.key)
    if field.type == "currency":
        exponent(value)
    if not isinstance(value, str):
        return value
    if field.key == "credit_code":
        return forms.check_credit_code(value, field.key)
    if field.type in SHAPES:
        return SHAPES[field.type](value, field.key)
    if field.required:
        return forms.check_name(value, field.key) if field.longest == forms.NAME_LENGTH else value
    return forms.check_text(value, field.key, field.longest or forms.TEXT_LENGTH)


def _check_chosen(field: FieldInfo, choices: type[StrEnum], values: list[Any]) -> None:
    for value in values:
        if value not in [choice.value for choice in choices]:
            raise Refused(
                "choice-unknown", field.key, field_key=field.key, text=value, known=", ".join(choices)
            )


def _require(info: KindInfo, fields: Mapping[str, Any]) -> None:
    for field in info.fields:
        if field.required and fields.get(field.key) is None:
            raise Refused(
                "name-required" if field.key == "name" else "field-required", field.key, field_key=field.key
            )


def _check_kind(session: Session, kind: str, fields: Mapping[str, Any], record_id: str | None) -> None:
    for key, check in KIND_CHECKS.get(kind, {}).items():
        if fields.get(key) is not None:
            check(session, fields[key], record_id)


def _parent_of(model: type[Account] | type[Team]) -> Callable[[Session, Any, str | None], None]:
    def check(session: Session, parent_id: str, record_id: str | None) -> None:
        if session.get(model, parent_id) is None:
            raise Refused("reference-missing", "parent_id", field_key="parent_id")
        if record_id is None:
            return
        parents: dict[str, str | None] = {}
        above: str | None = parent_id
        while above is not None and above not in parents:
            parents[above] = session.scalar(select(model.parent_id).where(model.id == above))
            above = parents[above]
        forms.check_parent(record_id, parent_id, parents)

    return check


def _check_tax_id(session: Session, fields: dict[str, Any], record_id: str | None) -> None:
    """The tax id by the rule of the account's country, whichever of both is new."""
    if not {"tax_id", "country"} & fields.keys():
        return
    kept = session.get(Account, record_id) if record_id is not None else None
    both = {key: fields[key] if key in fields else getattr(kept, key, None) for key in ("tax_id", "country")}
    if both["tax_id"]:
        checked = check_tax_id(both["tax_id"], country_code(both["country"]))
        if "tax_id" in fields:
            fields["tax_id"] = checked


def _probability(_session: Session, percent: int, _record_id: str | None) -> None:
    check_probability(percent)


def _recurrence(session: Session, rule: str, _record_id: str | None) -> None:
    check_rule(rule, now(session), "UTC")


def _rate(_session: Session, rate: int, _record_id: str | None) -> None:
    if rate <= 0:
        raise Refused("rate-not-positive", "rate_e8")


def _rate_base(session: Session, base: str, _record_id: str | None) -> None:
    if base != base_currency(session):
        raise Refused("rate-base", "base", base=base_currency(session))


def _price(_session: Session, price: int, _record_id: str | None) -> None:
    check_not_negative(price, "price")


def _from_quantity(_session: Session, quantity_milli: int, _record_id: str | None) -> None:
    if quantity_milli < 0:
        raise Refused("quantity-not-positive", "from_quantity_milli")


KIND_CHECKS: dict[str, dict[str, Callable[[Session, Any, str | None], None]]] = {
    "account": {"parent_id": _parent_of(Account)},
    "team": {"parent_id": _parent_of(Team)},
    "deal": {"probability": _probability},
    "exchange_rate": {"rate_e8": _rate, "base": _rate_base},
    "price_list_item": {"price": _price, "from_quantity_milli": _from_quantity},
    "task": {"recurrence": _recurrence},
}


def check_reference(session: Session, field: FieldInfo, value: str) -> None:
    """Refuse a reference to a record that this laptop does not have.

    Raises:
        Refused: ``reference-missing``.
    """
    if field.target is None:
        return
    model = kind_of(field.target).model
    if session.get(model, value) is None:
        raise Refused("reference-missing", field.key, field_key=field.key)
