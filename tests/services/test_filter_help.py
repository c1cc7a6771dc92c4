from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.services.filter_help import complete, looks_like_query

if TYPE_CHECKING:
    from app.storage.database import Database


@pytest.mark.parametrize(
    "text", ["", "海尔", "张 三", "138 0013", "a-b", "C++", "(上海)", "👋", "شركة", "x" * 10_000]
)
def test_a_name_is_no_query(text: str) -> None:
    assert not looks_like_query(text)


@pytest.mark.parametrize("text", ["level:A", "级别：A", "海尔 city=上海", "annual_revenue>100", "-tag:重点"])
def test_a_test_makes_a_query(text: str) -> None:
    assert looks_like_query(text)


@pytest.mark.parametrize(
    ("before", "language", "begin", "first"),
    [
        ("lev", "en", 0, "level:"),
        ("level:A own", "en", 8, "owner:"),
        ("level:", "en", 6, "A"),
        ("-客户级", "zh_CN", 1, "客户级别:"),
        ("last_order<", "en", 11, "7d"),
        ("owner:", "en", 6, "me"),
    ],
)
def test_what_may_stand_next_is_offered(
    database: Database, before: str, language: str, begin: int, first: str
) -> None:
    with database.raw() as connection:
        place, found = complete(connection, "account", before, language)
    assert place == begin
    assert found[0] == first


@pytest.mark.parametrize("before", ["", "(", '"', "nothing_here:", "👋", "x" * 10_000, "name:"])
def test_whatever_is_typed_gets_an_answer(database: Database, before: str) -> None:
    with database.raw() as connection:
        place, found = complete(connection, "account", before, "en")
    assert 0 <= place <= len(before)
    assert isinstance(found, list)
