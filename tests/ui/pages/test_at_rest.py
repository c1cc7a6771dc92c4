from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.pages.conftest import Firm

TURNS = 300


def comes_to_rest() -> bool:
    """Whether the event loop runs out of work: what asks for itself again and again never does."""
    dispatcher = QAbstractEventDispatcher.instance()
    return any(not dispatcher.processEvents(QEventLoop.ProcessEventsFlag.AllEvents) for _turn in range(TURNS))


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        ("contacts", "account"),
        ("contacts", "lead"),
        ("pipeline", "deal"),
        ("tasks", "task"),
        ("complaints", "complaint"),
    ],
)
def test_a_window_that_nobody_touches_comes_to_rest(
    open_page: Callable[[str], Any], firm: Firm, page: str, kind: str
) -> None:
    shown = open_page(page)
    shown.open_record(kind, getattr(firm, kind))
    shown.window().resize(1280, 800)
    assert comes_to_rest()
