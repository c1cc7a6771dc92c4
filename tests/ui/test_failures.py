from __future__ import annotations

import ast
import string
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.words.sentences import sentence, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

APP = Path(__file__).parents[2] / "app"


def raised_codes() -> Iterator[tuple[str, str]]:
    """Every literal code given to Refused or Trouble anywhere in app, with its place."""
    for path in sorted(APP.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or not node.args:
                continue
            if node.func.id in {"Refused", "Trouble"} and isinstance(node.args[0], ast.Constant):
                yield str(node.args[0].value), f"{path.relative_to(APP)}:{node.lineno}"


def test_every_code_raised_anywhere_has_words_in_both_languages() -> None:
    known = sentences()
    silent = sorted(
        {f"{code} ({place})" for code, place in raised_codes() if not all(known.get(code, ("", "")))}
    )
    assert not silent, "\n".join(silent)


@pytest.mark.parametrize("code", sorted(sentences()))
def test_both_languages_of_a_sentence_name_the_same_facts_or_fewer(code: str) -> None:
    english, chinese = (
        {name for _, name, _, _ in string.Formatter().parse(text) if name} for text in sentences()[code]
    )
    assert chinese == english


def test_a_sentence_is_filled_with_the_facts() -> None:
    assert "baifang.db" in sentence("database-damaged", "en", {"file": "baifang.db"})
    assert "baifang.db" in sentence("database-damaged", "zh_CN", {"file": "baifang.db"})
