"""Deals on the map by the city of their account, the circles as large as the sums."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui import formats
from app.ui.pages.contacts.amounts import short
from app.ui.widgets.basics import button, icon_button, label, name_button
from app.ui.widgets.map_view import MapView, Spot
from app.ui.widgets.plain_table import Cells, Head, PlainTable
from app.words import labels

if TYPE_CHECKING:
    from app.services.city_map import City
    from app.storage.connection import Connection
    from app.storage.list_spec import ListQuery
    from app.ui.context import Context

_LIST = 340  # pixels of the list of cities


class CityMap(QWidget):
    """The map; beside it the cities as a table, those without a place too.

    Signals:
        opened: id of a deal to open; never from here, the cities lead to the table.
        city_wanted: how accounts write a city whose deals are wanted as a table.
    """

    opened = Signal(str)
    city_wanted = Signal(tuple)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.map = MapView(context.theme, self)
        self.nearer, self.further = (icon_button(context.theme, icon, self) for icon in ("plus", "minus"))
        self.all = button("quiet", self)
        self.caption = label("muted", parent=self)
        self.cities = PlainTable(context.theme, self)
        self.cities.setFixedWidth(_LIST)
        self._found: dict[str, City] = {}
        self._lay_out()
        self.nearer.clicked.connect(self.on_nearer)
        self.further.clicked.connect(self.on_further)
        self.all.clicked.connect(self.map.fit)
        self.map.chosen.connect(self.on_chosen)
        self.map.opened.connect(self.on_city)
        self.cities.opened.connect(self.on_city)
        self.cities.selectionModel().currentRowChanged.connect(self.on_row)
        self.retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in (self.nearer, self.further, self.all, self.caption):
            row.addWidget(part)
        row.addStretch(1)
        inside = QHBoxLayout()
        inside.setSpacing(16)
        inside.addWidget(self.map, 1)
        inside.addWidget(self.cities)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 12, 24, 16)
        whole.setSpacing(8)
        whole.addLayout(row)
        whole.addLayout(inside, 1)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        name_button(self.nearer, self.tr("Nearer"), "+")
        name_button(self.further, self.tr("Further away"), "-")
        self.all.setText(self.tr("Show all"))
        self.map.setAccessibleName(self.tr("Map of deals by city"))
        self._say()

    def ask(self, query: ListQuery) -> None:
        """Read the cities of a list's question."""
        self.context.jobs.query(self, "cities", partial(_cities, query), self.on_read)

    def on_read(self, found: tuple[list[City], list[list[tuple[float, float]]]]) -> None:
        """Show the cities."""
        cities, land = found
        self._found = {city.names[0]: city for city in cities}
        self.map.set_land(land)
        self._say()

    def on_nearer(self) -> None:
        """Come nearer."""
        self.map.zoom(1.4)

    def on_further(self) -> None:
        """Go away."""
        self.map.zoom(1 / 1.4)

    def on_chosen(self, key: str) -> None:
        """Stand on the row of a circle."""
        place = next((n for n, row in enumerate(self.cities.cells.rows) if row.id == key), -1)
        if place >= 0:
            self.cities.selectRow(place)

    def on_row(self, index: QModelIndex, _before: QModelIndex) -> None:
        """Mark the circle of the row that the keyboard stands on."""
        if 0 <= index.row() < len(self.cities.cells.rows):
            self.map.choose(self.cities.cells.rows[index.row()].id)

    def on_city(self, key: str) -> None:
        """The deals of a city are wanted."""
        if key in self._found:
            self.city_wanted.emit(self._found[key].names)

    def _say(self) -> None:
        language = self.context.language.code
        cities = self._found.values()
        spots = [
            Spot(city.names[0], city.longitude, city.latitude, city.total.base.minor, self._name(city))
            for city in cities
            if city.latitude is not None and city.longitude is not None
        ]
        self.map.show_spots(spots)
        heads = [
            Head(labels.label("account", "city", language)),
            Head(labels.kind_name("deal", language, plural=True), 70, number=True),
            Head(labels.label("deal", "amount", language), 110, number=True),
        ]
        self.cities.show_rows(heads, [self._cells(city, language) for city in cities])
        nowhere = sum(city.deals for city in cities if city.latitude is None)
        words = self.tr("%n deal(s) in {cities} cities", "", sum(city.deals for city in cities) - nowhere)
        text = words.format(cities=formats.number(len(spots)))
        if nowhere:
            text += " · " + self.tr("%n deal(s) of accounts whose city is not known", "", nowhere)
        self.caption.setText(text)

    def _cells(self, city: City, language: str) -> Cells:
        name = self._name(city)
        words = (name, formats.number(city.deals), short(city.total, language))
        return Cells(city.names[0], words, (name, city.deals, city.total.base.minor))

    def _name(self, city: City) -> str:
        """As the accounts write it; in an English window the English name of a Chinese city."""
        written = city.names[0]
        if not written:
            return self.tr("No city")
        foreign = self.context.language.code != "zh_CN" and city.name_en and not written.isascii()
        return city.name_en if foreign else written

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def _cities(query: ListQuery, connection: Connection) -> tuple[list[City], list[list[tuple[float, float]]]]:
    from app.services import city_map, places  # noqa: PLC0415 - the table of places loads when first wanted

    return city_map.deals_by_city(connection, query), places.land()
