from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from app.cli import run

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.storage.folder import DataFolder


class Answer(NamedTuple):
    """What a command left behind: its exit status and what it printed."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        """The one object on standard output."""
        assert self.out.count("\n") == 1, self.out
        found: dict[str, Any] = json.loads(self.out)
        return found

    @property
    def sentence(self) -> str:
        """The one sentence on standard error, with nothing beside it."""
        assert self.out == ""
        assert self.err.endswith((".\n", "。\n")), self.err
        assert self.err.count("\n") == 1, self.err
        return self.err


@pytest.fixture
def command(data_folder: DataFolder, capfd: pytest.CaptureFixture[str]) -> Callable[..., Answer]:
    """Runs a command on the test's own data folder, with ``--json``."""

    def call(*words: str, language: str | None = None) -> Answer:
        arguments = ["--data", str(data_folder.path), *words, "--json"]
        if language:
            arguments += ["--language", language]
        try:
            status = run(arguments)
        except SystemExit as stop:
            status = int(stop.code or 0)
        return Answer(status, *capfd.readouterr())

    return call
