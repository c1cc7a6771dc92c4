"""The meeting pack of a customer with 2,000 entries: PDF, PPTX, XLSX and ICS.

``pytest -m bench -s tests/bench/bench_pack.py``
"""

from __future__ import annotations

import datetime as dt
import time
from typing import TYPE_CHECKING, Any

import pytest

from app.exports.pack.gather import gather
from app.exports.pack.make import make_pack
from app.services import records
from app.services.setup import set_up
from app.storage.bootstrap import open_folder
from app.storage.folder import DataFolder
from app.ui.printing.brief import print_brief

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [pytest.mark.bench, pytest.mark.timeout(600)]

LIMIT = 10.0
NOW = dt.datetime.now(dt.UTC).replace(microsecond=0)
DAY = dt.timedelta(days=1)


def test_the_pack_of_a_dense_customer_is_made_within_ten_seconds(tmp_path: Path) -> None:
    database = open_folder(DataFolder(tmp_path / "data"), sample=True)
    set_up(database)
    with database.write("fill") as session:

        def make(what: str, **fields: Any) -> str:
            return records.create(session, what, {"account_id": account, **fields})

        account = records.create(session, "account", {"name": "上海仪表有限公司"})
        make("activity", kind="visit", subject="年初拜访", at=NOW - 400 * DAY)
        for n in range(1_200):
            make(
                "activity",
                kind="call",
                subject=f"跟进第 {n} 次",
                body="讨论报价与交期。" * 10,
                at=NOW - n * DAY / 4,
            )
        for n in range(40):
            make("contact", name=f"联系人{n}", mobile=f"+86138{n:08}", email=f"p{n}@example.com")
            make("deal", name=f"商机 {n}", amount=n * 1_000_00, currency="CNY")
            make("complaint", subject=f"投诉 {n}", resolution_due_at=NOW - DAY)
        for n in range(640):
            make("order", number=f"SO{n}", ordered_on=(NOW - n * DAY).date(), status="confirmed", currency="CNY",
                 net=n * 100, tax=0, total=n * 100)  # fmt: skip
    taken = []
    for _ in range(2):
        begun, used = time.perf_counter(), time.process_time()
        pack = make_pack(gather(database, "account", (account,), "both"), tmp_path / "pack", print_brief)
        taken.append((time.perf_counter() - begun, time.process_time() - used))
    database.close()
    seconds, cpu = min(taken)
    sizes = {file.file.name: file.file.stat().st_size // 1024 for file in pack.files}
    print(f"\npack of 2,000 entries: {seconds:.1f} s ({cpu:.1f} s CPU; at most {LIMIT:.0f} s), KB {sizes}")
    assert len(pack.files) == 4
