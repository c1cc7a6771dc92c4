"""Kinds with the fields that an admin added, and the values of these fields: one row for each field of a record."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.model.accounts import CustomValue
from app.rules import forms
from app.rules.choices import FieldType
from app.rules.custom import currency_key, is_custom
from app.rules.custom_values import decode, encode
from app.rules.errors import Refused
from app.rules.ids import derived_id
from app.services.lists.definitions import Definition, defined
from app.services.schema import FieldInfo, KindInfo, describe
from app.storage.connection import Connection

Values = dict[str, Any]
LONGEST = 2000  # characters of a text
_TYPES = {
    FieldType.TEXT: "text",
    FieldType.NUMBER: "quantity",
    FieldType.MONEY: "money",
    FieldType.DATE: "date",
    FieldType.CHOICE: "choice",
    FieldType.MULTI_CHOICE: "multi_choice",
    FieldType.YES_NO: "yesno",
    FieldType.PERSON: "reference",
}


def connection_of(session: Session) -> Connection:
    """The driver's connection inside the session's transaction."""
    return cast("Connection", session.connection().connection.dbapi_connection)


def described(connection: Connection, kind: str) -> KindInfo:
    """The fields of a kind with those that an admin added, at the end.

    Raises:
        Refused: ``kind-unknown``.
    """
    info = describe(kind)
    more = [field for each in defined(connection, info.kind) for field in fields_of(each)]
    return replace(info, fields=(*info.fields, *more)) if more else info


def fields_of(each: Definition) -> list[FieldInfo]:
    """A field as values are read and edited; an amount with the field of its currency."""
    money = each.value_type == FieldType.MONEY
    made = FieldInfo(
        each.key, _TYPES[FieldType(each.value_type)], each.required, each.choices,
        "user" if each.value_type == FieldType.PERSON else None, currency_key(each.key) if money else None,
        LONGEST if each.value_type == FieldType.TEXT else None, names=each.names, sql=each.value_sql,
        found_sql=each.found_sql,
    )  # fmt: skip
    if not money:
        return [made]
    return [made, FieldInfo(currency_key(each.key), "currency", names=each.names, sql=each.currency_sql)]


def split(fields: Mapping[str, Any]) -> tuple[Values, Values]:
    """The values of a record's own fields, and those of added ones."""
    added = {key: value for key, value in fields.items() if is_custom(key.partition(".")[0])}
    return {key: value for key, value in fields.items() if key not in added}, added


def read(connection: Connection, kind: str, record_id: str) -> Values:
    """The values of a record's added fields, empty ones as None."""
    rows = connection.execute(
        "SELECT key, value FROM custom_values WHERE record_id = ? AND deleted_at IS NULL", (record_id,)
    )
    stored = dict(rows.fetchall())
    found: Values = {}
    for each in defined(connection, kind):
        found |= _typed(each, stored.get(each.key))
    return found


def defaults(connection: Connection, kind: str) -> Values:
    """What the added fields of a new record begin with."""
    found: Values = {}
    for each in defined(connection, kind):
        if each.default:
            found |= _typed(each, each.default)
    return found


def _typed(each: Definition, text: str | None) -> Values:
    value = decode(each.value_type, text)
    if each.value_type != FieldType.MONEY:
        return {each.key: value}
    return {each.key: value[0], currency_key(each.key): value[1]}


def clean(
    connection: Connection, kind: str, fields: Mapping[str, Any], *, new: bool, lenient: bool = False
) -> dict[str, str | None]:
    """The added fields as they are stored, by key; a new record gets the defaults for what nobody says.

    Raises:
        Refused: ``field-unknown``, ``field-required``, ``choice-unknown``, ``custom-fields-value``.
    """
    known = {each.key: each for each in defined(connection, kind)}
    given = {key: value for key, value in fields.items() if "." not in key}
    for key in given:
        if key not in known:
            raise Refused("field-unknown", key, key=key, kind=kind)
    if new:
        given = {
            **{key: value for key, value in defaults(connection, kind).items() if "." not in key},
            **given,
        }
    found = {}
    for key, each in known.items():
        if key in given or new:
            currency = fields.get(currency_key(key)) or defaults_currency(each)
            found[key] = clean_one(each, given.get(key), currency)
            if found[key] is None and each.required and not lenient:
                raise Refused("field-required", key, field_key=each.names[1])
    return found


def defaults_currency(each: Definition) -> str | None:
    """The currency in which a field's default amount is given."""
    return decode(each.value_type, each.default)[1] if each.value_type == FieldType.MONEY else None


def clean_one(each: Definition, value: Any, currency: str | None) -> str | None:
    """A value of one field as it is stored.

    Raises:
        Refused: ``choice-unknown``, ``custom-fields-value``, ``text-too-long``, ``text-control``.
    """
    if isinstance(value, str):
        value = forms.check_text(value, each.key, LONGEST)
    codes = [code for code, _, _ in each.options]
    asked = value if isinstance(value, list) else [value] if value else []
    for code in asked if each.choices is not None else ():
        if code not in codes:
            raise Refused(
                "choice-unknown", each.key, field_key=each.names[1], text=code, known=", ".join(codes)
            )
    try:
        stored = encode(each.value_type, value, currency)
    except (TypeError, ValueError) as error:
        raise Refused("custom-fields-value", each.key, text=str(value)[:80]) from error
    return stored


def write(
    session: Session, kind: str, record_id: str, scope: str, stored: Mapping[str, str | None]
) -> set[str]:
    """Write stored values of a record; the keys of those that differ now. An emptied one stays as an empty row."""
    if not stored:
        return set()
    rows = session.scalars(select(CustomValue).where(CustomValue.record_id == record_id)).all()
    there = {row.key: row for row in rows}
    changed = set()
    for key, text in stored.items():
        row = there.get(key)
        if row is None and text is not None:
            made = derived_id("custom_value", record_id, key)
            session.add(
                CustomValue(id=made, account_id=scope, kind=kind, record_id=record_id, key=key, value=text)
            )
        elif row is not None and row.value != text:
            row.value = text
        else:
            continue
        changed.add(key)
    session.flush()
    return changed


def follow(session: Session, record_id: str, scope: str) -> None:
    """Let the values go where their record went."""
    for row in session.scalars(
        select(CustomValue).where(CustomValue.record_id == record_id, CustomValue.account_id != scope)
    ):
        row.account_id = scope
    session.flush()
