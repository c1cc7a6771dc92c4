"""The dashboard's cards over firms good and bad: a sentence where there is too little, never a misleading figure."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from app.analytics.board.ask import Ask
from app.analytics.board.registry import BOARD
from app.analytics.board.scored import scored
from app.analytics.report import Scope
from app.analytics.runs import refresh_scores
from app.ui.charts import draw, lines
from app.ui.charts.picture import Picture, Series
from app.ui.pages.insight.content.build import build
from app.ui.pages.insight.parameter_words import parameter_lines
from app.words import insight
from app.words.sentences import sentence
from tests.analytics.firms import TODAY, Firm, chancy, empty_firm, ms, trading
from tests.ui.pages.trading_firm import trade

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.storage.database import Database

SCORED = ("churn", "rfm", "silence", "clv", "quadrant")


@pytest.fixture
def firm() -> Iterator[Firm]:
    with empty_firm() as made:
        yield made


def nobody(_firm: Firm) -> None:
    pass


def one(firm: Firm) -> None:
    firm.order(firm.account("a"), TODAY - timedelta(days=9), 5_000)


def two(firm: Firm) -> None:
    one(firm)
    firm.order(firm.account("b"), TODAY - timedelta(days=400), 7_000)


def equals(firm: Firm) -> None:
    for k in range(30):
        account = firm.account(f"e{k}")
        for ago in (10, 40, 70, 100, 190):
            firm.order(account, TODAY - timedelta(days=ago), 10_000)


def refunds_over_sales(firm: Firm) -> None:
    for k in range(6):
        account = firm.account(f"r{k}")
        firm.order(account, TODAY - timedelta(days=20 + k), 1_000)
        firm.add(
            "credit_notes", account_id=account, number=f"CN{k}", issued_on=(TODAY - timedelta(days=5)).isoformat(),
            amount=9_000, currency="CNY",
        )  # fmt: skip


def two_currencies(firm: Firm) -> None:
    trading(firm)
    for k in range(5):
        firm.order(firm.account(f"u{k}"), TODAY - timedelta(days=k), 900_000_000, currency="USD")


def future(firm: Firm) -> None:
    account = firm.account("f")
    for ahead in (1, 30, 400):
        firm.order(account, TODAY + timedelta(days=ahead), 1_000_000)


def a_year_without_orders(firm: Firm) -> None:
    for k in range(8):
        account = firm.account(f"y{k}")
        for ago in range(400, 900, 30 + k):
            firm.order(account, TODAY - timedelta(days=ago), 10_000 + k)


def contradictions(firm: Firm) -> None:
    survey = firm.add("surveys", name="K", kind="kano")
    for k in range(12):
        firm.add(
            "survey_responses", survey_id=survey, at=ms(TODAY) - k, answers=json.dumps({"q": ["like", "like"]}),
            account_id=firm.account(f"k{k}"),
        )  # fmt: skip


def one_product(firm: Firm) -> None:
    product = firm.add("products", code="P", name="P", unit="件")
    for k in range(20):
        account = firm.account(f"p{k}")
        order = firm.order(account, TODAY - timedelta(days=k), 100)
        firm.add("order_lines", account_id=account, order_id=order, product_id=product, name="P",
                 quantity_milli=1_000, position=0, unit_price=100, net=100, tax=0, total=100)  # fmt: skip


def ten_thousand_categories(firm: Firm) -> None:
    survey = firm.add("surveys", name="K", kind="kano")
    wanted = {f"f{k}": ["like", "dislike"] for k in range(10_000)}
    for k in range(10_000):
        account = firm.account(f"c{k:05}", need_segment=f"need {k}")
        firm.order(account, TODAY - timedelta(days=k % 700), 10_000 + k)
        if k < 10:
            firm.add("survey_responses", survey_id=survey, at=ms(TODAY) - k, answers=json.dumps(wanted),
                     account_id=account)  # fmt: skip


FIRMS = (
    nobody,
    one,
    two,
    equals,
    refunds_over_sales,
    two_currencies,
    future,
    a_year_without_orders,
    contradictions,
    one_product,
    ten_thousand_categories,
)


@pytest.mark.parametrize("fill", FIRMS)
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_every_card_says_something_of_every_firm(
    firm: Firm, fill: Callable[[Firm], None], language: str
) -> None:
    fill(firm)
    ask = Ask(firm.connection, TODAY)
    for name, card in BOARD.items():
        report = card(ask)
        content = build(report, language)
        if content.picture is None:
            assert report.notes or content.finding, name
        else:
            assert content.finding, name
            assert len(content.picture.labels) * len(content.picture.series) <= 400, name
            drawn = draw.paint(content.picture, "light", 300, 160)
            assert len(drawn.points) == len(content.picture.spoken), name
        assert set(report.parameters) <= set(insight.TERMS), name
        assert report.method in insight.METHODS, name
        assert "None" not in "".join(parameter_lines(report, language)), name
        for note in report.notes:
            assert sentence(note.code, language, note.facts) != note.code, note.code
        assert all(len(row) == len(content.table.headings) for row in content.table.rows), name


def test_nothing_is_drawn_of_nobody(firm: Firm) -> None:
    for name, card in BOARD.items():
        assert build(card(Ask(firm.connection, TODAY)), "en").picture is None, name


def test_an_account_without_a_rhythm_is_in_no_band_of_risk(firm: Firm) -> None:
    two(firm)
    rows = {row["band"]: row["n"] for row in BOARD["churn"](Ask(firm.connection, TODAY)).rows}
    assert rows == {"low": 0, "middle": 0, "high": 0, "unknown": 2}


def test_equal_accounts_are_in_one_cell_and_their_share_is_their_number(firm: Firm) -> None:
    equals(firm)
    ask = Ask(firm.connection, TODAY)
    assert [(row["r"], row["f"], row["n"]) for row in BOARD["rfm"](ask).rows] == [(3, 3, 30)]
    assert BOARD["abc"](ask).parameters["top_20_percent_share"] == pytest.approx(0.2)


def test_orders_in_another_currency_are_left_out_and_said(firm: Firm) -> None:
    two_currencies(firm)
    report = BOARD["rfm"](Ask(firm.connection, TODAY))
    assert report.n == 12
    assert "other-currencies-left-out" in [note.code for note in report.notes]


def test_what_lies_after_the_day_is_not_known(firm: Firm) -> None:
    future(firm)
    ask = Ask(firm.connection, TODAY)
    assert {name: BOARD[name](ask).n for name in (*SCORED, "abc", "revenue")} == dict.fromkeys(
        (*SCORED, "abc", "revenue"), 0
    )


def test_kano_answers_that_all_contradict_themselves_give_no_coefficient(firm: Firm) -> None:
    contradictions(firm)
    report = BOARD["kano"](Ask(firm.connection, TODAY))
    assert build(report, "en").picture is None
    assert "kano-nothing-usable" in [note.code for note in report.notes]


def test_a_scope_narrows_every_card_by_the_same_cut_points(firm: Firm) -> None:
    chancy(firm, 60)
    whole = Ask(firm.connection, TODAY)
    half = Ask(firm.connection, TODAY, Scope.of(f"c{k:03}" for k in range(30)))
    cuts = {name for name in BOARD["rfm"](whole).parameters if name.endswith("_cuts")}
    assert BOARD["rfm"](half).n < BOARD["rfm"](whole).n
    assert all(BOARD["rfm"](half).parameters[name] == BOARD["rfm"](whole).parameters[name] for name in cuts)


def test_cards_over_kept_scores_say_what_cards_judged_anew_say(database: Database) -> None:
    today = date(2026, 6, 30)
    trade(database, today)
    refresh_scores(database, today)
    with database.raw() as connection:
        kept = {name: BOARD[name](Ask(connection, today)) for name in SCORED}
        assert scored(Ask(connection, today)).apart is None
    with database.apply() as connection:
        connection.execute("DELETE FROM scoring_runs")
    with database.raw() as connection:
        anew = {name: BOARD[name](Ask(connection, today)) for name in SCORED}
    for name in SCORED:
        assert kept[name].rows == anew[name].rows, name
        assert kept[name].n == anew[name].n, name


def test_every_card_has_its_words_and_how_it_is_computed_in_both_languages() -> None:
    assert set(BOARD) == set(insight.CARDS) == set(insight.HOW)
    for name in BOARD:
        for language in ("zh_CN", "en"):
            assert insight.name(name, language)
            assert all(insight.how(name, language))


def test_cut_points_are_told_as_rules_and_shares_in_percent(firm: Firm) -> None:
    equals(firm)
    for k in range(8):
        for ago in range(5 + k * 11, 900, 60 + k * 9):
            firm.order(firm.account(f"d{k}{ago}"), TODAY - timedelta(days=ago), 10_000 + k * 999)
    told = "\n".join(parameter_lines(BOARD["rfm"](Ask(firm.connection, TODAY)), "en"))
    assert "R5 ≤ " in told
    assert "F5 > " in told
    assert "M5 > ¥" in told
    report = BOARD["abc"](Ask(firm.connection, TODAY))
    share = report.parameters["top_20_percent_share"]
    assert isinstance(share, float)
    assert f"Share of the top 20 %: {share:.1%}" in parameter_lines(report, "en")


def test_a_line_says_its_values_where_it_leaves_room_for_them(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: dict[str, str] = {}
    monkeypatch.setattr(lines, "say", lambda *given, beside: seen.update({given[3]: beside}))
    values = Series("", (1.0, 3.0, 2.0), texts=("a", "b", "c"))
    draw.paint(Picture("trend", ("1", "2", "3"), (values,)), "light", 300, 160)
    assert seen == {"a": "right below", "b": "right above", "c": "right above"}
    draw.paint(Picture("intervals", ("1", "2", "3"), (values,)), "light", 300, 160)
    assert set(seen.values()) == {"right"}


def test_the_bars_of_open_complaints_show_from_when_they_are_late(firm: Firm) -> None:
    day = 86_400_000
    for age in (2, 6, 20):
        heard = ms(TODAY) - age * day
        firm.add("complaints", account_id=firm.account(f"w{age}"), number=f"W{age}", subject="s", status="new",
                 severity="high", received_at=heard, resolution_due_at=heard + 5 * day)  # fmt: skip
    report = BOARD["ageing"](Ask(firm.connection, TODAY))
    assert (report.n, report.parameters["late"], report.parameters["limit_days"]) == (3, 2, 5)
    picture = build(report, "en").picture
    assert picture is not None
    assert picture.mark == (2.0, "late from 5 days")  # in the middle of the bar of 3 to 7 days


def test_what_changed_in_the_week_stands_beside_the_warning_and_the_stages(firm: Firm) -> None:
    trading(firm)
    day = 86_400_000
    moves = (("a01", "low", "high", 2), ("a02", "high", "low", 1), ("a03", "low", "high", 3), ("a03", "high", "low", 1),
             ("a04", "low", "high", 30))  # fmt: skip
    for account, before, after, ago in moves:
        firm.connection.execute(
            'INSERT INTO score_changes (account_id, run, measure, "before", "after", at) VALUES (?, 1, ?, ?, ?, ?)',
            (account, "band", before, after, ms(TODAY) - ago * day),
        )
    for number, (account, ago) in enumerate((("a05", 2), ("a06", 40)), 1):
        firm.connection.execute(
            "INSERT INTO sync_change (seq, tbl, pk, op, d) VALUES (?, 'accounts', ?, 'U', ?)",
            (number, account, '{"lifecycle_stage":["new","active"]}'),
        )
        firm.connection.execute(
            "INSERT INTO sync_mutation (seq, mut, first_change, last_change, edited_at, contract, label, origin, "
            "state) VALUES (?, ?, ?, ?, ?, 1, 'x', 'local', 'new')",
            (number, f"m{number}", number, number, ms(TODAY) - ago * day),
        )
    ask = Ask(firm.connection, TODAY)
    told = {each.code: dict(each.facts) for name in ("churn", "lifecycle") for each in BOARD[name](ask).notes}
    assert told["bands-moved"] == {"days": 7, "came": 1, "left": 1}
    assert told["stages-moved"] == {"days": 7, "n": 1}
