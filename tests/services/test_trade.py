from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.exports.document.paper import read_paper
from app.model.orders import Order, Quote
from app.rules.currencies import EXPONENTS
from app.rules.errors import Refused
from app.rules.money import Money, parse_money, plain
from app.services import quotes, receipts, records
from app.services.balances import balance
from app.services.base_sums import Rates, combined
from app.services.documents import LineDraft, lines_of, sums
from app.services.prices import price_for
from tests import make

if TYPE_CHECKING:
    from app.storage.database import Database
    from tests.services.conftest import Watch

LINES = (LineDraft("深沟球轴承 6204", 10_000, 1_250, 500, 1300), LineDraft("运费", 1_000, 8_000, 0, 900))
DAY = dt.date(2026, 11, 20)
DRAFTS = st.builds(
    LineDraft,
    st.just("轴承"),
    st.integers(1, 10**7),
    st.integers(0, 10**8),
    st.integers(0, 10_000),
    st.sampled_from([0, 100, 300, 600, 900, 1300]),
)


@pytest.fixture
def account(firm: Database) -> str:
    with firm.write("create-account") as session:
        return make.account(session, credit_limit=10_000_00)


@pytest.fixture
def product(firm: Database) -> str:
    with firm.write("create-product") as session:
        fields = {"code": "6204", "name": "深沟球轴承 6204", "list_price": 1_250, "cost": 800, "tax_bp": 1300}
        return records.create(session, "product", fields)


def quoted(firm: Database, account: str, lines: Any = LINES, **fields: Any) -> str:
    with firm.write("save-quote") as session:
        return quotes.save_quote(session, None, {"account_id": account, **fields}, lines)


def ordered(firm: Database, account: str, lines: Any = LINES) -> str:
    quote = quoted(firm, account, lines)
    with firm.write("accept-quote") as session:
        quotes.submit(session, quote)
        return quotes.accept(session, quote)


def value(firm: Database, kind: str, record: str, key: str) -> Any:
    with firm.read() as session:
        return getattr(records.get(session, kind, record), key)


ONE_OF_EACH = {exponent: code for code, exponent in sorted(EXPONENTS.items(), reverse=True)}
"""A currency for every number of decimals that ISO 4217 knows."""


@pytest.mark.parametrize("inclusive", [False, True])
@given(lines=st.lists(DRAFTS, max_size=20))
def test_lines_taxes_discounts_and_totals_add_up_to_the_cent_in_both_tax_modes(
    inclusive: bool, lines: list[LineDraft]
) -> None:
    each, whole = sums(lines, inclusive=inclusive)
    assert all(line.net + line.tax == line.gross for line in each)
    assert whole.net == sum(line.net for line in each)
    assert whole.tax == sum(line.tax for line in each)
    assert whole.gross == sum(line.gross for line in each) == whole.net + whole.tax
    by_rate: dict[int, int] = {}
    for draft, line in zip(lines, each, strict=True):
        by_rate[draft.tax_bp] = by_rate.get(draft.tax_bp, 0) + line.tax
    assert sum(by_rate.values()) == whole.tax
    full, listed = sums([replace(draft, discount_bp=0) for draft in lines], inclusive=inclusive)
    given_away = [before.gross - after.gross for before, after in zip(full, each, strict=True)]
    assert all(part >= 0 for part in given_away)
    assert listed.gross - sum(given_away) == whole.gross


@pytest.mark.parametrize("inclusive", [False, True])
@pytest.mark.parametrize("exponent", sorted(ONE_OF_EACH))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=5, deadline=None)
@given(lines=st.lists(DRAFTS, min_size=1, max_size=6))
def test_what_is_stored_and_printed_adds_up_with_every_number_of_decimals_in_both_tax_modes(
    firm: Database, exponent: int, inclusive: bool, lines: list[LineDraft]
) -> None:
    code = ONE_OF_EACH[exponent]
    with firm.write("save-quote") as session:
        account = make.account(session)
        fields = {"account_id": account, "currency": code, "tax_inclusive": inclusive}
        quote = session.get_one(Quote, quotes.save_quote(session, None, fields, lines))
        each, whole = sums(lines_of(session, quote), inclusive=inclusive)
        assert (quote.net, quote.tax, quote.total) == (whole.net, whole.tax, whole.gross)
        found = quote.id
    with firm.raw() as connection:
        paper = read_paper(connection, "quote", found, "en")
    printed = [parse_money(plain(Money(line.total, code))).minor for line in paper.lines]
    assert printed == [line.gross for line in each]
    assert sum(printed) == parse_money(plain(Money(paper.total, code))).minor == whole.gross


@given(
    st.lists(st.tuples(st.integers(0, 10**12), st.sampled_from(sorted(ONE_OF_EACH.values()))), max_size=20),
    st.sampled_from(sorted(ONE_OF_EACH.values())),
    st.integers(1, 10**12),
)
def test_totals_in_several_currencies_lose_nothing_and_guess_nothing(
    amounts: list[tuple[int, str]], base: str, rate: int
) -> None:
    known = [code for code in sorted(ONE_OF_EACH.values()) if code != base][:1]
    rates = Rates(base, dict.fromkeys(known, rate))
    whole = rates.sum(amounts)
    per_currency = {code: sum(minor for minor, one in amounts if one == code) for _, code in amounts}
    own = per_currency.get(base, 0)
    told = sum(rates.sum([(minor, code)]).base.minor for code, minor in per_currency.items() if code in known)
    assert whole.base == Money(own + told, base)
    unknown = {code: minor for code, minor in per_currency.items() if code not in (base, *known) and minor}
    assert {money.currency: money.minor for money in whole.others} == unknown
    parts = [rates.sum([amount]) for amount in amounts]
    assert combined(parts, base).base.minor == sum(part.base.minor for part in parts)


def test_a_quote_is_written_with_its_lines_and_sums(firm: Database, account: str) -> None:
    quote = quoted(firm, account)
    with firm.read() as session:
        found = session.get_one(Quote, quote)
        assert lines_of(session, found) == list(LINES)
        assert (found.net, found.tax, found.total) == (11_875 + 8_000, 1_544 + 720, 22_139)
        assert found.issued_on == DAY


def test_a_shorter_quote_has_no_lines_left_over(firm: Database, account: str) -> None:
    quote = quoted(firm, account)
    with firm.write("save-quote") as session:
        quotes.save_quote(session, quote, {"tax_inclusive": True}, LINES[1:])
        assert lines_of(session, session.get_one(Quote, quote)) == [LINES[1]]
    assert value(firm, "quote", quote, "total") == 8_000


def test_a_wrong_line_is_named_by_its_place(firm: Database, account: str) -> None:
    with pytest.raises(Refused, match="discount-range") as caught:
        quoted(firm, account, (*LINES, LineDraft("x", 1000, 1, 10_001)))
    assert caught.value.facts["line"] == 3
    enormous = LineDraft("x", 10**12, 10**12)
    with pytest.raises(Refused, match="amount-too-large"):
        quoted(firm, account, (enormous,))
    with pytest.raises(Refused, match="quantity-not-positive"):
        quoted(firm, account, (LineDraft("x", -1000, 100),))


def test_a_quote_within_the_limit_is_approved_at_once_and_one_above_waits(
    firm: Database, account: str
) -> None:
    with firm.write("limits") as session:
        records.create(session, "assumption", {"key": "quote-approval-amount", "value": "30000"})
        records.create(session, "assumption", {"key": "quote-approval-discount-bp", "value": "500"})
    small, large = quoted(firm, account), quoted(firm, account, (LineDraft("x", 1000, 40_000),))
    cheap = quoted(firm, account, (LineDraft("x", 1000, 100, 501),))
    with firm.write("submit-quote") as session:
        states = [quotes.submit(session, quote) for quote in (small, large, cheap)]
    assert states == ["approved", "submitted", "submitted"]


def test_a_rep_does_not_approve_above_the_limit_and_a_manager_does(firm: Database, account: str) -> None:
    with firm.write("limits") as session:
        records.create(session, "assumption", {"key": "quote-approval-amount", "value": "30000"})
        records.update(session, "user", firm.actor.user_id, {"role": "rep"})
    quote = quoted(firm, account, (LineDraft("x", 1000, 40_000),))
    with firm.write("submit-quote") as session:
        quotes.submit(session, quote)
    with pytest.raises(Refused, match="quote-over-limit"), firm.write("approve-quote") as session:
        quotes.approve(session, quote)
    with firm.write("approve-quote") as session:
        records.update(session, "user", firm.actor.user_id, {"role": "manager"})
        quotes.approve(session, quote)
    assert value(firm, "quote", quote, "approved_by") == firm.actor.user_id


def test_a_quote_without_lines_is_not_submitted(firm: Database, account: str) -> None:
    quote = quoted(firm, account, ())
    with pytest.raises(Refused, match="lines-missing"), firm.write("submit-quote") as session:
        quotes.submit(session, quote)


def test_only_a_draft_is_changed_and_a_new_version_takes_its_place(firm: Database, account: str) -> None:
    quote = quoted(firm, account)
    with firm.write("submit-quote") as session:
        quotes.submit(session, quote)
    with pytest.raises(Refused, match="document-not-draft"), firm.write("save-quote") as session:
        quotes.save_quote(session, quote, {}, LINES[:1])
    with firm.write("new-version") as session:
        second = session.get_one(Quote, quotes.new_version(session, quote))
        assert (second.version, second.replaces_id, second.status) == (2, quote, "draft")
        assert lines_of(session, second) == list(LINES)


def test_an_accepted_quote_becomes_a_confirmed_order_in_one_step(
    firm: Database, account: str, product: str
) -> None:
    lines = (LineDraft("深沟球轴承 6204", 10_000, 1_250, 0, 1300, product),)
    order = ordered(firm, account, lines)
    with firm.read() as session:
        found = session.get_one(Order, order)
        assert (found.status, found.total, found.cost) == ("confirmed", 14_125, 8_000)
        assert found.ordered_on == DAY
        assert lines_of(session, found) == list(lines)
        assert session.get_one(Quote, found.quote_id).status == "accepted"


def test_a_quote_is_not_accepted_after_it_expired(firm: Database, account: str, watch: Watch) -> None:
    quote = quoted(firm, account, valid_until=DAY)
    with firm.write("submit-quote") as session:
        quotes.submit(session, quote)
    watch.forward(days=1)
    with pytest.raises(Refused, match="quote-expired"), firm.write("accept-quote") as session:
        quotes.accept(session, quote)
    assert value(firm, "quote", quote, "status") == "approved"


def test_a_product_withdrawn_meanwhile_is_not_ordered(firm: Database, account: str, product: str) -> None:
    quote = quoted(firm, account, (LineDraft("6204", 1000, 1_250, 0, 0, product), LINES[1]))
    with firm.write("submit-quote") as session:
        quotes.submit(session, quote)
        records.update(session, "product", product, {"active": False})
    with pytest.raises(Refused, match="product-withdrawn") as caught, firm.write("accept-quote") as session:
        quotes.accept(session, quote)
    assert caught.value.facts["name"] == "深沟球轴承 6204"
    with firm.write("new-version") as session:
        second = quotes.new_version(session, quote)
        assert lines_of(session, session.get_one(Quote, second)) == [LINES[1]]


def test_receipts_are_planned_to_the_cent_and_paid_in_part(firm: Database, account: str) -> None:
    order = ordered(firm, account)
    days = [(DAY, 1), (DAY + dt.timedelta(days=30), 1), (DAY + dt.timedelta(days=60), 1)]
    with firm.write("plan-receipts") as session:
        planned = receipts.plan(session, order, days)
        assert sum(records.get(session, "receipt", r).amount for r in planned) == 22_139  # type: ignore[attr-defined]
        with pytest.raises(Refused, match="receipt-nothing-open"):
            receipts.plan(session, order, days)
    with firm.write("receive") as session:
        receipts.receive(session, order, 5_000, "bank_transfer", planned[0])
        stand = balance(session, session.get_one(Order, order))
        assert (stand.received, stand.planned, stand.open) == (5_000, 17_139, 17_139)


def test_a_receipt_larger_than_the_order_is_refused_whatever_writes_it(firm: Database, account: str) -> None:
    order = ordered(firm, account)
    with firm.write("receive") as session:
        receipts.receive(session, order, 22_139)
    with pytest.raises(Refused, match="receipt-over-order"), firm.write("receive") as session:
        receipts.receive(session, order, 1)
    fields = {"account_id": account, "order_id": order, "status": "received", "amount": 1}
    with pytest.raises(Refused, match="receipt-over-order"), firm.write("create-receipt") as session:
        records.create(session, "receipt", fields)
    with pytest.raises(Refused, match="amount-not-positive"), firm.write("create-receipt") as session:
        records.create(session, "receipt", fields | {"amount": -5})
    with pytest.raises(Refused, match="receipt-currency"), firm.write("create-receipt") as session:
        records.create(session, "receipt", fields | {"currency": "USD"})


def test_a_credit_note_lowers_what_is_owed_and_is_never_more_than_the_order(
    firm: Database, account: str
) -> None:
    order = ordered(firm, account)
    with firm.write("credit-order") as session:
        receipts.credit(session, order, 2_139, "退货")
        assert balance(session, session.get_one(Order, order)).open == 20_000
    with pytest.raises(Refused, match="credit-over-order"), firm.write("credit-order") as session:
        receipts.credit(session, order, 20_001, "退货")
    with pytest.raises(Refused, match="receipt-over-order"), firm.write("receive") as session:
        receipts.receive(session, order, 20_001)


def test_a_price_in_another_currency_is_converted_by_the_rate_of_the_day_or_asked_for(
    firm: Database, account: str, product: str
) -> None:
    with pytest.raises(Refused, match="rate-missing") as caught, firm.read() as session:
        price_for(session, product, account, "USD", 1000, DAY)
    assert caught.value.facts["currency"] == "USD"
    with firm.write("rates") as session:
        rate = {"currency": "USD", "base": "CNY"}
        records.create(session, "exchange_rate", {**rate, "valid_from": DAY, "rate_e8": 725_000_000})
        later = DAY + dt.timedelta(days=1)
        records.create(session, "exchange_rate", {**rate, "valid_from": later, "rate_e8": 100_000_000})
        assert price_for(session, product, account, "USD", 1000, DAY).unit_price == 172
        with pytest.raises(Refused, match="rate-missing"):
            price_for(session, product, account, "USD", 1000, DAY - dt.timedelta(days=1))


def test_a_line_begins_with_the_customers_price_for_its_quantity(
    firm: Database, account: str, product: str
) -> None:
    with firm.write("prices") as session:
        prices = {"name": "恒通协议价", "currency": "CNY", "for_account_id": account}
        found = records.create(session, "price_list", prices)
        for quantity, price in ((0, 1_200), (100_000, 1_000)):
            item = {
                "price_list_id": found,
                "product_id": product,
                "from_quantity_milli": quantity,
                "price": price,
            }
            records.create(session, "price_list_item", item)
        one = price_for(session, product, account, "CNY", 1_000, DAY)
        many = price_for(session, product, account, "CNY", 100_000, DAY)
        other = price_for(session, product, make.account(session, "上海海纳阀门"), "CNY", 1_000, DAY)
    assert [(p.unit_price, p.price_list) for p in (one, many, other)] == [
        (1_200, "恒通协议价"),
        (1_000, "恒通协议价"),
        (1_250, ""),
    ]
    assert one.tax_bp == 1300


def test_a_deal_is_not_worth_less_than_nothing(firm: Database) -> None:
    with pytest.raises(Refused, match="amount-negative"), firm.write("create-deal") as session:
        make.deal(session, amount=-1)
    with pytest.raises(Refused, match="amount-too-large"), firm.write("create-deal") as session:
        make.deal(session, amount=10**15)
