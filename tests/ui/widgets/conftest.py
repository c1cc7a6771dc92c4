from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.services import records

if TYPE_CHECKING:
    from app.storage.database import Database

CITIES = ("杭州", "上海", "深圳")


@pytest.fixture
def accounts(database: Database) -> list[str]:
    """Thirty accounts, 客户01 to 客户30, levels A to D and three cities in turn; their ids in that order."""
    with database.write("demo") as session:
        return [
            records.create(
                session, "account", {"name": f"客户{n:02}", "level": "ABCD"[n % 4], "city": CITIES[n % 3]}
            )
            for n in range(1, 31)
        ]
