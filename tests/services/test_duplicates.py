from __future__ import annotations

import itertools
import json
from typing import TYPE_CHECKING, Any

import pytest

from app.cli import run
from app.rules.errors import Refused
from app.services import records
from app.services.duplicate_scan import Scanned, scan
from app.services.duplicates import check
from tests import make

if TYPE_CHECKING:
    from app.storage.database import Database
    from app.storage.folder import DataFolder

EAST = {"city": "上海", "phone": "021-68886666", "email": "hd@hd.cn", "website": "www.hd.cn"}


def asked(database: Database, kind: str, **fields: object) -> list[tuple[str, str]]:
    with database.raw() as connection:
        return [(each.kind, each.id) for each in check(connection, kind, fields)]


@pytest.fixture
def east(database: Database) -> str:
    with database.write("test") as session:
        for name in ("华东电器有限公司", "上海远大机械有限公司", "华南机械有限公司"):
            make.account(session, name, city="广州")
        return make.account(session, "华东机械（上海）有限公司", **EAST)


@pytest.mark.parametrize(
    "fields",
    [
        {"name": "华东机械公司"},
        {"name": "華東機械", "phone": "+86 21 6888 6666", "email": "hd@hd.cn"},
        {"name": "华东机戒", "city": "上海", "phone": "(021) 68886666", "website": "https://hd.cn"},
        {"name": "ＨＤ机械", "email": "HD@hd.cn", "phone": "０２１６８８８６６６６", "website": "hd.cn/cn"},
    ],
)
def test_a_firm_is_recognised_while_it_is_typed(
    database: Database, east: str, fields: dict[str, str]
) -> None:
    assert asked(database, "account", **fields) == [("account", east)]


@pytest.mark.parametrize(
    "name", ["", "华", "上海", "𠮷", "👋", '"', "*", "AND", "x" * 10_000, "شركة", "NEAR(", "有限公司"]
)
@pytest.mark.usefixtures("east")
def test_whatever_is_typed_gets_an_answer(database: Database, name: str) -> None:
    for kind in ("account", "contact", "lead"):
        assert asked(database, kind, name=name, phone=name, email=name, company=name) == []
    assert asked(database, "deal", name=name) == []


def test_a_record_is_not_its_own_double_and_an_archived_one_is_nobodys(database: Database, east: str) -> None:
    with database.raw() as connection:
        assert check(connection, "account", {"name": "华东机械", **EAST}, but=east) == []
    with database.write("test") as session:
        records.archive(session, "account", east)
    assert asked(database, "account", name="华东机械", **EAST) == []


def test_a_lead_may_be_here_as_a_contact_and_its_firm_as_an_account(database: Database, east: str) -> None:
    with database.write("test") as session:
        person = make.contact(session, "王芳", mobile="138 0013 8000")
    found = asked(database, "lead", name="王芳", mobile="13800138000", company="华东机械有限公司")
    assert sorted(found) == sorted([("contact", person), ("account", east)])


def test_a_suspect_says_who_holds_it_and_why(database: Database, east: str) -> None:
    with database.raw() as connection:
        (found,) = check(connection, "account", {"name": "华东机械", "phone": "68886666"})
    assert (found.id, found.owner_id) == (east, database.actor.user_id)
    assert [(reason.code, reason.field) for reason in found.reasons] == [
        ("same", "name"),
        ("similar", "phone"),
    ]


def _three_pairs(database: Database) -> set[tuple[str, str]]:
    pairs = set()
    with database.write("test") as session:
        for name in ("华东机械", "南方电气", "北方化工"):
            one = make.account(session, f"{name}有限公司", city="上海")
            pairs.add((one, make.account(session, f"{name}股份有限公司", city="上海")))
        make.account(session, "毫不相干有限公司", city="上海")
    return pairs


def found_pairs(found: Scanned) -> set[tuple[str, str]]:
    return {(pair.a, pair.b) for pair in found.pairs}


def test_a_scan_finds_every_pair_with_the_surest_first(database: Database) -> None:
    pairs = _three_pairs(database)
    told: list[tuple[int, int]] = []
    with database.raw() as connection:
        found = scan(connection, "account", lambda done, of: told.append((done, of)))
    assert found_pairs(found) == pairs
    assert found.complete
    assert [pair.score for pair in found.pairs] == sorted((pair.score for pair in found.pairs), reverse=True)
    assert told[-1][0] == told[-1][1]


def test_a_cancelled_scan_goes_on_where_it_stopped(database: Database) -> None:
    pairs = _three_pairs(database)
    parts = []
    begun = Scanned()
    for _ in itertools.count():
        with database.raw() as connection:
            begun = scan(connection, "account", cancelled=lambda: True, begun=begun)
        parts.append(len(begun.pairs))
        if begun.complete:
            break
    assert found_pairs(begun) == pairs
    assert len(begun.pairs) == len(pairs)
    assert parts == sorted(parts)
    assert len(parts) > 1


def test_an_empty_base_has_no_pairs_and_other_kinds_none_at_all(database: Database) -> None:
    with database.raw() as connection:
        assert scan(connection, "lead") == Scanned((), None, complete=True)
        with pytest.raises(Refused, match="duplicates-kind"):
            scan(connection, "order")


def answer(capsys: pytest.CaptureFixture[str], folder: DataFolder, *words: str) -> dict[str, Any]:
    assert run(["--data", str(folder.path), *words, "--json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_found_merged_and_taken_apart_from_the_command_line(
    data_folder: DataFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    for form in ("有限公司", "股份有限公司"):
        answer(capsys, data_folder, "add", "account", f"name=华东机械{form}", "city=上海")
    (pair,) = answer(capsys, data_folder, "duplicates")["pairs"]
    assert pair["score"] >= 50
    assert pair["reasons"][0]["field"] == "name"
    event = answer(capsys, data_folder, "merge", "account", pair["a"], pair["b"], "--take", "name")["event"]
    assert answer(capsys, data_folder, "duplicates", "accounts") == {"pairs": []}
    assert (
        answer(capsys, data_folder, "show", "account", pair["a"])["fields"]["name"] == "华东机械股份有限公司"
    )
    assert answer(capsys, data_folder, "unmerge", event) == {"event": event}
    assert answer(capsys, data_folder, "list", "account")["total"] == 2
    for words in (("unmerge", event), ("merge", "account", pair["a"], pair["a"]), ("duplicates", "order")):
        assert run(["--data", str(data_folder.path), *words]) == 1
        assert capsys.readouterr().err.count("\n") == 1
