"""What is said of a campaign in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.rules.merge_fields import FIELDS
from app.words import labels

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from app.services.campaign_sending import Ready


def left_out(reasons: Mapping[str, int], language: str) -> str:
    """How many were left out and why; empty for nobody."""
    if not reasons:
        return ""
    listed = [
        f"{labels.choice('LeftOut', str(reason), language)} {count:,}" for reason, count in reasons.items()
    ]
    total = f"{sum(reasons.values()):,}"
    joined = ("；" if language == labels.CHINESE else "; ").join(listed)
    said = QCoreApplication.translate("Campaigns", "Left out: {count} ({reasons})")
    return said.replace("{count}", total).replace("{reasons}", joined)


def field_names(keys: Iterable[str], language: str) -> str:
    """Merge fields by their names."""
    chinese = language == labels.CHINESE
    return ("、" if chinese else ", ").join(FIELDS[key] if chinese else key for key in keys)


def went_out(found: Ready, language: str) -> str:
    """What became of those who were planned, beyond the ones that went out."""
    parts = []
    if found.left_out:
        parts.append(left_out({reason.value: count for reason, count in found.left_out.items()}, language))
    if found.held:
        missing = dict.fromkeys(key for letter in found.held for key in letter.said.missing)
        said = QCoreApplication.translate("Campaigns", "Waiting: {count} (the message lacks {fields})")
        names = field_names(missing, language)
        parts.append(said.replace("{count}", f"{len(found.held):,}").replace("{fields}", names))
    return "  ".join(parts)
