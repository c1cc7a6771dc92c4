"""Make ``resources/fonts/NotoSansSC-Regular.otf``: run once, by hand, when the font is renewed.

    python tests/tools/make_font.py

The source is the static Noto Sans SC Regular in the wheel ``pylopdf-fonts-zh-cn`` (SIL Open Font License
1.1, copied beside the result). A PDF names glyphs, not characters: Qt's writer goes back from each glyph
to the lowest character that has it, and copied or searched text is what that gives. So that it is the
text that was written, every glyph in use gets one way back:

- Radicals and compatibility ideographs share glyphs with the ideographs themselves: they leave the character map.
- So do a few signs and rare variants whose glyph a commoner character shares.
- The tabulator gets a blank of its own, or every space would be copied as one.
- Substitutions (local forms, ligatures, vertical forms) lead to glyphs without any character: they go.

All characters of names and ordinary text stay.
"""

from importlib.metadata import files
from pathlib import Path

import pylopdf_fonts_zh_cn
from fontTools.ttLib import TTFont

RADICALS = (range(0x2E80, 0x2F00), range(0x2F00, 0x2FE0), range(0xF900, 0xFB00))
EN_SPACE = 0x2002
SIGNS = frozenset({EN_SPACE, 0x2003, 0x2012, 0x2035, 0x2215, 0x2329, 0x232A, 0x301C})
"""En and em space, figure dash, reversed prime, division slash, pointing brackets, wave dash: before the ideographic
space, the en dash, the full-width slash, brackets and tilde that Chinese text uses."""

RARE = frozenset({0x3ADA, 0x3B35, 0x3B3A, 0x3BA3})
"""Variants of extension A drawn like a character of the basic block, 0x3B35 like the 胶 of rubber and plastics."""

TAB = 0x09
TARGET = Path(__file__).parents[2] / "resources" / "fonts"


def ambiguous(code: int) -> bool:
    """Say whether a code point would be copied in place of a commoner one."""
    return code in SIGNS | RARE or any(code in span for span in RADICALS)


def strip(font: TTFont) -> int:
    """Leave one character per glyph in every character map; return how many entries went."""
    blank = font.getBestCmap()[EN_SPACE]
    gone = 0
    for table in font["cmap"].tables:
        if table.format == 14:
            for selector, pairs in table.uvsDict.items():
                table.uvsDict[selector] = [pair for pair in pairs if not ambiguous(pair[0])]
            continue
        for code in [code for code in table.cmap if ambiguous(code)]:
            del table.cmap[code]
            gone += 1
        table.cmap[TAB] = blank
    return gone


def make() -> None:
    """Write the font and its licence."""
    font = TTFont(pylopdf_fonts_zh_cn.sans_path())
    gone = strip(font)
    for table in ("GSUB", "DSIG"):  # the signature was made for other bytes
        if table in font:
            del font[table]
    TARGET.mkdir(parents=True, exist_ok=True)
    font.save(TARGET / "NotoSansSC-Regular.otf")
    licence = next(path for path in files("pylopdf-fonts-zh-cn") or [] if path.name == "LICENSE")
    (TARGET / "OFL.txt").write_text(licence.read_text(encoding="utf-8"), encoding="utf-8")
    print(f"{gone} character map entries removed")


if __name__ == "__main__":
    make()
