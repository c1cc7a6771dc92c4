import ast
from pathlib import Path
from string import Formatter

import pytest

from app import rules
from app.words.sentences.rules import SENTENCES

WHERE = {"position", "word"}


def raised() -> dict[str, set[str]]:
    """Every code that the rules refuse with, and the facts given at all of its places."""
    codes: dict[str, set[str]] = {}
    for path in Path(rules.__path__[0]).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not (
                isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Refused"
            ):
                continue
            code = node.args[0]
            assert isinstance(code, ast.Constant), f"{path.name}:{node.lineno}: the code is a literal"
            given: set[str] = set()
            for word in node.keywords:
                given |= {word.arg} if word.arg else WHERE
            codes[str(code.value)] = codes.get(str(code.value), given) & given
    return codes


def test_every_refusal_has_its_sentence_and_no_sentence_is_idle() -> None:
    assert set(raised()) == set(SENTENCES)


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_both_sentences_use_only_facts_that_are_given(code: str) -> None:
    given = raised()[code]
    for sentence in SENTENCES[code]:
        assert {name for _, name, _, _ in Formatter().parse(sentence) if name} <= given
        assert sentence.endswith((".", "。"))
