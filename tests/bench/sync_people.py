"""Laptops with contact-like rows, and real server processes for them to meet."""

from __future__ import annotations

import gc
import hashlib
import shutil
import socket
import subprocess
import sys
import time
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert

from app.model.accounts import Account, Contact
from app.storage.folder import DataFolder
from app.storage.ids import new_id
from app.sync.engine import sync
from tests.sync.world import PASSWORD, Laptop, Wire

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.sync.result import SyncResult
    from tests.sync.world import World

ROOT = Path(__file__).parents[2]
BATCH = 5_000
PER_ACCOUNT = 20
SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国文志"
TITLES = ("采购经理", "总经理", "工程师", "财务主管", "销售总监", "Buyer", None)


class RealLaptop(Laptop):
    """A laptop that meets the server over HTTP."""

    url = ""

    def sync(self, *_plan: str, **more: Any) -> SyncResult:
        if not self.signed_in:
            more = {"user": self.login, "password": PASSWORD, **more}
        more.pop("progress", None)
        result = sync(self.db, self.url, **more)
        self.signed_in = True
        return result


@dataclass
class Served:
    """A firm whose server runs as a process of its own."""

    firm: World
    urls: list[str]
    floor: str
    processes: list[int]

    def laptop(self, login: str, template: Path | None = None) -> RealLaptop:
        """A laptop with a copy of a folder; of an empty one, where none is named."""
        folder = self.firm.tmp / f"real-{len(self.firm.laptops)}-{login}"
        shutil.copytree(template or self.firm.template, folder)
        made = RealLaptop(self.firm, login, DataFolder(folder), Wire(self.firm.client))
        made.url = self.urls[0]
        self.firm.laptops.append(made)
        return made


@contextmanager
def served(firm: World, processes: int = 1) -> Iterator[Served]:
    """Start server processes on the firm's database, and the floor's."""
    with ExitStack() as stack:
        urls, pids = [], []
        for _ in range(processes):
            port = _free_port()
            pids.append(_start(stack, "app.server", "serve", "--database", firm.url, "--port", str(port)))
            urls.append(f"http://127.0.0.1:{port}")
        port = _free_port()
        _start(stack, "tests.bench.sync_floor", firm.url, str(port))
        yield Served(firm, urls, f"http://127.0.0.1:{port}", pids)


def _start(stack: ExitStack, *words: str) -> int:
    process = subprocess.Popen([sys.executable, "-m", *words], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    stack.callback(process.stdout.close)
    stack.callback(process.wait)
    stack.callback(process.terminate)
    assert process.stdout.readline().startswith("ready")
    return process.pid


@contextmanager
def collected_apart() -> Iterator[None]:
    """No garbage is looked for meanwhile, as in the window, which does so between turns: pytest has loaded much."""
    gc.collect()
    gc.freeze()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.unfreeze()


def timed(work: Callable[[], SyncResult]) -> tuple[float, SyncResult]:
    """Seconds, and what came of it."""
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def fill(laptop: Laptop, rows: int) -> None:
    """Give a laptop so many contacts, twenty to an account, in transactions of 5,000."""
    me = laptop.db.actor.user_id
    wanted = max(1, rows // PER_ACCOUNT)
    ids: list[str] = []
    for start in range(0, wanted, BATCH):
        with laptop.db.write("import-accounts") as session:
            made = [
                account_row(number, me, session.info["now"])
                for number in range(start, min(start + BATCH, wanted))
            ]
            ids += [row["id"] for row in made]
            session.execute(insert(Account), made)
    for start in range(0, rows, BATCH):
        with laptop.db.write("import-contacts") as session:
            now = session.info["now"]
            people = [
                contact_row(number, ids[number % wanted], me, now)
                for number in range(start, min(start + BATCH, rows))
            ]
            session.execute(insert(Contact), people)


def _stamps(me: str, now: Any) -> dict[str, Any]:
    return {"owner_id": me, "created_at": now, "created_by": me, "updated_at": now, "updated_by": me}


def account_row(number: int, me: str, now: Any) -> dict[str, Any]:
    """An account, the same for the same number."""
    new, noise = new_id(), hashlib.sha256(f"a{number}".encode()).hexdigest()
    name = f"{_name(noise)}{noise[:4]}有限公司"
    return {"id": new, "account_id": new, "name": name, "name_key": noise[:12], **_stamps(me, now)}


def contact_row(number: int, account: str, me: str, now: Any) -> dict[str, Any]:
    """A contact, the same for the same number."""
    noise = hashlib.sha256(f"c{number}".encode()).hexdigest()
    digits = str(int(noise[:12], 16))
    return {
        "id": new_id(),
        "account_id": account,
        "name": _name(noise),
        "name_key": noise[12:24],
        "title": TITLES[int(noise[24], 16) % len(TITLES)],
        "mobile": f"+861{digits[:10]}",
        "email": f"{noise[30:38]}@{noise[40:45]}.com",
        "wechat": noise[46:54] if int(noise[25], 16) < 8 else None,
        **_stamps(me, now),
    }


def _name(noise: str) -> str:
    first, *rest = (int(noise[place : place + 2], 16) for place in (0, 2, 4))
    return SURNAMES[first % len(SURNAMES)] + "".join(GIVEN[one % len(GIVEN)] for one in rest)


def contacts_of(laptop: Laptop, count: int) -> list[str]:
    """Two contacts of each of half as many accounts, spread over both tables of a store of any size.

    Always the first two of an account would lie side by side in a small store and on a page each in a large one.
    """
    total = int(laptop.value("SELECT count(*) FROM accounts"))
    step = max(1, 2 * total // count)
    spread = laptop.rows(f"SELECT id FROM accounts WHERE rowid % {step} = 0 LIMIT {count // 2}")
    one = "SELECT id FROM contacts WHERE account_id = ? ORDER BY id LIMIT 1 OFFSET ?"
    half = PER_ACCOUNT // 2
    return [
        laptop.value(one, account, place)
        for number, (account,) in enumerate(spread)
        for place in (number % half, number % half + half)
    ]


def one_each(laptop: Laptop, ids: list[str], title: str) -> None:
    """Change one field of each, in one transaction."""
    with laptop.db.write("retitle") as session:
        connection = session.connection()
        connection.exec_driver_sql("UPDATE contacts SET title = ? WHERE id = ?", [(title, pk) for pk in ids])


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
