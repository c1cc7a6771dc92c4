"""The house rules of the code: each a sentence with a check behind it."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from functools import cache
from importlib import import_module
from pathlib import Path
from statistics import median, quantiles
from string import Formatter
from typing import TYPE_CHECKING, NamedTuple, cast

import pytest

from app.model.kinds import kinds
from app.services.schema import describe
from app.words.labels.choices import CHOICES
from app.words.labels.fields import FIELDS, OF_KIND
from app.words.labels.kinds import KINDS
from app.words.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]
ROOMS_OF_SQL = ("app/storage/", "app/server/")
ON_THE_WAY = (
    "app/ui/",
    "app/storage/",
    "app/services/",
    "app/words/",
    "app/rules/",
    "app/model/",
)
HEAVY = frozenset(
    {
        "alembic", "chardet", "cryptography", "httpx2", "icalendar", "keyring", "lunar_python", "matplotlib", "numpy",
        "opencc", "openpyxl", "phonenumbers", "pptx", "pypinyin", "python_calamine", "xlrd", "xlsxwriter",
        "zstandard",
    }
)  # fmt: skip
LAZY_LEAVES = {
    # imported by their callers only when they are needed
    "app/storage/upgrade.py", "app/words/reading/dictionary.py",
}  # fmt: skip
TOP_OF_THE_PROGRAM = {"app/ui/jobs.py", "app/ui/hooks.py", "app/ui/charts/drafter.py"}
TRANSACTION = re.compile(
    r"^\s*(BEGIN (IMMEDIATE|EXCLUSIVE|DEFERRED)|COMMIT|ROLLBACK|SAVEPOINT \w+)\b\s*;?\s*$"
)
TOLD_IN_FULL = re.compile(r"^[a-z][a-z0-9-]*$")


class Source(NamedTuple):
    """One file of the program."""

    path: str
    text: str
    tree: ast.Module

    @property
    def lines(self) -> int:
        return self.text.count("\n")


@cache
def sources() -> tuple[Source, ...]:
    files = [
        *sorted((ROOT / "app").rglob("*.py")),
        ROOT / "main.py",
        *sorted((ROOT / "migrations").rglob("*.py")),
    ]
    texts = [(file.relative_to(ROOT).as_posix(), file.read_text("utf-8")) for file in files]
    return tuple(Source(path, text, ast.parse(text)) for path, text in texts)


def product() -> list[Source]:
    """The files of the program; migrations are tables written out and grow with them."""
    return [source for source in sources() if not source.path.startswith("migrations/")]


def sized(*kinds_of_node: type[ast.AST]) -> list[tuple[int, str]]:
    found = []
    for source in product():
        for node in ast.walk(source.tree):
            if isinstance(node, kinds_of_node):
                block = cast("ast.FunctionDef", node)
                length = (block.end_lineno or block.lineno) - block.lineno + 1
                found.append((length, f"{source.path}:{block.lineno} {block.name}"))
    return found


def imports(tree: ast.AST, *, top_level: bool = False) -> Iterator[str]:
    """Names of imported modules; at the top level those under TYPE_CHECKING do not count."""
    nodes = _top_level(tree) if top_level else ast.walk(tree)
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _top_level(tree: ast.AST) -> Iterator[ast.AST]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            continue
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            continue
        yield node
        yield from _top_level(node)


def test_no_file_has_more_than_400_lines_and_half_have_at_most_90() -> None:
    lengths = {source.path: source.lines for source in product()}
    assert {path: length for path, length in lengths.items() if length > 400} == {}
    assert median(lengths.values()) <= 90


def test_the_main_window_is_a_shell_of_at_most_200_lines() -> None:
    (shell,) = [source for source in sources() if source.path == "app/ui/main_window.py"]
    assert shell.lines <= 200


def test_no_function_has_more_than_50_lines_and_19_of_20_have_at_most_25() -> None:
    lengths = sized(ast.FunctionDef, ast.AsyncFunctionDef)
    assert sorted(found for found in lengths if found[0] > 50) == []
    assert quantiles([length for length, _ in lengths], n=20)[-1] <= 25


def test_no_class_has_more_than_300_lines() -> None:
    assert sorted(found for found in sized(ast.ClassDef) if found[0] > 300) == []


def test_nothing_is_left_for_later() -> None:
    marks = re.compile(r"#.*\b(TODO|FIXME|XXX|HACK)\b")
    assert [source.path for source in sources() if marks.search(source.text)] == []


def test_every_exception_to_a_lint_rule_gives_its_reason_once_a_file() -> None:
    lifted = re.compile(r"# (?:noqa: |type: ignore\[)([A-Za-z0-9-]+)[^#]*?(- .+|\] # .+)?$")
    silent = []
    for source in product():
        explained: set[str] = set()
        for number, line in enumerate(source.text.splitlines(), 1):
            found = lifted.search(line)
            if found and found[2]:
                explained.add(found[1])
            elif found and found[1] not in explained:
                silent.append(f"{source.path}:{number}")
    assert silent == []


def test_signals_are_connected_to_methods_never_to_lambdas() -> None:
    lambdas = [
        f"{source.path}:{node.lineno}"
        for source in product()
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "connect"
        and any(isinstance(argument, ast.Lambda) for argument in node.args)
    ]
    assert lambdas == []


def test_only_storage_and_server_open_or_commit_transactions() -> None:
    found = [
        f"{source.path}:{node.lineno}"
        for source in product()
        if not source.path.startswith(ROOMS_OF_SQL)
        for node in ast.walk(source.tree)
        if (isinstance(node, ast.Attribute) and node.attr in {"commit", "rollback", "begin_nested"})
        or (isinstance(node, ast.Constant) and isinstance(node.value, str) and TRANSACTION.match(node.value))
    ]
    assert found == []


def test_every_exception_is_caught_by_name_but_at_the_top() -> None:
    found = [
        f"{source.path}:{node.lineno}"
        for source in product()
        if source.path not in TOP_OF_THE_PROGRAM
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or ast.unparse(node.type) in {"Exception", "BaseException"})
        and not any(isinstance(inner, ast.Raise) and inner.exc is None for inner in ast.walk(node))
    ]
    assert found == []


def test_qt_is_for_the_window_only() -> None:
    found = [
        source.path
        for source in product()
        if not source.path.startswith("app/ui/")
        and any(name.startswith("PySide6") for name in imports(source.tree))
    ]
    assert found == []


def test_the_window_knows_neither_sql_nor_tables() -> None:
    forbidden = ("sqlalchemy", "app.model", "sqlcipher3", "alembic")
    found = [
        f"{source.path}: {name}"
        for source in product()
        if source.path.startswith("app/ui/")
        for name in imports(source.tree)
        if name.startswith(forbidden)
    ]
    assert found == []


def test_heavy_libraries_are_imported_where_they_are_needed() -> None:
    found = [
        f"{source.path}: {name}"
        for source in product()
        if source.path.startswith(ON_THE_WAY) and source.path not in LAZY_LEAVES
        for name in imports(source.tree, top_level=True)
        if name.partition(".")[0] in HEAVY
    ]
    assert found == []


def test_the_storage_that_the_window_starts_with_has_no_sqlalchemy_at_the_top() -> None:
    code = (
        "import sys, app.cli, app.commands.window, app.storage.bootstrap, app.storage.lists, app.storage.search\n"
        "print(sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = set(ast.literal_eval(answer.stdout))
    assert loaded & (HEAVY | {"sqlalchemy"}) == set()


class Raised(NamedTuple):
    """A place that raises a refusal or a trouble."""

    where: str
    code: str
    facts: frozenset[str] | None


@cache
def raised() -> tuple[Raised, ...]:
    found: list[Raised] = []
    for source in product():
        for node in ast.walk(source.tree):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in {"Refused", "Trouble"}
                and node.args
            ):
                facts = None if any(word.arg is None for word in node.keywords) else _facts(node)
                found.extend(
                    Raised(f"{source.path}:{node.lineno}", code, facts) for code in _codes(node.args[0])
                )
    return tuple(found)


def _facts(node: ast.Call) -> frozenset[str]:
    return frozenset(word.arg for word in node.keywords if word.arg and word.arg != "field")


def _codes(node: ast.expr) -> list[str]:
    """The literals that stand at the place of a code; both of a choice between two."""
    if isinstance(node, ast.IfExp):
        return [*_codes(node.body), *_codes(node.orelse)]
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


def test_every_refusal_and_trouble_has_a_sentence_that_uses_only_facts_it_is_given() -> None:
    missing = [f"{place.where} {place.code}" for place in raised() if place.code not in sentences()]
    assert missing == []
    wrong = [
        f"{place.where} {place.code}: {name}"
        for place in raised()
        if place.facts is not None
        for name in placeholders(sentences()[place.code][0])
        if name not in place.facts
    ]
    assert wrong == []


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_both_languages_say_the_same_facts_in_whole_sentences() -> None:
    for code, (english, chinese) in sentences().items():
        assert TOLD_IN_FULL.match(code), code
        assert placeholders(english) == placeholders(chinese), code
        assert english.endswith("."), code
        assert chinese.endswith("。"), code
        assert english != chinese, code


def test_no_two_rooms_have_different_sentences_for_one_code() -> None:
    seen: dict[str, tuple[str, str]] = {}
    for file in sorted((ROOT / "app/words/sentences").glob("*.py")):
        if file.stem != "__init__":
            for code, pair in import_module(f"app.words.sentences.{file.stem}").SENTENCES.items():
                assert seen.setdefault(code, pair) == pair, f"{file.stem}: {code}"


def test_every_kind_field_and_choice_has_its_words() -> None:
    assert set(kinds()) <= set(KINDS)
    for kind in kinds():
        for field in describe(kind).fields:
            assert field.key in FIELDS or (kind, field.key) in OF_KIND, (kind, field.key)
            for member in field.choices or ():
                assert member.value in CHOICES.get(type(member).__name__, {}), (kind, member)


def test_locks_have_hashes_and_name_no_host() -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        lock = (ROOT / name).read_text("utf-8")
        assert "--hash=sha256:" in lock
        named = [line for line in lock.splitlines() if not line.lstrip().startswith("#") and "://" in line]
        assert named == []
        assert not re.search(r"^\s*(--(extra-)?index-url|--find-links|-i|-f)\b", lock, re.MULTILINE)


def test_rooms_lie_as_they_are_drawn() -> None:
    answer = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"], cwd=ROOT, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert answer.returncode == 0, answer.stdout


REFERENCES_TO_NOTHING = """
import sys
from PySide6.QtCore import QObject
thing = QObject()
thing.setObjectName("warm")
before = sys.getrefcount(None)
for _ in range(1000):
    thing.setObjectName("name")
print(sys.getrefcount(None) - before)
"""


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None lives for ever from Python 3.12 on")
def test_this_qt_loses_no_reference_to_none() -> None:
    answer = subprocess.run(
        [sys.executable, "-c", REFERENCES_TO_NOTHING], capture_output=True, text=True, check=True
    )
    assert abs(int(answer.stdout)) < 10
