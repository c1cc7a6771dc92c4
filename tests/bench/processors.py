"""How much processor time each party of a run took, as Linux counts it."""

from __future__ import annotations

import contextlib
import os
import time
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.server.store import Connection

CONTROL = Path("/sys/fs/cgroup/cpu")
PERIOD = 20_000
"""Microseconds over which a share of a processor is counted."""
psutil: Any = import_module("psutil")  # comes with the embedded database; it has no types


class Split(NamedTuple):
    """Seconds of processor time: of each server process, of PostgreSQL, and of this process."""

    servers: tuple[float, ...]
    database: float
    reps: float

    @property
    def whole(self) -> float:
        """All of them."""
        return sum(self.servers) + self.database + self.reps

    def __str__(self) -> str:
        servers = " + ".join(f"{one:.2f}" for one in self.servers)
        return f"servers {servers}, PostgreSQL {self.database:.2f}, reps {self.reps:.2f} s of processor time"


class Meter:
    """Reads what the parties have taken since they were started."""

    def __init__(self, connection: Connection, servers: Iterable[int]) -> None:
        self._connection = connection
        self._servers = [_family(server) for server in servers]
        self._before: dict[int, float] = {}

    def start(self) -> None:
        """Count from here."""
        self._before = self._read()

    def stop(self) -> Split:
        """What was taken since."""
        now = self._read()
        taken = {pid: seconds - self._before.get(pid, 0.0) for pid, seconds in now.items()}
        servers = tuple(sum(taken[pid] for pid in family) for family in self._servers)
        reps = taken[os.getpid()]
        return Split(servers, sum(taken.values()) - sum(servers) - reps, reps)

    def _read(self) -> dict[int, float]:
        query = "SELECT pid FROM pg_stat_activity"
        database = [pid for (pid,) in self._connection.execute(query).fetchall()]
        known = [os.getpid(), *(pid for family in self._servers for pid in family), *database]
        return {pid: _seconds(pid) for pid in known}


@contextlib.contextmanager
def held(processes: Iterable[int], share: float) -> Iterator[bool]:
    """Let each process have so much of one processor and no more; gives whether this machine lets us.

    On a machine with few processors this leaves room for a second process beside database and clients, so that one
    sees whether anything else than processors keeps two from serving twice as much as one.
    """
    made = [CONTROL / f"baifang-bench-{pid}" for pid in processes]
    try:
        for group in made:
            group.mkdir()
            (group / "cpu.cfs_period_us").write_text(str(PERIOD))
            (group / "cpu.cfs_quota_us").write_text(str(round(PERIOD * share)))
            for pid in _family(int(group.name.rpartition("-")[2])):
                (group / "cgroup.procs").write_text(str(pid))
    except OSError:
        yield False
    else:
        yield True
    finally:
        for group in made:
            with contextlib.suppress(OSError):
                for member in (group / "cgroup.procs").read_text().split():
                    (CONTROL / "cgroup.procs").write_text(member)
                group.rmdir()


def _family(pid: int) -> list[int]:
    return [pid, *(child.pid for child in psutil.Process(pid).children(recursive=True))]


def _seconds(pid: int) -> float:
    """Processor time of all threads that a process has; of one that has ended, none."""
    if pid == os.getpid():
        # here threads come and go, and what those took that are gone counts as well
        return time.process_time()
    nanoseconds = 0
    for file in Path(f"/proc/{pid}/task").glob("*/schedstat"):
        with contextlib.suppress(OSError):
            nanoseconds += int(file.read_text().split()[0])
    return nanoseconds / 1e9


def possible(alone: Split, processors: int) -> float:
    """How many times one process two could serve at best, from what one took.

    One process runs on one processor at a time, and all parties together have no more than all processors.
    """
    server, share = sum(alone.servers), alone.whole / processors
    return max(server, share) / max(server / 2, share)
