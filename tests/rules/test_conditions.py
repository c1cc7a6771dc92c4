import pytest

from app.rules.conditions import Condition, read_conditions, unmet
from app.rules.errors import Refused


@pytest.mark.parametrize(
    ("test", "value", "actual", "holds"),
    [
        ("set", None, 0, True),
        ("set", None, "", False),
        ("set", None, [], False),
        ("set", None, None, False),
        ("empty", None, None, True),
        ("empty", None, 5, False),
        ("at_least", 5, 5, True),
        ("at_least", 5, 4, False),
        ("at_least", 5, None, False),
        ("at_least", 5, "9", False),
        ("at_most", 5, 5, True),
        ("at_most", 5, 6, False),
        ("equals", "A", "A", True),
        ("equals", 3, 4, False),
        ("one_of", ("A", "B"), "B", True),
        ("one_of", ("A", "B"), "C", False),
        ("one_of", "AB", "A", False),
    ],
)
def test_each_test_on_a_field(test: str, value: object, actual: object, holds: bool) -> None:
    assert Condition("x", test, value).holds({"x": actual}) is holds


def test_conditions_survive_their_json_form() -> None:
    data: list[dict[str, object]] = [
        {"field": "amount", "is": "set"},
        {"field": "level", "is": "one_of", "value": ["A", "B"]},
        {"field": "orders", "is": "at_least", "value": 2},
    ]
    conditions = read_conditions(data)
    assert [c.as_data() for c in conditions] == data
    assert [c.field for c in unmet(conditions, {"level": "A", "orders": 1})] == ["amount", "orders"]


@pytest.mark.parametrize(
    "rule",
    [
        {},
        {"field": "x"},
        {"field": 3, "is": "set"},
        {"field": "x", "is": "near"},
        {"field": "x", "is": "at_least"},
        {"field": "x", "is": "at_least", "value": "9"},
        {"field": "x", "is": "one_of", "value": "A"},
        {"field": "x", "is": ["set"]},
    ],
)
def test_a_rule_that_is_unclear_is_refused(rule: dict[str, object]) -> None:
    with pytest.raises(Refused) as refused:
        read_conditions([rule])
    assert refused.value.code == "condition-unclear"
