"""A rule for cells of a field that an admin added; its value is the text that is stored."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from app.imports.cleaning import texts
from app.imports.cleaning.choice import choice_rule
from app.imports.cleaning.cleaned import EMPTY, Cleaned, Rule, bad, fold, shown
from app.imports.cleaning.dates import Order, date_rule
from app.imports.cleaning.numbers import money_rule
from app.rules.choices import FieldType
from app.rules.custom_values import encode
from app.services.lists.definitions import Definition

_PARTS = re.compile(r"[;；,，、\n]")
_MOST = Decimal(10) ** 15


@dataclass(frozen=True, slots=True)
class AddedRule:
    """How one field is read.

    Attributes:
        field: the field.
        person: finds the id of a colleague by name or login; None when the field is of no person.
    """

    field: Definition
    person: Callable[[str], str | None] | None = None

    def rule(self, header: str, currency: str, order: Order) -> Rule:
        """A rule for the cells of a column."""
        inner = self._reading(header, currency, order)
        value_type = self.field.value_type

        def read(text: str) -> Cleaned:
            found = inner(text)
            if found.problem is not None or found.value is None:
                return found
            value, code = found.value if isinstance(found.value, tuple) else (found.value, None)
            return Cleaned(encode(value_type, value, code), found.changed)

        return read

    def _reading(self, header: str, currency: str, order: Order) -> Rule:
        choices = self.field.choices
        readings: dict[str, Callable[[], Rule]] = {
            FieldType.MONEY: lambda: money_rule(header, currency),
            FieldType.DATE: lambda: date_rule(order),
            FieldType.NUMBER: lambda: _number,
            FieldType.YES_NO: lambda: texts.boolean,
            FieldType.PERSON: lambda: self._person,
        }
        if choices is not None:
            one = choice_rule(choices)
            return one if self.field.value_type == FieldType.CHOICE else _several(one)
        found = readings.get(self.field.value_type)
        return found() if found is not None else texts.limited(texts.TEXT_LENGTH)

    def _person(self, text: str) -> Cleaned:
        name = fold(text)
        found = self.person(name) if name and self.person is not None else None
        if name and found is None:
            return bad("cell-person-unknown", text=shown(text))
        return Cleaned(found)


def _number(text: str) -> Cleaned:
    """A number with at most three decimals, in thousandths."""
    value = fold(text).replace(",", "")
    if not value:
        return EMPTY
    try:
        scaled = Decimal(value) * 1000
    except InvalidOperation:
        return bad("number-unclear", text=shown(text))
    if not scaled.is_finite() or abs(scaled) > _MOST or scaled != scaled.to_integral_value():
        return bad("number-unclear", text=shown(text))
    return Cleaned(int(scaled))


def _several(one: Rule) -> Rule:
    def rule(text: str) -> Cleaned:
        found = [one(part) for part in _PARTS.split(text) if part.strip()]
        wrong = next((each for each in found if each.problem is not None), None)
        return wrong or Cleaned([each.value for each in found if each.value is not None] or None)

    return rule
