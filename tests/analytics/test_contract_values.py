"""What the lifetime value says of paid memberships."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from app.analytics.board.ask import Ask
from app.analytics.board.registry import BOARD
from app.analytics.registry import run
from app.analytics.report import Scope
from app.ui.pages.insight.content.build import build
from app.ui.pages.insight.parameter_words import parameter_lines
from app.words.sentences import sentence
from tests.analytics.firms import TODAY, Firm, empty_firm

if TYPE_CHECKING:
    from collections.abc import Iterator

YEAR = 365


@pytest.fixture
def firm() -> Iterator[Firm]:
    with empty_firm() as made:
        yield made


def paid(firm: Firm, account: str, begin: int, end: int, fee: int | None = 10_000, **values: object) -> None:
    """A membership from so many days ago until so many days ago; a negative end lies ahead."""
    since, until = (TODAY - timedelta(days=days) for days in (begin, end))
    days = {"since_on": since.isoformat(), "until_on": until.isoformat()}
    money = {"paid": fee, "currency": "CNY"}
    firm.add("memberships", account_id=account, tier_id="t", **(days | money | values))


def contractual(firm: Firm) -> None:
    """24 accounts: six lost after a year, six after two, twelve in their third year that ends in 100 days."""
    for k in range(24):
        account = firm.account(f"m{k:02}")
        years = 1 if k < 6 else 2 if k < 12 else 3
        for year in range(years):
            begin = 3 * YEAR - 100 - year * YEAR
            paid(firm, account, begin - 1, begin - YEAR)


def parameters(firm: Firm) -> Any:
    return run(firm.connection, "clv", TODAY).parameters


def test_renewals_and_losses_are_learned_from_and_the_contracts_that_run_are_valued(firm: Firm) -> None:
    contractual(firm)
    report = run(firm.connection, "clv", TODAY)
    found: Any = report.parameters
    assert [
        found[key] for key in ("contracts", "contract_renewals", "contract_losses", "contracts_running")
    ] == [
        24,
        6 + 24,
        12,
        12,
    ]
    alpha, beta = found["contract_alpha"], found["contract_beta"]
    assert found["contract_retention"] == pytest.approx(beta / (alpha + beta))
    each = 10_000 * (beta + 2) / (alpha + beta + 2) / 1.008 ** (101 / 30.4375)
    assert found["contract_value"]["minor"] == pytest.approx(12 * each, abs=1)
    rows: Any = {row["account_id"]: row for row in report.rows}
    assert set(rows) == {f"m{k:02}" for k in range(12, 24)}
    assert rows["m12"]["contract_value"]["minor"] == pytest.approx(each, abs=1)
    assert rows["m12"]["value"] is None


@pytest.mark.parametrize(
    ("memberships", "counted"),
    [
        ([(800, 436), (406, 42)], (1, 1)),  # thirty days between: a renewal; over since forty-two: lost
        ([(800, 436), (405, 42)], (0, 2)),  # a day more: lost, and a contract begun anew
        ([(800, 395), (394, 30)], (1, 0)),  # may still be renewed
        ([(800, -9), (600, 300)], (0, 0)),  # within the other
    ],
)
def test_a_gap_of_thirty_days_is_a_renewal_and_a_longer_one_a_loss(
    firm: Firm, memberships: list[tuple[int, int]], counted: tuple[int, int]
) -> None:
    contractual(firm)
    before = parameters(firm)
    for begin, end in memberships:
        paid(firm, "x", begin, end)
    after = parameters(firm)
    keys = ("contract_renewals", "contract_losses")
    assert tuple(after[key] - before[key] for key in keys) == counted


def test_what_is_free_deleted_to_come_endless_or_in_another_currency_is_no_contract(firm: Firm) -> None:
    contractual(firm)
    before = run(firm.connection, "clv", TODAY)
    paid(firm, "x", 100, -100, None)
    paid(firm, "x", 100, -100, 0)
    paid(firm, "x", 100, -100, deleted_at=1)
    paid(firm, "x", -1, -100)
    assert run(firm.connection, "clv", TODAY) == before
    paid(firm, "x", 100, -100, currency="EUR")
    paid(firm, "x", 100, -100, until_on=None)
    after = run(firm.connection, "clv", TODAY)
    assert after.parameters == before.parameters
    assert [each.facts["n"] for each in after.notes if each.code == "contracts-left-out"] == [2]


def test_too_few_contracts_are_said_and_give_no_figure(firm: Firm) -> None:
    for k in range(19):
        paid(firm, firm.account(f"m{k:02}"), 100, -100)
    report = run(firm.connection, "clv", TODAY)
    (few,) = [each for each in report.notes if each.code == "contracts-too-few"]
    assert sentence(few.code, "en", few.facts) == (
        "Contracts: 19 of paid memberships with 0 renewals and 0 losses on record; 20 with at least one renewal and "
        "one loss are needed to value them."
    )
    assert not [key for key in report.parameters if key.startswith("contract")]
    assert not report.rows


def test_a_scope_narrows_what_is_valued_and_not_what_is_learned_from(firm: Firm) -> None:
    contractual(firm)
    whole, one = parameters(firm), run(firm.connection, "clv", TODAY, Scope.of(["m12"])).parameters
    assert one["contract_alpha"] == whole["contract_alpha"]
    assert one["contracts_running"] == 1


def test_the_card_says_what_contracts_are_worth_beside_the_orders(firm: Firm) -> None:
    contractual(firm)
    card = BOARD["clv"](Ask(firm.connection, TODAY))
    for language, said in (
        ("en", "12 running contracts are worth ¥"),
        ("zh_CN", "12 份存续合同的续约价值为 ¥"),
    ):
        content = build(card, language)
        assert content.finding is not None
        assert content.finding.startswith(said)
    assert "Contracts still running: 12" in parameter_lines(card, "en")
