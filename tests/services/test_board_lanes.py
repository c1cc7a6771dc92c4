from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.services import board, records
from app.services.board_lanes import LANES, lanes
from app.services.deals import move_deal
from app.services.lists.registry import LISTS
from app.storage.list_spec import ListQuery
from tests import make

if TYPE_CHECKING:
    from app.services.board_lanes import Lane
    from app.storage.database import Database


def read(firm: Database, by: str) -> tuple[list[board.Column], list[Lane]]:
    with firm.raw() as connection:
        columns = board.board(connection, ListQuery(LISTS["deal"]), firm.clock())
        return columns, lanes(connection, columns, by)


@pytest.fixture
def mixed(firm: Database) -> Database:
    """Four deals: two of 王芳's, one of 李伟's, one nobody's; in two currencies and two stages."""
    with firm.raw() as connection:
        second = board.stages(connection)[1].id
    with firm.write("demo") as session:
        people = [records.create(session, "user", {"login": n, "name": n}) for n in ("王芳", "李伟")]
        best = make.account(session, level="A", need_segment="价格")
        other = make.account(session, level="C")
        make.deal(session, best, amount=1_000, owner_id=people[0])
        make.deal(session, best, amount=200, currency="USD", owner_id=people[0])
        moved = make.deal(session, other, amount=3_000, owner_id=people[1])
        loose = make.deal(session, other, amount=4_000)
        move_deal(session, moved, second)
        records.update(session, "deal", loose, {"owner_id": None})
    return firm


@pytest.mark.parametrize("by", LANES)
def test_lanes_hold_every_deal_of_the_board_once_and_add_up_to_it(mixed: Database, by: str) -> None:
    columns, found = read(mixed, by)
    for place, column in enumerate(columns):
        cut = [lane.columns[place] for lane in found]
        assert sorted(deal for part in cut for deal in part.cards.ids) == sorted(column.cards.ids)
        assert sum(part.total.base.minor for part in cut) == column.total.base.minor
        assert sum(part.weighted.base.minor for part in cut) == column.weighted.base.minor


def test_lanes_go_by_name_and_those_without_come_last(mixed: Database) -> None:
    assert [lane.name for lane in read(mixed, "level")[1]] == ["A", "C"]
    assert [(lane.name, lane.deals) for lane in read(mixed, "need")[1]] == [("价格", 2), ("", 2)]
    owners = read(mixed, "owner")[1]
    assert [lane.name for lane in owners] == ["李伟", "王芳", ""]
    assert owners[1].total.others[0].currency == "USD"  # without a rate it stays beside the sum
