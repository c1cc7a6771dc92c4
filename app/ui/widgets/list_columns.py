"""Which columns a list shows, in which order and width: remembered between starts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from app.storage.list_spec import Sort

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QHeaderView

    from app.storage.list_spec import Column, ListSpec
    from app.ui.settings import Settings

_PAUSE = 300  # milliseconds after the last change before it is written


class ListColumns(QObject):
    """Keeps the header of one list as the user arranged it.

    Args:
        spec: the list.
        header: its header.
        settings: where the arrangement is kept.
        name: of the list, in the settings.
        room: the least width of a column that shows its words in full, in pixels.
    """

    def __init__(
        self,
        spec: ListSpec,
        header: QHeaderView,
        settings: Settings,
        name: str,
        room: Callable[[Column], int],
    ) -> None:
        super().__init__(header)
        self._room = room
        self._usual: dict[str, int] = {}
        self.spec, self._header, self._settings = spec, header, settings
        self._key = f"lists/{name}"
        self._busy = False
        self._pending = QTimer(self, singleShot=True, interval=_PAUSE)
        self.sort: tuple[Sort, ...] = ()

    def attach(self) -> None:
        """Arrange the header as remembered and remember from now on; the header must have its model."""
        self.arrange(self._read())
        self._header.sectionMoved.connect(self.on_changed)
        self._header.sectionResized.connect(self.on_changed)
        self._pending.timeout.connect(self.save)

    def keys(self) -> list[str]:
        """Every column, in the order shown."""
        order = (self._header.logicalIndex(place) for place in range(self._header.count()))
        return [self.spec.columns[section].key for section in order]

    def shown(self, key: str) -> bool:
        """Whether a column is visible."""
        return not self._header.isSectionHidden(self._section(key))

    def show(self, key: str, *, visible: bool) -> None:
        """Show or hide a column; the last visible one stays."""
        count = self._header.count() - self._header.hiddenSectionCount()
        if visible or count > 1:
            self._header.setSectionHidden(self._section(key), not visible)
            self.on_changed()

    def move(self, key: str, place: int) -> None:
        """Put a column at a place, counted over all columns."""
        self._header.moveSection(self._header.visualIndex(self._section(key)), place)

    def set_sort(self, sort: tuple[Sort, ...]) -> None:
        """Remember the order of rows."""
        self.sort = sort
        self.on_changed()

    def reset(self) -> None:
        """Arrange the columns as the program came."""
        self.arrange({})
        self.on_changed()

    def arrange(self, state: dict[str, Any]) -> None:
        """Apply a remembered arrangement; columns it does not know stand at the end as the program came."""
        self._busy = True
        self._usual = self._measure()
        known = [column.key for column in self.spec.columns]
        order = [key for key in state.get("order", []) if key in known]
        hidden = set(state.get("hidden", []))
        widths = state.get("widths", {})
        for place, key in enumerate([*order, *(key for key in known if key not in order)]):
            self.move(key, place)
        for section, column in enumerate(self.spec.columns):
            visible = column.key not in hidden if column.key in order else column.visible
            self._header.setSectionHidden(section, not visible)
            self._header.resizeSection(section, int(widths.get(column.key, self._usual[column.key])))
        self.sort = tuple(Sort(key, bool(down)) for key, down in state.get("sort", []) if key in known)
        self._busy = False

    def widen(self) -> None:
        """Measure again, after the words have changed: columns that the user left alone follow."""
        before, self._usual = self._usual, self._measure()
        self._busy = True
        for section, column in enumerate(self.spec.columns):
            if self._header.sectionSize(section) == before.get(column.key):
                self._header.resizeSection(section, self._usual[column.key])
        self._busy = False

    def _measure(self) -> dict[str, int]:
        return {column.key: max(column.width, self._room(column)) for column in self.spec.columns}

    def on_changed(self, *_places: int) -> None:
        """Write soon: a drag sends many changes."""
        if not self._busy:
            self._pending.start()

    def save(self) -> None:
        """Write the arrangement now."""
        self._pending.stop()
        state = {
            "order": self.keys(),
            "hidden": [column.key for column in self.spec.columns if not self.shown(column.key)],
            "widths": {
                column.key: self._header.sectionSize(section)
                for section, column in enumerate(self.spec.columns)
                if not self._header.isSectionHidden(section)
                and self._header.sectionSize(section) != self._usual[column.key]
            },
            "sort": [list(item) for item in self.sort],
        }
        self._settings.put(self._key, json.dumps(state))

    def _read(self) -> dict[str, Any]:
        text = self._settings.text(self._key)
        try:
            state = json.loads(text) if text else {}
        except ValueError:  # a settings file edited by hand: the program's own arrangement is the next best
            return {}
        return state if isinstance(state, dict) else {}

    def _section(self, key: str) -> int:
        return next(n for n, column in enumerate(self.spec.columns) if column.key == key)
