import json
from pathlib import Path

import pytest

from app.imports.mapping import recognise
from app.imports.profiles import saved
from app.imports.readers.files import read_files
from app.imports.run import Settings, import_files, import_tables
from app.rules.errors import Trouble
from app.storage.database import Database

ROWS = "客户名称,内部分类,备用列\n宁波明达泵业,机械,x\n"
AGAIN = "*客户名称, 内部分类 ,备用列,城市\n苏州恒力泵业,化工,y,苏州\n"


@pytest.fixture
def first(db: Database, tmp_path: Path) -> Path:
    """A file whose second column a person said to be the industry, imported."""
    path = tmp_path / "first.csv"
    path.write_text(ROWS, "utf-8")
    tables = read_files([path], lambda: False, db.clock())
    chosen = {"客户名称": "name", "内部分类": "industry", "备用列": None}
    import_tables(db, tables, [recognise(tables[0].headers, "account", None, chosen)], Settings())
    return path


def industries(db: Database) -> list[tuple[str, str | None]]:
    with db.raw() as connection:
        return list(connection.execute("SELECT name, industry FROM accounts ORDER BY created_at, id"))


@pytest.mark.usefixtures("first")
def test_what_was_confirmed_for_a_header_row_is_known_for_the_next_file(db: Database, tmp_path: Path) -> None:
    path = tmp_path / "second.csv"
    path.write_text(AGAIN.replace(",城市", "").replace(",苏州\n", "\n"), "utf-8")
    result = import_files(db, [path])
    assert industries(db) == [("宁波明达泵业", "机械"), ("苏州恒力泵业", "化工")]
    assert result.files[0].unmapped == ("备用列",)


@pytest.mark.usefixtures("first")
def test_another_header_row_is_recognised_anew(db: Database, tmp_path: Path) -> None:
    path = tmp_path / "second.csv"
    path.write_text(AGAIN, "utf-8")
    import_files(db, [path])
    assert industries(db)[1] == ("苏州恒力泵业", None)


@pytest.mark.usefixtures("first")
def test_a_later_confirmation_takes_the_place_of_the_earlier(db: Database, tmp_path: Path) -> None:
    path = tmp_path / "second.csv"
    path.write_text(ROWS.replace("宁波", "无锡"), "utf-8")
    tables = read_files([path], lambda: False, db.clock())
    chosen = {"客户名称": "name", "内部分类": None, "备用列": "city"}
    import_tables(db, tables, [recognise(tables[0].headers, "account", None, chosen)], Settings())
    with db.raw() as connection:
        found = saved.find(connection, tables[0].headers)
        assert connection.execute("SELECT count(*) FROM import_profiles").fetchone() == (1,)
    assert found is not None
    assert found.columns == chosen


@pytest.mark.usefixtures("first")
def test_a_dry_run_remembers_nothing(db: Database, tmp_path: Path) -> None:
    path = tmp_path / "other.csv"
    path.write_text("客户名称,第二\n甲,乙\n", "utf-8")
    tables = read_files([path], lambda: False, db.clock())
    chosen = {"客户名称": "name", "第二": "city"}
    import_tables(db, tables, [recognise(tables[0].headers, "account", None, chosen)], Settings(dry_run=True))
    with db.raw() as connection:
        assert saved.find(connection, tables[0].headers) is None


def test_a_profile_that_a_colleague_handed_on_reads_the_same(db: Database, tmp_path: Path) -> None:
    handed, path = tmp_path / "p.json", tmp_path / "list.csv"
    saved.write_file(
        handed, saved.SavedColumns("list", "account", {"客户名称": "name", "内部分类": "industry"})
    )
    path.write_text(AGAIN, "utf-8")
    import_files(db, [path], profile=str(handed))
    assert industries(db) == [("苏州恒力泵业", "化工")]
    with db.raw() as connection:
        assert connection.execute("SELECT city FROM accounts").fetchone() == ("苏州",)


@pytest.mark.parametrize(
    "content",
    [
        "nonsense", "[]", "{}", '{"form": "baifang-import-profile", "kind": "planet", "columns": {}}',
        '{"form": "baifang-import-profile", "kind": "account", "columns": {"a": 1}}',
    ],
)  # fmt: skip
def test_a_file_that_is_no_profile_is_refused_and_nothing_is_imported(
    db: Database, tmp_path: Path, content: str
) -> None:
    handed, path = tmp_path / "p.json", tmp_path / "list.csv"
    handed.write_text(content, "utf-8")
    path.write_text(ROWS, "utf-8")
    with pytest.raises(Trouble, match="import-profile-unreadable"):
        import_files(db, [path], profile=str(handed))
    assert industries(db) == []


def test_a_profile_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="file-missing"):
        saved.read_file(tmp_path / "none.json")


def test_a_written_profile_is_readable_by_people(tmp_path: Path) -> None:
    path = tmp_path / "p.json"
    saved.write_file(path, saved.SavedColumns("名单", "contact", {"姓名": "name", "备注": None}))
    assert json.loads(path.read_text("utf-8"))["columns"] == {"姓名": "name", "备注": None}
    assert "姓名" in path.read_text("utf-8")
    assert saved.read_file(path).kind == "contact"
