"""What a campaign brought: response, cost, leads and orders; an effect only against a control group."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui import formats
from app.ui.pages.tasks.campaigns import work
from app.ui.widgets.basics import label
from app.ui.widgets.plain_table import Cells, Head, PlainTable

if TYPE_CHECKING:
    from app.ui.context import Context

_NOTHING = "–"


class ResultTab(QWidget):
    """Shows the figures of one campaign and how they are reckoned."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self.campaign = context, ""
        self.finding, self.how = label("section", parent=self), label("muted", parent=self)
        self.table = PlainTable(context.theme, self)
        for line in (self.finding, self.how):
            line.setWordWrap(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 12, 24, 16)
        whole.setSpacing(8)
        whole.addWidget(self.finding)
        whole.addWidget(self.table, 1)
        whole.addWidget(self.how)
        self.retranslate()

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self.how.setText(
            self.tr(
                "Orders count from the start until 30 days after the end. Intervals hold the true value in 95 of 100"
                " cases (Wilson; difference by Newcombe). Without a control group no effect is claimed."
            )
        )

    def show_campaign(self, campaign: str) -> None:
        """Read the figures."""
        self.campaign = campaign
        day = self.context.clock().date()
        self.context.jobs.query(self, "result", partial(work.result, campaign, day), self.on_result)

    def on_result(self, row: dict[str, Any] | None) -> None:
        """Show them."""
        self.table.setVisible(row is not None)
        if row is None:
            self.finding.setText(
                self.tr("This campaign has not begun; its figures stand here from its first day.")
            )
            return
        self.finding.setText(self._finding(row))
        heads = (Head(self.tr("Figure")), Head(self.tr("Value"), 200))
        self.table.show_rows(heads, [Cells(line[0], line, line) for line in self._lines(row)])

    def _finding(self, row: dict[str, Any]) -> str:
        if row.get("difference") is None:
            return self.tr("No effect is claimed: nobody was reached yet, or there is no control group.")
        if row.get("revenue_per_contact") is None:
            return self.tr("The difference from the control group may be chance.")
        more = row["difference"] > 0
        words = (
            self.tr("{points} more in 100 ordered than in the control group.")
            if more
            else self.tr("{points} fewer in 100 ordered than in the control group.")
        )
        return words.replace("{points}", f"{abs(row['difference']) * 100:.1f}")

    def _lines(self, row: dict[str, Any]) -> list[tuple[str, str]]:
        response = self._share(row, "response", "response_low", "response_high")
        lines = [
            (self.tr("Reached"), f"{row['reached']:,}"),
            (self.tr("Answered"), f"{row['responded']:,}"),
            (self.tr("Response rate"), response),
            (self.tr("Leads from it"), f"{row['leads']:,}"),
            (self.tr("Ordered"), f"{row['orders_from']:,}"),
            (self.tr("Their orders"), _money(row["revenue"])),
            (self.tr("Orders from its deals"), f"{row['deal_orders']:,}"),
            (self.tr("Their amount"), _money(row["deal_revenue"])),
            (self.tr("Cost"), _money(row["cost"])),
            (self.tr("Cost for each answer"), _each(row["cost"], row["responded"])),
            (self.tr("Control group"), f"{row['control']:,}"),
        ]
        if row.get("difference") is not None:
            lines += [
                (self.tr("Ordered: reached"), _points(row["ordered"])),
                (self.tr("Ordered: control group"), _points(row["ordered_control"])),
                (self.tr("Difference"), self._share(row, "difference", "difference_low", "difference_high")),
                (self.tr("More for each contact"), _money(row["revenue_per_contact"])),
            ]
        return lines

    def _share(self, row: dict[str, Any], key: str, low: str, high: str) -> str:
        if row.get(key) is None:
            return _NOTHING
        words = self.tr("{share} ({low} to {high})")
        for name, value in (("share", row[key]), ("low", row[low]), ("high", row[high])):
            words = words.replace(f"{{{name}}}", _points(value))
        return words


def _points(share: float) -> str:
    return f"{share * 100:.1f} %"


def _money(value: dict[str, Any] | None) -> str:
    return _NOTHING if value is None else formats.money(value["minor"], value["currency"])


def _each(cost: dict[str, Any] | None, count: int) -> str:
    if cost is None or not count:
        return _NOTHING
    return formats.money(round(cost["minor"] / count), cost["currency"])
