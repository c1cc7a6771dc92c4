"""The font that comes with the program, for a bare machine, documents and charts. No Qt here."""

from pathlib import Path

FAMILY = "Noto Sans SC"
"""The family name inside the file, as Qt and matplotlib know it after it was registered."""


def font_file() -> Path:
    """The bundled static Noto Sans SC Regular (SIL Open Font License, beside it).

    ``tests/tools/make_font.py`` made it: its character map has no radicals and compatibility ideographs, so
    that text copied from a document is the text that was written.
    """
    return Path(__file__).parents[2] / "resources" / "fonts" / "NotoSansSC-Regular.otf"
