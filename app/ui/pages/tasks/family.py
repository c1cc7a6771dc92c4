"""What the tasks page is made of."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.words import labels

SEARCH_WIDTH = 150  # pixels at least; less than elsewhere, for a page with so many parts
FAMILY = ("task", "calendar", "visit", "care_plan", "campaign")


def family_words(language: str) -> dict[str, str]:
    """The names of the parts, in the language in force."""
    words = {kind: labels.kind_name(kind, language, plural=True) for kind in FAMILY if kind != "calendar"}
    return words | {"calendar": QCoreApplication.translate("Calendar", "Calendar")}
