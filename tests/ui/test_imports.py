"""What PySide6 puts before every import is taken away again."""

from __future__ import annotations

import linecache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_a_module_that_is_loaded_beside_the_window_is_not_read_for_its_source(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "loaded_beside_the_window.py"
    file.write_text("answer = 42\n", "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert __import__(file.stem).answer == 42
    assert str(file) not in linecache.cache
