"""Files that are dropped to be imported."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QDropEvent

FILES = frozenset(
    {
        ".csv", ".tsv", ".tab", ".txt", ".xlsx", ".xls", ".xlsm", ".xlsb", ".ods", ".et", ".zip", ".vcf", ".vcard",
        ".ics", ".ical", ".eml",
    }
)  # fmt: skip


def dropped_file(event: QDropEvent) -> Path | None:
    """The file that is dragged, when it is one that can be imported."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return next((path for path in paths if path.suffix.lower() in FILES), None)
