from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.ui import icons, tokens
from app.ui.resources import resource

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from app.ui.theme import Theme

GROUNDS = ("background", "surface", "sunken", "raised", "hover", "accent_soft")


@pytest.mark.parametrize("name", tokens.THEMES)
@pytest.mark.parametrize("text", ["text", "muted"])
@pytest.mark.parametrize("ground", GROUNDS)
def test_text_and_muted_text_can_be_read_on_every_ground(name: str, text: str, ground: str) -> None:
    colours = tokens.load(name).colours
    assert tokens.contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.parametrize("name", tokens.THEMES)
@pytest.mark.parametrize("tone", tokens.TONES)
def test_a_pills_word_can_be_read_on_its_tint(name: str, tone: str) -> None:
    found = tokens.load(name).tones[tone]
    assert tokens.contrast(found.text, found.tint) >= 4.5


@pytest.mark.parametrize("name", tokens.THEMES)
@pytest.mark.parametrize("tone", tokens.TONES)
def test_a_toned_word_can_be_read_on_the_page(name: str, tone: str) -> None:
    theme = tokens.load(name)
    assert tokens.contrast(theme.tones[tone].text, theme.colours["surface"]) >= 4.5


@pytest.mark.parametrize("name", tokens.THEMES)
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("on_accent", "accent"),
        ("on_accent", "accent_hover"),
        ("on_accent", "accent_pressed"),
        ("accent_soft_text", "accent_soft"),
        ("accent", "surface"),
    ],
)
def test_words_on_and_in_the_accent_can_be_read(name: str, text: str, ground: str) -> None:
    colours = tokens.load(name).colours
    assert tokens.contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.parametrize("name", tokens.THEMES)
@pytest.mark.parametrize("tone", tokens.TONES)
def test_a_status_icon_stands_out_from_the_page(name: str, tone: str) -> None:
    theme = tokens.load(name)
    assert tokens.contrast(theme.tones[tone].solid, theme.colours["surface"]) >= 2.4


def test_every_theme_has_the_same_tokens() -> None:
    themes = [tokens.load(name) for name in tokens.THEMES]
    assert all(theme.colours.keys() == themes[0].colours.keys() for theme in themes)
    assert all(tuple(theme.tones) == tokens.TONES for theme in themes)


def test_contrast_of_black_and_white_is_the_standards_21() -> None:
    assert tokens.contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_choosing_a_theme_repaints_the_program_in_its_colours(theme: Theme, qapp: QApplication) -> None:
    heard: list[bool] = []
    theme.changed.connect(lambda: heard.append(True))
    theme.choose("dark")
    assert qapp.palette().window().color().name().upper() == tokens.load("dark").colours["background"]
    assert heard


def test_the_program_follows_the_systems_light_and_dark_unless_told_otherwise(
    theme: Theme, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme.choose("system")
    assert theme.tokens.name == "light"
    monkeypatch.setattr(type(qapp.styleHints()), "colorScheme", lambda _hints: Qt.ColorScheme.Dark)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.tokens.name == "dark"
    theme.choose("light")
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.tokens.name == "light"


def test_compact_rows_are_lower(theme: Theme) -> None:
    before = theme.row_height
    theme.set_density("compact")
    assert before > theme.row_height >= 28


def test_every_icon_is_drawn_in_its_tint(theme: Theme) -> None:
    assert len(icons.names()) > 40
    for name in icons.names():
        image = theme.icon(name, "vermillion").pixmap(40, 40).toImage()
        inked = {
            image.pixelColor(x, y).name()
            for x in range(40)
            for y in range(40)
            if image.pixelColor(x, y).alpha() > 250
        }
        assert theme.solid("vermillion").name() in inked, name


def test_the_strokes_of_all_icons_are_one_set() -> None:
    for name in icons.names():
        text = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
        assert 'viewBox="0 0 20 20"' in text, name
        assert 'stroke-width="1.5"' in text, name
