from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING, NamedTuple

import pytest

from app.cli import run
from tests.sync.conftest import (
    postgres,  # noqa: F401 - a fixture here too
    staffed,  # noqa: F401 - a fixture here too
    world,  # noqa: F401 - a fixture here too
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from app.storage.folder import DataFolder


class Told(NamedTuple):
    """What a command said that could not do its work."""

    status: int
    out: str
    err: str


@pytest.fixture
def attempt(data_folder: DataFolder, capfd: pytest.CaptureFixture[str]) -> Callable[..., Told]:
    """Runs a command that is expected to end in one sentence."""

    def call(*words: str) -> Told:
        told = Told(run(["--data", str(data_folder.path), *words, "--json"]), *capfd.readouterr())
        assert (told.status, told.out) == (1, ""), told
        assert told.err.count("\n") == 1, told
        assert told.err.endswith(".\n"), told
        return told

    return call


@pytest.fixture
def sealed_off() -> Iterator[Callable[[Path], None]]:
    """Makes a folder read-only, for the superuser too where the system has a way."""
    undo: list[tuple[Path, str]] = []

    def seal(path: Path) -> None:
        if os.geteuid() != 0:
            path.chmod(0o555)
            undo.append((path, "chmod"))
            return
        tool = shutil.which("chattr")
        if (
            tool is None
            or subprocess.run([tool, "+i", str(path)], capture_output=True, check=False).returncode
        ):
            pytest.skip("the superuser may write everywhere here")
        undo.append((path, tool))

    yield seal
    for path, how in undo:
        if how == "chmod":
            path.chmod(0o755)
        else:
            subprocess.run([how, "-i", str(path)], check=True)
