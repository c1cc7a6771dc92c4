"""Search as you type over 1,000,000 accounts beside a bare FTS5 query for the same words.

Run with ``pytest -m bench -s tests/bench/bench_search.py``.
"""

from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING

import pytest

from app.storage.search import search
from app.storage.search_index import rebuild
from app.storage.search_text import match_expression

if TYPE_CHECKING:
    from app.storage.connection import Connection
    from app.storage.database import Database

pytestmark = [pytest.mark.bench, pytest.mark.timeout(3600)]
ACCOUNTS = 1_000_000
CITIES = "上海 北京 深圳 杭州 苏州 宁波 青岛 成都 武汉 西安".split()  # noqa: SIM905 - a row of words
WORDS = "申达 宏远 恒通 瑞丰 金华 德力 安泰 长城 东方 华信 新科 万里 博雅 中联 光明 永兴 天成 正大 联合 环球".split()  # noqa: SIM905 - a row of words
TRADES = "机电 轴承 阀门 相机 电气 液压 工具 模具 紧固件 密封件 传动 泵业".split()  # noqa: SIM905 - a row of words
LATIN = "Shenda Horizon Atlas Nordic Pacific Summit Delta Orion Vertex Müller".split()  # noqa: SIM905 - a row of words


def fill(database: Database) -> None:
    chance = random.Random(1)  # noqa: S311 - sample names

    def rows() -> object:
        for number in range(ACCOUNTS):
            word = chance.choice(WORDS) + chance.choice(WORDS)
            name = f"{chance.choice(CITIES)}{word}{chance.choice(TRADES)}有限公司"
            english = f"{chance.choice(LATIN)} {chance.choice(LATIN)} {number}"
            phone = f"1{chance.randrange(3, 10)}{chance.randrange(10**9):09d}"
            yield (f"{number:036d}", f"{number:036d}", name, english, f"key {number:07d}", phone)

    with database.apply() as connection:
        connection.executemany(
            "INSERT INTO accounts (id, account_id, name, name_en, name_key, phone, created_at, updated_at) "
            "VALUES (?, ?, ?, ?, ?, ?, 1, 1)",
            rows(),  # type: ignore[arg-type] # a generator of rows
        )
        rebuild(connection)


def typed() -> list[str]:
    """Every beginning of what somebody types, letter by letter."""
    texts = [
        "上海申达", "申达轴承", "宏远瑞丰机电", "相机", "shenda", "hengtong", "xiangji", "shanghaishenda", "jdzc",
        "atlas delta", "muller 1234", "13800", "8000123", "东方 阀门", "sz zhoucheng", "vertex 99",
    ]  # fmt: skip
    return [text[:end].strip() for text in texts for end in range(1, len(text) + 1)]


def percentile_95(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)]


def milliseconds(connection: Connection, text: str) -> tuple[float, float]:
    """Of the bare query for the same words, best first as FTS5 alone can, and of ours."""
    expression = match_expression(text)
    start = time.perf_counter()
    connection.execute(
        "SELECT rowid FROM search_index WHERE search_index MATCH ? LIMIT 200", (expression,)
    ).fetchall()
    middle = time.perf_counter()
    search(connection, text, 20, "nobody")
    return (middle - start) * 1000, (time.perf_counter() - middle) * 1000


def test_search_as_you_type_over_a_million_accounts(database: Database) -> None:
    fill(database)
    with database.raw() as connection:
        for text in typed():
            milliseconds(connection, text)
        pairs = [milliseconds(connection, text) for _ in range(5) for text in typed()]
    bare, ours = (percentile_95(list(times)) for times in zip(*pairs, strict=True))
    print(
        f"\n95th percentile of {len(pairs)}: bare {bare:.1f} ms, ours {ours:.1f} ms, ratio {ours / bare:.2f}"
    )
    slow = sorted(zip((pair[1] for pair in pairs), typed() * 5, strict=True), reverse=True)[:5]
    print("slowest:", slow)
    assert ours <= 50
    assert ours <= 3 * bare
