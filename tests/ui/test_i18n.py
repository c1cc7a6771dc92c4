from __future__ import annotations

import ast
import importlib.util
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from types import ModuleType

    from app.ui.language import Language
    from app.ui.main_window import MainWindow


@pytest.fixture(scope="module")
def i18n() -> ModuleType:
    path = Path(__file__).parents[1] / "tools" / "i18n.py"
    spec = importlib.util.spec_from_file_location("i18n_tool", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["i18n_tool"] = module
    spec.loader.exec_module(module)
    return module


def test_every_text_of_the_window_is_translated(i18n: ModuleType) -> None:
    missing = i18n.unfinished()
    assert not missing, "\n".join(missing)


def asked_for(call: ast.Call) -> str | None:
    """The text that a call of ``tr`` or ``translate`` wants translated, when it stands there."""
    name = getattr(call.func, "attr", "") or getattr(call.func, "id", "")
    place = {"tr": 0, "translate": 1}.get(name)
    text = call.args[place] if place is not None and len(call.args) > place else None
    return text.value if isinstance(text, ast.Constant) and isinstance(text.value, str) else None


def test_the_collector_overlooks_no_text(i18n: ModuleType) -> None:
    known = {message.findtext("source") for message in i18n.parse(i18n.ts_file("zh_CN")).iter("message")}
    asked = {
        (path.name, text)
        for path in (Path(__file__).parents[2] / "app" / "ui").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and (text := asked_for(node)) is not None
    }
    assert not [found for found in sorted(asked) if found[1] not in known]


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_no_translation_loses_a_placeholder(i18n: ModuleType, language: str) -> None:
    lost = i18n.lost_placeholders(i18n.ts_file(language))
    assert not lost, "\n".join(lost)


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_compiled_translations_are_those_of_the_sources(
    i18n: ModuleType, language: str, tmp_path: Path
) -> None:
    copy = i18n.ts_file(language, tmp_path)
    copy.write_bytes(i18n.ts_file(language).read_bytes())
    i18n.release(copy)
    assert copy.with_suffix(".qm").read_bytes() == i18n.ts_file(language).with_suffix(".qm").read_bytes()


def test_qts_own_texts_are_switched_too(window: MainWindow, language: Language) -> None:
    language.choose("zh_CN")
    assert window.tr("Baifang") == "拜访"
    from PySide6.QtCore import QCoreApplication  # noqa: PLC0415 - only here

    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
