"""Why two records may be the same, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.words import labels

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.rules.matching import Reason

MOST = 4
SURE, LIKELY = 90, 70
COLUMNS = {"account": "account_id"}


def reason_words(reasons: Iterable[Reason], language: str) -> str:
    """What agrees and what differs, the weightiest first: ``same name, similar phone, other city``."""
    forms = {
        "same": QCoreApplication.translate("MatchWords", "same {field}"),
        "similar": QCoreApplication.translate("MatchWords", "similar {field}"),
        "differs": QCoreApplication.translate("MatchWords", "different {field}"),
    }
    said = []
    for reason in list(reasons)[:MOST]:
        key = COLUMNS.get(reason.field, reason.field)
        words = labels.label("", key, language)
        said.append(forms[reason.code].format(field=words if language == labels.CHINESE else _small(words)))
    return ("、" if language == labels.CHINESE else ", ").join(said)


def confidence_tone(score: int) -> str:
    """The tone of a pill with the confidence."""
    return "green" if score >= SURE else "amber" if score >= LIKELY else "neutral"


def _small(words: str) -> str:
    """A label inside a sentence; abbreviations keep their capitals."""
    return words if words[:2].isupper() else words[:1].lower() + words[1:]
