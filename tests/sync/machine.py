"""The protocol as a state machine that drives the real engine: real encrypted files, the real server, a bad line."""

from __future__ import annotations

import datetime as dt
import itertools
import shutil
from pathlib import Path  # noqa: TC003 - Hypothesis reads the annotations of rules
from typing import TYPE_CHECKING, ClassVar

from hypothesis import HealthCheck, Phase, settings
from hypothesis import seed as with_seed
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule, run_state_machine_as_test

from app.rules.errors import Told
from app.sync import hold

if TYPE_CHECKING:
    from app.sync.result import Progress, ProgressListener
    from tests.sync.firm import Firm, Seller
    from tests.sync.world import Laptop

WHO = st.integers(0, 3)
FAULTS = st.sampled_from(["ok", "ok", "ok", "lost", "unheard", "twice", "cut", "busy", "stale"])
CRASHES = st.sampled_from([0, 0, 0, 0, 1, 3, 5, 6, 7, 8, 9])


class Crash(Exception):  # noqa: N818 - it is no error, it is the end of the process
    """The program is gone from one moment to the next."""


class Machine(RuleBasedStateMachine):
    firm: ClassVar[Firm]

    def __init__(self) -> None:
        super().__init__()
        self.office = self.firm.open()
        self.world = self.office.world
        self.laptops: list[Seller] = self.office.laptops
        self.numbers = itertools.count(1)
        self.must: set[str] = set()
        self.fragile: set[str] = set()
        self.edits: list[set[str]] = [set() for _ in self.laptops]
        self.kept: dict[int, tuple[Path, set[str]]] = {}
        self.backup = False
        self.over: dict[str, set[str]] = {}

    # what people do

    def value(self, who: int) -> str:
        value = f"e{next(self.numbers)}!"
        self.must.add(value)
        self.edits[who].add(value)
        return value

    def write_over(self, who: int, table: str, pk: str, field: str) -> None:
        """Write over a value that its writer sees."""
        before = str(self.laptops[who].value(f"SELECT {field} FROM {table} WHERE id = ?", pk))
        after = self.value(who)
        self.over.setdefault(before, set()).add(after)
        self.laptops[who].edit(table, pk, **{field: after})

    def safe(self, value: str, known: str) -> bool:
        """On the server, or overwritten there by one that had seen it."""
        return value in known or any(self.safe(later, known) for later in self.over.get(value, ()))

    def pick(self, who: int, table: str, i: int) -> str | None:
        ids = self.laptops[who].rows(f"SELECT id FROM {table} WHERE deleted_at IS NULL ORDER BY id")
        return str(ids[i % len(ids)][0]) if ids else None

    @rule(who=WHO, i=st.integers(0, 5), field=st.sampled_from(["phone", "city"]))
    def edit_account(self, who: int, i: int, field: str) -> None:
        pk = self.pick(who, "accounts", i)
        if pk:
            self.write_over(who, "accounts", pk, field)

    @rule(who=WHO, i=st.integers(0, 9))
    def edit_contact(self, who: int, i: int) -> None:
        pk = self.pick(who, "contacts", i)
        if pk:
            self.write_over(who, "contacts", pk, "title")

    @rule(who=WHO, i=st.integers(0, 5))
    def order(self, who: int, i: int) -> None:
        account = self.pick(who, "accounts", i)
        if account:
            laptop = self.laptops[who]
            one, two = self.value(who), self.value(who)
            laptop.add_order(account, one, two)

    @rule(who=WHO, i=st.integers(0, 5))
    def new_account_and_contact(self, who: int, i: int) -> None:
        account = self.laptops[who].add_account(self.value(who))
        for _ in range(i % 3):
            self.laptops[who].add("contacts", account, name=self.value(who))

    @rule(who=WHO, i=st.integers(0, 9))
    def archive_contact(self, who: int, i: int) -> None:
        pk = self.pick(who, "contacts", i)
        if pk:
            self.laptops[who].edit("contacts", pk, deleted_at=dt.datetime(2026, 1, 1, tzinfo=dt.UTC))

    @rule(who=WHO, i=st.integers(0, 9))
    def remove_contact_for_good(self, who: int, i: int) -> None:
        pk = self.pick(who, "contacts", i)
        if pk:
            self.laptops[who].remove("contacts", pk)

    @rule(who=WHO, i=st.integers(0, 5))
    def hold_or_release(self, who: int, i: int) -> None:
        laptop = self.laptops[who]
        if not release_all(laptop):
            pk = self.pick(who, "accounts", i)
            try:
                hold.hold_back(laptop.db, "accounts", pk or "")
            except Told:
                return

    @rule(i=st.integers(0, 5), login=st.sampled_from(["li", "wang"]))
    def hand_over(self, i: int, login: str) -> None:
        self.office.hand_over(i, login)

    @rule(who=WHO, days=st.integers(-3650, 3650))
    def clock_jumps(self, who: int, days: int) -> None:
        self.laptops[who].skew = dt.timedelta(days=days)

    # what happens to machines

    @rule()
    def back_up_server(self) -> None:
        self.office.back_up()
        self.backup = True

    @precondition(lambda self: self.backup)
    @rule()
    def restore_server(self) -> None:
        self.office.restore()
        self.must -= {value for value in self.fragile if value not in self.office.everything_known()}

    @precondition(lambda self: self.backup)
    @rule(who=WHO, i=st.integers(0, 5))
    def lose_the_server_after_a_sync(self, who: int, i: int) -> None:
        """What was confirmed since the backup is known to its writer only."""
        self.edit_account(who, i, "phone")
        quietly(self.laptops[who])
        self.restore_server()

    @rule(who=WHO)
    def back_up_laptop(self, who: int) -> None:
        laptop = self.laptops[who]
        target = self.office.tmp / f"kept-{who}"
        shutil.rmtree(target, ignore_errors=True)
        laptop.close()
        shutil.copytree(laptop.folder.path, target)
        laptop.open()
        self.kept[who] = target, set(self.edits[who])

    @rule(who=WHO)
    def restore_laptop(self, who: int) -> None:
        if who in self.kept:
            self.replace(who, *self.kept[who])

    @rule()
    def clone_laptop(self) -> None:
        """The folder of li's first laptop is copied over that of the second."""
        self.laptops[0].close()
        self.replace(3, self.laptops[0].folder.path, self.edits[0])
        self.laptops[0].open()

    def replace(self, who: int, source: Path, edits: set[str]) -> None:
        gone = self.edits[who] - edits
        there = self.office.everything_known()
        elsewhere = set().union(*(known for i, known in enumerate(self.edits) if i != who))
        # what stood on this disk only is gone with it, by the owner's own hand
        self.must -= {value for value in gone if value not in there and value not in elsewhere}
        self.fragile |= {value for value in gone if value in there}
        self.edits[who] = set(edits)
        self.laptops[who].put_back(source)

    # sync

    @rule(
        who=WHO,
        other=WHO,
        good=st.integers(0, 6),
        fault=FAULTS,
        times=st.sampled_from([1, 4]),
        crash=CRASHES,
    )
    def sync(self, who: int, other: int, good: int, fault: str, times: int, crash: int) -> None:
        laptop = self.laptops[who]
        try:
            laptop.sync(*["ok"] * good, *[fault] * times, progress=self.during(who, other, good, crash))
        except Crash:
            laptop.close()
            laptop.open()
        except Told as told:
            if fault == "ok" and told.code != "sign-in-again":
                raise
        self.office.check_no_half_orders(laptop)

    def during(self, who: int, other: int, i: int, crash: int) -> ProgressListener:
        """What happens while a sync is under way: another one, an edit, the end."""
        calls = itertools.count(1)

        def listen(progress: Progress) -> None:
            if next(calls) == crash:
                raise Crash
            if progress.stage == "pull" and other != who and progress.done == 0:
                quietly(self.laptops[other])
            if progress.stage == "apply":
                pk = self.pick(who, "accounts", i)
                if pk and i % 2:
                    self.laptops[who].add_order(pk, self.value(who), self.value(who))
                elif pk:
                    self.write_over(who, "accounts", pk, "city")

        return listen

    def teardown(self) -> None:
        try:
            self.settle()
        finally:
            self.office.close()

    def settle(self) -> None:
        for _ in range(4):
            for laptop in self.laptops:
                release_all(laptop)
                quietly(laptop, only="sign-in-again")
        for laptop in self.laptops:
            assert laptop.rows("SELECT * FROM sync_mutation WHERE state IN ('sealed', 'held')") == []
            self.office.check_same(laptop)
            self.office.check_no_half_orders(laptop)
        known = self.office.everything_known()
        lost = sorted(value for value in self.must if not self.safe(value, known))
        assert not lost, f"lost: {lost}"
        self.office.check_once()


def release_all(laptop: Laptop) -> int:
    held = laptop.rows(
        "SELECT DISTINCT c.tbl, c.pk FROM sync_mutation m JOIN sync_change c "
        "ON c.seq BETWEEN m.first_change AND m.last_change WHERE m.state = 'held'"
    )
    for table, pk in held:
        hold.release(laptop.db, table, pk)
    return len(held)


def quietly(laptop: Laptop, only: str = "") -> None:
    """Sync without faults; a token that a restore has made unknown is asked for again."""
    try:
        laptop.sync()
    except Told as told:
        if told.code != "sign-in-again" and only:
            raise
        laptop.signed_in = False
        laptop.sync()


def run(firm: Firm, examples: int, steps: int, seed: int | None = None) -> None:
    """Let the machine run on this firm."""
    kind = type("Run", (Machine,), {"firm": firm})
    if seed is not None:
        kind = with_seed(seed)(kind)
    run_state_machine_as_test(
        kind,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=(Phase.generate,),
            report_multiple_bugs=False,
            print_blob=False,
            database=None,
        ),
    )
