"""Cards of a board and how they are painted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple, overload

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from app.ui.widgets.delegate import draw_pill

if TYPE_CHECKING:
    from app.ui.theme import Theme

GAP = 8  # between cards
_PADDING = 12
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight
_ELIDE = Qt.TextElideMode.ElideRight


class Card(NamedTuple):
    """One card.

    Attributes:
        id: the record.
        title: first line, strong.
        subtitle: second line, muted.
        figure: third line at the left, e.g. an amount.
        foot: third line at the right, e.g. a date.
        pill: words of a state at the right of the second line, empty for none.
        tone: of the pill and of the foot when it warns.
        warns: whether the foot is shown in the tone.
    """

    id: str
    title: str
    subtitle: str = ""
    figure: str = ""
    foot: str = ""
    pill: str = ""
    tone: str = "neutral"
    warns: bool = False


class LazyCards(Sequence[Card]):
    """Cards that are written when they come into sight; thousands of others cost nothing.

    Args:
        ids: of the records, in order.
        write: makes the card at a place.
    """

    def __init__(self, ids: Sequence[str], write: Callable[[int], Card]) -> None:
        self.ids, self._write = ids, write
        self._written: dict[int, Card] = {}

    def __len__(self) -> int:
        return len(self.ids)

    @overload
    def __getitem__(self, place: int) -> Card: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Card]: ...

    def __getitem__(self, place: int | slice) -> Card | Sequence[Card]:
        if isinstance(place, slice):
            return [self[n] for n in range(*place.indices(len(self)))]
        if not -len(self) <= place < len(self):
            raise IndexError(place)
        where = place % len(self)
        if where not in self._written:
            self._written[where] = self._write(where)
        return self._written[where]


class CardPainter:
    """Paints cards with fonts and colours taken from the theme once."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.take_theme()

    def take_theme(self) -> None:
        """Take fonts and colours again."""
        theme = self._theme
        self._strong, self._plain, self._small = theme.font(strong=True), theme.font(), theme.font(12 / 13)
        self._step = QFontMetrics(self._plain).height() + 4
        self._small_metrics = QFontMetrics(self._small)

    @property
    def height(self) -> int:
        """Height of a card in pixels, without the gap."""
        return 3 * self._step + 2 * _PADDING - 4

    def paint(self, painter: QPainter, rect: QRectF, card: Card, *, marked: bool, lit: bool) -> None:
        """Draw one card; ``marked`` where the keyboard stands, ``lit`` under the mouse."""
        theme = self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = "accent" if marked else "border_strong" if lit else "border"
        painter.setPen(QPen(theme.colour(edge), 1.5 if marked else 1))
        painter.setBrush(theme.colour("accent_soft" if marked else "raised"))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        line = QRectF(
            rect.left() + _PADDING, rect.top() + _PADDING - 2, rect.width() - 2 * _PADDING, self._step
        )
        self._text(painter, line, line.width(), card.title, self._strong, "text")
        line.translate(0, self._step)
        room = line.width()
        if card.pill:
            # beside the second line: the name of the card is what people look for
            width = self._small_metrics.horizontalAdvance(card.pill) + 16
            pill = QRectF(line.right() - width, line.top(), width, line.height())
            draw_pill(painter, pill, card.pill, theme.pill(card.tone), (self._small, self._small_metrics))
            room -= width + 8
        self._text(painter, line, room, card.subtitle, self._plain, "muted")
        line.translate(0, self._step)
        self._foot(painter, line, card)

    def _foot(self, painter: QPainter, line: QRectF, card: Card) -> None:
        painter.setFont(self._small)
        painter.setPen(self._theme.pill(card.tone)[1] if card.warns else self._theme.colour("muted"))
        painter.drawText(line, _RIGHT | _MIDDLE, card.foot)
        room = line.width() - self._small_metrics.horizontalAdvance(card.foot) - 8
        self._text(painter, line, room, card.figure, self._strong, "text")

    def _text(self, painter: QPainter, line: QRectF, room: float, text: str, font: QFont, token: str) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.colour(token))
        painter.drawText(line, _MIDDLE, QFontMetrics(font).elidedText(text, _ELIDE, int(room)))
