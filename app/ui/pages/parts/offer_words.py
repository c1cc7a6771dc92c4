"""What to offer next, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.ui import formats
from app.ui.widgets.plain_table import Cells, Head

if TYPE_CHECKING:
    import datetime as dt

    from app.analytics.reports.next_best import Offer
    from app.storage.connection import Connection


def name_of(names: tuple[str, str], language: str) -> str:
    """A product's name in the language of the window."""
    return names[0] if language == "zh_CN" else names[1]


def why(offer: Offer, language: str) -> str:
    """The counts behind an offer."""
    words = QCoreApplication.translate("Offers", "{count} of {of} customers with {product} bought it too")
    return words.format(
        count=formats.number(offer.both),
        of=formats.number(offer.of),
        product=name_of(offer.because, language),
    )


def offer_table(offers: list[Offer], language: str) -> tuple[list[Head], list[Cells]]:
    """Offers as rows."""
    translate = QCoreApplication.translate
    heads = [
        Head(translate("Offers", "Offer next")),
        Head(translate("Offers", "Bought before"), 130),
        Head(translate("Offers", "Customers"), 120),
    ]
    rows = []
    for offer in offers:
        share = translate("Offers", "{count} of {of}").format(
            count=formats.number(offer.both), of=formats.number(offer.of)
        )
        words = (name_of(offer.name, language), name_of(offer.because, language), share)
        rows.append(Cells(offer.product, words, (*words[:2], -offer.both / offer.of)))
    return heads, rows


def read_offers(account: str, today: dt.date, chosen: tuple[str, ...], connection: Connection) -> list[Offer]:
    """What to offer an account; for a job."""
    from app.analytics.reports.next_best import next_best  # noqa: PLC0415 - numpy loads when first wanted

    return next_best(connection, account, today, chosen)
