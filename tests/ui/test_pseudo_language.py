"""Every text of the shell goes through the translator, and a language of longer words still fits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from app.ui import registry
from app.ui.palette.dialog import Palette
from app.ui.widgets.bug_dialog import BugDialog
from app.ui.widgets.passphrase_dialog import PassphraseDialog
from app.ui.widgets.shortcuts import ShortcutsDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QDialog

    from app.ui.desk import Desk
    from app.ui.main_window import MainWindow

NO_WORDS = re.compile(r"[\W\d]*|简体中文|English|/.*|(Ctrl|Shift|Alt|\+|,|F\d|[A-Z0-9])+")


class Stretched(QTranslator):
    """Puts brackets around every text and makes it a third longer."""

    def translate(
        self, _context: str, text: str, _disambiguation: str | None = None, number: int = -1
    ) -> str:
        return f"[{text.replace('%n', str(number))}{'·' * (len(text) // 3)}]"

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False


@pytest.fixture
def stretched(desk: Desk, qapp: QApplication) -> Iterator[MainWindow]:
    translator = Stretched()
    qapp.installTranslator(translator)
    desk.window.show()
    qapp.processEvents()
    yield desk.window
    qapp.removeTranslator(translator)


def words_of(root: QWidget) -> Iterator[tuple[QWidget, str]]:
    for widget in root.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, (QLabel, QAbstractButton)):
            yield widget, widget.text()
        if isinstance(widget, QLineEdit):
            yield widget, widget.placeholderText()


def untranslated(root: QWidget) -> list[str]:
    return [text for _, text in words_of(root) if "[" not in text and not NO_WORDS.fullmatch(text)]


def clipped(root: QWidget) -> list[str]:
    """Labels and buttons of one line that are narrower than their words."""
    return [
        text
        for widget, text in words_of(root)
        if isinstance(widget, (QLabel, QAbstractButton))
        and not (isinstance(widget, QLabel) and widget.wordWrap())
        and QFontMetrics(widget.font()).horizontalAdvance(text.replace("&", "")) > widget.width() + 1
    ]


def test_every_word_of_the_shell_and_the_settings_is_translated(stretched: MainWindow) -> None:
    stretched.show_page("settings")
    assert not untranslated(stretched)


@pytest.mark.parametrize("page", [entry.id for entry in registry.built()])
def test_longer_words_are_not_clipped(stretched: MainWindow, qapp: QApplication, page: str) -> None:
    stretched.resize(1280, 800)
    stretched.show_page(page)
    qapp.processEvents()
    assert not clipped(stretched)


@pytest.mark.parametrize("name", ["palette", "shortcuts", "bug", "passphrase", "new passphrase"])
def test_every_dialog_of_the_shell_is_translated_and_fits(
    desk: Desk, stretched: MainWindow, qapp: QApplication, name: str
) -> None:
    makers: dict[str, Callable[[], QDialog]] = {
        "palette": lambda: Palette(desk.context, stretched),
        "shortcuts": lambda: ShortcutsDialog(desk.context.actions, stretched),
        "bug": lambda: BugDialog(ValueError(), stretched),
        "passphrase": lambda: PassphraseDialog(new=False, parent=stretched),
        "new passphrase": lambda: PassphraseDialog(new=True, parent=stretched),
    }
    dialog = makers[name]()
    dialog.show()
    qapp.processEvents()
    assert not untranslated(dialog)
    assert not clipped(dialog)
    dialog.close()
    dialog.deleteLater()
