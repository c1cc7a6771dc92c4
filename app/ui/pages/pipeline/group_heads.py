"""The heads of the deals' table: what a stage, an owner or a month adds up to, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.services.deal_sums import GROUPINGS
from app.ui import formats
from app.ui.pages.contacts.amounts import full, short
from app.words import labels

if TYPE_CHECKING:
    from app.services.base_sums import Sums
    from app.services.deal_sums import DealGroup
    from app.ui.context import Context

ORDER = ("stage", "owner", "month", "")


class GroupHeads:
    """Writes them; ``by`` is how the table is grouped."""

    def __init__(self, context: Context, by: str) -> None:
        self._context = context
        self.by = by if by in GROUPINGS else ORDER[0]

    def cell(self, head: DealGroup, key: str) -> str:
        """The title, how many and their weighted sum, and the sum under the amounts."""
        if key == "name":
            return self._title(head)
        if key == "account_id":
            return self._count(head, short(head.weighted, self._context.language.code))
        return _amount(head.total, self._context.language.code) if key == "amount" else ""

    def exact(self, head: DealGroup, key: str) -> str:
        """The sums to the last unit."""
        if key == "account_id":
            return self._count(head, full(head.weighted))
        return full(head.total) if key == "amount" else self.cell(head, key)

    def _count(self, head: DealGroup, weighted: str) -> str:
        words = QCoreApplication.translate("GroupHeads", "{count} in all · weighted {sum}")
        return words.format(count=f"{head.count:,}", sum=weighted)

    def _title(self, head: DealGroup) -> str:
        if head.key is None:
            return QCoreApplication.translate("GroupHeads", "Total")
        if not head.title:
            return {
                "owner": QCoreApplication.translate("GroupHeads", "Without owner"),
                "month": QCoreApplication.translate("GroupHeads", "Without a day to close"),
            }.get(self.by, "–")
        return labels.side(head.title, self._context.language.code)


def words() -> tuple[str, ...]:
    """What the choices of ``ORDER`` are called."""
    return (
        QCoreApplication.translate("GroupHeads", "Grouped by stage"),
        QCoreApplication.translate("GroupHeads", "Grouped by owner"),
        QCoreApplication.translate("GroupHeads", "Grouped by month of close"),
        QCoreApplication.translate("GroupHeads", "Not grouped"),
    )


def _amount(sums: Sums, language: str) -> str:
    """To the last unit, unless other currencies stand beside it for want of a rate."""
    if sums.others:
        return short(sums, language)
    return formats.money(sums.base.minor, sums.base.currency)
