"""The look: palette and style sheet from the tokens, following the system's light and dark while running."""

from __future__ import annotations

from functools import partial
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from app.ui import icons, tokens
from app.ui.resources import resource

if TYPE_CHECKING:
    from app.ui.tokens import Tokens

CHOICES = ("system", *tokens.THEMES)

_ROLES = {
    QPalette.ColorRole.Window: "background",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "on_accent",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.PlaceholderText: "faint",
    QPalette.ColorRole.Highlight: "accent_soft",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "border",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Dark: "border_strong",
    QPalette.ColorRole.Shadow: "shadow",
}


class Theme(QObject):
    """The theme in force.

    Painted widgets (delegates, boards, charts) ask it for colours when they paint and repaint on ``changed``.
    """

    changed = Signal()

    def __init__(
        self,
        application: QApplication,
        choice: str = "system",
        density: str = "comfortable",
        font: QFont | None = None,
    ) -> None:
        super().__init__()
        self._application = application
        self._choice, self._density = choice, density
        self.tokens: Tokens = tokens.load(self._wanted())
        self._base_font = QFont(font or application.font())
        self._strong = strong_weight(self._base_font)
        self._connect()
        self._apply()

    def _connect(self) -> None:
        hints = self._application.styleHints()
        hints.colorSchemeChanged.connect(self.on_system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self.on_system_changed)

    @property
    def choice(self) -> str:
        """What the user chose: ``system`` or the name of a theme."""
        return self._choice

    @property
    def density(self) -> str:
        """``comfortable`` or ``compact``."""
        return self._density

    @property
    def row_height(self) -> int:
        """Height of a list row in pixels, following density and font size."""
        return round(tokens.ROW_HEIGHTS[self._density] * self.base_pixels / tokens.BASE_PIXELS)

    @property
    def base_pixels(self) -> int:
        """Size of ordinary text in pixels: 13, or more when the system's font is larger."""
        return min(26, max(tokens.BASE_PIXELS, QFontInfo(self._base_font).pixelSize()))

    def choose(self, choice: str) -> None:
        """Take the theme named, or follow the system (``system``)."""
        self._choice = choice
        self._reload()

    def set_density(self, density: str) -> None:
        """Set the height of rows: ``comfortable`` or ``compact``."""
        self._density = density
        self.changed.emit()

    def set_font(self, font: QFont) -> None:
        """Take the family and size of ``font`` for everything."""
        self._base_font = QFont(font)
        self._strong = strong_weight(font)
        self._apply()

    def colour(self, token: str) -> QColor:
        """A colour by token name, e.g. ``muted``."""
        return QColor(self.tokens.colours[token])

    def pill(self, tone: str) -> tuple[QColor, QColor]:
        """Ground and text colour of a pill in ``tone``."""
        found = self.tokens.tones[tone]
        return QColor(found.tint), QColor(found.text)

    def solid(self, tone: str) -> QColor:
        """The strong colour of ``tone``: dots, bars, icons; not for text."""
        return QColor(self.tokens.tones[tone].solid)

    def icon(self, name: str, colour: str = "muted") -> QIcon:
        """An icon tinted with a colour token or the solid of a tone, whichever theme is in force."""
        return icons.icon(name, partial(self._tints, colour))

    def _tints(self, colour: str) -> tuple[str, str]:
        colours, tones = self.tokens.colours, self.tokens.tones
        return tones[colour].solid if colour in tones else colours[colour], colours["faint"]

    def font(self, scale: float = 1.0, *, strong: bool = False) -> QFont:
        """The interface font, ``scale`` times the base size, in one of the two weights."""
        font = QFont(self._base_font)
        font.setPixelSize(round(self.base_pixels * scale))
        font.setWeight(self._strong if strong else QFont.Weight.Normal)
        return font

    def on_system_changed(self, _what: object) -> None:
        """The system went light or dark, or to high contrast."""
        if self._choice == "system":
            self._reload()

    def _wanted(self) -> str:
        if self._choice != "system":
            return self._choice
        hints = self._application.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return "contrast"
        return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"

    def _reload(self) -> None:
        wanted = self._wanted()
        if wanted != self.tokens.name:
            self.tokens = tokens.load(wanted)
            self._apply()

    def _apply(self) -> None:
        if self._application.style().objectName() != "fusion":
            self._application.setStyle(QStyleFactory.create("Fusion"))
        self._application.setFont(self.font())
        self._application.setPalette(palette(self.tokens))
        self._application.setStyleSheet(style_sheet(self.tokens, self.base_pixels, self._strong))
        self.changed.emit()


def palette(theme: Tokens) -> QPalette:
    """The Qt palette of a theme, for what the style sheet does not reach."""
    result = QPalette()
    for role, token in _ROLES.items():
        result.setColor(role, QColor(theme.colours[token]))
    faint = QColor(theme.colours["faint"])
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        result.setColor(QPalette.ColorGroup.Disabled, role, faint)
    return result


def strong_weight(font: QFont) -> QFont.Weight:
    """The second weight: demi-bold where the family has it; Qt thickens a single weight only for bold."""
    styles = {style.replace(" ", "").lower() for style in QFontDatabase.styles(font.family())}
    return QFont.Weight.DemiBold if styles & {"demibold", "semibold"} else QFont.Weight.Bold


def style_sheet(theme: Tokens, pixels: int, strong: QFont.Weight) -> str:
    """The one style sheet, with the theme's colours and sizes filled in."""
    values = dict(theme.colours)
    for name, tone in theme.tones.items():
        values |= {f"{name}_text": tone.text, f"{name}_tint": tone.tint, f"{name}_solid": tone.solid}
    sizes = {"small": 12 / 13, "base": 1.0, "section": 14 / 13, "title": 20 / 13, "figure": 26 / 13}
    values |= {f"px_{name}": str(round(pixels * scale)) for name, scale in sizes.items()}
    values["strong"] = str(strong.value)
    values["icons"] = resource("themes", theme.name).as_posix()
    return Template(resource("themes", "baifang.qss").read_text(encoding="utf-8")).substitute(values)
