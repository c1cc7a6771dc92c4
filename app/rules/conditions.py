"""Rules over fields as data: what a stage asks for, what moves an account through its life."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from app.rules.errors import Refused

_TESTS: Final = ("set", "empty", "at_least", "at_most", "equals", "one_of")


@dataclass(frozen=True, slots=True)
class Condition:
    """One demand on one field, e.g. ``{"field": "amount", "is": "set"}``.

    Attributes:
        field: name of the field or fact.
        test: one of ``set``, ``empty``, ``at_least``, ``at_most``, ``equals``, ``one_of``.
        value: what it is compared with; a tuple for ``one_of``, None for ``set`` and ``empty``.
    """

    field: str
    test: str
    value: object = None

    def holds(self, facts: Mapping[str, object]) -> bool:
        """Whether the facts meet it; a fact that is not known meets only ``empty``."""
        actual = facts.get(self.field)
        empty = actual is None or actual in ("", [], ())
        if self.test in {"set", "empty"}:
            return empty == (self.test == "empty")
        return not empty and _compare(actual, self.test, self.value)

    def as_data(self) -> dict[str, object]:
        """The JSON form, which :func:`read_conditions` reads."""
        data: dict[str, object] = {"field": self.field, "is": self.test}
        if self.value is not None:
            data["value"] = list(self.value) if isinstance(self.value, tuple) else self.value
        return data


def _compare(actual: object, test: str, value: object) -> bool:
    if test == "one_of":
        return isinstance(value, tuple) and actual in value
    if test == "equals" or not (isinstance(actual, int | float) and isinstance(value, int | float)):
        return test == "equals" and actual == value
    return actual >= value if test == "at_least" else actual <= value


def read_conditions(data: Sequence[Mapping[str, object]]) -> tuple[Condition, ...]:
    """Read conditions from their JSON form.

    Raises:
        Refused: ``condition-unclear`` for a rule without a field, with an unknown test or without its value.
    """
    return tuple(_read(item) for item in data)


def _read(item: Mapping[str, object]) -> Condition:
    field, test, value = item.get("field"), item.get("is"), item.get("value")
    if not isinstance(field, str) or not isinstance(test, str) or test not in _TESTS:
        raise Refused("condition-unclear", "rules", rule=str(dict(item)))
    if test in {"set", "empty"}:
        return Condition(field, test)
    if isinstance(value, list):
        value = tuple(value)
    wanted = {"one_of": tuple, "equals": str | int}.get(test, int)
    if not isinstance(value, wanted):
        raise Refused("condition-unclear", "rules", rule=str(dict(item)))
    return Condition(field, test, value)


def unmet(conditions: Iterable[Condition], facts: Mapping[str, object]) -> tuple[Condition, ...]:
    """Those that do not hold, in their order."""
    return tuple(c for c in conditions if not c.holds(facts))
