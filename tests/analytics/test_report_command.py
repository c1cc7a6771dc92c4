"""``report`` as scripts call it: on the sample firm and on an empty folder."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from app.analytics.registry import REPORTS
from app.cli import run

if TYPE_CHECKING:
    from pathlib import Path

    from app.storage.folder import DataFolder

KEYS = ["name", "as_of", "n", "method", "parameters", "rows", "notes"]


@pytest.fixture(scope="module")
def firm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("firm")
    assert (
        run(["--data", str(folder), "demo", "--accounts", "60", "--as-of", "2026-06-30", "--no-window"]) == 0
    )
    return folder


def asked(capsys: pytest.CaptureFixture[str], folder: Path, *words: str) -> dict[str, Any]:
    capsys.readouterr()
    assert run(["--data", str(folder), "report", *words, "--json"]) == 0
    answer: dict[str, Any] = json.loads(capsys.readouterr().out, parse_constant=pytest.fail)
    assert list(answer) == KEYS
    return answer


@pytest.mark.parametrize("name", REPORTS)
def test_every_report_of_the_sample_firm_has_its_seven_parts(
    firm: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    answer = asked(capsys, firm, name, "--as-of", "2026-06-30")
    assert (answer["name"], answer["as_of"]) == (name, "2026-06-30")
    assert answer["rows"] or answer["notes"]


@pytest.mark.parametrize("name", REPORTS)
def test_every_report_of_an_empty_copy_says_what_is_missing(
    data_folder: DataFolder, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    answer = asked(capsys, data_folder.path, name)
    assert (answer["n"], answer["rows"]) == (0, [])
    assert answer["notes"] or name == "lifecycle"


def test_a_query_names_the_accounts_and_a_day_leaves_out_what_came_later(
    firm: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    everybody = asked(capsys, firm, "rfm", "--as-of", "2026-06-30")
    some = asked(capsys, firm, "rfm", "--as-of", "2026-06-30", "--where", "level:A")
    assert 0 < some["n"] < everybody["n"]
    assert asked(capsys, firm, "rfm", "--as-of", "2026-06-30", "--where", "name=无此客户")["n"] == 0
    assert asked(capsys, firm, "rfm", "--as-of", "2025-01-31")["n"] < everybody["n"]


def test_notes_are_told_in_the_language_asked_for(
    data_folder: DataFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    (said,) = asked(capsys, data_folder.path, "kpi", "--language", "zh_CN")["notes"]
    assert said.endswith("。")


def test_an_unknown_report_is_refused_with_the_names_there_are(
    data_folder: DataFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--data", str(data_folder.path), "report", "horoscope"]) == 1
    assert "rfm" in capsys.readouterr().err
