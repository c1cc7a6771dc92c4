"""A firm in full work, prepared once and copied for every run: three people, four laptops, three accounts."""

from __future__ import annotations

import shutil
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

import psycopg
from litestar.testing import TestClient
from psycopg import sql

from app.model.kinds import kind_of
from app.server import accounts
from app.server.api import application
from app.server.organisations import find_organisation
from app.server.store import Store
from app.storage.folder import DataFolder
from app.sync import pull, sums, transport
from tests.postgres import fresh_database
from tests.sync.world import Laptop, Wire, World, insert

if TYPE_CHECKING:
    from pathlib import Path

    from app.sync.result import SyncResult

ONE_ROW, THREE_ROWS = 400, 1200
WHOLE_UP_TO = sums.WHOLE_UP_TO
LOGINS = ("li", "wang", "boss", "li")
KNOWN = """
SELECT string_agg(t, ' ') FROM (
    SELECT d AS t FROM history UNION ALL
    SELECT concat_ws(' ', base, kept, lost) FROM conflicts UNION ALL
    SELECT convert_from(payload, 'LATIN1') FROM rejections UNION ALL
    SELECT concat_ws(' ', name, phone, city) FROM accounts UNION ALL
    SELECT concat_ws(' ', name, title) FROM contacts UNION ALL
    SELECT description FROM orders UNION ALL SELECT name FROM order_lines) AS known
"""
ORDERS = "SELECT o.id FROM orders o WHERE NOT EXISTS (SELECT 1 FROM order_lines l WHERE l.order_id = o.id)"
LINES = "SELECT l.id FROM order_lines l WHERE NOT EXISTS (SELECT 1 FROM orders o WHERE o.id = l.order_id)"


class Seller(Laptop):
    """A laptop whose user also sells."""

    def add_order(self, account: str, remark: str, line: str) -> None:
        """An order with its line, in one transaction."""
        with self.db.write("add-order") as session:
            order = insert(session, "orders", account, {"description": remark, "number": None})
            insert(session, "order_lines", account, {"order_id": order, "name": line})

    def sync(self, *plan: str, **more: Any) -> SyncResult:
        """Sync, and never need the comparison to put anything right."""
        result = super().sync(*plan, **more)
        assert result.tally.healed == 0
        return result

    def remove(self, table: str, pk: str) -> None:
        """Take a row out for good."""
        with self.db.write("remove") as session:
            session.delete(session.get(kind_of(table).model, pk, execution_options={"with_deleted": True}))

    def put_back(self, source: Path) -> None:
        """Have another folder in the place of this one."""
        self.close()
        shutil.rmtree(self.folder.path)
        shutil.copytree(source, self.folder.path)
        self.open()


class Office:
    """One run: its own server database and laptops."""

    def __init__(self, firm: Firm, tmp: Path) -> None:
        self.firm = firm
        self.tmp = tmp
        self._stack = ExitStack()
        self.url = self._stack.enter_context(fresh_database(firm.postgres, firm.prepared))
        self.store = self._stack.enter_context(Store(self.url))
        client = self._stack.enter_context(TestClient(application(self.store), raise_server_exceptions=True))
        self.world = World(self.url, self.store, client, tmp, firm.template)
        self.laptops: list[Any] = []
        for number, login in enumerate(LOGINS):
            folder = tmp / f"laptop-{number}"
            shutil.copytree(firm.folders[number], folder)
            laptop = Seller(self.world, login, DataFolder(folder), Wire(client))
            laptop.signed_in = True
            self.laptops.append(laptop)
        self.name = psycopg.conninfo.conninfo_to_dict(self.url)["dbname"]
        self.saved = f"{self.name}_saved"
        # every other run compares only what a sync has touched, as large copies do
        sums.WHOLE_UP_TO = 0 if firm.runs_so_far % 2 else WHOLE_UP_TO
        # so few rows to a page that every order is torn from its lines
        pull.PAGE_BYTES = ONE_ROW if firm.runs_so_far % 3 else THREE_ROWS

    def hand_over(self, i: int, login: str) -> None:
        """The administrator gives an account to somebody else."""
        with self.store.open(find_organisation(self.store).schema) as connection:
            ids = connection.execute("SELECT id FROM accounts ORDER BY id").fetchall()
            accounts.change(
                connection, "accounts", ids[i % len(ids)][0], {"owner_id": self.world.user(login)}
            )

    def back_up(self) -> None:
        """Keep the server's database as it is."""
        self._copy(str(self.name), self.saved)

    def restore(self) -> None:
        """Put the server's database back."""
        self._copy(self.saved, str(self.name))

    def _copy(self, source: str, target: str) -> None:
        self.store.close()
        with psycopg.connect(self.firm.postgres, autocommit=True) as connection:
            connection.execute(
                sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(target))
            )
            connection.execute(
                sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(
                    sql.Identifier(target), sql.Identifier(source)
                )
            )

    def everything_known(self) -> str:
        """All values that the server has anywhere."""
        return str(self.world.one(KNOWN) or "")

    def check_same(self, laptop: Laptop) -> None:
        """The laptop has what the server shows its user, byte for byte, and stands at the newest version."""
        mine, there = laptop.everything(), self.world.view(laptop.login)
        differing = {
            key: (mine.get(key), there.get(key))
            for key in mine.keys() | there.keys()
            if mine.get(key) != there.get(key)
        }
        assert not differing, f"{laptop.login}: {differing}"
        assert laptop.state().cursor.v == self.world.one("SELECT v FROM sync_head")
        references = laptop.rows("SELECT count(*) FROM sync_switch WHERE applying = 0")
        assert references == [(1,)]

    def check_no_half_orders(self, laptop: Laptop) -> None:
        """No transaction is ever half there."""
        assert laptop.rows(ORDERS) == []
        assert laptop.rows(LINES) == []

    def check_once(self) -> None:
        """Each mutation was applied once, under its own id; each order is there once."""
        applied = {row[0] for row in self.world.all("SELECT id FROM applied")}
        for laptop in self.laptops:
            confirmed = {row[0] for row in laptop.rows("SELECT mut FROM sync_mutation WHERE state = 'acked'")}
            assert confirmed <= applied, confirmed - applied
        assert self.world.all("SELECT id FROM applied GROUP BY id HAVING count(*) > 1") == []
        assert self.world.all("SELECT description FROM orders GROUP BY description HAVING count(*) > 1") == []

    def close(self) -> None:
        """End the run."""
        for laptop in self.laptops:
            laptop.close()
        self._stack.close()
        with psycopg.connect(self.firm.postgres, autocommit=True) as connection:
            connection.execute(
                sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(self.saved))
            )
        shutil.rmtree(self.tmp)


class Firm:
    """The prepared state: everybody has synced once."""

    def __init__(self, postgres: str, staffed: str, template: Path, tmp: Path) -> None:
        self.postgres = postgres
        self.template = template
        self._tmp = tmp
        self.runs_so_far = 0
        self._waits, transport.WAITS = transport.WAITS, (0.0, 0.0, 0.0)
        self._page = pull.PAGE_BYTES
        self._stack = ExitStack()
        url = self._stack.enter_context(fresh_database(postgres, staffed))
        self.prepared = str(psycopg.conninfo.conninfo_to_dict(url)["dbname"])
        with Store(url) as store, TestClient(application(store), raise_server_exceptions=True) as client:
            made = World(url, store, client, tmp, template)
            laptops = [made.laptop(login) for login in LOGINS]
            for laptop in laptops[:2]:
                for name in ("first", "second")[: 2 - LOGINS.index(laptop.login)]:
                    account = laptop.add_account(f"{laptop.login} {name}")
                    laptop.add("contacts", account, name="somebody")
            for laptop in (*laptops, *laptops):
                laptop.sync()
            made.close()
            self.folders = [laptop.folder.path for laptop in laptops]

    def open(self) -> Office:
        """Begin a run."""
        self.runs_so_far += 1
        tmp = self._tmp / f"run-{self.runs_so_far}"
        tmp.mkdir()
        return Office(self, tmp)

    def close(self) -> None:
        """Forget the prepared state."""
        transport.WAITS = self._waits
        pull.PAGE_BYTES = self._page
        sums.WHOLE_UP_TO = WHOLE_UP_TO
        self._stack.close()
