from collections.abc import Iterator

import pytest
from fontTools.ttLib import TTFont

from app.exports.fonts import FAMILY, font_file


@pytest.fixture(scope="module")
def font() -> Iterator[TTFont]:
    with TTFont(font_file(), lazy=True) as opened:
        yield opened


def test_rare_characters_of_names_have_glyphs(font: TTFont) -> None:
    assert {ord(sign) for sign in "龘喆鋆㛃"} <= font.getBestCmap().keys()


def test_the_rubber_and_plastics_trade_is_copied_right(font: TTFont) -> None:
    back: dict[str, int] = {}
    for code, glyph in sorted(font.getBestCmap().items()):
        back.setdefault(glyph, code)
    text = "胶橡塑，。、；：（）《》〈〉“”－—～／＋％￥·…　 0123456789abc"
    assert "".join(chr(back[font.getBestCmap()[ord(sign)]]) for sign in text) == text
    assert "GSUB" not in font


def test_radicals_and_compatibility_ideographs_are_gone(font: TTFont) -> None:
    codes = {code for table in font["cmap"].tables if table.format != 14 for code in table.cmap}
    assert not [code for code in codes if 0x2E80 <= code <= 0x2FDF or 0xF900 <= code <= 0xFAFF]


def test_the_font_is_static_named_and_its_licence_lies_beside_it(font: TTFont) -> None:
    assert "fvar" not in font
    assert font["name"].getDebugName(1) == FAMILY
    assert "SIL OPEN FONT LICENSE" in (font_file().parent / "OFL.txt").read_text(encoding="utf-8")
