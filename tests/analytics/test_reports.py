import json
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

import pytest

from app.analytics.books import open_books, read_orders
from app.analytics.registry import REPORTS
from app.analytics.registry import run as run_report
from app.analytics.report import EVERYONE, Reader, Report, Scope
from app.analytics.reports.campaign import campaign as campaign_report
from app.analytics.reports.kpi import behind
from app.analytics.totals import read_totals, total
from app.rules.errors import Refused
from app.storage import summaries
from app.words.sentences.analytics import SENTENCES
from tests.analytics.firms import TODAY, Firm, empty_firm, ms, trading


def run(connection: Any, name: str, as_of: date, where: Scope = EVERYONE) -> Report:
    """The report after the sums were brought up to date, as each write of the program does."""
    summaries.rebuild(connection)
    return run_report(connection, name, as_of, where)


@pytest.fixture
def firm() -> Iterator[Firm]:
    with empty_firm() as made:
        yield made


@pytest.mark.parametrize("name", REPORTS)
def test_every_report_of_an_empty_firm_has_no_rows_and_sentences_instead_of_figures(
    firm: Firm, name: str
) -> None:
    report = run(firm.connection, name, TODAY)
    assert (report.name, report.as_of, report.rows) == (name, TODAY, ())
    assert report.notes or name == "lifecycle"
    for each in report.notes:
        for sentence in SENTENCES[each.code]:
            assert "{" not in sentence.format(**each.facts)


@pytest.mark.parametrize("name", REPORTS)
def test_every_report_of_a_trading_firm_is_plain_json(firm: Firm, name: str) -> None:
    trading(firm)
    report = run(firm.connection, name, TODAY)
    assert json.loads(json.dumps([*report.rows, dict(report.parameters)], allow_nan=False))


@pytest.mark.parametrize("name", ["rfm", "abc", "clv", "churn", "silence", "lifecycle", "revenue", "cohort"])
def test_what_comes_after_the_day_changes_nothing(firm: Firm, name: str) -> None:
    trading(firm)
    before = run(firm.connection, name, TODAY)
    firm.order("a01", TODAY + timedelta(days=1), 99_000_000)
    assert run(firm.connection, name, TODAY) == before


def test_drafts_voided_and_deleted_orders_do_not_count(firm: Firm) -> None:
    account = firm.account("a")
    firm.order(account, TODAY, 100)
    firm.order(account, TODAY, 1000, status="draft")
    firm.order(account, TODAY, 1000, status="voided")
    firm.order(account, TODAY, 1000, deleted_at=1)
    assert row_of(firm.connection, "rfm")["money"] == {"minor": 100, "currency": "CNY"}


def test_other_currencies_are_left_out_and_said(firm: Firm) -> None:
    account = firm.account("a")
    firm.order(account, TODAY, 100)
    firm.order(account, TODAY, 900, currency="USD")
    report = run(firm.connection, "abc", TODAY)
    assert report.rows[0]["revenue"] == {"minor": 100, "currency": "CNY"}
    assert report.notes[0].code == "other-currencies-left-out"


@pytest.mark.parametrize("days", [0, 100, 400, 900])
def test_kept_sums_say_what_the_orders_say_on_any_day(firm: Firm, days: int) -> None:
    trading(firm)
    firm.order("a01", TODAY - timedelta(days=200), 900, currency="USD")
    firm.order("a02", TODAY - timedelta(days=500), 0)
    firm.order("a13", TODAY, 900, currency="USD")
    for on, account in ((TODAY, "a03"), (TODAY - timedelta(days=300), "a14")):
        firm.add("credit_notes", account_id=account, issued_on=on.isoformat(), amount=80, currency="CNY")
    summaries.rebuild(firm.connection)
    books = open_books(firm.connection, TODAY - timedelta(days=days))
    for scope in (EVERYONE, Scope.of(["a01", "a02", "a14"])):
        kept = read_totals(firm.connection, books, scope)
        counted = total(read_orders(firm.connection, books, scope))
        assert kept.accounts == counted.accounts
        assert kept.notes == counted.notes
        for name in ("first", "last", "orders", "amount"):
            assert getattr(kept, name).tolist() == getattr(counted, name).tolist()


def test_refunds_over_sales_stand_apart(firm: Firm) -> None:
    for name, worth in (("a", 100), ("b", 50)):
        firm.order(firm.account(name), TODAY, worth)
    firm.add("credit_notes", account_id="b", issued_on=TODAY.isoformat(), amount=80, currency="CNY")
    report = run(firm.connection, "abc", TODAY)
    assert [(row["account_id"], row["class"]) for row in report.rows] == [("a", "A"), ("b", "")]
    assert "negative-totals" in [each.code for each in report.notes]


def row_of(connection: Reader, name: str) -> dict[str, Any]:
    (row,) = run(connection, name, TODAY).rows
    return dict(row)


def test_only_accounts_in_the_scope_are_looked_at(firm: Firm) -> None:
    trading(firm)
    for name in ("rfm", "abc", "silence", "lifecycle"):
        report = run(firm.connection, name, TODAY, Scope.of(["a02", "a03"]))
        assert {row["account_id"] for row in report.rows} <= {"a02", "a03"}
    assert run(firm.connection, "forecast", TODAY, Scope.of(["a02"])).n == 0


def test_silence_names_the_days_and_the_usual_gap(firm: Firm) -> None:
    trading(firm)
    rows = {row["account_id"]: row for row in run(firm.connection, "silence", TODAY).rows}
    assert rows["a01"]["own_days"] == 10
    assert rows["a01"]["days_since"] == 60
    assert rows["a01"]["state"] != "on-time"


def test_revenue_repeats_the_last_year_under_two_years_and_leaves_the_running_month_out(firm: Firm) -> None:
    account = firm.account("a")
    for month in range(1, 13):
        firm.order(account, date(2025, month, 15), 1000 * month)
    firm.order(account, date(2026, 6, 10), 7)
    report = run(firm.connection, "revenue", date(2026, 6, 15))
    assert report.method == "seasonal-naive"
    months = [row["month"] for row in report.rows]
    assert months[0] == "2025-01"
    assert months[-6:] == ["2026-06", "2026-07", "2026-08", "2026-09", "2026-10", "2026-11"]


def _deal(firm: Firm, born: date, closed: date | None, status: str, amount: int = 1000) -> None:
    values = {"pipeline_id": "p", "stage_id": "s", "status": status, "amount": amount, "currency": "CNY"}
    end = None if closed is None else ms(closed)
    firm.add("deals", name="d", created_at=ms(born), closed_at=end, probability=50, **values)


def test_forecast_shows_three_ways_with_their_back_test_and_leaves_dead_wood_out(firm: Firm) -> None:
    for day in range(40):
        born = TODAY - timedelta(days=300 - day)
        _deal(firm, born, born + timedelta(days=20 + day % 50), "won" if day % 2 else "lost")
    for age in (5, 30):
        _deal(firm, TODAY - timedelta(days=age), None, "open")
    _deal(firm, TODAY - timedelta(days=900), None, "open", 10**9)
    report = run(firm.connection, "forecast", TODAY)
    expected = {str(row["method"]): row["expected"]["minor"] for row in report.rows}  # type: ignore[index] # money
    assert expected["cumulative-incidence"] < 2000 < expected["flat-win-rate"]
    assert report.parameters["dead_wood"] == 1
    assert all("back_test" in row and "actual" in row for row in report.rows)


def test_win_rates_compare_quarters_at_equal_age_only(firm: Firm) -> None:
    _deal(firm, date(2025, 1, 10), date(2025, 1, 20), "lost")
    _deal(firm, date(2025, 1, 10), date(2025, 5, 20), "won")
    _deal(firm, date(2026, 6, 1), date(2026, 6, 2), "lost")
    rows = run(firm.connection, "winrate", TODAY).rows
    found = {(row["quarter"], row["age_days"]): (row["won"], row["closed"]) for row in rows}
    assert found[("2025-Q1", 30)] == (0, 1)
    assert found[("2025-Q1", 180)] == (1, 2)
    assert ("2026-Q2", 90) not in found


def _complaint(firm: Firm, cause: str, day: int, resolved: int | None, due: int) -> None:
    begin = TODAY - timedelta(days=400)
    firm.add(
        "complaints",
        account_id="a",
        subject="s",
        root_cause=cause,
        received_at=ms(begin + timedelta(days=day)),
        resolved_at=None if resolved is None else ms(begin + timedelta(days=resolved)),
        resolution_due_at=ms(begin + timedelta(days=due)),
    )


def test_other_causes_stand_last_and_open_late_complaints_break_the_promise(firm: Firm) -> None:
    firm.account("a")
    for cause, day, resolved, due in (
        ("other", 1, 2, 3),
        ("other", 50, 51, 52),
        ("other", 100, 101, 102),
        ("logistics", 20, 30, 22),
        ("logistics", 200, None, 210),
        ("product", 220, 221, 230),
    ):
        _complaint(firm, cause, day, resolved, due)
    report = run(firm.connection, "complaints", TODAY)
    assert [row["cause"] for row in report.rows] == ["logistics", "product", "other"]
    assert report.parameters["resolution_in_time"] == pytest.approx(4 / 6)
    assert report.parameters["open"] == 1
    assert report.parameters["repeat_30_days"] == pytest.approx(2 / 5)
    same = [report.parameters[f"same_cause_{days}_days"] for days in (30, 90)]
    assert same == pytest.approx([0, 2 / 5])


def test_a_month_in_which_far_more_complaints_were_late_lies_outside_what_chance_explains(firm: Firm) -> None:
    firm.account("a")
    for month, late in enumerate((2, 1, 15, 2)):
        for n in range(20):
            day = 31 * month + 1 + n  # each month its twenty
            _complaint(firm, "other", day, day + (9 if n < late else 1), day + 5)
    _complaint(firm, "other", 399, None, 420)  # open, and may still be in time
    report = run(firm.connection, "lateness", TODAY)
    assert (report.n, report.parameters["outside"]) == (80, 1)
    assert report.parameters["centre"] == pytest.approx(20 / 80)
    assert max(report.rows, key=_late)["outside"] is True


def _late(row: Mapping[str, object]) -> int:
    return int(str(row["late"]))


def test_the_month_of_a_complaint_is_that_of_the_firms_own_clock(firm: Firm) -> None:
    firm.account("a")
    evening = ms(date(2026, 1, 31)) + 20 * 3_600_000  # in Shanghai the first of February
    for day in range(3):
        at = ms(date(2026, 3 + day, 10))
        firm.add("complaints", account_id="a", subject="s", received_at=at, resolution_due_at=at)
    firm.add("complaints", account_id="a", subject="s", received_at=evening, resolution_due_at=evening)
    report = run(firm.connection, "lateness", TODAY)
    assert [row["month"] for row in report.rows] == ["2026-02", "2026-03", "2026-04", "2026-05"]


def test_two_months_are_too_few_for_limits(firm: Firm) -> None:
    firm.account("a")
    _complaint(firm, "other", 1, 2, 3)
    report = run(firm.connection, "lateness", TODAY)
    assert [(note.code, note.facts) for note in report.notes] == [("too-few-months", {"n": 1})]


def test_no_effect_of_a_campaign_is_claimed_without_a_control_group(firm: Firm) -> None:
    each = firm.add(
        "campaigns", name="春季", starts_on="2026-04-01", ends_on="2026-04-30", currency="CNY", cost=500
    )
    for k in range(40):
        account = firm.account(f"a{k}")
        firm.add("campaign_members", account_id=account, campaign_id=each, status="contacted", control=0)
        firm.order(account, date(2026, 4, 10), 100)
    report = run(firm.connection, "campaign", TODAY)
    assert "difference" not in report.rows[0]
    assert report.notes[0].code == "no-control-group"
    for k in range(40):
        firm.add(
            "campaign_members",
            account_id=firm.account(f"c{k}"),
            campaign_id=each,
            status="control",
            control=1,
        )
    row = row_of(firm.connection, "campaign")
    assert row["difference"] == 1
    assert row["revenue_per_contact"] == {"minor": 100, "currency": "CNY"}


def test_leads_and_the_orders_of_deals_that_name_a_campaign_are_its_own_whoever_was_reached(
    firm: Firm,
) -> None:
    each, other = (firm.add("campaigns", name=name, starts_on="2026-04-01", currency="CNY") for name in "ab")
    account = firm.account("new")
    for campaign, status, amount in ((each, "confirmed", 300), (each, "draft", 50), (other, "confirmed", 7)):
        firm.add("leads", name="x", name_key="x", campaign_id=campaign)
        place = {"pipeline_id": "p", "stage_id": "s", "stage_entered_at": 0}
        deal = firm.add("deals", name="d", account_id=account, campaign_id=campaign, currency="CNY", **place)
        firm.order(account, date(2026, 4, 10), amount, deal_id=deal, status=status)
    (row,) = campaign_report(firm.connection, TODAY, only=each).rows
    assert (row["leads"], row["deal_orders"], row["deal_revenue"]) == (
        2,
        1,
        {"minor": 300, "currency": "CNY"},
    )


def test_scores_under_ten_answers_are_not_shown(firm: Firm) -> None:
    for kind, count in (("csat", 9), ("nps", 12)):
        survey = firm.add("surveys", name=kind, kind=kind)
        for _ in range(count):
            firm.add("survey_responses", survey_id=survey, account_id="a", at=ms(TODAY), score=5)
    assert run(firm.connection, "csat", TODAY).parameters == {}
    assert run(firm.connection, "nps", TODAY).parameters["score"] == -100


def test_kano_questions_are_judged_one_by_one_and_half_answers_are_said(firm: Firm) -> None:
    survey = firm.add("surveys", name="k", kind="kano")
    firm.add("survey_questions", id="q1", survey_id=survey, topic="配送", question="?")
    pair = {"functional": "like", "dysfunctional": "dislike"}
    for answers in ({"q1": pair}, {"q1": pair}, {"q1": {"functional": "like"}}):
        firm.add("survey_responses", survey_id=survey, at=ms(TODAY), answers=json.dumps(answers))
    report = run(firm.connection, "kano", TODAY)
    assert (report.rows[0]["topic"], report.rows[0]["category"], report.rows[0]["n"]) == ("配送", "O", 2)
    assert report.notes[0].code == "kano-pairs-incomplete"


def test_baskets_offer_what_similar_accounts_bought(firm: Firm) -> None:
    for k in range(6):
        order = firm.order(firm.account(f"a{k}"), TODAY, 100)
        for product in ("p1", "p2") if k < 4 else ("p1", "p3")[k % 2 :][:1]:
            line = {"order_id": order, "product_id": product, "name": "x", "quantity_milli": 1000}
            firm.add("order_lines", **line, unit_price=1, net=1, tax=0, total=1)
    rule = run(firm.connection, "basket", TODAY).rows[0]
    assert {rule["has_id"], rule["offer_id"]} == {"p1", "p2"}
    assert rule["count"] == 4


def test_targets_of_a_person_a_team_and_the_firm_are_measured_with_pace(firm: Firm) -> None:
    north = firm.add("teams", name="north")
    below = firm.add("teams", name="below", parent_id=north)
    firm.add("users", id="u", login="u", name="u", team_id=below)
    firm.add("users", id="v", login="v", name="v")
    account = firm.account("a")
    firm.order(account, date(2026, 6, 10), 3000, owner_id="u")
    firm.order(account, date(2026, 6, 11), 5000, owner_id="v")
    span = {"metric": "orders", "period_from": "2026-06-01", "period_to": "2026-06-30", "currency": "CNY"}
    firm.add("targets", **span, user_id="u", value=1, version=1)
    firm.add("targets", **span, user_id="u", value=6000, version=2)
    firm.add("targets", **span, team_id=north, value=6000)
    firm.add("targets", **span, value=6000)
    report = run(firm.connection, "kpi", date(2026, 6, 15))
    actual = {(row["user_id"], row["team_id"]): row["actual"]["minor"] for row in report.rows}  # type: ignore[index] # money
    assert actual == {("u", None): 3000, (None, north): 3000, (None, None): 8000}
    assert all(row["pace"] == {"minor": 3000, "currency": "CNY"} for row in report.rows)
    assert [row["level"] for row in report.rows] == ["firm", "team", "person"]
    projections = [row["projection"]["minor"] for row in report.rows]  # type: ignore[index] # money
    assert projections == [16000, 6000, 6000]


def test_a_target_counts_other_currencies_by_the_rate_of_the_day_and_guesses_none(firm: Firm) -> None:
    account = firm.account("a")
    begin = TODAY.replace(day=1)
    for day, rate in ((date(2020, 1, 1), 5_000_000), (begin, 4_500_000)):
        firm.add("exchange_rates", currency="JPY", base="CNY", valid_from=day.isoformat(), rate_e8=rate)
    firm.order(account, TODAY, 1_000)
    firm.order(account, TODAY, 20_000, currency="JPY")
    firm.order(account, TODAY, 777, currency="USD")
    span = {"period_from": begin.isoformat(), "period_to": TODAY.isoformat()}
    target = firm.add("targets", metric="orders", **span, value=1, currency="CNY", version=1)
    (row,) = run(firm.connection, "kpi", TODAY).rows
    assert row["actual"] == {"minor": 1_000 + 90_000, "currency": "CNY"}
    assert row["n"] == 2
    assert sorted(one.value for one in behind(firm.connection, target, TODAY)) == [1_000, 90_000]


def test_a_margin_counts_only_orders_whose_cost_is_known(firm: Firm) -> None:
    account = firm.account("a")
    firm.order(account, TODAY, 1_000, net=900, cost=600)
    firm.order(account, TODAY, 5_000, net=4_500, cost=None)
    firm.add("targets", metric="margin", period_from=TODAY.replace(day=1).isoformat(), period_to=TODAY.isoformat(),
             value=1_000, currency="CNY", version=1)  # fmt: skip
    (row,) = run(firm.connection, "kpi", TODAY).rows
    assert row["actual"] == {"minor": 300, "currency": "CNY"}
    assert row["n"] == 1


def test_unknown_reports_are_refused(firm: Firm) -> None:
    with pytest.raises(Refused, match="report-unknown"):
        run(firm.connection, "horoscope", TODAY)
