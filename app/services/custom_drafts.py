"""A field as an admin writes it, and what is stored of it."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from app.model.accounts import CustomField
from app.rules import forms
from app.rules.custom import key_of
from app.rules.errors import Refused
from app.services import custom_fields
from app.services.defaults import base_currency
from app.services.fields import read_value
from app.services.lists.definitions import Definition
from app.services.lists.families import family, options_of


@dataclass(frozen=True, slots=True)
class Draft:
    """A field as the admin writes it.

    Attributes:
        kind: of record that gets it.
        label: in Chinese, or in the language of the firm.
        label_en: in English; empty for the same.
        type: a ``FieldType``.
        options: (code or empty for a new one, label, English label) of the choices.
        required: a new record needs it.
        default: what a new record begins with, as it is typed; empty for nothing.
    """

    kind: str
    label: str
    type: str
    label_en: str = ""
    options: tuple[tuple[str, str, str], ...] = ()
    required: bool = False
    default: str = ""


def options_in(draft: Draft) -> list[dict[str, str]]:
    """The choices as they are stored; a new one gets a code of its own."""
    found: list[dict[str, str]] = []
    taken: set[str] = {code for code, _, _ in draft.options if code}
    labels: set[str] = set()
    for code, label, english in draft.options:
        words = forms.check_name(label, "options")
        if words.casefold() in labels:
            raise Refused("custom-field-options", "options", name=words)
        labels.add(words.casefold())
        made = code or key_of(english or words, taken).removeprefix("x_")
        taken |= {made, f"x_{made}"}
        each = {"value": made, "label": words}
        found.append(each | ({"label_en": english.strip()} if english.strip() else {}))
    if not found:
        raise Refused("custom-field-options", "options", name="")
    return found


def default_in(session: Session, row: CustomField, text: str) -> str | None:
    """The default as it is stored, read as a value of the field is read everywhere."""
    options = options_of(row.options or [])
    choices = family(row.key, options) if options else None
    each = Definition(
        "", row.kind, row.key, (row.label, row.label), row.value_type, choices, False, None, options
    )
    field = custom_fields.fields_of(each)[0]
    currency = base_currency(session)
    try:
        value: dict[str, Any] = read_value(field, text, currency)
        return custom_fields.clean_one(each, value[field.key], value.get(field.currency or "", currency))
    except Refused as refused:
        raise Refused("custom-field-default", "default", text=text[:80]) from refused
