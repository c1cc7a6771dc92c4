import datetime as dt
import hashlib
import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import icalendar
import openpyxl
import pypdf
import pytest
from pptx import Presentation

from app.exports.amounts import number
from app.exports.frame import Money
from app.exports.pack.brief import Brief, Figure
from app.exports.pack.gather import gather
from app.exports.pack.make import Pack, make_pack
from app.exports.pack.mask import mask
from app.rules.errors import Refused, Trouble
from app.rules.text.masking import free
from app.storage.database import Database
from app.ui.printing.brief import print_brief
from tests.exports.pack_firm import firm

LEFT = 60_000  # bytes on a disk that fills: less than a brief needs


@dataclass
class Firm:
    db: Database
    one: str
    two: str


@pytest.fixture(name="our", scope="module")
def fixture_our(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firm]:
    db, one, two = firm(tmp_path_factory.mktemp("firm") / "data")
    yield Firm(db, one, two)
    db.close()


def pdf_text(pack: Pack) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(pack.files[0].file).pages)


def deck_text(pack: Pack) -> str:
    texts = []
    for slide in Presentation(str(pack.files[1].file)).slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                texts.append(shape.text_frame.text)
            if shape.has_table:
                texts += [cell.text for row in shape.table.rows for cell in row.cells]
    return "\n".join(texts)


def book_figures(pack: Pack) -> dict[str, Any]:
    sheet = openpyxl.load_workbook(pack.files[2].file)["Figures"]
    return {f"{row[0].value}|{row[1].value}": row[2].value for row in sheet.iter_rows() if row[1].value}


def figures(brief: Brief) -> list[tuple[str, Figure]]:
    return [(section.title, figure) for section in brief.sections for figure in section.figures]


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_all_documents_say_the_same_numbers(our: Firm, tmp_path: Path) -> None:
    brief = gather(our.db, "account", (our.one,))
    pack = make_pack(brief, tmp_path / "pack", print_brief)
    paper, slides, cells = squeezed(pdf_text(pack)), squeezed(deck_text(pack)), book_figures(pack)
    assert len(figures(brief)) > 10
    for title, figure in figures(brief):
        said = squeezed(figure.label + figure.text(brief.shown))
        assert said in paper
        assert squeezed(f"{figure.label}: {figure.text(brief.shown)}") in slides
        cell = cells[f"{title}|{figure.label}"]
        if isinstance(figure.value, Money):
            assert f"{cell:.2f}" == number(figure.value)
        elif isinstance(figure.value, int):
            assert cell == figure.value
    for section in brief.sections:
        if section.chart is not None:
            for value in section.chart.series[0].values:
                assert f"{float(value):,.2f}".rstrip("0").rstrip(".") in paper


def test_figures_are_what_the_records_say(our: Firm) -> None:
    brief = gather(our.db, "account", (our.one,))
    values = {figure.key: figure.value for _, figure in figures(brief)}
    assert values["n_orders"] == 14
    assert values["ordered_CNY"] == Money(140_014, "CNY")
    assert values["owed_CNY"] == Money(140_014 - 1 - 100_000, "CNY")
    assert values["deal_sum_CNY"] == Money(1_234_567, "CNY")
    assert values["weighted_CNY"] == Money(617_284, "CNY")
    assert (values["n_complaints"], values["n_overdue"]) == (1, 1)
    assert (values["n_responses"], values["mean_score"]) == (1, 8)
    assert values["n_activities"] == 2
    [asked] = [section.notes for section in brief.sections if section.key == "questions"]
    assert any("2026-12-31" in question for question in asked)
    assert any("决策人" in question for question in asked)


def test_the_manifest_names_every_file_with_its_hash(our: Firm, tmp_path: Path) -> None:
    pack = make_pack(gather(our.db, "account", (our.one,)), tmp_path / "pack", print_brief)
    said = json.loads(pack.manifest.read_text(encoding="utf-8"))
    assert said["as_of"] == "2026-11-22T03:00:00.000Z"
    assert said["figures"]["orders.ordered_CNY"] == {"minor": 140_014, "currency": "CNY"}
    for entry in said["files"]:
        assert hashlib.sha256((tmp_path / "pack" / entry["file"]).read_bytes()).hexdigest() == entry["sha256"]
    named = {"manifest.json", *(entry["file"] for entry in said["files"])}
    assert {path.name for path in (tmp_path / "pack").iterdir()} == named


def test_charts_of_the_deck_are_native_and_hold_the_numbers(our: Firm, tmp_path: Path) -> None:
    brief = gather(our.db, "account", (our.one,))
    pack = make_pack(brief, tmp_path / "pack", print_brief)
    slides = Presentation(str(pack.files[1].file)).slides
    charts = [shape.chart for slide in slides for shape in slide.shapes if shape.has_chart]
    drawn = [section.chart for section in brief.sections if section.chart is not None]
    assert [[f"{value:.2f}" for value in chart.plots[0].series[0].values] for chart in charts] == [
        [f"{float(value):.2f}" for value in chart.series[0].values] for chart in drawn
    ]


def test_contents_name_the_page_of_each_chapter(our: Firm, tmp_path: Path) -> None:
    brief = gather(our.db, "account", (our.one,), "en")
    pack = make_pack(brief, tmp_path / "pack", print_brief)
    pages = [page.extract_text() for page in pypdf.PdfReader(pack.files[0].file).pages]
    for at, text in enumerate(pages, start=1):
        assert f"{at} / {len(pages)}" in text
    for section in brief.sections[1:]:
        [page] = re.findall(rf"{re.escape(section.title)}\s+(\d+)\n", pages[0])[:1]
        assert section.title in pages[int(page) - 1]


def test_a_masked_pack_hides_phones_mails_margins_and_other_customers(our: Firm, tmp_path: Path) -> None:
    open_pack = make_pack(gather(our.db, "account", (our.one,)), tmp_path / "open", print_brief)
    assert "13800138000" in pdf_text(open_pack)
    assert "81.23" in pdf_text(open_pack)
    pack = make_pack(mask(gather(our.db, "account", (our.one,))), tmp_path / "pack", print_brief)
    book = openpyxl.load_workbook(pack.files[2].file)
    cells = "\n".join(str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row)
    for text in (pdf_text(pack), deck_text(pack), cells):
        assert not re.search(r"13800138000|13912345678|nana@example|81\.23", text)
    assert "138******00" in pdf_text(pack)
    review = make_pack(mask(gather(our.db, "pipeline")), tmp_path / "review", print_brief)
    assert "宁波" not in pdf_text(review) + deck_text(review)


def test_masking_text_keeps_days_and_amounts() -> None:
    assert (
        free("2026-12-31 电话 021-5555 1234，1,234,567.00 CNY")
        == "2026-12-31 电话 021-**** **34，1,234,567.00 CNY"
    )


@pytest.mark.parametrize("scope", ["pipeline", "week", "complaints"])
@pytest.mark.parametrize("language", ["zh_CN", "en", "both"])
def test_every_choice_and_language_makes_a_pack(our: Firm, tmp_path: Path, scope: Any, language: Any) -> None:
    pack = make_pack(gather(our.db, scope, language=language), tmp_path / "pack", print_brief)
    assert len(pack.files) == 4
    text = pdf_text(pack)
    assert ("Contents" in text) == (language != "zh_CN")
    assert ("目录" in text) == (language != "en")


def test_the_invitation_is_the_next_planned_visit(our: Firm, tmp_path: Path) -> None:
    pack = make_pack(gather(our.db, "account", (our.one,)), tmp_path / "pack", print_brief)
    event: Any
    [event] = icalendar.Calendar.from_ical(pack.files[3].file.read_bytes()).walk("VEVENT")
    assert event.start == dt.datetime(2026, 11, 23, 3, 0, tzinfo=dt.UTC)
    assert "议程" not in str(event["SUMMARY"])
    assert "1. " in str(event["DESCRIPTION"])


def test_an_unknown_account_is_refused(our: Firm) -> None:
    for chosen in ((), ("nobody",), (our.one, "nobody")):
        with pytest.raises(Refused, match="pack-account-missing"):
            gather(our.db, "account", chosen)


def test_a_wrong_field_in_the_firm_s_template_is_told_by_line_and_name_and_leaves_no_half_pack(
    our: Firm, tmp_path: Path
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "brief.html").write_text("<html>\n{{title}} {{ totle }}\n</html>", encoding="utf-8")
    with pytest.raises(Refused, match="template-field-unknown") as refusal:
        make_pack(gather(our.db, "pipeline"), tmp_path / "pack", print_brief, templates=own)
    assert (refusal.value.facts["line"], refusal.value.facts["name"]) == (2, "totle")
    assert not (tmp_path / "pack").exists()
    assert {path.name for path in tmp_path.iterdir()} == {"own"}


def test_a_disk_that_fills_leaves_no_half_pack_and_the_earlier_one_whole(our: Firm, tmp_path: Path) -> None:
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "none", str(folder)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("needs the right to mount a small disk")
    try:
        brief = gather(our.db, "pipeline")
        first = make_pack(brief, folder / "pack", print_brief)
        before = {file.file.name: file.sha256 for file in first.files}
        free = shutil.disk_usage(folder).free
        (folder / "ballast").write_bytes(bytes(max(0, free - LEFT)))
        with pytest.raises(Trouble, match="disk-full"):
            make_pack(brief, folder / "pack", print_brief)
        assert {path.name for path in folder.iterdir()} == {"pack", "ballast"}
        assert {
            name: hashlib.sha256((folder / "pack" / name).read_bytes()).hexdigest() for name in before
        } == before
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)  # the failure still holds its file


def test_a_deck_template_without_the_layout_is_refused(our: Firm, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    bare = Presentation()
    for layout in list(bare.slide_layouts)[1:]:
        bare.slide_layouts.remove(layout)
    bare.save(str(own / "deck.pptx"))
    with pytest.raises(Refused, match="template-layout-missing"):
        make_pack(gather(our.db, "pipeline"), tmp_path / "pack", print_brief, templates=own)
    (own / "deck.pptx").write_bytes(b"no deck")
    with pytest.raises(Refused, match="template-unreadable"):
        make_pack(gather(our.db, "pipeline"), tmp_path / "pack", print_brief, templates=own)
    assert not (tmp_path / "pack").exists()
