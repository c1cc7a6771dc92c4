"""What somebody did with a customer, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.words import labels

if TYPE_CHECKING:
    from app.services.collision import Touch

CHOICES = {
    "ownership_event": "OwnershipCause",
    "activity": "ActivityKind",
    "claim": "ClaimResult",
    "visit": "VisitPurpose",
}
MADE = ("Made the account", "建立客户")
MEANT = {"ownership_event": ("Ownership", "归属"), "claim": ("Claim", "领取"), "visit": ("Visit", "拜访")}


def touch_words(touch: Touch, language: str) -> str:
    """What a touch was: ``Claim · Granted``, ``Call``, ``Made the account``."""
    chinese = language == labels.CHINESE
    if touch.kind in CHOICES:
        word = labels.choice(CHOICES[touch.kind], touch.what, language)
        before = MEANT.get(touch.kind)
        return word if before is None else f"{before[chinese]} · {word}"
    return MADE[chinese] if touch.kind == "account" else labels.kind_name(touch.kind, language)
