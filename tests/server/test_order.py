"""Order is the server's: writers that commit in any order, and a reader who misses none of their rows."""

import threading

from litestar.testing import TestClient

from app.server.api import application
from app.server.store import Store
from tests.server.laptop import Laptop, Office

WRITERS = 8
EACH = 12


def writing(laptop: Laptop, failures: list[BaseException]) -> threading.Thread:
    def write() -> None:
        try:
            for _ in range(EACH):
                laptop.add("contacts", account_id=laptop.account())
                laptop.push()
        except BaseException as error:  # noqa: BLE001 - a thread's failure has to reach the test
            failures.append(error)

    thread = threading.Thread(target=write)
    thread.start()
    return thread


def test_eight_writers_at_once_and_a_reader_who_misses_nothing(office: Office, store: Store) -> None:
    writers = [office.laptop("li") for _ in range(WRITERS)]
    reader = office.laptop("zhao")
    failures: list[BaseException] = []
    with TestClient(application(Store(store.url))) as other:
        # half of them talk to a second server process on the same database
        for laptop in writers[::2]:
            laptop.office = Office(other, office.connection)
        threads = [writing(laptop, failures) for laptop in writers]
        while any(thread.is_alive() for thread in threads):
            reader.pull(max_bytes=400 * 9)
    assert failures == []
    reader.pull()
    assert len(reader.ids("accounts")) == len(reader.ids("contacts")) == WRITERS * EACH
    assert reader.agrees()
    for laptop in writers:
        laptop.office = office
        assert laptop.sync().agrees()
