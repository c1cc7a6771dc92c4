"""The tab of a deal with the people who decide, the competitors, the products and the slips."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.exports.document.html import quantity
from app.rules.choices import Attitude, DecisionRole
from app.rules.moments import from_millis
from app.services import deal_room
from app.ui import formats
from app.ui.models.tones import tone_of
from app.ui.widgets.basics import label
from app.ui.widgets.parts_section import Part, PartsSection
from app.ui.widgets.plain_table import Cells, Head
from app.words import labels

if TYPE_CHECKING:
    from app.services.deal_room import Room
    from app.storage.connection import Connection
    from app.ui.context import Context

PEOPLE = ("contact_id", "decision_role", "attitude")
COMPETITORS = ("name", "strengths", "weaknesses", "price")
PRODUCTS = ("product_id", "quantity_milli", "unit_price")
_LEAST, _MARGINS = 300, 40  # pixels: of the tab, and beside its tables


class DealRoomTab(QScrollArea):
    """Shows what stands around one deal."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self._deal = context, ""
        inside = QWidget(self)
        inside.setProperty("role", "scrolled")
        self.people = PartsSection(context, "deal_contact", PEOPLE, inside)
        self.competitors = PartsSection(context, "deal_competitor", COMPETITORS, inside)
        self.products = PartsSection(context, "deal_product", PRODUCTS, inside)
        self.slips_heading, self.slips = label("caption", parent=inside), label("", parent=inside)
        self.slips.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 12, 16, 16)
        column.setSpacing(16)
        for section in (self.people, self.competitors, self.products):
            column.addWidget(section)
            section.changed.connect(self.refresh)
        column.addWidget(self.slips_heading)
        column.addWidget(self.slips)
        column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.retranslate()

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self.people.retranslate(
            self.tr("Who decides, who influences, who uses it? Add the people and how they stand.")
        )
        self.competitors.retranslate(
            self.tr("Who else wants this deal? Note strengths, weaknesses and price.")
        )
        self.products.retranslate(self.tr("What is to be sold? A quote can be made of these products."))
        self.slips_heading.setText(self.tr("How the expected close has moved"))

    def show_deal(self, deal: str) -> None:
        """Read and show a deal."""
        self._deal = deal
        self.refresh()

    def refresh(self) -> None:
        """Read again."""
        if self._deal:
            self.context.jobs.query(self, "room", partial(_room, self._deal), self.on_room)

    def on_room(self, room: Room) -> None:
        """Show what was read."""
        if room.deal_id != self._deal:
            return
        given, language = {"deal_id": room.deal_id}, self.context.language.code
        self.people.show_parts(given, self._heads("deal_contact", PEOPLE), _people(room, language))
        heads = self._heads("deal_competitor", COMPETITORS)
        self.competitors.show_parts(given, heads, _competitors(room, language))
        heads = self._heads("deal_product", PRODUCTS)
        self.products.show_parts(given, heads, _products(room))
        self.slips.setText("\n".join(self._slips(room)) or self.tr("It has not moved."))

    def _heads(self, kind: str, keys: tuple[str, ...]) -> list[Head]:
        """The first column has a third of the room, the others share the rest."""
        numbers, language = {"price", "unit_price", "quantity_milli"}, self.context.language.code
        width = max(_LEAST, self.viewport().width() - _MARGINS) * 2 // 3 // (len(keys) - 1)
        return [
            Head(labels.label(kind, key, language), 0 if place == 0 else width, number=key in numbers)
            for place, key in enumerate(keys)
        ]

    def _slips(self, room: Room) -> list[str]:
        today, zone, language = (
            self.context.clock().date(),
            self.context.clock().tzinfo,
            self.context.language.code,
        )
        lines = []
        for slip in room.slips:
            before, after = (formats.day(d, today, language) if d else "–" for d in (slip.before, slip.after))
            when = formats.day(from_millis(slip.at).astimezone(zone).date(), today, language)
            lines.append(f"{when}: {before} → {after}" + (f" · {slip.who}" if slip.who else ""))
        return lines

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.refresh()


def _people(room: Room, language: str) -> list[Part]:
    found = []
    for one in room.people:
        name = f"{one.name} · {one.title}" if one.title else one.name
        role = labels.choice(DecisionRole, one.role, language) if one.role else ""
        attitude = labels.choice(Attitude, one.attitude, language) if one.attitude else ""
        tone = (tone_of(Attitude, one.attitude) or "") if one.attitude else ""
        values = {"contact_id": one.contact_id, "decision_role": one.role, "attitude": one.attitude}
        words = (name, role, attitude)
        found.append(Part(Cells(one.id, words, words, tone if tone != "neutral" else ""), values))
    return found


def _competitors(room: Room, language: str) -> list[Part]:
    found = []
    for one in room.competitors:
        price = "" if one.price is None else formats.money_short(one.price, one.currency or "CNY", language)
        words = (one.name, one.strengths or "", one.weaknesses or "", price)
        found.append(
            Part(Cells(one.id, words, (*words[:3], one.price)), dict(zip(one._fields, one, strict=True)))
        )
    return found


def _products(room: Room) -> list[Part]:
    found = []
    for one in room.products:
        price = "" if one.unit_price is None else formats.money(one.unit_price, one.currency or "CNY")
        words = (one.name, quantity(one.quantity_milli), price)
        values: dict[str, Any] = dict(zip(one._fields, one, strict=True))
        found.append(Part(Cells(one.id, words, (one.name, one.quantity_milli, one.unit_price)), values))
    return found


def _room(deal: str, connection: Connection) -> Room:
    return deal_room.read(connection, deal)
