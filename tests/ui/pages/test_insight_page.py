from __future__ import annotations

import csv
import datetime as dt
import json
from typing import TYPE_CHECKING, Any

import pypdf
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from app.analytics.runs import refresh_scores
from app.ui.dialogs.make_pack import PackDialog
from app.ui.models.row_model import DISPLAY
from app.ui.pages.insight.arrangement import FIRST, Arrangement
from app.ui.pages.insight.card import Card
from app.ui.pages.insight.how_dialog import HowDialog
from app.ui.pages.insight.model_dialog import ModelDialog
from app.ui.pages.insight.rows_dialog import RowsDialog
from app.words import insight
from tests.ui.pages.conftest import NOW, Firm, trigger
from tests.ui.pages.trading_firm import add_order, trade

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.ui.desk import Desk
    from app.ui.language import Language

LEFT = Qt.MouseButton.LeftButton
TODAY = NOW.date()


def settled(page: Any) -> Any:
    """The page once every card has been asked and answered."""
    for _ in range(200):
        QApplication.processEvents()
        if page.cards and all(card.made is not None for card in page.cards.values()):
            break
    assert all(card.made is not None for card in page.cards.values())
    return page


@pytest.fixture
def trading(firm: Firm) -> list[str]:
    made = trade(firm.database, TODAY)
    refresh_scores(firm.database, TODAY)
    return made


@pytest.fixture
def dashboard(open_page: Callable[[str], Any], trading: list[str]) -> Any:
    assert trading
    return settled(open_page("insight"))


def dialog(kind: type) -> Any:
    (found,) = [
        each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()
    ]
    return found


def order(page: Any) -> list[str]:
    return [
        card.name
        for card in sorted(page.cards.values(), key=lambda card: (card.geometry().y(), card.geometry().x()))
    ]


def test_an_empty_copy_says_what_is_missing_and_draws_nothing(open_page: Callable[[str], Any]) -> None:
    page = settled(open_page("insight"))
    assert order(page) == list(FIRST)
    for name in ("revenue", "churn", "rfm", "abc", "forecast"):
        card = page.cards[name]
        assert card.made.content.picture is None, name
        assert card.made.notes, name
        assert card.empty.isVisible()
        assert not card.chart.isVisible()
        assert not card.rows.isEnabled()


def test_a_cards_title_is_its_finding_with_numbers_source_n_and_day(
    dashboard: Any, trading: list[str]
) -> None:
    card = dashboard.cards["abc"]
    share = card.made.report.parameters["top_20_percent_share"]
    assert card.finding.text() == f"The top 20 % of the accounts make {share:.0%} of the revenue"
    assert card.source.text().startswith(f"ABC, 80/20 · n = {len(trading)} · as of ")
    assert str(TODAY.year) in card.source.text()


def test_every_card_can_be_shown_and_none_shows_a_figure_of_too_little(
    dashboard: Any, language: Language
) -> None:
    dashboard.on_chosen(tuple(insight.CARDS))
    settled(dashboard)
    assert set(dashboard.cards) == set(insight.CARDS)
    for code in ("zh_CN", "en"):
        language.choose(code)
        QApplication.processEvents()
        settled(dashboard)
        for name, card in dashboard.cards.items():
            assert card.made.content.picture is not None or card.made.notes or card.made.content.finding, name
            assert card.chart.isVisible() or card.empty.isVisible(), name


def test_the_words_of_a_card_follow_the_language(dashboard: Any, language: Language) -> None:
    language.choose("zh_CN")
    QApplication.processEvents()
    settled(dashboard)
    assert dashboard.cards["abc"].finding.text().startswith("前 20% 的客户")
    assert dashboard.cards["abc"].made.content.picture.across == "客户占比"


def test_a_chart_is_drawn_in_colour_and_read_by_keys_pointer_and_screen_reader(dashboard: Any) -> None:
    chart = dashboard.cards["revenue"].chart
    colours = {chart.grab().toImage().pixelColor(x, 120).name() for x in range(0, chart.width(), 3)}
    assert len(colours) > 2
    assert chart.accessibleName() == dashboard.cards["revenue"].finding.text()
    heard: list[str] = []
    chart.value_read.connect(heard.append)
    QTest.keyClick(chart, Qt.Key.Key_Home)
    QTest.keyClick(chart, Qt.Key.Key_Right)
    spoken = chart.picture.spoken
    assert heard == [": ".join(spoken[0]), ": ".join(spoken[1])]
    assert chart.accessibleName().startswith(heard[-1])
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert heard[-1] == ": ".join(spoken[-1])


def test_the_user_arranges_the_cards_and_finds_them_so_again(
    dashboard: Any, desk: Desk, qapp: QApplication
) -> None:
    QTest.keyClick(dashboard.cards["abc"], Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    dashboard.on_size("churn", wide=True)
    dashboard.on_chosen(("revenue", "churn", "abc", "kpi"))
    settled(dashboard)
    assert order(dashboard) == ["revenue", "churn", "abc", "kpi"]
    qapp.processEvents()
    assert dashboard.cards["churn"].width() > 1.5 * dashboard.cards["revenue"].width()
    again = type(dashboard)(desk.context)
    assert [place.name for place in again.arrangement.places] == ["revenue", "churn", "abc", "kpi"]
    assert again.arrangement.place("churn").wide
    again.deleteLater()


def test_a_card_is_taken_by_the_mouse_to_the_place_of_another_and_esc_puts_it_back(
    dashboard: Any, desk: Desk
) -> None:
    before = order(dashboard)
    first, third = dashboard.cards[before[0]], dashboard.cards[before[2]]
    middle = first.mapFromGlobal(third.mapToGlobal(third.rect().center()))
    grip = QPoint(30, 30)
    QTest.mousePress(first, LEFT, pos=grip)
    QTest.mouseMove(first, grip + QPoint(40, 40))
    QTest.mouseMove(first, middle)
    assert dashboard.grid._mark.isVisible()
    QTest.mouseRelease(first, LEFT, pos=middle)
    QApplication.processEvents()
    assert order(dashboard) == [before[1], before[2], before[0], *before[3:]]
    assert Arrangement(desk.context.settings).names() == order(dashboard)
    assert not dashboard.grid._mark.isVisible()
    again = order(dashboard)
    QTest.mousePress(first, LEFT, pos=grip)
    QTest.mouseMove(first, grip + QPoint(40, 40))
    QTest.keyClick(first, Qt.Key.Key_Escape)
    QTest.mouseRelease(first, LEFT, pos=grip)
    assert order(dashboard) == again


def test_the_cards_go_into_a_meeting_pack_and_a_masked_one_has_their_findings_only(
    dashboard: Any, desk: Desk, tmp_path: Path
) -> None:
    trigger(desk, "file.pack")
    packing = desk.window.findChild(PackDialog)
    assert packing is not None
    assert packing.cards.isChecked()
    packing.path.setText(str(tmp_path / "pack"))
    QTest.mouseClick(packing.do, LEFT)
    told = json.loads((tmp_path / "pack" / "manifest.json").read_text(encoding="utf-8"))
    assert "card_rfm" in told["rows"]
    reader = pypdf.PdfReader(tmp_path / "pack" / "brief.pdf")
    assert sum(len(page.images) for page in reader.pages) >= 3
    finding = "".join(dashboard.cards["rfm"].finding.text().split())
    assert finding in "".join("".join(page.extract_text() for page in reader.pages).split())
    dashboard.on_export("rfm", "pack")
    one = desk.window.findChildren(PackDialog)[-1]
    one.masked.setChecked(True)
    one.path.setText(str(tmp_path / "masked"))
    QTest.mouseClick(one.do, LEFT)
    told = json.loads((tmp_path / "masked" / "manifest.json").read_text(encoding="utf-8"))
    assert "card_rfm" not in told["rows"]


def test_a_card_that_was_removed_comes_back_by_undo(dashboard: Any, desk: Desk) -> None:
    dashboard.cards["rfm"].remove_wanted.emit()
    assert "rfm" not in dashboard.cards
    QTest.mouseClick(desk.window.notices.action, LEFT)
    settled(dashboard)
    assert order(dashboard) == list(FIRST)


def test_the_rows_open_the_list_with_the_filter_of_the_card(dashboard: Any, desk: Desk, firm: Firm) -> None:
    dashboard.on_chosen(("silence",))
    settled(dashboard)
    quiet = sum(
        row["n"]
        for row in dashboard.cards["silence"].made.report.rows
        if row["state"] in {"silent", "at-risk"}
    )
    assert quiet
    QTest.mouseClick(dashboard.cards["silence"].rows, LEFT)
    contacts: Any = desk.window.stack.pages["contacts"]
    accounts = contacts.current
    assert desk.window.stack.front == "contacts"
    assert accounts.kind == "account"
    assert accounts.list.view.rows.rowCount() == quiet
    assert "At risk" in accounts.list.filter_row._buttons["silence"].text()
    assert firm.count("accounts") > quiet


def test_rows_without_a_list_are_shown_to_copy_sort_and_export(
    dashboard: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    QTest.mouseClick(dashboard.cards["revenue"].rows, LEFT)
    rows = dialog(RowsDialog)
    table = dashboard.cards["revenue"].made.content.table
    assert rows.model.rowCount() == len(table.rows)
    QTest.mouseClick(rows.copy, LEFT)
    assert QApplication.clipboard().text().splitlines()[0].split("\t") == list(table.headings)
    rows.view.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    top = rows.model.index(0, 1).data(DISPLAY)
    assert top == max(
        (row[1] for row in table.rows if row[1]), key=lambda text: float(text.strip("¥").replace(",", ""))
    )
    file = tmp_path / "revenue.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    QTest.mouseClick(rows.export, LEFT)
    with file.open(encoding="utf-8-sig", newline="") as text:
        assert list(csv.reader(text)) == [list(table.headings), *(list(row) for row in table.rows)]
    rows.reject()


@pytest.mark.parametrize(
    ("form", "begins"), [("png", b"\x89PNG"), ("svg", b"<?xml"), ("csv", b"\xef\xbb\xbf")]
)
def test_a_card_is_exported_as_picture_or_numbers(
    dashboard: Any, form: str, begins: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / f"card.{form}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    dashboard.cards["abc"].export_wanted.emit(form)
    assert file.read_bytes().startswith(begins)
    if form == "png":
        assert QImage(str(file)).width() > 1000


def test_what_a_spreadsheet_would_run_stays_text_in_the_numbers(
    dashboard: Any, firm: Firm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wild = firm.add("account", name="=1+1")
    with firm.database.apply() as connection:
        add_order(connection, wild, TODAY, 99_000_000)
    refresh_scores(firm.database, TODAY)
    dashboard.on_chosen(("quadrant",))
    dashboard.ask_anew()
    file = tmp_path / "card.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    dashboard.cards["quadrant"].export_wanted.emit("csv")
    assert "'=1+1" in file.read_text("utf-8-sig")


def test_how_a_card_is_computed_names_formula_source_and_what_was_found(dashboard: Any) -> None:
    QTest.mouseClick(dashboard.cards["abc"].how, LEFT)
    shown = dialog(HowDialog)
    words = "\n".join(label.text() for label in shown.findChildren(type(dashboard.count)))
    formula, source, assumed = insight.how("abc", "en")
    assert formula in words
    assert source in words
    assert assumed in words
    assert "Gini's index" in words
    shown.reject()


def test_the_rates_behind_the_cost_to_serve_are_kept_and_used_in_the_card_and_its_rows(
    dashboard: Any, desk: Desk
) -> None:
    dashboard.on_chosen(("cost",))
    settled(dashboard)
    dashboard.on_how("cost")
    shown = dialog(HowDialog)
    shown.fields["hour"].setValue(250)
    shown.accept()
    settled(dashboard)
    assert dashboard.cards["cost"].made is not None
    assert dashboard.cards["cost"].task.rates["hour"] == 250
    assert '"hour": 250' in desk.context.settings.text("insight/rates")


def test_what_the_user_assumes_about_the_lifetime_value_is_kept_and_used(dashboard: Any, desk: Desk) -> None:
    dashboard.on_chosen(("clv",))
    settled(dashboard)
    dashboard.on_how("clv")
    shown = dialog(HowDialog)
    shown.fields["periods"].setValue(24)
    shown.accept()
    settled(dashboard)
    assert dashboard.cards["clv"].made.report.parameters["periods"] == 24
    assert '"periods": 24' in desk.context.settings.text("insight/assumptions")


def test_filters_apply_to_every_card_and_are_kept(dashboard: Any, desk: Desk, trading: list[str]) -> None:
    QTest.mouseClick(dashboard.bar.buttons["provinces"], LEFT)
    popup = dashboard.bar._popup
    popup.on_clicked(
        next(popup._list.item(n) for n in range(popup._list.count()) if popup._list.item(n).text() == "浙江")
    )
    settled(dashboard)
    popup.close()
    assert dashboard.cards["abc"].made.report.n == len(trading) // 2
    assert dashboard.cards["churn"].made.report.n == len(trading) // 2
    assert "浙江" in dashboard.bar.buttons["provinces"].text()
    assert "浙江" in desk.context.settings.text("insight/filters")
    QTest.mouseClick(dashboard.bar.clear, LEFT)
    settled(dashboard)
    assert dashboard.cards["abc"].made.report.n == len(trading)


def test_a_period_shortens_what_is_dated(dashboard: Any) -> None:
    long = len(dashboard.cards["revenue"].made.content.table.rows)
    dashboard.bar.open("period")
    dashboard.bar.on_picked(("90",))
    dashboard.bar._popup.close()
    settled(dashboard)
    assert 0 < len(dashboard.cards["revenue"].made.content.table.rows) < long


def test_an_earlier_day_knows_nothing_later(dashboard: Any, trading: list[str], firm: Firm) -> None:
    earlier = TODAY - dt.timedelta(days=100)
    with firm.database.apply() as connection:
        add_order(connection, trading[0], TODAY, 900_000_000)
    dashboard.bar._open = "day"
    dashboard.bar.take(dashboard.bar.choice.from_text(f'{{"day": "{earlier.isoformat()}"}}'))
    settled(dashboard)
    assert dashboard.cards["rfm"].made.report.as_of == earlier
    assert max(row["median"]["minor"] for row in dashboard.cards["rfm"].made.report.rows) < 900_000_000


def test_a_comparison_says_what_the_card_said_before(dashboard: Any) -> None:
    dashboard.bar._open = "compared"
    dashboard.bar.on_picked(("90",))
    settled(dashboard)
    card = dashboard.cards["churn"]
    day, before = card.made.before
    assert day == TODAY - dt.timedelta(days=90)
    assert f"{card.made.content.headline} now, {before} on " in card.source.text()


def test_a_commit_refreshes_the_cards(dashboard: Any, trading: list[str], firm: Firm) -> None:
    before = dashboard.cards["revenue"].made.content.headline
    with firm.database.write("demo") as session:
        connection = session.connection().connection.driver_connection
        add_order(connection, trading[0], TODAY.replace(day=1) - dt.timedelta(days=1), 500_000_000)
    QApplication.processEvents()
    assert dashboard._resting.isActive()
    dashboard._resting.timeout.emit()
    settled(dashboard)
    assert dashboard.cards["revenue"].made.content.headline != before


def test_the_model_card_says_on_what_the_scores_rest(dashboard: Any, desk: Desk, trading: list[str]) -> None:
    trigger(desk, "insight.model")
    shown = dialog(ModelDialog)
    facts = dict(shown.facts)
    assert facts["Accounts judged"] == str(len(trading))
    assert "overdue rule" in facts["Judged by"]
    words = "\n".join(label.text() for label in shown.findChildren(type(dashboard.count)))
    assert "too few to train a churn model" in words
    shown.reject()


def test_hidden_cards_let_the_readers_go(dashboard: Any, desk: Desk) -> None:
    dashboard.ask_anew()
    desk.window.show_page("today")
    assert not dashboard._asking.isActive()
    assert all(isinstance(card, Card) for card in dashboard.cards.values())
    desk.window.show_page("insight")
    settled(dashboard)
