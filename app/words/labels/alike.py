"""Why two records may be the same, in one line: ``Same: Mobile. Different: City``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.words.labels import CHINESE, label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.rules.matching import Reason

CODES: dict[str, tuple[str, str]] = {
    "same": ("Same: {fields}", "相同：{fields}"),
    "similar": ("Similar: {fields}", "相似：{fields}"),
    "differs": ("Different: {fields}", "不同：{fields}"),
}
NAMES = {"account": "account_id"}


def alike(kind: str, reasons: Iterable[Reason], language: str) -> str:
    """The fields that agree, are alike and differ."""
    by_code: dict[str, list[str]] = {code: [] for code in CODES}
    for reason in reasons:
        by_code[reason.code].append(label(kind, NAMES.get(reason.field, reason.field), language))
    chinese = language == CHINESE
    parts = [
        CODES[code][chinese].format(fields=("、" if chinese else ", ").join(fields))
        for code, fields in by_code.items()
        if fields
    ]
    return ("；" if chinese else ". ").join(parts)
