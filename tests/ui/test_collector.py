from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from app.ui import collector
from app.ui.collector import Collector

if TYPE_CHECKING:
    from collections.abc import Iterator


class Ring:
    """Garbage that only a collection finds."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def collecting() -> Iterator[Collector]:
    made = Collector(lambda: False)
    made.start()
    yield made
    made.stop()


def a_ring() -> weakref.ref[Ring]:
    return weakref.ref(Ring())


def a_burst() -> list[list[int]]:
    return [[number] for number in range(2 * collector.BURST)]


def test_young_garbage_is_collected_at_every_turn(collecting: Collector) -> None:
    ring = a_ring()
    assert ring() is not None
    collecting.on_time()
    assert ring() is None


def test_so_much_at_once_is_set_aside_unseen(collecting: Collector) -> None:
    before = gc.get_freeze_count()
    kept, ring = a_burst(), a_ring()
    collecting.on_time()
    assert gc.get_freeze_count() > before + len(kept) - 1
    assert ring() is not None


def test_what_was_set_aside_is_looked_through_when_the_user_is_elsewhere(
    collecting: Collector, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(collector, "_FULL_EVERY", 1)
    kept, ring = a_burst(), a_ring()
    collecting.on_time()
    kept.clear()
    state = Qt.ApplicationState.ApplicationActive
    monkeypatch.setattr(QGuiApplication, "applicationState", lambda: state)
    gc.collect(0)
    collecting.on_time()
    assert ring() is not None
    state = Qt.ApplicationState.ApplicationInactive
    collecting.on_time()
    assert ring() is None


def test_all_objects_wait_while_something_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collector, "_FULL_EVERY", 1)
    running = True
    made = Collector(lambda: running)
    made.start()
    try:
        ring = a_ring()
        strong = ring()
        gc.collect(1)
        strong = None
        made.on_time()
        assert ring() is not None
        running = False
        made.on_time()
        assert ring() is None
    finally:
        made.stop()
    assert strong is None
