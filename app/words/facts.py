"""Facts of a refusal as people read them: kinds, fields and states by their labels instead of their keys."""

from collections.abc import Mapping

from app.words.countries import country_name
from app.words.labels import kind_name, label
from app.words.labels.choices import CHOICES
from app.words.labels.kinds import KINDS

FIELDS = frozenset({"field_key", "rule_field", "query_field"})
STATES = frozenset({"state", "to", "status"})
ENUMERATIONS = {
    "lead": "LeadStatus",
    "deal": "DealStatus",
    "complaint": "ComplaintStatus",
    "task": "TaskStatus",
    "visit": "VisitStatus",
    "quote": "QuoteStatus",
    "order": "OrderStatus",
    "pool": "PoolState",
}


def worded(facts: Mapping[str, object], language: str) -> dict[str, object]:
    """The facts with every key that has a label replaced by it."""
    kind = str(facts.get("kind", ""))
    states = CHOICES.get(ENUMERATIONS.get(str(facts.get("machine", "deal")), ""), {})
    return {name: _word(name, value, kind, states, language) for name, value in facts.items()}


def _word(
    name: str, value: object, kind: str, states: Mapping[str, str | tuple[str, str]], language: str
) -> object:
    if not isinstance(value, str):
        return value
    if name == "kind" and value in KINDS:
        return kind_name(value, language) if language == "zh_CN" else kind_name(value, language).lower()
    if name in FIELDS:
        return label(kind, value, language)
    if name == "country":
        return country_name(value, language)
    if name in STATES and value in states:
        found = states[value]
        english, chinese = found if isinstance(found, tuple) else (value.replace("_", " "), found)
        return chinese if language == "zh_CN" else english
    return value
