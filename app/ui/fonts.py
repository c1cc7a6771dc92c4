"""The interface font: the system's own where it shows Chinese, else the one that comes with the program."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from app.ui.resources import resource

PREFERRED = {
    "win32": ("Microsoft YaHei UI", "Microsoft YaHei"),
    "darwin": ("PingFang SC", "Hiragino Sans GB"),
    "linux": ("Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei"),
}
BUNDLED = "NotoSansSC-Regular.otf"
_WHEEL = "pylopdf_fonts_zh_cn"


def system_family() -> str | None:
    """The first family of this system that shows Chinese, or None on a bare machine."""
    return next((name for name in PREFERRED.get(sys.platform, ()) if QFontDatabase.hasFamily(name)), None)


def bundled_file() -> Path | None:
    """The bundled font file: ours, else the one of the font package; None when both are missing."""
    ours = resource("fonts", BUNDLED)
    if ours.exists():
        return ours
    package = find_spec(_WHEEL)
    if package is None or package.origin is None:
        return None
    theirs = Path(package.origin).with_name(BUNDLED)
    return theirs if theirs.exists() else None


def interface_font(system: QFont) -> QFont | None:
    """The font for everything, at the size of ``system``; None when no font shows Chinese."""
    family = system_family() or _register()
    if family is None:
        return None
    font = QFont(system)
    font.setFamilies([family])
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _register() -> str | None:
    path = bundled_file()
    if path is None:
        return None
    families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))
    return families[0] if families else None
