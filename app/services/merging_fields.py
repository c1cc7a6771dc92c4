"""Field by field: what the survivor of a merge keeps, and what it takes from the other record."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.model.base import canonical_json
from app.rules.errors import Refused
from app.services.schema import FieldInfo, KindInfo

KEEP, LOSE = "keep", "lose"
Values = dict[str, Any]
# states, and what follows from them, belong to the survivor unless somebody says otherwise
NEVER_FILLED = frozenset({
    "owner_id", "pool_id", "pool_state", "claimed_at",
    "hold_expires_at", "transfer_count", "lifecycle_stage", "lifecycle_reason",
    "status", "first_response_at", "disqualify_reason", "converted_at",
    "converted_account_id", "converted_contact_id", "converted_deal_id", "score",
    "score_reasons", "is_primary", "do_not_contact", "birthday_lunar",
    "opt_outs", "parent_id", "reports_to_id",
})  # fmt: skip
BESIDE = {"name": ("name_key", "pinyin")}


@dataclass(frozen=True, slots=True)
class FieldPair:
    """One field of two records, as they are stored, and which of both a merge takes when nobody chooses."""

    key: str
    keep: Any
    lose: Any
    taken: str


def pairs(info: KindInfo, keep: Mapping[str, Any], lose: Mapping[str, Any]) -> list[FieldPair]:
    """The fields in which two rows differ, in the model's order."""
    return [
        FieldPair(field.key, keep[field.key], lose[field.key], _usual(field, keep, lose))
        for field in info.editable
        if field.key != "foreign_ids" and keep[field.key] != lose[field.key]
    ]


def _usual(field: FieldInfo, keep: Mapping[str, Any], lose: Mapping[str, Any]) -> str:
    mine, theirs = keep[field.key], lose[field.key]
    if theirs is None or theirs == keep["id"]:
        return KEEP
    if mine is not None and field.key == "last_followed_at":
        return LOSE if theirs > mine else KEEP
    if mine is not None and field.key == "next_follow_at":
        return LOSE if theirs < mine else KEEP
    filled = mine is None and field.key not in NEVER_FILLED and _same_currency(field, keep, lose)
    return LOSE if filled else KEEP


def _same_currency(field: FieldInfo, keep: Mapping[str, Any], lose: Mapping[str, Any]) -> bool:
    """Whether an amount means the same in the other record."""
    return not field.currency or keep[field.currency] in {None, lose[field.currency]}


def chosen(info: KindInfo, keep: Values, lose: Values, choices: Mapping[str, str]) -> dict[str, str]:
    """Which record each differing field is taken from.

    Raises:
        Refused: ``field-unknown``, ``merge-choice`` for anything but keep and lose, ``merge-currency`` for an amount
            that would be read in another currency.
    """
    for key, choice in choices.items():
        field = info.field(key)
        if field is None or not field.editable or key == "foreign_ids":
            raise Refused("field-unknown", key, key=key, kind=info.kind)
        if choice not in {KEEP, LOSE}:
            raise Refused("merge-choice", key, key=key, choice=choice)
        if (
            choice == LOSE
            and not _same_currency(field, keep, lose)
            and choices.get(field.currency or "") != LOSE
        ):
            raise Refused("merge-currency", key, key=key, currency=lose[field.currency or ""])
    return {pair.key: choices.get(pair.key, pair.taken) for pair in pairs(info, keep, lose)}


def taken_values(keep: Values, lose: Values, choices: Mapping[str, str]) -> Values:
    """What the survivor's row is to hold where that differs, foreign ids of both included."""
    wanted = {key: lose[key] for key, choice in choices.items() if choice == LOSE}
    for key in tuple(wanted):
        wanted |= {beside: lose[beside] for beside in BESIDE.get(key, ()) if beside in lose}
    if lose.get("foreign_ids"):
        wanted["foreign_ids"] = canonical_json(
            _both(json.loads(keep["foreign_ids"] or "{}"), json.loads(lose["foreign_ids"]))
        )
    return {key: value for key, value in wanted.items() if value != keep[key]}


def _both(mine: Values, theirs: Values) -> Values:
    """Foreign ids of both records; a second one of the same system is kept under ``system#2``."""
    both = dict(mine)
    for system, foreign in theirs.items():
        if foreign in both.values():
            continue
        key, number = system, 1
        while key in both:
            number += 1
            key = f"{system.partition('#')[0]}#{number}"
        both[key] = foreign
    return both
