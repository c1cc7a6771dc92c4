from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.storage import keys
from app.storage.connection import connect

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.storage.folder import DataFolder
    from tests.commands.conftest import Answer

    Command = Callable[..., Answer]

ROOT = Path(__file__).resolve().parents[2]


def add(command: Command, *fields: str, kind: str = "account") -> str:
    answer = command("add", kind, *fields)
    assert answer.status == 0, answer.err
    assert answer.json.keys() == {"kind", "id"}
    assert answer.json["kind"] == kind
    return str(answer.json["id"])


def mutations(folder: DataFolder) -> int:
    connection = connect(folder.database, keys.load(folder, None))
    (count,) = connection.execute("SELECT count(*) FROM sync_mutation").fetchone()
    connection.close()
    return int(count)


def test_a_record_is_made_shown_changed_archived_and_each_step_taken_back(command: Command) -> None:
    record_id = add(
        command, "name=申达 有限公司", "annual_revenue=12.34 CNY", "claimed_at=2026-11-20T12:00:00+08:00"
    )
    shown = command("show", "account", record_id).json
    assert shown.keys() == {"kind", "id", "fields", "provenance"}
    assert shown["fields"]["name"] == "申达 有限公司"
    assert shown["fields"]["annual_revenue"] == {"minor": 1234, "currency": "CNY"}
    assert shown["fields"]["claimed_at"] == "2026-11-20T04:00:00.000Z"
    changed = command("set", "accounts", record_id, "level=a", "city=上海")
    assert changed.json == {"kind": "account", "id": record_id, "changed": ["level", "city"]}
    assert set(command("show", "account", record_id).json["provenance"]) == {"level", "city"}
    assert command("archive", "account", record_id).json == {
        "kind": "account", "id": record_id, "changed": ["deleted_at"],
    }  # fmt: skip
    assert command("list", "account").json == {"total": 0, "rows": []}
    assert command("undo").json == {"kind": "account", "id": record_id, "changed": ["deleted_at"]}
    assert command("undo").json == {"kind": "account", "id": record_id, "changed": ["level", "city"]}
    rows = command("list", "account").json
    assert rows["total"] == 1
    assert (rows["rows"][0]["id"], rows["rows"][0]["level"], rows["rows"][0]["city"]) == (
        record_id,
        None,
        None,
    )


def test_lists_are_sorted_and_cut(command: Command) -> None:
    for name in ("丙", "甲", "乙"):
        add(command, f"name={name}")
    answer = command("list", "accounts", "--sort", "-name", "--limit", "2").json
    assert answer["total"] == 3
    assert [row["name"] for row in answer["rows"]] == ["乙", "甲"]
    assert [row["name"] for row in command("list", "account", "--sort=name", "--offset=2").json["rows"]] == [
        "乙"
    ]


def test_the_search_finds_by_pinyin_best_first(command: Command) -> None:
    near, exact = add(command, "name=申达轴承", "city=杭州"), add(command, "name=申达", "city=上海")
    hits = command("search", "shenda").json["hits"]
    assert [hit["id"] for hit in hits] == [exact, near]
    assert hits[0] == {"kind": "account", "id": exact, "title": "申达", "subtitle": "上海"}
    assert command("search", "申达", "--limit", "1").json["hits"] == [hits[0]]
    assert command("search", "没有").json == {"hits": []}


def test_a_deal_is_made_moved_and_refused(command: Command) -> None:
    account = add(command, "name=申达")
    deal = add(command, "name=框架", f"account_id={account}", "amount=1000 CNY", kind="deal")
    won = next(row["id"] for row in command("list", "stage").json["rows"] if row["kind"] == "won")
    assert "stage_id" in command("set", "deal", deal, f"stage_id={won}").json["changed"]
    assert command("show", "deal", deal).json["fields"]["status"] == "won"
    assert command("set", "deal", deal, "status=lost").status == 1


def test_several_steps_are_undone_together_or_not_at_all(command: Command, data_folder: DataFolder) -> None:
    record_id = add(command, "name=甲")
    command("set", "account", record_id, "name=乙")
    before = mutations(data_folder)
    answer = command("undo", "--steps", "3")
    assert answer.status == 1
    assert "nothing to undo" in answer.sentence
    assert mutations(data_folder) == before
    assert command("undo", "--steps", "2").json["id"] == record_id


@pytest.mark.parametrize(
    ("words", "part", "chinese"),
    [
        (["add", "accnt", "name=x"], "no kind of record", "没有名为"),
        (["add", "account", "city=x"], "name", "名称"),
        (["add", "account", "name=x", "level=Z"], "choice", "选项"),
        (["add", "account", "nonsense"], "FIELD=VALUE", "字段=值"),
        (["add", "account", "name=x", "colour=red"], "no field colour", "colour"),
        (["add", "account", "name=x", "employees=many"], "many", "many"),
        (["set", "account", "nowhere", "name=x"], "no such", "没有这条"),
        (["archive", "account", "nowhere"], "no such", "没有这条"),
        (["show", "account", "nowhere"], "no such", "没有这条"),
        (["undo"], "nothing to undo", "没有可撤销"),
        (["undo", "--steps", "0"], "nothing to undo", "没有可撤销"),
        (["list", "account", "--sort", "colour"], "no column colour", "没有可排序的列"),
        (["list", "nonsense"], "no kind of record", "没有名为"),
        (["restore", "nowhere.db"], "no backup", "找不到备份"),
    ],
)
def test_a_refusal_is_one_sentence_in_the_language_asked_for_and_changes_nothing(
    command: Command, data_folder: DataFolder, words: list[str], part: str, chinese: str
) -> None:
    before = mutations(data_folder)
    english = command(*words)
    assert (english.status, part.casefold() in english.sentence.casefold()) == (1, True), english.err
    other = command(*words, language="zh_CN")
    assert (other.status, chinese in other.sentence) == (1, True), other.err
    assert mutations(data_folder) == before


@pytest.mark.parametrize(
    "words",
    [["frobnicate"], ["add"], ["add", "account"], ["list", "account", "--limit", "many"],
     ["list", "account", "--language", "fr"], ["undo", "--steps"], ["backup"]],
)  # fmt: skip
def test_wrong_usage_is_answered_with_2(command: Command, words: list[str]) -> None:
    answer = command(*words)
    assert answer.status == 2
    assert answer.out == ""
    assert "usage" in answer.err


def test_check_says_what_is_wrong_and_repairs_it(command: Command, data_folder: DataFolder) -> None:
    add(command, "name=申达")
    whole = command("check")
    assert whole.status == 0
    assert whole.json.keys() == {"ok", "problems", "records"}
    assert (whole.json["ok"], whole.json["problems"]) == (True, [])
    tool = connect(data_folder.database, keys.load(data_folder, None))
    tool.execute("DROP TRIGGER journal_accounts_u")
    tool.execute("DELETE FROM search_index")
    tool.execute("UPDATE contacts SET name = name")
    tool.close()
    broken = command("check", language="zh_CN")
    assert broken.status == 1
    assert broken.json["ok"] is False
    assert len(broken.json["problems"]) == 2
    assert broken.err == broken.json["problems"][0] + "\n"
    assert command("add", "account", "name=x").status == 1
    mended = command("check", "--repair")
    assert (mended.status, mended.json["ok"]) == (0, True)


def test_check_repair_records_what_came_from_outside(command: Command, data_folder: DataFolder) -> None:
    add(command, "name=申达")
    tool = connect(data_folder.database, keys.load(data_folder, None))
    tool.execute("UPDATE accounts SET city = '杭州'")
    tool.close()
    assert command("check").status == 1
    assert command("check", "--repair").json["ok"] is True


def test_a_backup_is_put_back(command: Command, tmp_path: Path) -> None:
    add(command, "name=甲")
    file = str(tmp_path / "b.db")
    saved = command("backup", file)
    assert saved.status == 0
    assert saved.json.keys() == {"ok", "problems", "records"}
    add(command, "name=乙")
    back = command("restore", file)
    assert (back.status, back.json["ok"], back.json["records"]) == (0, True, saved.json["records"])
    assert command("list", "account").json["total"] == 1
    Path(file).write_bytes(b"damaged" * 1000)
    assert command("restore", file).status == 1
    assert command("list", "account").json["total"] == 1


def test_rows_are_imported_and_exported_again(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "customers.csv"
    file.write_text("客户名称,电话,城市\n申达,021-55551234,上海\n宝钢,,上海\n", "utf-8-sig")
    trial = command("import", str(file), "--as", "account", "--dry-run").json
    assert trial.keys() == {"batch", "files"}
    assert command("list", "account").json["total"] == 0
    done = command("import", str(file), "--as", "account").json["files"][0]
    counted = sum(done[key] for key in ("added", "updated", "merged", "unchanged", "quarantined"))
    assert (done["rows"], done["added"], counted) == (2, 2, 2)
    assert command("list", "account").json["total"] == 2
    target = tmp_path / "out.csv"
    assert command("export", "account", "-o", str(target)).json == {"file": str(target), "rows": 2}
    assert "申达" in target.read_text("utf-8-sig")
    command("undo")
    assert command("list", "account").json["total"] == 0


def test_the_sample_firm_is_made_once(tmp_path: Path, command: Command) -> None:
    folder = str(tmp_path / "firm")
    words = ("--data", folder, "demo", "--accounts", "20", "--no-window", "--as-of", "2026-11-20")
    made = command(*words)
    assert made.status == 0, made.err
    assert made.json.keys() == {"accounts", "contacts", "deals", "orders", "tasks", "complaints", "seconds"}
    assert made.json["accounts"] == 20
    again = command(*words)
    assert (again.status, "already holds data" in again.sentence) == (1, True)
    assert command("--data", folder, "check").json["ok"] is True


def test_a_folder_with_a_passphrase_opens_by_its_file_only(tmp_path: Path, command: Command) -> None:
    folder, file = str(tmp_path / "own"), tmp_path / "passphrase"
    file.write_text("correct horse battery\n", "utf-8")
    opened = ("--data", folder, "--passphrase-file", str(file))
    assert command(*opened, "add", "account", "name=甲").status == 0
    assert command(*opened, "list", "account").json["total"] == 1
    assert "passphrase is needed" in command("--data", folder, "list", "account").sentence
    file.write_text("wrong passphrase", "utf-8")
    assert "does not open" in command(*opened, "list", "account").sentence
    file.unlink()
    assert "cannot be read" in command(*opened, "list", "account").sentence


def test_a_demo_is_never_written_into_real_data(tmp_path: Path, command: Command) -> None:
    folder, file = str(tmp_path / "own"), tmp_path / "passphrase"
    file.write_text("correct horse battery\n", "utf-8")
    command("--data", folder, "--passphrase-file", str(file), "add", "account", "name=甲")
    answer = command("--data", folder, "--passphrase-file", str(file), "demo", "--no-window")
    assert "already holds data" in answer.sentence


def test_without_json_the_answer_is_for_people(
    data_folder: DataFolder,
) -> None:
    words = [sys.executable, "main.py", "--data", str(data_folder.path)]
    made = subprocess.run(
        [*words, "add", "account", "name=申达", "annual_revenue=12.5"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    assert made.stdout.decode().startswith("kind: account\nid: ")
    shown = subprocess.run(
        [*words, "list", "account"], cwd=ROOT, capture_output=True, check=True
    ).stdout.decode()
    assert "total: 1" in shown
    assert "申达" in shown
    assert "12.5" in shown
    failed = subprocess.run([*words, "show", "account", "x"], cwd=ROOT, capture_output=True, check=False)
    assert (failed.returncode, failed.stdout, failed.stderr.count(b"\n")) == (1, b"", 1)


def test_json_stands_alone_on_standard_output(data_folder: DataFolder) -> None:
    words = [sys.executable, "main.py", "--json", "--data", str(data_folder.path), "list", "account"]
    answer = subprocess.run(words, cwd=ROOT, capture_output=True, check=True)
    assert json.loads(answer.stdout) == {"total": 0, "rows": []}
    assert answer.stderr == b""


def test_help_is_given_without_opening_anything(tmp_path: Path, command: Command) -> None:
    answer = command("--data", str(tmp_path / "none"), "--help")
    assert (answer.status, answer.err) == (0, "")
    assert "demo" in answer.out
    assert not (tmp_path / "none").exists()
