"""Make ``resources/fonts/NotoSansSC-Regular.otf``: run once, by hand, when the font is renewed.

    python tests/tools/make_font.py

The source is the static Noto Sans SC Regular in the wheel ``pylopdf-fonts-zh-cn`` (SIL Open Font License
1.1, copied beside the result). In that font one glyph often serves both a unified ideograph and a Kangxi
radical or compatibility ideograph of the same shape (U+2F00 and U+4E00). A PDF names glyphs, not
characters; its writer goes back from glyph to character and meets the radical first, so that copied or
searched text is not what was written. Taking those ranges out of the character map leaves one way back.
No glyph is lost.
"""

from importlib.metadata import files
from pathlib import Path

import pylopdf_fonts_zh_cn
from fontTools.ttLib import TTFont

RANGES = (range(0x2E80, 0x2F00), range(0x2F00, 0x2FE0), range(0xF900, 0xFB00))
TARGET = Path(__file__).parents[2] / "resources" / "fonts"


def ambiguous(code: int) -> bool:
    """Say whether a code point is a radical or a compatibility ideograph."""
    return any(code in span for span in RANGES)


def strip(font: TTFont) -> int:
    """Delete the ambiguous code points from every character map; return how many entries went."""
    gone = 0
    for table in font["cmap"].tables:
        if table.format == 14:
            for selector, pairs in table.uvsDict.items():
                table.uvsDict[selector] = [pair for pair in pairs if not ambiguous(pair[0])]
            continue
        for code in [code for code in table.cmap if ambiguous(code)]:
            del table.cmap[code]
            gone += 1
    return gone


def make() -> None:
    """Write the font and its licence."""
    font = TTFont(pylopdf_fonts_zh_cn.sans_path())
    gone = strip(font)
    if "DSIG" in font:
        del font["DSIG"]  # a signature over other bytes
    TARGET.mkdir(parents=True, exist_ok=True)
    font.save(TARGET / "NotoSansSC-Regular.otf")
    licence = next(path for path in files("pylopdf-fonts-zh-cn") or [] if path.name == "LICENSE")
    (TARGET / "OFL.txt").write_text(licence.read_text(encoding="utf-8"), encoding="utf-8")
    print(f"{gone} character map entries removed")


if __name__ == "__main__":
    make()
