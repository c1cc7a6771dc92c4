"""The tree of what complaints are about: a few groups, the types below them."""

from typing import Final

from app.rules.choices import ComplaintType as T

TREE: Final[dict[str, tuple[T, ...]]] = {
    "goods": (T.PRODUCT_QUALITY, T.DAMAGE, T.SAFETY),
    "delivery": (T.DELIVERY, T.QUANTITY, T.INSTALLATION),
    "people": (T.SERVICE, T.ATTITUDE),
    "money": (T.PRICE, T.INVOICE, T.CONTRACT),
    "other": (T.OTHER,),
}
