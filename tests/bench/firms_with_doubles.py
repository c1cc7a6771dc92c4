"""Accounts with Chinese names, one in fifty of them a double that somebody wrote in another way."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from app.words.reading.sort_keys import sort_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.storage.database import Database

CITIES = "上海北京广州深圳杭州苏州宁波武汉成都重庆西安天津南京无锡青岛长沙郑州沈阳大连厦门"
SIGNS = "华东盛达金源宏远天成鑫瑞恒通泰安永兴德润博创科龙海洋星辰明光卓越嘉禾福祥顺凯力诚信和美丰裕隆昌荣利新亚环球三"
TRADES = "机械机电电气轴承五金阀门仪表化工包装纺织食品物流电子软件环保建材模具配件器械设备"
FORMS = ("有限公司", "有限责任公司", "股份有限公司", "集团有限公司", "厂")
INSERT = """
    INSERT INTO accounts (id, account_id, name, name_key, city, phone, email, owner_id, lifecycle_stage, pool_state,
        transfer_count, do_not_contact, created_at, updated_at)
    VALUES (?1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, 'active', 'held', 0, 0, 0, 0)
"""
Firm = tuple[str, str, str | None, str | None]


def firms(count: int) -> Iterator[tuple[Firm, int | None]]:
    """Name, city, phone and e-mail of each firm, with the place of the one that it repeats."""
    chance = random.Random(11)  # noqa: S311 - no secret
    cities, trades = _words(CITIES), _words(TRADES)
    made: list[Firm] = []
    for place in range(count):
        if place > 50 and chance.random() < 0.02:
            first = chance.randrange(len(made))
            name, city, phone, mail = made[first]
            other = name.replace("有限公司", "公司") if chance.random() < 0.5 else name[:3] + name[4:]
            firm: Firm = (
                other,
                city,
                f"+86 {phone}" if phone else None,
                mail if chance.random() < 0.5 else None,
            )
            made.append(firm)
            yield firm, first
            continue
        city = chance.choice(cities)
        sign = "".join(chance.sample(SIGNS, chance.choice((2, 2, 3))))
        name = (city if chance.random() < 0.7 else "") + sign + chance.choice(trades) + chance.choice(FORMS)
        phone = f"1{chance.randrange(3, 10)}{chance.randrange(10**9):09}" if chance.random() < 0.7 else None
        mail = (
            f"{chance.randrange(10**7):07}@firm{chance.randrange(10**6)}.cn"
            if chance.random() < 0.4
            else None
        )
        firm = (name, city, phone, mail)
        made.append(firm)
        yield firm, None


def _words(text: str) -> list[str]:
    return [text[at : at + 2] for at in range(0, len(text), 2)]


def fill(database: Database, count: int) -> set[tuple[str, str]]:
    """Write the firms past the journal; the ids of those that are one."""
    pairs: set[tuple[str, str]] = set()
    owner = database.actor.user_id

    def rows() -> Iterator[tuple[str | None, ...]]:
        for place, (firm, first) in enumerate(firms(count)):
            record = record_id(place)
            if first is not None:
                pairs.add((record_id(first), record))
            yield record, firm[0], sort_key(firm[0]), *firm[1:], owner

    with database.apply() as connection:
        connection.executemany(INSERT, rows())
    return pairs


def record_id(place: int) -> str:
    """The id of a firm by its place."""
    return f"01900000-0000-7000-8000-{place:012x}"
