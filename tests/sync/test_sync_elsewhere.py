"""The server's duplicate check: of a customer out of reach one learns that it exists, who holds it, until when."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import httpx2
import pytest

from app.rules.errors import Trouble
from app.sync.elsewhere import elsewhere
from tests.sync.test_sync_two_laptops import together

if TYPE_CHECKING:
    from app.sync.protocol import Held
    from tests.sync.world import Laptop, World

UNTIL = dt.datetime(2026, 12, 31, 8, tzinfo=dt.UTC)


def asked(laptop: Laptop, **fields: object) -> list[Held]:
    return elsewhere(
        laptop.db, fields, make=lambda base, _ca: httpx2.Client(base_url=base, transport=laptop.wire)
    )


def test_a_rep_learns_that_a_colleague_holds_the_customer_and_nothing_else(world: World) -> None:
    li, wang = world.laptop("li"), world.laptop("wang")
    account = li.add_account("海尔集团")
    li.edit("accounts", account, phone="0532-88889999", hold_expires_at=UNTIL)
    together(world, li, wang)
    assert wang.rows("SELECT id FROM accounts WHERE id = ?", account) == []
    for fields in ({"name": "海尔集团"}, {"name": "Haier", "phone": "0532-88889999"}):
        (held,) = asked(wang, **fields)
        assert (held.name, held.until) == ("海尔集团", round(UNTIL.timestamp() * 1000))
        assert held.holder == world.one("SELECT name FROM users WHERE login = 'li'")
    assert asked(wang, name="海尔") == []
    assert asked(wang, name="") == []
    assert asked(li, name="海尔集团") == []


def test_without_a_server_there_is_nobody_to_ask(world: World) -> None:
    with pytest.raises(Trouble, match="sign-in-first"):
        asked(world.laptop("li"), name="海尔集团")
