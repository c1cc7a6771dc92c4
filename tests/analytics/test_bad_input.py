"""What no textbook has: every report answers with plain figures or a sentence, never with nonsense or a crash."""

from __future__ import annotations

import json
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from app.analytics.methods.apriori import apriori
from app.analytics.methods.bgnbd import fit_bgnbd
from app.analytics.methods.logit import fit_logit
from app.analytics.registry import REPORTS
from app.analytics.registry import run as run_report
from app.storage import summaries
from app.words.sentences.analytics import SENTENCES
from tests.analytics.firms import TODAY, Firm, empty_firm

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

DAY = timedelta(days=1)


@pytest.fixture
def firm() -> Iterator[Firm]:
    with empty_firm() as made:
        yield made


def nobody(_firm: Firm) -> None:
    """No customer at all."""


def one_customer(firm: Firm) -> None:
    firm.order(firm.account("a"), TODAY, 100)


def two_customers(firm: Firm) -> None:
    for name in "ab":
        account = firm.account(name)
        for turn in range(3):
            firm.order(account, TODAY - turn * 30 * DAY, 100)


def all_equal(firm: Firm) -> None:
    for number in range(60):
        account = firm.account(f"e{number:02}")
        for turn in range(4):
            firm.order(account, TODAY - turn * 90 * DAY, 10_000)


def refunds_over_sales(firm: Firm) -> None:
    for number in range(12):
        account = firm.account(f"r{number:02}")
        firm.order(account, TODAY - 40 * DAY, 100)
        firm.add("credit_notes", account_id=account, issued_on=TODAY.isoformat(), amount=900, currency="CNY")


def two_currencies(firm: Firm) -> None:
    for number in range(12):
        account = firm.account(f"t{number:02}")
        firm.order(account, TODAY - 40 * DAY, 100, currency="USD" if number % 2 else "CNY")


def future_dates(firm: Firm) -> None:
    for number in range(12):
        firm.order(firm.account(f"f{number:02}"), TODAY + (number + 1) * DAY, 100)


def a_year_without_orders(firm: Firm) -> None:
    for number in range(30):
        account = firm.account(f"y{number:02}")
        for turn in range(6):
            firm.order(account, TODAY - (400 + turn * 30 + number) * DAY, 1_000 * (number + 1))


def one_product(firm: Firm) -> None:
    product = firm.add("products", code="P", name="P", unit="件")
    for number in range(20):
        account = firm.account(f"p{number:02}")
        order = firm.order(account, TODAY - number * DAY, 100)
        firm.add("order_lines", account_id=account, order_id=order, product_id=product, name="P",
                 quantity_milli=1_000, position=0, unit_price=100, net=100, tax=0, total=100)  # fmt: skip


FIRMS = (
    nobody, one_customer, two_customers, all_equal, refunds_over_sales, two_currencies, future_dates,
    a_year_without_orders, one_product,
)  # fmt: skip


@pytest.mark.parametrize("fill", FIRMS, ids=lambda each: each.__name__)
def test_every_report_answers_with_plain_figures_or_says_why_not(
    firm: Firm, fill: Callable[[Firm], None]
) -> None:
    fill(firm)
    summaries.rebuild(firm.connection)
    for name in REPORTS:
        report = run_report(firm.connection, name, TODAY)
        text = json.dumps([*report.rows, dict(report.parameters)], allow_nan=False, default=date.isoformat)
        assert "Infinity" not in text, name
        assert report.rows or report.notes or name == "lifecycle", name
        for each in report.notes:
            for words in SENTENCES[each.code]:
                assert "{" not in words.format(**each.facts), (name, each.code)


def test_ten_thousand_products_in_ten_thousand_baskets_are_counted_and_give_no_rule() -> None:
    found = apriori(
        [[f"p{number}", f"p{(number * 7 + 1) % 10_000}"] for number in range(10_000)],
        Fraction(1, 100),
        Fraction(1, 5),
        longest=2,
    )
    assert found.rules == ()
    assert found.notes


def test_a_fit_that_does_not_end_says_so_and_gives_no_wild_figure() -> None:
    found = fit_bgnbd([0.0] * 50, [0.0] * 50, [1e-9] * 25 + [1e9] * 25)
    assert found.notes
    for each in found.notes:
        assert each.code in SENTENCES
    steep = fit_logit([0, 0, 1, 1], [[0.0], [1.0], [2.0], [3.0]], ("x",))
    assert [each.code for each in steep.notes if each.code in SENTENCES]
