import datetime as dt
import re
from pathlib import Path

import pypdf
import pytest

from app.exports.frame import ColumnHead, Frame, Money
from app.ui.printing.device import ensure_application, paper_family
from app.ui.printing.lists import export_pdf
from tests.exports.export_samples import COLUMNS, frame, row

RADICALS = re.compile("[\u2e80-\u2fdf\uf900-\ufaff]")
NAMES = (
    "一丁十人入八刀力又口土士大女子小山工己巾干弓心戈户手文斗方日月木止比毛水火父片牙"
    "牛犬玉瓜瓦甘生用田白皮目矛石示禾穴立竹米糸羊老耳肉自至舌舟色虫行衣见角言谷豆贝赤"
    "走足身车辛邑里金长门隶雨青非面革音页风飞食首香马骨高鬼鱼鸟鹿麦麻黄黑鼎鼓鼠鼻齐齿"
    "龙龟龘喆鋆㛃"
)


def words(path: Path) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)


def test_text_copied_from_the_list_is_the_text_that_was_written(tmp_path: Path) -> None:
    export_pdf(frame(row(NAMES)), tmp_path / "a.pdf")
    text = words(tmp_path / "a.pdf")
    assert not RADICALS.search(text)
    assert set(NAMES) <= set(text)
    for shown in ("1,234.50 CNY", "2026-11-22 11:04", "12.5%", "合计", "level:a", "是"):
        assert "".join(shown.split()) in "".join(text.split())


def test_every_page_has_the_header_and_its_number(tmp_path: Path) -> None:
    rows = [row(f"客户{number:04}") for number in range(120)]
    result = export_pdf(frame(*rows), tmp_path / "a.pdf", note="120 条")
    pages = [page.extract_text() for page in pypdf.PdfReader(tmp_path / "a.pdf").pages]
    assert result.rows == 120
    assert len(pages) > 2
    for number, text in enumerate(pages, start=1):
        assert "最后跟进" in text
        assert "120 条" in text
        assert f"{number} / {len(pages)}" in text
    assert set(re.findall(r"客户\d{4}", words(tmp_path / "a.pdf"))) == {cells[0] for cells in rows}


def test_a_text_longer_than_a_page_goes_on_on_the_next(tmp_path: Path) -> None:
    long = " ".join(f"w{number:05}" for number in range(3000))
    export_pdf(
        Frame("activity", (ColumnHead("body", "内容"), ColumnHead("at", "时间")), [(long, "x")]),
        tmp_path / "a.pdf",
    )
    assert re.findall(r"w\d{5}", words(tmp_path / "a.pdf")) == long.split()


def test_many_columns_share_the_width_and_lose_nothing(tmp_path: Path) -> None:
    columns = tuple(ColumnHead(f"c{number}", f"列{number}") for number in range(30))
    export_pdf(Frame("account", columns, [tuple(f"值{number}" for number in range(30))]), tmp_path / "a.pdf")
    text = "".join(words(tmp_path / "a.pdf").split())
    assert all(str(number) in text for number in range(30))


def test_the_font_is_embedded_so_that_any_machine_shows_it(tmp_path: Path) -> None:
    export_pdf(frame(), tmp_path / "a.pdf")
    page = pypdf.PdfReader(tmp_path / "a.pdf").pages[0]
    fonts = page["/Resources"].get_object()["/Font"].get_object()  # type: ignore[index] # a page's own dictionary
    names = {str(font.get_object()["/BaseFont"]) for font in fonts.values()}
    assert names
    assert all("NotoSansSC" in name for name in names)


def test_sums_stand_under_the_list_by_currency(tmp_path: Path) -> None:
    columns = (ColumnHead("name", "名称"), ColumnHead("amount", "金额", "money"))
    rows = [("a", Money(10, "CNY")), ("b", Money(20, "CNY")), ("c", Money(5, "JPY"))]
    export_pdf(Frame("deal", columns, rows), tmp_path / "a.pdf")
    assert "0.30 CNY" in words(tmp_path / "a.pdf")


@pytest.fixture(autouse=True)
def _application() -> None:
    ensure_application()
    assert paper_family() == "Noto Sans SC"


def test_an_empty_list_is_one_page_with_its_header(tmp_path: Path) -> None:
    result = export_pdf(
        Frame("account", COLUMNS, (), title="客户"), tmp_path / "a.pdf", note=str(dt.date(2026, 11, 22))
    )
    assert result.rows == 0
    assert len(pypdf.PdfReader(tmp_path / "a.pdf").pages) == 1
