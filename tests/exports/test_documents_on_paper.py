from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pypdf
import pytest

from app.exports.document.html import amount, percent, quantity
from app.exports.document.paper import read_paper
from app.rules.errors import Refused
from app.services import quotes, records
from app.services.documents import LineDraft
from app.services.setup import set_up
from app.ui.printing.document import print_document
from tests import make

if TYPE_CHECKING:
    from pathlib import Path

    from app.storage.database import Database


@pytest.fixture
def quote(database: Database) -> str:
    set_up(database)
    with database.write("quote") as session:
        account = make.account(session, "杭州恒通轴承有限公司")
        contact = make.contact(session, "单晓梅", account_id=account)
        given = {
            "code": "6204",
            "name": "深沟球轴承",
            "name_en": "Deep groove bearing",
            "unit": "套",
            "list_price": 1250,
        }
        product = records.create(session, "product", given)
        lines = (
            LineDraft("深沟球轴承", 10_500, 1_250, 500, 1300, product),
            LineDraft("运费 <含保险>", 1_000, 8_000, 0, 900),
        )
        fields = {
            "account_id": account, "contact_id": contact, "valid_until": dt.date(2026, 12, 31),
            "terms": "货到付款\n质保一年",
        }  # fmt: skip
        return quotes.save_quote(session, None, fields, lines)


def printed(database: Database, quote: str, path: Path, language: str = "zh_CN", kind: str = "quote") -> str:
    with database.raw() as connection:
        paper = read_paper(connection, kind, quote, language)
    print_document(paper, path)
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)


def test_a_chinese_quote_says_its_total_in_capitals(database: Database, quote: str, tmp_path: Path) -> None:
    text = printed(database, quote, tmp_path / "a.pdf")
    for words in (
        "报价单",
        "杭州恒通轴承有限公司",
        "单晓梅",
        "深沟球轴承",
        "10.5",
        "5%",
        "13%",
        "质保一年",
        "运费 <含保险>",
    ):
        assert words in text
    assert "CNY 228.10" in text
    assert "贰佰贰拾捌元壹角整" in text
    assert "暂编号" in text


def test_an_english_quote_has_english_words_and_no_capitals(
    database: Database, quote: str, tmp_path: Path
) -> None:
    text = printed(database, quote, tmp_path / "a.pdf", "en")
    for words in ("Quotation", "Deep groove bearing", "Total incl. tax", "Valid until", "2026-12-31"):
        assert words in text
    assert "元" not in text.replace("元素", "")
    assert "sets" in text
    assert "套" not in text
    assert text.count("provisional") == 2  # in the head of the page and beside the number


def test_an_order_is_printed_as_its_confirmation(database: Database, quote: str, tmp_path: Path) -> None:
    with database.write("accept") as session:
        quotes.submit(session, quote)
        order = quotes.accept(session, quote)
    text = printed(database, order, tmp_path / "a.pdf", kind="order")
    assert "订单确认书" in text
    assert "CNY 228.10" in text


def test_a_quote_of_150_lines_repeats_its_head_on_every_page(
    database: Database, quote: str, tmp_path: Path
) -> None:
    lines = [LineDraft(f"第{n}项", 1000, 100 + n, 0, 1300) for n in range(150)]
    with database.write("save-quote") as session:
        quotes.save_quote(session, quote, {}, lines)
    printed(database, quote, tmp_path / "a.pdf")
    pages = [page.extract_text() for page in pypdf.PdfReader(tmp_path / "a.pdf").pages]
    full = [text for text in pages if "第" in text and "项" in text]
    assert len(full) > 2
    assert all("不含税单价" in text for text in full)
    assert f"{len(pages)} / {len(pages)}" in pages[-1]


def test_the_firms_own_template_takes_the_place_of_ours(
    database: Database, quote: str, tmp_path: Path
) -> None:
    (tmp_path / "document.html").write_text("<html><body><p>申达信笺</p>{{lines}}</body></html>", "utf-8")
    with database.raw() as connection:
        paper = read_paper(connection, "quote", quote, "zh_CN")
    print_document(paper, tmp_path / "a.pdf", tmp_path)
    text = pypdf.PdfReader(tmp_path / "a.pdf").pages[0].extract_text()
    assert "申达信笺" in text
    assert "报价单" not in text
    (tmp_path / "document.html").write_text("{{price}}", "utf-8")
    before = (tmp_path / "a.pdf").read_bytes()
    with pytest.raises(Refused, match="template-field-unknown"):
        print_document(paper, tmp_path / "a.pdf", tmp_path)
    assert (tmp_path / "a.pdf").read_bytes() == before


def test_a_quote_without_lines_is_not_printed(database: Database, quote: str) -> None:
    with database.write("save-quote") as session:
        quotes.save_quote(session, quote, {}, ())
    with database.raw() as connection, pytest.raises(Refused, match="lines-missing"):
        read_paper(connection, "quote", quote, "zh_CN")


def test_amounts_are_written_with_the_decimals_of_their_currency() -> None:
    assert [amount(123_456, code) for code in ("JPY", "CNY", "KWD", "CLF")] == [
        "123,456", "1,234.56", "123.456", "12.3456",
    ]  # fmt: skip
    assert (amount(-5, "CNY"), quantity(-10_500), quantity(2_000), percent(1300), percent(250)) == (
        "-0.05", "-10.5", "2", "13%", "2.5%",
    )  # fmt: skip
