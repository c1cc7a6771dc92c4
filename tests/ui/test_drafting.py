from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from app.ui.charts import draw
from app.ui.charts.drafting import Draughtsman
from app.ui.charts.picture import Picture, Series

if TYPE_CHECKING:
    from collections.abc import Iterator

PICTURE = Picture("lying", ("甲", "乙"), (Series("", (3.0, 1.0)),))


def order() -> draw.Drawn:
    return draw.paint(PICTURE, "light", 300, 160)


@pytest.fixture
def draughtsman() -> Iterator[Draughtsman]:
    made = Draughtsman()
    yield made
    made.close()


def test_a_process_beside_draws_the_same_pixels_as_this_one(draughtsman: Draughtsman) -> None:
    draughtsman.begin()
    assert draughtsman._child is not None
    assert draughtsman._child.pid
    assert draughtsman.do(order) == order()


def test_a_process_that_died_is_started_again(draughtsman: Draughtsman) -> None:
    draughtsman.begin()
    assert draughtsman._child is not None
    draughtsman._child.kill()
    draughtsman._child.wait()
    assert draughtsman.do(order).width == 300
    assert draughtsman._child is not None
    assert draughtsman._child.poll() is None


def test_without_a_process_the_chart_is_drawn_here(
    draughtsman: Draughtsman, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    draughtsman.begin()
    assert draughtsman.do(order) == order()
    assert draughtsman._child is None


def test_what_goes_wrong_beside_goes_wrong_here_and_the_next_chart_is_drawn(draughtsman: Draughtsman) -> None:
    with pytest.raises(KeyError, match="pie"):
        draughtsman.do(no_such_drawing)
    assert draughtsman.do(order).width == 300


def no_such_drawing() -> draw.Drawn:
    return draw.paint(Picture("pie"), "light", 300, 160)
