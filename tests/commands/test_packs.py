"""The command ``pack`` from its words to the files."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.conftest import Answer


@pytest.mark.parametrize("scope", ["pipeline", "week", "complaints"])
def test_a_pack_names_every_file_with_its_hash(
    command: Callable[..., Answer], tmp_path: Path, scope: str
) -> None:
    command("demo", "--accounts", "30", "--no-window")
    answer = command("pack", scope, "-o", str(tmp_path / "pack"), "--language", "both")
    assert answer.status == 0, answer.err
    files = {Path(one["file"]).name: one for one in answer.json["files"]}
    assert set(files) == {"brief.pdf", "deck.pptx", "workbook.xlsx", "meeting.ics"}
    for one in files.values():
        assert hashlib.sha256(Path(one["file"]).read_bytes()).hexdigest() == one["sha256"]
    manifest = json.loads(Path(answer.json["manifest"]).read_text("utf-8"))
    assert manifest["scope"] == scope
    assert manifest["masked"] is False


def test_a_pack_about_an_account_asks_which_one(command: Callable[..., Answer], tmp_path: Path) -> None:
    command("demo", "--accounts", "5", "--no-window")
    answer = command("pack", "account", "-o", str(tmp_path / "pack"))
    assert answer.status == 1
    assert not (tmp_path / "pack").exists()
