"""Which cards the user wants, in which order and size; kept in the settings."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from app.words import insight

if TYPE_CHECKING:
    from app.ui.settings import Settings

_KEY = "insight/cards"
FIRST = ("revenue", "churn", "rfm", "abc", "forecast", "complaints")


class Place(NamedTuple):
    """A card on the dashboard."""

    name: str
    wide: bool = False


class Arrangement:
    """The cards in order."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.places = _read(settings.text(_KEY)) or [Place(name) for name in FIRST]

    def names(self) -> list[str]:
        """Names of the cards shown, in order."""
        return [place.name for place in self.places]

    def choose(self, names: tuple[str, ...]) -> None:
        """Show these: those that stay keep their place, new ones come last."""
        kept = [place for place in self.places if place.name in names]
        new = [Place(name) for name in names if name not in self.names()]
        self._keep([*kept, *new])

    def move(self, name: str, to: int) -> None:
        """Put a card at another place, counted from 0."""
        moved = self.place(name)
        rest = [place for place in self.places if place.name != name]
        rest.insert(max(0, min(to, len(rest))), moved)
        self._keep(rest)

    def resize(self, name: str, *, wide: bool) -> None:
        """Give a card the width of one column or of two."""
        self._keep([place._replace(wide=wide) if place.name == name else place for place in self.places])

    def reset(self) -> None:
        """Back to the first arrangement."""
        self._keep([Place(name) for name in FIRST])

    def put(self, places: tuple[Place, ...]) -> None:
        """Bring back an arrangement that was."""
        self._keep(list(places))

    def place(self, name: str) -> Place:
        """The place of a card; raises StopIteration when it is not shown."""
        return next(place for place in self.places if place.name == name)

    def _keep(self, places: list[Place]) -> None:
        self.places = places
        self._settings.put(_KEY, json.dumps([list(place) for place in places]))


def _read(text: str) -> list[Place]:
    """The kept cards that this version knows; none when the text is no such list."""
    try:
        found = [Place(str(name), bool(wide)) for name, wide in json.loads(text or "[]")]
    except (ValueError, TypeError):
        return []
    return [place for place in found if place.name in insight.CARDS]
